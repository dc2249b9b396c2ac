import type { RowWindow } from '../../../core/index.ts';

/** Rows beyond the visible ones that are drawn, so that a small step shows no gap. */
const ROWS_AROUND = 6;

/** Rows asked for at once: some screens full. Each costs its fields, of which a view holds a limited number. */
export const ROWS_ASKED = 80;

/** Rows that one scrolled table can reach: browsers place nothing beyond about 17 million pixels. */
export const MAX_ROWS_REACHED = 250_000;

/** The open row, and how much taller than a closed one it is, in CSS pixels. */
export interface OpenRow {
  readonly pointer: string;
  /** A pointer may name two rows, of a key that stands there twice. */
  readonly index: number;
  readonly extra: number;
}

/** What of a long table is drawn: rows from `first` up to, not including, `last`, and the room left for the others. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
  /** CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/**
 * Which rows of equal height are in sight.
 * @param top how far the table is scrolled, @param height of what is visible of it, @param rowHeight: CSS pixels.
 */
export function drawnRows(
  top: number,
  height: number,
  rowHeight: number,
  rows: number,
  open: OpenRow | null,
): Drawn {
  const first = clamp(rowAt(top, rowHeight, open) - ROWS_AROUND, 0, rows);
  const last = clamp(rowAt(top + height, rowHeight, open) + 1 + ROWS_AROUND, first, rows);
  const extra = (from: number, to: number) =>
    open && open.index >= from && open.index < to ? open.extra : 0;
  return {
    first,
    last,
    above: first * rowHeight + extra(0, first),
    below: (rows - last) * rowHeight + extra(last, rows),
  };
}

/** The rows to ask for so that the drawn ones are there; `null` where those known suffice. @param known index of the first one known, and how many. */
export function rowsToAsk(
  drawn: Drawn,
  known: Pick<RowWindow, 'first' | 'count'>,
): Pick<RowWindow, 'first' | 'count'> | null {
  if (drawn.first >= known.first && drawn.last <= known.first + known.count) return null;
  const middle = (drawn.first + drawn.last) >> 1;
  return { first: Math.max(0, middle - ROWS_ASKED / 2), count: ROWS_ASKED };
}

/** What a press on a column's head asks for: up, down, then the payload's own order again. */
export function nextSort(column: string, sort: RowWindow['sort']): RowWindow['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

function rowAt(y: number, rowHeight: number, open: OpenRow | null): number {
  const end = open ? (open.index + 1) * rowHeight : Infinity;
  if (!open || y < end) return Math.floor(y / rowHeight);
  return Math.max(open.index, Math.floor((y - open.extra) / rowHeight));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
