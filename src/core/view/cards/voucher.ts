import { at } from '../../read/node-at.ts';
import { formatPoints } from '../../format/digits.ts';
import { activityBadge, campaignLine, metadataFact, worded, type FactParts } from '../facts.ts';
import { figureAt, inCurrency, quiet, type Line } from '../spans.ts';
import { dayLine, whenLine } from '../times.ts';
import { benefitPart, cardOf, factsPart, personLine, type CardSource } from './card.ts';
import type { Card, CardPart } from './types.ts';
import { validityOf } from './validity.ts';

const KINDS: Readonly<Record<string, string>> = {
  DISCOUNT_VOUCHER: 'Discount code',
  GIFT_VOUCHER: 'Gift card',
  LOYALTY_CARD: 'Loyalty card',
  LUCKY_DRAW_CODE: 'Lucky draw code',
};

export function voucherCard(source: CardSource): Card {
  const { context, data, node } = source;
  return cardOf(source, 'Voucher', {
    name: figureAt(context, node, ['code'], { mark: 'code' }),
    badge: activityBadge(context, node),
    parts: [
      ...benefitPart(source, node),
      ...expiryPart(source),
      ...validityOf(context, data, node),
      ...factsPart([
        ['Holder', personLine(source, node, ['holder_id'])],
        ['Voucher type', worded(context, node, 'type', KINDS)],
        ['Campaign', campaignLine(context, node, at(context.doc, data, 'campaign'))],
        ['Referral code', figureAt(context, node, ['is_referral_code'])],
        ['Created', whenLine(context, node, 'created_at')],
        ['Category', figureAt(context, node, ['category'])],
        [
          'Credit spent',
          figureAt(context, node, ['redemption', 'redeemed_amount'], inCurrency(context)),
        ],
        ['Points spent', figureAt(context, node, ['redemption', 'redeemed_points'])],
        ['Additional information', figureAt(context, node, ['additional_info'])],
        metadataFact(context, node),
      ]),
    ],
  });
}

/** "200 points expire on 31 Jan 2027." */
function expiryPart({ context, node }: CardSource): CardPart[] {
  const day = dayLine(context, at(context.doc, node, 'loyalty_card'), 'next_expiration_date');
  if (day.length === 0) return [];
  const points = figureAt(context, node, ['loyalty_card', 'next_expiration_points'], {
    say: ({ source }) => formatPoints(source),
  });
  const line: Line = [
    ...(points.length === 0 ? [quiet('Points')] : points),
    quiet(' expire on '),
    ...day,
  ];
  return [{ kind: 'remark', line }];
}

export function promotionTierCard(source: CardSource): Card {
  const { context, data, node } = source;
  const { doc } = context;
  const campaign =
    at(doc, node, 'campaign') >= 0 ? at(doc, node, 'campaign') : at(doc, data, 'campaign');
  const redeemed = figureAt(context, node, ['summary', 'redemptions', 'total_redeemed']);
  const banner = figureAt(context, node, ['banner']);
  const facts: FactParts[] = [
    // One span, because a long value breaks the line before and after it.
    ['Banner', banner.map((span) => ({ ...span, text: `“${span.text}”` }))],
    ['Campaign', campaignLine(context, node, at(doc, data, 'campaign'))],
    ['Rank', figureAt(context, node, ['hierarchy'])],
    [
      'Total of orders',
      figureAt(context, node, ['summary', 'orders', 'total_amount'], inCurrency(context)),
    ],
    [
      'Discounts on orders',
      figureAt(context, node, ['summary', 'orders', 'total_discount_amount'], inCurrency(context)),
    ],
    metadataFact(context, node),
  ];
  return cardOf(source, 'Promotion tier', {
    name: figureAt(context, node, ['name']),
    badge: activityBadge(context, node),
    parts: [
      ...benefitPart(source, at(doc, node, 'action'), {
        uses: redeemed.length === 0 ? [] : [...redeemed, quiet(' redeemed so far')],
      }),
      ...validityOf(context, data, node, { campaign }),
      ...factsPart(facts),
    ],
  });
}
