import { expect, test } from 'vitest';
import { analyse, findFields } from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';

/** What a search lists, a line a field. */
function found(text: string, search: string) {
  const { count, fields } = findFields(analyse(text), search);
  return [count, ...fields.map(({ label, path, value }) => `${label} | ${path} | ${value}`)];
}

test('a field is found with its label, its path inside the data object, and its shown value', () => {
  expect(found(exampleText('delivery-unique-codes'), 'order.total_amount')).toEqual([
    1,
    'Total amount | order.total_amount | 74.70',
  ]);
  expect(found(exampleText('unique-codes'), 'voucher redemption limit')).toEqual([
    2,
    'Redemption limit | campaign.voucher.redemption.quantity | 1',
    'Redemption limit | voucher.redemption.quantity | 1',
  ]);
});

test('a name that begins with what was typed comes first', () => {
  const [count, ...lines] = found(exampleText('unique-codes'), 'amount');
  expect(count).toBeGreaterThan(8);
  expect(lines.slice(0, 2)).toEqual([
    'Amount | order.amount | 83.00',
    'Amount | order.items[0].amount | 59.00',
  ]);
  expect(lines.some((line) => String(line).startsWith('Total amount'))).toBe(true);
});

test('an object is found with its size', () => {
  expect(found(exampleText('unique-codes'), '/order/metadata')).toEqual([
    1,
    'Metadata | order.metadata | 2 fields',
  ]);
});

test('of many only the first are listed, and all are counted', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => ({ quantity: 1, amount: at }));
  const order = { id: 'ord_1', items };
  const text = JSON.stringify({
    customer: { id: 'cust_1' },
    referrer: null,
    order,
    redemption: null,
  });
  const { count, fields } = findFields(analyse(text), 'amount');
  expect([count, fields.length, fields[0]!.pointer]).toEqual([10_000, 50, '/order/items/0/amount']);
});

test.each([
  ['nothing', exampleText('order-updated'), '  '],
  ['a word that is nowhere', exampleText('order-updated'), 'zebra'],
  ['a text that cannot be read', '{', 'order'],
])('%s finds nothing', (_what, text, search) => {
  expect(found(text, search)).toEqual([0]);
});

test('a long key and a long value are named in short', () => {
  const long = 'x'.repeat(1_000);
  const { fields } = findFields(analyse(JSON.stringify({ [long]: long })), 'xxx');
  const [{ label, path, value }] = fields as [(typeof fields)[number]];
  for (const text of [label, path, value]) expect(text).toMatch(/^x+…$/);
});
