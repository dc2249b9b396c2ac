import { evaluate, ITEM_SUM, lineAmount, ORDER_SUMS, partsIn } from '../../amounts/sums.ts';
import { integerAt } from '../../read/value-at.ts';
import { holderOf, sumOverItems, SUMS_OVER_ITEMS, type Holder } from '../changed-amount.ts';

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

const OVER_ITEMS_EVIDENCE: Readonly<Record<string, string>> = {
  amount: '65 of 73 documented orders',
  items_discount_amount: 'all 60 documented orders',
  items_applied_discount_amount: 'all 48 documented orders',
};

/**
 * The equation that an amount is the result of; `null` when no rule makes this amount, or when the
 * payload does not have all that the rule needs.
 */
export function equationOf(at: Holder, key: string): Equation | null {
  const stated = integerAt(holderOf(at), key);
  if (stated === undefined) return null;
  if (at.item !== null && key === 'amount') return lineOf(at, stated);
  const part = Object.entries(SUMS_OVER_ITEMS).find(([, total]) => total === key)?.[0];
  if (at.item === null && part !== undefined) return overItems(at, key, part, stated);
  const rule = (at.item === null ? ORDER_SUMS : [ITEM_SUM]).find(({ total }) => total === key);
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
  return { at, key: 'amount', stated, terms, made, evidence: '155 of 165 documented items' };
}

/** An amount of the order: the sum of an amount of its items. */
function overItems(at: Holder, key: string, part: string, stated: number): Equation | null {
  const { found } = at;
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
    at,
    key,
    stated,
    terms: first ? [{ ...first, operator: '' }, ...others] : [],
    made,
    evidence: OVER_ITEMS_EVIDENCE[key]!,
  };
}
