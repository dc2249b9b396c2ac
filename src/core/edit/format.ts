import { MAX_TEXT_BYTES } from '../limits.ts';
import { tooDeepAt } from '../read/depth.ts';
import { findProblem } from '../read/problem.ts';
import { utf8Length } from '../read/utf8-length.ts';

// Characters are compared by their codes: 34 is ", 44 a comma, 58 a colon, 91 [, 92 \, 93 ], 123 {,
// 125 }, and 0xfeff is a byte order mark.

const SPACES_PER_LEVEL = 2;
/**
 * Levels that are indented. They are tried in this order until the result is within
 * `MAX_TEXT_BYTES`. Without a limit, a text of nested brackets would grow with the square of its
 * length.
 */
const LEVELS_TRIED = [64, 8, 0] as const;
const MAX_LEVELS = LEVELS_TRIED[0];

/**
 * Puts each member and element on its own line, indented by two spaces, with \n at the end. Only
 * white space outside strings changes: numbers, escapes, the order of keys, duplicate keys and a
 * byte order mark stay. Empty objects and arrays stay on one line. Levels beyond the 64th are
 * indented like the 64th. When the result is still larger than `MAX_TEXT_BYTES`, fewer levels are
 * indented, and at last the text comes back unchanged.
 * @returns `null` when the text is not JSON, or is nested too deep to be read.
 */
export function format(text: string): string | null {
  if (!isReadable(text)) return null;
  const levels = chooseLevels(text);
  if (levels === null) return text;
  const breaks = Array.from({ length: levels + 1 }, (_, level) => lineBreak(level));
  const pieces = text.charCodeAt(0) === 0xfeff ? ['\ufeff'] : [];
  forEachToken(text, (start, end, level) => {
    if (level !== SAME_LINE) pieces.push(breaks[Math.min(level, levels)]!);
    pieces.push(text[start] === ':' ? ': ' : text.slice(start, end));
  });
  return pieces.join('');
}

/**
 * Removes all white space outside strings, and nothing else.
 * @returns `null` when the text is not JSON, or is nested too deep to be read.
 */
export function minify(text: string): string | null {
  if (!isReadable(text)) return null;
  const pieces = text.charCodeAt(0) === 0xfeff ? ['\ufeff'] : [];
  forEachToken(text, (start, end) => pieces.push(text.slice(start, end)));
  return pieces.join('');
}

function isReadable(text: string): boolean {
  return tooDeepAt(text) < 0 && findProblem(text) === null;
}

function lineBreak(level: number): string {
  return '\n' + ' '.repeat(level * SPACES_PER_LEVEL);
}

/** How many levels can be indented; `null` when not even the line breaks fit. */
function chooseLevels(text: string): number | null {
  const lines = new Float64Array(MAX_LEVELS + 1);
  let bytes = utf8Length(text);
  let covered = 0;
  forEachToken(text, (start, end, level) => {
    if (level !== SAME_LINE) lines[Math.min(level, MAX_LEVELS)]!++;
    if (text[start] === ':') bytes++;
    covered += end - start;
  });
  // White space outside the tokens goes, one byte a character. A byte order mark stays.
  bytes -= text.length - covered;
  const fits = (levels: number) =>
    lines.reduce(
      (sum, count, level) => sum + count * (1 + Math.min(level, levels) * SPACES_PER_LEVEL),
      bytes,
    ) <= MAX_TEXT_BYTES;
  return LEVELS_TRIED.find(fits) ?? null;
}

/** The level of a token that continues a line. */
const SAME_LINE = -1;

/**
 * Visits the tokens of a JSON text, without recursion, so that the call stack does not limit the
 * depth.
 * @param visit gets the token's range, and the level of the line that it begins or `SAME_LINE`.
 */
function forEachToken(
  text: string,
  visit: (start: number, end: number, level: number) => void,
): void {
  let depth = 0;
  let begins = false;
  let isEmpty = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    const isClosing = code === 125 || code === 93;
    if (isClosing) depth--;
    const level = isClosing ? (isEmpty ? SAME_LINE : depth) : begins ? depth : SAME_LINE;
    isEmpty = code === 123 || code === 91;
    if (isEmpty) depth++;
    begins = isEmpty || code === 44;
    at = tokenEnd(text, start, code);
    visit(start, at, level);
  }
}

/** The offset after the last code unit of the token that begins at `start`. */
function tokenEnd(text: string, start: number, code: number): number {
  let at = start + 1;
  if (code === 34) {
    while (text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
    return at + 1;
  }
  if (isPunctuation(code)) return at;
  while (at < text.length && !isSpace(text.charCodeAt(at)) && !isPunctuation(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isPunctuation(code: number): boolean {
  return code === 123 || code === 125 || code === 91 || code === 93 || code === 58 || code === 44;
}
