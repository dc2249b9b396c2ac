import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import {
  analyse,
  formatSpan,
  layout,
  type Block,
  type Field,
  type Section,
  type Span,
  type View,
  type ViewOptions,
} from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';

const viewOf = (value: unknown, options?: ViewOptions): View =>
  layout(analyse(typeof value === 'string' ? value : JSON.stringify(value)), options);
const said = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');

/** The blocks of a section: the table and the picture of its card, and those of its fold. */
function partsOf({ card, blocks }: Section): Block[] {
  const drawn = (card?.parts ?? []).filter(
    (part) => part.kind === 'table' || part.kind === 'amounts',
  );
  return [...drawn, ...blocks];
}

/** The value of a fact on a card, as text; '' when there is none. */
function factIn(view: View, section: string, label: string): string {
  const parts = view.sections.find(({ id }) => id === section)?.card?.parts ?? [];
  const facts = parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []));
  return said(facts.find((fact) => fact.label === label)?.value ?? []);
}

/** Every block of a view, those inside groups and rows included. */
function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const inner =
      block.kind === 'group'
        ? block.blocks
        : block.kind === 'table'
          ? block.rows.flatMap(({ more }) => more)
          : [];
    return [block, ...blocksIn(inner)];
  });
}

function fieldsIn(sections: readonly Section[]): Field[] {
  return blocksIn(sections.flatMap(partsOf)).flatMap((block) => {
    if (block.kind === 'fields') return block.fields;
    if (block.kind !== 'table') return [];
    const cells = block.rows.flatMap((row) => row.cells);
    return cells.flatMap(({ field, under }) => [field, under].filter((f) => !!f));
  });
}

const fieldAt = (view: View, pointer: string) =>
  fieldsIn(view.sections).find((field) => field.pointer === pointer);

/** An order event with parts replaced. */
const data = (order: object = {}, more: object = {}) => ({
  customer: { id: 'cust_a1', name: 'Mia Example' },
  referrer: null,
  order: { id: 'ord_a1', items: [], ...order },
  redemption: null,
  ...more,
});

describe('money is shown in the currency’s own decimals', () => {
  const total = (currency: unknown, amount: number | string, options?: ViewOptions) => {
    const text = JSON.stringify(data({ metadata: { currency } })).replace(
      '"items":[]',
      `"items":[],"total_amount":${amount}`,
    );
    const view = viewOf(text, options);
    return [fieldAt(view, '/order/total_amount')!.value.text, view.currency.code];
  };

  test.each<[string, unknown, number | string, string, string | null]>([
    ['two decimals', 'EUR', 123456, '1,234.56', 'EUR'],
    ['none', 'JPY', 123456, '123,456', 'JPY'],
    ['three', 'KWD', 123456, '123.456', 'KWD'],
    ['two, though nobody pays with them', 'HUF', 1299000, '12,990.00', 'HUF'],
    ['in any case', 'usd', 5, '0.05', 'USD'],
    ['a negative amount', 'EUR', -1, '−0.01', 'EUR'],
    [
      'beyond what a double holds',
      'EUR',
      '123456789012345678901',
      '1,234,567,890,123,456,789.01',
      'EUR',
    ],
    ['no such currency: minor units', 'XYZ', 5500, '5,500', null],
    ['no text: minor units', 7, 5500, '5,500', null],
  ])('%s', (_title, currency, amount, text, code) => {
    expect(total(currency, amount)).toEqual([text, code]);
  });

  test('the payload’s currency counts before the chosen one', () => {
    expect(total('EUR', 5500, { currency: 'JPY' })).toEqual(['55.00', 'EUR']);
    expect(total(null, 5500, { currency: 'JPY' })).toEqual(['5,500', 'JPY']);
  });

  test('an amount keeps the integer as it was written', () => {
    const view = viewOf(exampleText('order-updated'));
    expect(fieldAt(view, '/order/total_amount')!.value).toEqual({
      kind: 'money',
      text: '55.00',
      source: '5500',
    });
  });

  test.each<[string, object, string, label: string, told: string]>([
    [
      'a loyalty card',
      { voucher: { id: 'v_1', type: 'LOYALTY_CARD' } },
      '30 points',
      'Amount',
      '30 points',
    ],
    [
      'a thin one',
      { loyalty_card: { points: 30 }, voucher: { id: 'v_1' } },
      '30 points',
      'Points used',
      '30 points',
    ],
    [
      'a reward, which costs points',
      { reward: { id: 'rew_1' } },
      '30 points',
      'Amount',
      '30 points',
    ],
    ['a gift card', { voucher: { id: 'v_1', type: 'GIFT_VOUCHER' } }, '0.30', 'Amount', '0.30 EUR'],
    ['a thin one', { gift: { amount: 30 } }, '0.30', 'Credit used', '0.30 EUR'],
    ['what nothing tells', { voucher: { id: 'v_1' } }, '30', 'Amount', ''],
  ])(
    'the amount of a redemption is in what was redeemed: %s',
    (_what, more, shown, label, told) => {
      const redemption = { id: 'r_1', amount: 30, ...more };
      const view = viewOf(data({ metadata: { currency: 'EUR' } }, { redemption }));
      expect(fieldAt(view, '/redemption/amount')!.value.text).toBe(shown);
      expect(factIn(view, 'redemption', label)).toBe(told);
    },
  );
});

