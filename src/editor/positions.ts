import { linesAt, type LineColumn } from '../core/index.ts';

/** In UTF-16 units. The full editor draws a line up to here; drawing more makes every keystroke in a long line slow. */
export const MAX_DRAWN_UNITS = 50_000;

/** The position of a UTF-16 offset in a text of LF or CR LF lines; offsets outside the text count as its ends. */
export function positionAt(text: string, offset: number): LineColumn {
  return linesAt(text, [Math.min(Math.max(offset, 0), text.length)])[0]!;
}

/** Whether a line of the text is longer than so many UTF-16 code units. */
export function hasLineLongerThan(text: string, length: number): boolean {
  let start = 0;
  while (text.length - start > length) {
    // Searching backwards from the furthest allowed break skips all the lines before it in one step.
    const lastBreak = text.lastIndexOf('\n', start + length);
    if (lastBreak < start) return true;
    start = lastBreak + 1;
  }
  return false;
}
