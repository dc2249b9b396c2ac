import {
  amountFits,
  ITEM_SUM,
  leftOf,
  ORDER_SUMS,
  SUMS_OVER_ITEMS,
  sumOf,
  type Evaluated,
  type ItemsRule,
} from '../amounts/sums.ts';
import { integerAt } from '../read/value-at.ts';
import { counted } from '../wording/lists.ts';
import { brokenSum, explainSum, type BrokenSum } from './broken-sum.ts';
import type { Money } from './money.ts';
import type { FoundOrder, OrderRule } from './orders.ts';
import { changeTo, sumOverItems } from './changed-amount.ts';
import { nameIn, violation, type OrderEventData, type Violation } from './violation.ts';

/**
 * The arithmetic of an order as a whole, and of its amounts against its items' amounts, in minor
 * units.
 */
export const orderTotals: OrderRule = (subject, found, money) => {
  const items = brokenItems(found);
  const discounts = items.filter(({ rule }) => rule.part !== 'amount');
  const sums = brokenSums(found.order, discounts);
  // A total that is not the sum of its parts has its finding already.
  const isExplained = sums.some(({ rule }) => rule.total === 'total_amount');
  return [
    ...sums.map((sum) => explainSum(subject, { found, item: null }, sum, money)),
    ...(isExplained ? [] : checkRange(subject, found, money)),
    ...items.map((broken) => explainItems(subject, found, broken, money)),
  ];
};

/**
 * The broken sums of an order, without the consequences of another broken sum: sums that would be
 * right if that other total were the sum of its parts.
 * @param discounts the broken sums of the items' discounts.
 */
function brokenSums(order: unknown, discounts: readonly BrokenItems[]): BrokenSum[] {
  const sums = ORDER_SUMS.flatMap((rule) => brokenSum(order, rule) ?? []);
  const isConsequence = ({ rule, parts, sum, total }: BrokenSum) =>
    [...sums, ...discounts].some((other) =>
      parts.some(
        ({ key, sign }) =>
          key === other.rule.total &&
          leftOf(rule, total, sum + sign * (other.sum - other.total)) === total,
      ),
    );
  return sums.filter((sum) => !isConsequence(sum));
}

function checkRange(
  subject: OrderEventData,
  { order, pointer }: FoundOrder,
  money: Money,
): Violation[] {
  const total = integerAt(order, 'total_amount');
  const amount = integerAt(order, 'amount');
  if (total === undefined || amount === undefined || (total >= 0 && total <= amount)) return [];
  const name = nameIn(subject, `${pointer}/total_amount`);
  const found = violation(subject, 'warning', 'totals', () => ({
    pointers: [`${pointer}/total_amount`, `${pointer}/amount`],
    message:
      total < 0
        ? `${name} is ${money.full(total)}, but a total is never negative.`
        : `${name} is ${money.full(total)}, but \`amount\` before discounts is only ${money.full(amount)}.`,
    why: `The total is between 0 and \`amount\` in all 90 documented orders.`,
  }));
  return [found];
}

interface BrokenItems extends Evaluated {
  readonly rule: ItemsRule;
}

/** The broken sum of one amount over the items; `null` when it is right or cannot be checked. */
function brokenOver(found: FoundOrder, rule: ItemsRule): BrokenItems | null {
  const total = integerAt(found.order, rule.total);
  const sum = sumOverItems(found, rule.part);
  if (total === undefined || sum === undefined || sum === total) return null;
  return { rule, total, sum };
}

/**
 * The order's amounts that differ from the sum over the items. Those that broken items explain are
 * left out: they would be right if one such item, or all of them, had the amount or discount that
 * the item's subtotal implies.
 */
function brokenItems(found: FoundOrder): BrokenItems[] {
  const broken = SUMS_OVER_ITEMS.flatMap((rule) => brokenOver(found, rule) ?? []);
  if (broken.length === 0) return broken;
  const off = found.items.flatMap((item) => {
    const own = brokenSum(item, ITEM_SUM);
    return own ? own.sum - own.total : [];
  });
  const mends = new Set([...off, sumOf(off)]);
  return broken.filter(
    ({ rule, sum, total }) => !mends.has(rule.part === 'amount' ? sum - total : total - sum),
  );
}

function explainItems(
  subject: OrderEventData,
  found: FoundOrder,
  { rule: { severity, total, part, evidence }, ...broken }: BrokenItems,
  money: Money,
): Violation {
  const { pointer, items } = found;
  const count = counted(items.length, 'item', 'items');
  const parts =
    part === 'amount'
      ? `the order’s ${count} ${items.length === 1 ? 'adds' : 'add'}`
      : `the \`${part}\` of ${count} adds`;
  const name = nameIn(subject, `${pointer}/${total}`);
  // An amount may have more in it than the items, so another sum must confirm that it has not.
  const isCertain = amountFits(found.order, total, broken.sum) === true;
  return violation(subject, severity, 'totals', () => ({
    // One place for all items, because an order can have ten thousand.
    pointers: [`${pointer}/${total}`, `${pointer}/items`],
    message: `${name} is ${money.full(broken.total)}, but ${parts} up to ${money.full(broken.sum)}.${
      isCertain || part !== 'amount' ? '' : causeOf(broken.total - broken.sum, money)
    }`,
    why: `The items add up in ${evidence}.`,
    ...(isCertain
      ? { fix: changeTo(subject, { found, item: null }, total, broken.sum, true) }
      : {}),
  }));
}

/** The likely reasons why the items differ from the order's amount, as the end of a message. */
function causeOf(apart: number, money: Money): string {
  return apart < 0
    ? ' An item may be listed twice, or left out of `amount`.'
    : ` The other ${money.full(apart)} may be shipping or fees, or an item may be missing.`;
}