describe('the amounts’ picture', () => {
  const bars = (order: object) => {
    const blocks = partsOf(viewOf(data(order)).sections[0]!);
    const amounts = blocks.find((block) => block.kind === 'amounts');
    return (amounts?.bars ?? []).map(
      ({ label, from, to, tone }) => `${label} ${from}→${to} ${tone}`,
    );
  };

  test('goes down from the items to the total', () => {
    expect(
      bars({
        items: [{ amount: 3000 }, { amount: 1000 }],
        amount: 4000,
        items_discount_amount: 500,
        discount_amount: 300,
        total_amount: 3200,
      }),
    ).toEqual([
      '2 items 0→4000 plain',
      'Item discounts 4000→3500 less',
      'Order discount 3500→3200 less',
      'Total amount 0→3200 total',
    ]);
  });

  test('a rest that the items do not explain is left open', () => {
    expect(bars({ items: [{ amount: 5000 }], amount: 5500, total_amount: 5500 })).toEqual([
      '1 item 0→5000 plain',
      'Outside the items 5000→5500 open',
      'Total amount 0→5500 total',
    ]);
  });

  test('nor is a total that the discounts do not lead to', () => {
    const order = { items: [{ amount: 8300 }], amount: 8300, discount_amount: 830 };
    expect(bars({ ...order, total_amount: 7740 })).toEqual([
      '1 item 0→8300 plain',
      'Order discount 8300→7470 less',
      'Unexplained difference 7470→7740 open',
      'Total amount 0→7740 total',
    ]);
  });

  test('a discount of more than there is to pay leaves nothing, and is not taken off whole', () => {
    const order = { items: [{ amount: 2000 }], amount: 2000, discount_amount: 2500 };
    expect(bars({ ...order, total_amount: 0 })).toEqual([
      '1 item 0→2000 plain',
      'Order discount 2000→-500 less',
      'Discount above the amount -500→0 open',
      'Total amount 0→0 total',
    ]);
  });

  test('without amounts there is none', () => {
    expect(bars({})).toEqual([]);
  });
});

