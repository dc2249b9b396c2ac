import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import type { RedactionLevel } from '../../src/core/analysis.ts';
import { MAX_VALUE_UNITS } from '../../src/core/limits.ts';
import { redact, type Redaction } from '../../src/core/redaction/redact.ts';
import { vendorPrefixOf } from '../../src/core/redaction/allow-list.ts';
import { personalData } from '../../src/core/redaction/personal-data.ts';
import { redactedPointer } from '../../src/core/redaction/redacted-pointer.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import schema from '../../src/event/schema.generated.json' with { type: 'json' };
import { exampleText } from '../payloads.ts';

function redacted(text: string, ...keep: string[]): Redaction {
  return redact(analyse(text), new Set(keep))!;
}

type Json = Readonly<Record<string, unknown>>;

/** A payload of this event with other values. */
function payload(customer: Json, order: Json = {}): string {
  return JSON.stringify({
    customer: { id: 'cust_1', ...customer },
    referrer: null,
    order: { id: 'ord_1', items: [], ...order },
    redemption: null,
  });
}

test('a misspelled amount in quotes keeps its finding', () => {
  const before = analyse(payload({}, { totalAmount: '55.00' }));
  const codes = ({ findings }: typeof before) => findings.map(({ code }) => code);
  expect(codes(before)).toContain('misspelt');
  expect(codes(analyse(redact(before, new Set())!.text))).toEqual(codes(before));
});

test.each([
  ['statuss', 'PAID'],
  ['creatd_at', '2024-03-12T08:37:24.296Z'],
])('the value of the misspelt key %s still shows which key was meant', (key, value) => {
  const before = analyse(payload({}, { [key]: value }));
  const told = ({ findings }: typeof before) =>
    findings.map(({ code, pointer }) => [code, pointer]);
  expect(told(before)).toContainEqual(['misspelt', `/order/${key}`]);
  expect(told(analyse(redact(before)!.text))).toEqual(told(before));
});

test('a birth date under a misspelled key is replaced', () => {
  expect(redacted(payload({ birthdat: '1990-07-14' })).text).not.toContain('1990-07-14');
});

test('digits that are a number in one place are somebody’s in another', () => {
  const text = payload({ metadata: { pin: '5500' } }, { amount: '5500' });
  expect(redacted(text).text).toContain('"amount":"5500"');
  expect(redacted(text).text.match(/"5500"/g)).toHaveLength(1);
});

test('a name under a misspelled key is replaced, although it stays elsewhere', () => {
  const text = payload({ nmae: 'Bob Brown' }, { metadata: { who: 'Bob Brown' } });
  expect(redacted(text, '/order/metadata/who').text.match(/Bob Brown/g)).toHaveLength(1);
});

test('times of day stay', () => {
  const daily = [{ start_time: '12:00', expiration_time: '14:00', days_of_week: [1] }];
  const tier = { id: 'promo_1', validity_hours: { daily } };
  const text = payload({}).replace(
    '"redemption":null',
    `"redemption":null,"promotion_tier":${JSON.stringify(tier)}`,
  );
  expect(redacted(text).text).toContain('"start_time":"12:00"');
});

const parsed = (text: string) => JSON.parse(redacted(text).text) as { customer: Json; order: Json };

