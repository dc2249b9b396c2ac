import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { analyse, layout, type Card, type Line, type Section } from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';

const sectionsOf = (value: unknown): readonly Section[] =>
  layout(analyse(typeof value === 'string' ? value : JSON.stringify(value))).sections;

const said = (line: Line) => line.map(({ text }) => text).join('');

/** A card in the lines that a person reads. */
function read(value: unknown, id: string): string[] {
  const { card, unset, all } = sectionsOf(value).find((section) => section.id === id)!;
  const { name, badge, parts } = card!;
  return [
    [name, badge].map(said).filter(Boolean).join(' | '),
    ...parts.flatMap((part): string[] => {
      switch (part.kind) {
        case 'facts':
          return part.facts.map(
            ({ label, value, note = [] }) =>
              `${label}: ${[value, note].map(said).filter(Boolean).join(' | ')}`,
          );
        case 'benefit':
          return [[part.gives, part.scope, part.uses].map(said).filter(Boolean).join(' | ')];
        case 'validity':
          return [[part.from, part.middle, part.until].map(said).filter(Boolean).join(' | ')];
        case 'remark':
          return [said(part.line)];
        case 'table':
          return [`${part.rows.length} rows: ${part.columns.map(({ label }) => label).join(', ')}`];
        case 'amounts':
          return [part.bars.map(({ label, text }) => `${label} ${text}`).join(', ')];
      }
    }),
    ...(unset === '' ? [] : [`Not set: ${unset}`]),
    all,
  ];
}

/** An order event with parts replaced. */
const data = (more: object = {}) => ({
  customer: { id: 'cust_a1', name: 'Mia Example' },
  referrer: null,
  order: { id: 'ord_a1', metadata: { currency: 'EUR' }, created_at: '2026-05-11T10:00:00Z' },
  redemption: null,
  ...more,
});