describe('null, missing and empty differ, and have their meaning', () => {
  test.each<[string, object, string, string, string | undefined]>([
    ['null', { source_id: null }, '/order/source_id', 'null', 'no source ID set'],
    ['empty text', { source_id: '' }, '/order/source_id', 'empty', 'empty string'],
    ['empty object', { metadata: {} }, '/order/metadata', 'empty', 'empty'],
    ['missing', {}, '/order/source_id', 'absent', 'not included'],
  ])('%s', (_title, order, pointer, kind, words) => {
    const { value } = fieldAt(viewOf(data(order)), pointer)!;
    expect([value.kind, value.note ?? value.text]).toEqual([kind, words]);
  });

  // Documented events have a null category beside its id, and a null rhythm beside days and hours.
  test.each<[string, object, string]>([
    ['category', { category_id: 'cat_1' }, 'not set'],
    ['validity_timeframe', { validity_day_of_week: [1] }, 'no recurring timeframe'],
    ['validity_day_of_week', { validity_hours: { daily: [] } }, 'no days set'],
    ['validity_hours', { validity_day_of_week: [1] }, 'no hours set'],
    ['expiration_date', { campaign_id: 'camp_1' }, 'no end date set'],
  ])('null says no more than that: other fields may limit it still (%s)', (key, beside, note) => {
    const voucher = { id: 'v_1', code: 'A', [key]: null, ...beside };
    const view = viewOf(data({}, { voucher }));
    expect(fieldAt(view, `/voucher/${key}`)!.value).toMatchObject({ kind: 'null', note });
  });

  test('a null or missing object has its meaning', () => {
    const view = viewOf({ customer: { id: 'c' }, referrer: null, order: { id: 'o', items: [] } });
    const section = (id: string) => view.sections.find((one) => one.id === id)!;
    const value = (pointer: string) => fieldAt(view, pointer)!.value;
    expect(section('referrer').state).toBe('null');
    expect(value('/referrer')).toMatchObject({ kind: 'null', note: 'no referrer' });
    expect(section('redemption').state).toBe('absent');
    expect(value('/redemption')).toMatchObject({
      kind: 'absent',
      note: expect.stringMatching(/^every order event includes this object/),
    });
  });

  test('a null object that the order names is not included', () => {
    const order = { id: 'o', referrer_id: 'cust_1', redemptions: { r_1: {}, r_2: {} } };
    const view = viewOf({ customer: { id: 'c' }, referrer: null, order, redemption: null });
    const note = (pointer: string) => fieldAt(view, pointer)!.value.note;
    expect(note('/referrer')).toBe('not included, but the order names cust_1');
    expect(note('/redemption')).toBe('not included, but the order names r_1');
  });

  test('an order names nothing by a key that nobody sees', () => {
    const order = { id: 'o', redemptions: { '': {} } };
    const view = viewOf({ customer: { id: 'c' }, referrer: null, order, redemption: null });
    expect(fieldAt(view, '/redemption')!.value.note).toBe('no redemption');
  });

  test.each(['', '"data":null,', '"data":"{}",'])(
    'no data object marks the delivery: %s',
    (member) => {
      const view = viewOf(`{${member}"id":"whs_1","event":{"type":"customer.order.updated"}}`);
      const { counts } = view.sections.find(({ id }) => id === 'delivery')!;
      expect(counts).toMatchObject({ error: 1 });
    },
  );

  test('a missing field is shown in its place, and marks its section', () => {
    const view = viewOf({ customer: { id: 'c' }, referrer: null, order: { items: [] } });
    const counts = (id: string) => view.sections.find((one) => one.id === id)!.counts;
    expect(counts('redemption')).toMatchObject({ error: 1 });
    expect(counts('order')).toMatchObject({ error: 1 });
    expect(fieldAt(view, '/redemption')).toMatchObject({ severity: 'error', findings: [0] });
    const absent = blocksIn(view.sections.flatMap(partsOf)).find(
      (block) => block.kind === 'group' && block.isAbsent && block.pointer === '/order',
    );
    expect(absent).toMatchObject({ findings: 1, severity: 'error' });
  });
});

test.each(['2026-06-31T10:11:12.131Z', '2023-02-29T00:00:00Z', '2024-13-01T00:00:00Z'])(
  'a day that no calendar has is shown as it is written, and not as another: %s',
  (created_at) => {
    const view = viewOf(data({ created_at }));
    expect(fieldAt(view, '/order/created_at')!.value.text).toBe(created_at);
    expect(view.moments.filter(({ pointer }) => pointer === '/order/created_at')).toEqual([]);
  },
);

test.each([
  ['both orders', { id: 'o' }, { id: 'o' }, true],
  ['no order to compare it with', null, { id: 'o' }, false],
  ['none', { id: 'o' }, null, false],
])('a previous order is announced where it can be compared: %s', (_what, order, previous, is) => {
  const redemption = { id: 'r', previous_order: previous };
  const view = viewOf({ customer: { id: 'c' }, referrer: null, order, redemption });
  expect(view.hasPreviousOrder).toBe(is);
});

