import { isInString, type Explainer } from './hints/break.ts';
import { cutHead } from './hints/cut-head.ts';
import { notation } from './hints/notations.ts';
import { curlyQuotes, fullWidth, invisible } from './hints/odd-characters.ts';
import { bracket, comma, separator } from './hints/punctuation.ts';
import { otherQuote, quote } from './hints/quotes.ts';
import * as surroundings from './hints/surroundings.ts';
import { template } from './hints/template.ts';
import { nothing, omission } from './hints/whole-text.ts';
import { bareKey, comment, number, word } from './hints/words.ts';

/** Dots where a value belongs, in a text that is too short to be a payload. */
const dots: Explainer = (at) =>
  !isInString(at) && /^(\.{2,}|…)/.test(at.found)
    ? 'Part of the payload was replaced by dots. Use the full payload.'
    : null;

/**
 * The mistakes that people and programs make. The first explainer that knows a text explains it. A
 * missing part comes first, because no repair brings it back. Then come explanations of the whole
 * text, of the text around the payload, and of single slips.
 */
export const HINTS: readonly Explainer[] = [
  nothing,
  omission,
  invisible,
  fullWidth,
  template,
  surroundings.address,
  cutHead,
  surroundings.preamble,
  surroundings.enclosed,
  surroundings.quotedWhole,
  notation,
  comma,
  curlyQuotes,
  otherQuote,
  comment,
  dots,
  surroundings.diffMarks,
  word,
  bareKey,
  number,
  quote,
  surroundings.beginning,
  bracket,
  separator,
];
