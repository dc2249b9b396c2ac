import { toDeliveryName } from './events.ts';

/**
 * The other 68 events that Voucherify documents, with the keys of their data objects as in the
 * examples of version 2024-01-01.
 */
export const OTHER_EVENTS: Readonly<Record<string, string>> = {
  'redemption.succeeded':
    'campaign created_at customer holder order promotion_tier redemption voucher',
  'redemption.failed':
    'campaign created_at customer holder order promotion_tier redemption voucher',
  'redemption.rollback.succeeded':
    'campaign customer holder order promotion_tier redemption redemption_rollback voucher',
  'redemption.rollback.failed':
    'campaign customer holder order promotion_tier redemption redemption_rollback voucher',
  'customer.created': 'customer',
  'customer.updated': 'customer',
  'customer.deleted': 'customer',
  'customer.redemption.succeeded':
    'campaign customer holder order promotion_stack promotion_tier redemption voucher',
  'customer.redemption.rollback.succeeded':
    'campaign customer holder order promotion_stack promotion_tier redemption redemption_rollback voucher',
  'customer.rewarded':
    'balance campaign custom_event customer customer_event holder redemption referral_tier reward voucher',
  'customer.rewarded.loyalty_points':
    'balance campaign customer earning_rule event holder loyalty_tier order voucher',
  'customer.reward_redemptions.created':
    'balance campaign customer holder reward reward_assignment reward_redemption source voucher',
  'customer.reward_redemptions.pending':
    'balance campaign customer holder reward reward_assignment reward_redemption source voucher',
  'customer.reward_redemptions.completed':
    'balance campaign customer holder publication reward reward_assignment reward_redemption source voucher',
  'customer.voucher.loyalty_card.pending_points.activated':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'customer.voucher.loyalty_card.pending_points.added':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'customer.voucher.loyalty_card.pending_points.canceled':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'customer.voucher.loyalty_card.pending_points.updated':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'customer.voucher.loyalty_card.points_added': 'balance campaign customer transaction voucher',
  'customer.voucher.loyalty_card.points_expired':
    'buckets campaign customer points transaction voucher',
  'customer.voucher.gift.balance_added': 'balance campaign customer transaction voucher',
  'customer.segment.entered': 'customer segment',
  'customer.segment.left': 'customer segment',
  'customer.loyalty.tier.joined': 'campaign created_at customer loyalty_tier',
  'customer.loyalty.tier.upgraded':
    'campaign created_at customer loyalty_tier_from loyalty_tier_to',
  'customer.loyalty.tier.downgraded':
    'campaign created_at customer loyalty_tier_from loyalty_tier_to',
  'customer.loyalty.tier.prolonged': 'campaign created_at customer loyalty_tier',
  'customer.loyalty.tier.left': 'campaign created_at customer loyalty_tier',
  'customer.holder.assignment.created': 'campaign customer holder voucher',
  'customer.holder.assignment.deleted': 'campaign customer holder voucher',
  'customer.publication.succeeded': 'campaign customer publication voucher',
  'customer.custom_event': 'customer event event_schema loyalty referral',
  'publication.succeeded': 'campaign customer publication user vouchers',
  'voucher.created': 'campaign voucher',
  'voucher.disabled': 'campaign voucher',
  'voucher.enabled': 'campaign voucher',
  'voucher.updated': 'campaign voucher',
  'voucher.published': 'campaign created_at customer publication voucher',
  'voucher.loyalty_card.transaction.created':
    'balance campaign custom_event destination_voucher earning_rule event holder holder_loyalty_tier loyalty_tier order redemption reward rollback segment source_voucher transaction voucher',
  'voucher.loyalty_card.pending_points.activated':
    'balance campaign customer order pending_points transaction voucher',
  'voucher.loyalty_card.pending_points.added':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'voucher.loyalty_card.pending_points.canceled':
    'campaign customer order pending_points redemption voucher voucher_pending_points_balance',
  'voucher.loyalty_card.pending_points.updated':
    'campaign customer order pending_points voucher voucher_pending_points_balance',
  'voucher.loyalty_card.points_added': 'balance campaign customer transaction voucher',
  'voucher.loyalty_card.points_expired': 'buckets campaign customer points transaction voucher',
  'voucher.gift.transaction.created':
    'balance campaign holder order redemption rollback transaction voucher',
  'voucher.gift.balance_added': 'balance campaign transaction voucher',
  'voucher.deleted': 'campaign voucher',
  'campaign.created': 'campaign',
  'campaign.vouchers.generation.completed': 'campaign completed_at count',
  'campaign.disabled': 'campaign',
  'campaign.enabled': 'campaign',
  'campaign.updated': 'campaign',
  'campaign.deleted': 'campaign deleted_at',
  'campaign.loyalty_tier.created': 'campaign loyalty_tier',
  'campaign.loyalty_tier.deleted': 'campaign loyalty_tier',
  'campaign.loyalty_tier.updated': 'campaign loyalty_tier',
  'campaign.promotion_tier.created': 'campaign promotion_tier',
  'campaign.promotion_tier.disabled': 'campaign promotion_tier',
  'campaign.promotion_tier.enabled': 'campaign promotion_tier',
  'campaign.promotion_tier.updated': 'campaign promotion_tier',
  'campaign.promotion_tier.deleted': 'campaign promotion_tier',
  'bus_val_rule.created': 'rule',
  'bus_val_rule.updated': 'rule',
  'bus_val_rule.assignment.created':
    'assignment campaign distribution earning_rule promotion_tier rule voucher',
  'bus_val_rule.assignment.deleted':
    'assignment campaign distribution earning_rule promotion_tier rule',
  'bus_val_rule.deleted': 'rule',
  'distribution.manual_distribution_schedule': 'campaign customer distribution publication voucher',
};

/**
 * The name of one of these events in the spelling of deliveries; `null` for any other text.
 * @param name as in `event.type`, or as in the documentation: `EVENTS.REDEMPTION.SUCCEEDED`.
 */
export function toOtherEvent(name: string): string | null {
  const spelt = toDeliveryName(name);
  return Object.hasOwn(OTHER_EVENTS, spelt) ? spelt : null;
}
