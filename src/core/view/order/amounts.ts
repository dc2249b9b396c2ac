import { childrenOf, kindOf, pointerOf, rangeOf } from '../../read/json-document.ts';
import { toPath } from '../../read/pointer.ts';
import { counted } from '../../wording/lists.ts';
import { sumsOf } from '../table/items.ts';
import { formatMinor } from '../../format/money.ts';
import { at, integerAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import { code, plain, strong } from './spans.ts';
import type { Bar, Block, Currency, Span } from '../types.ts';

/**
 * An order's amounts as bars in minor units, from the items to the total; `null` when it has none.
 */
export function amountsBlock(context: LayoutContext, order: number): Block | null {
  const { doc } = context;
  const items = at(doc, order, 'items');
  const amount = integerAt(doc, order, 'amount');
  const lines = items >= 0 && kindOf(doc, items) === 'array' ? childrenOf(doc, items).length : 0;
  const { present, sum } = (lines > 0 ? sumsOf(doc, items).get('amount') : undefined) ?? {
    present: 0,
    sum: null,
  };
  const inItems = present === lines ? sum : null;
  const bars: Bar[] = [];
  if (lines > 0 && inItems !== null) {
    const label = `Items, ${counted(lines, 'line', 'lines')}`;
    bars.push(bar(context, label, 0, inItems, 'plain', items));
  }
  if (amount !== null) {
    const node = at(doc, order, 'amount');
    if (bars.length === 0) bars.push(bar(context, 'Amount', 0, amount, 'plain', node));
    else if (inItems !== amount) {
      const label = amount > inItems! ? 'Not in the items' : 'Less than the items';
      bars.push(bar(context, label, inItems!, amount, 'open', node));
    }
    bars.push(...discountBars(context, order, amount));
  }
  const total = integerAt(doc, order, 'total_amount');
  if (total !== null) {
    const node = at(doc, order, 'total_amount');
    const reached = bars.at(-1)?.to ?? total;
    if (reached !== total) {
      // A discount above the amount leaves 0, so a part of it was not taken off.
      const label = total === 0 && reached < 0 ? 'Not taken off' : 'Not explained';
      bars.push(bar(context, label, reached, total, 'open', node));
    }
    bars.push(bar(context, 'Total', 0, total, 'total', node));
  }
  return bars.length === 0 ? null : { kind: 'amounts', bars, caption: captionOf(context.currency) };
}

/** The discounts from the amount downwards: of the items and of the order, or their sum alone. */
function discountBars(context: LayoutContext, order: number, amount: number): Bar[] {
  const { doc } = context;
  const parts = [
    ['items_discount_amount', 'Item discounts', 'items_applied_discount_amount'],
    ['discount_amount', 'Order discount', 'applied_discount_amount'],
  ] as const;
  const known = parts.filter(([key]) => (integerAt(doc, order, key) ?? 0) !== 0);
  const wanted =
    known.length > 0
      ? known
      : ([['total_discount_amount', 'Discounts', 'total_applied_discount_amount']] as const);
  let left = amount;
  return wanted.flatMap(([key, label, appliedKey]) => {
    const off = integerAt(doc, order, key);
    if (off === null || off === 0) return [];
    const from = left;
    left -= off;
    const applied = integerAt(doc, order, appliedKey);
    const whole = bar(context, label, from, left, 'less', at(doc, order, key));
    if (applied === null || applied <= 0 || applied > off) return [whole];
    const text = `${formatMinor(String(applied), context.currency)} applied now`;
    return [{ ...whole, applied: { from: left + applied, to: left, text } }];
  });
}

function bar(
  context: LayoutContext,
  label: string,
  from: number,
  to: number,
  tone: Bar['tone'],
  node: number,
): Bar {
  const { doc } = context;
  const size = tone === 'less' || tone === 'open' ? to - from : to;
  const text = formatMinor(String(size), context.currency);
  const place = node < 0 ? {} : { pointer: pointerOf(doc, node), range: rangeOf(doc, node) };
  return { label, from, to, text, tone, ...place };
}

/** The currency and unit that the amounts assume, always shown beside them. */
function captionOf({ code: currency, decimals, pointer }: Currency): Span[] {
  if (currency === null) {
    return [
      plain(
        'Amounts are in minor units, as they are written: the order’s metadata names no currency that is known here.',
      ),
    ];
  }
  const division =
    decimals === 0 ? 'minor units are whole ones' : `minor units ÷ ${10 ** decimals}`;
  if (pointer === undefined) {
    return [plain('Amounts in '), strong(currency), plain(`, as chosen; ${division}.`)];
  }
  const below = pointer.startsWith('/data/') ? pointer.slice('/data'.length) : pointer;
  return [
    plain('Amounts in '),
    strong(currency),
    plain(', read from '),
    code(toPath(below)),
    plain(`; ${division}.`),
  ];
}
