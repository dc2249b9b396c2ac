import { childrenOf } from '../../read/json-document.ts';
import { at, elementsAt, integerAt, objectAt, textAt } from '../../read/node-at.ts';
import { formatMinor } from '../../format/money.ts';
import { counted } from '../../wording/lists.ts';
import { benefitOf } from '../benefit.ts';
import type { LayoutContext } from '../context.ts';
import { outcomeOf } from '../redemption-words.ts';
import { figureAt, listed, plain, quiet, type Line } from '../spans.ts';
import type { ReceiptRow } from './types.ts';

/** The discounts of an order by where they are taken off. */
export const LEVELS = [
  { key: 'items_discount_amount', label: 'Item discounts' },
  { key: 'discount_amount', label: 'Order discount' },
] as const;

/** Their sum, for an order that does not say where they are taken off. */
export const TOTAL = { key: 'total_discount_amount', label: 'Total discount' } as const;

/** Items, or vouchers, that a discount names. */
const MAX_NAMED = 2;

/**
 * A row for each discount of an order, with what gave it.
 * @param data node of the data object.
 */
export function discountSteps(context: LayoutContext, data: number, order: number): ReceiptRow[] {
  const { doc } = context;
  const isSet = (key: string) => at(doc, order, key) >= 0 && integerAt(doc, order, key) !== 0;
  const levels = LEVELS.filter(({ key }) => isSet(key));
  const shown = levels.length > 0 ? levels : isSet(TOTAL.key) ? [TOTAL] : [];
  const origin = originOf(context, data, order);
  return shown.map(({ key, label }) => {
    const isItems = key === 'items_discount_amount';
    const named = isItems ? discountedItems(context, order) : [];
    const isByThis = shown.length === 1 || origin.isOfItems === isItems;
    const reason = isByThis ? origin.words : [];
    return {
      label: [plain(label)],
      note: listed([named, reason], '. '),
      amount: figureAt(context, order, [key], {
        say: ({ source }) =>
          formatMinor(source.startsWith('-') ? source.slice(1) : `-${source}`, context.currency),
      }),
    };
  });
}

interface Origin {
  readonly words: Line;
  /** Whether the discount is taken off items; `null` when nothing says so. */
  readonly isOfItems: boolean | null;
}

/** What gave the discount: the redemption, where it succeeded, else what the order redeemed. */
function originOf(context: LayoutContext, data: number, order: number): Origin {
  const { doc } = context;
  const redemption = at(doc, data, 'redemption');
  if (redemption < 0) return { words: redeemedLine(context, order), isOfItems: null };
  const hasSucceeded =
    textAt(doc, redemption, 'status') === 'SUCCEEDED' ||
    (textAt(doc, redemption, 'status') === null && textAt(doc, redemption, 'result') === 'SUCCESS');
  if (!hasSucceeded || outcomeOf(context, redemption) !== 'redeemed') {
    return { words: [], isOfItems: null };
  }
  const voucher = at(doc, redemption, 'voucher');
  const tier = at(doc, redemption, 'promotion_tier');
  const name =
    textAt(doc, voucher, 'code') !== null
      ? [plain('Code '), ...figureAt(context, voucher, ['code'], { mark: 'code' })]
      : textAt(doc, tier, 'name') !== null
        ? [plain('Promotion '), ...figureAt(context, tier, ['name'])]
        : [];
  if (name.length === 0) return { words: [], isOfItems: null };
  const action = at(doc, tier, 'action');
  const holder = at(doc, voucher, 'discount') >= 0 || action < 0 ? voucher : action;
  const isDiscount = at(doc, holder, 'discount') >= 0;
  const others = otherRedemptions(context, order);
  const effect = textAt(doc, holder, 'discount', 'effect') ?? textAt(doc, holder, 'gift', 'effect');
  return {
    words: [
      ...listed([name, isDiscount ? benefitOf(context, holder).gives : []]),
      ...(others > 0
        ? [plain(` and ${counted(others, 'other redemption', 'other redemptions')}`)]
        : []),
    ],
    isOfItems: effect === null ? null : effect !== 'APPLY_TO_ORDER',
  };
}

/** The IDs of what the order redeemed, without what was rolled back: nothing else is in the payload. */
function redeemedLine(context: LayoutContext, order: number): Line {
  const { doc } = context;
  const redemptions = objectAt(doc, order, 'redemptions');
  const ids = (redemptions < 0 ? [] : childrenOf(doc, redemptions))
    .filter((one) => at(doc, one, 'rollback_id') < 0)
    .map((one) => figureAt(context, one, ['related_object_id']))
    .filter((line) => line.length > 0);
  return ids.length === 0
    ? [quiet('Its code or promotion is not in this payload.')]
    : [plain('Redeemed '), ...named(ids, ids.length)];
}

/** The first few of several, and how many more there are. */
function named(lines: readonly Line[], count: number): Line {
  const more = count - MAX_NAMED;
  return [
    ...listed(lines.slice(0, MAX_NAMED)),
    ...(more > 0 ? [plain(` and ${counted(more, 'more', 'more')}`)] : []),
  ];
}

/** How many redemptions the order lists beside the one of the payload. */
function otherRedemptions({ doc }: LayoutContext, order: number): number {
  const redemptions = objectAt(doc, order, 'redemptions');
  return redemptions < 0 ? 0 : Math.max(0, childrenOf(doc, redemptions).length - 1);
}

/** The items that have a discount of their own, by name; none when nothing names them all. */
function discountedItems(context: LayoutContext, order: number): Line {
  const { doc } = context;
  const discounted = elementsAt(doc, order, 'items').filter(
    (item) => (integerAt(doc, item, 'discount_amount') ?? 0) !== 0,
  );
  const names = discounted
    .slice(0, MAX_NAMED)
    .map((item) => figureAt(context, item, ['product', 'name']));
  return names.some((name) => name.length === 0) ? [] : named(names, discounted.length);
}
