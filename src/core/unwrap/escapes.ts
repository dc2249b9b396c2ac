import { fromUtf8 } from '../read/utf8.ts';
import { mayHoldPayload } from './payload.ts';
import { peel, type Peel } from './peel.ts';
import { replaceEscapes, type Escape } from './replace-escapes.ts';

const PLAIN_START = /[{[]\s*["{[]/;

/** Where JSON begins in the given spelling; -1 when the first JSON in a text is spelled plainly. */
function startOf(text: string, spelled: RegExp): number {
  const start = text.search(spelled);
  if (start < 0) return -1;
  // What is escaped inside plain JSON is a value of it.
  const plain = text.slice(0, start).search(PLAIN_START);
  return plain < 0 ? start : -1;
}

const BACKSLASHED =
  /(?:[{[]|\\x7b|\\u007b|\\173)(?:\s|\\+[nrt]){0,200}(?:\\+"|\\+x22|\\+u0022|\\042)/i;
const BACKTICKED = /[{[](?:\s|`[nrt]){0,200}`"/;
const DOUBLED = /[{[]\s*""(?!\s*:)/;
const CELL = /"(?=\s*[{[]\s*"")/g;

/**
 * JSON with the escapes of a string around it, without the quotes of that string: `{\"id\":…`,
 * `{\x22id\x22:…`.
 */
export function peelEscaped(text: string): Peel[] {
  if (startOf(text, BACKSLASHED) >= 0) {
    return [peel('escapes', 'escaped text', 0, text.length, unescapeBackslashes(text))];
  }
  if (startOf(text, BACKTICKED) < 0) return [];
  const unescaped = replaceEscapes(text, '`', (_, at) => {
    const letter = text[at + 1] ?? '`';
    return { text: CONTROLS[letter] ?? letter, end: at + 2 };
  });
  return [peel('escapes', 'escaped text', 0, text.length, unescaped)];
}

/** A cell of a table (RFC 4180), or a string of a program, in which every quote is doubled. */
export function peelDoubledQuotes(text: string): Peel[] {
  if (startOf(text, DOUBLED) < 0) return [];
  const peels: Peel[] = [];
  let isAlone = true;
  CELL.lastIndex = 0;
  // One by one, since a hostile text has millions of them.
  for (let match; (match = CELL.exec(text)); isAlone = false) {
    const start = match.index + 1;
    const end = endOfCell(text, start);
    CELL.lastIndex = end + 1;
    if (mayHoldPayload(text.slice(start, end))) peels.push(cell(text, start, end));
  }
  return isAlone ? [cell(text, 0, text.length)] : peels;
}

function cell(text: string, start: number, end: number): Peel {
  return peel('csv', 'a table cell', start, end, text.slice(start, end).replaceAll('""', '"'));
}

function endOfCell(text: string, start: number): number {
  for (let at = start; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text[at + 1] !== '"') return at;
  }
}

const CONTROLS: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Takes off one level of backslashes, as in strings of JSON, JavaScript, Python and the logs of web
 * servers. Bytes such as `\xc3\xbc` are UTF-8 where they can be.
 */
export function unescapeBackslashes(text: string): string {
  return replaceEscapes(text, '\\', readBackslash);
}

const UNICODE = /u([\da-f]{4})/iy;
const OCTAL = /[0-3][0-7]{2}/y;
const BYTE = /\\x([\da-f]{2})/iy;

function readBackslash(text: string, at: number): Escape {
  const letter = text[at + 1] ?? '\\';
  const plain = { text: CONTROLS[letter] ?? letter, end: at + 2 };
  if (letter === 'u') {
    const digits = matchAt(UNICODE, text, at + 1)?.[1];
    return digits === undefined
      ? plain
      : { text: String.fromCharCode(parseInt(digits, 16)), end: at + 6 };
  }
  if (letter === 'x') return readBytes(text, at) ?? plain;
  const octal = letter >= '0' && letter <= '3' ? matchAt(OCTAL, text, at + 1)?.[0] : undefined;
  return octal === undefined
    ? plain
    : { text: String.fromCharCode(parseInt(octal, 8)), end: at + 4 };
}

function readBytes(text: string, start: number): Escape | null {
  const bytes: number[] = [];
  let end = start;
  for (let byte; (byte = matchAt(BYTE, text, end)); end += 4) bytes.push(parseInt(byte[1]!, 16));
  if (bytes.length === 0) return null;
  const decoded = fromUtf8(Uint8Array.from(bytes));
  // In JavaScript they are code units; one at a time, since there may be more than a call takes.
  return decoded === null
    ? { text: String.fromCharCode(bytes[0]!), end: start + 4 }
    : { text: decoded, end };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