describe('replaced and kept values', () => {
  test.each<[string, Json, Json]>([
    ['numbers, booleans, null', { amount: 1, x: true, y: null }, { amount: 1, x: true, y: null }],
    ['an enumeration value', { status: 'PAID' }, { status: 'PAID' }],
    ['no other text in its place', { status: 'Kim Poe' }, { status: 'Text 1' }],
    ['no e-mail address in its place', { status: 'k@p.at' }, { status: 'customer-a@example.com' }],
    [
      'dates',
      { created_at: '2024-03-12T08:37:24.296Z' },
      { created_at: '2024-03-12T08:37:24.296Z' },
    ],
    ['no malformed date', { created_at: '12 March, Kim' }, { created_at: 'Text 1' }],
    ['the vendor’s identifiers', { customer_id: 'cust_1' }, { customer_id: 'cust_1' }],
    [
      'nothing behind a prefix that is no identifier',
      { customer_id: 'cust_kim@poe.example' },
      { customer_id: 'cust_stand-in-1' },
    ],
    ['identifiers of the shop go', { source_id: 'A-17' }, { source_id: 'id-1' }],
    ['empty text', { source_id: '', x: ' ' }, { source_id: '', x: ' ' }],
    ['web addresses go', { x: 'https://shop.example/kim' }, { x: 'https://example.com/1' }],
    ['digits in quotes go', { source_id: '4711' }, { source_id: 'id-1' }],
    ['undescribed text goes', { comment: 'call Kim' }, { comment: 'Text 1' }],
    [
      'keys of metadata that hold data go; names of fields and an ISO 4217 code stay',
      { metadata: { currency: 'EUR', Kim: { Poe: 1 }, size: 'L', giftWrap: true } },
      { metadata: { currency: 'EUR', 'key-1': { 'key-2': 1 }, size: 'Text 1', giftWrap: true } },
    ],
    [
      'keys inside what is not described go too, its own stays for its finding',
      { extra: { Kim: 'Poe' } },
      { extra: { 'key-1': 'Text 1' } },
    ],
    [
      'a key that is an e-mail address goes wherever it stands',
      { 'kim@poe.example': true },
      { 'customer-a@example.com': true },
    ],
  ])('%s', (_name, order, expected) => {
    const { id: _id, items: _items, ...rest } = parsed(payload({}, order)).order;
    expect(rest).toEqual(expected);
  });

  test.each<[string, Json, Json]>([
    [
      'a person, kind by kind',
      { name: 'Kim', email: 'kim@poe.example', phone: '+43 316 123456', birthdate: '1990-07-14' },
      {
        name: 'Customer A',
        email: 'customer-a@example.com',
        phone: '+10000000001',
        birthdate: '1899-12-31',
      },
    ],
    ['no such day stays none', { birthdate: '1990-02-30' }, { birthdate: 'Text 1' }],
    ['a phone number that is a number', { phone: 43316123456 }, { phone: 10000000001 }],
    [
      'a map from names of campaigns',
      { loyalty: { points: 5, campaigns: { 'Kim’s friends': { points: 5 } } } },
      { loyalty: { points: 5, campaigns: { 'Campaign 1': { points: 5 } } } },
    ],
  ])('%s', (_name, customer, expected) => {
    const { id: _id, ...rest } = parsed(payload(customer)).customer;
    expect(rest).toEqual(expected);
  });

  test('white space, escapes, order and notation of all that stays are kept', () => {
    const text = payload({ name: 'Kim' }).replace(
      '"id":"ord_1"',
      '\t"\\u0069d" :"ord_1" ,"amount":1.50e0',
    );
    expect(redacted(text).text).toBe(text.replace('"Kim"', '"Customer A"'));
  });

  test('it works on any JSON, but not on a text that is not JSON', () => {
    expect(redacted('{"user":{"name":"Kim","metadata":{"a":1}},"type":"order.created"}').text).toBe(
      '{"user":{"name":"Text 1","metadata":{"a":1}},"type":"Text 2"}',
    );
    expect(redact(analyse('{"name": Kim}'))).toBeNull();
  });

  test('every prefix that the schema knows is known as one', () => {
    const prefixes = [...JSON.stringify(schema).matchAll(/"x-prefix":(\[[^\]]*\])/g)].flatMap(
      ([, json]) => JSON.parse(json!) as string[],
    );
    expect(prefixes.length).toBeGreaterThan(20);
    for (const prefix of prefixes) expect(vendorPrefixOf(`${prefix}1`)).toBe(prefix);
  });

  test('nothing that is found to be personal is left', () => {
    for (const { slug, verdict } of EXAMPLES) {
      if (verdict === 'unreadable') continue;
      const before = analyse(exampleText(slug));
      const after = redact(before)!.text;
      for (const { pointer } of personalData(before)) {
        const value = pointer
          .split('/')
          .slice(1)
          .reduce((at, key) => (at as Json)[key], JSON.parse(before.text) as unknown);
        expect({ slug, pointer, isLeft: after.includes(JSON.stringify(value)) }).toEqual({
          slug,
          pointer,
          isLeft: false,
        });
      }
    }
  });
});

