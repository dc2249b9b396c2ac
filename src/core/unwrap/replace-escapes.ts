/** The text of an escape, and the offset after its last UTF-16 code unit. */
export interface Escape {
  readonly text: string;
  readonly end: number;
}

/**
 * Code units turned into text at once; more arguments than this overflow the stack in some
 * browsers.
 */
const UNITS_AT_ONCE = 8192;

/**
 * Replaces every escape of a text, each of which begins with the same character and is not shorter
 * than its text. A regular expression with a callback takes seconds for a million of them, most of
 * it to collect the pieces.
 * @param read reads the escape at an offset of `mark`; `null` leaves it as it is.
 */
export function replaceEscapes(
  text: string,
  mark: string,
  read: (text: string, at: number) => Escape | null,
): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length;) {
    const escape = text[at] === mark ? read(text, at) : null;
    if (escape) {
      for (let i = 0; i < escape.text.length; i++) units[length++] = escape.text.charCodeAt(i);
      at = escape.end;
    } else units[length++] = text.charCodeAt(at++);
  }
  const pieces: string[] = [];
  for (let from = 0; from < length; from += UNITS_AT_ONCE) {
    const to = Math.min(length, from + UNITS_AT_ONCE);
    pieces.push(String.fromCharCode(...units.subarray(from, to)));
  }
  return pieces.join('');
}
