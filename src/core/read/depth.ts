import { MAX_DEPTH } from '../limits.ts';

/**
 * Finds the bracket that is nested deeper than `MAX_DEPTH`, as RFC 8259 section 9 lets a reader
 * limit it. The engine takes seconds for ten million brackets, whether it accepts them or not.
 * @returns its UTF-16 offset; -1 when there is none. The text need not be JSON.
 */
export function tooDeepAt(text: string): number {
  // Each bracket has to be closed. A shorter text that closes none is refused soon enough.
  if (text.length <= 2 * MAX_DEPTH) return -1;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') at = endOfString(text, at);
    else if ('[{'.includes(character)) depth++;
    else if (']}'.includes(character)) depth--;
    if (depth > MAX_DEPTH) return at;
  }
  return -1;
}

/** The offset of the quote that closes a string; of the text's end when none does. */
function endOfString(text: string, start: number): number {
  let end = start;
  let escapes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes++;
  } while (escapes % 2 === 1);
  return end;
}