describe('metadata is trusted at no level', () => {
  /** What stays of the metadata; a dash is in the place of all that is replaced. */
  const left = (given: unknown, level: RedactionLevel, customer: Json = {}): unknown => {
    const text = payload({ ...customer, metadata: given });
    const { metadata } = (JSON.parse(redact(analyse(text), new Set(), level)!.text) as Json)[
      'customer'
    ] as Json;
    const same = (from: unknown, to: unknown): unknown => {
      if (typeof from !== 'object' || from === null) return Object.is(from, to) ? from : '-';
      const entries = Object.entries(from).map(([key, value], at) => {
        const [name, other] = Object.entries(to as Json)[at]!;
        return [key === name ? key : `-${at}`, same(value, other)] as const;
      });
      return Array.isArray(from) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
    };
    return same(given, metadata);
  };

  test.each<[string, Json, Json, Json?]>([
    [
      'counts, booleans, null',
      { n: 1234, m: -7, is: true, no: null },
      { n: 1234, m: -7, is: true, no: null },
    ],
    [
      'currencies',
      { currency: 'EUR', shop_currency: 'usd' },
      { currency: 'EUR', shop_currency: 'usd' },
    ],
    ['no currency that is a name', { currency: 'Jane' }, { currency: '-' }],
    ['no card number', { a: '4111 1111 1111 1111', b: 4111111111111111 }, { a: '-', b: '-' }],
    [
      'no coordinates',
      { lat: 52.5, lng: 13.405, at: [52.52, 13.4] },
      { lat: '-', lng: '-', at: ['-', '-'] },
    ],
    ['no number with an exponent', { x: 4.1e-7 }, { x: '-' }],
    [
      'no national ID',
      { nif: 'X1234567L', pesel: 90071412345, ssn: '123-45-6789' },
      { nif: '-', pesel: '-', ssn: '-' },
    ],
    [
      'no year of birth and no postcode',
      { birth_year: 1990, zip: 1010, year: 2024 },
      { birth_year: '-', zip: '-', year: 2024 },
    ],
    [
      'no text behind a prefix',
      { ref: 'cust_jane doe', o: 'ord_Jane-1990', c: 'cust_ufwK2qUNGDYxa1aji7XKzuHm' },
      { ref: '-', o: '-', c: '-' },
    ],
    ['no words of Voucherify', { status: 'PAID', object: 'order' }, { status: '-', object: '-' }],
    ['no dates', { at: '2024-03-12T08:37:24.296Z', day: '2024-03-12' }, { at: '-', day: '-' }],
    [
      'no addresses of computers',
      { ip: '192.168.1.77', mac: '00:1B:44:11:3A:B7' },
      { ip: '-', mac: '-' },
    ],
    [
      'nothing that is written like a placeholder',
      { a: 'id-5551234', b: 'Customer JANE', c: 'cust_stand-in-5551234', d: '+10664123456' },
      { a: '-', b: '-', c: '-', d: '-' },
    ],
    [
      'placeholders',
      { a: 'id-17', b: 'Customer AB', c: 'customer-c@example.com' },
      { a: 'id-17', b: 'Customer AB', c: 'customer-c@example.com' },
    ],
    [
      'no key that is data',
      { 'Jane Doe': 1, '+43 664 1234567': 2, size: 3, fit: 4, color: 5 },
      { '-0': 1, '-1': 2, size: 3, fit: 4, color: 5 },
    ],
    [
      'no key that holds a long number, also in groups',
      { tel_0664_123_4567: 1, card4111111: 2, size: 3, fit: 4, sales_2024_05: 5 },
      { '-0': 1, '-1': 2, size: 3, fit: 4, sales_2024_05: 5 },
    ],
    [
      'no key that is the customer’s name',
      { jane: 1, jane_doe: 2, size: 3, fit: 4, color: 5 },
      { '-0': 1, '-1': 2, size: 3, fit: 4, color: 5 },
      { name: 'Jane Doe' },
    ],
    [
      'no key that a value shows to be a name',
      { jane: 1, contact: 'Jane Doe', size: 3 },
      { '-0': 1, contact: '-', size: 3 },
    ],
    [
      'a key of which only one word is a name',
      { gift_wrap: 1, note: 'Gift for you' },
      { gift_wrap: 1, note: '-' },
    ],
    ['a key that nothing shows to be a name', { jane: 1 }, { jane: 1 }],
  ])('%s', (_name, given, expected, customer) => {
    expect(left(given, 'people', customer)).toEqual(expected);
    expect(left(given, 'all', customer)).toEqual(expected);
  });
});

