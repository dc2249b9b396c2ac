/** The benefit of a voucher or promotion in words, from the payload's values only. */
import { childrenOf, kindOf, type JsonDocument } from '../../read/json-document.ts';
import { formatPoints } from '../../format/digits.ts';
import { formatAmount } from '../../format/money.ts';
import { at, integerAt, numberAt, textAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import { code, plain, strong } from './spans.ts';
import type { Span } from '../types.ts';

/**
 * The words for what a discount is taken from, by its effect; effects that add units have their own
 * sentence. The items are often not all of the order's: the validation rules decide, and these are
 * not in the payload.
 */
const EFFECTS: Readonly<Record<string, string>> = {
  APPLY_TO_ORDER: 'the whole order',
  APPLY_TO_ITEMS: 'each item that it applies to',
  APPLY_TO_ITEMS_PROPORTIONALLY: 'the items that it applies to, in proportion to their amounts',
  APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY:
    'the items that it applies to, in proportion to their quantities',
  APPLY_TO_ITEMS_BY_QUANTITY: 'each piece of the items that it applies to',
};

/**
 * The benefit of a voucher: a discount, the credit of a gift card or the points of a loyalty card.
 * @param voucher node of a voucher, of a campaign's voucher template or of a promotion tier's
 *   action; -1 for none.
 * @returns an empty list when the payload does not say.
 */
export function describeBenefit(context: LayoutContext, voucher: number): Span[] {
  const { doc } = context;
  const discount = at(doc, voucher, 'discount');
  if (discount >= 0) return discountSpans(context, discount);
  const gift = at(doc, voucher, 'gift');
  if (gift >= 0) return giftSpans(context, gift);
  const card = at(doc, voucher, 'loyalty_card');
  return card >= 0 ? pointsSpans(doc, card) : [];
}

function discountSpans(context: LayoutContext, discount: number): Span[] {
  const { doc } = context;
  const amount = (key: string) => {
    const source = numberAt(doc, discount, key);
    return source === null ? null : formatAmount(source, context.currency);
  };
  const atMost = (words: string, key: string) => {
    const limit = amount(key);
    return limit === null ? [] : [plain(words), strong(limit)];
  };
  const inAll = atMost(', in all at most ', 'aggregated_amount_limit');
  switch (textAt(doc, discount, 'type')) {
    case 'PERCENT': {
      const percent = numberAt(doc, discount, 'percent_off');
      const formula = textAt(doc, discount, 'percent_off_formula');
      const off = byFormula(formula, percent === null ? null : `${percent} %`, ' off');
      const limit = atMost(', at most ', 'amount_limit');
      return around(off, [...offWhat(doc, discount), ...limit, ...inAll]);
    }
    case 'AMOUNT': {
      const formula = textAt(doc, discount, 'amount_off_formula');
      const off = byFormula(formula, amount('amount_off'), ' off');
      return around(off, [...offWhat(doc, discount), ...inAll]);
    }
    case 'FIXED': {
      const formula = textAt(doc, discount, 'fixed_amount_formula');
      const price = byFormula(formula, amount('fixed_amount'), '');
      return around(price, offWhat(doc, discount, ' for '), [plain('a fixed price of ')]);
    }
    case 'UNIT':
      return unitSpans(doc, discount);
    default:
      return [];
  }
}

/** The benefit with the words around it; empty when the payload does not say how much. */
function around(given: readonly Span[], after: readonly Span[], before: readonly Span[] = []) {
  return given.length === 0 ? [] : [...before, ...given, ...after];
}

/** A plain value, or a formula with the plain value as its fallback. */
function byFormula(formula: string | null, value: string | null, behind: string): Span[] {
  if (formula !== null) {
    const fallback = value === null ? [] : [plain(' (else '), strong(value), plain(')')];
    return [plain('the result of the formula '), code(formula), ...fallback, plain(behind)];
  }
  return value === null ? [] : [strong(value), plain(behind)];
}

function offWhat(doc: JsonDocument, discount: number, word = ' '): Span[] {
  const effect = EFFECTS[textAt(doc, discount, 'effect') ?? ''];
  return effect === undefined ? [] : [plain(`${word}${effect}`)];
}

function unitSpans(doc: JsonDocument, discount: number): Span[] {
  const units = at(doc, discount, 'units');
  const several = units >= 0 && kindOf(doc, units) === 'array' ? childrenOf(doc, units) : [];
  const given = (several.length > 0 ? several : [discount])
    .map((unit) => oneUnitSpans(doc, unit))
    .filter((spans) => spans.length > 0);
  if (given.length === 0) return [];
  return [
    ...given.flatMap((spans, index) => (index === 0 ? spans : [plain(' and '), ...spans])),
    plain(' free'),
  ];
}

function oneUnitSpans(doc: JsonDocument, unit: number): Span[] {
  const count = integerAt(doc, unit, 'unit_off');
  const formula = textAt(doc, unit, 'unit_off_formula');
  const name =
    textAt(doc, unit, 'product', 'name') ??
    textAt(doc, unit, 'sku', 'name') ??
    textAt(doc, unit, 'unit_type');
  if (count === null && formula === null && name === null) return [];
  const many = byFormula(formula, count === null ? null : String(count), '');
  return [
    ...(many.length === 0 ? [] : [...many, plain(' × ')]),
    name === null ? plain('a product') : strong(name),
  ];
}

function giftSpans(context: LayoutContext, gift: number): Span[] {
  const amount = numberAt(context.doc, gift, 'amount');
  const balance = numberAt(context.doc, gift, 'balance');
  if (amount === null && balance === null) return [plain('the credit of a gift card')];
  const left = balance === null ? [] : [strong(formatAmount(balance, context.currency))];
  const whole = amount === null ? [] : [strong(formatAmount(amount, context.currency))];
  return [
    plain('a gift card'),
    ...(whole.length > 0 ? [plain(' over '), ...whole] : []),
    ...(left.length === 0
      ? []
      : whole.length > 0
        ? [plain(', of which '), ...left, plain(' is left')]
        : [plain(' with '), ...left, plain(' left')]),
  ];
}

function pointsSpans(doc: JsonDocument, card: number): Span[] {
  const balance = numberAt(doc, card, 'balance') ?? numberAt(doc, card, 'points');
  return balance === null
    ? [plain('the points of a loyalty card')]
    : [plain('a loyalty card with '), strong(formatPoints(balance))];
}
