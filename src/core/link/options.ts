import { PURPOSES } from '../../event/purposes.ts';
import { REDACTION_LEVELS } from '../analysis.ts';
import { isCurrency } from '../format/currency.ts';
import { MAX_NOTE_CHARACTERS } from '../limits.ts';
import { trimEndMatching } from '../read/trim-end.ts';
import { fromUtf8, toUtf8 } from '../read/utf8.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { LinkOptions } from './types.ts';

/** An option, known or not: a letter, a hyphen, a value. */
const OPTION = /^[A-Za-z]-[\w-]*$/;

const OPTIONS: Readonly<Record<string, keyof LinkOptions>> = {
  p: 'purpose',
  c: 'currency',
  r: 'redacted',
  a: 'field',
  n: 'note',
};

/** Reads the value of an option; `null` when the option cannot have it. */
const READ: Readonly<Record<keyof LinkOptions, (value: string) => string | null>> = {
  purpose: (value) => (Object.hasOwn(PURPOSES, value) ? value : null),
  currency: (value) => (isCurrency(value) ? value : null),
  redacted: (value) => REDACTION_LEVELS.find((level) => level === value) ?? null,
  field: (value) => readText(value, FIELD),
  note: (value) => readText(value, NOTE),
};

/** A JSON Pointer (RFC 6901) to something inside the payload. */
const FIELD = /^\/(?!.*~(?![01]))/s;

const NOTE = new RegExp(`^.{1,${MAX_NOTE_CHARACTERS}}$`, 'su');

const ENDS_LIKE_GLUE = /[_-]$/;

/** Whether a part of a link is an option, known or not. */
export function isOption(part: string): boolean {
  return OPTION.test(part);
}

/**
 * Writes the options as parts of a link, without the dots between them. An option with a value that
 * it cannot have is left out.
 */
export function toParts(options: LinkOptions): string[] {
  const plain = ['p', 'c', 'r'].flatMap((letter) => {
    const name = OPTIONS[letter]!;
    const value = options[name];
    return value === undefined || READ[name](value) === null ? [] : [`${letter}-${value}`];
  });
  return [...plain, ...writeText('a', FIELD, options.field), ...writeText('n', NOTE, options.note)];
}

/**
 * Writes a text as an option; nothing when it has none of the form, or UTF-8 cannot express it. A
 * low line or hyphen at the end of a link may be left out on its way, so a line break keeps it from
 * being the last character.
 */
function writeText(letter: string, form: RegExp, text = ''): string[] {
  const write = (whole: string) => {
    const utf8 = toUtf8(whole);
    return utf8 && toBase64url(utf8);
  };
  const value = form.test(text) ? write(text) : null;
  if (value === null) return [];
  const isGuarded = ENDS_LIKE_GLUE.test(value) || text.endsWith('\n');
  return [`${letter}-${isGuarded ? write(text + '\n') : value}`];
}

/** Reads a text, without the line break that `writeText` may have added. */
function readText(value: string, form: RegExp): string | null {
  try {
    const text = fromUtf8(fromBase64url(value))?.replace(/\n$/, '');
    return text !== undefined && form.test(text) ? text : null;
  } catch {
    // The value is not base64url, so the option is ignored with a sentence.
    return null;
  }
}

/** An option that has no effect, as written. */
export interface IgnoredOption {
  readonly part: string;
  readonly reason: 'unknown' | 'value' | 'repeated';
}

/**
 * Reads options, up to the first part that is not an option. The first of a repeated option counts.
 * @returns the options; those that were ignored; whether glue was left out.
 */
export function readOptions(parts: readonly string[]): {
  options: LinkOptions;
  ignored: readonly IgnoredOption[];
  hasGlue: boolean;
} {
  let options: LinkOptions = {};
  let hasGlue = false;
  const ignored: IgnoredOption[] = [];
  for (const [at, part] of parts.entries()) {
    const name = OPTIONS[part[0] ?? ''];
    if (!isOption(part)) {
      hasGlue = true;
      break;
    }
    if (name === undefined) ignored.push({ part, reason: 'unknown' });
    else if (options[name] !== undefined) ignored.push({ part, reason: 'repeated' });
    else {
      const value = part.slice(2);
      // Programs that mark italics glue a low line to the end of a link. The text of another program
      // may end in a hyphen or a low line itself.
      const glued = [/_/, /[_-]/].map((glue) => trimEndMatching(value, glue));
      const tried = at < parts.length - 1 ? [value, ...glued] : [...glued, value];
      for (const trimmed of tried) {
        const read = READ[name](trimmed);
        if (read === null) continue;
        options = { ...options, [name]: read };
        hasGlue ||= trimmed !== value;
        break;
      }
      if (options[name] === undefined) ignored.push({ part, reason: 'value' });
    }
  }
  return { options, ignored, hasGlue };
}
