import { describe, expect, test } from 'vitest';
import { analyse, type Finding } from '../../src/core/index.ts';
import { but, soundDelivery, type Changes } from './sound-delivery.ts';

/**
 * `severity code pointer | related … | message`. Every range is that of the value at its pointer.
 */
function linesOf(payload: unknown): string[] {
  const text = JSON.stringify(payload);
  const valueOf = (pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], payload);
  return analyse(text).findings.map(
    ({ severity, code, pointer, range, message, related = [] }: Finding) => {
      for (const place of [{ pointer, range }, ...related]) {
        expect(text.slice(place.range.start, place.range.end)).toBe(
          JSON.stringify(valueOf(place.pointer)),
        );
      }
      const others = related.map((place) => place.pointer).join(' ');
      return `${severity} ${code} ${pointer} | ${others} | ${message}`;
    },
  );
}

test('a payload that keeps every rule has no finding', () => {
  expect(linesOf(soundDelivery)).toEqual([]);
});

const D = '/data';
const O = '/data/order';
const R = '/data/redemption';

test('the discounts of the items make the order’s', () => {
  const changed = (changes: Changes) => linesOf(but(changes));
  const subtotals = { [`${O}/items/0/subtotal_amount`]: undefined };
  expect(changed({ ...subtotals, [`${O}/items/0/discount_amount`]: 150 })).toEqual([
    `warning totals ${O}/items_discount_amount | ${O}/items | The items do not add up to the order’s items_discount_amount: 150 (2 lines) ≠ 200 (order.items_discount_amount).`,
  ]);
  expect(changed({ [`${O}/items/1/applied_discount_amount`]: 90 })).toEqual([
    `warning totals ${O}/items_applied_discount_amount | ${O}/items | The items do not add up to the order’s items_applied_discount_amount: 90 (2 lines) ≠ 200 (order.items_applied_discount_amount).`,
  ]);
  // One defect gives one finding, also when the order's sum and an item's sum are wrong.
  expect(changed({ [`${O}/items_discount_amount`]: 300 })).toHaveLength(1);
  expect(changed({ [`${O}/items/0/discount_amount`]: 150 })).toEqual([
    expect.stringContaining(`${O}/items/0/subtotal_amount`),
  ]);
  // An item whose own sum is wrong for another reason explains nothing.
  const isOff = { [`${O}/items/0/subtotal_amount`]: 4000 };
  expect(changed({ ...isOff, [`${O}/items_discount_amount`]: 300 })).toEqual([
    expect.stringMatching(/The items do not add up .* 200 \(2 lines\) ≠ 300/),
    expect.stringContaining(`${O}/items/0/subtotal_amount`),
  ]);
  expect(
    changed({ ...isOff, [`${O}/items/1/discount_amount`]: 90 }).map((line) => line.split(' ')[2]),
  ).toEqual([`${O}/items/0/subtotal_amount`, `${O}/items/1/subtotal_amount`]);
  // Items without discounts, or with discounts in quotes, are not checked.
  const off = { ...subtotals, [`${O}/items/0/discount_amount`]: undefined };
  expect(changed(off)).toEqual([]);
  expect(changed({ ...subtotals, [`${O}/items/0/discount_amount`]: '150' })).toEqual([
    expect.stringMatching(/^error type/),
  ]);
});

test('discounts of more than the order’s amount leave 0, and break no rule', () => {
  const amounts = {
    [`${O}/discount_amount`]: 6300,
    [`${O}/total_discount_amount`]: 6500,
    [`${O}/total_amount`]: 0,
    [`${O}/applied_discount_amount`]: 6300,
    [`${O}/total_applied_discount_amount`]: 6500,
  };
  expect(linesOf(but(amounts))).toEqual([]);
  // Discounts that are added up wrongly give no second finding.
  expect(linesOf(but({ ...amounts, [`${O}/total_discount_amount`]: 50 }))).toEqual([
    expect.stringContaining(`${O}/total_discount_amount`),
  ]);
});

