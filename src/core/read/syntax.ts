import type { SyntaxProblem } from './scan.ts';

/** What the grammar (RFC 8259) allows at the place where a text stops being JSON. */
export type Expected =
  | 'text'
  | 'document'
  | 'value'
  | 'key'
  | 'key or end of object'
  | 'colon'
  | 'comma or end of object'
  | 'comma or end of array'
  | 'end'
  | 'quote'
  | 'escape'
  | 'escaped control'
  | 'digit'
  | 'no leading zero';

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

/** How much of what was found is quoted: enough to recognise it. */
const MAX_QUOTED_CHARACTERS = 24;

/**
 * Says in one sentence what is wrong at a place, in the words of the mistakes that people and services make.
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
  const hint = hintFor(text, offset, expected, found);
  const message = hint ?? `Expected ${PHRASES[expected]}, but found ${describe(found)}.`;
  return { offset, length: found.length, message };
}

/** The word, number or single character at a place; '' at the end of the text. */
function tokenAt(text: string, offset: number): string {
  const word = /^[\p{L}\p{N}_$.+-]+/u.exec(text.slice(offset, offset + MAX_QUOTED_CHARACTERS));
  if (word) return word[0];
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function describe(found: string): string {
  if (found === '') return 'the end of the text: it seems to be cut off';
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

function hintFor(text: string, offset: number, expected: Expected, found: string): string | null {
  const before = lastBefore(text, offset);
  if (text.startsWith('{{', offset) || (text.startsWith('{', offset) && before === '{')) {
    return 'A template placeholder such as {{order.total_amount}} stands here: this is the design of a payload, not a payload that was sent. Paste a body that the service has sent.';
  }
  if (found === '') {
    return expected === 'quote'
      ? 'The string that begins here is never closed: the text seems to be cut off.'
      : `The text ends too early: expected ${PHRASES[expected]}. It seems to be cut off.`;
  }
  if (expected === 'quote') {
    return found.length > 0 && offset < text.length && /[\n\r]/.test(text[offset]!)
      ? 'The string on this line is not closed: a double quote is missing before the end of the line.'
      : 'The string that begins here is never closed: a double quote is missing, or the text is cut off.';
  }
  if ((found === '}' || found === ']') && before === ',') {
    return `A comma stands before «${found}» with nothing after it: remove the comma.`;
  }
  if (found === "'" || found === '“' || found === '”' || found === '‘' || found === '’') {
    return `JSON quotes keys and strings with straight double quotes ("…"), but here stands «${found}».`;
  }
  if (found === '/' && expected !== 'escape') {
    return 'A comment stands here, but JSON has none: remove it.';
  }
  if (expected === 'end') {
    return `The JSON value has ended before this, but «${found}» follows: only one value can be judged at a time.`;
  }
  if (expected === 'document' && found === '<') {
    return 'This looks like HTML or XML, not JSON: an error page or another body may have been copied instead.';
  }
  if (/^(undefined|NaN|-?Infinity|None|True|False)$/.test(found)) {
    return `«${found}» is no JSON value: a program has printed its own notation instead of JSON.`;
  }
  if (/^key/.test(expected) && /^[\p{L}_$]/u.test(found)) {
    return `The key «${found}» needs double quotes around it.`;
  }
  if (/^comma/.test(expected) && found === '"') {
    return `A comma is missing before this «"».`;
  }
  if (/^comma/.test(expected) && found === ':') {
    return 'A colon stands where a comma or the end belongs: is the key before it in double quotes?';
  }
  if (expected === 'no leading zero') {
    return `The number «${found}» begins with a zero, which JSON does not allow: write it without, or as a string.`;
  }
  return null;
}

/** The last character before a place that is no white space; '' when there is none. */
function lastBefore(text: string, offset: number): string {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at < 0 ? '' : text[at]!;
}
