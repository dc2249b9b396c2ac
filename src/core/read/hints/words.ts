import { toCode } from '../code.ts';
import { AHEAD, isInString, restOf, type Break, type Explainer } from './break.ts';

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

/** The word of JSON that a word of another notation means; `null` for any other word. */
function meantBy(found: string): string | null {
  if (/^-?(NaN|Infinity)$/.test(found)) return 'null';
  return OTHER_WORDS[found.toLowerCase()] ?? null;
}

/** Longer texts, in UTF-16 code units, are not searched for more words. */
const MAX_SEARCHED_UNITS = 1_000_000;
/** A string, which may end with its line, or a word. */
const STRING_OR_WORD = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"?|[\p{L}\p{N}_$+-]+/gu;

/**
 * How many words of another notation follow the first one, as the end of a sentence. Otherwise the
 * user would meet them one by one.
 */
function others({ text, offset, found }: Break): string {
  if (text.length > MAX_SEARCHED_UNITS) return '';
  const wrong = [...text.slice(offset + found.length).matchAll(STRING_OR_WORD)]
    .map(([token]) => token)
    .filter((token) => meantBy(token) !== null && !/^(null|true|false)$/.test(token));
  if (wrong.length === 0) return '';
  const other = wrong.find((token) => token !== found);
  const count = (noun: string) => `${wrong.length} ${noun}${wrong.length === 1 ? '' : 's'}`;
  return other === undefined
    ? `, also in ${count('other place')}`
    : `, and correct ${count('more word')} such as ${toCode(other)}`;
}

/** A word where a value belongs. */
export const word: Explainer = (at) => {
  const { expected, found } = at;
  if (!['value', 'document', 'digit'].includes(expected)) return null;
  const meant = meantBy(found);
  if (meant !== null)
    return `${toCode(found)} is not valid JSON. Use ${toCode(meant)}${others(at)}.`;
  if (expected !== 'value' || !/^[\p{L}_$]/u.test(found)) return null;
  const after = restOf({ ...at, offset: at.offset + found.length });
  if (/^"\s*[,}\]]/.test(after)) return `Add a double quote before ${toCode(found)}.`;
  return /^(?:["'(]|\s?[{[])/.test(after)
    ? `${toCode(found)} is not valid JSON. Log the payload as JSON, not as a printed object.`
    : `Put ${toCode(found)} in double quotes.`;
};

/** A key without its quotes. */
export const bareKey: Explainer = ({ text, offset, expected, found }) => {
  if (!/^key/.test(expected) || !/^[\p{L}_$]/u.test(found)) return null;
  const behind = offset + found.length;
  return /^\s*=/.test(text.slice(behind, behind + AHEAD))
    ? 'This looks like an object as a program prints it, not JSON. Log the object as JSON.'
    : `Put the key ${toCode(found)} in double quotes.`;
};

/** A number that JSON does not allow. */
export const number: Explainer = (at) => {
  const { text, offset, expected, found } = at;
  if (expected === 'no leading zero')
    return `The number ${toCode(found)} has a leading zero. Remove the zero, or put the number in double quotes.`;
  if (expected === 'digit')
    return /^-{4,}\w/.test(found)
      ? 'This looks like multipart form data. Use only the part that begins with `{`.'
      : /^---/.test(found)
        ? 'This looks like YAML, not JSON. Use the JSON body.'
        : `The number ${toCode(found)} is not complete. Add the missing digits.`;
  if (expected === 'value' && /^\.\d/.test(found))
    return `Write \`0${found}\`. JSON numbers need a digit before the decimal point.`;
  if (expected === 'value' && /^\+[\d.]/.test(found))
    return 'Remove the plus sign. JSON numbers do not have one.';
  if (
    /^key/.test(expected) &&
    /^\d+(\.\d+)?$/.test(found) &&
    /\d,$/.test(text.slice(Math.max(0, offset - 2), offset)) &&
    !/^\s*:/.test(text.slice(offset + found.length, offset + found.length + AHEAD))
  )
    return 'Remove the comma from this number. JSON numbers have no separators.';
  if (!/^comma/.test(expected) || !/^[\p{L}\p{N}_.+-]/u.test(found)) return null;
  const before = text.slice(Math.max(0, offset - AHEAD), offset);
  if (/[\d.]\s+$/.test(before) && /^\p{L}/u.test(found))
    return `Remove ${toCode(found)}. A number cannot have a unit.`;
  const start = /-?\d[\d.]*$/.exec(before);
  if (!start) return null;
  return {
    message: `${toCode(start[0] + found)} is not a valid JSON number. Write only digits, or put text in double quotes.`,
    from: offset - start[0].length,
    to: offset + found.length,
  };
};

/** A comment, which only dialects of JSON have. */
export const comment: Explainer = (at) =>
  !isInString(at) && /^(\/[/*]|#)/.test(restOf(at).slice(0, 2))
    ? 'Remove this comment. JSON does not allow comments.'
    : null;
