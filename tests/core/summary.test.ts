import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { analyse, layout, type Line, type Summary } from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';

function summaryOf(value: unknown): Summary {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return layout(analyse(text)).summary!;
}

const said = (line: Line) => line.map(({ text }) => text).join('');

/** The summary in the lines that a person reads. */
function read(value: unknown): string[] {
  const { receipt, tickets, hops, checks } = summaryOf(value);
  const row = (...lines: Line[]) => lines.map(said).filter(Boolean).join(' | ');
  return [
    row(receipt.customer, receipt.email, receipt.order, receipt.status),
    ...receipt.items.map(({ name, count, amount }) => row(name, count, amount)),
    ...(receipt.more > 0 ? [`and ${receipt.more} more`] : []),
    ...[...receipt.steps, ...(receipt.total ? [receipt.total] : [])].map(
      ({ label, note, amount }) => row(label, note, amount),
    ),
    ...tickets.flatMap(({ caption, code, gives, scope, facts }) => [
      row(caption, code, gives, scope),
      ...facts.map(({ label, value, note = [] }) => `${label}: ${row(value, note)}`),
    ]),
    hops.map(({ label, when }) => `${label} ${said(when)}`).join(' → '),
    checks.map(({ title, text, severity = 'ok' }) => `${title} ${text} ${severity}`).join(', '),
  ];
}

/** An order event with parts replaced. */
const data = (order: object = {}, more: object = {}) => ({
  customer: { id: 'cust_a1', name: 'Mia Example' },
  referrer: null,
  order: { id: 'ord_a1', metadata: { currency: 'EUR' }, ...order },
  redemption: null,
  ...more,
});

describe('the summary says who, what, how much and with which code', () => {
  test('of a code that was published', () => {
    expect(read(exampleText('unique-codes'))).toEqual([
      'Ana Sousa | ana.sousa@correio.example | Order PT-2026-0618-4 ord_K9wXz…dYh5 | PAID',
      'Linen Shirt | 1 × 59.00 | 59.00',
      'Canvas Belt | 1 × 24.00 | 24.00',
      '2 items | 83.00',
      'Order discount | Its code or promotion is not in this payload. | −8.30',
      'Total amount EUR | 74.70',
      'Code published to Ana Sousa | AGAIN-7QK4TM | 10.00 EUR off | the whole order, once',
      'Channel: Automation',
      'Campaign: Thank you, come again',
      'Valid until: 30 Sept 2026 | 104 days after the order',
      'Redeemed: 0 of 1',
      'Created 18 Jun 2026, 10:11:12 UTC → Updated 4 min 33 s later → Published 0.5 s later',
      'Schema 135 fields ok, Totals 7 sums ok, Matching IDs 6 of 6 ok, Dates 7 dates in order ok, Purpose unique codes ok',
    ]);
  });

  test('with an end that is no date', () => {
    const voucher = { id: 'v_1', code: 'A', expiration_date: 'soon' };
    const campaign = { id: 'camp_1', expiration_date: '2026-06-30T00:00:00Z' };
    expect(read(data({}, { voucher, campaign }))).toContain('Valid until: soon');
  });

  test('with an end at midnight, which is over on its day', () => {
    expect(read(exampleText('gift-card'))).toContain(
      'Valid until: 3 Oct 2027, 00:00:00 UTC | 364 days after the order',
    );
  });

  test('of a code that was redeemed', () => {
    expect(read(exampleText('redemption-discount')).slice(3, 11)).toEqual([
      '2 items, 3 units | 103.97',
      'Order discount | Code RUTH-10-5V8, 10% off | −10.40',
      'Total amount USD | 93.57',
      'Code redeemed by Ben Carter | RUTH-10-5V8 | 10% off | the whole order, up to 25.00 USD',
      'Referrer: Ruth Carter',
      'Campaign: Bring a friend',
      'Valid until: 31 Dec 2026 | 163 days after the order',
      'Redeemed: 2 of 5',
    ]);
  });

  test('of a code that was published before the order has the date of the order', () => {
    expect(read(exampleText('loyalty-card')).at(-2)).toBe(
      'Published 14 Feb 2026, 09:20:00 UTC → Order created 9 Aug 2026, 06:55:31 UTC → Updated 7 min 40 s later',
    );
  });

  test('of a promotion that is not active, nor its campaign', () => {
    const off = { active: false };
    const promotion_tier = { id: 'promo_1', name: 'Tea', ...off };
    const campaign = { id: 'camp_1', name: 'Teas', ...off };
    expect(read(data({}, { promotion_tier, campaign }))).toEqual(
      expect.arrayContaining(['Promotion · Not active | Tea', 'Campaign: Teas | Not active']),
    );
  });

  test('of a code without a limit says how often it was redeemed', () => {
    expect(read(exampleText('gift-card'))).toContain('Redeemed: 0 times, no limit');
  });

  test.each(EXAMPLES.filter(({ verdict }) => verdict === 'valid').map(({ slug }) => slug))(
    '%s has a customer, a status and a total, and its voucher’s code',
    (slug) => {
      const { receipt, tickets } = summaryOf(exampleText(slug));
      expect(said(receipt.customer)).toMatch(/\w+ \w+/);
      expect(said(receipt.status)).toMatch(/^[A-Z]+$/);
      expect(said(receipt.total!.amount)).toMatch(/^[\d,.]+$/);
      const codes = [...exampleText(slug).matchAll(/"code": "([^"]+)"/g)].map(([, code]) => code);
      for (const code of codes) expect(tickets.map((ticket) => said(ticket.code))).toContain(code);
    },
  );
});

