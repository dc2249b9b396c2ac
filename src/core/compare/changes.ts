import { MAX_CHANGES, MAX_POINTER_UNITS } from '../limits.ts';
import { childOf, kindOf, pointerOf } from '../read/json-document.ts';
import { partsOf, toPath } from '../read/pointer.ts';
import { shorten } from '../read/shorten.ts';
import { propertySchema, schemaBelow, type FieldSchema } from '../schema/event-schema.ts';
import { isItem } from '../view/table/items.ts';
import { titlesBelow } from '../view/timeline.ts';
import { nameOf } from '../wording/field-name.ts';
import { objectName } from '../wording/object-name.ts';
import { withoutTurning } from '../wording/quote.ts';
import { deltaOf } from './deltas.ts';
import type { Difference, Pair } from './differences.ts';
import type { ObjectPair } from './objects.ts';
import { isContainer, isThere, type Side } from './side.ts';
import type { Change, ChangedField, ChangeKind, ChangeSide } from './types.ts';
import { firstFields, itemWords, shownAt } from './words.ts';

/** UTF-16 code units of the name of a list element. */
const MAX_LABEL = 80;

/** The amounts of an item, the best first. The first that changed is the change of the item. */
const AMOUNTS = ['amount', 'subtotal_amount', 'discount_amount', 'price'];

/** What a comparison may still list: changed fields, and UTF-16 code units of their pointers. */
export interface Room {
  fields: number;
  units: number;
}

export const newRoom = (): Room => ({ fields: MAX_CHANGES, units: MAX_POINTER_UNITS });

/** The words for an object or array of one side; `undefined` for its first fields. */
type WordsAt = (side: Side, node: number) => string | undefined;

interface Source {
  readonly before: Side;
  readonly after: Side;
  readonly object: ObjectPair;
  /** The words for the whole object. */
  readonly wordsAt: WordsAt;
  readonly room: Room;
}

/**
 * The changes of one object, as far as there is room, and the number of all. All changed fields of
 * an object in a list are one change.
 */
export function changesOf(source: Source): { changes: Change[]; total: number } {
  const { room } = source;
  const changes: Change[] = [];
  const groups = groupsOf(source.object.differences);
  for (const group of groups) {
    if (room.fields <= 0 || room.units <= 0) break;
    const [first] = group as [Difference];
    const { element } = first;
    changes.push(
      element !== null && areObjects(source, element)
        ? elementChange(source, element, group)
        : fieldChange(source, first),
    );
  }
  return { changes, total: groups.length };
}

/** The differences of one list element together, and all others alone. */
function groupsOf(differences: readonly Difference[]): Difference[][] {
  const groups: Difference[][] = [];
  for (const difference of differences) {
    const last = groups.at(-1);
    const isSame = difference.element !== null && last?.[0]!.element === difference.element;
    if (isSame) last!.push(difference);
    else groups.push([difference]);
  }
  return groups;
}

/** A field outside of lists, or a plain value in a list. */
function fieldChange(source: Source, pair: Pair): Change {
  const { before, after, object } = source;
  const parts = partsBelow(source, pair, object.pair);
  const schema = schemaBelow(object.schema, parts);
  const words: WordsAt = parts.length === 0 ? source.wordsAt : () => undefined;
  const field = fieldOf(source, pair, schema, { label: '', words });
  const kind = kindOfField(field);
  return {
    kind,
    label: withoutTurning(titlesBelow(object.schema, parts).join(' · ')),
    path: pathOf(source, pair),
    fields: [field],
    delta: kind === 'changed' ? deltaOf(before, after, pair, schema) : '',
  };
}

