import type { Purpose } from '../analysis.ts';
import { PURPOSES } from '../../event/purposes.ts';
import { isCurrency } from '../format/currency.ts';
import { shorten } from '../wording/shorten.ts';
import type { LinkOptions } from './types.ts';

/** What every option begins with, known or not: a letter and a hyphen. */
const OPTION = /^[A-Za-z]-/;

/** Of an option that a sentence quotes: enough to recognise it. */
const MAX_QUOTED_CHARACTERS = 24;

/** Whether a part of a link is an option, also one that is not known. */
export function isOption(part: string): boolean {
  return OPTION.test(part);
}

/** The options as parts of a link, without the dots between them. */
export function toParts({ purpose, currency }: LinkOptions): string[] {
  return [
    ...(purpose === undefined ? [] : [`p-${purpose}`]),
    ...(currency === undefined ? [] : [`c-${currency}`]),
  ];
}

/** Reads options; what is not known or comes twice is left out, with a sentence that says so. */
export function readOptions(parts: readonly string[]): {
  options: LinkOptions;
  remarks: string[];
} {
  let options: LinkOptions = {};
  const remarks: string[] = [];
  for (const part of parts) {
    const value = part.slice(2);
    if (part.startsWith('p-') && isPurpose(value) && options.purpose === undefined) {
      options = { ...options, purpose: value };
    } else if (part.startsWith('c-') && isCurrency(value) && options.currency === undefined) {
      options = { ...options, currency: value };
    } else {
      remarks.push(
        `The option «${shorten(part, MAX_QUOTED_CHARACTERS)}» of this link is not known here and was left out.`,
      );
    }
  }
  return { options, remarks };
}

function isPurpose(slug: string): slug is Purpose {
  return Object.hasOwn(PURPOSES, slug);
}