test('every figure leads to the value that it shows', () => {
  const text = exampleText('delivery-unique-codes');
  const { receipt, tickets, hops } = summaryOf(text);
  const at = (line: Line) =>
    line.flatMap(({ place }) => (place ? text.slice(place.range.start, place.range.end) : []));
  expect(at(receipt.customer)).toEqual(['"Ana Sousa"']);
  expect(at(receipt.items[0]!.count)).toEqual(['1', '5900']);
  expect(at(receipt.total!.amount)).toEqual(['7470']);
  expect(at(receipt.total!.label)).toEqual(['"EUR"']);
  expect(at(tickets[0]!.gives)).toEqual(['1000']);
  expect(at(hops[1]!.when)).toEqual(['"2026-06-18T10:15:45.909Z"']);
});

describe('a discount whose redemption is not in the payload', () => {
  const note = (redemptions: object) =>
    said(summaryOf(data({ discount_amount: 100, redemptions })).receipt.steps[0]!.note);
  const entry = (id: string, more = {}) => ({ related_object_id: id, ...more });

  test.each<[string, object, string]>([
    ['one', { r_1: entry('v_Hs8Lx3QvRz6TkWn1MpDy') }, 'Redeemed v_Hs8Lx3QvRz6TkWn1MpDy'],
    [
      'several',
      { r_1: entry('v_1'), r_2: entry('promo_2'), r_3: entry('v_3') },
      'Redeemed v_1, promo_2 and 1 more',
    ],
    [
      'one that was rolled back',
      { r_1: entry('v_1', { rollback_id: 'rr_1' }) },
      'Its code or promotion is not in this payload.',
    ],
    ['none', {}, 'Its code or promotion is not in this payload.'],
  ])('names what the order redeemed: %s', (_title, redemptions, words) => {
    expect(note(redemptions)).toBe(words);
  });
});

