/** A payload to start from. Its text is in `<slug>.json` beside this file. */
export interface Example {
  /** The name in a link (`#e1.<slug>`): without dots, never renamed, never reused. */
  readonly slug: string;
  readonly title: string;
  /** Says in a few words what the example shows. */
  readonly about: string;
  readonly group: 'Data of an order event' | 'Whole delivery' | 'Broken, to learn from';
  /** The verdict that the title promises; a test checks it. */
  readonly verdict: 'valid' | 'invalid' | 'unreadable';
}

const DATA = 'Data of an order event';
const DELIVERY = 'Whole delivery';
const BROKEN = 'Broken, to learn from';

/**
 * In the order of the menu. The first is the vendor's documented example, the others are invented.
 */
export const EXAMPLES: readonly Example[] = [
  {
    slug: 'order-updated',
    title: 'Order updated',
    about: 'The documented example of the event',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'plain-message',
    title: 'Plain message',
    about: 'A fulfilled order with a discount on one line',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'promotion',
    title: 'Promotion',
    about: 'Tells the customer of a promotion tier',
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
    about: 'The published voucher holds points',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'gift-card',
    title: 'Gift card',
    about: 'The published voucher holds credit, in a currency without decimals',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'redemption-discount',
    title: 'Redeemed discount, referred customer',
    about: 'Redemption and referrer are there for once',
    group: DATA,
    verdict: 'valid',
  },
  {
    slug: 'delivery-plain-message',
    title: 'Delivery of a plain message',
    about: 'The webhook body as a server receives it',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'delivery-promotion',
    title: 'Delivery of a promotion',
    about: 'With campaign and promotion tier',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'delivery-unique-codes',
    title: 'Delivery of unique codes',
    about: 'With campaign, voucher and publication',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'order-canceled',
    title: 'Order canceled',
    about: 'A sibling event with the same data',
    group: DELIVERY,
    verdict: 'valid',
  },
  {
    slug: 'broken-type',
    title: 'Invalid: a price in quotes',
    about: 'A number that was sent as a string',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-missing-object',
    title: 'Invalid: no redemption',
    about: 'One of the four objects that are always there was dropped',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-misspelt-key',
    title: 'Invalid: a misspelt key',
    about: '"custmer" where the customer should be',
    group: BROKEN,
    verdict: 'invalid',
  },
  {
    slug: 'broken-syntax',
    title: 'Unreadable: a comma is missing',
    about: 'Not JSON, and it says where',
    group: BROKEN,
    verdict: 'unreadable',
  },
  {
    slug: 'broken-totals',
    title: 'Valid, but the amounts do not add up',
    about: 'Only a warning: the service would not send it, but it could',
    group: BROKEN,
    verdict: 'valid',
  },
];
