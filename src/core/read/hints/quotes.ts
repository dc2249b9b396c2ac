import { toCode, toEscape } from '../code.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

/** UTF-16 code units of a token that a sentence quotes. */
const MAX_TOKEN_UNITS = 60;

const CONTROLS: Readonly<Record<string, readonly [name: string, escape: string]>> = {
  '\t': ['a tab', '\\t'],
  '\b': ['a backspace', '\\b'],
  '\f': ['a form feed', '\\f'],
  '\0': ['a null character', '\\u0000'],
};

const OTHER_QUOTES: Readonly<Record<string, string>> = {
  "'": "`'`",
  '`': 'backticks',
  '´': '`´`',
};

/** Quotes of other languages around a key or string. */
export const otherQuote: Explainer = (at) =>
  !isInString(at) && /^['`´]$/.test(at.found)
    ? `Use straight double quotes (\`"\`) for keys and strings, not ${OTHER_QUOTES[at.found]}.`
    : null;

/** A surplus or missing quote, and characters that a string cannot hold. */
export const quote: Explainer = (at) => {
  const { text, offset, expected, found, before, beforeAt } = at;
  if (expected === 'quote')
    return offset < text.length && /[\n\r]/.test(text[offset]!)
      ? brokenLine(text, offset)
      : endInString(text);
  if (expected === 'escaped control') {
    const [name, written] = CONTROLS[found] ?? ['an invisible control character', toEscape(found)];
    return `This string contains ${name}. Write the character as \`${written}\`.`;
  }
  if (expected === 'escape') return wrongEscape(text, offset);
  if (expected === 'colon' && /:\s*"$/.test(text.slice(Math.max(0, beforeAt - AHEAD), offset)))
    return 'The key before this is not closed. Add `"` before its colon.';
  if (!/^comma/.test(expected)) return null;
  if (before === '"' && /^\p{L}/u.test(found) && !/\n/.test(text.slice(beforeAt, offset))) {
    // A string that is not closed ends with the comma after it.
    const string = text.slice(Math.max(0, beforeAt - AHEAD), beforeAt);
    if (/,[ \t]*$/.test(string) && /^[^",\n]*"\s*:/.test(restOf(at)))
      return 'The string before this key is not closed. Add `"` before its comma.';
    if (/^[^",:{}[\]\n]*"/.test(restOf(at)))
      return `The quote before ${toCode(found)} ends the string. If it is part of the string, write \`\\"\`.`;
  }
  const isTouching = before === '"' && beforeAt === offset - 1;
  if (isTouching && found === '"' && /^"\s*[,}\]]/.test(restOf(at)))
    return 'There is an extra `"` here. Remove the quote, or write `\\"` if it is part of the string.';
  if (isTouching && /^[\p{L}\p{N}_$\\]/u.test(found))
    return 'The string ends before this word. If the quote is part of the string, write it as `\\"`.';
  if (!/^["{[]$/.test(found)) return null;
  // The comma belongs at the end of the line before, not at the key that comes too early.
  const after = beforeAt + 1;
  return { message: `Add a comma after ${lastToken(text, after)}.`, from: after, to: after };
};

/** A string without an end, which is the last of the text. */
function endInString(text: string): string {
  let start = text.length;
  do start = text.lastIndexOf('"', start - 1);
  while (isEscaped(text, start));
  const opened = text.slice(start);
  const string = toCode(opened);
  return /[}\]]\s*$/.test(text)
    ? `The string ${string} is not closed. Add the closing \`"\` where the key or value ends.`
    : `The text ends inside ${opened === '"' ? 'a string' : `the string ${string}`}. Copy the whole payload again, because its end is missing.`;
}

function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === '\\') start--;
  return (offset - start) % 2 === 1;
}

/** The token that ends at an offset, as code; a long one by its kind. */
function lastToken(text: string, end: number): string {
  const token = /(?:"(?:[^"\\\n]|\\.)*"|[\w.+-]+|[}\]])$/.exec(
    text.slice(Math.max(0, end - MAX_TOKEN_UNITS), end),
  )?.[0];
  return token === undefined ? 'this string' : toCode(token, MAX_TOKEN_UNITS);
}

function wrongEscape(text: string, offset: number) {
  const to = Math.min(text.length, offset + 2);
  if (text[offset + 1] === 'u')
    return {
      message: 'Write four hexadecimal digits after `\\u`, as in `\\u00e9`.',
      from: offset,
      to,
    };
  const message = `${toCode(text.slice(offset, to))} is not a valid escape. Remove the backslash, or write \`\\\\\` to keep it.`;
  return { message, from: offset, to };
}

/** UTF-16 code units whose lines are measured to see that a program broke them. */
const MEASURED_UNITS = 4_000;
/** Shorter lines do not show that a program wraps at a column. */
const MIN_WRAPPED_UNITS = 40;

/**
 * A line break inside a string. The advice is to join the lines, because `\n` would add to the
 * data.
 */
function brokenLine(text: string, offset: number): string {
  const lines = text.slice(0, MEASURED_UNITS).split(/\r?\n/);
  const width = lines[0]!.length;
  const isWrapped =
    width >= MIN_WRAPPED_UNITS &&
    lines.length > 2 &&
    offset < MEASURED_UNITS &&
    lines.slice(0, -1).every(({ length }) => length <= width && length > width - 20);
  return isWrapped
    ? `The lines were broken at about ${width} characters. Join the lines without line breaks.`
    : unclosed(text, offset);
}

/** A string without its end: the next line shows whether a quote is missing or the line was broken. */
function unclosed(text: string, offset: number): string {
  const next = text.slice(offset, offset + AHEAD).trimStart();
  if (!/^(?:"|[}\]])/.test(next))
    return 'A line break splits this string. Join this line with the next one.';
  return text[offset - 1] === ','
    ? 'This string is not closed. Add the closing `"` before the comma.'
    : 'This string is not closed. Add the closing `"`.';
}
