import type { Column, TableBlock } from '../../../core/index.ts';

/** Digits and letters of the narrowest column of numbers, and the room beside the longest. */
const LEAST_CHARACTERS = 6;
const ROOM_CHARACTERS = 2;

/**
 * The width that a column of numbers keeps while the rows of a long table come and go: that of its
 * label, its sum or the longest number in the view's first rows.
 * @param index of the column.
 * @returns a CSS length.
 */
export function widthOf({ rows, foot }: TableBlock, { key, label }: Column, index: number): string {
  const texts = [
    label,
    foot.find(({ column }) => column === key)?.text,
    ...rows.map(({ cells }) => cells[index]?.field?.value.text),
  ];
  const lengths = texts.map((text) => text?.length ?? 0);
  return `${Math.max(LEAST_CHARACTERS, ...lengths) + ROOM_CHARACTERS}ch`;
}
