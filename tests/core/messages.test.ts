import { describe, expect, test } from 'vitest';
import { analyse, type Edit, type Finding } from '../../src/core/index.ts';
import { but, type Changes } from './sound-delivery.ts';

/** A finding as a person sees it: its words, the text in its range, and the text after its fix. */
interface Told {
  readonly code: string;
  readonly at: string;
  readonly message: string;
  readonly why: string;
  readonly related?: readonly string[];
  readonly fix?: string;
}

const FROM_EXAMPLES =
  'Taken from the service’s description, corrected by its documented examples: none of them has anything else here.';
const NULLABLE_FROM_EXAMPLES = FROM_EXAMPLES.replace('anything else', 'anything but that');
const MONEY = `${NULLABLE_FROM_EXAMPLES} Amounts are in minor units of the currency: 55.00 USD is 5500.`;
const TIMES =
  'Times are ISO 8601 with their zone (RFC 3339): so documented, and so in every documented order event.';
const LIST =
  'The list has every value that the service documents or that a documented example has; receivers often know no others.';
const NOT_NULL =
  'Many fields may be null, but this one is null in no documented order event: without it a receiver cannot tell what is meant.';
const CUSTOMISED =
  'A payload that was customised in the distribution may have dropped it; then the receiver has to do without.';
const PRESENT = `Documented as always present, and present in every documented order event. ${CUSTOMISED}`;
const IDENTITY = `It identifies the object, and no documented example goes without it. ${CUSTOMISED}`;
const MISSPELT =
  'A described key that differs by a letter or two, or only in its case or separators, and is absent, was most probably meant.';
const TIME = 'the service sends a date and time with its zone, such as 2024-03-12T08:37:24.296Z';

/**
 * The errors and misspelt keys of the sound delivery with a change. Rules have tests of their own.
 */
function tell(changes: Changes): Told[] {
  const text = JSON.stringify(but(changes));
  return analyse(text)
    .findings.filter(({ severity, code }) => severity === 'error' || code === 'misspelt')
    .map((finding) => toTold(text, finding));
}

function toTold(text: string, { code, range, message, why, related, fix }: Finding): Told {
  return {
    code,
    at: text.slice(range.start, range.end),
    message,
    why: why ?? 'no reason is given',
    ...(related ? { related: related.map((place) => place.pointer) } : {}),
    ...(fix ? { fix: fix.title } : {}),
  };
}

const item = '/data/order/items/0';
const created = '/data/order/created_at';

function date(value: string, reason: string): [string, Changes, Told] {
  return [
    `the time ${value}`,
    { [created]: value },
    {
      code: 'format',
      at: JSON.stringify(value),
      message: `order.created_at is the string ${JSON.stringify(value)}: ${reason}; ${TIME}.`,
      why: TIMES,
    },
  ];
}

