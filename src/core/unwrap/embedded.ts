import { endOfValue } from './json-values.ts';
import { namesKeys } from './notation.ts';
import { mayHoldPayload } from './payload.ts';
import { peel, type Peel } from './peel.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * The beginning of a JSON object or of a list of objects, lists or bytes; or of a string with
 * escaped JSON in it, or any string after an equals sign. What is in between are braces of other
 * languages.
 */
const START =
  /[{[](?=\s*["{[\]}])|\[(?=\s*(?:123|91)\b)|"(?=[{[](?:\\+[nrt]|\s){0,200}\\+")|(?<==)"/g;

/**
 * How often the length of a text is read: a list that was cut off is read whole, then element by
 * element. Hostile texts get no further.
 */
const MAX_READINGS = 3;
/**
 * Each attempt counts as so many UTF-16 code units read, or a megabyte of brackets would be a
 * million attempts.
 */
const ATTEMPT_UNITS = 100;

const MIN_UNITS_READ = 100_000;

/** How far before a value its key is looked for, in UTF-16 code units. */
const KEY_UNITS = 80;

/**
 * JSON inside other text: log lines, documents, programs, JSON texts one after the other or one a
 * line. Broken values are given too: among whole payloads they count as unreadable ones.
 */
export function peelEmbedded(text: string): Peel[] {
  const values = findValues(text);
  if (values.some(({ start, end }) => isTypo(text, start, end))) return [];
  const whole = text.trim();
  const isList = values.length > 1 && isOnlyValues(text, values);
  const list = {
    kind: 'list',
    label: whole.startsWith('[') ? 'a list' : 'several JSON texts, one after another',
  } as const;
  const surroundings = surroundingsOf(text);
  const peels: Peel[] = [];
  let from = 0;
  for (const { start, end, isBroken } of values) {
    const source = text.slice(start, end);
    // Of the whole text nothing came off.
    if (source === whole) continue;
    const around = surroundings(from, start, end);
    const { kind, label } = isList && around.kind !== 'line' ? list : around;
    const found = peel(kind, label, start, end, source);
    peels.push(isBroken ? { ...found, is: 'broken' } : found);
    from = end;
  }
  return peels;
}

/** UTF-16 code units around a value that may be a typing mistake. */
const MAX_TYPO_UNITS = 20;

/**
 * Whether there are only brackets or a single letter around a value: a slip of the keyboard, not a
 * wrapper. No receiver can read such a body, so it must not be called valid.
 */
export function isTypo(text: string, start: number, end: number): boolean {
  const around = start + text.length - end;
  if (around === 0 || around > MAX_TYPO_UNITS) return false;
  return /^(?:[\s{}[\]]*|\s*\w\s*)$/.test(text.slice(0, start) + text.slice(end));
}

interface Value {
  readonly start: number;
  readonly end: number;
  readonly isBroken: boolean;
}

/** The values that may hold a payload, in the order of the text. */
function findValues(text: string): Value[] {
  const values: Value[] = [];
  let left = MIN_UNITS_READ + text.length * MAX_READINGS;
  let brokenFrom = -1;
  const endBroken = (end: number) => {
    if (brokenFrom >= 0) {
      const { length } = text.slice(brokenFrom, end).trimEnd();
      values.push({ start: brokenFrom, end: brokenFrom + length, isBroken: true });
    }
    brokenFrom = -1;
  };
  let known: boolean | undefined;
  // A string in a record that was cut off elsewhere is whole, and so is the payload in it.
  const isPayload = () => (known ??= namesKeys(text));
  const nextObjectLine = findObjectLines(text);
  START.lastIndex = 0;
  for (let match; left > 0 && (match = START.exec(text));) {
    const start = match.index;
    left -= ATTEMPT_UNITS;
    if (isMember(text, start) && (text[start] !== '"' || isPayload())) continue;
    const { isWhole, end, reached } = endOfValue(text, start);
    left -= reached - start;
    if (isWhole && mayHoldPayload(text.slice(start, end))) {
      // Where a broken value was to end cannot be known: it reaches to the next whole one.
      endBroken(start);
      values.push({ start, end, isBroken: false });
    } else if (!isWhole && brokenFrom < 0 && text[start] === '{') brokenFrom = start;
    // The elements of a list that was cut off may be whole.
    const isBrokenList = !isWhole && /^\[\s*[{"]/.test(text.slice(start, start + KEY_UNITS));
    // A line that was cut off may have taken the next one for a value of its own.
    const next = isWhole || isBrokenList ? -1 : nextObjectLine(start);
    if (isBrokenList) START.lastIndex = start + 1;
    else START.lastIndex = next >= 0 && next < end ? next : end;
  }
  endBroken(text.length);
  return values;
}

/**
 * Gives a function that finds the first line behind an offset that begins with a brace; -1 when
 * there is none. It is to be asked in the order of the text, and searches no part of it twice.
 */
function findObjectLines(text: string): (start: number) => number {
  let next = 0;
  return (start) => {
    if (next >= 0 && next <= start) next = text.indexOf('\n{', start) + 1 || -1;
    return next;
  };
}

/**
 * Whether a value is a member of a JSON object that is broken elsewhere. It is not taken out: a
 * payload with one wrong comma would become its own `data`, without an error. At the very beginning
 * it is a member that was copied alone.
 */
export function isMember(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - KEY_UNITS), start);
  if (!/"\s*:\s*$/.test(before)) return false;
  return start > KEY_UNITS || !/^\s*"[^"\\]*"\s*:\s*$/.test(before);
}

function isOnlyValues(text: string, values: readonly Value[]): boolean {
  let from = 0;
  for (const { start, end } of [...values, { start: text.length, end: 0 }]) {
    if (!/^[\s,;\x1e[\]]*$/.test(text.slice(from, start))) return false;
    from = end;
  }
  return true;
}
