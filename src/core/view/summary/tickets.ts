import { at, integerAt, objectAt, textAt } from '../../read/node-at.ts';
import { benefitOf } from '../benefit.ts';
import type { LayoutContext } from '../context.ts';
import { activityBadge, campaignLine, factsOf, personName, type FactParts } from '../facts.ts';
import { copied, figureAt, listed, plain, type Line } from '../spans.ts';
import { dayLine, distanceLine, momentAt, orderTime } from '../times.ts';
import { usesOf } from '../uses.ts';
import { outcomeOf, reasonFact, takenFact } from '../redemption-words.ts';
import type { Ticket } from './types.ts';

/**
 * What was redeemed, what was published and what is promised, each with what it gives.
 * @param data node of the data object.
 */
export function ticketsOf(context: LayoutContext, data: number): Ticket[] {
  return [redeemed(context, data), published(context, data), promised(context, data)].filter(
    (ticket) => ticket !== null,
  );
}

function redeemed(context: LayoutContext, data: number): Ticket | null {
  const { doc } = context;
  const redemption = objectAt(doc, data, 'redemption');
  if (redemption < 0) return null;
  const voucher = objectAt(doc, redemption, 'voucher');
  const tier = objectAt(doc, redemption, 'promotion_tier');
  if (voucher < 0 && tier < 0) return null;
  const isVoucher = voucher >= 0;
  const holder = isVoucher ? voucher : at(doc, tier, 'action');
  const code = isVoucher ? codeLine(context, voucher) : figureAt(context, tier, ['name']);
  const by = personName(context, redemption);
  const caption = plain(`${isVoucher ? 'Code' : 'Promotion'} ${outcomeOf(context, redemption)}`);
  return {
    caption: by.length === 0 ? [caption] : [caption, plain(' by '), ...by],
    ...codeOf(context, isVoucher ? voucher : -1, code),
    ...ticketBenefit(context, holder, isVoucher ? voucher : tier),
    facts: factsOf([
      reasonFact(context, redemption),
      ['Reward', figureAt(context, redemption, ['reward', 'name'])],
      takenFact(context, redemption),
      ['Referrer', referredBy(context, data, voucher)],
      ['Campaign', campaignLine(context, isVoucher ? voucher : tier, -1)],
      ...validUntil(context, data, isVoucher ? voucher : tier, -1),
      ['Redeemed', isVoucher ? usesOf(context, voucher).count : []],
    ]),
  };
}

function published(context: LayoutContext, data: number): Ticket | null {
  const { doc } = context;
  const publication = objectAt(doc, data, 'publication');
  const own = objectAt(doc, data, 'voucher');
  const voucher = own >= 0 ? own : objectAt(doc, publication, 'voucher');
  if (voucher < 0) return null;
  const to = personName(context, publication);
  const hasFailed = textAt(doc, publication, 'result') === 'FAILURE';
  const word = publication < 0 ? 'Code' : hasFailed ? 'Code not published' : 'Code published';
  return {
    caption: to.length === 0 ? [plain(word)] : [plain(`${word} to `), ...to],
    ...codeOf(context, voucher, codeLine(context, voucher)),
    ...ticketBenefit(context, voucher, voucher),
    facts: factsOf([
      ['Channel', figureAt(context, publication, ['channel'])],
      ['Campaign', campaignLine(context, voucher, at(doc, data, 'campaign'))],
      ...validUntil(context, data, voucher, at(doc, data, 'campaign')),
      ['Redeemed', usesOf(context, voucher).count],
    ]),
  };
}

function promised(context: LayoutContext, data: number): Ticket | null {
  const { doc } = context;
  const tier = objectAt(doc, data, 'promotion_tier');
  if (tier < 0) return null;
  const campaign = at(doc, data, 'campaign');
  // No finding says so: a promotion may be announced before it is active.
  const inactive = (object: number) =>
    activityBadge(context, object).filter(({ text }) => text === 'Not active');
  return {
    caption: listed([[plain('Promotion')], inactive(tier)], ' · '),
    ...codeOf(context, -1, figureAt(context, tier, ['name'])),
    ...ticketBenefit(context, at(doc, tier, 'action'), tier),
    facts: factsOf([
      ['Campaign', campaignLine(context, tier, campaign), inactive(campaign)],
      ...validUntil(context, data, tier, campaign),
    ]),
  };
}

function codeLine(context: LayoutContext, voucher: number): Line {
  return figureAt(context, voucher, ['code'], { mark: 'code' });
}

function codeOf(
  context: LayoutContext,
  voucher: number,
  line: Line,
): Pick<Ticket, 'code' | 'copied'> {
  const hasCode = voucher >= 0 && textAt(context.doc, voucher, 'code') !== null;
  return {
    code: line,
    copied: hasCode ? copied(context, at(context.doc, voucher, 'code'), 'Code') : null,
  };
}

/** What the ticket gives. A voucher that can be used once says so. */
function ticketBenefit(
  context: LayoutContext,
  holder: number,
  voucher: number,
): Pick<Ticket, 'gives' | 'scope'> {
  const { gives, scope } = benefitOf(context, holder);
  const isOnce = integerAt(context.doc, voucher, 'redemption', 'quantity') === 1;
  return { gives, scope: isOnce && gives.length > 0 ? listed([scope, [plain('once')]]) : scope };
}

/** Who referred the customer: the referrer of the event, where the code is the referrer's own. */
function referredBy(context: LayoutContext, data: number, voucher: number): Line {
  const { doc } = context;
  const referrer = textAt(doc, data, 'referrer', 'id');
  const isTheirs = referrer !== null && referrer === textAt(doc, voucher, 'holder_id');
  return isTheirs ? personName(context, data, 'referrer') : [];
}

/** The end of validity, with its distance to the order. @param campaign the end when it has none. */
function validUntil(
  context: LayoutContext,
  data: number,
  voucher: number,
  campaign: number,
): FactParts[] {
  const { doc } = context;
  const holder = at(doc, voucher, 'expiration_date') < 0 ? campaign : voucher;
  const note = distanceLine(momentAt(doc, holder, 'expiration_date'), orderTime(doc, data));
  return [['Valid until', dayLine(context, holder, 'expiration_date'), note]];
}
