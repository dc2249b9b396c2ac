import type { Document } from './document.ts';
import { scan } from './places.ts';

/**
 * Reads a JSON text (RFC 8259, strictly), whatever its depth. A leading byte order mark is skipped, as
 * RFC 8259 section 8.1 lets a reader do; it counts in offsets.
 * @returns `null` where the text is no JSON; `findProblem` tells where and why.
 */
export function read(text: string): Document | null {
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return null;
  }
  return { text, root, ...scan(text) };
}
