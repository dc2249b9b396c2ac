import { describe, expect, test } from 'vitest';
import {
  analyse,
  compare,
  compareWithPrevious,
  MAX_CHANGES,
  type Change,
  type Comparison,
} from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const compared = (before: unknown, after: unknown) =>
  compare(analyse(textOf(before)), analyse(textOf(after)));

/** A change in a line: its place, both values of each field, and by how much it changed. */
function line({ kind, label, fields, delta }: Change): string {
  const said = fields.map(({ label, before, after }) => {
    const values = [before, after].flatMap((side) => (side ? [side.value.text] : []));
    return (label === '' ? '' : `${label} `) + values.join(' → ');
  });
  const word = kind === 'changed' ? '' : `${kind} `;
  return `${label}: ${word}${said.join(', ')}${delta === '' ? '' : ` (${delta})`}`;
}
/** The cards: the title and name of each object, and its changes. */
const cards = (comparison: Comparison | null) =>
  comparison?.objects.map(({ title, name, changes }) => [title, name, ...changes.map(line)]);
const lines = (comparison: Comparison | null) =>
  cards(comparison)?.flatMap((card) => card.slice(2));

const data = (order: object, more: object = {}) => ({
  customer: { id: 'cust_a1' },
  referrer: null,
  order: { id: 'ord_a1', items: [], metadata: { currency: 'EUR' }, ...order },
  redemption: null,
  ...more,
});
const helmet = { id: 'ordli_a1', quantity: 1, product: { name: 'Helmet' } };
const tube = { id: 'ordli_a2', quantity: 2, product: { name: 'Tube' } };

