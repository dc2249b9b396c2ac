import type { Severity } from '../analysis.ts';
import { integerAt, memberOf } from '../read/value-at.ts';

/** A sum that holds in real orders: `total` is `plus` less `minus`. An absent part counts as 0. */
export interface SumRule {
  /** How serious a broken sum is. */
  readonly severity: Severity;
  /** The documented cases in which the sum holds. */
  readonly evidence: string;
  /** Whether Voucherify's API reference has the sum. */
  readonly isDocumented: boolean;
  readonly total: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** The evidence counts 97 documented orders. */
export const ORDER_SUMS: readonly SumRule[] = [
  {
    severity: 'warning',
    total: 'total_amount',
    plus: ['amount'],
    minus: ['total_discount_amount'],
    evidence: 'all 90 documented orders',
    isDocumented: true,
  },
  {
    severity: 'warning',
    total: 'total_discount_amount',
    plus: ['discount_amount', 'items_discount_amount'],
    minus: [],
    evidence: 'all 54 documented orders',
    isDocumented: true,
  },
  {
    severity: 'warning',
    total: 'total_applied_discount_amount',
    plus: ['applied_discount_amount', 'items_applied_discount_amount'],
    minus: [],
    evidence: 'all 40 documented orders',
    isDocumented: true,
  },
];

/**
 * The evidence counts 165 documented items. The formula with `applied_discount_amount` fails in 13
 * of them.
 */
export const ITEM_SUM: SumRule = {
  severity: 'warning',
  total: 'subtotal_amount',
  plus: ['amount'],
  minus: ['discount_amount'],
  evidence: 'all 163 documented items',
  isDocumented: false,
};

const SUMS: readonly SumRule[] = [...ORDER_SUMS, ITEM_SUM];

/** An amount of an order, `total`, that is the sum of an amount of its items, `part`. */
export interface ItemsRule extends Pick<SumRule, 'severity' | 'evidence' | 'total'> {
  readonly part: string;
}

/** The evidence counts 97 documented orders. */
export const SUMS_OVER_ITEMS: readonly ItemsRule[] = [
  {
    severity: 'notice',
    total: 'amount',
    part: 'amount',
    evidence: '65 of 73 documented orders',
  },
  {
    severity: 'warning',
    total: 'items_discount_amount',
    part: 'discount_amount',
    evidence: 'all 60 documented orders',
  },
  {
    severity: 'warning',
    total: 'items_applied_discount_amount',
    part: 'applied_discount_amount',
    evidence: 'all 48 documented orders',
  },
];

/** The cases in which an item's amount is its price times its quantity. */
export const LINE_EVIDENCE = '155 of 165 documented items';

/** The two sides of a sum in one order or item, in minor units. */
export interface Evaluated {
  readonly total: number;
  /** The sum of the parts that are present. */
  readonly sum: number;
}

/** One of the parts of a sum. */
export interface Part {
  readonly key: string;
  readonly amount: number;
  readonly sign: 1 | -1;
}

/** Both sides of a sum in an order or item; `null` when the rule cannot be checked there. */
export function evaluate(holder: unknown, rule: SumRule, memberIn = memberOf): Evaluated | null {
  const { total, plus, minus } = rule;
  const stated = memberIn(holder, total);
  if (!isInteger(stated)) return null;
  let sum = 0;
  // A difference needs its first part, a sum at least one part.
  let isComplete = false;
  for (let i = 0; i < plus.length + minus.length; i++) {
    const amount = memberIn(holder, plus[i] ?? minus[i - plus.length]!);
    if (amount === undefined) continue;
    if (!isInteger(amount)) return null;
    sum += i < plus.length ? amount : -amount;
    if (!Number.isSafeInteger(sum)) return null;
    if (i === 0 || minus.length === 0) isComplete = true;
  }
  return isComplete ? { total: stated, sum: leftOf(rule, stated, sum) } : null;
}

/** The expected total. Discounts above the order's amount leave 0, not a negative total. */
export function leftOf({ total }: SumRule, stated: number, sum: number): number {
  return sum < 0 && stated === 0 && total === 'total_amount' ? 0 : sum;
}

/** The parts that are present in an order or item. */
export function partsIn(holder: unknown, { plus, minus }: SumRule): Part[] {
  return [...plus, ...minus].flatMap((key, i) => {
    const amount = integerAt(holder, key);
    return amount === undefined ? [] : [{ key, amount, sign: i < plus.length ? 1 : -1 }];
  });
}

function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/**
 * The exact sum of integers; `undefined` when one is not an integer, or when a double cannot hold
 * the sum.
 */
export function sumOf(amounts: readonly unknown[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    if (!isInteger(amount)) return undefined;
    sum += amount;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/**
 * An item's price times its quantity; `undefined` when one is missing, or when a double cannot hold
 * it.
 */
export function lineAmount(item: unknown, memberIn = memberOf): number | undefined {
  const price = memberIn(item, 'price');
  if (!isInteger(price)) return undefined;
  const quantity = memberIn(item, 'quantity');
  if (!isInteger(quantity)) return undefined;
  const amount = price * quantity;
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/**
 * Whether an amount fits the amounts beside it: every rule holds that can be checked with it, or at
 * least one fails; `null` when none can be checked.
 * @param holder an order or an item.
 * @param amount in minor units.
 */
export function amountFits(holder: object, key: string, amount: number): boolean | null {
  // The holder is not copied, because copying objects of many shapes is slow.
  const memberIn = (from: unknown, name: string) => (name === key ? amount : memberOf(from, name));
  let fits: boolean | null = null;
  for (const rule of SUMS) {
    if (rule.total !== key && !rule.plus.includes(key) && !rule.minus.includes(key)) continue;
    const evaluated = evaluate(holder, rule, memberIn);
    if (!evaluated) continue;
    if (evaluated.total !== evaluated.sum) return false;
    fits = true;
  }
  if (key !== 'price' && key !== 'amount') return fits;
  const line = lineAmount(holder, memberIn);
  const total = memberIn(holder, 'amount');
  return line === undefined || !isInteger(total) ? fits : line === total;
}
