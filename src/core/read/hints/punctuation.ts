import { toCode } from '../code.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

/** A surplus comma, or a comma without a value. */
export const comma: Explainer = (at) => {
  const { found, before, beforeAt } = at;
  if (isInString(at)) return null;
  if ((found === '}' || found === ']') && before === ',')
    return {
      message: `Remove the trailing comma before \`${found}\`.`,
      from: beforeAt,
      to: beforeAt + 1,
    };
  if (/^[,}\]]$/.test(found) && before === ':') return 'Add a value after the colon.';
  if (found !== ',') return null;
  if (before === ',') return 'Remove one of these two commas.';
  return before === '{' || before === '[' ? `Remove the comma after \`${before}\`.` : null;
};

/** Marks between the members of an object. */
export const separator: Explainer = ({ expected, found, beforeAt }) => {
  if (expected === 'colon') {
    if (/^[,}\]]$/.test(found)) return 'The key before this has no value. Add `:` and a value.';
    return found === '='
      ? 'Use a colon after the key, not `=`.'
      : /^[{["\d]/.test(found)
        ? { message: 'Add `:` after this key.', from: beforeAt + 1, to: beforeAt + 1 }
        : null;
  }
  return /^comma/.test(expected) && found === ';' ? 'Use a comma here, not `;`.' : null;
};

/** A surplus or missing bracket, or more text behind the payload. */
export const bracket: Explainer = (at) => {
  const { text, offset, expected, found } = at;
  if (found === '}' && expected === 'comma or end of array')
    return 'An array is still open here. Write `]` instead of this `}`, or add `]` before it.';
  if (found === ']' && expected === 'comma or end of object')
    return 'An object is still open here. Write `}` instead of this `]`, or add `}` before it.';
  if (found === ':' && expected === 'comma or end of array')
    return 'An array before this key is not closed. Add the missing `]`.';
  if (expected !== 'end') return null;
  if (found === '}' || found === ']')
    return `There is one \`${found}\` too many. Remove this one, or an earlier one that closes too soon.`;
  if (found === ':')
    return 'The outer braces are missing. Add `{` at the start and `}` at the end.';
  if (/^[,;]?\s*[{[]/.test(restOf(at)))
    return 'A second JSON value starts here, and no payload was found in either. Paste one webhook body.';
  if (/^\s*-?[\d.]+\s*$/.test(text.slice(0, Math.min(offset, AHEAD))))
    return 'This text begins with a number, not with JSON. Use a webhook body, which begins with `{`.';
  return `There is extra text after the JSON, from ${toCode(found)} on. Remove the extra text.`;
};
