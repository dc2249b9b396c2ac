import { shorten, type Range } from '../../core/index.ts';

/** The text of one side of a comparison. */
export interface ComparedText {
  /** `undefined` when it is not known. */
  readonly text: string | undefined;
  /** `undefined` when the text has changed since, because the range may be wrong. */
  readonly goTo: ((range: Range) => void) | undefined;
}

/** A value that is opened shows at most so many UTF-16 units. Nobody reads more here. */
const MAX_SHOWN_UNITS = 50_000;

/** The value at a range as written, without the indentation of its last line. */
export function wholeOf(text: string, { start, end }: Range): string {
  const written = text.slice(start, end);
  if (written.startsWith('"')) return shorten(JSON.parse(written) as string, MAX_SHOWN_UNITS);
  const indent = /\n([ \t]*)[\]}]$/.exec(written)?.[1] ?? '';
  return shorten(written.replaceAll(`\n${indent}`, '\n'), MAX_SHOWN_UNITS);
}
