import { pointerOf, rangeOf } from '../../read/json-document.ts';
import { LEVELS, TOTAL } from '../summary/discounts.ts';
import { differenceLabel, itemsLabel, sumsOf } from '../table/items.ts';
import { formatMinor } from '../../format/money.ts';
import { at, elementsAt, integerAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import type { Bar, Block } from '../types.ts';

/**
 * An order's amounts as bars in minor units, from the items to the total; `null` when it has none.
 */
export function amountsBlock(
  context: LayoutContext,
  order: number,
): Extract<Block, { kind: 'amounts' }> | null {
  const { doc } = context;
  const items = at(doc, order, 'items');
  const amount = integerAt(doc, order, 'amount');
  const lines = elementsAt(doc, order, 'items').length;
  const sums = lines > 0 ? sumsOf(doc, items) : null;
  const ofItems = sums?.get('amount');
  const inItems = ofItems?.present === lines ? ofItems.sum : null;
  const bars: Bar[] = [];
  if (sums && inItems !== null) {
    const label = itemsLabel(sums.get('quantity')!, lines);
    bars.push(bar(context, label, 0, inItems, 'plain', items));
  }
  if (amount !== null) {
    const node = at(doc, order, 'amount');
    if (bars.length === 0) bars.push(bar(context, 'Amount', 0, amount, 'plain', node));
    else if (inItems !== amount) {
      const label = differenceLabel(amount, inItems!);
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
      const label =
        total === 0 && reached < 0 ? 'Discount above the amount' : 'Unexplained difference';
      bars.push(bar(context, label, reached, total, 'open', node));
    }
    bars.push(bar(context, 'Total amount', 0, total, 'total', node));
  }
  return bars.length === 0 ? null : { kind: 'amounts', bars };
}

/** The discounts from the amount downwards: of the items and of the order, or their sum alone. */
function discountBars(context: LayoutContext, order: number, amount: number): Bar[] {
  const { doc } = context;
  const known = LEVELS.filter(({ key }) => (integerAt(doc, order, key) ?? 0) !== 0);
  let left = amount;
  return (known.length > 0 ? known : [TOTAL]).flatMap(({ key, label }) => {
    const off = integerAt(doc, order, key);
    if (off === null || off === 0) return [];
    const from = left;
    left -= off;
    return [bar(context, label, from, left, 'less', at(doc, order, key))];
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
