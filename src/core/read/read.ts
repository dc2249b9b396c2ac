import type { JsonDocument } from './json-document.ts';
import { locateValues } from './positions.ts';

/**
 * Reads a JSON text (RFC 8259, strictly), whatever its depth. A leading byte order mark is skipped, as
 * RFC 8259 section 8.1 lets a reader do; it counts in offsets.
 * @returns `null` where the text is no JSON; `findProblem` tells where and why.
 */
export function read(text: string): JsonDocument | null {
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return null;
  }
  return { text, root, ...locateValues(text) };
}
