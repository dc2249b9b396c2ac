import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { kindOf, nodeAround, pointerOf, sourceOf } from '../read/json-document.ts';

/**
 * The pointer of the innermost value that the offset stands in, its key included; '' outside of all, `null` where the
 * text is unreadable.
 * @param offset UTF-16 offset into `Analysis.text`.
 */
export function pointerAround(analysis: Analysis, offset: number): string | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  return pointerOf(doc, nodeAround(doc, behindIndentation(doc.text, offset)));
}

/**
 * The innermost value that the offset stands in, with its pointer; of an object or array only that it is one; `null`
 * where the text is unreadable.
 * @param offset UTF-16 offset into `Analysis.text`.
 */
export function valueAround(
  analysis: Analysis,
  offset: number,
): { readonly pointer: string; readonly value: unknown } | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const node = nodeAround(doc, offset);
  const kind = kindOf(doc, node);
  const source = kind === 'object' ? '{}' : kind === 'array' ? '[]' : sourceOf(doc, node);
  return { pointer: pointerOf(doc, node), value: JSON.parse(source) as unknown };
}

/** Before the first character of a line one means what stands in it. */
function behindIndentation(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  if (start > 0 && text[start - 1] !== '\n') return offset;
  let end = offset;
  while (/[ \t]/.test(text[end] ?? '')) end++;
  return text[end] === '"' ? end : offset;
}
