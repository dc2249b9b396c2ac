import { at, elementsAt, integerAt, objectAt, textAt } from '../../read/node-at.ts';
import { shortId } from '../../read/shorten.ts';
import { formatMinor } from '../../format/money.ts';
import type { LayoutContext } from '../context.ts';
import {
  copied,
  currencySpan,
  figure,
  figureAt,
  listed,
  plain,
  quiet,
  strong,
  type Line,
} from '../spans.ts';
import { differenceLabel, itemsLabel, PRODUCT_NAMES, sumsOf } from '../table/items.ts';
import { discountSteps } from './discounts.ts';
import type { Copied, Receipt, ReceiptItem, ReceiptRow } from './types.ts';

/** Items that are listed; the others are counted. */
const MAX_ITEMS = 5;

/**
 * The receipt of an order.
 * @param data node of the data object. @param order node of its order.
 */
export function receiptOf(context: LayoutContext, data: number, order: number): Receipt {
  const items = elementsAt(context.doc, order, 'items');
  return {
    ...customerLines(context, data, order),
    ...orderLines(context, order),
    status: figureAt(context, order, ['status']),
    items: items.slice(0, MAX_ITEMS).map((item, index) => itemOf(context, item, index)),
    more: Math.max(0, items.length - MAX_ITEMS),
    steps: [...amountRows(context, order, items.length), ...discountSteps(context, data, order)],
    total: totalRow(context, order),
  };
}

/** The customer of the event, or what the order says of its customer. */
function customerLines(
  context: LayoutContext,
  data: number,
  order: number,
): Pick<Receipt, 'customer' | 'email'> {
  const { doc } = context;
  const own = objectAt(doc, data, 'customer');
  const customer = own >= 0 ? own : at(doc, order, 'customer');
  const lines = [
    ...['name', 'email', 'source_id', 'id'].map((key) => figureAt(context, customer, [key])),
    figureAt(context, order, ['customer_id']),
    [quiet('No customer')],
  ];
  const first = lines.findIndex((line) => line.length > 0);
  return { customer: lines[first]!, email: first > 0 ? [] : lines[1]! };
}

function orderLines(context: LayoutContext, order: number): { order: Line; id: Copied | null } {
  const { doc } = context;
  const id = figureAt(context, order, ['id'], { mark: 'code', say: ({ text }) => shortId(text) });
  const own = figureAt(context, order, ['source_id'], { mark: 'none' });
  const parts = [own, id].filter((line) => line.length > 0);
  const node = at(doc, order, 'id');
  return {
    order: parts.length === 0 ? [] : [plain('Order '), ...listed(parts, ' ')],
    id: textAt(doc, order, 'id') === null ? null : copied(context, node, 'Order ID'),
  };
}

function itemOf(context: LayoutContext, item: number, index: number): ReceiptItem {
  const names = PRODUCT_NAMES.map((path) => figureAt(context, item, path, { mark: 'none' }));
  const quantity = figureAt(context, item, ['quantity']);
  const price = figureAt(context, item, ['price']);
  const amount = figureAt(context, item, ['amount']);
  return {
    name: names.find((name) => name.length > 0) ?? [
      figure(context, item, { mark: 'none', say: () => `Item ${index + 1}` }),
    ],
    count: listed([quantity, price], ' × '),
    amount: amount.length > 0 ? amount : figureAt(context, item, ['subtotal_amount']),
  };
}

/** The sum of the items, and what the order's amount has beside it. */
function amountRows(context: LayoutContext, order: number, count: number): ReceiptRow[] {
  const { doc, currency } = context;
  const amount = figureAt(context, order, ['amount']);
  if (count === 0) {
    return amount.length === 0 ? [] : [row([plain('Amount')], amount)];
  }
  const items = at(doc, order, 'items');
  const sums = sumsOf(doc, items);
  const label = [plain(itemsLabel(sums.get('quantity')!, count))];
  const { present, sum } = sums.get('amount')!;
  const stated = integerAt(doc, order, 'amount');
  if (present < count || sum === null) return amount.length === 0 ? [] : [row(label, amount)];
  if (stated === sum) return [row(label, amount)];
  const inMoney = (value: number) => formatMinor(String(value), currency);
  const fromItems = row(label, [figure(context, items, { mark: 'none', say: () => inMoney(sum) })]);
  if (stated === null)
    return [fromItems, ...(amount.length === 0 ? [] : [row([plain('Amount')], amount)])];
  const rest = figure(context, at(doc, order, 'amount'), { say: () => inMoney(stated - sum) });
  return [fromItems, row([plain(differenceLabel(stated, sum))], [rest])];
}

function totalRow(context: LayoutContext, order: number): ReceiptRow | null {
  const { doc, currency } = context;
  const total = figureAt(context, order, ['total_amount']);
  if (total.length === 0) return null;
  const [amount, off, stated] = ['amount', 'total_discount_amount', 'total_amount'].map((key) =>
    integerAt(doc, order, key),
  );
  // Discounts above the amount leave 0.
  const parts = amount === null ? null : Math.max(0, amount! - (off ?? 0));
  const isChecked =
    parts !== null &&
    stated !== null &&
    (off !== null || at(doc, order, 'total_discount_amount') < 0);
  const apart = isChecked ? stated! - parts : 0;
  const words = `${formatMinor(String(Math.abs(apart)), currency)} ${apart > 0 ? 'more' : 'less'} than calculated`;
  return {
    label: [strong('Total amount'), plain(' '), currencySpan(context)],
    note: apart === 0 ? [] : [quiet(words)],
    amount: total,
  };
}

function row(label: Line, amount: Line): ReceiptRow {
  return { label, note: [], amount };
}
