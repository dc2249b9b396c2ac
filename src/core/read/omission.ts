import type { Range } from '../analysis.ts';

/** A part of a payload that a program left out when it printed the rest. */
export interface Omission {
  /** The range of the mark in place of the part. */
  readonly range: Range;
  /** The mark as it is written, such as `[Object]`. */
  readonly mark: string;
  /** The key of the missing value; `null` for an element or when no key precedes the mark. */
  readonly key: string | null;
}

/**
 * Marks of programs in place of values that they do not print: Node (`[Object]`, `... 3 more
 * items`, `<Buffer …>`), JavaScript (`[object Object]`), browsers (`{…}`), loggers (`<redacted>`,
 * `[truncated]`) and people (`...`, `…`).
 */
const MARK =
  /\[(?:Object|object [a-z]+|Array|Circular[^\]\n]{0,20}|Function[^\]\n]{0,80}|truncated|redacted)\]|<(?:redacted|truncated|omitted|hidden)>|<Buffer[^>\n]{0,200}>|\.{3}(?: \d+ more (?:items?|characters?|properties))?|…/iuy;

/** The text before a value, with its key, in JSON and in the print-outs of programs. */
const KEY =
  /(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|([\p{L}_$][\p{L}\p{N}_$]{0,79}))\s*(?::|=>)\s*[{[]?\s*$/u;
const BEFORE_UNITS = 200;

/** The first characters of a mark, and the quotes that begin a string. */
const CANDIDATE = /[[<.…"'`]/g;

/**
 * The first part that was left out of a text that is not JSON; `null` when no part is missing.
 * Marks inside strings do not count: a customer's note may end in three dots. Takes linear time.
 */
export function findOmission(text: string): Omission | null {
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(text); found; found = CANDIDATE.exec(text)) {
    const start = found.index;
    const first = found[0];
    if (first === '"' || first === "'" || first === '`') {
      if (first === '"' || isOpening(text, start)) CANDIDATE.lastIndex = endOfString(text, start);
      continue;
    }
    MARK.lastIndex = start;
    const mark = MARK.exec(text)?.[0];
    if (mark === undefined || !isInPlaceOfValue(text, start, start + mark.length)) continue;
    const key = KEY.exec(text.slice(Math.max(0, start - BEFORE_UNITS), start));
    return {
      range: { start, end: start + mark.length },
      mark,
      key: key ? (key[1] ?? key[2] ?? key[3])! : null,
    };
  }
  return null;
}

/** Whether a value or member can begin before the mark and ends behind it. */
function isInPlaceOfValue(text: string, start: number, end: number): boolean {
  const before = lastSolid(text, start);
  // A mark without text before it is the whole text, or the text was cut.
  if (before < 0) return text.slice(end, end + BEFORE_UNITS).trim() === '';
  const isBehindLine = '}]'.includes(text[before]!) && text.slice(before, start).includes('\n');
  if (!isBehindLine && !beginsValue(text, before)) return false;
  return /^(\s*([,}\])]|$)|\s+["'])/.test(text.slice(end, end + BEFORE_UNITS));
}

/** A single quote may also be an apostrophe. */
function isOpening(text: string, at: number): boolean {
  const before = lastSolid(text, at);
  return before < 0 || beginsValue(text, before);
}

/** Whether a value can follow a character: a bracket, comma, colon or arrow. */
function beginsValue(text: string, at: number): boolean {
  return '{[,(:'.includes(text[at]!) || (text[at] === '>' && text[at - 1] === '=');
}

/** The offset of the last character before `from` that is not white space; -1 when none is near. */
function lastSolid(text: string, from: number): number {
  const least = Math.max(0, from - BEFORE_UNITS);
  let at = from - 1;
  while (at >= least && /\s/.test(text[at]!)) at--;
  return at >= least ? at : -1;
}

/** The offset behind a string. An open string ends with its line. */
function endOfString(text: string, start: number): number {
  const quote = text[start]!;
  let at = start + 1;
  while (at < text.length && text[at] !== '\n') {
    if (text[at] === quote) return at + 1;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}
