import {
  childrenOf,
  kindOf,
  pointerOf,
  sourceOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { valueAtPointer } from '../../read/value-at.ts';
import { elementSchema, type FieldSchema } from '../../schema/event-schema.ts';
import type { TableColumn } from './columns.ts';
import { counted } from '../../wording/lists.ts';
import { groupDigits } from '../../format/digits.ts';
import { formatMinor } from '../../format/money.ts';
import type { LayoutContext } from '../context.ts';
import { tableOf } from './table.ts';
import type { TableBlock } from '../types.ts';

/** The keys that a product is known by, the best known first. */
export const PRODUCT_NAMES = [
  ['product', 'name'],
  ['sku', 'sku'],
  ['source_id'],
  ['product_id'],
  ['sku_id'],
  ['id'],
] as const;

const PRODUCT: TableColumn = {
  key: 'product',
  label: 'Item',
  align: 'start',
  role: 'main',
  paths: [...PRODUCT_NAMES, []],
  under: [['sku_id'], ['product_id'], ['source_id'], ['id']],
};

function numbers(key: string, label: string, role: TableColumn['role'] = 'usual'): TableColumn {
  return { key, label, align: 'end', role, paths: [[key]] };
}

/** The columns of numbers in their order. A column that no item needs is left out. */
const NUMBERS: readonly TableColumn[] = [
  numbers('quantity', 'Quantity'),
  numbers('price', 'Price', 'extra'),
  numbers('amount', 'Amount'),
  numbers('discount_amount', 'Discount', 'extra'),
  numbers('subtotal_amount', 'Subtotal', 'extra'),
];

/** Whether a schema is of an order's line. */
export function isItem(schema: FieldSchema | null): boolean {
  return schema?.definition === 'order-item';
}

/** Whether a list holds an order's lines, which have a table of their own in every order. */
export function isItems(schema: FieldSchema | null): boolean {
  return isItem(elementSchema(schema));
}

/** Prices of single pieces have no meaningful sum. */
const NOT_SUMMED = 'price';

/**
 * The lines of an order, with sums over all of them; `null` when there are none.
 * @param items node of the array, or -1.
 */
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
  const flagged = context.findings.pathsBelow(pointerOf(doc, items));
  const isShown = ({ key }: TableColumn) => isNeeded(key, sums) || flagged.has(key);
  const columns = [PRODUCT, ...NUMBERS.filter(isShown)];
  return tableOf(context, items, schema, {
    title: 'Items',
    columns,
    foot: columns.map(({ key }) => ({
      column: key,
      text:
        key === PRODUCT.key ? counted(lines, 'item', 'items') : sumText(context, key, sums, lines),
    })),
  });
}

/** "2 items, 5 units"; only "2 items" when each is one unit, or one has no quantity. */
export function itemsLabel({ present, sum }: Sum, items: number): string {
  const words = counted(items, 'item', 'items');
  const hasUnits = present === items && sum !== null && sum !== items;
  return hasUnits ? `${words}, ${counted(sum, 'unit', 'units')}` : words;
}

/** What an order's amount has beside the sum of its items. */
export function differenceLabel(amount: number, inItems: number): string {
  return amount > inItems ? 'Outside the items' : 'Below the item total';
}

interface Sum {
  /** The number of items that have the value. */
  readonly present: number;
  /**
   * The sum of all values; `null` when one is not an integer, or when a double cannot hold the sum.
   */
  readonly sum: number | null;
}

/**
 * Sums over all items, absent values counted as 0. They use parsed values, which is fast enough for
 * 100,000 items.
 */
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
  // The parsed document has only the last of duplicate keys, and this may be an earlier one.
  if (doc.duplicates.length > 0) return JSON.parse(sourceOf(doc, node));
  return valueAtPointer(doc.root, pointerOf(doc, node));
}

/**
 * Whether a column is worth its room: not for discounts of 0 or subtotals that repeat the amounts,
 * which each row still has inside.
 */
function isNeeded(key: string, sums: ReadonlyMap<string, Sum>): boolean {
  const { present, sum } = sums.get(key)!;
  if (present === 0) return false;
  if (key === 'discount_amount') return sum !== 0;
  if (key === 'subtotal_amount') return sum === null || sum !== sums.get('amount')!.sum;
  return true;
}

/**
 * The sum under a column; '' unless every line has the value, because only an absent discount is
 * known to be 0.
 */
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
