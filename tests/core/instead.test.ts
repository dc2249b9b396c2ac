import { describe, expect, test } from 'vitest';
import { analyse, type Analysis, type Finding } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';
import { faultsOf, faultsOfTitle } from './plain-english.ts';

const customer = {
  object: 'customer',
  id: 'cust_9',
  source_id: 'crm-9',
  created_at: '2024-03-12T08:37:24.296Z',
  metadata: { homeStore: 'Oslo', $date: 'kept' },
};
const order = {
  object: 'order',
  id: 'ord_9',
  source_id: 'web-9',
  created_at: '2024-03-12T08:37:24.296Z',
  status: 'PAID',
  amount: 5500,
  total_amount: 5500,
  customer_id: 'cust_9',
  items: [{ object: 'order_item', product_id: 'prod_9', quantity: 2, price: 2750, amount: 5500 }],
  redemptions: { one: { rollback_id: 'rr_9' } },
};
const data = { customer, referrer: null, order, redemption: null };
const delivery = {
  id: 'whs_9',
  project_id: 'proj_9',
  created_at: '2024-03-12T08:37:25.000Z',
  type: 'Orders',
  data,
  event: { id: 'evcus_9', type: 'customer.order.updated', entity_id: 'cust_9' },
};

/** The only finding of JSON that is not an order event. */
function say(value: unknown): Finding {
  const { verdict, findings } = analyse(JSON.stringify(value));
  expect([verdict, findings.length]).toEqual(['unrecognised', 1]);
  const { message, fix } = findings[0]!;
  expect(faultsOf(message)).toEqual([]);
  expect(fix ? faultsOfTitle(fix.title) : []).toEqual([]);
  return findings[0]!;
}

/** The analysis of a text after its only fix. */
function fixed(value: unknown): Analysis {
  const text = JSON.stringify(value);
  return analyse(applied(text, say(value).fix!.edits));
}

/** A value with each key changed, at any depth, but for keys of metadata. */
function rename(value: unknown, by: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => rename(one, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    return [by(key), key === 'metadata' ? inner : rename(inner, by)];
  });
  return Object.fromEntries(entries) as unknown;
}

const camel = (key: string) => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (key: string) => camel(key).replace(/^./, (letter) => letter.toUpperCase());

test('the payloads that the others are made of are sound', () => {
  for (const value of [data, delivery]) {
    expect(analyse(JSON.stringify(value))).toMatchObject({ verdict: 'valid', findings: [] });
  }
});

describe('keys in another style are one finding, whose fix gives the payload', () => {
  test.each([
    ['camelCase', camel, '`project_id` to `projectId`'],
    ['PascalCase', pascal, '`id` to `Id`'],
    ['kebab-case', (key: string) => key.replaceAll('_', '-'), '`project_id` to `project-id`'],
    ['UPPER_CASE', (key: string) => key.toUpperCase(), '`id` to `ID`'],
  ])('%s', (_title, by, example) => {
    const renamed = rename(delivery, by);
    expect(say(renamed)).toMatchObject({
      code: 'not-this-event',
      message: expect.stringContaining(example) as string,
    });
    expect(fixed(renamed)).toMatchObject({ verdict: 'valid', findings: [] });
    expect(fixed(rename(data, by))).toMatchObject({ verdict: 'valid', findings: [] });
  });

  test('but single misspelled keys stay warnings at their places', () => {
    const { customer_id, ...rest } = order;
    const text = JSON.stringify({ ...data, order: { ...rest, customerId: customer_id } });
    expect(analyse(text)).toMatchObject({ verdict: 'valid', findings: [{ code: 'misspelt' }] });
  });
});