describe('what the order has, and no more', () => {
  test.each<[string, object, string[]]>([
    [
      'an amount alone',
      { amount: 5000, total_amount: 5000 },
      ['Amount | 50.00', 'Total amount EUR | 50.00'],
    ],
    ['no amounts', {}, []],
    [
      'items that are not all of the amount',
      { items: [{ amount: 5000, quantity: 2 }], amount: 5500, total_amount: 5500 },
      ['1 item, 2 units | 50.00', 'Outside the items | 5.00', 'Total amount EUR | 55.00'],
    ],
    ['items without quantities', { items: [{ amount: 5000 }], amount: 5000 }, ['1 item | 50.00']],
    [
      'discounts of items and of the order',
      {
        items: [{ amount: 5000, quantity: 1, discount_amount: 500, product: { name: 'Mug' } }],
        amount: 5000,
        items_discount_amount: 500,
        discount_amount: 100,
        total_discount_amount: 600,
        total_amount: 4400,
      },
      [
        '1 item | 50.00',
        'Item discounts | Mug | −5.00',
        'Order discount | −1.00',
        'Total amount EUR | 44.00',
      ],
    ],
    [
      'a total that its parts do not make',
      { amount: 8300, total_discount_amount: 830, total_amount: 7740 },
      [
        'Amount | 83.00',
        'Total discount | Its code or promotion is not in this payload. | −8.30',
        'Total amount EUR | 2.70 more than calculated | 77.40',
      ],
    ],
    [
      'a discount above the amount',
      { amount: 100, total_discount_amount: 830, total_amount: 0 },
      [
        'Amount | 1.00',
        'Total discount | Its code or promotion is not in this payload. | −8.30',
        'Total amount EUR | 0.00',
      ],
    ],
  ])('%s', (_title, order, rows) => {
    const { receipt } = summaryOf(data(order));
    const shown = [...receipt.steps, ...(receipt.total ? [receipt.total] : [])];
    expect(
      shown.map(({ label, note, amount }) =>
        [label, note, amount].map(said).filter(Boolean).join(' | '),
      ),
    ).toEqual(rows);
  });

  test('of many items the first five are listed and the others counted', () => {
    const items = Array.from({ length: 500 }, (_, index) => ({
      id: `ordli_${index}`,
      quantity: 1,
    }));
    const { receipt } = summaryOf(data({ items }));
    expect([receipt.items.length, receipt.more]).toEqual([5, 495]);
    expect(said(receipt.items[0]!.name)).toBe('ordli_0');
  });

  test('other currencies have their own decimals, and none is said to be minor units', () => {
    const total = (currency: string) => {
      const { total } = summaryOf(data({ metadata: { currency }, total_amount: 12345 })).receipt;
      return `${said(total!.amount)} ${said(total!.label)}`;
    };
    expect(['JPY', 'KWD', 'none'].map(total)).toEqual([
      '12,345 Total amount JPY',
      '12.345 Total amount KWD',
      '12,345 Total amount minor units',
    ]);
  });

  test.each<[string, object, string, string]>([
    ['an e-mail address', { customer: { id: 'cust_1', email: 'a@b.example' } }, 'a@b.example', ''],
    ['an ID', { customer: { id: 'cust_12345' } }, 'cust_12345', ''],
    [
      'an ID, where the rest is empty',
      { customer: { id: 'cust_1', name: '', email: '' } },
      'cust_1',
      '',
    ],
    ...['\u200b\u200b', '\ufeff', ' \u00a0\t', '\u00ad\u2060'].map(
      (name): [string, object, string, string] => [
        `an e-mail address, where the name is the unseen ${JSON.stringify(name)}`,
        { customer: { id: 'cust_1', name, email: 'a@b.example' } },
        'a@b.example',
        '',
      ],
    ),
    ['nobody', { customer: null }, 'No customer', ''],
  ])('the customer is called by %s', (_title, more, customer, email) => {
    const { receipt } = summaryOf(data({}, more));
    expect([said(receipt.customer), said(receipt.email)]).toEqual([customer, email]);
  });

  test('an item whose name shows nothing is called by the next thing that does', () => {
    const items = [{ product: { name: '\u200b' }, source_id: 'shirt-1' }];
    expect(said(summaryOf(data({ items })).receipt.items[0]!.name)).toBe('shirt-1');
  });
});

describe('a wrong value is shown as its source, tinted, and is in no sum', () => {
  test('a price in quotes', () => {
    const { receipt } = summaryOf(exampleText('broken-type'));
    expect(receipt.items[1]!.count.at(-1)).toMatchObject({
      text: '"1450"',
      mark: 'source',
      severity: 'error',
    });
  });

  test('a total in quotes is compared with nothing', () => {
    const { receipt } = summaryOf(data({ amount: 100, total_amount: '90' }));
    expect(receipt.total).toMatchObject({ note: [], amount: [{ text: '"90"', mark: 'source' }] });
  });

  test('a total that breaks a sum is tinted', () => {
    const { receipt } = summaryOf(exampleText('broken-totals'));
    expect(receipt.total!.amount).toMatchObject([{ text: '77.40', severity: 'warning' }]);
  });
});