describe('a card shows the facts of its object first', () => {
  test.each<[string, string, string[]]>([
    [
      'unique-codes',
      'order',
      [
        'PT-2026-0618-4 | PAID',
        '2 rows: Item, Quantity, Price, Amount',
        '2 items 83.00, Order discount −8.30, Total amount 74.70',
        'Customer: Ana Sousa',
        'Currency: EUR from metadata',
        'Created: 18 Jun 2026, 10:11:12 UTC',
        'Total applied discount: 8.30 EUR | the whole discount',
        'Updated: 18 Jun 2026, 10:15:45 UTC | 4 min 33 s later',
        'Metadata: gift_wrap No',
        'Not set: referrer ID',
        'All 20 fields and 2 items',
      ],
    ],
    [
      'unique-codes',
      'customer',
      [
        'Ana Sousa',
        'E-mail: ana.sousa@correio.example',
        'Source ID: shop-30077',
        'Metadata: language pt',
        'Appears as: buyer, holder and recipient',
        'All 7 fields',
      ],
    ],
    [
      'unique-codes',
      'campaign',
      [
        'Thank you, come again | Active',
        'Campaign type: Discount codes',
        'Created: 1 Jun 2026 | 17 days before the order',
        'Each code gives: 10.00 EUR off, the whole order, once',
        'Code pattern: AGAIN-######',
        'Code generation: as needed',
        'Customers join: once, not automatically',
        'Not set: category ID, metadata, valid from, valid until, description',
        'All 30 fields',
      ],
    ],
    [
      'unique-codes',
      'voucher',
      [
        'AGAIN-7QK4TM | Active',
        '10.00 EUR off | the whole order | 0 of 1 redeemed',
        'From 18 Jun 2026, the day of the order | Until 30 Sept 2026, 104 days after the order',
        'Holder: Ana Sousa',
        'Voucher type: Discount code',
        'Campaign: Thank you, come again',
        'Referral code: No',
        'Created: 18 Jun 2026, 10:15:46 UTC',
        'Not set: gift card, loyalty card, category ID, updated, metadata',
        'All 24 fields',
      ],
    ],
    [
      'unique-codes',
      'publication',
      [
        'AGAIN-7QK4TM published to Ana Sousa | SUCCESS',
        'Channel: Automation',
        'E-mail: ana.sousa@correio.example',
        'Published: 18 Jun 2026, 10:15:46 UTC',
        'Tracking ID: shop-30077 | the customer’s source ID',
        'Not set: metadata, source ID, customer’s address, summary, loyalty and referrals',
        'All 23 fields',
      ],
    ],
    [
      'redemption-discount',
      'referrer',
      [
        'Ruth Carter referred Ben Carter',
        'E-mail: ruth@carter.example',
        'Source ID: shop-1377',
        'Appears as: referrer and holder of the redeemed code',
        'Not set: metadata',
        'All 6 fields',
      ],
    ],
    [
      'redemption-discount',
      'redemption',
      [
        'RUTH-10-5V8 | SUCCEEDED',
        '10% off | took 10.40 USD off 103.97 | 2 of 5 redeemed',
        'Created 2 Mar 2026, no start date | Redeemed 21 Jul 2026 | Until 31 Dec 2026, 163 days after the order',
        'Customer: Ben Carter',
        'Date: 21 Jul 2026, 16:30:06 UTC | 1.7 s after the order was created',
        'Holder: Ruth Carter | the referrer',
        'Referral code: Yes',
        'Campaign: Bring a friend',
        'Order: the same as the order above',
        'Not set: metadata, customer’s metadata',
        'All 84 fields',
      ],
    ],
    [
      'promotion',
      'promotion-tier',
      [
        'Ten percent from 40 pounds | Active',
        '10% off | the whole order, up to 20.00 GBP | 57 redeemed so far',
        'From 1 May 2026, of the campaign | Order 11 May 2026 | Until 31 May 2026, of the campaign',
        'Banner: “10% off your next coffee order over £40”',
        'Campaign: Coffee weeks',
        'Rank: 1',
        'Total of orders: 3,182.40 GBP',
        'Discounts on orders: 318.24 GBP',
      ],
    ],
    [
      'gift-card',
      'campaign',
      [
        'Autumn gift cards | Active',
        'Campaign type: Gift cards',
        'Valid: from 20 Sept 2026',
        'Created: 15 Sept 2026 | 18 days before the order',
        'Each code gives: 5,000 JPY of credit, for the whole order',
      ],
    ],
    [
      'gift-card',
      'voucher',
      [
        'GIFT-8KQ2-W5MT | Active',
        '5,000 JPY left | of 5,000, for the whole order | unlimited redemptions',
        'From 20 Sept 2026 | Order 3 Oct 2026 | Until 3 Oct 2027, 00:00:00 UTC, 364 days after the order',
      ],
    ],
    [
      'loyalty-card',
      'campaign',
      [
        'House points | Active',
        'Campaign type: Loyalty program',
        'Created: 5 Jan 2026 | 215 days before the order',
        'Each card starts with: 0 points',
      ],
    ],
    [
      'promotion',
      'campaign',
      [
        'Coffee weeks | Active',
        'Campaign type: Promotion',
        'Valid: 1 May 2026 to 31 May 2026',
        'Created: 20 Apr 2026 | 21 days before the order',
        'Description: Money off on coffee in May',
        'Not set: category ID, category, metadata',
      ],
    ],
    [
      'loyalty-card',
      'voucher',
      [
        'HOUSE-K4M7QX2T | Active',
        '1,020 points left | of 1,370 earned | redeemed 3 times, no limit',
        '200 points expire on 31 Jan 2027',
        'Holder: Kim Hansen',
        'Voucher type: Loyalty card',
        'Campaign: House points',
        'Referral code: No',
        'Created: 14 Feb 2026, 09:20:00 UTC',
        'Points spent: 350 points',
      ],
    ],
  ])('%s, %s', (slug, id, lines) => {
    expect(read(exampleText(slug), id).slice(0, lines.length)).toEqual(lines);
  });

  test('a publication that failed is not one', () => {
    const publication = { id: 'pub_1', result: 'FAILURE', customer: { name: 'Ana' } };
    expect(read(data({ publication, voucher: { id: 'v_1', code: 'A' } }), 'publication')[0]).toBe(
      'A not published to Ana | FAILURE',
    );
  });

  test('a delivery says where it went and what caused it', () => {
    const [head, ...lines] = read(exampleText('delivery-unique-codes'), 'delivery');
    expect(head).toMatch(/ customer\.order\.updated$/);
    expect(lines.map((line) => line.split(':')[0])).toEqual(
      expect.arrayContaining([
        'Sent',
        'Target URL',
        'Cause',
        'Source ID',
        'Project ID',
        'Entity ID',
      ]),
    );
    expect(lines).toContain('Entity ID: customer Ana Sousa');
    expect(lines[0]).toMatch(/ \| 0\.4 s after publication$/);
    const [, sent] = read(exampleText('delivery-promotion'), 'delivery');
    expect(sent).toMatch(/ \| at the time of the event$/);
  });
});

test.each(EXAMPLES.filter(({ verdict }) => verdict !== 'unreadable').map(({ slug }) => slug))(
  'every figure of the cards of %s leads to a value of the payload',
  (slug) => {
    const text = exampleText(slug);
    const lines = (card: Card): Line[] => [
      card.name,
      card.badge,
      card.id,
      ...card.parts.flatMap((part) =>
        part.kind === 'facts' ? part.facts.map(({ value }) => value) : [],
      ),
    ];
    const places = sectionsOf(text).flatMap(({ card }) =>
      card ? lines(card).flatMap((line) => line.flatMap(({ place }) => place ?? [])) : [],
    );
    expect(places.length).toBeGreaterThan(5);
    for (const { range } of places) {
      expect(() => JSON.parse(text.slice(range.start, range.end)) as unknown).not.toThrow();
    }
  },
);

