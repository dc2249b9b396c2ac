import type { Edit, Range } from '../core/index.ts';

/**
 * The text after the edits, which are in document order and do not overlap. Their ranges are UTF-16
 * offsets into `text`.
 */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.range.start) + edit.text;
    from = edit.range.end;
  }
  return result + text.slice(from);
}

/**
 * The single edit that turns `before` into `after`, or `null` when they are equal. It is as small
 * as possible at both ends, so that cursor, folding and scrolling stay where nothing changed. It
 * never cuts a surrogate pair or a CR LF in two.
 */
export function difference(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isFirstOfTwo(before.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  if (end > 0 && isSecondOfTwo(before.charCodeAt(before.length - end))) end -= 1;
  return {
    range: { start, end: before.length - end },
    text: after.slice(start, after.length - end),
  };
}

/**
 * The range in `after` of a place in `before`, moved by the text that was inserted or removed in
 * front of it; `null` when the place itself was changed.
 */
export function placeAfter(before: string, after: string, place: Range): Range | null {
  const edit = difference(before, after);
  if (!edit || place.end <= edit.range.start) return place;
  if (place.start < edit.range.end) return null;
  const shift = edit.text.length - (edit.range.end - edit.range.start);
  return { start: place.start + shift, end: place.end + shift };
}

function isFirstOfTwo(code: number): boolean {
  return code === 0x0d || (code >= 0xd800 && code <= 0xdbff);
}

function isSecondOfTwo(code: number): boolean {
  return code === 0x0a || (code >= 0xdc00 && code <= 0xdfff);
}
