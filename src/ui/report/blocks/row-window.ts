import { isWithin, type RowWindow } from '../../../core/index.ts';

/** Rows drawn above and below the visible ones, so that a small step shows no gap. */
const ROWS_AROUND = 6;

/** Rows asked for at once, a few screens. More would cost more fields, which a view limits. */
export const ROWS_ASKED = 80;

/** Rows that scrolling can reach. Browsers place nothing beyond about 17 million pixels. */
export const MAX_ROWS_REACHED = 250_000;

/** The open row, and how much higher than a closed row it is, in CSS pixels. */
export interface OpenRow {
  readonly pointer: string;
  /** Separates two rows of the same pointer, which a repeated key makes. */
  readonly index: number;
  readonly extra: number;
}

/** The rows of a long table that are drawn, without `last`, and the room for the others. */
export interface Drawn {
  readonly first: number;
  readonly last: number;
  /** CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/**
 * The rows in sight, with some around them. All lengths are CSS pixels.
 * @param top how far the table is scrolled
 * @param height of the visible part
 * @param rowHeight of every row but the open one
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

/**
 * The rows to ask for, or `null` where all drawn rows are known.
 * @param known the index of the first known row, and their number
 */
export function rowsToAsk(
  drawn: Drawn,
  known: Pick<RowWindow, 'first' | 'count'>,
): Pick<RowWindow, 'first' | 'count'> | null {
  if (drawn.first >= known.first && drawn.last <= known.first + known.count) return null;
  const middle = (drawn.first + drawn.last) >> 1;
  return { first: Math.max(0, middle - ROWS_ASKED / 2), count: ROWS_ASKED };
}

/** The order after a click on a column's head: ascending, descending, then the payload's own. */
export function nextSort(column: string, sort: RowWindow['sort']): RowWindow['sort'] {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? undefined : { column, descending: true };
}

/**
 * The row that holds the field at which a link opens.
 * @param linked the pointer of the field
 * @param table the pointer of the table
 * @returns `null` where the field is not inside a row.
 */
export function rowAround(linked: string | null, table: string): OpenRow | null {
  if (linked === null || !isWithin(linked, table)) return null;
  const [index, ...inside] = linked.slice(table.length + 1).split('/');
  if (inside.length === 0) return null;
  return { pointer: `${table}/${index}`, index: Number(index), extra: 0 };
}

function rowAt(y: number, rowHeight: number, open: OpenRow | null): number {
  const end = open ? (open.index + 1) * rowHeight : Infinity;
  if (!open || y < end) return Math.floor(y / rowHeight);
  return Math.max(open.index, Math.floor((y - open.extra) / rowHeight));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
