/**
 * A sentence for each object of the event, made of the payload's values only; none where they are
 * absent.
 */
import {
  childrenOf,
  kindOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { counted } from '../../wording/lists.ts';
import { describeBenefit } from './benefit.ts';
import { formatPoints, groupDigits } from '../../format/digits.ts';
import { formatAmount } from '../../format/money.ts';
import { at, integerAt, numberAt, textAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import { code, listed, plain, shortCode, strong } from './spans.ts';
import { formatWhen, whenOf } from '../../format/time.ts';
import type { SectionId, Span } from '../types.ts';

type Sentence = (context: LayoutContext, object: number) => readonly Span[];

const CAMPAIGNS: Readonly<Record<string, string>> = {
  DISCOUNT_COUPONS: 'gives discount codes',
  GIFT_VOUCHERS: 'gives gift cards',
  LOYALTY_PROGRAM: 'is a loyalty programme',
  PROMOTION: 'is a promotion',
  REFERRAL_PROGRAM: 'is a referral programme',
};

export const SENTENCES: Partial<Readonly<Record<SectionId, Sentence>>> = {
  redemption: redemptionSentence,
  campaign: campaignSentence,
  'promotion-tier': tierSentence,
  voucher: voucherSentence,
  publication: publicationSentence,
  delivery: deliverySentence,
};

function redemptionSentence(context: LayoutContext, redemption: number): Span[] {
  const { doc } = context;
  const status = textAt(doc, redemption, 'status') ?? textAt(doc, redemption, 'result');
  const voucher = at(doc, redemption, 'voucher');
  const tier = textAt(doc, redemption, 'promotion_tier', 'name');
  const name = textAt(doc, voucher, 'code');
  const what =
    name !== null
      ? [plain('Code '), code(name)]
      : tier !== null
        ? [plain('Promotion '), strong(tier)]
        : [];
  const ofVoucher = describeBenefit(context, voucher);
  const gives =
    ofVoucher.length > 0
      ? ofVoucher
      : describeBenefit(context, at(doc, redemption, 'promotion_tier', 'action'));
  const amount = redeemedAmount(context, redemption);
  const hasFailed = status === 'FAILED' || textAt(doc, redemption, 'result') === 'FAILURE';
  // Without `object`, the identifier's prefix shows a rollback too.
  const isRollback =
    textAt(doc, redemption, 'object') === 'redemption_rollback' ||
    textAt(doc, redemption, 'id')?.startsWith('rr_') === true;
  const happened = hasFailed ? 'tried' : isRollback ? 'rolled back' : 'redeemed';
  const reason = textAt(doc, redemption, 'failure_message') ?? textAt(doc, redemption, 'reason');
  return sentence([
    what.length > 0 && gives.length > 0 ? [...what, plain(' gives '), ...gives] : what,
    status === null ? [] : [strong(status)],
    amount === '' ? [] : [plain('amount '), strong(amount)],
    reason === null ? [] : [plain('“'), strong(reason), plain('”')],
    onDay(doc, redemption, happened, 'date', 'created_at'),
  ]);
}

function campaignSentence({ doc }: LayoutContext, campaign: number): Span[] {
  const name = textAt(doc, campaign, 'name');
  const kind = CAMPAIGNS[textAt(doc, campaign, 'campaign_type') ?? ''];
  return sentence([
    name === null ? [] : [strong(name), ...(kind === undefined ? [] : [plain(` ${kind}`)])],
    activity(doc, campaign),
    ...validity(doc, campaign),
  ]);
}

function tierSentence(context: LayoutContext, tier: number): Span[] {
  const { doc } = context;
  const name = textAt(doc, tier, 'name');
  const gives = describeBenefit(context, at(doc, tier, 'action'));
  return sentence([
    name === null ? [] : [strong(name), ...(gives.length > 0 ? [plain(' gives '), ...gives] : [])],
    name === null && gives.length > 0 ? [plain('Gives '), ...gives] : [],
    activity(doc, tier),
    ...validity(doc, tier),
  ]);
}

function voucherSentence(context: LayoutContext, voucher: number): Span[] {
  const { doc } = context;
  const name = textAt(doc, voucher, 'code');
  const gives = describeBenefit(context, voucher);
  const used = integerAt(doc, voucher, 'redemption', 'redeemed_quantity');
  const quantity = integerAt(doc, voucher, 'redemption', 'quantity');
  const uses =
    used === null
      ? []
      : quantity === null
        ? [plain(`used ${counted(used, 'time', 'times')}`)]
        : [plain(`used ${groupDigits(used)} of ${counted(quantity, 'time', 'times')}`)];
  return sentence([
    [
      ...(name === null ? [] : [plain('Code '), code(name)]),
      ...(gives.length > 0 ? [plain(name === null ? 'Gives ' : ' gives '), ...gives] : []),
    ],
    activity(doc, voucher),
    ...validity(doc, voucher),
    uses,
  ]);
}

function publicationSentence({ doc }: LayoutContext, publication: number): Span[] {
  const ids = at(doc, publication, 'vouchers_id');
  const count = ids >= 0 && kindOf(doc, ids) === 'array' ? childrenOf(doc, ids).length : 0;
  const to =
    textAt(doc, publication, 'customer', 'name') ?? textAt(doc, publication, 'customer', 'email');
  const customer = textAt(doc, publication, 'customer_id');
  const channel = textAt(doc, publication, 'channel');
  const result = textAt(doc, publication, 'result');
  return sentence([
    [
      plain(count > 0 ? counted(count, 'voucher', 'vouchers') : 'Vouchers'),
      ...(to !== null
        ? [plain(' for '), strong(to)]
        : customer !== null
          ? [plain(' for customer '), shortCode(customer)]
          : []),
    ],
    channel === null ? [] : [plain('through '), strong(channel)],
    result === null ? [] : [strong(result)],
    onDay(doc, publication, result === 'FAILURE' ? 'tried' : 'handed out', 'created_at'),
  ]);
}

function deliverySentence({ doc }: LayoutContext, delivery: number): Span[] {
  const object = textAt(doc, delivery, 'source', 'object');
  const source = textAt(doc, delivery, 'source', 'id');
  const name = textAt(doc, delivery, 'type');
  const target = textAt(doc, delivery, 'source', 'target_url');
  const channel = textAt(doc, delivery, 'event', 'event_source', 'channel');
  return sentence([
    [
      plain(
        object === 'distribution' || object === 'webhook'
          ? `Sent by the ${object}`
          : source === null
            ? 'Sent'
            : 'Sent by',
      ),
      ...(source === null ? [] : [plain(' '), shortCode(source)]),
    ],
    name === null ? [] : [plain('event name '), strong(name)],
    target === null ? [] : [plain('to '), code(target)],
    channel === null ? [] : [plain('caused through '), strong(channel)],
    onDay(doc, delivery, 'made', 'created_at'),
  ]);
}

/**
 * The unit of a redemption's amount, as documented for loyalty cards and gift cards; else unknown.
 */
export function unitOfAmount(
  doc: JsonDocument,
  redemption: number,
): 'points' | 'minor' | undefined {
  const voucher = at(doc, redemption, 'voucher');
  const type = textAt(doc, voucher, 'type');
  // A redemption may have only a few fields of its voucher.
  const has = (key: string) => at(doc, voucher, key) >= 0 || at(doc, redemption, key) >= 0;
  if (type === 'LOYALTY_CARD' || has('loyalty_card') || has('reward')) return 'points';
  return type === 'GIFT_VOUCHER' || has('gift') ? 'minor' : undefined;
}

/** The amount of a redemption in words; '' when there is none. */
function redeemedAmount(context: LayoutContext, redemption: number): string {
  const amount = numberAt(context.doc, redemption, 'amount');
  if (amount === null) return '';
  switch (unitOfAmount(context.doc, redemption)) {
    case 'points':
      return formatPoints(amount);
    case 'minor':
      return formatAmount(amount, context.currency);
    default:
      return groupDigits(amount);
  }
}

function activity(doc: JsonDocument, object: number): Span[] {
  const node = at(doc, object, 'active');
  if (node < 0 || kindOf(doc, node) !== 'boolean') return [];
  return sourceOf(doc, node) === 'true' ? [plain('active')] : [strong('inactive')];
}

function validity(doc: JsonDocument, object: number): Span[][] {
  return [
    onDay(doc, object, 'valid from', 'start_date'),
    onDay(doc, object, 'valid until', 'expiration_date'),
  ];
}

/** "valid until 30 Sept 2026, 23:59:59 UTC", from the first of the keys that has a date. */
function onDay(
  doc: JsonDocument,
  object: number,
  words: string,
  ...keys: readonly string[]
): Span[] {
  for (const key of keys) {
    const node = at(doc, object, key);
    const when = node >= 0 && kindOf(doc, node) === 'string' ? whenOf(stringOf(doc, node)) : null;
    if (when) return [plain(`${words} ${formatWhen(when)}`)];
  }
  return [];
}

function sentence(parts: readonly (readonly Span[])[]): Span[] {
  const [first, ...rest] = listed(parts);
  if (!first) return [];
  // Without a name the first words of the sentence may be in lower case.
  const text = first.mark === undefined ? capitalised(first.text) : first.text;
  return [{ ...first, text }, ...rest, plain('.')];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
