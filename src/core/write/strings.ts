import { toEscape } from '../read/code.ts';
import { decode } from './write.ts';

/**
 * Gives a function that writes each UTF-16 code unit that a pattern matches as \uXXXX, in lower-case
 * hexadecimal digits.
 * @param pattern global, and of characters that a JSON string may have unescaped.
 */
export function escaping(pattern: RegExp): (text: string) => string {
  return (text) => text.replace(pattern, (units) => units.split('').map(toEscape).join(''));
}

/** As JavaScript writes it: only quotes, backslashes, controls and lone surrogates are escaped. */
export function plain(source: string): string {
  return JSON.stringify(decode(source));
}

/**
 * Lone surrogates, which UTF-8 cannot express, and the controls after ASCII as escapes: a terminal
 * takes DEL for a key. The string means the same.
 */
export const printable = escaping(/[\x7f-\x9f\p{Surrogate}]/gu);

/** Everything but printable ASCII as escapes. */
export const ascii = escaping(/[^ -~]/g);
