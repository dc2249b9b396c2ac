import { evaluate, partsIn, type Evaluated, type Part, type SumRule } from '../amounts/sums.ts';
import type { Money } from './money.ts';
import { nameIn, violation, type OrderEventData, type Violation } from './violation.ts';

/** A sum that can be checked and is wrong. */
export interface BrokenSum extends Evaluated {
  readonly rule: SumRule;
  readonly parts: readonly Part[];
}

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
  money: Money,
): Violation {
  return violation(subject, rule.severity, 'totals', () => {
    const join = (written: (part: Part) => string) =>
      parts
        .map((part, i) => `${i === 0 ? '' : part.sign < 0 ? ' − ' : ' + '}${written(part)}`)
        .join('');
    const keys = join(({ key }) => `\`${key}\``);
    const sides =
      parts.length === 1
        ? `${keys} is ${money.full(sum)}`
        : `${keys} = ${join(({ amount }) => money.short(amount))} = ${money.result(sum)}`;
    const formula = [rule.plus.join('` + `'), ...rule.minus].join('` − `');
    const equation = `\`${rule.total}\` = \`${formula}\``;
    return {
      pointers: [rule.total, ...parts.map(({ key }) => key)].map((key) => `${pointer}/${key}`),
      message: `${nameIn(subject, `${pointer}/${rule.total}`)} is ${money.full(total)}, but ${sides}.`,
      why: rule.isDocumented
        ? `Voucherify documents ${equation}, and a missing field counts as 0. The equation is correct in ${rule.evidence}.`
        : `${equation} is correct in ${rule.evidence}. A missing field counts as 0.`,
    };
  });
}
