import {
  evaluate,
  ITEM_SUM,
  LINE_EVIDENCE,
  lineAmount,
  ORDER_SUMS,
  partsIn,
  SUMS_OVER_ITEMS,
  type ItemsRule,
} from '../../amounts/sums.ts';
import { integerAt } from '../../read/value-at.ts';
import { holderOf, sumOverItems, type Holder } from '../changed-amount.ts';

/** A value of an equation: an amount in minor units, or a quantity. */
export interface Term {
  readonly at: Holder;
  readonly key: string;
  readonly amount: number;
  readonly operator: '' | '+' | '−' | '×';
}

/** An amount with the values that make it. */
export interface Equation {
  readonly at: Holder;
  readonly key: string;
  /** As the payload has it, in minor units. */
  readonly stated: number;
  readonly terms: readonly Term[];
  /** What the terms make, in minor units. */
  readonly made: number;
  readonly evidence: string;
}

/**
 * The equation that an amount is the result of; `null` when no rule makes this amount, or when the
 * payload does not have all that the rule needs.
 */
export function equationOf(at: Holder, key: string): Equation | null {
  const stated = integerAt(holderOf(at), key);
  if (stated === undefined) return null;
  if (at.item !== null && key === 'amount') return lineOf(at, stated);
  const isTotal = ({ total }: { readonly total: string }) => total === key;
  const overItems = at.item === null ? SUMS_OVER_ITEMS.find(isTotal) : undefined;
  if (overItems) return equationOverItems(at, overItems, stated);
  const rule = (at.item === null ? ORDER_SUMS : [ITEM_SUM]).find(isTotal);
  const evaluated = rule && evaluate(holderOf(at), rule);
  if (!evaluated) return null;
  const terms = partsIn(holderOf(at), rule).map(({ key: name, amount, sign }, index): Term => ({
    at,
    key: name,
    amount,
    operator: sign < 0 ? '−' : index === 0 ? '' : '+',
  }));
  return { at, key, stated, terms, made: evaluated.sum, evidence: rule.evidence };
}

/** An item's amount: its price times its quantity. */
function lineOf(at: Holder, stated: number): Equation | null {
  const holder = holderOf(at);
  const made = lineAmount(holder);
  if (made === undefined) return null;
  const term = (key: string, operator: Term['operator']): Term => ({
    at,
    key,
    amount: integerAt(holder, key)!,
    operator,
  });
  const terms = [term('price', ''), term('quantity', '×')];
  return { at, key: 'amount', stated, terms, made, evidence: LINE_EVIDENCE };
}

/** An amount of the order: the sum of an amount of its items. */
function equationOverItems(
  { found }: Holder,
  { total, part, evidence }: ItemsRule,
  stated: number,
): Equation | null {
  const made = sumOverItems(found, part);
  if (made === undefined) return null;
  const terms = found.items.flatMap((item, index): Term[] => {
    const amount = integerAt(item, part);
    return amount === undefined
      ? []
      : [{ at: { found, item: index }, key: part, amount, operator: '+' }];
  });
  const [first, ...others] = terms;
  return {
    at: { found, item: null },
    key: total,
    stated,
    terms: first ? [{ ...first, operator: '' }, ...others] : [],
    made,
    evidence,
  };
}
