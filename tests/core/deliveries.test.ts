import { expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { but } from './sound-delivery.ts';

const first = JSON.stringify(but({}));
const second = JSON.stringify(
  but({ '/id': 'whs_b', '/data/customer': { id: 'cust_a' }, '/data/order/total_amount': 'x' }),
);
const other = JSON.stringify(but({ '/event/type': 'voucher.published' }));

test('pointers and ranges speak of the payload that was found', () => {
  const record = JSON.stringify({ v: 1, body: second });
  const { text, wrappers, deliveries, findings } = analyse(record);
  expect(text).toBe(second);
  expect(wrappers.map(({ kind, label }) => [kind, label])).toEqual([
    ['member', 'the field `body`'],
  ]);
  expect(deliveries).toEqual([]);
  const finding = findings.find(({ pointer }) => pointer === '/data/order/total_amount')!;
  expect(text.slice(finding.range.start, finding.range.end)).toBe('"x"');
});

test('several payloads have a row each, and the chosen one is analysed', () => {
  const text = [first, second, other, first.slice(0, -9), first].join('\n');
  const { deliveries } = analyse(text);
  const range = (index: number) =>
    text.slice(deliveries[index]!.range.start, deliveries[index]!.range.end);
  expect(deliveries.map(({ verdict }) => verdict)).toEqual([
    'valid',
    'invalid',
    'unrecognised',
    'unreadable',
    'valid',
  ]);
  expect([0, 1, 2].map(range)).toEqual([first, second, other]);
  expect(deliveries[0]).toMatchObject({
    when: '2024-03-12T09:00:03.000Z',
    event: 'customer.order.updated',
    purpose: 'unique-codes',
    customer: 'Mia Example',
    order: 'ord_a',
    total: '4500',
  });
  expect(deliveries[1]).toMatchObject({ customer: 'cust_a', total: null });
  expect(analyse(text, { delivery: 1 })).toMatchObject({
    text: second,
    counts: analyse(second).counts,
  });
  expect(analyse(text, { delivery: 9 }).text).toBe(first);
  expect(analyse(text, { delivery: 3 })).toMatchObject({
    text: first.slice(0, -9),
    findings: [{ code: 'syntax' }],
  });
});

test('of several payloads in a field the rows have their ranges in what the field holds', () => {
  const inner = `${first}\n${second}`;
  const { wrappers, deliveries } = analyse(JSON.stringify({ log: inner }), { delivery: 1 });
  expect(wrappers.map(({ label }) => label)).toEqual(['the field `log`', 'line 2']);
  expect(deliveries.map(({ range }) => inner.slice(range.start, range.end))).toEqual([
    first,
    second,
  ]);
});

test('the verdict on several payloads is the worst', () => {
  const verdictOf = (...texts: readonly string[]) => analyse(texts.join('\n')).verdict;
  expect(verdictOf(first, first)).toBe('valid');
  expect(verdictOf(first, other)).toBe('unrecognised');
  expect(verdictOf(first, other, second)).toBe('invalid');
  expect(verdictOf(first, second, first.slice(0, -9), other)).toBe('unreadable');
});

test('data without a delivery around it is dated by its order', () => {
  const data = JSON.stringify((but({}) as { data: unknown }).data);
  const [row] = analyse(`${data}\n${data}`).deliveries;
  expect(row!.when).toBe('2024-03-12T09:00:00.000Z');
});
