import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Finding, type Place } from '../../src/core/index.ts';

const customer = { id: 'cust_a1', object: 'customer', name: 'Mia Example' };
const order = {
  id: 'ord_a1',
  object: 'order',
  status: 'PAID',
  amount: 3000,
  total_amount: 3000,
  customer_id: 'cust_a1',
  items: [{ object: 'order_item', quantity: 2, price: 1500, amount: 3000 }],
};
const data = { customer, referrer: null, order, redemption: null };
const campaign = { id: 'camp_a1', object: 'campaign', name: 'Spring' };
const promotion_tier = { id: 'promo_a1', name: 'First', campaign: { id: 'camp_a1' } };
const voucher = {
  id: 'v_a1',
  code: 'SPRING-1',
  object: 'voucher',
  type: 'DISCOUNT_VOUCHER',
  campaign: 'Spring',
  campaign_id: 'camp_a1',
};
const publication = { id: 'pub_a1', customer_id: 'cust_a1', vouchers_id: ['v_a1'] };

const WRAPPED =
  '{"customer":{"id":"cust_1"},"referrer":null,"order":{"id":"ord_1"},"redemption":null}';

/** The parts of a finding that a test compares: everything but the sentences. */
const outline = ({ severity, code, pointer }: Finding) => `${severity} ${code} ${pointer}`;
const outlines = (value: unknown, options = {}) =>
  analyse(JSON.stringify(value), options).findings.map(outline);

test('sound order event data has no finding', () => {
  expect(analyse(JSON.stringify(data))).toMatchObject({
    verdict: 'valid',
    form: 'data',
    event: null,
    purpose: 'plain-message',
    dataPointer: '',
    findings: [],
    counts: { error: 0, warning: 0, notice: 0 },
    wrappers: [],
    deliveries: [],
  });
});

