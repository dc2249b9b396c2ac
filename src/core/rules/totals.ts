import { nodeAt } from '../read/json-document.ts';
import { currencyOf, formatMinor, type Currency } from '../format/money.ts';
import { ordersIn, type FoundOrder } from './orders.ts';
import { integerAt, memberOf } from '../read/value-at.ts';
import {
  violation,
  type Violation,
  nameIn,
  type Rule,
  type RuleEntry,
  type OrderEventData,
} from './violation.ts';
import {
  evaluate,
  ITEM_SUM,
  leftOf,
  lineAmount,
  ORDER_SUMS,
  partsIn,
  sumOf,
  type Evaluated,
  type Part,
  type SumRule,
} from '../amounts/sums.ts';

const ORDER_TOTAL_RANGE: RuleEntry = {
  severity: 'warning',
  evidence: '90 of 90 documented orders',
};

const ITEM_AMOUNT: RuleEntry = {
  severity: 'notice',
  evidence: '155 of 165 documented items',
};

/** An amount of an order that is the sum of what its items have. */
interface ItemsRule extends RuleEntry {
  readonly total: string;
  readonly part: string;
  /** What is known of exceptions. */
  readonly but?: string;
}

const ORDER_AMOUNT: ItemsRule = {
  severity: 'notice',
  total: 'amount',
  part: 'amount',
  evidence: '65 of 73 documented orders',
  but: ' Shipping or fees kept outside the items are a common reason.',
};

const ITEMS_DISCOUNTS: readonly ItemsRule[] = [
  {
    severity: 'warning',
    total: 'items_discount_amount',
    part: 'discount_amount',
    evidence: '60 of 60 documented orders',
  },
  {
    severity: 'warning',
    total: 'items_applied_discount_amount',
    part: 'applied_discount_amount',
    evidence: '48 of 48 documented orders',
  },
];

/** The arithmetic of orders and their items, in minor units. */
export const totals: Rule = (subject) => {
  const violations: (Violation | null)[] = [];
  const inMoney = createInMoney(subject);
  for (const found of ordersIn(subject)) {
    const discounts = brokenDiscounts(found);
    const sums = brokenSums(found.order, discounts);
    violations.push(...sums.map((sum) => explainSum(subject, found.pointer, sum, inMoney)));
    // A total that is not what its parts make has been told already.
    const isTold = sums.some(({ rule }) => rule.total === 'total_amount');
    violations.push(isTold ? null : checkRange(subject, found, inMoney));
    for (const broken of [...brokenItems(found, ORDER_AMOUNT), ...discounts]) {
      violations.push(explainItems(subject, found, broken, inMoney));
    }
    found.items.forEach((item, index) => {
      const sum = brokenSum(item, ITEM_SUM);
      const isOffLine = hasWrongLine(item);
      if (!sum && !isOffLine) return;
      const pointer = `${found.pointer}/items/${index}`;
      if (sum) violations.push(explainSum(subject, pointer, sum, inMoney));
      if (isOffLine) violations.push(explainLine(subject, pointer, item, inMoney));
    });
  }
  return violations.filter((violation) => violation !== null);
};

/** What is compared once more, as the reading shows amounts; empty where that is how they are written. */
type InMoney = (left: number, relation: '≠' | '>', right: number) => string;

/** Looks for the order's currency once, and only when a sentence is made: its metadata may be long. */
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

interface BrokenSum extends Evaluated {
  readonly rule: SumRule;
  readonly parts: readonly Part[];
}

/** A sum that can be checked and does not hold. */
function brokenSum(holder: unknown, rule: SumRule): BrokenSum | null {
  const evaluated = evaluate(holder, rule);
  if (!evaluated || evaluated.sum === evaluated.total) return null;
  return { rule, ...evaluated, parts: partsIn(holder, rule) };
}

