import type { Range } from '../analysis.ts';

/** A part of a payload that a program left out when it printed the rest. */
export interface Omission {
  /** The range of the mark in place of the part. */
  readonly range: Range;
  /** The mark as it is written, such as `[Object]`. */
  readonly mark: string;
  /** The key of the missing value; `null` for an element or when no key precedes the mark. */
  readonly key: string | null;
  /** Whether a program cut the text here, wherever it was: in a string, a number or a key. */
  readonly isCut: boolean;
}

/**
 * Marks of programs in place of values that they do not print: Node (`[Object]`, `... 3 more
 * items`, `<Buffer …>`), JavaScript (`[object Object]`), browsers (`{…}`), loggers (`<redacted>`,
 * `[truncated]`) and people (`...`, `…`).
 */
const MARK =
  /\[(?:Object|object [a-z]+|Array|Circular[^\]\n]{0,20}|Function[^\]\n]{0,80}|truncated|redacted)\]|<(?:redacted|truncated|omitted|hidden)>|<Buffer[^>\n]{0,200}>|\.{3}(?: \d+ more (?:items?|characters?|properties))?|…/iuy;

const DOTS = String.raw`(?:\.{2,4}|…)`;
const COUNT = String.raw`\+?\d[\d,.]{0,12}\s?`;
const UNIT = /(?:chars?|characters?|bytes?|lines?)\b/.source;
const CUT_WORD = /(?:truncated|omitted|trimmed|skipped|snip|snipped|clipped|cut off)\b/.source;
const TO_CLOSING = String.raw`[^\])>\n]{0,40}[\])>]`;
/**
 * Marks of loggers where they cut a text: `... (truncated 900 chars)`, `[TRUNCATED]`, `...(12 more)`.
 */
const CUT = [
  String.raw`${DOTS}?\s?[[(<]\s?${DOTS}?\s?(?:${COUNT}\w{0,12}\s)?${CUT_WORD}${TO_CLOSING}`,
  String.raw`${DOTS}?\s?[[(<]\s?${DOTS}?\s?${COUNT}more\b${TO_CLOSING}`,
  String.raw`(?:${DOTS}\s?[[(<]|[[(<]\s?${DOTS})\s?${COUNT}${UNIT}${TO_CLOSING}`,
  String.raw`${DOTS}\s?(?:${COUNT}(?:more\s)?${UNIT}|${CUT_WORD})`,
].join('|');
const CUT_HERE = new RegExp(String.raw`(?:${CUT})(?:\s?${DOTS})?`, 'iy');
const CUT_ANYWHERE = new RegExp(CUT_HERE.source, 'i');
/** Dots at the end of a text that ends inside a string or number. */
const LAST_DOTS = new RegExp(`${DOTS}$`);
const LONGEST_DOTS = 4;

/** The text before a value, with its key, in JSON and in the print-outs of programs. */
const KEY =
  /(?:"([^"\n]{1,80})"|'([^'\n]{1,80})'|([\p{L}_$][\p{L}\p{N}_$]{0,79}))\s*(?::|=>)\s*[{[]?\s*$/u;
const BEFORE_UNITS = 200;

/** The first characters of a mark, and the quotes that begin a string. */
const CANDIDATE = /[[(<…"'`]|\.{2,}/g;

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
      if (first !== '"' && !isOpening(text, start)) continue;
      const end = endOfString(text, start);
      const cut = cutInString(text, start, end);
      if (cut) return omissionAt(text, cut.start, cut.end, start, true);
      CANDIDATE.lastIndex = end;
      continue;
    }
    CUT_HERE.lastIndex = start;
    if (CUT_HERE.test(text)) return omissionAt(text, start, CUT_HERE.lastIndex, start, true);
    MARK.lastIndex = start;
    const mark = MARK.exec(text)?.[0];
    if (mark === undefined) continue;
    const end = start + mark.length;
    const isLast = LAST_DOTS.test(mark) && text.slice(end, end + BEFORE_UNITS).trim() === '';
    if (isLast && /[\w.]/.test(text[start - 1] ?? '')) {
      return omissionAt(text, start, end, start, true);
    }
    if (isInPlaceOfValue(text, start, end)) return omissionAt(text, start, end, start, false);
  }
  return null;
}

/** @param value where the value begins that is missing or cut. */
function omissionAt(
  text: string,
  start: number,
  end: number,
  value: number,
  isCut: boolean,
): Omission {
  // Digits before the mark are the beginning of a number.
  const before = text.slice(Math.max(0, value - BEFORE_UNITS), value).replace(/[\d.+-]*$/, '');
  const key = KEY.exec(before);
  return {
    range: { start, end },
    mark: text.slice(start, end),
    key: key ? (key[1] ?? key[2] ?? key[3])! : null,
    isCut,
  };
}

/**
 * The mark of a logger in a string; `null` when it may be a part of a sound string, as in the note of
 * a customer.
 */
function cutInString(text: string, start: number, end: number): Range | null {
  const string = text.slice(start, end);
  const isSound =
    string.endsWith(text[start]!) &&
    /^\s*(?:[,:}\])]|=>|$)/.test(text.slice(end, end + BEFORE_UNITS));
  const isLast = !isSound && text.slice(end, end + BEFORE_UNITS).trim() === '';
  const mark = CUT_ANYWHERE.exec(string);
  if (mark && (!isSound || /\d/.test(mark[0]))) {
    const from = start + mark.index;
    return { start: from, end: from + mark[0].length };
  }
  const solid = string.trimEnd();
  const dots = isLast ? LAST_DOTS.exec(solid.slice(-LONGEST_DOTS))?.[0] : undefined;
  if (dots === undefined) return null;
  return { start: start + solid.length - dots.length, end: start + solid.length };
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
