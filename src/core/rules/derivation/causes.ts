import { isObject, integerAt, memberOf, textAt } from '../../read/value-at.ts';
import { areSwapped } from '../../wording/closest-key.ts';
import { toCode } from '../../read/code.ts';
import { shorten } from '../../read/shorten.ts';
import { holderOf, holdsWith, type Holder } from '../changed-amount.ts';
import type { Equation, Term } from './equation.ts';

/** A single mistake that explains why an amount is not what its operands make. */
export interface Mistake {
  /** A sentence, with code between backticks. */
  readonly text: string;
  /** The value without the mistake; `null` when the values are right and something is beside them. */
  readonly change: { readonly at: Holder; readonly key: string; readonly value: number } | null;
}

/**
 * The mistakes that the digits support. Each makes the equation hold and breaks no other sum.
 * @param factor between a currency and its minor unit: 100 for EUR, 1 for JPY.
 */
export function mistakesIn(equation: Equation, factor: number): Mistake[] {
  if (equation.stated === equation.made) return [];
  return [
    ...slips(equation, factor),
    ...discounts(equation),
    ...lines(equation),
    ...itemsApart(equation),
    ...extras(equation, factor),
  ].filter(({ change }) => !change || holdsWith(change.at, change.key, change.value) !== false);
}

const nameOf = ({ at, key }: Pick<Term, 'at' | 'key'>): string =>
  at.item === null ? toCode(key) : toCode(`items[${at.item}].${key}`);

/** A value with two digits swapped, or in another unit: of the amount or of one of its operands. */
function slips(equation: Equation, factor: number): Mistake[] {
  return valuesOf(equation).flatMap(({ term, needed }) => {
    const change = { at: term.at, key: term.key, value: needed };
    const name = nameOf(term);
    if (areSwapped(String(term.amount), String(needed)))
      return [{ text: `Two digits of ${name} may be swapped.`, change }];
    if (factor === 1 || needed === 0 || term.key === 'quantity') return [];
    if (needed === term.amount * factor)
      return [{ text: `${name} may be ${factor} times too small.`, change }];
    return needed * factor === term.amount
      ? [{ text: `${name} may be ${factor} times too large.`, change }]
      : [];
  });
}

/** Every value of an equation with the value that would make it hold. */
function valuesOf(equation: Equation): { term: Term; needed: number }[] {
  const { at, key, stated, made, terms } = equation;
  const own = { term: { at, key, amount: stated, operator: '' as const }, needed: made };
  const others = terms.flatMap((term) => {
    const isProduct = terms.some(({ operator }) => operator === '×');
    const needed = isProduct
      ? stated / (made / term.amount)
      : term.amount + (term.operator === '−' ? -1 : 1) * (stated - made);
    return Number.isSafeInteger(needed) && needed >= 0 ? [{ term, needed }] : [];
  });
  return [own, ...others];
}

/** A discount that is taken off or counted twice, or not at all. */
function discounts({ at, key, stated, made, terms }: Equation): Mistake[] {
  const change = { at, key, value: made };
  const apart = stated - made;
  const fits = (amount: number) => amount > 0 && Math.abs(apart) === amount;
  const isSum = at.item === null && /^total(_applied)?_discount_amount$/.test(key);
  if (isSum && terms.length > 1) {
    const words = apart < 0 ? 'be left out' : 'be counted twice';
    return terms
      .filter(({ amount }) => fits(amount))
      .map((term) => ({ text: `${nameOf(term)} may ${words}.`, change }));
  }
  const off = terms.filter(({ operator }) => operator === '−');
  const parts = key === 'total_amount' ? ['discount_amount', 'items_discount_amount'] : [];
  const words = apart < 0 ? 'be taken off twice' : 'not be taken off';
  const names = [
    ...off.filter(({ amount }) => fits(amount)).map(nameOf),
    // One part of several discounts. A part that is all of them is named above.
    ...parts
      .filter((part) => fits(integerAt(holderOf(at), part) ?? 0))
      .filter((part) => off.every(({ amount }) => amount !== integerAt(holderOf(at), part)))
      .map((part) => toCode(part)),
  ];
  return names.map((name) => ({ text: `${name} may ${words}.`, change }));
}

