/** What a voucher or a promotion gives, in words, from the payload's values only. */
import { stringOf } from '../read/json-document.ts';
import { groupDigits } from '../format/digits.ts';
import { at, elementsAt, integerAt, textAt } from '../read/node-at.ts';
import type { LayoutContext } from './context.ts';
import { figure, figureAt, inCurrency, listed, plain, type Line } from './spans.ts';

/** What is given, and what it is given for. */
export interface Benefit {
  /** "10% off", "35.00 EUR left of 50.00"; empty when the payload does not say. */
  readonly gives: Line;
  /** "the whole order, up to 25.00 USD", "of 50.00, for the whole order". */
  readonly scope: Line;
  /** Credit or points: how much of all is left. */
  readonly meter?: { readonly left: number; readonly of: number };
}

const NOTHING: Benefit = { gives: [], scope: [] };

/**
 * The words for what a discount is taken from, by its effect. The validation rules decide which
 * items that are, and they are not in the payload.
 */
const EFFECTS: Readonly<Record<string, string>> = {
  APPLY_TO_ORDER: 'the whole order',
  APPLY_TO_ITEMS: 'each matching item',
  APPLY_TO_ITEMS_PROPORTIONALLY: 'matching items, split by amount',
  APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY: 'matching items, split by quantity',
  APPLY_TO_ITEMS_BY_QUANTITY: 'each unit of the matching items',
  ADD_MISSING_ITEMS: 'added if the order lacks it',
  ADD_NEW_ITEMS: 'added to the order',
  ADD_SAME_ITEMS: 'more of the same item',
};

/**
 * The benefit of a voucher: a discount, the credit of a gift card, points or a chance.
 * @param voucher node of a voucher, of a campaign's voucher template or of a promotion tier's
 *   action; -1 for none.
 * @param isTemplate whether nothing of the voucher can be spent yet.
 */
export function benefitOf(context: LayoutContext, voucher: number, isTemplate = false): Benefit {
  const { doc } = context;
  const discount = at(doc, voucher, 'discount');
  if (discount >= 0) {
    const benefit = discountBenefit(context, discount);
    // Without how much it is, “the whole order” alone would be given.
    return benefit.gives.length === 0 ? NOTHING : benefit;
  }
  const gift = at(doc, voucher, 'gift');
  if (gift >= 0) return giftBenefit(context, gift, isTemplate);
  const card = at(doc, voucher, 'loyalty_card');
  if (card >= 0) return pointsBenefit(context, card, isTemplate);
  if (textAt(doc, voucher, 'type') !== 'LUCKY_DRAW_CODE') return NOTHING;
  return {
    gives: [figure(context, at(doc, voucher, 'type'), { say: () => 'One chance' })],
    scope: [plain('in a lucky draw')],
  };
}

function discountBenefit(context: LayoutContext, discount: number): Benefit {
  const { doc } = context;
  const upTo = (key: string, suffix = '') => {
    const limit = figureAt(context, discount, [key], inCurrency(context));
    return limit.length === 0 ? [] : [plain('up to '), ...limit, plain(suffix)];
  };
  const scope = (...limits: Line[]) => listed([effectLine(context, discount), ...limits]);
  const inTotal = upTo('aggregated_amount_limit', ' in total');
  const off = (key: string, options = inCurrency(context)) =>
    withFormula(context, discount, key, (line) => [...line, plain(' off')], options);
  switch (textAt(doc, discount, 'type')) {
    case 'PERCENT':
      return {
        gives: off('percent_off', {}),
        scope: scope(upTo('amount_limit'), inTotal),
      };
    case 'AMOUNT':
      return { gives: off('amount_off'), scope: scope(inTotal) };
    case 'FIXED':
      return {
        gives: withFormula(context, discount, 'fixed_amount', (line) => [plain('for '), ...line]),
        scope: scope(),
      };
    case 'UNIT':
      return unitBenefit(context, discount);
    default:
      return NOTHING;
  }
}

/** The value of a discount, or the formula that computes it with the value as its fallback. */
function withFormula(
  context: LayoutContext,
  holder: number,
  key: string,
  words: (line: Line) => Line,
  options = inCurrency(context),
): Line {
  const value = figureAt(context, holder, [key], options);
  const formula = figureAt(context, holder, [`${key}_formula`], { mark: 'code' });
  if (formula.length === 0) return value.length === 0 ? [] : words(value);
  const fallback = value.length === 0 ? [] : [plain(', else '), ...value];
  return words([plain('by formula '), ...formula, ...fallback]);
}

function effectLine(context: LayoutContext, discount: number): Line {
  const node = at(context.doc, discount, 'effect');
  const words = node < 0 ? undefined : EFFECTS[stringOf(context.doc, node)];
  return words === undefined ? [] : [figure(context, node, { say: () => words })];
}

/** Products that are given: one, or several with their own numbers. */
function unitBenefit(context: LayoutContext, discount: number): Benefit {
  const { doc } = context;
  const several = elementsAt(doc, discount, 'units');
  const given = (several.length > 0 ? several : [discount])
    .map((unit) => oneUnit(context, unit))
    .filter((line) => line.length > 0);
  if (given.length === 0) return NOTHING;
  return {
    gives: [...listed(given, ' and '), plain(' free')],
    scope: effectLine(context, discount),
  };
}

function oneUnit(context: LayoutContext, unit: number): Line {
  const { doc } = context;
  const many = withFormula(context, unit, 'unit_off', (line) => line, {});
  const path = [['sku', 'name'], ['product', 'name'], ['unit_type']].find(
    (keys) => textAt(doc, unit, ...keys) !== null,
  );
  const name = path ? figureAt(context, unit, path) : [];
  if (many.length === 0 && name.length === 0) return [];
  return [
    ...(many.length === 0 ? [] : [...many, plain(' × ')]),
    ...(name.length === 0 ? [plain('a product')] : name),
  ];
}

function giftBenefit(context: LayoutContext, gift: number, isTemplate: boolean): Benefit {
  const whole = figureAt(context, gift, ['amount']);
  const left = figureAt(context, gift, ['balance'], inCurrency(context));
  const effect = effectLine(context, gift);
  const scope = effect.length === 0 ? [] : [plain('for '), ...effect];
  if (isTemplate || left.length === 0) {
    const credit = figureAt(context, gift, ['amount'], inCurrency(context));
    return {
      gives: credit.length === 0 ? [plain('Gift card')] : [...credit, plain(' of credit')],
      scope,
    };
  }
  return {
    gives: [...left, plain(' left')],
    scope: listed([whole.length === 0 ? [] : [plain('of '), ...whole], scope]),
    ...meterOf(context, gift, 'amount'),
  };
}

function pointsBenefit(context: LayoutContext, card: number, isTemplate: boolean): Benefit {
  const earned = figureAt(context, card, ['points'], { say: ({ source }) => groupDigits(source) });
  const left = figureAt(context, card, ['balance']);
  if (isTemplate || left.length === 0) {
    const points = figureAt(context, card, ['points']);
    return { gives: points.length === 0 ? [plain('Loyalty points')] : points, scope: [] };
  }
  return {
    gives: [...left, plain(' left')],
    scope: earned.length === 0 ? [] : [plain('of '), ...earned, plain(' earned')],
    ...meterOf(context, card, 'points'),
  };
}

/** How much is left, where both numbers can be drawn. */
function meterOf({ doc }: LayoutContext, holder: number, whole: string): Pick<Benefit, 'meter'> {
  const [left, of] = [integerAt(doc, holder, 'balance'), integerAt(doc, holder, whole)];
  return left === null || of === null || of <= 0 ? {} : { meter: { left, of } };
}
