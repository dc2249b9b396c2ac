import { HINTS, isInString, type Break, type Hint } from './syntax-hints.ts';
import type { Expected, SyntaxProblem } from './syntax-problem.ts';

const PHRASES: Record<Expected, string> = {
  text: 'a JSON text',
  document: 'a JSON value, which begins with { or [',
  value: 'a value',
  key: 'a key in double quotes',
  'key or end of object': 'a key in double quotes or }',
  colon: 'a colon after the key',
  'comma or end of object': 'a comma or }',
  'comma or end of array': 'a comma or ]',
  end: 'the end of the text',
  quote: 'a closing double quote',
  escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four hex digits',
  'escaped control': 'a control character written as an escape',
  digit: 'a digit',
  'no leading zero': 'a number without leading zeros',
};

/** UTF-16 code units of the found text that a sentence quotes: enough to recognise it. */
const MAX_QUOTED_CHARACTERS = 24;

/**
 * Explains in one sentence why a text stops being JSON, by the mistakes that people and services
 * make.
 * @param offset UTF-16 offset of the first character that cannot be part of a JSON text.
 */
export function explainSyntax(text: string, offset: number, expected: Expected): SyntaxProblem {
  if (expected === 'text') {
    const message =
      text.length === 0
        ? 'There is no text yet: paste the JSON body of a webhook here.'
        : 'There is nothing but white space here: paste the JSON body of a webhook.';
    return { offset: 0, length: 0, message };
  }
  const found = tokenAt(text, offset);
  const beforeAt = lastBefore(text, offset);
  // The missing part belongs after the last token, not after the white space at the end.
  if (found === '' && expected !== 'quote') {
    const message = `The text ends too early: expected ${PHRASES[expected]}. Something is missing here, or the text was cut off.`;
    return { offset: beforeAt + 1, length: 0, message };
  }
  const before = text[beforeAt] ?? '';
  const { message, from, to } = hintAt({ text, offset, expected, found, before, beforeAt });
  return {
    offset: from ?? offset,
    length: (to ?? offset + found.length) - (from ?? offset),
    message,
  };
}

function hintAt(at: Break): Hint {
  const found = describe(at.found);
  // The other hints speak of visible characters.
  if (found.startsWith('the invisible') && !isInString(at.expected)) {
    const message = `${found.replace('the', 'The')} stands here, which JSON does not allow outside strings: remove it.`;
    return { message };
  }
  for (const hint of HINTS) {
    const said = hint(at);
    if (said !== null) return typeof said === 'string' ? { message: said } : said;
  }
  return { message: `Expected ${PHRASES[at.expected]}, but found ${found}.` };
}

/** The word, number or single character at a place; '' at the end of the text. */
function tokenAt(text: string, offset: number): string {
  const word = /^[\p{L}\p{N}_$.+-]+/u.exec(text.slice(offset, offset + MAX_QUOTED_CHARACTERS));
  if (word) return word[0];
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function describe(found: string): string {
  const code = found.codePointAt(0)!;
  if (code === 0x0a || code === 0x0d) return 'the end of the line';
  if (code < 0x20 || code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || isInvisible(code)) {
    return `the invisible character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return `«${found}»`;
}

function isInvisible(code: number): boolean {
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff
  );
}

/**
 * The offset of the last character before a place that is not white space; -1 when there is none.
 */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at;
}