describe('equal where equal', () => {
  test('equal values stay equal, and different ones differ, also from kept ones', () => {
    const { customer, order } = parsed(
      payload({ name: 'Kim', source_id: 'Customer A' }, { note: 'Kim', other: 'Poe' }),
    );
    expect(customer).toMatchObject({ name: 'Customer B', source_id: 'Customer A' });
    expect(order).toMatchObject({ note: 'Customer B', other: 'Text 1' });
  });

  test('an identifier that stays in one place stays in all', () => {
    expect(parsed(payload({}, { note: 'cust_1', owner: ['cust_1'] })).order).toMatchObject({
      note: 'cust_1',
      owner: ['cust_1'],
    });
  });
});

describe('the levels', () => {
  const shop = {
    campaign: { id: 'camp_1', name: 'Spring', description: 'Ask Kim' },
    voucher: { id: 'v_1', code: 'SPRING-1', campaign: 'Spring', metadata: { who: 'Spring' } },
  };
  const text = (code: string) =>
    JSON.stringify({
      ...(JSON.parse(payload({ name: 'Kim Poe', email: 'kim.poe@mail.example' })) as Json),
      ...shop,
      voucher: { ...shop.voucher, code },
    });
  const at = (level: RedactionLevel, code = 'SPRING-1') =>
    JSON.parse(redact(analyse(text(code)), new Set(), level)!.text) as Record<string, Json>;

  test('people: names and codes of the shop stay, but neither free text nor metadata', () => {
    const { customer, campaign, voucher } = at('people');
    expect(customer).toMatchObject({ name: 'Customer A', email: 'customer-a@example.com' });
    expect(campaign).toMatchObject({ name: 'Spring', description: 'Text 1' });
    expect(voucher).toMatchObject({ code: 'SPRING-1', campaign: 'Spring' });
    expect(voucher!['metadata']).toEqual({ who: 'Text 2' });
  });

  test.each(['shop', 'all'] as const)(
    '%s: they are replaced too, and what agreed still agrees',
    (level) => {
      const { campaign, voucher } = at(level);
      expect(campaign).toMatchObject({ name: 'Campaign 1' });
      expect(voucher).toMatchObject({ code: 'CODE-1', campaign: 'Campaign 1' });
    },
  );

  test('shop: the names of categories and rewards stay, but not where they name a product', () => {
    const items = [{ product: { id: 'prod_1', source_id: 'p-7', name: 'Shoes' } }];
    const given = JSON.stringify({
      ...(JSON.parse(payload({ name: 'Kim' }, { items })) as Json),
      campaign: { categories: [{ id: 'cat_1', name: 'Shoes' }, { name: 'For Kim' }] },
    });
    const named = (level: RedactionLevel) => {
      const { order, campaign } = JSON.parse(
        redact(analyse(given), new Set(), level)!.text,
      ) as Record<string, { items: { product: Json }[]; categories: Json[] }>;
      const [first, second] = campaign!.categories;
      return { product: order!.items[0]!.product, categories: [first!['name'], second!['name']] };
    };
    expect(named('people')).toMatchObject({
      product: { source_id: 'p-7', name: 'Shoes' },
      categories: ['Shoes', 'Category 1'],
    });
    expect(named('shop').categories).toEqual(['Shoes', 'Category 1']);
    expect(named('shop').product).toMatchObject({
      id: 'prod_1',
      source_id: 'id-1',
      name: 'Product 1',
    });
    expect(named('all').categories).toEqual(['Product 1', 'Category 1']);
  });

  test.each(['KIM-POE-10', 'POEKIM', 'KPOE10', 'kimpoe2024', 'XKimPoe', 'Kím Poë'])(
    'people: the code %s leads to a person',
    (code) => expect(at('people', code)['voucher']).toMatchObject({ code: 'CODE-1' }),
  );

  test('an identifier with a name behind its prefix is replaced in all its places', () => {
    const customer = { id: 'cust_kimpoe1990', name: 'Kim Poe' };
    const given = payload(customer, { customer_id: 'cust_kimpoe1990' });
    const after = redact(analyse(given), new Set(), 'people')!.text;
    expect(after).not.toMatch(/kimpoe/);
    expect(after.match(/cust_stand-in-1/g)).toHaveLength(2);
  });
});

