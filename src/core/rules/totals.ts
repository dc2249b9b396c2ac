import type { Finding } from '../analysis.ts';
import { ordersIn, type FoundOrder } from './orders.ts';
import { broken, integerAt, nameIn, valueAt, type Rule, type Subject } from './rule.ts';

/** A sum that holds in real orders: `total` is what its `plus` and `minus` make together. */
interface SumRule {
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** In how many of how many documented orders or items that have the fields. */
  readonly evidence: string;
}

/** Counted over 97 documented orders (165 items). An absent part counts as 0. */
const ORDER_SUMS: readonly SumRule[] = [
  {
    total: 'total_amount',
    plus: ['amount'],
    minus: ['total_discount_amount'],
    evidence: '90 of 90 documented orders',
  },
  {
    total: 'total_discount_amount',
    plus: ['discount_amount', 'items_discount_amount'],
    minus: [],
    evidence: '54 of 54 documented orders',
  },
  {
    total: 'total_applied_discount_amount',
    plus: ['applied_discount_amount', 'items_applied_discount_amount'],
    minus: [],
    evidence: '40 of 40 documented orders',
  },
];

const ITEM_SUM: SumRule = {
  total: 'subtotal_amount',
  plus: ['amount'],
  minus: ['discount_amount'],
  evidence: '163 of 163 documented items',
};

/**
 * Whether an amount fits the others beside it: at least one rule that always holds can be checked with it, and
 * none breaks.
 * @param holder an order or an item. @param amount in minor units.
 */
export function amountFits(holder: object, key: string, amount: number): boolean {
  const changed = { ...holder, [key]: amount };
  const sums = [...ORDER_SUMS, ITEM_SUM]
    .filter(({ total, plus, minus }) => [total, ...plus, ...minus].includes(key))
    .map((rule) => holds(changed, rule));
  const price = integerAt(changed, 'price');
  const quantity = integerAt(changed, 'quantity');
  const line = integerAt(changed, 'amount');
  if (
    price !== undefined &&
    quantity !== undefined &&
    line !== undefined &&
    ['price', 'amount'].includes(key)
  ) {
    sums.push(line === price * quantity);
  }
  return sums.includes(true) && !sums.includes(false);
}

/** The arithmetic of orders and their items, in minor units. What holds always is a warning, what mostly holds a notice. */
export const totals: Rule = (subject) =>
  ordersIn(subject).flatMap((found) => [
    ...ORDER_SUMS.flatMap((rule) => checkSum(subject, found.order, found.pointer, rule)),
    ...checkBounds(subject, found),
    ...found.items.flatMap((item, index) => {
      const pointer = `${found.pointer}/items/${index}`;
      return [...checkSum(subject, item, pointer, ITEM_SUM), ...checkPrice(subject, item, pointer)];
    }),
    ...checkItemsAmount(subject, found),
  ]);

/** A rule's total, its parts that are present, and what they make; `null` where the rule cannot be checked. */
function evaluate(holder: unknown, rule: SumRule) {
  const total = integerAt(holder, rule.total);
  const present = [...rule.plus, ...rule.minus].filter((key) => valueAt(holder, key) !== undefined);
  const amounts = present.map((key) => integerAt(holder, key));
  // Without its first term a difference says nothing, without any term a sum neither.
  const isComplete = rule.minus.length > 0 ? present.includes(rule.plus[0]!) : present.length > 0;
  if (total === undefined || !isComplete || amounts.includes(undefined)) return null;
  const sum = present.reduce(
    (sum, key, i) => sum + (rule.minus.includes(key) ? -amounts[i]! : amounts[i]!),
    0,
  );
  return { total, present, amounts, sum };
}

function holds(holder: unknown, rule: SumRule): boolean | null {
  const evaluated = evaluate(holder, rule);
  return evaluated && evaluated.sum === evaluated.total;
}

function checkSum(subject: Subject, holder: unknown, pointer: string, rule: SumRule): Finding[] {
  const evaluated = evaluate(holder, rule);
  if (!evaluated || evaluated.sum === evaluated.total) return [];
  const { total, present, amounts, sum } = evaluated;
  const arithmetic = present
    .map((key, i) => {
      const sign = rule.minus.includes(key) ? '− ' : i > 0 ? '+ ' : '';
      return `${sign}${amounts[i]} (${key})`;
    })
    .join(' ');
  const name = nameIn(subject, `${pointer}/${rule.total}`);
  return [
    broken(
      subject,
      'warning',
      'totals',
      [rule.total, ...present].map((key) => `${pointer}/${key}`),
      `${name} is ${total}, but ${arithmetic} makes ${sum}.`,
      `${rule.total} is ${formula(rule)}, where an absent part counts as 0: so in ${rule.evidence}.`,
    ),
  ];
}

function formula({ plus, minus }: SumRule): string {
  return [plus.join(' + '), ...minus].join(' − ');
}

function checkBounds(subject: Subject, { order, pointer }: FoundOrder): Finding[] {
  const total = integerAt(order, 'total_amount');
  const amount = integerAt(order, 'amount');
  if (total === undefined || amount === undefined || (total >= 0 && total <= amount)) return [];
  const name = nameIn(subject, `${pointer}/total_amount`);
  return [
    broken(
      subject,
      'warning',
      'totals',
      [`${pointer}/total_amount`, `${pointer}/amount`],
      total < 0
        ? `${name} is ${total}: an order's total is never negative.`
        : `${name} is ${total}, more than the ${amount} (amount) before discounts.`,
      'The total lies between 0 and the amount before discounts: so in 90 of 90 documented orders.',
    ),
  ];
}

function checkPrice(subject: Subject, item: unknown, pointer: string): Finding[] {
  const amount = integerAt(item, 'amount');
  const price = integerAt(item, 'price');
  const quantity = integerAt(item, 'quantity');
  if (amount === undefined || price === undefined || quantity === undefined) return [];
  if (amount === price * quantity) return [];
  return [
    broken(
      subject,
      'notice',
      'totals',
      [`${pointer}/amount`, `${pointer}/price`, `${pointer}/quantity`],
      `${nameIn(subject, `${pointer}/amount`)} is ${amount}, but ${price} (price) × ${quantity} (quantity) makes ${price * quantity}.`,
      'An item’s amount is mostly its price times its quantity: so in 155 of 165 documented items. Shops may round, or price a line as a whole.',
    ),
  ];
}

function checkItemsAmount(subject: Subject, { order, pointer, items }: FoundOrder): Finding[] {
  const amount = integerAt(order, 'amount');
  const amounts = items.map((item) => integerAt(item, 'amount'));
  if (amount === undefined || items.length === 0 || amounts.includes(undefined)) return [];
  const sum = amounts.reduce<number>((sum, part) => sum + part!, 0);
  if (sum === amount) return [];
  return [
    broken(
      subject,
      'notice',
      'totals',
      // The items as a whole: with ten thousand of them nobody wants ten thousand places.
      [`${pointer}/amount`, `${pointer}/items`],
      `The items add up to ${sum} (${items.length} ${items.length === 1 ? 'line' : 'lines'}), but ${nameIn(subject, `${pointer}/amount`)} is ${amount}.`,
      'An order’s amount is mostly the sum of its items’ amounts: so in 65 of 73 documented orders. Shipping or fees kept outside the items are a common reason.',
    ),
  ];
}
