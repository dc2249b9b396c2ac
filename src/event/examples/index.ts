/** A payload to start from. Its text is in `<slug>.json` beside this file. */
export interface Example {
  /** The name in a link (`#e1.<slug>`): without dots, never renamed, never reused. */
  readonly slug: string;
  readonly title: string;
  /** Says in a few words what the example shows. */
  readonly about: string;
  readonly group: 'Data objects' | 'Full webhooks' | 'With mistakes';
  /** The verdict that the title promises; a test checks it. */
  readonly verdict: 'valid' | 'invalid' | 'unreadable';
}

const DATA = 'Data objects';
const DELIVERY = 'Full webhooks';
const BROKEN = 'With mistakes';

/**
 * In the order of the menu. The first is Voucherify's documented example, the others are invented.
 */
export const EXAMPLES: readonly Example[] = [
  {
    slug: 'order-updated',
    title: 'Order updated',
    about: 'Voucherify’s documented example of the event',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'plain-message',
    title: 'Plain message',
    about: 'A fulfilled order with a discount on one item',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'promotion',
    title: 'Promotion',
    about: 'Notifies the customer about a promotion tier',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'unique-codes',
    title: 'Unique codes',
    about: 'Publishes a discount code from a campaign',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'loyalty-card',
    title: 'Loyalty card',
    about: 'Publishes a loyalty card with points',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'gift-card',
    title: 'Gift card',
    about: 'Publishes a gift card, in a currency without decimals',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'redemption-discount',
    title: 'Redeemed discount, referred customer',
    about: 'With a redemption and a referrer',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'delivery-plain-message',
    title: 'Plain message, full webhook',
    about: 'The webhook body as a receiver gets it',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'delivery-promotion',
    title: 'Promotion, full webhook',
    about: 'With campaign and promotion tier',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'delivery-unique-codes',
    title: 'Unique codes, full webhook',
    about: 'With campaign, voucher and publication',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'order-canceled',
    title: 'Order canceled',
    about: 'Another order event with the same data',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'broken-type',
    title: 'Invalid: a price in quotes',
    about: 'A number sent as a string',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-missing-object',
    title: 'Invalid: no redemption',
    about: 'One of the four objects of every order event is missing',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-misspelt-key',
    title: 'Invalid: a misspelled key',
    about: 'The key custmer in place of customer',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-syntax',
    title: 'Unreadable: a comma is missing',
    about: 'Shows where the JSON breaks',
    group: BROKEN,
    verdict: 'unreadable',
  },
  {
    slug: 'broken-totals',
    title: 'Valid, but the amounts do not add up',
    about: 'The totals are wrong, which is only a warning',
    group: BROKEN,
    verdict: 'valid',
  },
];
