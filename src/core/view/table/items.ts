import {
  childrenOf,
  kindOf,
  pointerOf,
  sourceOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { partsOf } from '../../read/pointer.ts';
import { elementSchema, type FieldSchema } from '../../schema/event-schema.ts';
import type { TableColumn } from './columns.ts';
import { counted } from '../../wording/lists.ts';
import { groupDigits } from '../../format/digits.ts';
import { formatMinor } from '../../format/money.ts';
import type { LayoutContext } from '../context.ts';
import { tableOf } from './table.ts';
import type { TableBlock } from '../types.ts';

const PRODUCT: TableColumn = {
  key: 'product',
  label: 'Product',
  align: 'start',
  role: 'main',
  paths: [
    ['product', 'name'],
    ['sku', 'sku'],
    ['source_id'],
    ['product_id'],
    ['sku_id'],
    ['id'],
    [],
  ],
  under: [['sku_id'], ['product_id'], ['source_id'], ['id']],
};

function numbers(key: string, label: string, role: TableColumn['role'] = 'usual'): TableColumn {
  return { key, label, align: 'end', role, paths: [[key]] };
}

/** In the order in which they are shown; one that no item needs is left out. */
const NUMBERS: readonly TableColumn[] = [
  numbers('quantity', 'Quantity'),
  numbers('price', 'Price', 'extra'),
  numbers('amount', 'Amount'),
  numbers('discount_amount', 'Discount', 'extra'),
  numbers('subtotal_amount', 'Subtotal', 'extra'),
];

/** The schema's title of an order's line. */
const ORDER_ITEM = 'Order item';

/** Whether a list holds an order's lines, which have a table of their own wherever an order stands. */
export function isItems(schema: FieldSchema | null): boolean {
  return elementSchema(schema)?.title === ORDER_ITEM;
}

/** A price of one piece adds up to nothing. */
const NOT_SUMMED = 'price';

/** The lines of an order with their sums over all of them; `null` where there are none. @param items node of the array, or -1. */
export function itemsTable(
  context: LayoutContext,
  items: number,
  schema: FieldSchema | null,
): TableBlock | null {
  const { doc } = context;
  if (items < 0 || kindOf(doc, items) !== 'array') return null;
  const lines = childrenOf(doc, items).length;
  if (lines === 0) return null;
  const sums = sumsOf(doc, items);
  const columns = [PRODUCT, ...NUMBERS.filter(({ key }) => isNeeded(key, sums))];
  return tableOf(context, items, schema, {
    title: 'Items',
    columns,
    foot: columns.map(({ key }) => ({
      column: key,
      text:
        key === PRODUCT.key ? counted(lines, 'line', 'lines') : sumText(context, key, sums, lines),
    })),
  });
}

interface Sum {
  /** Items that have a value there. */
  readonly present: number;
  /** Of all values; `null` when one of them is no whole number, or together they are too large. */
  readonly sum: number | null;
}

/** Sums over all items, absent ones counted as 0, by the parsed values: fast enough for a hundred thousand. */
export function sumsOf(doc: JsonDocument, items: number): ReadonlyMap<string, Sum> {
  const elements = valueOf(doc, items) as readonly unknown[];
  const sums = new Map<string, Sum>();
  for (const { key } of NUMBERS) {
    let present = 0;
    let sum: number | null = 0;
    for (const element of elements) {
      if (typeof element !== 'object' || element === null || !Object.hasOwn(element, key)) continue;
      const part = (element as Record<string, unknown>)[key];
      if (part === null) continue;
      present++;
      sum = sum !== null && Number.isSafeInteger(part) ? sum + (part as number) : null;
    }
    sums.set(key, { present, sum: sum !== null && Number.isSafeInteger(sum) ? sum : null });
  }
  return sums;
}

function valueOf(doc: JsonDocument, node: number): unknown {
  // Of a key that stands there twice the parsed value has only the last.
  if (doc.duplicates.length > 0) return JSON.parse(sourceOf(doc, node));
  return partsOf(pointerOf(doc, node)).reduce(
    (value, part) => (value as Record<string, unknown>)[part],
    doc.root,
  );
}

/** Discounts of nothing, and subtotals that repeat the amounts, would only take room; each row still has them inside. */
function isNeeded(key: string, sums: ReadonlyMap<string, Sum>): boolean {
  const { present, sum } = sums.get(key)!;
  if (present === 0) return false;
  if (key === 'discount_amount') return sum !== 0;
  if (key === 'subtotal_amount') return sum === null || sum !== sums.get('amount')!.sum;
  return true;
}

/** Of all lines or of none: only a discount that is left out is known to be nothing. */
function sumText(
  context: LayoutContext,
  key: string,
  sums: ReadonlyMap<string, Sum>,
  lines: number,
): string {
  const { present, sum } = sums.get(key)!;
  if (sum === null || key === NOT_SUMMED) return '';
  if (present < lines && key !== 'discount_amount') return '';
  return key === 'quantity' ? groupDigits(sum) : formatMinor(String(sum), context.currency);
}