describe('other notations of JSON are named, and their fix gives the payload', () => {
  const typed = (value: unknown): unknown => {
    if (value === null) return { NULL: true };
    if (Array.isArray(value)) return { L: value.map(typed) };
    if (typeof value === 'object') return { M: attributes(value) };
    if (typeof value === 'number') return { N: String(value) };
    return typeof value === 'boolean' ? { BOOL: value } : { S: value };
  };
  const attributes = (value: object) =>
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner)]));

  test.each([
    ['a map', typed(delivery)],
    ['attributes', attributes(delivery)],
    ['an item', { Item: attributes(delivery), ConsumedCapacity: null }],
    ['a stream', { eventName: 'INSERT', dynamodb: { NewImage: attributes(data) } }],
  ])('DynamoDB: %s', (_title, value) => {
    expect(say(value).message).toMatch(/^This is DynamoDB JSON/);
    expect(fixed(value)).toMatchObject({ verdict: 'valid', findings: [] });
  });

  test('MongoDB', () => {
    const value = {
      ...data,
      order: {
        ...order,
        amount: { $numberInt: '5500' },
        total_amount: { $numberLong: '5500' },
        created_at: { $date: '2024-03-12T08:37:24.296Z' },
        updated_at: { $date: { $numberLong: '1710232644296' } },
      },
    };
    expect(say(value).message).toMatch(/^4 values are in MongoDB Extended JSON, such as `/);
    expect(fixed(value)).toMatchObject({ verdict: 'valid', findings: [] });
  });

  test('a single value is named with its place', () => {
    const value = { ...data, order: { ...order, created_at: { $date: '2024-03-12T08:37:24Z' } } };
    expect(say(value).message).toMatch(/^`order\.created_at` is in MongoDB Extended JSON: `/);
  });

  test('a key of metadata with a dollar sign is the user’s own', () => {
    const value = { ...data, order: { ...order, metadata: { at: { $date: '2024-03-12' } } } };
    expect(analyse(JSON.stringify(value)).verdict).toBe('valid');
  });
});

describe('payloads of other senders are named', () => {
  test.each([
    [
      'a Stripe event',
      { id: 'evt_1', object: 'event', livemode: true, type: 'charge.failed', data: {} },
      'Stripe (`charge.failed`)',
    ],
    [
      'a Stripe event with the name of a Voucherify one',
      {
        id: 'evt_2',
        object: 'event',
        livemode: false,
        type: 'customer.created',
        data: { object: { id: 'cus_1' } },
      },
      'Stripe (`customer.created`)',
    ],
    [
      'a Stripe event of which some keys were left out',
      { id: 'evt_3', object: 'event', type: 'a.b', data: { object: { object: 'charge' } } },
      'Stripe (`a.b`)',
    ],
    [
      'a Stripe object',
      { id: 'cus_1', object: 'customer', livemode: false },
      'Stripe (`customer`)',
    ],
    [
      'a Shopify order',
      { id: 1, admin_graphql_api_id: 'gid://shopify/Order/1', customer: {}, line_items: [] },
      'Shopify (`Order`)',
    ],
    [
      'a GitHub event',
      { action: 'opened', repository: { full_name: 'a/b' }, sender: { login: 'c' } },
      'GitHub (`opened`)',
    ],
    ['a GitHub ping', { zen: 'Keep it.', hook_id: 5 }, 'GitHub, not'],
    [
      'a PayPal event',
      { id: 'WH-1', event_type: 'PAYMENT.SALE.COMPLETED', resource: {} },
      'PayPal (`PAYMENT.SALE.COMPLETED`)',
    ],
    ['an API object', customer, 'single `customer` object'],
    ['another API object', { object: 'segment', id: 'seg_1' }, 'single `segment` object'],
    [
      'a list of the API',
      { object: 'list', data_ref: 'orders', orders: [order, order], total: 2 },
      '2 values in `orders`',
    ],
    [
      'an API error',
      { code: 404, key: 'not_found', message: 'Resource not found', details: 'No such order' },
      '`not_found` with the code `404`',
    ],
    [
      'a webhook of another event',
      { ...delivery, event: { type: 'voucher.published' } },
      '`voucher.published` webhook',
    ],
    ['data of one of several events', { campaign: {}, voucher: {} }, 'data of `voucher.created`, '],
    ['a list of objects', [order, order], '2 items, and the first is a single `order` object'],
    [
      'a record with a delivery whose keys were renamed',
      { status: 200, body: rename(data, pascal) },
      'in the field `body`.',
    ],
  ])('%s', (_title, value, named) => {
    expect(say(value).message).toContain(named);
  });

  test('an advice to take one value leads to a payload', () => {
    expect(analyse(JSON.stringify(order)).findings[0]!.message).toContain('`data.order`');
    expect(analyse(JSON.stringify({ data: { ...data, order } })).verdict).toBe('valid');
  });
});