const cases: [string, Changes, Told][] = [
  [
    'an amount in quotes that the other amounts confirm',
    { [`${item}/price`]: '1500' },
    {
      code: 'type',
      at: '"1500"',
      message:
        'order.items[0].price is the string "1500"; the service sends an integer, in minor units of the currency, or null.',
      why: MONEY,
      fix: 'Write it as the number 1500',
    },
  ],
  [
    'an amount in quotes that they contradict',
    { [`${item}/price`]: '15' },
    {
      code: 'type',
      at: '"15"',
      message:
        'order.items[0].price is the string "15"; the service sends an integer, in minor units of the currency, or null.',
      why: MONEY,
    },
  ],
  [
    'an amount with decimals',
    { '/data/order/amount': 50.5 },
    {
      code: 'type',
      at: '50.5',
      message:
        'order.amount is the number 50.5; the service sends an integer, in minor units of the currency, or null.',
      why: MONEY,
    },
  ],
  [
    'a quantity in quotes',
    { [`${item}/quantity`]: '2' },
    {
      code: 'type',
      at: '"2"',
      message: 'order.items[0].quantity is the string "2"; the service sends an integer or null.',
      why: NULLABLE_FROM_EXAMPLES,
      fix: 'Write it as the number 2',
    },
  ],
  [
    'a word instead of true or false',
    { '/data/voucher/active': 'yes' },
    {
      code: 'type',
      at: '"yes"',
      message: 'voucher.active is the string "yes"; the service sends true or false, or null.',
      why: NULLABLE_FROM_EXAMPLES,
    },
  ],
  [
    'a number instead of a word of a list',
    { '/data/order/status': 1 },
    {
      code: 'type',
      at: '1',
      message:
        'order.status is the number 1; the service sends one of CREATED, PAID, PROCESSING, CANCELED, FULFILLED, or null.',
      why: NULLABLE_FROM_EXAMPLES,
    },
  ],
  [
    'a number instead of a time',
    { [created]: 1710236000 },
    {
      code: 'type',
      at: '1710236000',
      message:
        '`order.created_at` must be an ISO 8601 date and time, but it is 1710236000, a number of seconds since 1970.',
      why: TIMES,
      fix: 'Change to "2024-03-12T09:33:20.000Z"',
    },
  ],
  [
    'an object that is no object, and none of its members',
    { '/data/customer': ['cust_a'] },
    {
      code: 'type',
      at: '["cust_a"]',
      message: 'customer is an array; the service sends an object.',
      why: FROM_EXAMPLES,
    },
  ],
  [
    'null for an object that is always there',
    { '/data/order': null },
    {
      code: 'type',
      at: 'null',
      message: 'order is null; the service sends an object.',
      why: NOT_NULL,
    },
  ],
  [
    'null for an identity',
    { '/data/order/id': null },
    {
      code: 'type',
      at: 'null',
      message: 'order.id is null; the service sends a string.',
      why: NOT_NULL,
    },
  ],
  [
    'null for an item',
    { '/data/order/items': [null] },
    {
      code: 'type',
      at: 'null',
      message: 'order.items[0] is null; the service sends an object.',
      why: NOT_NULL,
    },
  ],
  [
    'an enumeration in the wrong case',
    { '/data/order/status': 'paid' },
    {
      code: 'enum',
      at: '"paid"',
      message:
        'order.status is the string "paid"; the service sends one of PAID, CREATED, CANCELED, FULFILLED, PROCESSING.',
      why: LIST,
      fix: 'Write it as "PAID"',
    },
  ],
  [
    'an enumeration, the nearest values first',
    { '/data/order/status': 'FULLFILED' },
    {
      code: 'enum',
      at: '"FULLFILED"',
      message:
        'order.status is the string "FULLFILED"; the service sends one of FULFILLED, CANCELED, CREATED, PAID, PROCESSING.',
      why: LIST,
    },
  ],
  [
    'the only word that there is',
    { '/data/order/customer/object': 'client' },
    {
      code: 'enum',
      at: '"client"',
      message: 'order.customer.object is the string "client"; the service sends customer.',
      why: LIST,
    },
  ],
  [
    'a gift in a voucher for a discount, and nothing that is wrong within it',
    { '/data/voucher/gift': { amount: '5', colour: 'red' } },
    {
      code: 'type',
      at: '{"amount":"5","colour":"red"}',
      message:
        'voucher.gift is an object, but voucher.type is DISCOUNT_VOUCHER; then the service sends null or leaves gift out.',
      why: 'Each type has one object of its own, and gift belongs to another type. In no documented example do they disagree.',
      related: ['/data/voucher/type'],
    },
  ],
  [
    'a discount whose type is unknown, and not its effect too',
    { '/data/voucher/discount': { type: 'UNITS', effect: 'ADD_NEW_ITEMS', unit_off: 1 } },
    {
      code: 'enum',
      at: '"UNITS"',
      message:
        'voucher.discount.type is the string "UNITS"; the service sends one of UNIT, AMOUNT, FIXED, PERCENT.',
      why: LIST,
    },
  ],
  [
    'an effect that the discount’s type does not have',
    { '/data/voucher/discount': { type: 'FIXED', effect: 'ADD_NEW_ITEMS' } },
    {
      code: 'enum',
      at: '"ADD_NEW_ITEMS"',
      message:
        'voucher.discount.effect is the string "ADD_NEW_ITEMS"; with voucher.discount.type FIXED the service sends one of APPLY_TO_ITEMS, APPLY_TO_ORDER.',
      why: 'The type beside it is FIXED. For other types the service documents other values.',
      related: ['/data/voucher/discount/type'],
    },
  ],
  [
    'an effect that no discount has: those of its type are listed',
    { '/data/voucher/discount': { type: 'PERCENT', effect: 'APPLY' } },
    {
      code: 'enum',
      at: '"APPLY"',
      message:
        'voucher.discount.effect is the string "APPLY"; with voucher.discount.type PERCENT the service sends one of APPLY_TO_ORDER, APPLY_TO_ITEMS.',
      why: 'The type beside it is PERCENT. For other types the service documents other values.',
      related: ['/data/voucher/discount/type'],
    },
  ],
  [
    'an object that may be null, but not absent',
    { '/data/redemption': undefined },
    {
      code: 'missing',
      at: '"data"',
      message: 'redemption is missing: every order event has it, if only as null.',
      why: PRESENT,
      fix: 'Add "redemption": null',
    },
  ],
  [
    'an object that is always there',
    { '/data/customer': undefined },
    {
      code: 'missing',
      at: '"data"',
      message: 'customer is missing: every order event has it.',
      why: PRESENT,
    },
  ],
  [
    'a required object misspelt: one finding, not also an unknown key',
    { '/data/customer': undefined, '/data/custmer': { id: 'cust_a' } },
    {
      code: 'missing',
      at: '"data"',
      message:
        'customer is missing: every order event has it; it seems to be misspelt as «custmer».',
      why: PRESENT,
      related: ['/data/custmer'],
      fix: 'Rename to "customer"',
    },
  ],
  [
    'an identity missing',
    { '/data/campaign/id': undefined },
    {
      code: 'missing',
      at: '"campaign"',
      message: 'campaign.id is missing: it says which campaign this is.',
      why: IDENTITY,
    },
  ],
  [
    'an identity misspelt',
    { '/data/campaign/id': undefined, '/data/campaign/di': 'camp_a' },
    {
      code: 'missing',
      at: '"campaign"',
      message:
        'campaign.id is missing: it says which campaign this is; it seems to be misspelt as «di».',
      why: IDENTITY,
      related: ['/data/campaign/di'],
      fix: 'Rename to "id"',
    },
  ],
  [
    'a key that is misspelt',
    { '/data/order/total_amount': undefined, '/data/order/total_ammount': 4500 },
    {
      code: 'misspelt',
      at: '"total_ammount"',
      message:
        'order.total_ammount is not known here, but «total_amount» is, and is absent: a receiver that looks for it finds nothing.',
      why: MISSPELT,
      fix: 'Rename to "total_amount"',
    },
  ],
  [
    'a key written as other programs write it',
    { '/data/order/customer_id': undefined, '/data/order/customerId': 'cust_a' },
    {
      code: 'misspelt',
      at: '"customerId"',
      message:
        'order.customerId is not known here, but «customer_id» is, and is absent: a receiver that looks for it finds nothing.',
      why: MISSPELT,
      fix: 'Rename to "customer_id"',
    },
  ],
  date('', 'it is empty'),
  [
    'a number of milliseconds in quotes instead of a time',
    { [created]: '1710236000123' },
    {
      code: 'format',
      at: '"1710236000123"',
      message:
        '`order.created_at` must be an ISO 8601 date and time, but it is "1710236000123", a number of milliseconds since 1970.',
      why: TIMES,
      fix: 'Change to "2024-03-12T09:33:20.123Z"',
    },
  ],
  date(' 2024-03-12T08:37:24Z', 'white space stands around it'),
  date('20240312T083724Z', 'the dashes and colons are missing'),
  date('2024/03/12 08:37:24', 'dashes belong between year, month and day'),
  date('2024-3-12T08:37:24Z', 'month and day need two digits each'),
  date('12.03.2024', 'it does not begin with the year in four digits'),
  date('Tue, 12 Mar 2024 08:37:24 GMT', 'it is written in words'),
  date('yesterday', 'it does not begin with year-month-day'),
  date('2024-13-12T08:37:24Z', 'there is no month 13'),
  date('2023-02-29T08:37:24Z', 'month 02 of 2023 has no day 29'),
  date('2024-03-12', 'the time of day is missing'),
  date('2024-03-12T08:37Z', 'the seconds are missing'),
  date('2024-03-12T08: 37: 24Z', 'spaces stand inside the time of day'),
  date('2024-03-12T8:37:24Z', 'the time of day is not written as hours:minutes:seconds after a T'),
  date('2024-03-12T24:37:24Z', 'there is no time of day 24:37:24'),
  date('2024-03-12T08:37:24,296Z', 'a point belongs before the fraction of a second, not a comma'),
  date('2024-03-12T08:37:24', 'the zone is missing (Z for UTC)'),
  date('2024-03-12T08:37:24+5', '«+5» is no zone: UTC is Z, other zones are written like +01:00'),
  [
    'a birth date in another order',
    { '/data/customer': { id: 'cust_a', birthdate: '14.07.1990' } },
    {
      code: 'format',
      at: '"14.07.1990"',
      message:
        'customer.birthdate is the string "14.07.1990": it does not begin with the year in four digits; the service sends a calendar date such as 1990-07-14.',
      why: 'Dates without a time of day are ISO 8601 (RFC 3339): so documented, and so in every documented example.',
    },
  ],
  [
    'an hour that no clock has',
    { '/data/voucher/validity_hours': { daily: [{ start_time: '25:00' }] } },
    {
      code: 'format',
      at: '"25:00"',
      message:
        'voucher.validity_hours.daily[0].start_time is the string "25:00"; the service sends a time of day such as 12:00.',
      why: 'Hours of validity are times of day on a clock of 24 hours: so in every documented example.',
    },
  ],
];

