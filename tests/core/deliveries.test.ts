import { describe, expect, test } from 'vitest';
import { analyse, PURPOSES, type Purpose } from '../../src/core/index.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from '../payloads.ts';
import { but } from './sound-delivery.ts';

const first = JSON.stringify(but({}));
const second = JSON.stringify(
  but({ '/id': 'whs_b', '/data/customer': { id: 'cust_a' }, '/data/order/total_amount': 'x' }),
);
const asText = (changes: Parameters<typeof but>[0]) => JSON.stringify(but(changes));
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

test('a webhook body that was cut off early has a row too', () => {
  const cut = first.slice(0, first.indexOf('"referrer"'));
  const log = JSON.stringify({ event: 'customer.order.updated', data: 'sent' });
  const { deliveries } = analyse([first, cut, log, first].join('\n'));
  expect(deliveries.map(({ verdict }) => verdict)).toEqual(['valid', 'unreadable', 'valid']);
});

test('a data object that was cut off in its order has a row too', () => {
  const whole = JSON.stringify(JSON.parse(exampleText('order-updated')));
  const cut = whole.slice(0, whole.indexOf('"customer"'));
  const log = '{"order":{"state":"sent to the kitchen"';
  const { deliveries } = analyse([whole, cut, log, whole].join('\n'));
  expect(deliveries.map(({ verdict }) => verdict)).toEqual(['valid', 'unreadable', 'valid']);
});

test('a customer whose name shows nothing is called by the e-mail address', () => {
  const [row] = analyse(
    `${asText({ '/data/customer/name': '\u200b', '/data/customer/email': 'a@b.example' })}\n${first}`,
  ).deliveries;
  expect(row!.customer).toBe('a@b.example');
});

describe('a delivery that was sent before', () => {
  const sameAs = (...texts: readonly string[]) =>
    analyse(texts.join('\n')).deliveries.map((row) => row.sameAs);
  const written = (text: string) =>
    text.replace('"PAID"', '"P\\u0041ID"').replace('"total_amount":4500', '"total_amount": 45e2');

  test('is the same as the first with its value', () => {
    expect(sameAs(first, second, first, other, second, first)).toEqual([null, null, 0, null, 1, 0]);
    expect(sameAs(other, other)).toEqual([null, 0]);
  });

  test('may be written in another way', () => {
    const { id, ...rest } = JSON.parse(first) as { id: string };
    expect(sameAs(first, JSON.stringify({ ...rest, id }), written(first))).toEqual([null, 0, 0]);
  });

  test.each([
    ['a value that the table does not show', '/data/order/metadata', { weight: 1 }],
    ['the order of a list', '/data/publication/vouchers_id', ['v_2', 'v_1']],
  ])('is another one by %s', (_, pointer, value) => {
    expect(sameAs(first, asText({ [pointer]: value }))).toEqual([null, null]);
  });

  test('is another one by a number that a double cannot hold', () => {
    const weighing = (weight: string) =>
      asText({ '/data/order/metadata': { weight: 0.5 } }).replace('0.5', weight);
    expect(sameAs(weighing('9007199254740993'), weighing('9007199254740992'))).toEqual([
      null,
      null,
    ]);
  });

  test('is not known of a text that was cut off', () => {
    const cut = first.slice(0, -9);
    expect(sameAs(cut, first, cut, first)).toEqual([null, null, null, 1]);
  });
});

test('another documented event is named in its row', () => {
  expect(analyse(`${first}\n${other}`).deliveries[1]).toMatchObject({
    verdict: 'unrecognised',
    event: 'voucher.published',
    when: '2024-03-12T09:00:03.000Z',
  });
});

describe('a row has the verdict and the purpose of the analysis of its payload', () => {
  const changes: readonly Parameters<typeof but>[0][] = [
    { '/data/order/status': 'PAYED' },
    { '/data/order/amount': '4500' },
    { '/data/order/total_amount': 1 },
    { '/data/order/created_at': '2024-03-12' },
    { '/data/order/id': 'x' },
    { '/data/customer': null },
    { '/data/publication': null },
    { '/data/voucher': null, '/data/publication': null },
    { '/data': 5 },
    { '/id': 7, '/created_at': 'yesterday' },
    { '/data/shoe_size': 43 },
  ];
  const payloads = [
    ...EXAMPLES.filter(({ verdict }) => verdict !== 'unreadable').map(({ slug }) =>
      exampleText(slug),
    ),
    ...changes.map(asText),
  ];
  const lines = payloads.map((text) => {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(value);
  });

  test.each([undefined, ...Object.keys(PURPOSES)] as const)('asked for %s', (asked) => {
    const options = asked === undefined ? {} : { purpose: asked as Purpose };
    const { deliveries } = analyse(lines.join('\n'), options);
    expect(deliveries.map(({ verdict, purpose }) => [verdict, purpose])).toEqual(
      lines.map((line) => {
        const { verdict, purpose } = analyse(line, options);
        return [verdict, purpose];
      }),
    );
    expect(new Set(deliveries.map(({ verdict }) => verdict))).toContain('invalid');
  });
});

test('each delivery of one list is analysed as the first is', () => {
  const text = [first, second, other].join('\n');
  for (const [index, payload] of [first, second, other].entries()) {
    const { wrappers, deliveries, verdict, ...analysis } = analyse(text, { delivery: index });
    const alone = analyse(payload);
    expect({ ...analysis, verdict: deliveries[index]!.verdict }).toEqual(
      (({ wrappers: _, deliveries: __, ...rest }) => rest)(alone),
    );
    expect([wrappers.length, verdict]).toEqual([1, 'invalid']);
  }
  expect(analyse(`${first}\n${first}`).verdict).toBe('valid');
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
