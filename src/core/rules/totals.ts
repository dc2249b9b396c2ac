import { itemTotals } from './item-totals.ts';
import { orderTotals } from './order-totals.ts';
import { ordersIn } from './orders.ts';
import { createMoney } from './money.ts';
import type { Rule } from './violation.ts';

/** The arithmetic of orders and their items, in minor units. */
export const totals: Rule = (subject) => {
  const money = createMoney(subject);
  return ordersIn(subject).flatMap((found) => [
    ...orderTotals(subject, found, money),
    ...itemTotals(subject, found, money),
  ]);
};
