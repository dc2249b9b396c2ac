import type { Analysis } from './analysis.ts';
import { documentOf } from './analyse.ts';
import { nodeAround, pointerOf } from './read/document.ts';

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
