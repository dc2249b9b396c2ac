/** A place as people and editors count: both from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Line and column of many offsets, in one pass over the text.
 * @param offsets UTF-16, in any order.
 */
export function linesAt(text: string, offsets: readonly number[]): LineColumn[] {
  let line = 1;
  let start = 0;
  let next = text.indexOf('\n');
  const places = new Map<number, LineColumn>();
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (next !== -1 && next < offset) {
      line += 1;
      start = next + 1;
      next = text.indexOf('\n', start);
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return offsets.map((offset) => places.get(offset)!);
}
