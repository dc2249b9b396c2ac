import { linesAt, type LineColumn } from '../core/index.ts';

/**
 * UTF-16 units of a line that the full editor draws. More would slow down every keystroke in it.
 */
export const MAX_DRAWN_UNITS = 50_000;

/** The line and column of a UTF-16 offset. An offset outside the text counts as its nearer end. */
export function positionAt(text: string, offset: number): LineColumn {
  return linesAt(text, [Math.min(Math.max(offset, 0), text.length)])[0]!;
}

/** Whether a line of the text is longer than `length` UTF-16 units. */
export function hasLineLongerThan(text: string, length: number): boolean {
  let start = 0;
  while (text.length - start > length) {
    // A search backwards from the furthest allowed break skips all the lines before it at once.
    const lastBreak = text.lastIndexOf('\n', start + length);
    if (lastBreak < start) return true;
    start = lastBreak + 1;
  }
  return false;
}
