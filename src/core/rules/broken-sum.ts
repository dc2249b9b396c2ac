import { evaluate, partsIn, type Evaluated, type Part, type SumRule } from '../amounts/sums.ts';
import { nameIn, violation, type OrderEventData, type Violation } from './violation.ts';

/** A sum that can be checked and is wrong. */
export interface BrokenSum extends Evaluated {
  readonly rule: SumRule;
  readonly parts: readonly Part[];
}

/**
 * Compares two amounts in money, for the end of a sentence; '' when money is written in minor
 * units. Amounts are in minor units.
 */
export type InMoney = (left: number, relation: '≠' | '>', right: number) => string;

/** The broken sum of an order or item; `null` when the sum is right or cannot be checked. */
export function brokenSum(holder: unknown, rule: SumRule): BrokenSum | null {
  const evaluated = evaluate(holder, rule);
  if (!evaluated || evaluated.sum === evaluated.total) return null;
  return { rule, ...evaluated, parts: partsIn(holder, rule) };
}

/** The violation of a sum. @param pointer of the order or item. */
export function explainSum(
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
