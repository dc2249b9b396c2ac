import { isWithin, type RowWindow, type TableBlock } from '../../../core/index.ts';

/** Rows drawn above and below the visible ones, so that a small step shows no gap. */
export const ROWS_AROUND = 6;

/** Rows asked for at once, a few screens. More would cost more fields, which a view limits. */
export const ROWS_ASKED = 80;

/** Rows that scrolling can reach. Browsers place nothing beyond about 17 million pixels. */
export const MAX_ROWS_REACHED = 250_000;

/** The rows of a long table are all as tall as one line, or as one with a quieter line. */
const LINE_PX = 44;
const TWO_LINES_PX = 56;

/** The open row, and how much higher than a closed row it is, in CSS pixels. */
export interface OpenRow {
  readonly pointer: string;
  /** Separates two rows of the same pointer, which a repeated key makes. */
  readonly index: number;
  readonly extra: number;
}

/** Some rows of a table, without `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rows of a long table that are drawn, and the room for the others. */
export interface Drawn extends Span {
  /** CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/** How tall the rows of a table are, in CSS pixels. */
export interface Heights {
  /** Of every row but the open one. */
  readonly row: number;
  readonly rows: number;
  readonly open: OpenRow | null;
}

/** How tall each row of a long table is, in CSS pixels, but for the open one. */
export function rowHeight(rows: TableBlock['rows']): number {
  return rows.some(({ cells }) => cells.some(({ under }) => under)) ? TWO_LINES_PX : LINE_PX;
}

/**
 * The rows in sight, with some around them.
 * @param top how far the table is scrolled, in CSS pixels
 * @param height of the visible part, in CSS pixels
 * @param around the number of rows above and below
 */
export function rowsInSight(
  top: number,
  height: number,
  { row, rows, open }: Heights,
  around = ROWS_AROUND,
): Span {
  const first = clamp(rowAt(top, row, open) - around, 0, rows);
  const last = clamp(rowAt(top + height, row, open) + 1 + around, first, rows);
  return { first, last };
}

/** The rows in sight that are known. The others are room until they come. */
export function drawnRows(inSight: Span, known: Span, { row, rows, open }: Heights): Drawn {
  const first = clamp(inSight.first, known.first, known.last);
  const last = clamp(inSight.last, first, known.last);
  const extra = (from: number, to: number) =>
    open && open.index >= from && open.index < to ? open.extra : 0;
  return {
    first,
    last,
    above: first * row + extra(0, first),
    below: (rows - last) * row + extra(last, rows),
  };
}

/** The rows to ask for, or `null` where all rows in sight are known. */
export function rowsToAsk(inSight: Span, known: Span): Pick<RowWindow, 'first' | 'count'> | null {
  if (inSight.first >= known.first && inSight.last <= known.last) return null;
  const middle = (inSight.first + inSight.last) >> 1;
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
  const index = rowOf(linked, table);
  const pointer = `${table}/${index}`;
  return index === null || linked === pointer ? null : { pointer, index, extra: 0 };
}

/** The index of the row that a field is or that holds it; `null` where the table has it not. */
export function rowOf(field: string | null, table: string): number | null {
  if (field === null || field === table || !isWithin(field, table)) return null;
  return Number(field.slice(table.length + 1).split('/')[0]);
}

function rowAt(y: number, rowHeight: number, open: OpenRow | null): number {
  const end = open ? (open.index + 1) * rowHeight : Infinity;
  if (!open || y < end) return Math.floor(y / rowHeight);
  return Math.max(open.index, Math.floor((y - open.extra) / rowHeight));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
