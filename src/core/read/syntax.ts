import { toCode } from './code.ts';
import type { Break, Hint } from './hints/break.ts';
import { isInvisible, toCodePoint } from './hints/odd-characters.ts';
import { omission } from './hints/whole-text.ts';
import { HINTS } from './syntax-hints.ts';
import type { Expected, SyntaxProblem } from './syntax-problem.ts';

const PHRASES: Record<Expected, string> = {
  text: 'a payload',
  document: 'a payload, which begins with `{`',
  value: 'a value',
  key: 'a key in double quotes',
  'key or end of object': 'a key in double quotes or `}`',
  colon: 'a colon after the key',
  'comma or end of object': 'a comma or `}`',
  'comma or end of array': 'a comma or `]`',
  end: 'the end of the text',
  quote: 'a closing double quote',
  escape: 'an escape',
  'escaped control': 'a control character written as an escape',
  digit: 'a digit',
  'no leading zero': 'a number without leading zeros',
};

/** What a text that ends behind a bracket has not closed. */
const OPEN: Partial<Record<Expected, readonly [what: string, end: string]>> = {
  'comma or end of object': ['an object', '`}`'],
  'comma or end of array': ['an array', '`]`'],
};

/** UTF-16 code units of the found text that a sentence quotes: enough to recognise it. */
const MAX_QUOTED_UNITS = 24;

/**
 * Explains why a text stops being JSON, by the mistakes that people and programs make.
 * @param offset UTF-16 offset of the first character that cannot be part of a JSON text.
 */
export function explainSyntax(text: string, offset: number, expected: Expected): SyntaxProblem {
  if (expected === 'text') {
    const message =
      text.length === 0
        ? 'Paste the JSON body of a webhook to check it.'
        : 'There are only spaces and line breaks here. Paste the JSON body of a webhook.';
    return { offset: 0, length: 0, message };
  }
  const found = tokenAt(text, offset);
  const beforeAt = lastBefore(text, offset);
  const before = text[beforeAt] ?? '';
  const at: Break = { text, offset, expected, found, before, beforeAt };
  const { message, from, to } = found === '' && expected !== 'quote' ? endAt(at) : hintAt(at);
  return {
    offset: from ?? offset,
    length: (to ?? offset + found.length) - (from ?? offset),
    message,
  };
}

/** A text that ends too early. A part that is missing elsewhere is worth more than the end. */
function endAt(at: Break): Hint {
  const omitted = omission(at);
  if (omitted !== null) return toHint(omitted);
  // The missing part belongs after the last token, not after the white space at the end.
  const end = at.beforeAt + 1;
  const open = OPEN[at.expected];
  const message =
    open && /[}\]]/.test(at.before)
      ? `The JSON ends, but ${open[0]} is still open. Add the missing ${open[1]}, or copy the whole payload again.`
      : `The JSON ends too early, where ${PHRASES[at.expected]} should follow. Copy the whole payload again.`;
  return { message, from: end, to: end };
}

function hintAt(at: Break): Hint {
  for (const hint of HINTS) {
    const said = hint(at);
    if (said !== null) return toHint(said);
  }
  if (at.expected === 'document')
    return {
      message: `Found ${quoted(at.found)}, which is not JSON. Use a webhook body, which begins with \`{\`.`,
    };
  return { message: `Found ${quoted(at.found)} where ${PHRASES[at.expected]} should be.` };
}

function toHint(said: Hint | string): Hint {
  return typeof said === 'string' ? { message: said } : said;
}

/** The word, number or single character at a place; '' at the end of the text. */
function tokenAt(text: string, offset: number): string {
  const word = /^[\p{L}\p{N}_$.+-]+/u.exec(text.slice(offset, offset + MAX_QUOTED_UNITS));
  if (word) return word[0];
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** The found text as a part of a sentence. */
function quoted(found: string): string {
  if (found === '\n' || found === '\r') return 'the end of the line';
  return isInvisible(found) ? `the invisible character ${toCodePoint(found)}` : toCode(found);
}

/**
 * The offset of the last character before `offset` that is not white space; -1 when there is none.
 */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at--;
  return at;
}
