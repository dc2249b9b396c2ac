import { ITEM_SUM, LINE_EVIDENCE, lineAmount } from '../amounts/sums.ts';
import { integerAt } from '../read/value-at.ts';
import { brokenSum, explainSum } from './broken-sum.ts';
import type { Money } from './money.ts';
import type { OrderRule } from './orders.ts';
import { changeTo, holdsWith, pointerOfHolder, type Holder } from './changed-amount.ts';
import { nameIn, violation, type OrderEventData, type Violation } from './violation.ts';

/** The arithmetic within each item, in minor units. */
export const itemTotals: OrderRule = (subject, found, money) => {
  const violations: Violation[] = [];
  found.items.forEach((item, index) => {
    const sum = brokenSum(item, ITEM_SUM);
    const isOffLine = hasWrongLine(item);
    if (!sum && !isOffLine) return;
    const at = { found, item: index };
    if (sum) violations.push(explainSum(subject, at, sum, money));
    if (isOffLine) violations.push(explainLine(subject, at, item, money, sum !== null));
  });
  return violations;
};

/** Whether an item's amount differs from its price times its quantity. */
function hasWrongLine(item: unknown): boolean {
  const line = lineAmount(item);
  if (line === undefined) return false;
  const amount = integerAt(item, 'amount');
  return amount !== undefined && amount !== line;
}

/** @param isOff whether the item's subtotal does not fit its amount either. */
function explainLine(
  subject: OrderEventData,
  at: Holder,
  item: unknown,
  money: Money,
  isOff: boolean,
): Violation {
  const pointer = pointerOfHolder(at);
  return violation(subject, 'notice', 'totals', () => {
    const name = nameIn(subject, `${pointer}/amount`);
    const amount = integerAt(item, 'amount')!;
    const line = lineAmount(item)!;
    const price = integerAt(item, 'price')!;
    const quantity = integerAt(item, 'quantity')!;
    const fitting = amount / price;
    // A price in the currency, and not in minor units, would fit as well.
    const isPlain = fitting !== quantity * money.factor();
    const hint =
      !isOff && fitting > 0 && Number.isInteger(fitting) && isPlain
        ? ` A quantity of ${fitting} fits.`
        : '';
    return {
      pointers: [`${pointer}/amount`, `${pointer}/price`, `${pointer}/quantity`],
      message: `${name} is ${money.full(amount)}, but \`price\` × \`quantity\` = ${money.short(price)} × ${String(quantity).replace('-', '−')} = ${money.result(line)}.${hint}`,
      why: `The equation is correct in ${LINE_EVIDENCE}. ${quantity > 0 ? 'Rounding or a price for the whole item can explain a difference.' : 'Every documented quantity is at least 1.'}`,
      // Only the subtotal can show that the amount is wrong, and not the price or the quantity.
      ...(isOff && holdsWith(at, 'amount', line) === true
        ? { fix: changeTo(subject, at, 'amount', line, true) }
        : {}),
    };
  });
}