/**
 * The sums of an order that do not hold, without those that would if the total of another were what its parts make.
 * @param discounts of the items that do not hold.
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

function explainSum(
  subject: OrderEventData,
  pointer: string,
  { rule, total, parts, sum }: BrokenSum,
  inMoney: InMoney,
): Violation {
  return violation(subject, rule.severity, 'totals', () => {
    const terms = parts.map(({ key, amount, sign }, i) => {
      const operator = sign < 0 ? '− ' : i > 0 ? '+ ' : '';
      return `${operator}${amount} (${key})`;
    });
    const made = parts.length > 1 ? ` = ${sum}` : '';
    const name = nameIn(subject, `${pointer}/${rule.total}`);
    return {
      pointers: [rule.total, ...parts.map(({ key }) => key)].map((key) => `${pointer}/${key}`),
      message: `${name} is not what its parts make: ${terms.join(' ')}${made} ≠ ${total} (${name})${inMoney(sum, '≠', total)}.`,
      why: `${rule.total} = ${[rule.plus.join(' + '), ...rule.minus].join(' − ')}, where an absent part counts as 0: so in ${rule.evidence}.`,
    };
  });
}

function checkRange(
  subject: OrderEventData,
  { order, pointer }: FoundOrder,
  inMoney: InMoney,
): Violation | null {
  const total = integerAt(order, 'total_amount');
  const amount = integerAt(order, 'amount');
  if (total === undefined || amount === undefined || (total >= 0 && total <= amount)) return null;
  const { severity, evidence } = ORDER_TOTAL_RANGE;
  const name = nameIn(subject, `${pointer}/total_amount`);
  return violation(subject, severity, 'totals', () => ({
    pointers: [`${pointer}/total_amount`, `${pointer}/amount`],
    message:
      total < 0
        ? `${name} is negative: ${total} < 0.`
        : `${name} is more than the amount before discounts: ${total} (${name}) > ${amount} (amount)${inMoney(total, '>', amount)}.`,
    why: `0 ≤ total_amount ≤ amount: so in ${evidence}.`,
  }));
}

/** Whether an item's amount is another one than its price times its quantity. */
function hasWrongLine(item: unknown): boolean {
  const line = lineAmount(item);
  if (line === undefined) return false;
  const amount = integerAt(item, 'amount');
  return amount !== undefined && amount !== line;
}

function explainLine(
  subject: OrderEventData,
  pointer: string,
  item: unknown,
  inMoney: InMoney,
): Violation {
  const { severity, evidence } = ITEM_AMOUNT;
  return violation(subject, severity, 'totals', () => {
    const name = nameIn(subject, `${pointer}/amount`);
    const amount = integerAt(item, 'amount')!;
    const line = lineAmount(item)!;
    const price = integerAt(item, 'price');
    const quantity = integerAt(item, 'quantity');
    return {
      pointers: [`${pointer}/amount`, `${pointer}/price`, `${pointer}/quantity`],
      message: `${name} is not its price times its quantity: ${price} (price) × ${quantity} (quantity) = ${line} ≠ ${amount} (${name})${inMoney(line, '≠', amount)}.`,
      why: `amount = price × quantity: so in ${evidence}. Shops may round, or price a line as a whole.`,
    };
  });
}

interface BrokenItems extends Evaluated {
  readonly rule: ItemsRule;
}

/** An amount that the items do not add up to, if it is such: a list of one or none. */
function brokenItems({ order, items }: FoundOrder, rule: ItemsRule): BrokenItems[] {
  const { total, part } = rule;
  const stated = integerAt(order, total);
  if (stated === undefined) return [];
  const given = items.map((item) => memberOf(item, part)).filter((amount) => amount !== undefined);
  // Many items have no discount; without one, or without an amount, the item does not say.
  const wanted = part === 'amount' ? items.length : 1;
  const sum = given.length > 0 && given.length >= wanted ? sumOf(given) : undefined;
  return sum === undefined || sum === stated ? [] : [{ rule, total: stated, sum }];
}

/**
 * The discounts of the items that do not make the order's, without those that would if an item that does not add up by
 * itself, or all such, had the discount that its subtotal leaves: there it is told.
 */
function brokenDiscounts(found: FoundOrder): BrokenItems[] {
  const broken = ITEMS_DISCOUNTS.flatMap((rule) => brokenItems(found, rule));
  if (broken.length === 0) return broken;
  const off = found.items.flatMap((item) => {
    const own = brokenSum(item, ITEM_SUM);
    return own ? own.sum - own.total : [];
  });
  const mends = new Set([...off, sumOf(off)]);
  return broken.filter(({ sum, total }) => !mends.has(total - sum));
}

function explainItems(
  subject: OrderEventData,
  { pointer, items }: FoundOrder,
  { rule: { severity, total, part, evidence, but = '' }, ...found }: BrokenItems,
  inMoney: InMoney,
): Violation {
  const lines = `${items.length} ${items.length === 1 ? 'line' : 'lines'}`;
  return violation(subject, severity, 'totals', () => ({
    // The items as a whole: with ten thousand of them nobody wants ten thousand places.
    pointers: [`${pointer}/${total}`, `${pointer}/items`],
    message: `The items do not add up to the order’s ${total}: ${found.sum} (${lines}) ≠ ${found.total} (${nameIn(subject, `${pointer}/${total}`)})${inMoney(found.sum, '≠', found.total)}.`,
    why: `${total} is the sum of the items’ ${part}: so in ${evidence}.${but}`,
  }));
}