/** All that changed in an object in a list. */
function elementChange(source: Source, element: Pair, group: readonly Pair[]): Change {
  const { object, room } = source;
  const parts = partsBelow(source, element, object.pair);
  const schema = schemaBelow(object.schema, parts);
  const { side, node } = newest(source, element);
  const name = objectName(side.doc, node);
  const fields: ChangedField[] = [];
  for (const pair of group) {
    if (room.fields <= 0 || room.units <= 0) break;
    const inner = partsBelow(source, pair, element);
    const label = withoutTurning(titlesBelow(schema, inner).join(' · '));
    const words: WordsAt = (side, node) => elementWords(side, node, schema);
    fields.push(
      fieldOf(source, pair, schemaBelow(schema, inner), {
        label,
        words: inner.length === 0 ? words : () => undefined,
      }),
    );
  }
  return {
    kind: element.before < 0 ? 'added' : element.after < 0 ? 'removed' : 'changed',
    label: withoutTurning(
      name === null ? titlesBelow(object.schema, parts).join(' · ') : shorten(name, MAX_LABEL),
    ),
    path: pathOf(source, element),
    fields,
    delta: isItem(schema) ? amountDelta(source, element, schema) : '',
  };
}

/** An element in words, without its name. */
function elementWords(side: Side, node: number, schema: FieldSchema | null): string {
  return (isItem(schema) ? itemWords(side, node) : undefined) ?? firstFields(side, node, schema);
}

function amountDelta({ before, after }: Source, element: Pair, schema: FieldSchema | null): string {
  const isWhole = element.before < 0 || element.after < 0;
  for (const key of AMOUNTS) {
    const pair = {
      before: element.before < 0 ? -1 : childOf(before.doc, element.before, key),
      after: element.after < 0 ? -1 : childOf(after.doc, element.after, key),
    };
    const isOnBoth = pair.before >= 0 && pair.after >= 0;
    // An amount that only one side of a changed item has is not known to be 0 on the other.
    if (!isOnBoth && !(isWhole && (pair.before >= 0 || pair.after >= 0))) continue;
    const delta = deltaOf(before, after, pair, propertySchema(schema, key));
    if (delta !== '') return delta;
  }
  return '';
}

function fieldOf(
  { before, after, room }: Source,
  pair: Pair,
  schema: FieldSchema | null,
  { label, words }: { readonly label: string; readonly words: WordsAt },
): ChangedField {
  const isNew = !isThere(before, pair.before) && isContainer(after, pair.after);
  const isGone = !isThere(after, pair.after) && isContainer(before, pair.before);
  const shown = (side: Side, node: number, isLeftOut: boolean) =>
    node < 0 || isLeftOut
      ? null
      : shownAt(side, node, schema, { words: words(side, node), isAlone: label === '' });
  const [old, young] = [shown(before, pair.before, isNew), shown(after, pair.after, isGone)];
  // Two instants in one second, or one instant in two zones, look alike. Then the values are shown
  // as they are written.
  const isSame = old?.value.text === young?.value.text;
  room.fields -= 1;
  room.units -= (young ?? old)?.pointer.length ?? 0;
  return {
    label,
    before: old && isSame ? asWritten(old) : old,
    after: young && isSame ? asWritten(young) : young,
  };
}

function asWritten(side: ChangeSide): ChangeSide {
  return { ...side, value: { ...side.value, text: side.value.source } };
}

function kindOfField({ before, after }: ChangedField): ChangeKind {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

/** The value on the later side, else on the earlier one. Both may be the same document. */
function newest({ before, after }: Source, pair: Pair) {
  return pair.after >= 0
    ? ({ side: after, node: pair.after, key: 'after' } as const)
    : ({ side: before, node: pair.before, key: 'before' } as const);
}

function areObjects({ before, after }: Source, pair: Pair): boolean {
  const isObject = ({ doc }: Side, node: number) => node < 0 || kindOf(doc, node) === 'object';
  return isObject(before, pair.before) && isObject(after, pair.after);
}

/** The keys from one value down to another inside it. */
function partsBelow(source: Source, pair: Pair, holder: Pair): readonly string[] {
  const { side, node, key } = newest(source, pair);
  const depth = holder[key] < 0 ? 0 : partsOf(pointerOf(side.doc, holder[key])).length;
  return partsOf(pointerOf(side.doc, node)).slice(depth);
}

function pathOf(source: Source, pair: Pair): string {
  const { side, node } = newest(source, pair);
  const pointer = pointerOf(side.doc, node);
  const { form } = side.analysis;
  return form === null ? toPath(pointer) : nameOf(pointer, form);
}
