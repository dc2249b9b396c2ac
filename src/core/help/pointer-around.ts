import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { nodeAround, pointerOf } from '../read/json-document.ts';

/**
 * The pointer of the innermost value around an offset. A member's key belongs to its value. ''
 * outside of every other value, `null` when the text is unreadable.
 * @param offset UTF-16 offset into `Analysis.text`.
 */
export function pointerAround(analysis: Analysis, offset: number): string | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  return pointerOf(doc, nodeAround(doc, behindIndentation(doc.text, offset)));
}

/** Moves an offset within the indentation of a line to the key that the line begins with. */
function behindIndentation(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  if (start > 0 && text[start - 1] !== '\n') return offset;
  let end = offset;
  while (/[ \t]/.test(text[end] ?? '')) end++;
  return text[end] === '"' ? end : offset;
}
