import { describe, expect, test } from 'vitest';
import { analyse, type Finding } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';
import { but, soundDelivery, type Changes } from './sound-delivery.ts';

/** Strings, words of an enumeration, times, numbers, prefixes of identifiers. */
const VALUES = /"[^"]*"|`(?:[A-Z_]+|[a-z]+_|false)`|−?\d[\d.:,TZ-]*/g;

/**
 * `severity code pointer | related … | values in the message`. Every range is that of the value at
 * its pointer.
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
      const values = message.match(VALUES) ?? [];
      return `${severity} ${code} ${pointer} | ${others} | ${values.join(' ')}`;
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
    `warning totals ${O}/items_discount_amount | ${O}/items | 200 2 150`,
  ]);
  expect(changed({ [`${O}/items/1/applied_discount_amount`]: 90 })).toEqual([
    `warning totals ${O}/items_applied_discount_amount | ${O}/items | 200 2 90`,
  ]);
  // One defect gives one finding, also when the order's sum and an item's sum are wrong.
  expect(changed({ [`${O}/items_discount_amount`]: 300 })).toHaveLength(1);
  expect(changed({ [`${O}/items/0/discount_amount`]: 150 })).toEqual([
    expect.stringContaining(`${O}/items/0/subtotal_amount`),
  ]);
  // An item whose own sum is wrong for another reason explains nothing.
  const isOff = { [`${O}/items/0/subtotal_amount`]: 4000 };
  expect(changed({ ...isOff, [`${O}/items_discount_amount`]: 300 })).toEqual([
    expect.stringMatching(/300 2 200$/),
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
        `warning totals ${O}/total_amount | ${O}/amount ${O}/total_discount_amount | 4400 5000 500 4500.`,
      ],
    ],
    [
      'order-total-range beside it would say it twice',
      { [`${O}/total_amount`]: 6600 },
      [
        `warning totals ${O}/total_amount | ${O}/amount ${O}/total_discount_amount | 6600 5000 500 4500.`,
      ],
    ],
    [
      'order-total without a discount: absent counts as 0',
      {
        [`${O}/total_amount`]: 4500,
        [`${O}/total_discount_amount`]: null,
      },
      [`warning totals ${O}/total_amount | ${O}/amount | 4500 5000`],
    ],
    [
      'order-discounts',
      { [`${O}/items_discount_amount`]: undefined },
      [`warning totals ${O}/total_discount_amount | ${O}/discount_amount | 500 300`],
    ],
    [
      'order-applied-discounts',
      { [`${O}/applied_discount_amount`]: 301 },
      [
        `warning totals ${O}/total_applied_discount_amount | ${O}/applied_discount_amount ${O}/items_applied_discount_amount | 500 301 200 501.`,
      ],
    ],
    [
      'order-total-range: negative',
      {
        [`${O}/total_amount`]: -1,
        [`${O}/total_discount_amount`]: 5001,
        [`${O}/discount_amount`]: 4801,
      },
      [`warning totals ${O}/total_amount | ${O}/amount | 1`],
    ],
    [
      'order-total-range: more than the amount',
      {
        [`${O}/total_amount`]: 5010,
        [`${O}/total_discount_amount`]: -10,
        [`${O}/discount_amount`]: -210,
      },
      [`warning totals ${O}/total_amount | ${O}/amount | 5010 5000`],
    ],
    [
      'item-subtotal',
      { [`${O}/items/0/subtotal_amount`]: 3000 },
      [
        `warning totals ${O}/items/0/subtotal_amount | ${O}/items/0/amount ${O}/items/0/discount_amount | 0 3000 3000 200 2800.`,
      ],
    ],
    [
      'item-amount',
      { [`${O}/items/1/quantity`]: 3 },
      [
        `notice totals ${O}/items/1/amount | ${O}/items/1/price ${O}/items/1/quantity | 1 2000 2000 3 6000. 1`,
      ],
    ],
    [
      'item-amount with a price that is not in minor units, where a quantity of 100 is no likelier',
      { [`${O}/items/1/price`]: 20 },
      [
        `notice totals ${O}/items/1/amount | ${O}/items/1/price ${O}/items/1/quantity | 1 2000 20 1 20.`,
      ],
    ],
    [
      'order-amount',
      { [`${O}/amount`]: 5500, [`${O}/total_amount`]: 5000 },
      [`notice totals ${O}/amount | ${O}/items | 5500 2 5000 500`],
    ],
    [
      'the order inside a redemption',
      { [`${R}/order/total_amount`]: 4400 },
      [
        `warning totals ${R}/order/total_amount | ${R}/order/amount ${R}/order/total_discount_amount | 4400 5000 500 4500.`,
      ],
    ],
    [
      'the order as it was before',
      { [`${R}/previous_order/items/1/amount`]: 1999 },
      [
        `notice totals ${R}/previous_order/items/1/amount | ${R}/previous_order/items/1/price ${R}/previous_order/items/1/quantity | 1 1999 2000 1 2000.`,
        `warning totals ${R}/previous_order/items/1/subtotal_amount | ${R}/previous_order/items/1/amount | 1 2000 1999`,
      ],
    ],
    [
      'order-customer and customer-in-order: the odd one out',
      { [`${O}/customer/id`]: 'cust_b' },
      [`warning identity ${O}/customer/id | ${O}/customer_id ${D}/customer/id | "cust_b" "cust_a"`],
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
        `warning identity ${O}/customer_id | ${O}/customer/id ${D}/customer/id | "cust_a" "cust_b" "cust_c"`,
      ],
    ],
    [
      'customer: one wrong id is one finding, however many places contradict it',
      { [`${D}/customer/id`]: 'cust_b', '/event/entity_id': undefined },
      [
        `warning identity ${D}/customer/id | ${O}/customer_id ${O}/customer/id ${R}/customer_id ${D}/publication/customer_id | "cust_b" "cust_a"`,
      ],
    ],
    [
      'redemption-customer',
      {
        [`${R}/customer_id`]: 'cust_b',
        [`${R}/customer`]: null,
        [`${R}/order`]: null,
      },
      [`warning identity ${R}/customer_id | ${D}/customer/id | "cust_b" "cust_a"`],
    ],
    [
      'customer-in-redemption',
      { [`${R}/customer/id`]: 'cust_b' },
      [`warning identity ${R}/customer/id | ${R}/customer_id | "cust_b" "cust_a"`],
    ],
    [
      'redemption-order-customer',
      { [`${R}/order/customer/id`]: 'cust_b' },
      [`warning identity ${R}/order/customer/id | ${R}/order/customer_id | "cust_b" "cust_a"`],
    ],
    [
      'redemption-order-owner',
      { [`${R}/order/customer_id`]: 'cust_b', [`${R}/order/customer`]: null },
      [`warning identity ${R}/order/customer_id | ${R}/customer_id | "cust_b" "cust_a"`],
    ],
    [
      'previous-order-customer',
      { [`${R}/previous_order/customer/id`]: 'cust_b' },
      [
        `warning identity ${R}/previous_order/customer_id | ${R}/previous_order/customer/id | "cust_a" "cust_b"`,
      ],
    ],
    [
      'redemption-order',
      { [`${R}/order/id`]: 'ord_b' },
      [`warning identity ${R}/order/id | ${O}/id | "ord_b" "ord_a"`],
    ],
    [
      'publication-customer',
      { [`${D}/publication/customer_id`]: 'cust_b', [`${D}/publication/customer`]: null },
      [`warning identity ${D}/publication/customer_id | ${D}/customer/id | "cust_b" "cust_a"`],
    ],
    [
      'customer-in-publication',
      { [`${D}/publication/customer/id`]: 'cust_b' },
      [
        `warning identity ${D}/publication/customer/id | ${D}/publication/customer_id | "cust_b" "cust_a"`,
      ],
    ],
    [
      'voucher-campaign',
      { [`${D}/voucher/campaign_id`]: 'camp_b' },
      [`warning identity ${D}/voucher/campaign_id | ${D}/campaign/id | "camp_b" "camp_a"`],
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
        `warning identity ${D}/campaign/id | ${D}/promotion_tier/campaign/id ${D}/promotion_tier/campaign_id | "camp_a" "camp_b"`,
      ],
    ],
    [
      'voucher-campaign-name',
      { [`${D}/voucher/campaign`]: 'Autumn' },
      [`notice identity ${D}/voucher/campaign | ${D}/campaign/name | "Autumn" "Spring"`],
    ],
    [
      'order-referrer',
      { [`${O}/referrer_id`]: 'cust_s' },
      [`notice identity ${O}/referrer_id | ${D}/referrer/id | "cust_s" "cust_r"`],
    ],
    [
      'published-voucher',
      { [`${D}/publication/vouchers_id`]: ['v_b', 'v_c'] },
      [`notice identity ${D}/voucher/id | ${D}/publication/vouchers_id | "v_a"`],
    ],
    [
      'event-entity',
      { '/event/entity_id': 'cust_b' },
      [`notice identity /event/entity_id | ${D}/customer/id | "cust_b" "cust_a"`],
    ],
    [
      'what was redeemed is not tied to what is handed out',
      { [`${R}/voucher/campaign_id`]: 'camp_b', [`${R}/voucher/id`]: 'v_b' },
      [],
    ],
    [
      'id-prefix in the data',
      { [`${O}/items/1/product_id`]: 'sku_b' },
      [`notice id-prefix ${O}/items/1/product_id |  | 1 "sku_b" \`prod_\``],
    ],
    [
      'id-prefix in the delivery',
      { '/id': 'evcus_a', '/project_id': 'a', '/event/id': 'whs_a', '/source/id': 'a' },
      [
        'notice id-prefix /id |  | "evcus_a" `whs_`',
        'notice id-prefix /project_id |  | "a" `proj_`',
        'notice id-prefix /source/id |  | "a" `distr_` `wh_`',
        'notice id-prefix /event/id |  | "whs_a" `evcus_`',
      ],
    ],
    [
      'id-prefix below a key of the payload’s own',
      { [`${O}/redemptions`]: { r_a: { rollback_id: 'x' } } },
      [`notice id-prefix ${O}/redemptions/r_a/rollback_id |  | "x" \`rr_\` \`rrf_\``],
    ],
    [
      'an identifier that differs from the others, not also that it begins differently',
      { [`${O}/customer_id`]: 'shop-5521' },
      [
        `warning identity ${O}/customer_id | ${O}/customer/id ${D}/customer/id | "shop-5521" "cust_a"`,
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
      ['notice id-prefix /source/id | /source/object | "wh_a" `distr_`'],
    ],
    ['source-prefix of a webhook', { '/source/id': 'wh_a', '/source/object': 'webhook' }, []],
    [
      'redemption-prefix',
      { [`${R}/id`]: 'rf_a' },
      [`notice id-prefix ${R}/id | ${R}/result | "rf_a" \`SUCCESS\` \`r_\` \`rr_\``],
    ],
    [
      'order-updated',
      { [`${O}/updated_at`]: '2024-03-12T07:59:59.999Z' },
      [
        `warning chronology ${O}/updated_at | ${O}/created_at | 2024-03-12T07:59:59.999Z 2024-03-12T08:00:00.000Z`,
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
        `warning chronology ${D}/customer/created_at | /created_at | 2025-01-01T00:00:00.000Z 2024-03-12T09:00:03.000Z`,
      ],
    ],
    [
      'an order created after its delivery, and so after its update too, is told once',
      { [`${O}/created_at`]: '2025-01-01T00:00:00.000Z' },
      [
        `warning chronology ${O}/created_at | /created_at | 2025-01-01T00:00:00.000Z 2024-03-12T09:00:03.000Z`,
      ],
    ],
    [
      'created-before-delivery, where only the event names its time',
      { '/created_at': undefined, [`${D}/campaign/created_at`]: '2025-01-01T00:00:00.000Z' },
      [
        `warning chronology ${D}/campaign/created_at | /event/created_at | 2025-01-01T00:00:00.000Z 2024-03-12T09:00:01.000Z`,
      ],
    ],
    [
      'an event after its delivery',
      { '/event/created_at': '2024-03-12T09:02:00.000Z' },
      [
        'warning chronology /event/created_at | /created_at | 2024-03-12T09:02:00.000Z 2024-03-12T09:00:03.000Z',
      ],
    ],
    [
      'a delivery before its event and its order: its own date is the odd one',
      { '/created_at': '2024-03-12T07:00:00.000Z' },
      [
        `warning chronology /created_at | /event/created_at ${O}/created_at ${R}/date ${D}/voucher/created_at ${D}/publication/created_at | 5 2024-03-12T07:00:00.000Z 2024-03-12T09:00:01.000Z`,
      ],
    ],
    [
      'an event before its order, and a delivery after both: the date of the event is the odd one',
      { '/event/created_at': '2024-03-12T07:00:00.000Z' },
      [
        `warning chronology /event/created_at | ${O}/created_at ${R}/date ${D}/voucher/created_at ${D}/publication/created_at | 4 2024-03-12T07:00:00.000Z 2024-03-12T08:00:00.000Z`,
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
        `notice state ${D}/voucher/expiration_date | ${D}/publication/created_at | 2024-03-12T09:00:02.499Z 2024-03-12T09:00:02.500Z`,
      ],
    ],
    [
      'voucher-not-yet-valid when it was published',
      { [`${D}/voucher/start_date`]: '2024-03-13T00:00:00.000Z' },
      [
        `notice state ${D}/voucher/start_date | ${D}/publication/created_at | 2024-03-13T00:00:00.000Z 2024-03-12T09:00:02.500Z`,
      ],
    ],
    [
      'voucher-expired when it was redeemed',
      { [`${R}/voucher/expiration_date`]: '2024-03-11T00:00:00.000Z' },
      [
        `notice state ${R}/voucher/expiration_date | ${R}/date | 2024-03-11T00:00:00.000Z 2024-03-12T09:00:00.000Z`,
      ],
    ],
    [
      'voucher-not-yet-valid when it was redeemed',
      { [`${R}/voucher/start_date`]: '2024-03-13T00:00:00.000Z' },
      [
        `notice state ${R}/voucher/start_date | ${R}/date | 2024-03-13T00:00:00.000Z 2024-03-12T09:00:00.000Z`,
      ],
    ],
    [
      'published-voucher-active',
      { [`${D}/voucher/active`]: false },
      [`warning state ${D}/voucher/active | ${D}/publication/created_at | \`false\``],
    ],
    [
      'published-campaign-active',
      { [R]: null, [`${D}/campaign/active`]: false },
      [`warning state ${D}/campaign/active | ${D}/publication/created_at | \`false\``],
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
      [`warning state ${R}/voucher/active | ${R}/date | \`false\``],
    ],
    [
      'redeemed-campaign-active',
      {
        [`${D}/campaign/active`]: false,
        [`${D}/publication`]: undefined,
        [`${D}/voucher`]: undefined,
        [`${D}/promotion_tier`]: { id: 'promo_a' },
      },
      [`warning state ${D}/campaign/active | ${R}/date | \`false\``],
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
        `warning state ${R}/voucher/redemption/redeemed_quantity | ${R}/voucher/redemption/quantity | 3, 2.`,
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
      [`warning state ${R}/status | ${R}/result | \`FAILED\` \`SUCCESS\``],
    ],
    [
      'redemption-result: succeeded with failure',
      { [`${R}/id`]: 'rf_a', [`${R}/result`]: 'FAILURE' },
      [`warning state ${R}/status | ${R}/result | \`SUCCEEDED\` \`FAILURE\``],
    ],
    ['a success that was rolled back agrees', { [`${R}/status`]: 'ROLLED_BACK' }, []],
  ];
  test.each(cases)('%s', (_rule, changes, lines) => {
    expect(linesOf(but(changes))).toEqual(lines);
  });

  test('in bare data the names are the same and the pointers are those of the text', () => {
    const { data } = but({ [`${O}/total_amount`]: 4400 }) as { data: unknown };
    expect(linesOf(data)).toEqual([
      'warning totals /order/total_amount | /order/amount /order/total_discount_amount | 4400 5000 500 4500.',
    ]);
  });

  test('every finding of a rule says how often the rule holds', () => {
    for (const [, changes] of cases) {
      for (const { why } of analyse(JSON.stringify(but(changes))).findings) {
        expect(why).toMatch(
          /\d+ documented|documented webhook|[Nn]o documented|[Ee]very documented/,
        );
      }
    }
  });
});

test.each([
  ['EUR', '44.00 EUR (4400)', '50.00 − 5.00 = 45.00 EUR (4500)'],
  ['kwd', '4.400 KWD (4400)', '5.000 − 0.500 = 4.500 KWD (4500)'],
  ['JPY', '4,400 JPY (4400)', '5,000 − 500 = 4,500 JPY (4500)'],
  ['points', '4400 minor units', '5000 − 500 = 4500'],
])('a broken sum is one equation, in %s', (currency, total, equation) => {
  const payload = but({ [`${O}/total_amount`]: 4400, [`${O}/metadata`]: { currency } });
  const { message } = analyse(JSON.stringify(payload)).findings[0]!;
  expect(message).toMatch(/^`order\.total_amount` is /);
  expect(message).toContain(` is ${total}, but `);
  expect(message.endsWith(` = ${equation}.`)).toBe(true);
});

test.each([
  ['USD', '5000 minor units (50.00 USD)', '5,000.00 USD', '500000'],
  ['JPY', 'amounts in JPY', 'no decimals', 'Write 5000.'],
  ['none', '5000 minor units', '5000.00', 'in minor units'],
])('an amount with a decimal point means minor units, in %s', (currency, ...says) => {
  const payload = but({ [`${O}/metadata`]: { currency } });
  const text = JSON.stringify(payload).replace('"amount":5000', '"amount":5000.00');
  const found = analyse(text).findings.filter(({ code }) => code === 'minor-units');
  expect(found).toMatchObject([{ severity: 'warning', pointer: `${O}/amount` }]);
  for (const part of says) expect(found[0]!.message).toContain(part);
});

describe('a payload whose numbers a program wrote with .0', () => {
  const doubles = JSON.stringify(soundDelivery).replace(/:(\d+)(?=[,}\]])/g, ':$1.0');

  test('has one warning for all of them, and none after its fix', () => {
    const { findings } = analyse(doubles);
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        code: 'minor-units',
        message: expect.stringMatching(/^All \d+ numbers .*`\.0`.* \d+\.0\./),
      },
    ]);
    expect(findings[0]!.related!.length).toBeLessThanOrEqual(8);
    const mended = applied(doubles, findings[0]!.fix!.edits);
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

test('swapped times are put right only where another copy of the order shows them', () => {
  const times = { created_at: '2024-03-12T09:00:00.000Z', updated_at: '2024-03-12T08:00:00.000Z' };
  const swapped = { [`${O}/created_at`]: times.created_at, [`${O}/updated_at`]: times.updated_at };
  const text = JSON.stringify(but(swapped));
  const [finding] = analyse(text).findings;
  expect(applied(text, finding!.fix!.edits)).toBe(JSON.stringify(soundDelivery));

  const alone = analyse(JSON.stringify(but({ ...swapped, [R]: null }))).findings;
  expect(alone.map(({ code, fix }) => [code, fix])).toContainEqual(['chronology', undefined]);
});

test('a validity that ends before it begins is one finding, at each object that has one', () => {
  const dates = {
    start_date: '2024-04-30T00:00:00.000Z',
    expiration_date: '2024-03-01T00:00:00.000Z',
  };
  for (const path of [`${D}/voucher`, `${D}/campaign`, `${R}/voucher`]) {
    const changes = {
      [`${path}/start_date`]: dates.start_date,
      [`${path}/expiration_date`]: dates.expiration_date,
    };
    expect(linesOf(but(changes))).toEqual([
      `warning chronology ${path}/expiration_date | ${path}/start_date | ${dates.expiration_date} ${dates.start_date}`,
    ]);
  }
  const sameDay = { [`${D}/campaign/expiration_date`]: dates.start_date };
  expect(linesOf(but({ ...sameDay, [`${D}/campaign/start_date`]: dates.start_date }))).toEqual([]);
});

test('of two IDs that differ, the first choice keeps the one that the payload has more often', () => {
  const titles = (changes: Changes) =>
    analyse(JSON.stringify(but(changes))).findings[0]!.choices!.map(({ title }) => title);
  // The redeemed voucher has the ID of the campaign too.
  expect(titles({ [`${D}/campaign/id`]: 'camp_z' })[0]).toBe('Change "campaign.id" to "camp_a"');
  expect(titles({ [`${D}/voucher/campaign_id`]: 'camp_z' })[0]).toBe(
    'Change "voucher.campaign_id" to "camp_a"',
  );
});

test('a discount takes off at most 100%, at each object that has one', () => {
  const percent = (percentage: unknown) => ({ type: 'PERCENT', percent_off: percentage });
  const changed = (percentage: unknown) =>
    linesOf(
      but({
        [`${D}/voucher/discount`]: percent(percentage),
        [`${R}/voucher/discount`]: percent(percentage),
      }),
    );
  expect(changed(120.5)).toEqual([
    `warning range ${R}/voucher/discount/percent_off |  | 120.5, 100`,
    `warning range ${D}/voucher/discount/percent_off |  | 120.5, 100`,
  ]);
  for (const fine of [0, 5.5, 100, null]) expect(changed(fine)).toEqual([]);
  const [whole] = analyse(
    JSON.stringify(but({ [`${D}/voucher/discount`]: percent(120) })).replace('120', '1.2e400'),
  ).findings;
  expect(whole!.message).toContain('is 1.2e400, but');
});

test('an empty code gives the customer nothing to type in', () => {
  expect(linesOf(but({ [`${D}/voucher/code`]: '  ' }))).toContainEqual(
    expect.stringMatching(/^warning state \/data\/voucher\/code /),
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
