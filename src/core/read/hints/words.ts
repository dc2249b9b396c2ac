import { toCode } from '../code.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

const OTHER_WORDS: Readonly<Record<string, string>> = {
  none: 'null',
  nil: 'null',
  nul: 'null',
  null: 'null',
  undefined: 'null',
  true: 'true',
  tru: 'true',
  false: 'false',
  fals: 'false',
};

/** A word where a value belongs. */
export const word: Explainer = (at) => {
  const { expected, found } = at;
  if (!['value', 'document', 'digit'].includes(expected)) return null;
  if (/^-?(NaN|Infinity)$/.test(found))
    return `${toCode(found)} is not a JSON number. Write \`null\` where there is no number.`;
  const meant = OTHER_WORDS[found.toLowerCase()];
  if (meant !== undefined) return `${toCode(found)} is not a JSON value. Write \`${meant}\`.`;
  if (expected !== 'value' || !/^[\p{L}_$]/u.test(found)) return null;
  const after = restOf({ ...at, offset: at.offset + found.length });
  if (/^"\s*[,}\]]/.test(after)) return `Add the missing double quote before ${toCode(found)}.`;
  return /^["'(]/.test(after)
    ? `${toCode(found)} is not a JSON value but the notation of a program. Let the program write JSON.`
    : `${toCode(found)} is not a JSON value. Put text in double quotes.`;
};

/** A key without its quotes. */
export const bareKey: Explainer = ({ expected, found }) =>
  /^key/.test(expected) && /^[\p{L}_$]/u.test(found)
    ? `Put the key ${toCode(found)} in double quotes.`
    : null;

/** A number that JSON does not allow. */
export const number: Explainer = (at) => {
  const { text, offset, expected, found } = at;
  if (expected === 'no leading zero')
    return `The number ${toCode(found)} begins with a zero. Remove the zero, or write a string.`;
  if (expected === 'digit')
    return /^-{4,}\w/.test(found)
      ? 'This looks like a form of several parts. Paste the part that begins with `{`.'
      : /^---/.test(found)
        ? 'This looks like YAML, not JSON. Paste the webhook body as JSON.'
        : `The number ${toCode(found)} lacks a digit. Complete it.`;
  if (expected === 'value' && /^\.\d/.test(found))
    return `A number needs a digit before its point. Write \`0${found}\`.`;
  if (expected === 'value' && /^\+[\d.]/.test(found))
    return 'A JSON number has no plus sign. Remove it.';
  if (
    /^key/.test(expected) &&
    /^\d+(\.\d+)?$/.test(found) &&
    /\d,$/.test(text.slice(Math.max(0, offset - 2), offset)) &&
    !/^\s*:/.test(text.slice(offset + found.length, offset + found.length + AHEAD))
  )
    return 'A comma inside a number is not allowed. Write the number without it.';
  if (!/^comma/.test(expected) || !/^[\p{L}\p{N}_.+-]/u.test(found)) return null;
  const start = /-?\d[\d.]*$/.exec(text.slice(Math.max(0, offset - AHEAD), offset));
  if (!start) return null;
  return {
    message: `${toCode(start[0] + found)} is not a JSON number. Write decimal digits, or put text in double quotes.`,
    from: offset - start[0].length,
    to: offset + found.length,
  };
};

/** A comment, which only dialects of JSON have. */
export const comment: Explainer = (at) =>
  !isInString(at) && /^(\/[/*]|#)/.test(restOf(at).slice(0, 2))
    ? 'JSON has no comments. Remove this comment.'
    : null;
