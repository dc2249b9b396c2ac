import { PURPOSES } from '../../event/purposes.ts';
import { isCurrency } from '../format/currency.ts';
import { groupDigits } from '../format/digits.ts';
import { trimEndMatching } from '../read/trim-end.ts';
import { shorten } from '../read/shorten.ts';
import type { LinkOptions } from './types.ts';

/** An option, known or not: a letter, a hyphen, a value. */
const OPTION = /^[A-Za-z]-[\w-]*$/;

const OPTIONS: Readonly<Record<string, keyof LinkOptions>> = {
  p: 'purpose',
  c: 'currency',
  r: 'redacted',
};

const IS_VALUE: Readonly<Record<keyof LinkOptions, (value: string) => boolean>> = {
  purpose: (value) => Object.hasOwn(PURPOSES, value),
  currency: isCurrency,
  redacted: (value) => value === 'people' || value === 'all',
};

/** The most characters of an option that a sentence quotes. */
const MAX_QUOTED_CHARACTERS = 24;

/** Whether a part of a link is an option, known or not. */
export function isOption(part: string): boolean {
  return OPTION.test(part);
}

/** Writes the options as parts of a link, without the dots between them. */
export function toParts({ purpose, currency, redacted }: LinkOptions): string[] {
  return [
    ...(purpose === undefined ? [] : [`p-${purpose}`]),
    ...(currency === undefined ? [] : [`c-${currency}`]),
    ...(redacted === undefined ? [] : [`r-${redacted}`]),
  ];
}

/** Why an option was ignored. */
type Reason = 'unknown' | 'value' | 'repeated';

const SENTENCES: Readonly<Record<Reason, readonly [one: string, several: string]>> = {
  unknown: ['is not supported and was ignored', 'are not supported and were ignored'],
  value: ['has an unknown value and was ignored', 'have unknown values and were ignored'],
  repeated: ['is repeated, so the first one was used', 'are repeated, so the first ones were used'],
};

/**
 * Reads options, up to the first part that is not an option. The first of a repeated option counts.
 * @returns the options; a sentence for each reason why some were ignored; whether glue was left
 *   out.
 */
export function readOptions(parts: readonly string[]): {
  options: LinkOptions;
  remarks: string[];
  hasGlue: boolean;
} {
  let options: LinkOptions = {};
  let hasGlue = false;
  const ignored: Record<Reason, string[]> = { unknown: [], value: [], repeated: [] };
  for (const part of parts) {
    const name = OPTIONS[part[0] ?? ''];
    // Programs that mark italics glue a low line to a link. No value ends in one.
    const value = trimEndMatching(part.slice(2), /[_-]/);
    if (!isOption(part)) {
      hasGlue = true;
      break;
    }
    if (name === undefined) ignored.unknown.push(part);
    else if (options[name] !== undefined) ignored.repeated.push(part);
    else if (!IS_VALUE[name](value)) ignored.value.push(part);
    else {
      options = { ...options, [name]: value };
      hasGlue ||= value.length < part.length - 2;
    }
  }
  const remarks = Object.entries(ignored).flatMap(([reason, some]) =>
    some.length === 0 ? [] : [explain(some, ...SENTENCES[reason as Reason])],
  );
  return { options, remarks, hasGlue };
}

/** A sentence of one length, however many options a link has. */
function explain(parts: readonly string[], one: string, several: string): string {
  const first = `“${shorten(parts[0]!, MAX_QUOTED_CHARACTERS)}”`;
  return parts.length === 1
    ? `The link option ${first} ${one}.`
    : `The link option ${first} and ${groupDigits(parts.length - 1)} more ${several}.`;
}
