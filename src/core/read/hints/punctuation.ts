import { toCode } from '../code.ts';
import { isInString, restOf, type Explainer } from './break.ts';

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
  if (/^[,}\]]$/.test(found) && before === ':')
    return 'The value after the colon is missing. Add it.';
  if (found !== ',') return null;
  if (before === ',') return 'Two commas follow each other. Remove one of them.';
  return before === '{' || before === '[' ? `Remove the comma after \`${before}\`.` : null;
};

/** Marks between the members of an object. */
export const separator: Explainer = ({ expected, found }) => {
  if (expected === 'colon') {
    if (/^[,}\]]$/.test(found)) return 'The key before this has no value. Add a colon and a value.';
    return found === '=' ? 'Write a colon after the key, not `=`.' : null;
  }
  return /^comma/.test(expected) && found === ';'
    ? 'Write a comma between members, not `;`.'
    : null;
};

/** A surplus or missing bracket, or more text behind the payload. */
export const bracket: Explainer = (at) => {
  const { expected, found } = at;
  if (found === '}' && expected === 'comma or end of array')
    return 'A list is not closed. Add `]` before this `}`.';
  if (found === ']' && expected === 'comma or end of object')
    return 'An object is not closed. Add `}` before this `]`.';
  if (expected !== 'end') return null;
  if (found === '}' || found === ']')
    return `There is one \`${found}\` too many. Remove it, or one before it that closes too early.`;
  if (found === ':') return 'The text begins with a key. Add `{` before it and `}` at the end.';
  if (/^[,;]?\s*[{[]/.test(restOf(at)))
    return 'A second JSON value begins here. Paste one payload at a time.';
  return `The payload ends before ${toCode(found)}. Remove the text after the payload.`;
};
