import { sourceOf } from '../../read/json-document.ts';
import { textOf, type TableColumn } from './columns.ts';
import type { LayoutContext } from '../context.ts';

/** The rows that contain a text, in any case, in a column or anywhere else in their source. */
export function filtered(
  context: LayoutContext,
  rows: readonly number[],
  columns: readonly TableColumn[],
  filter: string,
): readonly number[] {
  const needle = filter.toLowerCase();
  return rows.filter(
    (row) =>
      columns.some((column) => textOf(context, row, column).toLowerCase().includes(needle)) ||
      sourceOf(context.doc, row).toLowerCase().includes(needle),
  );
}

/** The rows sorted by a column: numbers by their size, other values as people sort words. */
export function sorted(
  context: LayoutContext,
  rows: readonly number[],
  column: TableColumn,
  descending: boolean,
): readonly number[] {
  const keyed = rows.map((row) => {
    const text = textOf(context, row, column);
    return { row, text, number: text.trim() === '' ? NaN : Number(text) };
  });
  const collator = new Intl.Collator('en', { numeric: true });
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    // Rows without a value come last in both directions.
    if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
    const areNumbers = !Number.isNaN(a.number) && !Number.isNaN(b.number);
    const order = areNumbers ? a.number - b.number : collator.compare(a.text, b.text);
    return order * direction || a.row - b.row;
  });
  return keyed.map(({ row }) => row);
}
