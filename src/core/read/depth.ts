import { MAX_DEPTH } from '../limits.ts';

/**
 * Finds the bracket that is nested deeper than `MAX_DEPTH`, as RFC 8259 section 9 lets a reader
 * limit it. The engine takes seconds for ten million brackets, whether it accepts them or not.
 * @returns its UTF-16 offset; -1 when there is none. The text need not be JSON.
 */
export function tooDeepAt(text: string): number {
  if (!hasManyBrackets(text)) return -1;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') isInString = !isInString;
    else if (isInString) {
      if (character === '\\') at++;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > MAX_DEPTH) return at;
  }
  return -1;
}

/** Whether a text has enough brackets to be nested too deep. Few payloads have. */
function hasManyBrackets(text: string): boolean {
  let count = 0;
  for (const bracket of '[{') {
    let at = -1;
    while ((at = text.indexOf(bracket, at + 1)) >= 0) {
      count++;
      if (count > MAX_DEPTH) return true;
    }
  }
  return false;
}