describe('large lists come in windows', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => ({
    quantity: 1,
    amount: (index * 37) % 1009,
    product: { name: `Product ${index}` },
  }));
  const big = analyse(JSON.stringify(data({ items: lines })));
  const table = (options: ViewOptions) => {
    const blocks = partsOf(layout(big, options).sections[0]!);
    const found = blocks.find((block) => block.kind === 'table')!;
    return { ...found, names: found.rows.map(({ cells }) => cells[0]!.field!.value.text) };
  };
  const window = (more: object) => ({
    windows: { '/order/items': { first: 0, count: 3, ...more } },
  });

  test('of 10,000 lines the first rows, and the sums over all', () => {
    const { names, total, foot } = table({});
    expect([names.length, total]).toEqual([50, 10_000]);
    const sum = lines.reduce((all, { amount }) => all + amount, 0);
    expect(foot.map(({ text }) => text)).toEqual([
      '10,000 items',
      '10,000',
      sum.toLocaleString('en'),
    ]);
  });

  test('any other rows, sorted and filtered', () => {
    expect(table(window({ first: 9_998 })).names).toEqual(['Product 9998', 'Product 9999']);
    const { rows } = table(window({ sort: { column: 'amount', descending: true } }));
    expect(rows.map(({ cells }) => cells.at(-1)!.field!.value.source)).toEqual([
      '1008',
      '1008',
      '1008',
    ]);
    const filtered = table(window({ filter: 'product 999' }));
    expect([filtered.total, filtered.unfiltered]).toEqual([11, 10_000]);
  });
});

describe('the filter narrows the fields', () => {
  test.each<[string, string, readonly string[]]>([
    ['a value', 'star thermal', ['/order/items/0/product/name']],
    ['a key', 'source_id', ['/order/source_id', '/customer/source_id']],
    ['a title', 'e-mail', ['/customer/email']],
    ['words of a name', 'metadata reg', ['/order/metadata/region']],
    ['a word of a name and one of a value', 'status paid', ['/order/status']],
    ['words of a value in any order', 'doe alex', ['/customer/name']],
    ['a path', 'order.metadata.region', ['/order/metadata/region']],
    ['a pointer', '/customer/name', ['/customer/name']],
    ['nothing', 'no such thing', []],
  ])('by %s', (_title, filter, pointers) => {
    const view = viewOf(exampleText('order-updated'), { filter });
    expect(view.matches).toBe(pointers.length);
    const shown = fieldsIn(view.sections).map(({ pointer }) => pointer);
    for (const pointer of pointers) expect(shown).toContain(pointer);
    expect(view.sections.length).toBe(new Set(pointers.map((p) => p.split('/')[1])).size);
  });
});

test.each([
  '"items":[{"amount":5}],"items":null',
  '"items":[{"amount":5}],"items":{}',
  '"items":[{"amount":5},{"amount":6}],"items":[]',
])('a list of items that stands there twice is summed where it stands: %s', (items) => {
  const view = viewOf(
    `{"customer":{"id":"cust_1"},"referrer":null,"order":{"id":"ord_1",${items}},"redemption":null}`,
  );
  const table = blocksIn(partsOf(view.sections[0]!)).find((block) => block.kind === 'table');
  const lines = items.split('amount').length - 1;
  expect(table).toMatchObject({
    foot: expect.arrayContaining([{ column: 'product', text: lines === 1 ? '1 item' : '2 items' }]),
  });
});

test('a column that some lines lack has no sum, but for discounts', () => {
  const items = [{ quantity: 2, amount: 1000, discount_amount: 100, subtotal_amount: 900 }, {}];
  const view = viewOf(data({ items, metadata: { currency: 'EUR' } }));
  const table = blocksIn(partsOf(view.sections[0]!)).find((block) => block.kind === 'table')!;
  expect(table.foot.map(({ column, text }) => `${column}: ${text}`)).toEqual([
    'product: 2 items',
    'quantity: ',
    'amount: ',
    'discount_amount: 1.00',
    'subtotal_amount: ',
  ]);
});