describe('tickets', () => {
  const voucher = (more: object) => ({ id: 'v_1', code: 'A', ...more });
  const first = (more: object) => {
    const { caption, gives, scope, facts } = summaryOf(data({}, more)).tickets[0]!;
    const all = facts.map(
      ({ label, value, note = [] }) =>
        `${label}: ${[value, note].map(said).filter(Boolean).join(' | ')}`,
    );
    return [[caption, gives, scope].map(said).filter(Boolean).join(' | '), ...all];
  };
  const unit = { type: 'UNIT', unit_off: 2, product: { name: 'Linen Shirt' } };

  test.each<[string, object, string]>([
    [
      'a percentage',
      {
        discount: {
          type: 'PERCENT',
          percent_off: 10,
          effect: 'APPLY_TO_ITEMS',
          amount_limit: 2000,
          aggregated_amount_limit: 5000,
        },
      },
      '10% off | each matching item, up to 20.00 EUR, up to 50.00 EUR in total',
    ],
    [
      'an amount',
      { discount: { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ORDER' } },
      '10.00 EUR off | the whole order',
    ],
    [
      'a fixed price',
      { discount: { type: 'FIXED', fixed_amount: 2000, effect: 'APPLY_TO_ITEMS' } },
      'for 20.00 EUR | each matching item',
    ],
    [
      'units',
      { discount: { ...unit, effect: 'ADD_NEW_ITEMS' } },
      '2 × Linen Shirt free | added to the order',
    ],
    [
      'several units',
      {
        discount: {
          type: 'UNIT',
          effect: 'ADD_MANY_ITEMS',
          units: [unit, { unit_off: 1, sku: { name: 'Belt' } }],
        },
      },
      '2 × Linen Shirt and 1 × Belt free',
    ],
    [
      'a formula',
      { discount: { type: 'PERCENT', percent_off: 5, percent_off_formula: 'A/10' } },
      'by formula A/10, else 5% off',
    ],
    ['credit', { gift: { amount: 5000, balance: 3500 } }, '35.00 EUR left | of 50.00'],
    ['credit without a balance', { gift: { amount: 5000 } }, '50.00 EUR of credit'],
    [
      'points',
      { loyalty_card: { points: 1370, balance: 1020 } },
      '1,020 points left | of 1,370 earned',
    ],
    ['a chance', { type: 'LUCKY_DRAW_CODE' }, 'One chance | in a lucky draw'],
    ['nothing that is known', {}, ''],
    ['no amount', { discount: { type: 'AMOUNT', effect: 'APPLY_TO_ORDER' } }, ''],
    ['a wrong amount', { discount: { type: 'AMOUNT', amount_off: '1000' } }, '"1000" off'],
  ])('a voucher gives %s', (_title, more, words) => {
    expect(first({ voucher: voucher(more) })[0]).toBe(['Code', words].filter(Boolean).join(' | '));
  });

  test.each<[string, object, string[]]>([
    [
      'a failed redemption',
      {
        result: 'FAILURE',
        status: 'FAILED',
        failure_message: 'Too late',
        customer: { name: 'Mia' },
      },
      ['Code not redeemed by Mia', 'Failure message: Too late'],
    ],
    [
      'a rollback',
      {
        id: 'rr_1',
        result: 'SUCCESS',
        reason: 'Returned',
        voucher: voucher({ type: 'LOYALTY_CARD' }),
        amount: -50,
      },
      ['Code rolled back', 'Reason: Returned', 'Amount: −50 points'],
    ],
    [
      'a reward',
      {
        result: 'SUCCESS',
        voucher: voucher({ loyalty_card: { points: 9, balance: 4 } }),
        loyalty_card: { points: 5 },
        reward: { name: 'Mug' },
      },
      ['Code redeemed | 4 points left | of 9 earned', 'Reward: Mug', 'Points used: 5 points'],
    ],
    [
      'a gift card',
      { result: 'SUCCESS', voucher: voucher({ type: 'GIFT_VOUCHER' }), gift: { amount: 500 } },
      ['Code redeemed', 'Credit used: 5.00 EUR'],
    ],
    [
      'a gift card that failed',
      { result: 'FAILURE', voucher: voucher({ type: 'GIFT_VOUCHER' }), gift: { amount: 500 } },
      ['Code not redeemed', 'Credit: 5.00 EUR'],
    ],
    [
      'a promotion',
      {
        result: 'SUCCESS',
        voucher: null,
        promotion_tier: {
          id: 'promo_1',
          name: 'Ten off',
          action: { discount: { type: 'PERCENT', percent_off: 10 } },
        },
      },
      ['Promotion redeemed | 10% off'],
    ],
  ])('%s', (_title, more, lines) => {
    expect(first({ redemption: { id: 'r_1', voucher: voucher({}), ...more } })).toEqual(lines);
  });

  test('a redemption that gave the discount is named, and one without effect is not', () => {
    const note = (status: string, id = 'r_1') => {
      const redemption = {
        id,
        status,
        voucher: voucher({ discount: { type: 'AMOUNT', amount_off: 100 } }),
      };
      const order = { amount: 500, discount_amount: 100, redemptions: { r_1: {}, r_2: {} } };
      return said(summaryOf(data(order, { redemption })).receipt.steps[1]!.note);
    };
    expect(note('SUCCEEDED')).toBe('Code A, 1.00 EUR off and 1 other redemption');
    expect(note('FAILED')).toBe('');
    // The prefix alone shows a rollback, as in the words of the card.
    expect(note('SUCCEEDED', 'rr_1')).toBe('');
  });
});

test('checks count what they found, and lead to the worst of it', () => {
  const { checks } = summaryOf(exampleText('broken-totals'));
  expect(checks.find(({ id }) => id === 'totals')).toEqual({
    id: 'totals',
    title: 'Totals',
    text: '1 warning',
    severity: 'warning',
    finding: 0,
  });
});

test.each(['{"a": 1}', '{"customer": null, "referrer": null, "redemption": null}', '[', ''])(
  'a text without an order of this event has no summary: %s',
  (text) => {
    expect(layout(analyse(text)).summary).toBeNull();
  },
);

describe('identities', () => {
  const ids = (value: unknown) => layout(analyse(JSON.stringify(value))).ids;

  test('every place of an identity is in one row, the odd one first', () => {
    const view = ids(
      data(
        { customer_id: 'cust_b2', customer: { id: 'cust_a1' } },
        { voucher: { id: 'v_1', code: 'A', holder_id: 'cust_a1' } },
      ),
    );
    expect(view.identities.map(({ title, value, severity }) => [title, value, severity])).toEqual([
      ['Customer', 'cust_a1', 'warning'],
    ]);
    expect(view.identities[0]!.places.map(({ path, other }) => [path, other])).toEqual([
      ['order.customer_id', 'cust_b2'],
      ['order.customer.id', undefined],
      ['customer.id', undefined],
      ['voucher.holder_id', undefined],
    ]);
    expect([view.agreeing, view.once]).toEqual([0, 'order and voucher']);
  });

  test('a redemption that the order lists by its ID is not named once', () => {
    const once = (redemptions: object) =>
      ids(data({ redemptions }, { redemption: { id: 'r_1' } })).once;
    expect([once({}), once({ r_1: {} })]).toEqual([
      'customer, order and redemption',
      'customer and order',
    ]);
  });

  test('a place that no rule links is no difference', () => {
    const view = ids(
      data({ customer_id: 'cust_a1' }, { voucher: { id: 'v_1', code: 'A', holder_id: 'cust_z' } }),
    );
    expect([view.agreeing, view.identities.length]).toEqual([1, 1]);
  });

  test('an identity has one row, also if its object is missing or its product is listed twice', () => {
    const id = 'cust_a1';
    const mug = { product_id: 'prod_1', product: { id: 'prod_1', name: 'Mug' } };
    const order = { customer_id: id, customer: { id }, items: [mug, mug] };
    const publication = { id: 'pub_1', customer_id: id, customer: { id } };
    const view = ids({ ...data(order, { publication }), customer: null });
    expect(view.identities.map(({ title, places }) => [title, places.length])).toEqual([
      ['Customer', 4],
      ['Mug', 4],
    ]);
    expect(view.agreeing).toBe(2);
  });

  test('the redemptions that the order lists are the same as the redemption and its voucher', () => {
    const listed = { related_object_id: 'v_1', related_object_parent_id: 'camp_1' };
    const view = ids(
      data(
        { redemptions: { r_1: listed, r_2: { related_object_id: 'v_2' } } },
        { redemption: { id: 'r_1', voucher: { id: 'v_1', campaign_id: 'camp_1' } } },
      ),
    );
    expect(view.identities.map(({ title, places }) => [title, places.at(-1)!.path])).toEqual([
      ['Redemption', 'order.redemptions.r_1'],
      ['Redeemed voucher', 'order.redemptions.r_1.related_object_id'],
      ['Campaign of the redeemed voucher', 'order.redemptions.r_1.related_object_parent_id'],
    ]);
  });

  test('the redemption is found below any number of others', () => {
    const others = Array.from({ length: 25 }, (_, n) => [`r_other_${n}`, {}] as const);
    const redemptions = { ...Object.fromEntries(others), r_1: {} };
    const view = ids(data({ redemptions }, { redemption: { id: 'r_1' } }));
    expect(view.identities).toMatchObject([{ title: 'Redemption', value: 'r_1' }]);
    expect(view.once).not.toContain('redemption');
  });

  test('a key that is listed twice is one place', () => {
    const text = JSON.stringify(data({ redemptions: { r_1: {}, r_2: {} } }, { redemption: null }));
    expect(layout(analyse(text.replace('r_2', 'r_1'))).ids.identities).toEqual([]);
  });

  test('products are named where both places agree', () => {
    const items = [{ product_id: 'prod_1', product: { id: 'prod_1', name: 'Mug' } }];
    expect(ids(data({ items })).identities).toMatchObject([{ title: 'Mug', value: 'prod_1' }]);
  });
});
