import { shorten } from './shorten.ts';

/** UTF-16 code units of a text that a sentence quotes: enough to recognise it. */
const MAX_QUOTED_UNITS = 40;

/**
 * Backticks, which would end the code, control characters, and marks that are invisible or turn the
 * direction of writing (UAX #9).
 */
const UNSHOWN =
  /[`\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A part of the payload as code in a sentence: between backticks, shortened with an ellipsis. Its
 * own backticks and its invisible characters become escapes.
 * @param most UTF-16 code units that are kept.
 */
export function toCode(text: string, most = MAX_QUOTED_UNITS): string {
  return `\`${shorten(text, most).replace(UNSHOWN, toEscape)}\``;
}

/** A UTF-16 code unit as JSON escapes it: `\u202e`. */
export function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
