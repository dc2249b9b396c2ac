import type { Analysis, Range } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { MAX_CHANGE_UNITS, MAX_CHANGES, MAX_POINTER_UNITS } from '../limits.ts';
import { kindOf, nodeAt, pointerOf, rangeOf, type JsonDocument } from '../read/json-document.ts';
import { partsOf, toPath } from '../read/pointer.ts';
import { schemaAt } from '../schema/event-schema.ts';
import { nameOf } from '../wording/field-name.ts';
import { objectName } from '../wording/object-name.ts';
import { shorten } from '../read/shorten.ts';
import type { ValueContext } from '../view/context.ts';
import { valueContextOf } from '../view/create-context.ts';
import { titleOf } from '../view/timeline.ts';
import { toValue } from '../view/value.ts';
import type { Value, ViewOptions } from '../view/types.ts';
import { differencesBetween, type Difference } from './differences.ts';

/** A value on one of the two sides. */
export interface ChangeSide {
  readonly pointer: string;
  /** In the `Analysis.text` of its own side. */
  readonly range: Range;
  /** Cut to `MAX_CHANGE_UNITS`. */
  readonly value: Value;
}

/** One field in which two payloads differ. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The titles on the way to the field: “Order · Order item 2 · Price”. */
  readonly label: string;
  /** As people write it: `order.items[1].price`. */
  readonly path: string;
  /** The name of the list element around the field, such as a product's. Show it as text only. */
  readonly subject?: string;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
}

export interface Comparison {
  /**
   * At most `MAX_CHANGES`, and their pointers have at most about `MAX_POINTER_UNITS`. They are in
   * the order of the later text. Changes of the delivery around the data come last.
   */
  readonly changes: readonly Change[];
  /** The number of all changes, also of those that are not kept. */
  readonly total: number;
}

interface Side {
  readonly doc: JsonDocument;
  readonly analysis: Analysis;
  /** The node whose content is compared, and the node of the data object. */
  readonly root: number;
  readonly data: number;
}

/**
 * Compares two payloads field by field. When only one of them has its delivery, the data objects
 * are compared.
 * @returns `null` when one of the texts cannot be read.
 */
export function compare(
  before: Analysis,
  after: Analysis,
  options: ViewOptions = {},
): Comparison | null {
  const areAlike = before.form === after.form;
  const rootOf = ({ dataPointer }: Analysis) => (areAlike ? '' : (dataPointer ?? ''));
  const [old, young] = [before, after].map((analysis) => sideAt(analysis, rootOf(analysis)));
  return old && young ? changesBetween(old, young, options) : null;
}

/**
 * Compares the order with `redemption.previous_order`, the order before the redemption.
 * @returns `null` when the payload lacks one of the two.
 */
export function compareWithPrevious(
  analysis: Analysis,
  options: ViewOptions = {},
): Comparison | null {
  if (analysis.dataPointer === null) return null;
  const old = sideAt(analysis, `${analysis.dataPointer}/redemption/previous_order`);
  const young = sideAt(analysis, `${analysis.dataPointer}/order`);
  const areOrders = [old, young].every((side) => side && kindOf(side.doc, side.root) === 'object');
  return old && young && areOrders ? changesBetween(old, young, options) : null;
}

function sideAt(analysis: Analysis, pointer: string): Side | null {
  const doc = documentOf(analysis);
  const root = doc ? nodeAt(doc, pointer) : -1;
  if (!doc || root < 0) return null;
  return { doc, analysis, root, data: nodeAt(doc, analysis.dataPointer ?? '') };
}

function changesBetween(before: Side, after: Side, options: ViewOptions): Comparison {
  const differences = differencesBetween(before.doc, before.root, after.doc, after.root);
  const isData = ({ before: old, after: young }: Difference) =>
    young >= 0 ? isInData(after, young) : isInData(before, old);
  const inOrder = [
    ...differences.filter((difference) => isData(difference)),
    ...differences.filter((difference) => !isData(difference)),
  ];
  const [old, young] = [before, after].map((side) => ({
    ...side,
    context: valueContextOf(side.doc, side.analysis, options),
  })) as [ShownSide, ShownSide];
  const changes: Change[] = [];
  let units = 0;
  for (const difference of inOrder) {
    if (changes.length === MAX_CHANGES || units > MAX_POINTER_UNITS) break;
    const change = changeOf(old, young, difference);
    units += (change.before ?? change.after)!.pointer.length;
    changes.push(change);
  }
  return { changes, total: differences.length };
}

interface ShownSide extends Side {
  readonly context: ValueContext;
}

function changeOf(before: ShownSide, after: ShownSide, difference: Difference): Change {
  const isThere = difference.after >= 0;
  const { doc, analysis } = isThere ? after : before;
  const node = isThere ? difference.after : difference.before;
  const pointer = pointerOf(doc, node);
  const { form } = analysis;
  const subject = subjectOf(doc, node);
  const old = difference.before < 0 ? null : shownAt(before, difference.before);
  const young = isThere ? shownAt(after, difference.after) : null;
  // Two instants in one second, or one instant in two zones, look alike. Then the values are shown
  // as they are written.
  const isSame = old?.value.text === young?.value.text;
  return {
    kind: !isThere ? 'removed' : difference.before < 0 ? 'added' : 'changed',
    label: titleOf(form, pointer),
    path: form === null ? toPath(pointer) : nameOf(pointer, form),
    ...(subject === null ? {} : { subject }),
    before: old && isSame ? asWritten(old) : old,
    after: young && isSame ? asWritten(young) : young,
  };
}

function shownAt({ doc, analysis, context }: ShownSide, node: number): ChangeSide {
  const pointer = pointerOf(doc, node);
  const schema = analysis.form === null ? null : schemaAt(analysis.form, partsOf(pointer));
  const value = toValue(context, node, schema);
  return {
    pointer,
    range: rangeOf(doc, node),
    value: { ...value, text: cut(value.text), source: cut(value.source) },
  };
}

function asWritten(side: ChangeSide): ChangeSide {
  return { ...side, value: { ...side.value, text: side.value.source } };
}

function cut(text: string): string {
  return shorten(text, MAX_CHANGE_UNITS);
}

/** The name of the nearest list element that a value is in. */
function subjectOf(doc: JsonDocument, node: number): string | null {
  let element = node;
  while (element > 0 && doc.positions.keyStart[element]! >= 0)
    element = doc.positions.parent[element]!;
  if (element <= 0) return null;
  const name = objectName(doc, element);
  return name === null ? null : cut(name);
}

function isInData({ doc, data }: Side, node: number): boolean {
  return node >= data && node < doc.positions.next[data]!;
}
