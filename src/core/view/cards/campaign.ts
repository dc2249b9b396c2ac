import { kindOf, sourceOf } from '../../read/json-document.ts';
import { at, integerAt, textAt } from '../../read/node-at.ts';
import { benefitOf } from '../benefit.ts';
import { activityBadge, metadataFact, worded, type FactParts } from '../facts.ts';
import { figure, figureAt, listed, plain, quiet, type Line } from '../spans.ts';
import { dayLine, distanceLine, momentAt, orderTime } from '../times.ts';
import { cardOf, factsPart, type CardSource } from './card.ts';
import type { Card } from './types.ts';

const KINDS: Readonly<Record<string, string>> = {
  DISCOUNT_COUPONS: 'Discount codes',
  GIFT_VOUCHERS: 'Gift cards',
  LOYALTY_PROGRAM: 'Loyalty program',
  PROMOTION: 'Promotion',
  REFERRAL_PROGRAM: 'Referral program',
  LUCKY_DRAW: 'Lucky draw',
};

const NEW_CODES: Readonly<Record<string, string>> = {
  AUTO_UPDATE: 'as needed',
  STATIC: 'a fixed number',
  STANDALONE: 'single codes',
};

const CONVERSIONS: Readonly<Record<string, string>> = {
  redemption: 'a redemption',
  custom_event: 'a custom event',
};

export function campaignCard(source: CardSource): Card {
  const { context, data, node } = source;
  const { doc } = context;
  const created = momentAt(doc, node, 'created_at');
  const isCard = at(doc, node, 'voucher', 'loyalty_card') >= 0;
  // A promotion has no codes, and nobody joins it.
  const isPromotion = textAt(doc, node, 'campaign_type') === 'PROMOTION';
  return cardOf(source, 'Campaign', {
    name: figureAt(context, node, ['name']),
    badge: activityBadge(context, node),
    parts: factsPart([
      ['Campaign type', worded(context, node, 'campaign_type', KINDS)],
      ['Valid', validLine(source)],
      [
        'Created',
        dayLine(context, node, 'created_at'),
        distanceLine(created, orderTime(doc, data)),
      ],
      ['Description', figureAt(context, node, ['description'])],
      [isCard ? 'Each card starts with' : 'Each code gives', givesLine(source)],
      [
        'Code pattern',
        figureAt(context, node, ['voucher', 'code_config', 'pattern'], { mark: 'code' }),
      ],
      ['Code generation', isPromotion ? [] : worded(context, node, 'type', NEW_CODES)],
      ['Vouchers', figureAt(context, node, ['vouchers_count'])],
      ['Customers join', isPromotion ? [] : joinLine(source)],
      ...referralFacts(source),
      metadataFact(context, node),
    ]),
  });
}

/** "1 May to 31 May 2026". */
function validLine({ context, node }: CardSource): Line {
  const [start, end] = [
    dayLine(context, node, 'start_date'),
    dayLine(context, node, 'expiration_date'),
  ];
  const [from, to] = [start.length > 0, end.length > 0];
  return listed(
    [
      from && !to ? [plain('from '), ...start] : start,
      to ? [plain(from ? 'to ' : 'until '), ...end] : [],
    ],
    ' ',
  );
}

function givesLine({ context, node }: CardSource): Line {
  const voucher = at(context.doc, node, 'voucher');
  const { gives, scope } = benefitOf(context, voucher, true);
  if (gives.length === 0) return [];
  const once = integerAt(context.doc, voucher, 'redemption', 'quantity') === 1;
  return listed([gives, scope, once ? [plain('once')] : []]);
}

function joinLine({ context, node }: CardSource): Line {
  const say = (key: string, yes: string, no: string): Line => {
    const member = at(context.doc, node, key);
    if (member < 0 || kindOf(context.doc, member) !== 'boolean') return [];
    const isTrue = sourceOf(context.doc, member) === 'true';
    return [figure(context, member, { say: () => (isTrue ? yes : no) })];
  };
  return listed([
    say('join_once', 'once', 'more than once'),
    say('auto_join', 'automatically', 'not automatically'),
  ]);
}

function referralFacts({ context, node }: CardSource): FactParts[] {
  const program = at(context.doc, node, 'referral_program');
  const reward = figureAt(context, program, ['referee_reward', 'related_object_parent', 'name']);
  const event = figureAt(context, program, ['custom_event', 'name']);
  const counts = worded(context, program, 'conversion_event_type', CONVERSIONS);
  return [
    ['Conversion event', event.length > 0 ? [...counts, quiet(' '), ...event] : counts],
    ['Reward campaign', reward],
  ];
}