test.each([
  [0, '0 ms'],
  [1_740, '1.7 s'],
  [52_000, '52 s'],
  [5 * 3_600_000 + 180_000, '5 h 3 min'],
  [86_400_000, '1 day'],
  [141.2 * 86_400_000, '141 days 4 h'],
  [700 * 86_400_000, '700 days'],
  [9_922.5 * 86_400_000, '27 years 60 d'],
  [62 * 365.25 * 86_400_000, '62 years'],
])('a span of %d ms is %s, in the two largest units', (span, words) => {
  expect(formatSpan(span)).toBe(words);
  expect(formatSpan(-span)).toBe(words);
});

describe('a list inside the metadata', () => {
  const inside = (list: unknown, options?: ViewOptions) =>
    blocksIn(viewOf(data({ metadata: { list } }), options).sections[0]!.blocks);

  test('whose elements are lists or objects says of each how much it holds', () => {
    const list = [[1, 2], { five: 5, six: 6 }, 'text', []];
    const table = inside(list).find((block) => block.kind === 'table')!;
    expect(table.columns.map(({ label }) => label)).toEqual(['five', 'six']);
    expect(table.rows.map(({ cells }) => cells.map(({ field }) => field?.value.text))).toEqual([
      ['2 entries', undefined],
      ['5', '6'],
      ['text', undefined],
      ['[]', undefined],
    ]);
    const nested = inside([[1, 2], ['a']]).find((block) => block.kind === 'table')!;
    expect(nested.rows.map(({ cells }) => cells[0]!.field?.value.text)).toEqual([
      '2 entries',
      '1 entry',
    ]);
  });

  test('keeps the number of each element while it is filtered', () => {
    const fields = inside(['red', 'green', 'blue'], { filter: 'blue' }).flatMap((block) =>
      block.kind === 'fields' ? block.fields : [],
    );
    expect(fields.map(({ label, value }) => [label, value.text])).toEqual([['3', 'blue']]);
  });
});

test('timestamps are in their order, with the names of their events', () => {
  const { moments } = viewOf(exampleText('redemption-discount'));
  expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort((a, b) => a - b));
  expect(
    moments.find(({ pointer }) => pointer === '/redemption/voucher/expiration_date'),
  ).toMatchObject({
    titles: ['Redemption', 'Voucher', 'Valid until'],
    text: '31 Dec 2026, 23:59:59 UTC',
    precision: 'instant',
  });
  expect(moments.every(({ titles }) => !/birth/i.test(titles.join()))).toBe(true);
});

test.each([
  ['2024-03-12T08:37:24.296Z', 'at the same time'],
  ['2024-03-12T08:37:24.297Z', '1 ms later'],
  ['2024-03-12T08:37:24.896Z', '0.6 s later'],
  ['2024-03-12T13:40:39.080Z', '5 h 3 min later'],
])('an order that was updated at %s was %s', (updated_at, note) => {
  const view = viewOf(data({ created_at: '2024-03-12T08:37:24.296Z', updated_at }));
  expect(fieldAt(view, '/order/updated_at')!.value).toMatchObject({ note });
});

test('the time of a rollback belongs to the rollback', () => {
  const rollbacks = [{ id: 'rr_1', date: '2024-03-12T08:37:24.296Z' }];
  const redemption = { id: 'r_1', related_redemptions: { rollbacks } };
  const { moments } = viewOf(data({}, { redemption }));
  expect(moments.map(({ titles }) => titles.join(' · '))).toEqual([
    'Redemption · Related redemptions · Rollback 1 · Date',
  ]);
});

test('a typed name of the event is not shown as the distribution’s', () => {
  const source = { id: 'distr_1', object: 'distribution' };
  const view = viewOf({ type: 'Order update', source, data: data() });
  const { card } = view.sections.find(({ id }) => id === 'delivery')!;
  expect([said(card!.name), factIn(view, 'delivery', 'Source ID')]).toEqual([
    'Order update',
    'distr_1',
  ]);
});

