import type { Analysis } from './analysis.ts';
import { documentOf } from './analyse.ts';
import { kindOf, nodeAround, pointerOf, sourceOf } from './read/document.ts';

/**
 * The pointer of the innermost value that the offset stands in, its key included; `null` outside the document
 * and where the text is unreadable.
 * @param offset UTF-16 offset into `Analysis.text`.
 */
export function pointerAround(analysis: Analysis, offset: number): string | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const node = nodeAround(doc, offset);
  return node < 0 ? null : pointerOf(doc, node);
}

/**
 * The innermost value that the offset stands in, with its pointer; of an object or array only that it is one.
 * @param offset UTF-16 offset into `Analysis.text`.
 */
export function valueAround(
  analysis: Analysis,
  offset: number,
): { readonly pointer: string; readonly value: unknown } | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const node = nodeAround(doc, offset);
  if (node < 0) return null;
  const kind = kindOf(doc, node);
  const source = kind === 'object' ? '{}' : kind === 'array' ? '[]' : sourceOf(doc, node);
  return { pointer: pointerOf(doc, node), value: JSON.parse(source) as unknown };
}
