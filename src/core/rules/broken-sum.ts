import type { Fix } from '../analysis.ts';
import {
  evaluate,
  lineAmount,
  partsIn,
  type Evaluated,
  type Part,
  type SumRule,
} from '../amounts/sums.ts';
import { closestKey } from '../wording/closest-key.ts';
import { offer } from '../validate/fixes.ts';
import type { Money } from './money.ts';
import {
  changeTo,
  holderOf,
  holdsWith,
  pointerOfHolder,
  sumOverItems,
  type Holder,
} from './changed-amount.ts';
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

/** The violation of a sum in an order or item. */
export function explainSum(
  subject: OrderEventData,
  at: Holder,
  broken: BrokenSum,
  money: Money,
): Violation {
  const { rule, total, parts, sum } = broken;
  return violation(subject, rule.severity, 'totals', () => {
    const pointer = pointerOfHolder(at);
    const join = (written: (part: Part) => string) =>
      parts
        .map((part, i) => `${i === 0 ? '' : part.sign < 0 ? ' − ' : ' + '}${written(part)}`)
        .join('');
    const keys = join(({ key }) => `\`${key}\``);
    const sides =
      parts.length === 1
        ? `${keys} is ${money.full(sum)}`
        : `${keys} = ${join(({ amount }) => money.short(amount))} = ${money.result(sum)}`;
    const isScaled = total !== 0 && (total === sum * 100 || sum === total * 100);
    const [first] = parts as [Part];
    // The sum is right when its total and its first part change places.
    const isSwapped = sum + total === 2 * first.amount;
    const cause = isScaled
      ? ' One of them is probably not in minor units.'
      : isSwapped
        ? ` \`${rule.total}\` and \`${first.key}\` are probably swapped.`
        : '';
    return {
      pointers: [rule.total, ...parts.map(({ key }) => key)].map((key) => `${pointer}/${key}`),
      message: `${nameIn(subject, `${pointer}/${rule.total}`)} is ${money.full(total)}, but ${sides}.${cause}`,
      why: whySum(rule, parts),
      ...offer(isSwapped ? [] : repairsOf(subject, at, broken)),
    };
  });
}

function whySum(rule: SumRule, parts: readonly Part[]): string {
  const formula = [rule.plus.join('` + `'), ...rule.minus].join('` − `');
  const equation = `\`${rule.total}\` = \`${formula}\``;
  const isWhole = parts.length === rule.plus.length + rule.minus.length;
  const missing = isWhole ? '' : ', and a missing field counts as 0';
  return rule.isDocumented
    ? `Voucherify documents ${equation} under “Redeem Stackable Discounts”${missing}. The equation is correct in ${rule.evidence}.`
    : `${equation} is correct in ${rule.evidence}${missing}.`;
}

/**
 * The changes of a single amount that mend a broken sum and break no other, the total first: one
 * where the other sums decide which of its amounts is wrong. A part under a misspelt key would mend
 * the sum too, so then there is none.
 */
function repairsOf(subject: OrderEventData, at: Holder, broken: BrokenSum): Fix[] {
  const { rule, parts, total, sum } = broken;
  const keys = Object.keys(holderOf(at));
  if ([...rule.plus, ...rule.minus].some((key) => isMisspelt(key, keys))) return [];
  const wanted = [
    { key: rule.total, value: sum },
    ...parts.map(({ key, amount, sign }) => ({ key, value: amount + sign * (total - sum) })),
  ];
  const possible = wanted.filter(({ key, value }) => holdsWith(at, key, value) === true);
  // An amount that another sum contradicts as well is the wrong one.
  const line = at.item === null ? sumOverItems(at.found, 'amount') : lineAmount(holderOf(at));
  const wrong = possible.filter(({ key, value }) => key === 'amount' && value === line);
  return (wrong.length > 0 ? wrong : possible).map(({ key, value }) =>
    changeTo(subject, at, key, value, key === rule.total),
  );
}

function isMisspelt(key: string, present: readonly string[]): boolean {
  return !present.includes(key) && closestKey(key, present) !== null;
}