describe('one defect is one finding at its place', () => {
  const cases: [string, unknown, string[]][] = [
    ['wrong type', { ...data, order: { ...order, amount: '3000' } }, ['error type /order/amount']],
    [
      'unknown enumeration value',
      { ...data, order: { ...order, status: 'SHIPPED' } },
      ['error enum /order/status'],
    ],
    [
      'malformed date',
      { ...data, order: { ...order, created_at: '2024-02-30T10:00:00Z' } },
      ['error format /order/created_at'],
    ],
    ['required object null', { ...data, customer: null }, ['error type /customer']],
    ['required object absent', { referrer: null, order, redemption: null }, ['error missing ']],
    [
      'required object misspelt',
      { custmer: customer, referrer: null, order, redemption: null },
      ['error missing '],
    ],
    [
      'identity misspelt',
      { ...data, customer: { ...customer, id: undefined, iid: 'cust_a1' } },
      ['error missing /customer'],
    ],
    [
      'described key misspelt',
      { ...data, order: { ...order, total_amount: undefined, total_ammount: 3000 } },
      ['warning misspelt /order/total_ammount'],
    ],
    [
      'key that nobody describes',
      { ...data, order: { ...order, weight: 12 } },
      ['notice undocumented /order/weight'],
    ],
    ['metadata may hold anything', { ...data, order: { ...order, metadata: { a: [1] } } }, []],
    [
      'another kind of discount than the voucher’s type',
      { ...data, campaign, publication, voucher: { ...voucher, gift: { amount: 5 } } },
      ['error type /voucher/gift'],
    ],
  ];
  test.each(cases)('%s', (_title, value, expected) => {
    expect(outlines(value)).toEqual(expected);
  });

  test.each([
    ['an order that is being processed', { ...data, order: { ...order, status: 'PROCESSING' } }],
    [
      'points worth a fraction of a coin',
      {
        ...data,
        redemption: { id: 'r_a1', reward: { parameters: { coin: { exchange_ratio: 0.01 } } } },
      },
    ],
    [
      'a reward of the newer loyalty programmes',
      { ...data, redemption: { id: 'r_a1', reward: { type: 'DIGITAL' } } },
    ],
    [
      'a publication with its vouchers in full',
      { ...data, campaign, voucher, publication: { ...publication, vouchers: [voucher] } },
    ],
    [
      'a tier with its rules under the name that vouchers have for them',
      {
        ...data,
        campaign,
        promotion_tier: {
          ...promotion_tier,
          validation_rules_assignments: { object: 'list', data_ref: 'data', data: [], total: 0 },
        },
      },
    ],
    [
      'or there as a plain list',
      {
        ...data,
        campaign,
        promotion_tier: { ...promotion_tier, validation_rules_assignments: [{ id: 'asgm_a1' }] },
      },
    ],
  ])('what the service sends elsewhere is no defect: %s', (_title, value) => {
    expect(outlines(value)).toEqual([]);
  });

  test.each([
    ['{"redemption":{"id":"r_1","data":"x"}}', 'a date that is none'],
    ['{"customer":{"id":"cust_1","address":{"county":"Kent"}}}', 'another word'],
    ['{"customer":{"id":"cust_1","created_by":null}}', 'a person, not a time'],
    ['{"order":{"id":"o","items":[],"referee":{"id":"cust_2"}}}', 'the one who was brought in'],
    ['{"voucher":{"id":"v_1","code":"A","referee_id":"cust_2"}}', 'the same, by the identifier'],
  ])(
    'a key is no misspelt one where renaming it would make an error or untrue data: %s',
    (part) => {
      const { findings } = analyse(
        JSON.stringify({
          ...{ customer: { id: 'cust_1' }, referrer: null, redemption: null },
          ...{ order: { id: 'ord_1', items: [] } },
          ...(JSON.parse(part) as object),
        }),
      );
      expect(findings.map(({ code }) => code)).not.toContain('misspelt');
      expect(findings.map(({ code }) => code)).toContain('undocumented');
    },
  );

  test('a misspelled required object is named, and can be renamed', () => {
    const text =
      '{"custmer": {"id": "c"}, "referrer": null, "order": {"id": "o", "items": []}, "redemption": null}';
    const [finding] = analyse(text).findings;
    expect(finding!.message).toContain('`custmer`');
    expect(finding!.range).toEqual({ start: 1, end: 10 });
    expect(finding!.fix!.edits).toEqual([{ range: { start: 1, end: 10 }, text: '"customer"' }]);
  });

  test('the sentence names the field, the found value and the expected one', () => {
    const text = JSON.stringify({
      ...data,
      order: { ...order, items: [{ ...order.items[0], price: '1500' }] },
    });
    const { findings } = analyse(text);
    expect(findings).toHaveLength(1);
    for (const part of ['`order.items[0].price`', 'integer in minor units', 'the string "1500"'])
      expect(findings[0]!.message).toContain(part);
    const { start, end } = findings[0]!.range;
    expect(text.slice(start, end)).toBe('"1500"');
  });
});

describe('the objects show the purpose', () => {
  const cases: [string, object, string | null, string[]][] = [
    ['none', {}, 'plain-message', []],
    [
      'all null',
      { campaign: null, voucher: null, publication: null, promotion_tier: null },
      'plain-message',
      [],
    ],
    ['promotion', { campaign, promotion_tier }, 'promotion', []],
    ['unique codes', { campaign, voucher, publication }, 'unique-codes', []],
    ['tier alone', { promotion_tier }, 'promotion', ['warning purpose-incomplete ']],
    [
      'voucher without publication',
      { campaign, voucher },
      'unique-codes',
      ['warning purpose-incomplete '],
    ],
    ['campaign alone', { campaign }, null, ['warning purpose-incomplete ']],
    [
      'both',
      { campaign, promotion_tier, voucher, publication },
      null,
      ['warning purpose-ambiguous /promotion_tier'],
    ],
  ];
  test.each(cases)('%s', (_title, objects, purpose, expected) => {
    const analysis = analyse(JSON.stringify({ ...data, ...objects }));
    expect([analysis.purpose, analysis.verdict]).toEqual([purpose, 'valid']);
    expect(analysis.findings.map(outline)).toEqual(expected);
  });

  test('missing and surplus objects of a chosen purpose are errors', () => {
    expect(outlines(data, { purpose: 'promotion' })).toEqual([
      'error purpose-incomplete ',
      'error purpose-incomplete ',
    ]);
    expect(outlines({ ...data, campaign, promotion_tier }, { purpose: 'plain-message' })).toEqual([
      'error purpose-surplus /campaign',
      'error purpose-surplus /promotion_tier',
    ]);
  });
});