describe('nothing in the payload is hidden', () => {
  /** Every scalar and every empty value of a JSON value, by pointer. */
  function leaves(value: unknown, pointer = ''): [string, unknown][] {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
      return [[pointer, value]];
    }
    return Object.entries(value).flatMap(([key, member]) =>
      leaves(member, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    );
  }

  test.each(EXAMPLES.filter(({ verdict }) => verdict !== 'unreadable').map(({ slug }) => slug))(
    '%s',
    (slug) => {
      const view = viewOf(exampleText(slug));
      const shown = new Set(fieldsIn(view.sections).map(({ pointer }) => pointer));
      const objects = ['/referrer', '/redemption', '/data/referrer', '/data/redemption'];
      const missing = leaves(JSON.parse(exampleText(slug))).filter(
        ([pointer]) => !shown.has(pointer) && !objects.includes(pointer),
      );
      expect(missing).toEqual([]);
    },
  );

  test('any JSON: each value is a field, or inside a field that is shown as text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const view = viewOf({ ...data(), campaign: null, extra: value });
        const shown = fieldsIn(view.sections).map(({ pointer }) => pointer);
        for (const [pointer] of leaves({ extra: value })) {
          const isThere = shown.some((one) => pointer === one || pointer.startsWith(`${one}/`));
          expect(isThere, pointer).toBe(true);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('values below 64 levels are shown as text', () => {
    const deep = '{"a":'.repeat(100) + '1' + '}'.repeat(100);
    const fields = fieldsIn(viewOf(deep).sections);
    expect(fields.map(({ value }) => value.kind)).toEqual(['json']);
    expect(fields[0]!.value.text).toContain('{"a":1}');
  });
});

test('layout never throws, whatever was read, and stays small enough to be shown', () => {
  const hostile = [
    '',
    '[',
    'null',
    '5',
    '"x"',
    '[]',
    '{}',
    '['.repeat(100_000) + ']'.repeat(100_000),
    `{"order":{"id":"o","items":[${'{},'.repeat(20_000)}{}]},"customer":{},"referrer":null,"redemption":null}`,
    `{"a":"${'x'.repeat(3_000_000)}"}`,
    `{${Array.from({ length: 30_000 }, (_, index) => `"k${index}":{"a":1,"b":2}`).join()}}`,
    '{"__proto__":{"a":1},"constructor":null,"order":{"id":"o","items":[{"__proto__":1}]},"referrer":null}',
  ];
  for (const text of hostile) {
    expect(JSON.stringify(viewOf(text)).length).toBeLessThan(2_000_000);
  }
});

describe('duplicate keys, and keys that look like the page’s own', () => {
  test('the earlier of two is shown too', () => {
    const text =
      '{"customer":{"id":"cust_1"},"referrer":null,"order":{"id":"first"},"order":{"id":"ord_1","items":[{"id":"early"}],"items":[{"id":"late"}]},"redemption":null}';
    const shown = JSON.stringify(viewOf(text));
    for (const value of ['first', 'early', 'late']) expect(shown).toContain(`"${value}"`);
  });

  test('a member of a row is not the row’s name', () => {
    const rows = Array.from({ length: 70 }, (_, index) => ({ '#key': `secret ${index}` }));
    expect(
      fieldAt(viewOf(data({ metadata: { rows } })), '/order/metadata/rows/3/#key'),
    ).toMatchObject({
      value: { text: 'secret 3' },
    });
  });

  test('a group under an empty key is not absent', () => {
    const groups = blocksIn(
      viewOf(data({ metadata: { '': { a: 1 } } })).sections.flatMap(({ blocks }) => blocks),
    );
    const [group] = groups.filter(
      (block) => block.kind === 'group' && block.pointer === '/order/metadata/',
    );
    expect(group).not.toHaveProperty('isAbsent');
  });
});

test.each(['55.00', 'Mar 2024', '12 Mar', 'Yes', 'points'])(
  'a filter finds what is shown, not only what is written: %s',
  (filter) => {
    const value = JSON.parse(exampleText('order-updated')) as { customer: object };
    const customer = { ...value.customer, loyalty: { points: 7 }, system_metadata: { vip: true } };
    const view = viewOf({ ...value, customer }, { filter });
    expect(view.matches).toBeGreaterThan(0);
    expect(fieldsIn(view.sections).some(({ value: { text } }) => text.includes(filter))).toBe(true);
  },
);
