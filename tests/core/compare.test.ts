import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  compare,
  compareWithPrevious,
  MAX_CHANGES,
  type Change,
  type Comparison,
} from '../../src/core/index.ts';

const example = (slug: string) =>
  readFileSync(new URL(`../../src/event/examples/${slug}.json`, import.meta.url), 'utf8');
const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const compared = (before: unknown, after: unknown) =>
  compare(analyse(textOf(before)), analyse(textOf(after)));

/** A change in a line: its place, and both values. */
function line({ kind, path, before, after }: Change): string {
  const [from, to] = [before, after].map((side) => side?.value.text ?? '');
  return kind === 'changed' ? `${path}: ${from} → ${to}` : `${kind} ${path}: ${from}${to}`;
}
const lines = (comparison: Comparison | null) => comparison?.changes.map(line);

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
    const text = example('order-updated');
    const turned = Object.fromEntries(
      Object.entries(JSON.parse(text) as Record<string, unknown>).reverse(),
    );
    expect(compared(text, turned)).toEqual({ changes: [], total: 0 });
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
      'order.metadata.currency: EUR → JPY',
      'order.status: CREATED → PAID',
      'order.total_amount: 55.00 → 6,000',
      'order.updated_at: null → 12 Mar 2024, 08:37:24 UTC',
    ]);
  });

  test('instants in one second are shown as they are written', () => {
    const at = (text: string) => data({ updated_at: text });
    expect(lines(compared(at('2024-03-12T13:40:39.080Z'), at('2024-03-12T13:40:39.500Z')))).toEqual(
      ['order.updated_at: 2024-03-12T13:40:39.080Z → 2024-03-12T13:40:39.500Z'],
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
    const { changes } = compared(before, after)!;
    expect(changes.map(line)).toEqual(['order.items[0].quantity: 2 → 3']);
    expect(changes[0]).toMatchObject({
      kind: 'changed',
      label: 'Order · Order item 1 · Quantity',
      subject: 'Tube',
      before: { pointer: '/order/items/1/quantity', value: { kind: 'number' } },
      after: { pointer: '/order/items/0/quantity' },
    });
  });

  test('each side has the place of its value in its own text', () => {
    const texts = [data({ status: 'CREATED' }), data({ note: 1, status: 'PAID' })].map(textOf);
    const change = compared(texts[0], texts[1])!.changes.find(({ kind }) => kind === 'changed')!;
    const written = [change.before!, change.after!].map(({ range }, index) =>
      texts[index]!.slice(range.start, range.end),
    );
    expect(written).toEqual(['"CREATED"', '"PAID"']);
  });

  test('an added item and a removed item are one change each', () => {
    const before = data({ items: [helmet] });
    const after = data({ items: [tube] });
    const { changes } = compared(before, after)!;
    expect(changes.map(({ kind, path, subject }) => [kind, path, subject])).toEqual([
      ['added', 'order.items[0]', 'Tube'],
      ['removed', 'order.items[0]', 'Helmet'],
    ]);
  });

  test('of a delivery and bare data the data are compared', () => {
    const inside = data({ status: 'PAID' });
    const delivery = JSON.parse(example('delivery-plain-message')) as object;
    expect(lines(compared(inside, { ...delivery, data: data({ status: 'FULFILLED' }) }))).toEqual([
      'order.status: PAID → FULFILLED',
    ]);
  });

  test('changes around the data of two deliveries come last', () => {
    const delivery = JSON.parse(example('delivery-plain-message')) as object;
    const before = { ...delivery, id: 'whs_1', data: data({ status: 'CREATED' }) };
    const after = { ...delivery, id: 'whs_2', data: data({ status: 'PAID' }) };
    expect(lines(compared(before, after))).toEqual([
      'order.status: CREATED → PAID',
      'id: whs_1 → whs_2',
    ]);
  });

  test('a text that cannot be read is compared with nothing', () => {
    expect(compared('{', data({}))).toBeNull();
    expect(compared(data({}), '')).toBeNull();
  });

  test('a list of differences has an end, and says how many there are', () => {
    const many = (value: number) =>
      Object.fromEntries(Array.from({ length: MAX_CHANGES + 5 }, (_, at) => [`k${at}`, value]));
    const { changes, total } = compared(many(1), many(2))!;
    expect([changes.length, total]).toEqual([MAX_CHANGES, MAX_CHANGES + 5]);
  });

  test('a very long value is cut', () => {
    const [change] = compared(data({ status: 'x' }), data({ status: 'y'.repeat(1e5) }))!.changes;
    expect(change!.after!.value.text.length).toBeLessThan(300);
  });
});

describe('changes inside one payload', () => {
  const order = { status: 'PAID', total_amount: 4500 };
  const previous = { ...data({ ...order, total_amount: 5000 }).order };

  test('is the order against the one before the redemption, in a delivery too', () => {
    const inside = data(order, { redemption: { id: 'r_a1', previous_order: previous } });
    expect(lines(compareWithPrevious(analyse(textOf(inside))))).toEqual([
      'order.total_amount: 50.00 → 45.00',
    ]);
    const delivery = JSON.parse(example('delivery-plain-message')) as object;
    const wrapped = analyse(textOf({ ...delivery, data: inside }));
    expect(lines(compareWithPrevious(wrapped))).toEqual(['order.total_amount: 50.00 → 45.00']);
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