describe('passwords, tokens and keys', () => {
  test.each([
    ['by the name of its key', { api_key: 'abc', authToken: 'x', password: 'hunter2' }],
    ['of three digits', { cvv: 123, nested: { credentials: { user: 'kim', list: ['abc'] } } }],
    ['JWT', { a: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJraW0ifQ.c2ln' }],
    ['AWS', { a: 'AKIAIOSFODNN7EXAMPLE' }],
    ['PEM', { a: '-----BEGIN RSA PRIVATE KEY-----\nMIIE' }],
    ['random', { a: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }],
  ])('%s', (_name, extra) => {
    const { order } = parsed(payload({}, { extra }));
    for (const value of JSON.stringify(order['extra']).matchAll(/:\[?"?([^"{}\][,]+)/g)) {
      expect(value[1]).toMatch(/^(?:secret-\d|10001)$/);
    }
  });

  test.each([
    'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
    'ya29.a0AfH6SMBx1234567890abcdefghij',
    'sk-proj-abcDEF1234567890abcdef',
    'sk-ant-api03-abcdefghijklmnop12',
    'sq0csp-abcdefghijklmnopqrstuvwxyz',
    'hf_abcdefghijklmnopqrstuvwxyzABCDEFGH',
    '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1',
    'MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs',
    'AGE-SECRET-KEY-1QQPQQ',
    'Cup d41d8cd98f00b204e9800998ecf8427e',
    'https;AccountKey=abc123+/==',
    '/cups?token=abc123',
  ])('in a name of the shop: %s', (name) => {
    const product = { id: 'prod_1', name };
    const items = [{ product_id: 'prod_1', product }, { product: { name: 'Cup' } }];
    const after = redact(analyse(payload({}, { items })), new Set(), 'people')!.text;
    expect(after).toContain('"name":"secret-1"');
    expect(after).toContain('"name":"Cup"');
  });

  test('not the characters of which the codes of a campaign are made', () => {
    const charset = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    const campaign = { id: 'camp_1', voucher: { code_config: { charset } } };
    const text = JSON.stringify({ ...(JSON.parse(payload({})) as Json), campaign });
    const at = (level: RedactionLevel) => redact(analyse(text), new Set(), level)!.text;
    expect(at('people')).toContain(charset);
    expect(at('all')).toContain('"charset":"CODE-1"');
  });

  test.each(['sk-blue-winter-jacket-large', 'Secret: The Novel', 'Token of love'])(
    'not a name of the shop: %s',
    (name) => {
      const items = [{ product_id: 'prod_1', product: { id: 'prod_1', name } }];
      const after = redact(analyse(payload({}, { items })), new Set(), 'people')!.text;
      expect(after).toContain(`"name":"${name}"`);
    },
  );
});

describe('the list of replacements', () => {
  test('old and new values and keys, the personal ones marked', () => {
    const { replaced, count } = redacted(payload({ name: 'Kim', metadata: { Shoe: 'L' } }));
    const pointer = '/customer/metadata/Shoe';
    const label = 'customer.metadata.Shoe';
    expect(replaced).toEqual([
      {
        what: 'value',
        pointer: '/customer/name',
        label: 'customer.name',
        isPersonal: true,
        from: 'Kim',
        to: 'Customer A',
      },
      { what: 'key', pointer, label, isPersonal: false, from: 'Shoe', to: 'key-1' },
      { what: 'value', pointer, label, isPersonal: false, from: 'L', to: 'Text 1' },
    ]);
    expect(count).toBe(3);
  });

  test('single values can be kept, with their keys', () => {
    const text = payload({ name: 'Kim', metadata: { Shoe: 'L', Hat: 'L' } });
    expect(JSON.parse(redacted(text, '/customer/metadata/Shoe').text)).toMatchObject({
      customer: { name: 'Customer A', metadata: { Shoe: 'L', 'key-1': 'Text 1' } },
    });
    expect(redacted(text, '/customer/name').text).toContain('"name":"Kim"');
    expect(redacted(text, '/no/such', '').count).toBe(5);
  });

  test('a long value is cut before a surrogate pair, not within it', () => {
    const letters = 'k'.repeat(MAX_VALUE_UNITS - 1);
    const { replaced } = redacted(payload({ name: `${letters}🎈${letters}` }));
    expect(replaced[0]!.from).toBe(`${letters}…`);
  });
});

test('a design stays a design: placeholders stay, but for those through keys of people', () => {
  const customer = { id: '{{customer.id}}', name: '{{customer.name}}' };
  const metadata = { Kim: '{{order.metadata.Kim}}', Poe: ['{{order.metadata.Poe[0]}}'] };
  const order = { id: '{{ order.id }}', items: '{{order.items}}', metadata };
  const text = JSON.stringify({ customer, referrer: null, order, redemption: null });
  const out = redacted(text).text;
  expect(out).not.toMatch(/kim|poe/i);
  expect(out).toContain('"id":"{{ order.id }}","items":"{{order.items}}"');
  const outline = (from: string) =>
    analyse(from).findings.map(({ code, message }) => `${code} ${message.replace(/\d+/, 'n')}`);
  expect(outline(out)).toEqual(outline(text));
});

describe('hostile payloads', () => {
  test.each<[string, string]>([
    ['keys named after properties of all objects', '{"__proto__":"Kim","constructor":"Poe"}'],
    ['the same key twice', '{"name":"Kim","name":"Poe","metadata":{"Kim":1,"Kim":2}}'],
    ['half a character', '{"name":"Kim \\ud800","x":"\\udc00"}'],
    ['escaped letters', '{"name":"K\\u0069m"}'],
    ['a byte order mark', '\ufeff{"name":"Kim"}'],
    ['a text alone', '"Kim"'],
  ])('%s: the result names nobody and is JSON', (_name, text) => {
    const out = redacted(text).text;
    expect(out).not.toMatch(/Kim|K\\u0069m|Poe|\\u?d[8c]00/i);
    expect(analyse(out).verdict).toBe('unrecognised');
  });

  test('a name at the bottom of 100,000 levels is replaced, and the list stays small', () => {
    const deep = `${'{"a":['.repeat(50_000)}"Kim"${']}'.repeat(50_000)}`;
    const { text, replaced } = redacted(deep);
    expect(text).not.toContain('Kim');
    expect(JSON.stringify(replaced).length).toBeLessThan(10_000);
  });

  test('many names deep below long keys: the list does not outgrow the text', () => {
    const key = 'k'.repeat(10_000);
    const names = Array.from({ length: 10_000 }, (_, i) => `"Kim ${i}"`).join();
    const deep = `${`{"${key}":`.repeat(100)}[${names}]${'}'.repeat(100)}`;
    const { text, replaced, count } = redacted(deep);
    expect(text).not.toContain('Kim');
    expect(count).toBe(10_100);
    expect(JSON.stringify(replaced).length).toBeLessThan(5_000_000);
  });
});

describe('the pointer of a value in the redacted text', () => {
  const text = payload({ metadata: { 'kim@poe.example': [{ a: 1 }] } });
  const out = redacted(text).text;
  const moved = (pointer: string) => redactedPointer(analyse(text), pointer, out);

  test('follows the keys that were replaced', () => {
    const pointer = moved('/customer/metadata/kim@poe.example/0')!;
    expect(pointer).toMatch(/^\/customer\/metadata\/[^/@]+@example\.com\/0$/);
    expect(moved('/order/id')).toBe('/order/id');
    expect(moved('')).toBe('');
  });

  test('is none for a place where no value is', () => {
    expect(moved('/order/nothing')).toBeNull();
  });
});