describe('one defect gives one finding with the found value, the expected value and the reason', () => {
  test.each(cases)('%s', (_title, changes, told) => {
    expect(tell(changes)).toEqual([told]);
  });
});

test('the delivery that the others are made of is sound', () => {
  expect(analyse(JSON.stringify(but({}))).findings).toEqual([]);
});

test('a time that was a number of seconds is sound after its fix', () => {
  for (const value of [1710236000, 1710236000.25, 1710236000250, '1710236000']) {
    const text = JSON.stringify(but({ [created]: value }));
    const [{ range, text: by }] = analyse(text).findings[0]!.fix!.edits as [Edit];
    const mended = text.slice(0, range.start) + by + text.slice(range.end);
    expect(analyse(mended).counts.error).toBe(0);
  }
});

test('two keys are not both taken for the same misspelt one', () => {
  const misspelt = tell({
    '/data/order/customer_id': undefined,
    '/data/order/customer-id': 'cust_a',
    '/data/order/customerId': 'cust_a',
  });
  expect(misspelt.map(({ at }) => at)).toEqual(['"customer-id"']);
});

test('a key whose value is of another kind is not misspelt', () => {
  expect(tell({ '/data/order/amount': undefined, '/data/order/amounts': [1, 2] })).toEqual([]);
});

