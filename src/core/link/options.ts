import type { Purpose } from '../analysis.ts';
import { PURPOSES } from '../../event/purposes.ts';
import { isCurrency } from '../format/currency.ts';
import { shorten } from '../wording/shorten.ts';
import type { LinkOptions } from './types.ts';

/** The beginning of every option, known or not. */
const OPTION = /^[A-Za-z]-/;

/** The most characters of an option that a sentence quotes. */
const MAX_QUOTED_CHARACTERS = 24;

/** Whether a part of a link is an option, known or not. */
export function isOption(part: string): boolean {
  return OPTION.test(part);
}

/** Writes the options as parts of a link, without the dots between them. */
export function toParts({ purpose, currency }: LinkOptions): string[] {
  return [
    ...(purpose === undefined ? [] : [`p-${purpose}`]),
    ...(currency === undefined ? [] : [`c-${currency}`]),
  ];
}

/** Reads options. A sentence reports each option that is unknown or repeated and so ignored. */
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
