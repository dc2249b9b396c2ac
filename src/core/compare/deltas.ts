import { groupDigits } from '../format/digits.ts';
import { formatAmount } from '../format/money.ts';
import { formatSpan, whenOf } from '../format/time.ts';
import { kindOf, sourceOf, stringOf } from '../read/json-document.ts';
import type { FieldSchema } from '../schema/event-schema.ts';
import type { Pair } from './differences.ts';
import type { Side } from './side.ts';

/**
 * By how much a value changed: "−59.00 EUR", "+1", "4 min 33 s later"; '' when the two cannot be
 * subtracted. An absent value of an added or removed thing counts as 0.
 */
export function deltaOf(
  before: Side,
  after: Side,
  { before: old, after: young }: Pair,
  schema: FieldSchema | null,
): string {
  const [from, to] = [numberAt(before, old), numberAt(after, young)];
  if (from !== null && to !== null) return numberDelta(before, after, to - from, schema);
  const [earlier, later] = [timeAt(before, old), timeAt(after, young)];
  if (earlier === null || later === null || earlier === later) return '';
  return `${formatSpan(later - earlier)} ${later > earlier ? 'later' : 'earlier'}`;
}

function numberDelta(before: Side, after: Side, by: number, schema: FieldSchema | null): string {
  if (by === 0 || !Number.isSafeInteger(by)) return '';
  const sign = by > 0 ? '+' : '−';
  const size = Math.abs(by);
  switch (schema?.['x-unit']) {
    case 'minor':
      // Amounts of two currencies have no difference.
      if (before.context.currency.code !== after.context.currency.code) return '';
      return sign + formatAmount(String(size), after.context.currency);
    case 'percent':
      return `${sign}${size}%`;
    default:
      return sign + groupDigits(size);
  }
}

/** @returns an integer that a double holds; `null` for anything else. -1, no node, counts as 0. */
function numberAt({ doc }: Side, node: number): number | null {
  if (node < 0) return 0;
  const value = kindOf(doc, node) === 'number' ? Number(sourceOf(doc, node)) : null;
  return Number.isSafeInteger(value) ? value : null;
}

/** Milliseconds since 1970 of an instant. */
function timeAt({ doc }: Side, node: number): number | null {
  if (node < 0 || kindOf(doc, node) !== 'string') return null;
  const when = whenOf(stringOf(doc, node));
  return when?.precision === 'instant' ? when.at : null;
}