test('the finding of a wrong value also allows null', () => {
  expect(tell({ '/data/referrer': '' })).toMatchObject([
    { message: 'referrer is the string ""; the service sends an object or null.' },
  ]);
});

test('an object that was written as JSON twice can be unwrapped', () => {
  const text = JSON.stringify(but({ '/data/customer': '{"id": "cust_a"}' }));
  const [finding] = analyse(text).findings;
  expect(finding!.message).toMatch(/^customer is the string .*, which is JSON inside a string;/);
  const [{ range, text: inner }] = finding!.fix!.edits as [Edit];
  const mended = text.slice(0, range.start) + inner + text.slice(range.end);
  expect(analyse(mended).findings.filter(({ code }) => code === 'type')).toEqual([]);
});

test('an empty list in the place of an object is explained by PHP', () => {
  const text = JSON.stringify(but({ '/data/order/metadata': [] }));
  const [finding] = analyse(text).findings;
  expect(finding!.message).toBe(
    'order.metadata is an array, as PHP writes an empty object; the service sends an object or null.',
  );
  const [{ range, text: inner }] = finding!.fix!.edits as [Edit];
  const mended = text.slice(0, range.start) + inner + text.slice(range.end);
  expect(analyse(mended).findings).toEqual([]);
});

test('an object that needs an identifier gets no empty object as a fix', () => {
  for (const key of ['customer', 'referrer', 'voucher']) {
    const [told] = tell({ [`/data/${key}`]: [] });
    expect(told!.message).not.toContain('PHP');
    expect(told!.fix).toBeUndefined();
  }
});

