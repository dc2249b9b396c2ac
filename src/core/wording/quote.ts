import { kindOf, sourceOf, type JsonDocument } from '../read/json-document.ts';
import { toCode, toEscape } from '../read/code.ts';
import { shorten } from '../read/shorten.ts';

/** UTF-16 code units of a value that a sentence quotes: enough to recognise it. */
const MAX_QUOTED = 40;

/** A node's value as a part of a sentence: the string "2500", `null`, an array `[…]`. */
export function quoteValue(doc: JsonDocument, node: number): string {
  const kind = kindOf(doc, node);
  if (kind === 'object') return 'an object `{…}`';
  if (kind === 'array') return 'an array `[…]`';
  const source = sourceOf(doc, node);
  if (kind === 'null' || kind === 'boolean') return toCode(source);
  return `the ${kind} ${cut(source)}`;
}

/** A literal as a part of a sentence. Words of JSON are code, as `quoteValue` shows them. */
export function quoteLiteral(literal: string): string {
  return /^[a-z]/.test(literal) ? toCode(literal) : cut(literal);
}

/**
 * Marks that change the direction of writing (Unicode, UAX #9); they would turn the rest of a
 * sentence too.
 */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Source text for a sentence, shortened with an ellipsis; a string keeps its closing quote. Marks
 * that change the direction of writing are written as their codes, and so are backticks, which
 * would begin code on the page.
 */
export function cut(source: string): string {
  const quote = source.startsWith('"') ? '"' : '';
  const short = source.length <= MAX_QUOTED ? source : shorten(source, MAX_QUOTED - 1) + quote;
  return withoutTurning(short).replaceAll('`', toEscape);
}

/** The text with the marks that change the direction of writing written as their codes. */
export function withoutTurning(text: string): string {
  return text.replace(DIRECTION_MARKS, toEscape);
}
