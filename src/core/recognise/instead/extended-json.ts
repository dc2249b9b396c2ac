import type { Edit } from '../../analysis.ts';
import { toCode } from '../../read/code.ts';
import {
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { isJsonNumber } from '../../read/json-number.ts';
import { groupDigits } from '../../format/digits.ts';
import { toPath } from '../../read/pointer.ts';
import { counted } from '../../wording/lists.ts';
import { foreign, type Description } from './description.ts';

/** Keys of MongoDB Extended JSON v2 that hold a scalar. */
const TYPES: ReadonlySet<string> = new Set([
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$numberDecimal',
  '$date',
  '$oid',
]);
/** More values are not offered as one fix. */
const MAX_EDITS = 20_000;

/** Whether values outside metadata are written in MongoDB Extended JSON, as mongoexport does. */
export function hasExtendedJson(doc: JsonDocument): boolean {
  return doc.text.includes('"$') && extendedValues(doc, 1).length > 0;
}

/** The finding for Extended JSON, with a fix that makes plain values of it. */
export function describeExtendedJson(doc: JsonDocument): Description | null {
  if (!doc.text.includes('"$')) return null;
  const nodes = extendedValues(doc, Infinity);
  const first = nodes[0];
  if (first === undefined) return null;
  const edits = nodes.length > MAX_EDITS ? [null] : nodes.map((node) => plainEdit(doc, node));
  const isWhole = edits.every((edit) => edit !== null);
  const place = toCode(toPath(pointerOf(doc, first)));
  const source = toCode(sourceOf(doc, first).replace(/\s+/g, ' '));
  return foreign(
    nodes.length === 1
      ? `${place} is in MongoDB Extended JSON: ${source}. Write only the value inside.`
      : `${groupDigits(nodes.length)} values are in MongoDB Extended JSON, such as ${source} in ${place}. Use the original webhook body.`,
    'MongoDB writes types that JSON lacks as objects. Voucherify sends plain numbers and strings.',
    isWhole ? { title: `Convert ${counted(nodes.length, 'value', 'values')}`, edits } : undefined,
  );
}

/** The first objects that hold a scalar. Metadata is the user's own. */
function extendedValues(doc: JsonDocument, most: number): number[] {
  const { count, next } = doc.positions;
  const found: number[] = [];
  for (let node = 1; node < count && found.length < most;) {
    if (kindOf(doc, node) !== 'object') {
      node++;
      continue;
    }
    const isExtended = typeOf(doc, node) !== null;
    if (isExtended) found.push(node);
    node = isExtended || keyOf(doc, node) === 'metadata' ? next[node]! : node + 1;
  }
  return found;
}

function typeOf(doc: JsonDocument, node: number): string | null {
  const member = node + 1;
  const { next } = doc.positions;
  if (member >= next[node]! || next[member] !== next[node]) return null;
  const key = keyOf(doc, member);
  return TYPES.has(key) ? key : null;
}

/** `null` for a value that plain JSON cannot hold, such as Infinity. */
function plainEdit(doc: JsonDocument, node: number): Edit | null {
  const type = typeOf(doc, node)!;
  const value = childrenOf(doc, node)[0]!;
  const text = type === '$date' ? dateText(doc, value) : stringOf(doc, value);
  const isNumber = type.startsWith('$number');
  if (text === null || (isNumber && !isJsonNumber(text))) return null;
  return { range: rangeOf(doc, node), text: isNumber ? text : JSON.stringify(text) };
}

/** A date is an ISO string, or in canonical form a number of milliseconds since 1970. */
function dateText(doc: JsonDocument, value: number): string | null {
  const kind = kindOf(doc, value);
  if (kind === 'string') return stringOf(doc, value);
  const inner = kind === 'object' ? childrenOf(doc, value)[0] : value;
  const date = new Date(inner === undefined ? NaN : Number(stringOf(doc, inner)));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