describe('the design of a payload has each of its placeholders checked', () => {
  const design = {
    ...data,
    customer: { id: '{{customer.id}}', name: '{{ customer.name }}' },
    order: { id: '{{order.id}}', amount: '{{order.totl_amount}}', items: '{{shop.basket}}' },
  };

  test('names that order events do not have are listed with the nearest field', () => {
    expect(say(design)).toMatchObject({
      code: 'custom-payload',
      message: expect.stringMatching(
        /^2 of the 5 placeholders .*`order\.totl_amount` \(nearest: `order\.total_amount`\) and `shop\.basket`\. Correct them/,
      ) as string,
      fix: { title: 'Correct 1 placeholder' },
    });
  });

  test('after the correction only the unknown one is left', () => {
    const [finding] = fixed(design).findings;
    expect(finding!.message).toContain('unknown: `shop.basket`.');
    expect(finding!.message).not.toContain('nearest');
  });

  test.each([
    [
      '{{order.items[0].amount}} {{customer.metadata.anything}}',
      'All 2 placeholders of this payload template are',
    ],
    [
      '{{order.customer.email}} {{voucher.code}}',
      'All 2 placeholders of this payload template are',
    ],
    ['{{customer_email}} {{order.id}}', '`customer_email` (nearest: `customer.email`).'],
    ['{{data.order.id}} {{order.id}}', '`data.order.id` (nearest: `order.id`).'],
    ['{{order.customer.emial}} {{order.id}}', '(nearest: `order.customer.email`).'],
    ['{{customer.email.domain}} {{order.id}}', '`customer.email.domain`'],
    ['{{#each order.items}}{{this.id}}{{/each}} {{order.id}} {{customer.id}}', 'All 2 '],
  ])('in any JSON: %s', (text, message) => {
    expect(say({ mail: text }).message).toContain(message);
  });

  test('without quotes it cannot be read, but is recognised', () => {
    const text = '{"total": {{order.total_amont}}, "mail": "{{customer.email}}"}';
    const { verdict, findings } = analyse(text);
    expect([verdict, findings.length]).toEqual(['unreadable', 1]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      code: 'syntax',
      range: { start: 10, end: 31 },
      message: expect.stringMatching(
        /^1 of the 2 placeholders .*`order\.total_amont` \(nearest: `order\.total_amount`\)\. Correct it/,
      ) as string,
      fix: { edits: [{ range: { start: 12, end: 29 }, text: 'order.total_amount' }] },
    });
  });
});

describe('a custom payload has its fields of order events named', () => {
  test('by their place', () => {
    const custom = { ...data, order: { total_amount: 5500, status: 'PAID', shelf: 7 } };
    const { code, message, why } = say(custom);
    expect(code).toBe('custom-payload');
    expect(message).toMatch(/custom payload .*`order` has neither `id` nor `items`\. /);
    expect(why).toContain('`customer.id`');
    expect(why).not.toContain('shelf');
  });

  test('by their names', () => {
    expect(say({ order_id: 'ord_9', customerEmail: 'a@b.example', shelf: 7 }).why).toContain(
      '`order_id` (`order.id`) and `customerEmail` (`customer.email`).',
    );
  });

  test('or the objects that it lacks', () => {
    expect(say({ customer }).message).toContain('only the `customer` of an order event');
    expect(say({ order: { id: 'ord_9' } }).message).toContain(
      'not `customer`, `referrer` and `redemption`',
    );
  });

  test('or it is said that there is none', () => {
    const custom = { data: { shelf: 7 }, event: { type: 'customer.order.updated' } };
    expect(say(custom).why).toContain('No order event fields');
  });
});

test('no sentence grows with the payload, speaks of schemas or has old quotes', () => {
  const long = 'k'.repeat(100_000);
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`order_id${i}`, i]));
  const names = Array.from({ length: 3_000 }, (_, i) => `{{order.nothing${i}}}`).join(' ');
  const values: unknown[] = [
    { [long]: 1 },
    many,
    { mail: names },
    { object: long },
    { object: 'list', data_ref: long },
    { code: 1e300, message: long, details: long },
    { object: 'event', livemode: true, type: long },
    { data: {}, event: { type: `a.${long}` } },
    [{ object: long }, 1],
    { ...data, order: { [long]: long, total_amount: 1 } },
    { ...(rename(data, camel) as object), [long]: 1 },
    Array.from({ length: 10_000 }, () => 1),
  ];
  for (const value of values) {
    const { verdict, findings } = analyse(JSON.stringify(value));
    expect(verdict).toBe('unrecognised');
    expect(findings[0]!.message.length).toBeLessThan(420);
    expect(findings[0]!.message).not.toMatch(/[«»;]|schema|stands|the service/);
  }
});
