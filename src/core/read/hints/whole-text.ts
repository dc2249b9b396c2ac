import { toCode } from '../code.ts';
import { findOmission } from '../omission.ts';
import type { Explainer, Hint } from './break.ts';

/** The words of programs for a missing value, alone or behind the name of a variable. */
const NOTHING =
  /^\s*(?:[\w .]{1,30}[:=]\s*)?(undefined|none|nil|nan|nul|[(<](?:null|none|nil|undefined|empty)[)>])\s*$/i;
const LONGEST_NOTHING_UNITS = 80;

/** A text that only says that a value is missing. */
export const nothing: Explainer = ({ text }) => {
  if (text.length > LONGEST_NOTHING_UNITS) return null;
  const word = NOTHING.exec(text)?.[1];
  if (word === undefined) return null;
  const from = text.lastIndexOf(word);
  const message = `${toCode(word)} means that there was no body to log. Log the webhook body before the receiver parses it.`;
  return { message, from, to: from + word.length };
};

/**
 * A part that a program left out. No repair brings it back, so it is named before other mistakes.
 */
export const omission: Explainer = ({ text }) => {
  const found = findOmission(text);
  if (found === null) return null;
  const { range, mark, key, isCut } = found;
  const { start: from, end: to } = range;
  if (/^<Buffer/i.test(mark)) {
    return {
      message: `${toCode(mark, 20)} is how Node prints bytes. Log the body as text, in Node with \`body.toString()\`.`,
      from,
      to,
    };
  }
  // Outside any bracket, dots belong to the text around a payload.
  const isInside = /[{[(]/.test(text.slice(0, from));
  if (!isInside && !mark.startsWith('[object ')) return null;
  if (isCut) {
    const place = key === null ? '' : ` at ${toCode(key)},`;
    const message = `The payload was cut off${place} where ${toCode(mark, 30)} is. Copy the full payload, or log it in full.`;
    return { message, from, to };
  }
  if (!isInside || key === null) {
    const what = mark.startsWith('[object ') ? 'An object' : 'A part of the payload';
    return missing(what, mark, from, to);
  }
  return missing(`The content of ${toCode(key)}`, mark, from, to);
};

function missing(what: string, mark: string, from: number, to: number): Hint {
  const isOfNode = /^\[(object|array|circular)|more item/i.test(mark);
  return {
    message: `${what} was replaced by ${toCode(mark, 24)}. Copy the full payload${isOfNode ? ', in Node with `JSON.stringify`' : ''}.`,
    from,
    to,
  };
}
