import { tokensOf } from '../../read/tokens.ts';

/** Shorter lines do not show that a program wraps at a column. */
const MIN_WRAPPED_UNITS = 40;
const LINE_BREAK = /\r?\n/;

/**
 * Joins lines that a mail or chat program broke inside strings. JSON allows no raw line break
 * there, and `\n` would add to the data.
 * @returns the same text when no string holds a line break.
 */
export function joinBrokenLines(text: string): string {
  const broken = tokensOf(text).filter(
    ({ kind, start, end }) => kind === 'string' && LINE_BREAK.test(text.slice(start, end)),
  );
  if (broken.length === 0) return text;
  if (isWrapped(text)) return text.split(LINE_BREAK).join('');
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, isClosed } of broken) {
    // A string that runs into the next member lacks its closing quote. Its line was not broken.
    if (!isClosed || !/^\s*([,:}\]]|$)/.test(text.slice(end, end + 200))) continue;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/ ?\r?\n */g, ' '));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** True when every line but the last has the same length, as after a hard wrap at a column. */
function isWrapped(text: string): boolean {
  const lines = text.trimEnd().split(LINE_BREAK);
  const width = lines[0]!.length;
  return (
    width >= MIN_WRAPPED_UNITS &&
    lines.slice(0, -1).every(({ length }) => length === width) &&
    lines.at(-1)!.length <= width
  );
}