test('a misspelt key is renamed only where that makes no error', () => {
  const changes = { '/data/order/total_amount': undefined, '/data/order/totalAmount': '45.00' };
  expect(tell(changes)).toMatchObject([{ code: 'misspelt', at: '"totalAmount"' }]);
  expect(tell(changes)[0]).not.toHaveProperty('fix');
});

test('an object of the purpose under a misspelt key is one finding, with its fix', () => {
  const text = JSON.stringify(but({})).replace('"publication":', '"publications":');
  expect(analyse(text).findings).toMatchObject([
    {
      code: 'purpose-incomplete',
      message: expect.stringMatching(/; it seems to be misspelt as «publications»\.$/),
      fix: { title: 'Rename to "publication"' },
    },
  ]);
});

test('a promotion tier under a misspelt key leaves no campaign alone', () => {
  const changes = { '/data/voucher': undefined, '/data/publication': undefined };
  const text = JSON.stringify(but({ ...changes, '/data/promotionTier': { id: 'promo_a' } }));
  expect(analyse(text).findings).toMatchObject([
    { code: 'misspelt', fix: { title: 'Rename to "promotion_tier"' } },
  ]);
});

test('a key beside the key that it resembles most is not misspelt', () => {
  const address = { line_1: 'A', line1: 'A' };
  expect(tell({ '/data/customer/address': address })).toEqual([]);
});

test('no sentence speaks the language of schemas', () => {
  const words = cases.flatMap(([, changes]) => tell(changes)).map((t) => `${t.message} ${t.why}`);
  expect(words.filter((said) => /schema|must match|oneOf|anyOf|keyword|#\//i.test(said))).toEqual(
    [],
  );
});

test('a key of megabytes does not make a sentence of megabytes', () => {
  const { findings } = analyse(JSON.stringify(but({ [`/data/order/${'k'.repeat(2e6)}`]: 1 })));
  expect(findings.map(({ code }) => code)).toEqual(['undocumented']);
  expect(findings[0]!.message.length).toBeLessThan(300);
});

test('a key that turns the direction of writing does not turn the sentence', () => {
  const { findings } = analyse(JSON.stringify(but({ '/data/order/\u202eruoloc': 1 })));
  expect(findings[0]!.message).not.toContain('\u202e');
  expect(findings[0]!.message).toContain('\\u202eruoloc');
});

describe('thousands of defects', () => {
  const items = (count: number, item: object) => Array.from({ length: count }, () => item);
  const sound = { id: 'ordli_1', product_id: 'prod_1' };
  const rows: [string, object, string][] = [
    ['unknown keys', { ...sound, colour: 1 }, 'notice'],
    ['misspelt keys', { ...sound, prise: 1 }, 'warning'],
    ['wrong types', { ...sound, quantity: 'two' }, 'error'],
  ];

  test.each(rows)('%s: all are counted, a thousand are kept', (_title, item, severity) => {
    const { counts, findings } = analyse(
      JSON.stringify(but({ '/data/order/items': items(7_500, item) })),
    );
    expect(counts[severity as keyof typeof counts]).toBe(7_500);
    expect(findings.filter((finding) => finding.severity === severity)).toHaveLength(1_000);
  });
});
