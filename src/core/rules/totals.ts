import { currencyOf, formatMinor, type Currency } from '../format/money.ts';
import { nodeAt } from '../read/json-document.ts';
import type { InMoney } from './broken-sum.ts';
import { itemTotals } from './item-totals.ts';
import { orderTotals } from './order-totals.ts';
import { ordersIn } from './orders.ts';
import type { OrderEventData, Rule } from './violation.ts';

/** The arithmetic of orders and their items, in minor units. */
export const totals: Rule = (subject) => {
  const inMoney = createInMoney(subject);
  return ordersIn(subject).flatMap((found) => [
    ...orderTotals(subject, found, inMoney),
    ...itemTotals(subject, found, inMoney),
  ]);
};

/** Looks up the order's currency once, and only for a sentence, because metadata may be long. */
function createInMoney({ doc, dataPointer }: OrderEventData): InMoney {
  let currency: Currency | undefined;
  return (left, relation, right) => {
    currency ??= currencyOf(doc, nodeAt(doc, `${dataPointer}/order`), undefined);
    const { code, decimals } = currency;
    if (decimals === 0) return '';
    const [from, to] = [left, right].map((amount) => formatMinor(String(amount), currency!));
    return `, that is ${from} ${relation} ${to} ${code}`;
  };
}