describe('redemptions of every kind', () => {
  const voucher = { id: 'v_1', code: 'A' };
  test.each<[string, object, string[]]>([
    [
      'that failed',
      { id: 'rf_1', status: 'FAILED', failure_message: 'Too late', voucher },
      ['A | FAILED', 'Failure message: Too late'],
    ],
    [
      'that was rolled back',
      { id: 'rr_1', status: 'ROLLED_BACK', reason: 'Returned', voucher },
      ['A | ROLLED_BACK', 'Reason: Returned'],
    ],
    [
      'of a reward',
      {
        id: 'r_1',
        result: 'SUCCESS',
        reward: { name: 'Mug' },
        loyalty_card: { points: 5 },
        voucher: { ...voucher, type: 'LOYALTY_CARD' },
      },
      ['A | SUCCESS', 'Reward: Mug', 'Points used: 5 points'],
    ],
    [
      'of a gift card, whose credit left is not what was taken off',
      {
        id: 'r_1',
        gift: { amount: 2000 },
        order: { id: 'ord_a1', amount: 9000, total_applied_discount_amount: 2000 },
        voucher: { ...voucher, gift: { amount: 5000, balance: 3000, effect: 'APPLY_TO_ORDER' } },
      },
      ['A', '30.00 EUR left | of 50.00, for the whole order', 'Credit used: 20.00 EUR'],
    ],
    [
      'whose order differs',
      {
        id: 'r_1',
        order: { id: 'ord_a1', status: 'PAID', created_at: '2026-05-11T10:00:01Z' },
        previous_order: { id: 'ord_a1' },
      },
      ['', 'Order: differs in 1 field', 'Previous order: in the payload'],
    ],
  ])('%s', (_title, redemption, lines) => {
    expect(read(data({ redemption }), 'redemption').slice(0, lines.length)).toEqual(lines);
  });
});

test.each([
  ['SUCCEEDED', 'Redeemed 1 Jun 2026', 'redeemer and holder of the redeemed code'],
  ['FAILED', 'Redemption failed 1 Jun 2026', 'holder of the code'],
  ['ROLLED_BACK', 'Rolled back 1 Jun 2026', 'redeemer and holder of the redeemed code'],
])('a redemption that is %s says no more than what became of it', (status, tick, parts) => {
  const voucher = {
    id: 'v_1',
    code: 'A',
    holder_id: 'cust_a1',
    start_date: '2026-05-01T00:00:00Z',
    expiration_date: '2026-07-01T00:00:00Z',
  };
  const redemption = {
    id: 'r_1',
    customer_id: 'cust_a1',
    date: '2026-06-01T00:00:00Z',
    status,
    voucher,
  };
  expect(read(data({ redemption }), 'redemption').join()).toContain(` | ${tick} | `);
  expect(read(data({ redemption }), 'customer')).toContain(`Appears as: ${parts}`);
});

test('a voucher without dates has no bar, and one without an end an open one', () => {
  const bars = (dates: object) =>
    sectionsOf(data({ voucher: { id: 'v_1', code: 'A', ...dates } }))
      .find(({ id }) => id === 'voucher')!
      .card!.parts.filter((part) => part.kind === 'validity');
  expect(bars({})).toEqual([]);
  expect(bars({ start_date: '2026-05-01T00:00:00Z' })).toMatchObject([{ at: null, isOpen: true }]);
  expect(
    bars({ start_date: '2026-05-01T10:00:00Z', expiration_date: '2026-05-21T10:00:00Z' }),
  ).toMatchObject([{ at: 0.5, isOpen: false }]);
});

test('what is no date is shown as it is, and not as if it were absent', () => {
  const dates = { start_date: 20260501, expiration_date: '31/12/2026', created_at: true };
  const own = { id: 'v_1', code: 'A', ...dates };
  const tier = { id: 'promo_1', ...dates, campaign: { expiration_date: '2026-06-30T00:00:00Z' } };
  expect(read(data({ voucher: own }), 'voucher')).toEqual(
    expect.arrayContaining(['From 20260501 | Until 31/12/2026', 'Created: true']),
  );
  expect(read(data({ promotion_tier: tier }), 'promotion-tier')).toContain(
    'From 20260501 | Until 31/12/2026',
  );
  expect(read(data({ campaign: { id: 'camp_1', ...dates } }), 'campaign')).toEqual(
    expect.arrayContaining(['Valid: 20260501 to 31/12/2026', 'Created: true']),
  );
  const redemption = { id: 'r_1', date: 'soon', created_at: '2026-05-11T10:00:00Z', voucher: own };
  expect(read(data({ redemption }), 'redemption')).toContain('Date: soon');
});

test('a filter shows fields and no cards', () => {
  const sections = layout(analyse(exampleText('unique-codes')), { filter: 'ana' }).sections;
  expect(sections.map(({ card }) => card)).toEqual(sections.map(() => null));
});

test('a deeply nested order inside a redemption is compared without an overflow', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const order = `{"id":"ord_1","metadata":${deep}}`;
  const text = `{"customer":null,"referrer":null,"order":${order},"redemption":{"id":"r_1","order":${order}}}`;
  expect(read(text, 'redemption')).toContain('Order: the same as the order above');
});