/** An item's amount that leaves out the quantity, or that has the discount taken off already. */
function lines({ at, key, stated, made, terms }: Equation): Mistake[] {
  if (terms.every(({ operator }) => operator !== '×')) return [];
  const change = { at, key, value: made };
  const price = terms[0]!.amount;
  const off = integerAt(holderOf(at), 'discount_amount') ?? 0;
  if (stated === price)
    return [{ text: `${nameOf({ at, key })} may be the price of one piece.`, change }];
  return off > 0 && stated === made - off
    ? [{ text: `${nameOf({ at, key })} may have the discount taken off already.`, change }]
    : [];
}

/** An item that the order's amount counts twice or not at all, or that is listed twice. */
function itemsApart({ at, key, stated, made, terms }: Equation): Mistake[] {
  if (at.item !== null || key !== 'amount') return [];
  const { found } = at;
  const apart = stated - made;
  const change = { at, key, value: made };
  const off = integerAt(found.order, 'items_discount_amount') ?? 0;
  const afterDiscounts =
    off > 0 && apart === -off
      ? [{ text: '`amount` may have the discounts of the items taken off already.', change }]
      : [];
  const items = terms.flatMap((term): Mistake[] => {
    if (term.amount === 0 || Math.abs(apart) !== term.amount) return [];
    const name = `“${itemName(found.items[term.at.item!], term.at.item!)}”`;
    if (apart > 0) return [{ text: `${name} may be counted twice in \`amount\`.`, change }];
    const isTwin = found.items.some(
      (other, index) => index !== term.at.item && isSame(other, found.items[term.at.item!]),
    );
    return [
      isTwin
        ? { text: `${name} may be listed twice.`, change: null }
        : { text: `${name} may be left out of \`amount\`.`, change },
    ];
  });
  return [...afterDiscounts, ...items];
}

/** UTF-16 code units of an item's name in a sentence. */
const MAX_NAME_UNITS = 40;

/** The name of an item's product, or its number. */
export function itemName(item: unknown, index: number): string {
  const name = textAt(item, 'product/name')?.trim() ?? '';
  return name === '' ? `Item ${index + 1}` : shorten(name, MAX_NAME_UNITS);
}

function isSame(a: unknown, b: unknown): boolean {
  const id = textAt(a, 'product_id') ?? textAt(a, 'sku_id');
  return (
    id !== undefined &&
    id === (textAt(b, 'product_id') ?? textAt(b, 'sku_id')) &&
    memberOf(a, 'amount') === memberOf(b, 'amount')
  );
}

/** Members of the order's metadata that are looked at. */
const MAX_METADATA = 100;

/** A value of the metadata, such as the shipping, that is exactly what the items lack. */
function extras({ at, key, stated, made }: Equation, factor: number): Mistake[] {
  if (at.item !== null || !['amount', 'total_amount'].includes(key)) return [];
  const metadata = memberOf(at.found.order, 'metadata');
  const apart = stated - made;
  if (!isObject(metadata) || apart <= 0) return [];
  return Object.entries(metadata)
    .slice(0, MAX_METADATA)
    .filter(([, value]) => isAmount(value, apart, factor))
    .map(([name]) => ({
      text: `${toCode(`metadata.${name}`)} is exactly the difference.`,
      change: null,
    }));
}

/** Whether a value of the metadata is an amount, in minor units or in the currency. */
function isAmount(value: unknown, amount: number, factor: number): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  if (typeof value === 'string' && !/^\d{1,12}([.]\d{1,3})?$/.test(value)) return false;
  const number = Number(value);
  return number === amount || Math.round(number * factor) === amount;
}
