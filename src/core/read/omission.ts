import type { Range } from '../analysis.ts';

/** A part of a payload that a program left out when it printed the rest. */
export interface Omission {
  /** Of the mark that stands in place of the part. */
  readonly range: Range;
  /** The mark as it is written, such as `[Object]`. */
  readonly mark: string;
  /** The key whose value is left out; `null` for an element or where no key comes before. */
  readonly key: string | null;
}

/**
 * Marks of programs for what they do not print: Node (`[Object]`, `... 3 more items`, `<Buffer
 * …>`), browsers (`{…}`), loggers (`<redacted>`, `[truncated]`) and people (`...`, `…`).
 */
const MARK =
  /\[(?:Object|Array|Circular[^\]\n]{0,20}|Function[^\]\n]{0,80}|truncated|redacted)\]|<(?:redacted|truncated|omitted|hidden)>|<Buffer[^>\n]{0,200}>|\.{3}(?: \d+ more (?:items?|characters?|properties))?|…/giu;

/** What comes before a value in JSON and in the print-outs of programs, with the key. */
const KEY =
  /(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|([\p{L}_$][\p{L}\p{N}_$]{0,79}))\s*(?::|=>)\s*[{[]?\s*$/u;
const BEFORE_UNITS = 200;

/**
 * The first part that was left out of a text that is not JSON; `null` where there is none. Marks
 * inside strings do not count: a customer's note may end in three dots.
 */
export function findOmission(text: string): Omission | null {
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const start = found.index;
    const before = text.slice(Math.max(0, start - BEFORE_UNITS), start);
    // A value or member can begin only behind one of these.
    if (!/(?:[{[,(:]|=>|[}\]]\s*\n)\s*$/.test(before) || isInString(before)) continue;
    const key = KEY.exec(before);
    return {
      range: { start, end: start + found[0].length },
      mark: found[0],
      key: key ? (key[1] ?? key[2] ?? key[3])! : null,
    };
  }
  return null;
}

/** True when an odd number of double quotes precedes on the same line. */
function isInString(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(/\\./g, '');
  return (line.split('"').length - 1) % 2 === 1;
}