describe('a broken rule is one finding, with its arithmetic and every value that it compares', () => {
  const cases: [string, Changes, string[]][] = [
    [
      'order-total',
      { [`${O}/total_amount`]: 4400 },
      [
        `warning totals ${O}/total_amount | ${O}/amount ${O}/total_discount_amount | order.total_amount is not what its parts make: 5000 (amount) − 500 (total_discount_amount) = 4500 ≠ 4400 (order.total_amount).`,
      ],
    ],
    [
      'order-total-range beside it would say it twice',
      { [`${O}/total_amount`]: 6600 },
      [
        `warning totals ${O}/total_amount | ${O}/amount ${O}/total_discount_amount | order.total_amount is not what its parts make: 5000 (amount) − 500 (total_discount_amount) = 4500 ≠ 6600 (order.total_amount).`,
      ],
    ],
    [
      'order-total without a discount: absent counts as 0',
      {
        [`${O}/total_amount`]: 4500,
        [`${O}/total_discount_amount`]: null,
      },
      [
        `warning totals ${O}/total_amount | ${O}/amount | order.total_amount is not what its parts make: 5000 (amount) ≠ 4500 (order.total_amount).`,
      ],
    ],
    [
      'order-discounts',
      { [`${O}/items_discount_amount`]: undefined },
      [
        `warning totals ${O}/total_discount_amount | ${O}/discount_amount | order.total_discount_amount is not what its parts make: 300 (discount_amount) ≠ 500 (order.total_discount_amount).`,
      ],
    ],
    [
      'order-applied-discounts',
      { [`${O}/applied_discount_amount`]: 301 },
      [
        `warning totals ${O}/total_applied_discount_amount | ${O}/applied_discount_amount ${O}/items_applied_discount_amount | order.total_applied_discount_amount is not what its parts make: 301 (applied_discount_amount) + 200 (items_applied_discount_amount) = 501 ≠ 500 (order.total_applied_discount_amount).`,
      ],
    ],
    [
      'order-total-range: negative',
      {
        [`${O}/total_amount`]: -1,
        [`${O}/total_discount_amount`]: 5001,
        [`${O}/discount_amount`]: 4801,
      },
      [`warning totals ${O}/total_amount | ${O}/amount | order.total_amount is negative: -1 < 0.`],
    ],
    [
      'order-total-range: more than the amount',
      {
        [`${O}/total_amount`]: 5010,
        [`${O}/total_discount_amount`]: -10,
        [`${O}/discount_amount`]: -210,
      },
      [
        `warning totals ${O}/total_amount | ${O}/amount | order.total_amount is more than the amount before discounts: 5010 (order.total_amount) > 5000 (amount).`,
      ],
    ],
    [
      'item-subtotal',
      { [`${O}/items/0/subtotal_amount`]: 3000 },
      [
        `warning totals ${O}/items/0/subtotal_amount | ${O}/items/0/amount ${O}/items/0/discount_amount | order.items[0].subtotal_amount is not what its parts make: 3000 (amount) − 200 (discount_amount) = 2800 ≠ 3000 (order.items[0].subtotal_amount).`,
      ],
    ],
    [
      'item-amount',
      { [`${O}/items/1/quantity`]: 3 },
      [
        `notice totals ${O}/items/1/amount | ${O}/items/1/price ${O}/items/1/quantity | order.items[1].amount is not its price times its quantity: 2000 (price) × 3 (quantity) = 6000 ≠ 2000 (order.items[1].amount).`,
      ],
    ],
    [
      'order-amount',
      { [`${O}/amount`]: 5500, [`${O}/total_amount`]: 5000 },
      [
        `notice totals ${O}/amount | ${O}/items | The items do not add up to the order’s amount: 5000 (2 lines) ≠ 5500 (order.amount).`,
      ],
    ],
    [
      'the order inside a redemption',
      { [`${R}/order/total_amount`]: 4400 },
      [
        `warning totals ${R}/order/total_amount | ${R}/order/amount ${R}/order/total_discount_amount | redemption.order.total_amount is not what its parts make: 5000 (amount) − 500 (total_discount_amount) = 4500 ≠ 4400 (redemption.order.total_amount).`,
      ],
    ],
    [
      'the order as it was before',
      { [`${R}/previous_order/items/1/amount`]: 1999 },
      [
        `notice totals ${R}/previous_order/amount | ${R}/previous_order/items | The items do not add up to the order’s amount: 4999 (2 lines) ≠ 5000 (redemption.previous_order.amount).`,
        `notice totals ${R}/previous_order/items/1/amount | ${R}/previous_order/items/1/price ${R}/previous_order/items/1/quantity | redemption.previous_order.items[1].amount is not its price times its quantity: 2000 (price) × 1 (quantity) = 2000 ≠ 1999 (redemption.previous_order.items[1].amount).`,
        `warning totals ${R}/previous_order/items/1/subtotal_amount | ${R}/previous_order/items/1/amount | redemption.previous_order.items[1].subtotal_amount is not what its parts make: 1999 (amount) ≠ 2000 (redemption.previous_order.items[1].subtotal_amount).`,
      ],
    ],
    [
      'order-customer and customer-in-order: the odd one out',
      { [`${O}/customer/id`]: 'cust_b' },
      [
        `warning identity ${O}/customer/id | ${O}/customer_id ${D}/customer/id | order.customer.id is "cust_b", but order.customer_id and customer.id are "cust_a".`,
      ],
    ],
    [
      'order-customer, customer and customer-in-order: three that all differ are one finding',
      {
        [`${O}/customer/id`]: 'cust_b',
        [`${D}/customer/id`]: 'cust_c',
        [`${R}`]: null,
        [`${D}/publication`]: null,
        [`${D}/voucher`]: null,
        [`${D}/campaign`]: null,
        '/event/entity_id': undefined,
      },
      [
        `warning identity ${O}/customer_id | ${O}/customer/id ${D}/customer/id | order.customer_id is "cust_a", but order.customer.id is "cust_b" and customer.id is "cust_c".`,
      ],
    ],
    [
      'customer: one wrong id is one finding, however many places contradict it',
      { [`${D}/customer/id`]: 'cust_b', '/event/entity_id': undefined },
      [
        `warning identity ${D}/customer/id | ${O}/customer_id ${O}/customer/id ${R}/customer_id ${D}/publication/customer_id | customer.id is "cust_b", but order.customer_id, order.customer.id, redemption.customer_id and publication.customer_id are "cust_a".`,
      ],
    ],
    [
      'redemption-customer',
      {
        [`${R}/customer_id`]: 'cust_b',
        [`${R}/customer`]: null,
        [`${R}/order`]: null,
      },
      [
        `warning identity ${R}/customer_id | ${D}/customer/id | redemption.customer_id is "cust_b", but customer.id is "cust_a".`,
      ],
    ],
    [
      'customer-in-redemption',
      { [`${R}/customer/id`]: 'cust_b' },
      [
        `warning identity ${R}/customer/id | ${R}/customer_id | redemption.customer.id is "cust_b", but redemption.customer_id is "cust_a".`,
      ],
    ],
    [
      'redemption-order-customer',
      { [`${R}/order/customer/id`]: 'cust_b' },
      [
        `warning identity ${R}/order/customer/id | ${R}/order/customer_id | redemption.order.customer.id is "cust_b", but redemption.order.customer_id is "cust_a".`,
      ],
    ],
    [
      'redemption-order-owner',
      { [`${R}/order/customer_id`]: 'cust_b', [`${R}/order/customer`]: null },
      [
        `warning identity ${R}/order/customer_id | ${R}/customer_id | redemption.order.customer_id is "cust_b", but redemption.customer_id is "cust_a".`,
      ],
    ],
    [
      'previous-order-customer',
      { [`${R}/previous_order/customer/id`]: 'cust_b' },
      [
        `warning identity ${R}/previous_order/customer_id | ${R}/previous_order/customer/id | redemption.previous_order.customer_id is "cust_a", but redemption.previous_order.customer.id is "cust_b".`,
      ],
    ],
    [
      'redemption-order',
      { [`${R}/order/id`]: 'ord_b' },
      [
        `warning identity ${R}/order/id | ${O}/id | redemption.order.id is "ord_b", but order.id is "ord_a".`,
      ],
    ],
    [
      'publication-customer',
      { [`${D}/publication/customer_id`]: 'cust_b', [`${D}/publication/customer`]: null },
      [
        `warning identity ${D}/publication/customer_id | ${D}/customer/id | publication.customer_id is "cust_b", but customer.id is "cust_a".`,
      ],
    ],
    [
      'customer-in-publication',
      { [`${D}/publication/customer/id`]: 'cust_b' },
      [
        `warning identity ${D}/publication/customer/id | ${D}/publication/customer_id | publication.customer.id is "cust_b", but publication.customer_id is "cust_a".`,
      ],
    ],
    [
      'voucher-campaign',
      { [`${D}/voucher/campaign_id`]: 'camp_b' },
      [
        `warning identity ${D}/voucher/campaign_id | ${D}/campaign/id | voucher.campaign_id is "camp_b", but campaign.id is "camp_a".`,
      ],
    ],
    [
      'tier-campaign and tier-campaign-id',
      {
        [`${D}/voucher`]: undefined,
        [`${D}/publication`]: undefined,
        [`${D}/promotion_tier`]: {
          id: 'promo_a',
          campaign_id: 'camp_b',
          campaign: { id: 'camp_b' },
        },
      },
      [
        `warning identity ${D}/campaign/id | ${D}/promotion_tier/campaign/id ${D}/promotion_tier/campaign_id | campaign.id is "camp_a", but promotion_tier.campaign.id and promotion_tier.campaign_id are "camp_b".`,
      ],
    ],
    [
      'voucher-campaign-name',
      { [`${D}/voucher/campaign`]: 'Autumn' },
      [
        `notice identity ${D}/voucher/campaign | ${D}/campaign/name | voucher.campaign is "Autumn", but campaign.name is "Spring".`,
      ],
    ],
    [
      'order-referrer',
      { [`${O}/referrer_id`]: 'cust_s' },
      [
        `notice identity ${O}/referrer_id | ${D}/referrer/id | order.referrer_id is "cust_s", but referrer.id is "cust_r".`,
      ],
    ],
    [
      'published-voucher',
      { [`${D}/publication/vouchers_id`]: ['v_b', 'v_c'] },
      [
        `notice identity ${D}/voucher/id | ${D}/publication/vouchers_id | voucher.id is "v_a", which is not in publication.vouchers_id.`,
      ],
    ],
    [
      'event-entity',
      { '/event/entity_id': 'cust_b' },
      [
        `notice identity /event/entity_id | ${D}/customer/id | event.entity_id is "cust_b", but customer.id is "cust_a".`,
      ],
    ],
    [
      'what was redeemed is not tied to what is handed out',
      { [`${R}/voucher/campaign_id`]: 'camp_b', [`${R}/voucher/id`]: 'v_b' },
      [],
    ],
    [
      'id-prefix in the data',
      { [`${O}/items/1/product_id`]: 'sku_b' },
      [
        `notice id-prefix ${O}/items/1/product_id |  | order.items[1].product_id is "sku_b"; such identifiers begin with prod_.`,
      ],
    ],
    [
      'id-prefix in the delivery',
      { '/id': 'evcus_a', '/project_id': 'a', '/event/id': 'whs_a', '/source/id': 'a' },
      [
        'notice id-prefix /id |  | id is "evcus_a"; such identifiers begin with whs_.',
        'notice id-prefix /project_id |  | project_id is "a"; such identifiers begin with proj_.',
        'notice id-prefix /source/id |  | source.id is "a"; such identifiers begin with distr_ or wh_.',
        'notice id-prefix /event/id |  | event.id is "whs_a"; such identifiers begin with evcus_.',
      ],
    ],
    [
      'id-prefix below a key of the payload’s own',
      { [`${O}/redemptions`]: { r_a: { rollback_id: 'x' } } },
      [
        `notice id-prefix ${O}/redemptions/r_a/rollback_id |  | order.redemptions.r_a.rollback_id is "x"; such identifiers begin with rr_ or rrf_.`,
      ],
    ],
    [
      'an identifier that differs from the others, not also that it begins differently',
      { [`${O}/customer_id`]: 'shop-5521' },
      [
        `warning identity ${O}/customer_id | ${O}/customer/id ${D}/customer/id | order.customer_id is "shop-5521", but order.customer.id and customer.id are "cust_a".`,
      ],
    ],
    [
      'a voucher may carry its code as id',
      {
        [`${D}/voucher/id`]: 'SPRING-1',
        [`${D}/publication/vouchers_id`]: ['SPRING-1'],
        [`${R}/voucher/id`]: 'WELCOME-1',
      },
      [],
    ],
    [
      'source-prefix',
      { '/source/id': 'wh_a' },
      [
        'notice id-prefix /source/id | /source/object | source.id is "wh_a", but where object is distribution it begins with distr_.',
      ],
    ],
    ['source-prefix of a webhook', { '/source/id': 'wh_a', '/source/object': 'webhook' }, []],
    [
      'redemption-prefix',
      { [`${R}/id`]: 'rf_a' },
      [
        `notice id-prefix ${R}/id | ${R}/result | redemption.id is "rf_a", but where result is SUCCESS it begins with r_ or rr_.`,
      ],
    ],
    [
      'order-updated',
      { [`${O}/updated_at`]: '2024-03-12T07:59:59.999Z' },
      [
        `warning chronology ${O}/updated_at | ${O}/created_at | order.updated_at lies before its created_at: 2024-03-12T07:59:59.999Z (order.updated_at) < 2024-03-12T08:00:00.000Z (created_at).`,
      ],
    ],
    [
      'order-updated compares instants, not texts',
      { [`${O}/updated_at`]: '2024-03-12T07:30:00-02:00' },
      [],
    ],
    [
      'created-before-delivery',
      { [`${D}/customer/created_at`]: '2025-01-01T00:00:00.000Z' },
      [
        `warning chronology ${D}/customer/created_at | /created_at | customer.created_at lies after the delivery’s created_at: 2025-01-01T00:00:00.000Z (customer.created_at) > 2024-03-12T09:00:03.000Z (the delivery’s created_at).`,
      ],
    ],
    [
      'an order created after its delivery, and so after its update too, is told once',
      { [`${O}/created_at`]: '2025-01-01T00:00:00.000Z' },
      [
        `warning chronology ${O}/created_at | /created_at | order.created_at lies after the delivery’s created_at: 2025-01-01T00:00:00.000Z (order.created_at) > 2024-03-12T09:00:03.000Z (the delivery’s created_at).`,
      ],
    ],
    [
      'created-before-delivery, where only the event names its time',
      { '/created_at': undefined, [`${D}/campaign/created_at`]: '2025-01-01T00:00:00.000Z' },
      [
        `warning chronology ${D}/campaign/created_at | /event/created_at | campaign.created_at lies after event.created_at: 2025-01-01T00:00:00.000Z (campaign.created_at) > 2024-03-12T09:00:01.000Z (event.created_at).`,
      ],
    ],
    [
      'an event after its delivery',
      { '/event/created_at': '2024-03-12T09:02:00.000Z' },
      [
        'warning chronology /event/created_at | /created_at | event.created_at lies after the delivery’s created_at: 2024-03-12T09:02:00.000Z (event.created_at) > 2024-03-12T09:00:03.000Z (the delivery’s created_at).',
      ],
    ],
    [
      'clocks may differ by a minute, and a code may be made later than its event',
      {
        [`${R}/date`]: '2024-03-12T09:00:59.000Z',
        [`${D}/voucher/created_at`]: '2024-03-12T09:20:00.000Z',
        [`${D}/publication/created_at`]: '2024-03-12T09:20:01.000Z',
      },
      [],
    ],
    [
      'voucher-expired when it was published, though the same voucher was redeemed in time',
      { [`${D}/voucher/expiration_date`]: '2024-03-12T09:00:02.499Z' },
      [
        `notice state ${D}/voucher/expiration_date | ${D}/publication/created_at | voucher had expired when it was published: 2024-03-12T09:00:02.500Z (publication.created_at) > 2024-03-12T09:00:02.499Z (voucher.expiration_date).`,
      ],
    ],
    [
      'voucher-not-yet-valid when it was published',
      { [`${D}/voucher/start_date`]: '2024-03-13T00:00:00.000Z' },
      [
        `notice state ${D}/voucher/start_date | ${D}/publication/created_at | voucher was not valid yet when it was published: 2024-03-12T09:00:02.500Z (publication.created_at) < 2024-03-13T00:00:00.000Z (voucher.start_date).`,
      ],
    ],
    [
      'voucher-expired when it was redeemed',
      { [`${R}/voucher/expiration_date`]: '2024-03-11T00:00:00.000Z' },
      [
        `notice state ${R}/voucher/expiration_date | ${R}/date | redemption.voucher had expired when it was redeemed: 2024-03-12T09:00:00.000Z (redemption.date) > 2024-03-11T00:00:00.000Z (redemption.voucher.expiration_date).`,
      ],
    ],
    [
      'voucher-not-yet-valid when it was redeemed',
      { [`${R}/voucher/start_date`]: '2024-03-13T00:00:00.000Z' },
      [
        `notice state ${R}/voucher/start_date | ${R}/date | redemption.voucher was not valid yet when it was redeemed: 2024-03-12T09:00:00.000Z (redemption.date) < 2024-03-13T00:00:00.000Z (redemption.voucher.start_date).`,
      ],
    ],
    [
      'published-voucher-active',
      { [`${D}/voucher/active`]: false },
      [
        `warning state ${D}/voucher/active | ${D}/publication/created_at | voucher.active is false, though publication says that the voucher was published.`,
      ],
    ],
    [
      'published-campaign-active',
      { [R]: null, [`${D}/campaign/active`]: false },
      [
        `warning state ${D}/campaign/active | ${D}/publication/created_at | campaign.active is false, though publication says that a voucher of it was published.`,
      ],
    ],
    [
      'a publication that failed published nothing',
      {
        [R]: null,
        [`${D}/publication/result`]: 'FAILURE',
        [`${D}/voucher/active`]: false,
        [`${D}/voucher/expiration_date`]: '2024-03-11T00:00:00.000Z',
        [`${D}/campaign/active`]: false,
      },
      [],
    ],
    [
      'redeemed-voucher-active',
      { [`${R}/voucher/active`]: false },
      [
        `warning state ${R}/voucher/active | ${R}/date | redemption.voucher.active is false, though redemption says that the voucher was redeemed.`,
      ],
    ],
    [
      'redeemed-campaign-active',
      {
        [`${D}/campaign/active`]: false,
        [`${D}/publication`]: undefined,
        [`${D}/voucher`]: undefined,
        [`${D}/promotion_tier`]: { id: 'promo_a' },
      },
      [
        `warning state ${D}/campaign/active | ${R}/date | campaign.active is false, though redemption says that a voucher of it was redeemed.`,
      ],
    ],
    [
      'a redemption that failed, or was undone, may have had a voucher that was no good',
      {
        [`${R}/id`]: 'rf_a',
        [`${R}/result`]: 'FAILURE',
        [`${R}/status`]: 'FAILED',
        [`${R}/voucher/active`]: false,
        [`${R}/voucher/expiration_date`]: '2024-03-11T00:00:00.000Z',
      },
      [],
    ],
    [
      'that the voucher has been switched off since a redemption was rolled back is no defect',
      { [`${R}/status`]: 'ROLLED_BACK', [`${R}/voucher/active`]: false },
      [],
    ],
    [
      'redeemed-quantity',
      { [`${R}/voucher/redemption/redeemed_quantity`]: 3 },
      [
        `warning state ${R}/voucher/redemption/redeemed_quantity | ${R}/voucher/redemption/quantity | redemption.voucher.redemption.redeemed_quantity is above the limit: 3 (redemption.voucher.redemption.redeemed_quantity) > 2 (quantity).`,
      ],
    ],
    [
      'a voucher without a limit',
      { [`${R}/voucher/redemption`]: { quantity: null, redeemed_quantity: 9 } },
      [],
    ],
    [
      'redemption-result: failed with success',
      { [`${R}/status`]: 'FAILED' },
      [
        `warning state ${R}/status | ${R}/result | redemption.status and its result disagree: FAILED (status) beside SUCCESS (result).`,
      ],
    ],
    [
      'redemption-result: succeeded with failure',
      { [`${R}/id`]: 'rf_a', [`${R}/result`]: 'FAILURE' },
      [
        `warning state ${R}/status | ${R}/result | redemption.status and its result disagree: SUCCEEDED (status) beside FAILURE (result).`,
      ],
    ],
    ['a success that was rolled back agrees', { [`${R}/status`]: 'ROLLED_BACK' }, []],
  ];
  test.each(cases)('%s', (_rule, changes, lines) => {
    expect(linesOf(but(changes))).toEqual(lines);
  });

  test('in bare data the names are the same and the pointers are those of the text', () => {
    const { data } = but({ [`${O}/total_amount`]: 4400 }) as { data: unknown };
    expect(linesOf(data)).toEqual([
      'warning totals /order/total_amount | /order/amount /order/total_discount_amount | order.total_amount is not what its parts make: 5000 (amount) − 500 (total_discount_amount) = 4500 ≠ 4400 (order.total_amount).',
    ]);
  });

  test('every finding of a rule says how often the rule holds', () => {
    for (const [, changes] of cases) {
      for (const { why } of analyse(JSON.stringify(but(changes))).findings) {
        expect(why).toMatch(/\d+ of \d+ documented|no documented|every documented/);
      }
    }
  });
});

