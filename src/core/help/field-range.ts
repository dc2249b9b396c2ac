import type { Analysis, Range } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { holderRangeOf, kindOf, nodeAt, rangeOf } from '../read/json-document.ts';

/**
 * The range at which a field is shown: its value, or the key of an object or array, which may be
 * longer than a screen.
 * @returns `null` when the payload has no such field, or the text is unreadable.
 */
export function fieldRange(analysis: Analysis, pointer: string): Range | null {
  const doc = documentOf(analysis);
  const node = doc ? nodeAt(doc, pointer) : -1;
  if (!doc || node < 0) return null;
  const isLong = ['object', 'array'].includes(kindOf(doc, node));
  return isLong ? holderRangeOf(doc, node) : rangeOf(doc, node);
}
