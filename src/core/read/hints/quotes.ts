import { toCode } from '../code.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

const CONTROLS: Readonly<Record<string, string>> = { '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** Quotes of other languages around a key or string. */
export const otherQuote: Explainer = (at) =>
  !isInString(at) && /^['`´]$/.test(at.found)
    ? `Put keys and strings in straight double quotes (\`"\`), not in ${toCode(at.found)}.`
    : null;

/** A surplus or missing quote, and characters that a string cannot hold. */
export const quote: Explainer = (at) => {
  const { text, offset, expected, found, before, beforeAt } = at;
  if (expected === 'quote')
    return offset < text.length && /[\n\r]/.test(text[offset]!)
      ? brokenLine(text, offset)
      : 'The string that begins here is not closed. Add its double quote, or copy the text up to its end.';
  if (expected === 'escaped control') {
    const written = CONTROLS[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `A string has an invisible character. Write it as \`${written}\`.`;
  }
  if (expected === 'escape') return wrongEscape(text, offset);
  if (expected === 'colon' && /:\s*"$/.test(text.slice(Math.max(0, beforeAt - AHEAD), offset)))
    return 'The key before this is not closed. Add a double quote before its colon.';
  if (!/^comma/.test(expected)) return null;
  const isTouching = before === '"' && beforeAt === offset - 1;
  if (isTouching && found === '"' && /^"\s*[,}\]]/.test(restOf(at)))
    return 'There is one double quote too many. Remove it, or write `\\"` inside the string.';
  if (isTouching && /^[\p{L}\p{N}_$\\]/u.test(found))
    return 'The string before this has ended. Add the missing double quote, or write `\\"` inside the string.';
  return /^["{[]$/.test(found) ? `Add a comma before this \`${found}\`.` : null;
};

function wrongEscape(text: string, offset: number) {
  const to = Math.min(text.length, offset + 2);
  if (text[offset + 1] === 'u')
    return { message: 'Write four hexadecimal digits after `\\u`.', from: offset, to };
  const message = `${toCode(text.slice(offset, to))} is not a JSON escape. Remove the backslash, or write two.`;
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
    ? `The lines were broken at about ${width} characters on the way. Join them without line breaks.`
    : 'The string on this line is not closed. Add a double quote, or join the line with the next one.';
}
