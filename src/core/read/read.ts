import { MAX_TEXT_BYTES } from '../limits.ts';
import { tooDeepAt } from './depth.ts';
import type { JsonDocument } from './json-document.ts';
import { locateValues } from './positions.ts';
import { isLongerThan } from './utf8-length.ts';

/**
 * Reads a JSON text (RFC 8259, strictly). A leading byte order mark is skipped, as RFC 8259
 * section 8.1 lets a reader do; it counts in offsets.
 * @returns `null` where the text is not JSON, has more than `MAX_TEXT_BYTES` or is nested deeper
 *   than `MAX_DEPTH`; `explainUnreadable` says which, and where.
 */
export function read(text: string): JsonDocument | null {
  if (isLongerThan(text, MAX_TEXT_BYTES) || !mayEnd(text) || tooDeepAt(text) >= 0) return null;
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    // `findProblem` reads the text again and says more than the engine's error does.
    return null;
  }
  return { text, root, ...locateValues(text) };
}

/**
 * Whether a text ends as JSON can: behind a bracket, a quote, a digit, `true`, `false` or `null`.
 * The engine reads all of a text before it refuses its end.
 */
function mayEnd(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && ' \t\n\r'.includes(text[end]!)) end--;
  return /[}\]"\del]/.test(text[end] ?? '');
}