describe('changes between two payloads, by field, as people read them', () => {
  test('nothing, where only keys, white space and the writing of numbers differ', () => {
    const text = exampleText('order-updated');
    const turned = Object.fromEntries(
      Object.entries(JSON.parse(text) as Record<string, unknown>).reverse(),
    );
    expect(compared(text, turned)).toMatchObject({
      headline: '',
      objects: [],
      total: 0,
      listed: 0,
    });
  });

  test('amounts in the currency of their own side, times and words as they are shown', () => {
    const before = data({ status: 'CREATED', total_amount: 5500, updated_at: null });
    const after = data({
      metadata: { currency: 'JPY' },
      status: 'PAID',
      total_amount: 6000,
      updated_at: '2024-03-12T08:37:24.000Z',
    });
    expect(lines(compared(before, after))).toEqual([
      'Metadata · currency: EUR → JPY',
      'Status: CREATED → PAID',
      'Total amount: 55.00 EUR → 6,000 JPY',
      'Updated: null → 12 Mar 2024, 08:37:24 UTC',
    ]);
  });

  test('instants in one second are shown as they are written', () => {
    const at = (text: string) => data({ updated_at: text });
    expect(lines(compared(at('2024-03-12T13:40:39.080Z'), at('2024-03-12T13:40:39.500Z')))).toEqual(
      ['Updated: 2024-03-12T13:40:39.080Z → 2024-03-12T13:40:39.500Z (0.4 s later)'],
    );
  });

  test('a list of 200,000 elements', () => {
    const list = (first: number) =>
      data({ metadata: { list: [first, ...new Array<number>(200_000).fill(1)] } });
    expect(compared(list(2), list(3))!.total).toBeGreaterThan(0);
  });

  test('items are matched by id at any position, and named as people name them', () => {
    const before = data({ items: [helmet, tube] });
    const after = data({ items: [{ ...tube, quantity: 3 }, helmet] });
    const comparison = compared(before, after)!;
    expect(lines(comparison)).toEqual(['Tube: Quantity 2 → 3']);
    expect(comparison.objects[0]!.changes[0]).toMatchObject({
      kind: 'changed',
      path: 'order.items[0]',
      fields: [
        {
          before: { pointer: '/order/items/1/quantity', value: { kind: 'number' } },
          after: { pointer: '/order/items/0/quantity' },
        },
      ],
    });
  });

  test('each side has the place of its value in its own text', () => {
    const texts = [data({ status: 'CREATED' }), data({ note: 1, status: 'PAID' })].map(textOf);
    const [order] = compared(texts[0], texts[1])!.objects;
    const [field] = order!.changes.find(({ kind }) => kind === 'changed')!.fields;
    const written = [field!.before!, field!.after!].map(({ range }, index) =>
      texts[index]!.slice(range.start, range.end),
    );
    expect(written).toEqual(['"CREATED"', '"PAID"']);
  });

  test('one row an item, with its amount; items that came and went by name', () => {
    const shirt = { id: 'a', quantity: 2, amount: 11800, product: { name: 'Linen Shirt' } };
    const scarf = { id: 'b', quantity: 1, price: 1900, amount: 1900, product: { name: 'Scarf' } };
    const hat = { ...scarf, id: 'c', product: { name: 'Hat' } };
    const before = data({ items: [shirt, scarf] });
    const after = data({ items: [hat, { ...shirt, quantity: 1, amount: 5900 }] });
    expect(cards(compared(before, after))).toEqual([
      [
        'Order',
        '',
        'Hat: added 1 × 19.00 (+19.00 EUR)',
        'Linen Shirt: Quantity 2 → 1, Amount 118.00 → 59.00 (−59.00 EUR)',
        'Scarf: removed 1 × 19.00 (−19.00 EUR)',
      ],
    ]);
  });

  test('objects that came and went, in words', () => {
    const voucher = {
      id: 'v_1',
      code: 'AGAIN-7QK4TM',
      type: 'DISCOUNT_VOUCHER',
      discount: { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ORDER' },
      start_date: '2026-06-18T00:00:00.000Z',
      expiration_date: '2026-09-30T23:59:59.000Z',
      redemption: { quantity: 1, redeemed_quantity: 0 },
    };
    const before = data({}, { redemption: { id: 'r_1', metadata: {} } });
    const comparison = compared(before, data({}, { voucher }));
    expect(cards(comparison)).toEqual([
      ['Redemption', '', expect.stringMatching(/^: removed /)],
      [
        'Voucher',
        'AGAIN-7QK4TM',
        ': added 10.00 EUR off the whole order, 0 of 1 redeemed, valid until 30 Sept 2026',
      ],
    ]);
    expect(comparison).toMatchObject({
      headline: 'Redemption removed, voucher added',
      same: ['Order', 'Customer', 'Referrer'],
    });
  });

  test('a change between nothing and an object is named by its first fields', () => {
    const discount = {
      type: 'PERCENT',
      percent_off: 10,
      effect: 'APPLY_TO_ORDER',
      is_dynamic: true,
    };
    const at = (value: unknown) => data({}, { voucher: { id: 'v_1', discount: value } });
    expect(lines(compared(at(null), at(discount)))).toEqual([
      expect.stringMatching(/^Discount: added .* PERCENT, Percent off 10%, .* and 1 more$/),
    ]);
    expect(lines(compared(at(discount), at(null)))).toEqual([
      expect.stringMatching(/^Discount: removed .* PERCENT, Percent off 10%, .* and 1 more$/),
    ]);
  });

  test('of a delivery and bare data the data are compared', () => {
    const inside = data({ status: 'PAID' });
    const delivery = JSON.parse(exampleText('delivery-plain-message')) as object;
    expect(lines(compared(inside, { ...delivery, data: data({ status: 'FULFILLED' }) }))).toEqual([
      'Status: PAID → FULFILLED',
    ]);
  });

  test('changes around the data of two deliveries come last', () => {
    const delivery = JSON.parse(exampleText('delivery-plain-message')) as object;
    const before = { ...delivery, id: 'whs_1', data: data({ status: 'CREATED' }) };
    const after = { ...delivery, id: 'whs_2', data: data({ status: 'PAID' }) };
    expect(lines(compared(before, after))).toEqual([
      'Status: CREATED → PAID',
      'Delivery ID: whs_1 → whs_2',
    ]);
  });

  test('a text that cannot be read is compared with nothing', () => {
    expect(compared('{', data({}))).toBeNull();
    expect(compared(data({}), '')).toBeNull();
  });

  test('a list of differences has an end, and says how many there are', () => {
    const many = (value: number) =>
      Object.fromEntries(Array.from({ length: MAX_CHANGES + 5 }, (_, at) => [`k${at}`, value]));
    expect(compared(many(1), many(2))).toMatchObject({
      listed: MAX_CHANGES,
      total: MAX_CHANGES + 5,
    });
  });

  test('a very long value is cut', () => {
    const comparison = compared(data({ status: 'x' }), data({ status: 'y'.repeat(1e5) }))!;
    const [field] = comparison.objects[0]!.changes[0]!.fields;
    expect(field!.after!.value.text.length).toBeLessThan(300);
    expect(comparison.headline.length).toBeLessThan(100);
  });
});

describe('the headline', () => {
  const item = (id: string, amount: number) => ({ id, amount });
  const paid = data({
    status: 'PAID',
    source_id: 'PT-4',
    total_amount: 7470,
    items: [item('a', 5900), item('b', 1570)],
  });
  test.each<[headline: string, before: unknown, after: unknown]>([
    [
      'CREATED → PAID, −78.00 EUR, 1 item removed, voucher added',
      data({
        status: 'CREATED',
        total_amount: 15270,
        items: [item('a', 5900), item('c', 1570), item('b', 1570)],
        source_id: 'PT-4',
      }),
      { ...paid, voucher: { id: 'v_1', code: 'A' } },
    ],
    ['1 item added', data({ items: [] }), data({ items: [item('a', 1)] })],
    [
      '2 items changed',
      data({ items: [item('a', 1), item('b', 1)] }),
      data({ items: [item('a', 2), item('b', 3)] }),
    ],
    [
      '55.00 EUR → 6,000 JPY',
      data({ total_amount: 5500 }),
      data({ total_amount: 6000, metadata: { currency: 'JPY' } }),
    ],
    [
      'Another order, another customer',
      data({}),
      data({ id: 'ord_b2' }, { customer: { id: 'cust_b2' } }),
    ],
    ['Changed: customer', data({}), data({}, { customer: { id: 'cust_a1', name: 'Ana' } })],
    ['', data({}), data({})],
    ['Changed: content', '{"a": 1}', '{"a": 2}'],
    // An override of the reading direction would turn the words after it.
    ['A → \\u202eB', data({ status: 'A' }), data({ status: '\u202eB' })],
  ])('is %j', (headline, before, after) => {
    expect(compared(before, after)!.headline).toBe(headline);
  });

  test('is followed by the order and the numbers of changes', () => {
    const before = { ...paid, customer: { id: 'cust_a1', name: 'Ana Sousa' } };
    const after = data(
      { ...paid.order, status: 'CANCELED', total_amount: 0 },
      { customer: { id: 'cust_a1', name: 'Ana de Sousa' } },
    );
    expect(compared(before, after)!.about).toBe(
      'Order PT-4 of Ana de Sousa. 3 changes in 2 objects.',
    );
  });
});

test('each side says when its order was last updated, else created', () => {
  const before = data({ created_at: '2026-06-18T10:11:12.131Z', updated_at: null });
  const after = data({
    created_at: '2026-06-18T10:11:12.131Z',
    updated_at: '2026-06-18T10:15:45.909Z',
  });
  expect(compared(before, after)!.times).toEqual({
    before: '18 Jun 2026, 10:11:12 UTC',
    after: '18 Jun 2026, 10:15:45 UTC',
  });
  const neither = data({ created_at: 'yesterday', updated_at: null });
  expect(compared(neither, after)!.times.before).toBe('');
});

describe('changes inside one payload', () => {
  const order = { status: 'PAID', total_amount: 4500 };
  const previous = { ...data({ ...order, total_amount: 5000 }).order };

  test('is the order against the one before the redemption, in a delivery too', () => {
    const inside = data(order, { redemption: { id: 'r_a1', previous_order: previous } });
    const { times } = compareWithPrevious(analyse(textOf(inside)))!;
    expect(times).toEqual({ before: '', after: '' });
    expect(lines(compareWithPrevious(analyse(textOf(inside))))).toEqual([
      'Total amount: 50.00 EUR → 45.00 EUR (−5.00 EUR)',
    ]);
    const delivery = JSON.parse(exampleText('delivery-plain-message')) as object;
    const wrapped = analyse(textOf({ ...delivery, data: inside }));
    expect(lines(compareWithPrevious(wrapped))).toEqual([
      'Total amount: 50.00 EUR → 45.00 EUR (−5.00 EUR)',
    ]);
  });

  test.each<[title: string, text: string]>([
    ['no redemption', textOf(data(order))],
    ['no order before', textOf(data(order, { redemption: { id: 'r_a1', previous_order: null } }))],
    ['another event', '{"a": 1}'],
    ['no JSON', '{'],
  ])('is nothing where there is %s', (_title, text) => {
    expect(compareWithPrevious(analyse(text))).toBeNull();
  });
});
