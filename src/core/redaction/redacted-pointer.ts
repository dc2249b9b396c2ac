import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { nodeAt, pointerOf } from '../read/json-document.ts';
import { read } from '../read/read.ts';

/**
 * The pointer of a value in the redacted text, whose keys may be other ones than in the given text.
 * Redaction keeps every value in its place, so the same node is the same value.
 * @param pointer of the value in the given text.
 * @param redacted the text that `redact` made of this analysis; its white space does not matter.
 * @returns `null` when no value has this pointer, or a text is unreadable.
 */
export function redactedPointer(
  analysis: Analysis,
  pointer: string,
  redacted: string,
): string | null {
  const from = documentOf(analysis);
  const to = read(redacted);
  if (!from || !to) return null;
  const node = nodeAt(from, pointer);
  return node < 0 ? null : pointerOf(to, node);
}
