import type { JsonDocument } from '../read/json-document.ts';
import { keptSorted } from './member-order.ts';
import { asDouble } from './numbers.ts';
import { plain } from './strings.ts';
import { COMPACT, write, type Writing } from './write.ts';

const CANONICAL: Writing = {
  ...COMPACT,
  string: plain,
  key: plain,
  number: canonicalNumber,
  members: keptSorted,
};

/**
 * A text that two documents have in common only when their values are equal. White space, the order
 * of keys and the notation of a number or string make no difference.
 */
export function canonical(doc: JsonDocument): string {
  return write(doc, CANONICAL);
}

/** Two different numbers that a double cannot hold may give the same double. */
function canonicalNumber(source: string): string {
  return Math.abs(Number(source)) <= Number.MAX_SAFE_INTEGER ? asDouble(source) : source;
}
