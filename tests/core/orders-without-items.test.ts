import { describe, expect, test } from 'vitest';
import { analyse, layout, type Analysis } from '../../src/core/index.ts';

/** A paid order that was placed with an amount alone. */
const ORDER = {
  id: 'ord_Vq4Tn8',
  status: 'PAID',
  amount: 7500,
  total_discount_amount: 1500,
  total_amount: 6000,
  items_discount_amount: 1500,
  discount_amount: 0,
  customer_id: 'cust_Jm2Rk7',
  customer: { id: 'cust_Jm2Rk7', object: 'customer' },
  created_at: '2025-05-06T07:08:09.100Z',
  updated_at: '2025-05-06T07:10:00.000Z',
  object: 'order',
};

const data = (order: object) => ({
  customer: { id: 'cust_Jm2Rk7', name: 'Ola Example' },
  referrer: null,
  order,
  redemption: null,
});

const delivery = (order: object) => ({
  id: 'whs_5d1',
  project_id: 'proj_Zk',
  created_at: '2025-05-06T07:10:01.000Z',
  data: data(order),
  event: { id: 'evcus_5d1', type: 'customer.order.updated', entity_id: 'cust_Jm2Rk7' },
});

const analysisOf = (value: object) => analyse(JSON.stringify(value));

function remarksIn(analysis: Analysis, id: string): string[] {
  const { card } = layout(analysis).sections.find((one) => one.id === id)!;
  return card!.parts.flatMap((part) =>
    part.kind === 'remark' ? part.line.map(({ text }) => text).join('') : [],
  );
}

describe.each([
  ['none', ORDER],
  ['null', { ...ORDER, items: null }],
  ['an empty list', { ...ORDER, items: [] }],
])('an order whose items are %s', (_items, order) => {
  test.each([
    ['in a delivery', delivery(order)],
    ['in the data alone', data(order)],
  ])(
    '%s is valid without a finding, and the report says that it lists no items',
    (_where, value) => {
      const analysis = analysisOf(value);
      expect(analysis).toMatchObject({ verdict: 'valid', findings: [] });
      expect(remarksIn(analysis, 'order')).toEqual(['This order lists no items.']);
    },
  );

  test('still has its other sums checked', () => {
    const { findings } = analysisOf(data({ ...order, total_amount: 6001 }));
    expect(findings).toMatchObject([{ code: 'totals', pointer: '/order/total_amount' }]);
  });

  test('may be the order of a redemption', () => {
    const redemption = { id: 'r_9', customer_id: 'cust_Jm2Rk7', order };
    expect(analysisOf({ ...data(ORDER), redemption }).findings).toEqual([]);
  });
});

test('an order with items does not say that it lists none', () => {
  const items = [{ quantity: 1, price: 7500, amount: 7500 }];
  expect(remarksIn(analysisOf(data({ ...ORDER, items })), 'order')).toEqual([]);
});

test('items that are not a list have a wrong type, and are not called absent', () => {
  const analysis = analysisOf(data({ ...ORDER, items: 'none' }));
  expect(analysis.findings).toMatchObject([{ code: 'type', pointer: '/order/items' }]);
  expect(remarksIn(analysis, 'order')).toEqual([]);
});

test('an order with items and without an id lacks its id', () => {
  const { id: _, ...order } = { ...ORDER, items: [] };
  expect(analysisOf(data(order)).findings).toMatchObject([
    { severity: 'error', code: 'missing', pointer: '/order', missingKey: 'id' },
  ]);
});

test('an order with neither id nor items is a custom payload', () => {
  const { id: _, ...order } = ORDER;
  expect(analysisOf(data(order))).toMatchObject({
    verdict: 'unrecognised',
    findings: [{ code: 'custom-payload' }],
  });
});