test.each([
  ['EUR', ', that is 45.00 ≠ 44.00 EUR.'],
  ['kwd', ', that is 4.500 ≠ 4.400 KWD.'],
  ['JPY', '.'],
  ['points', '.'],
])('a sum that does not hold is told in %s too, where the reading shows it so', (currency, end) => {
  const payload = but({ [`${O}/total_amount`]: 4400, [`${O}/metadata`]: { currency } });
  const [line] = linesOf(payload);
  expect(line).toMatch(/= 4500 ≠ 4400 \(order\.total_amount\)/);
  expect(line!.split('(order.total_amount)')[1]).toBe(end);
});

test('an amount with a point is read as minor units, and said to be', () => {
  const text = JSON.stringify(soundDelivery).replace('"amount":5000', '"amount":5000.00');
  const told = analyse(text).findings.filter(({ code }) => code === 'minor-units');
  expect(told).toMatchObject([
    { severity: 'warning', message: expect.stringMatching(/is written 5000\.00: .* read as 5000/) },
  ]);
});

describe('a payload whose numbers a program wrote with .0', () => {
  const doubles = JSON.stringify(soundDelivery).replace(/:(\d+)(?=[,}\]])/g, ':$1.0');

  test('has one warning for all of them, and none after its fix', () => {
    const { findings } = analyse(doubles);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        code: 'minor-units',
        message: expect.stringMatching(
          /^All \d+ numbers are written with `\.0`, such as \d+\.0\. /,
        ),
      },
    ]);
    expect(findings[0]!.related!.length).toBeLessThanOrEqual(8);
    let mended = doubles;
    for (const { range } of findings[0]!.fix!.edits.toReversed()) {
      mended = mended.slice(0, range.start) + mended.slice(range.end);
    }
    expect(analyse(mended)).toMatchObject({ text: JSON.stringify(soundDelivery), findings: [] });
  });

  test('keeps the findings of its sums', () => {
    const text = doubles.replace('"total_amount":4500.0', '"total_amount":4400.0');
    expect(text).not.toBe(doubles);
    expect(analyse(text).findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['minor-units', 'totals']),
    );
  });

  test('has a warning for each amount where a count has no point', () => {
    const text = doubles.replace(/"quantity":(\d+)\.0/, '"quantity":$1');
    expect(analyse(text).findings.length).toBeGreaterThan(3);
  });
});

test('an amount in another unit gives no second finding about a sum', () => {
  const text = JSON.stringify(soundDelivery).replace('"amount":5000', '"amount":50.00');
  expect(analyse(text).findings.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['minor-units', `${O}/amount`],
  ]);
});

test('an empty code gives the customer nothing to type in', () => {
  expect(linesOf(but({ [`${D}/voucher/code`]: '  ' }))).toContainEqual(
    expect.stringMatching(/^warning state \/data\/voucher\/code \|  \| .* is empty/),
  );
});

test.each(['2023-01-01t00:00:00z', '2023-01-01 00:00:00+01', '2023-01-01T00:00:00+0100'])(
  'the instant %s is held against others like any',
  (updated) => {
    expect(linesOf(but({ [`${O}/updated_at`]: updated }))).toContainEqual(
      expect.stringMatching(/^warning chronology/),
    );
  },
);