describe('a payload inside something else is analysed alone', () => {
  const payload = JSON.parse(WRAPPED) as unknown;
  test.each([
    ['a string', JSON.stringify(WRAPPED)],
    ['a string in a string', JSON.stringify(JSON.stringify(WRAPPED))],
    ['the record of a request', JSON.stringify({ headers: {}, body: payload })],
    ['a record with the body as a text', JSON.stringify({ path: '/hook', body: WRAPPED })],
    ['a message of a queue', JSON.stringify({ Records: [{ body: WRAPPED }] })],
    [
      'a message in a message',
      JSON.stringify({ Records: [{ body: JSON.stringify({ Message: WRAPPED }) }] }),
    ],
    ['a list of one', `[${WRAPPED}]`],
  ])('%s', (_title, text) => {
    const alone = analyse(WRAPPED);
    const { wrappers, ...analysis } = analyse(text);
    expect(wrappers.length).toBeGreaterThan(0);
    expect({ ...analysis, wrappers: [] }).toEqual(alone);
  });
});

describe('JSON that is not this event is named', () => {
  const cases: [string, string, string, RegExp][] = [
    ['empty text', '', 'unreadable', /Paste the JSON body of a webhook/],
    ['white space', ' \n\t', 'unreadable', /only spaces and line breaks/],
    ['no JSON', 'hello', 'unreadable', /begins with/],
    ['a string', '"hello"', 'unrecognised', /only a string/],
    [
      'a payload with its keys in another case',
      '{"Customer":{},"Referrer":null,"Order":{},"Redemption":null}',
      'unrecognised',
      /renamed .*`customer` to `Customer`/,
    ],
    [
      'a design with its placeholders in quotes',
      JSON.stringify({
        ...data,
        customer: { ...customer, name: '{{customer.name}}' },
        order: { ...order, id: '{{ order.id }}' },
      }),
      'unrecognised',
      /^All 2 placeholders of this payload template are fields .* Send a test event/,
    ],
    [
      'a delivery with its keys in another case',
      `{"Id":"whs_1","Data":${WRAPPED.replaceAll(/"(\w)(\w+)":/g, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`)}}`,
      'unrecognised',
      /renamed .*`id` to `Id`/,
    ],
    ['null', 'null', 'unrecognised', /only `null`/],
    ['an empty object', '{}', 'unrecognised', /empty JSON object/],
    ['a list', '[1, 2]', 'unrecognised', /array of 2 items/],
    ['an order alone', JSON.stringify(order), 'unrecognised', /`order` object/],
    ['another JSON', '{"a": 1, "b": 2}', 'unrecognised', /`a` and `b`/],
    [
      'an order designed anew',
      JSON.stringify({ ...data, order: { number: 7 } }),
      'unrecognised',
      /neither `id` nor `items`/,
    ],
    [
      'a delivery designed anew',
      JSON.stringify({ data: { order_number: 7 }, event: { type: 'customer.order.updated' } }),
      'unrecognised',
      /custom payload/,
    ],
    [
      'a delivery of an event that no example shows',
      JSON.stringify({
        data: { customer, consents: [] },
        event: { type: 'customer.consents.given' },
      }),
      'unrecognised',
      /^This is a `customer\.consents\.given` webhook\. This page checks order events only\.$/,
    ],
  ];
  test.each(cases)('%s', (_title, text, verdict, message) => {
    const analysis = analyse(text);
    expect(analysis.verdict).toBe(verdict);
    expect(analysis.findings).toHaveLength(1);
    expect(analysis.findings[0]!.pointer).toBe('');
    expect(analysis.findings[0]!.message).toMatch(message);
  });
});

describe('deliveries', () => {
  const event = { id: 'evcus_1', type: 'customer.order.updated' };
  const cases: [string, object, string | null, string[]][] = [
    ['event.type', { data, event }, 'customer.order.updated', []],
    [
      'the documented spelling',
      { data, event: { type: 'EVENTS.CUSTOMER.ORDER.PAID' } },
      'customer.order.paid',
      [],
    ],
    ['no event, but data that fits', { data, type: 'My order event' }, null, []],
    [
      'a webhook of the project',
      { data, type: 'customer.order.created' },
      'customer.order.created',
      [],
    ],
    [
      'an unknown event',
      { data, event: { type: 'order.touched' } },
      'order.touched',
      ['warning unknown-event /event/type'],
    ],
    ['data of a wrong type', { data: 5, event }, 'customer.order.updated', ['error type /data']],
    ['data missing', { id: 'whs_1', event }, 'customer.order.updated', ['error missing ']],
  ];
  test.each(cases)('%s', (_title, delivery, name, expected) => {
    const analysis = analyse(JSON.stringify(delivery));
    expect([analysis.form, analysis.event, analysis.dataPointer]).toEqual([
      'delivery',
      name,
      '/data',
    ]);
    expect(analysis.findings.map(outline)).toEqual(expected);
  });
});

describe('findings of any text', () => {
  test('a byte order mark is a notice', () => {
    const { verdict, findings } = analyse('\ufeff' + JSON.stringify(data));
    expect([verdict, findings.map(outline)]).toEqual(['valid', ['notice byte-order-mark ']]);
  });

  test('a mark that turns the direction of writing is written as its code', () => {
    const text = JSON.stringify({ ...data, order: { ...order, status: '\u202eDIAP' } });
    expect(analyse(text).findings[0]!.message).toContain('"\\u202eDIAP"');
  });

  test('a duplicate key is a warning at the later one', () => {
    const text = JSON.stringify(data).replace('"status":"PAID"', '"status":"PAID","status":"PAID"');
    const { findings } = analyse(text);
    expect(findings.map(outline)).toEqual(['warning duplicate-key /order/status']);
    const [{ range }] = findings[0]!.related as [Place];
    expect(range.start).toBe(text.indexOf('"status"'));
    expect(text.slice(range.start, range.end)).toBe('"status"');
  });

  test.each([
    ['12345678901234567890', 1],
    ['9007199254740993', 1],
    ['9007199254740992', 0],
    ['1e400', 1],
    ['1e-400', 1],
    ['0.1', 0],
    ['1.50e3', 0],
    ['0.1000000000000000055511151231257827', 1],
    ['100000000000000000000', 0],
  ])('a number that a double would change is a notice: %s', (number, notices) => {
    const text = JSON.stringify(data).replace('"order":{', `"order":{"metadata":{"n":${number}},`);
    const { findings } = analyse(text);
    expect(findings.map(outline)).toEqual(
      Array.from({ length: notices }, () => 'notice number-precision /order/metadata/n'),
    );
  });
});

test('analyse never throws, and every range lies in the text', () => {
  const keys = fc.constantFrom(
    'customer',
    'order',
    'referrer',
    'redemption',
    'items',
    'id',
    'data',
    'event',
    'type',
    '__proto__',
    'constructor',
    'voucher',
    'discount',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(
        null,
        true,
        0,
        -1.5,
        '',
        'customer.order.updated',
        'DISCOUNT_VOUCHER',
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 8 }),
    ),
  }));
  const core = fc.record({ customer: value, order: value, referrer: value, redemption: value });
  fc.assert(
    fc.property(fc.oneof(value, core), (json) => {
      const analysis = analyse(JSON.stringify(json));
      for (const { range } of analysis.findings) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(analysis.text.length);
      }
    }),
    { seed: 3, numRuns: 3_000 },
  );
});

test('a name that a mail merge left behind makes no design of a payload', () => {
  const text = JSON.stringify({ ...data, customer: { ...customer, name: '{{customer.name}}' } });
  expect(analyse(text).verdict).toBe('valid');
});

test.each([
  ['{"order": ', 'unreadable'],
  ['[1, 2]', 'unrecognised'],
] as const)('%s has no event, and says so by null', (text, verdict) => {
  expect(analyse(text)).toMatchObject({
    ...{ verdict, text, wrappers: [], deliveries: [] },
    ...{ form: null, event: null, purpose: null, dataPointer: null },
  });
});

test('a recognised analysis always has a form and a data pointer', () => {
  const analysis = analyse('{"event": {"type": "customer.order.updated"}, "data": 5}');
  if (analysis.form === null) throw new Error('no event');
  // No check for null is needed, because the form has decided it.
  const place: [string, string] = [analysis.form, analysis.dataPointer];
  expect(place).toEqual(['delivery', '/data']);
});
