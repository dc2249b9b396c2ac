import type { Changes } from './sound-delivery.ts';

/** A finding as a person sees it. */
export interface Told {
  readonly code: string;
  /** The text in its range. */
  readonly at: string;
  /** The parts of the message that name the field, the value and the repair. */
  readonly says: readonly string[];
  readonly related?: readonly string[];
  /** The title of its fix. */
  readonly fix?: string;
  /** The titles of its choices. */
  readonly choices?: readonly string[];
}

const item = '/data/order/items/0';
const created = '/data/order/created_at';

/** @param repair the literal of the fix, or the literals of the choices. */
function date(
  value: string,
  repair: string | readonly string[] | null,
  ...says: string[]
): [string, Changes, Told] {
  const title = (literal: string) => `Change to ${literal}`;
  // Where the case says nothing else, the message has each possible date.
  const dates = says.length > 0 || repair === null ? [] : [repair].flat();
  const told = {
    code: 'format',
    at: JSON.stringify(value),
    says: ['`order.created_at`', ...dates, ...says],
  };
  const repairs =
    repair === null
      ? {}
      : typeof repair === 'string'
        ? { fix: title(repair) }
        : { choices: repair.map(title) };
  return [`the time ${value}`, { [created]: value }, { ...told, ...repairs }];
}

/** A wrong value, or a missing or unknown key, and its only finding. */
export const WRONG_VALUES: readonly (readonly [title: string, changes: Changes, told: Told])[] = [
  [
    'an amount in quotes that the other amounts confirm',
    { [`${item}/price`]: '1500' },
    {
      code: 'type',
      at: '"1500"',
      says: ['`order.items[0].price`', '`null`', '"1500"'],
      fix: 'Change to 1500',
    },
  ],
  [
    'an amount in quotes that they confirm in minor units',
    { [`${item}/price`]: '15' },
    {
      code: 'type',
      at: '"15"',
      says: ['`order.items[0].price`', '`null`', '"15"'],
      fix: 'Change to 1500',
    },
  ],
  [
    'an amount in quotes that they contradict',
    { [`${item}/price`]: '16' },
    {
      code: 'type',
      at: '"16"',
      says: ['`order.items[0].price`', '`null`', '"16"'],
    },
  ],
  [
    'an amount with decimals',
    { '/data/order/amount': 50.5 },
    {
      code: 'type',
      at: '50.5',
      says: ['`order.amount`', '`null`', '50.5', 'In cents it is 5050.'],
    },
  ],
  [
    'a quantity in quotes',
    { [`${item}/quantity`]: '2' },
    {
      code: 'type',
      at: '"2"',
      says: ['`order.items[0].quantity`', '`null`', '"2"'],
      fix: 'Change to 2',
    },
  ],
  [
    'an object in an array',
    { '/data/customer': [{ id: 'cust_a' }] },
    {
      code: 'type',
      at: '[{"id":"cust_a"}]',
      says: ['`customer`', 'in an array', 'without the brackets'],
      fix: 'Remove the brackets',
    },
  ],
  [
    'one of several objects in an array',
    { '/data/customer': [{ id: 'cust_a' }, { id: 'cust_b' }] },
    {
      code: 'type',
      at: '[{"id":"cust_a"},{"id":"cust_b"}]',
      says: ['`customer`', 'in an array', 'Keep one object'],
    },
  ],
  [
    'the ID of a product in place of an item',
    { [item]: 'prod_a' },
    {
      code: 'type',
      at: '"prod_a"',
      says: ['`order.items[0]`', 'only the ID "prod_a"', '`product_id`'],
      fix: 'Change to {"product_id": "prod_a"}',
    },
  ],
  [
    'a word instead of true or false',
    { '/data/voucher/active': 'yes' },
    {
      code: 'type',
      at: '"yes"',
      says: ['`voucher.active`', '`true`', '`false`', '`null`', '"yes"'],
    },
  ],
  [
    'a number instead of a word of a list',
    { '/data/order/status': 1 },
    {
      code: 'type',
      at: '1',
      says: [
        '`order.status`',
        '`CREATED`',
        '`PAID`',
        '`PROCESSING`',
        '`CANCELED`',
        '`FULFILLED`',
        '`null`',
        '1',
      ],
    },
  ],
  [
    'a number instead of a time',
    { [created]: 1710236000 },
    {
      code: 'type',
      at: '1710236000',
      says: ['`order.created_at`', '1710236000', '1970', '"2024-03-12T'],
      fix: 'Change to "2024-03-12T09:33:20.000Z"',
    },
  ],
  [
    'an object that is no object, and none of its members',
    { '/data/customer': ['cust_a'] },
    {
      code: 'type',
      at: '["cust_a"]',
      says: ['`customer`'],
    },
  ],
  [
    'null for an object that is always there',
    { '/data/order': null },
    {
      code: 'type',
      at: 'null',
      says: ['`order`', '`null`'],
    },
  ],
  [
    'null for an identity',
    { '/data/order/id': null },
    {
      code: 'type',
      at: 'null',
      says: ['`order.id`', '`null`', '"ord_a"', '`redemption.order.id`'],
      fix: 'Change to "ord_a"',
    },
  ],
  [
    'null for a code, which no other field has',
    { '/data/voucher/code': null },
    {
      code: 'type',
      at: 'null',
      says: ['`voucher.code`', '`null`', 'Copy the code from Voucherify'],
    },
  ],
  [
    'an ID in place of its object',
    { '/data/order/customer': 'cust_a' },
    {
      code: 'type',
      at: '"cust_a"',
      says: ['`order.customer`', 'only the ID "cust_a"'],
      fix: 'Change to {"id": "cust_a"}',
    },
  ],
  [
    'an item in place of the items',
    { '/data/redemption/order/items': { quantity: 1 } },
    {
      code: 'type',
      at: '{"quantity":1}',
      says: ['`redemption.order.items`', 'single object', '`[`'],
      fix: 'Change to an array',
    },
  ],
  [
    'items under numbers',
    { '/data/redemption/order/items': { 0: { quantity: 1 }, 2: { quantity: 2 } } },
    {
      code: 'type',
      at: '{"0":{"quantity":1},"2":{"quantity":2}}',
      says: ['`redemption.order.items`', 'without their keys'],
    },
  ],
  [
    'an object in place of the items that holds no items',
    { '/data/redemption/order/items': { count: 2 } },
    {
      code: 'type',
      at: '{"count":2}',
      says: ['`redemption.order.items`', 'an object `{…}`'],
    },
  ],
  [
    'a percentage with its sign',
    { '/data/voucher/discount': { type: 'PERCENT', percent_off: '10%' } },
    {
      code: 'type',
      at: '"10%"',
      says: ['`voucher.discount.percent_off`', '"10%"', 'Write 10.'],
      fix: 'Change to 10',
    },
  ],
  [
    'a status of another shop',
    { '/data/order/status': 'shipped' },
    {
      code: 'enum',
      at: '"shipped"',
      says: ['`order.status`', '"shipped"', '`FULFILLED` is probably meant'],
      choices: ['FULFILLED', 'CREATED', 'PAID', 'CANCELED', 'PROCESSING'].map(
        (status) => `Change to "${status}"`,
      ),
    },
  ],
  [
    'null for an item',
    { '/data/order/items': [null] },
    {
      code: 'type',
      at: 'null',
      says: ['`order.items[0]`', '`null`'],
    },
  ],
  [
    'an enumeration in the wrong case',
    { '/data/order/status': 'paid' },
    {
      code: 'enum',
      at: '"paid"',
      says: [
        '`order.status`',
        '`PAID`',
        '`CREATED`',
        '`CANCELED`',
        '`FULFILLED`',
        '`PROCESSING`',
        '"paid"',
      ],
      fix: 'Change to "PAID"',
    },
  ],
  [
    'an enumeration, the nearest values first',
    { '/data/order/status': 'FULLFILED' },
    {
      code: 'enum',
      at: '"FULLFILED"',
      says: [
        '`order.status`',
        '`FULFILLED`',
        '`CANCELED`',
        '`CREATED`',
        '`PAID`',
        '`PROCESSING`',
        '"FULLFILED"',
      ],
      fix: 'Change to "FULFILLED"',
    },
  ],
  [
    'the only word that there is',
    { '/data/order/customer/object': 'client' },
    {
      code: 'enum',
      at: '"client"',
      says: ['`order.customer.object`', '"customer"', '"client"'],
      fix: 'Change to "customer"',
    },
  ],
  [
    'a gift in a voucher for a discount, and nothing that is wrong within it',
    { '/data/voucher/gift': { amount: '5', colour: 'red' } },
    {
      code: 'type',
      at: '{"amount":"5","colour":"red"}',
      says: ['`voucher.gift`', '`null`', '`type`', '`DISCOUNT_VOUCHER`'],
      related: ['/data/voucher/type'],
    },
  ],
  [
    'a discount whose type is unknown, and not its effect too',
    { '/data/voucher/discount': { type: 'UNITS', effect: 'ADD_NEW_ITEMS', unit_off: 1 } },
    {
      code: 'enum',
      at: '"UNITS"',
      says: ['`voucher.discount.type`', '`UNIT`', '`AMOUNT`', '`FIXED`', '`PERCENT`', '"UNITS"'],
      fix: 'Change to "UNIT"',
    },
  ],
  [
    'an effect that the discount’s type does not have',
    { '/data/voucher/discount': { type: 'FIXED', effect: 'ADD_NEW_ITEMS' } },
    {
      code: 'enum',
      at: '"ADD_NEW_ITEMS"',
      says: [
        '`voucher.discount.effect`',
        '`APPLY_TO_ITEMS`',
        '`APPLY_TO_ORDER`',
        '`type`',
        '`FIXED`',
        '"ADD_NEW_ITEMS"',
      ],
      related: ['/data/voucher/discount/type'],
      choices: ['Change to "APPLY_TO_ITEMS"', 'Change to "APPLY_TO_ORDER"'],
    },
  ],
  [
    'an effect that no discount has: those of its type are listed',
    { '/data/voucher/discount': { type: 'PERCENT', effect: 'APPLY' } },
    {
      code: 'enum',
      at: '"APPLY"',
      says: [
        '`voucher.discount.effect`',
        '`APPLY_TO_ORDER`',
        '`APPLY_TO_ITEMS`',
        '`type`',
        '`PERCENT`',
        '"APPLY"',
      ],
      related: ['/data/voucher/discount/type'],
      choices: ['Change to "APPLY_TO_ORDER"', 'Change to "APPLY_TO_ITEMS"'],
    },
  ],
  [
    'an object that may be null, but not absent',
    { '/data/redemption': undefined },
    {
      code: 'missing',
      at: '"data"',
      says: ['`redemption`', '`null`'],
      fix: 'Add "redemption": null',
    },
  ],
  [
    'an object that is always there',
    { '/data/customer': undefined },
    {
      code: 'missing',
      at: '"data"',
      says: ['`customer`', 'inside `data`'],
    },
  ],
  [
    'a required object misspelt: one finding, not also an unknown key',
    { '/data/customer': undefined, '/data/custmer': { id: 'cust_a' } },
    {
      code: 'missing',
      at: '"custmer"',
      says: ['`customer`', '`custmer`'],
      fix: 'Rename to "customer"',
    },
  ],
  [
    'an identity missing',
    { '/data/campaign/id': undefined },
    {
      code: 'missing',
      at: '"campaign"',
      says: ['`campaign.id`', '"camp_a"'],
      fix: 'Add "id": "camp_a"',
    },
  ],
  [
    'an identity missing that no other field has',
    { '/data/publication/id': undefined },
    {
      code: 'missing',
      at: '"publication"',
      says: ['`publication.id`', 'Copy the ID from Voucherify', '`pub_`'],
    },
  ],
  [
    'an identity misspelt',
    { '/data/campaign/id': undefined, '/data/campaign/di': 'camp_a' },
    {
      code: 'missing',
      at: '"di"',
      says: ['`campaign.id`', '`di`', '`id`'],
      fix: 'Rename to "id"',
    },
  ],
  [
    'a key that is misspelt',
    { '/data/order/total_amount': undefined, '/data/order/total_ammount': 4500 },
    {
      code: 'misspelt',
      at: '"total_ammount"',
      says: ['`order.total_ammount`', '`total_amount`'],
      fix: 'Rename to "total_amount"',
    },
  ],
  [
    'a key written as other programs write it',
    { '/data/order/customer_id': undefined, '/data/order/customerId': 'cust_a' },
    {
      code: 'misspelt',
      at: '"customerId"',
      says: ['`order.customerId`', '`customer_id`'],
      fix: 'Rename to "customer_id"',
    },
  ],
  [
    'an enumeration with a slip of two letters',
    { '/data/order/status': 'PAYED' },
    { code: 'enum', at: '"PAYED"', says: ['`PAID`'], fix: 'Change to "PAID"' },
  ],
  [
    'a word that means something else than the nearest value',
    { '/data/order/status': 'UNPAID' },
    {
      code: 'enum',
      at: '"UNPAID"',
      says: ['`order.status`'],
      choices: ['PAID', 'CREATED', 'CANCELED', 'FULFILLED', 'PROCESSING'].map(
        (value) => `Change to "${value}"`,
      ),
    },
  ],
  [
    'an amount of the payload’s currency',
    { '/data/order/metadata': { currency: 'EUR' }, '/data/order/initial_amount': '24.00' },
    { code: 'type', at: '"24.00"', says: ['minor units', 'Write 2400.'], fix: 'Change to 2400' },
  ],
  [
    'an amount of a currency without decimals',
    { '/data/order/metadata': { currency: 'JPY' }, '/data/order/initial_amount': '2400' },
    { code: 'type', at: '"2400"', says: ['minor units', 'Write 2400.'], fix: 'Change to 2400' },
  ],
  [
    'an amount of a currency with three decimals',
    { '/data/order/metadata': { currency: 'KWD' }, '/data/order/initial_amount': 2.5 },
    { code: 'type', at: '2.5', says: ['minor units', 'Write 2500.'], fix: 'Change to 2500' },
  ],
  [
    'an amount with a decimal comma',
    { '/data/order/metadata': { currency: 'EUR' }, '/data/order/initial_amount': '1234,50' },
    {
      code: 'type',
      at: '"1234,50"',
      says: ['minor units', 'Write 123450.'],
      fix: 'Change to 123450',
    },
  ],
  [
    'an amount that may be in the currency or in minor units',
    { '/data/order/metadata': { currency: 'EUR' }, '/data/order/initial_amount': '24' },
    {
      code: 'type',
      at: '"24"',
      says: ['minor units'],
      choices: ['Change to 24', 'Change to 2400'],
    },
  ],
  [
    'an amount with more decimals than the currency has',
    { '/data/order/metadata': { currency: 'EUR' }, '/data/order/initial_amount': '24.505' },
    { code: 'type', at: '"24.505"', says: ['minor units', 'it is about 2451.'] },
  ],
  [
    'an amount with the code of its currency',
    { '/data/order/metadata': { currency: 'EUR' }, '/data/order/initial_amount': 'EUR 24.50' },
    {
      code: 'type',
      at: '"EUR 24.50"',
      says: ['minor units', 'Write 2450.'],
      fix: 'Change to 2450',
    },
  ],
  [
    'the items of an order under the name of other shops',
    { '/data/order/items': undefined, '/data/order/line_items': [] },
    { code: 'misspelt', at: '"line_items"', says: ['`items`'], fix: 'Rename to "items"' },
  ],
  [
    'true or false in quotes',
    { '/data/voucher/active': 'True' },
    { code: 'type', at: '"True"', says: ['`voucher.active`'], fix: 'Change to true' },
  ],
  [
    'a number instead of a text',
    { '/data/customer': { id: 'cust_a', source_id: 12345 } },
    { code: 'type', at: '12345', says: ['`customer.source_id`'], fix: 'Change to "12345"' },
  ],
  [
    'null in quotes',
    { '/data/voucher/discount': 'null' },
    { code: 'type', at: '"null"', says: ['`voucher.discount`'], fix: 'Change to null' },
  ],
  [
    'a percentage in quotes',
    { '/data/voucher/discount': { type: 'PERCENT', percent_off: '12.5' } },
    { code: 'type', at: '"12.5"', says: ['percent'], fix: 'Change to 12.5' },
  ],
  date('', 'null', 'empty', '`null`'),
  date('null', 'null', 'is "null". Write `null`.'),
  [
    'a number of milliseconds in quotes instead of a time',
    { [created]: '1710236000123' },
    {
      code: 'format',
      at: '"1710236000123"',
      says: ['`order.created_at`', '"1710236000123"', '1970', '"2024-03-12T'],
      fix: 'Change to "2024-03-12T09:33:20.123Z"',
    },
  ],
  date(' 2024-03-12T08:37:24Z', '"2024-03-12T08:37:24Z"'),
  date('20240312T083724Z', '"2024-03-12T08:37:24Z"'),
  date('2024/03/12 08:37:24', '"2024-03-12T08:37:24Z"'),
  date('2024-3-12T08:37:24Z', '"2024-03-12T08:37:24Z"'),
  date('12.03.2024', '"2024-03-12T00:00:00Z"'),
  date('12.31.2024', '"2024-12-31T00:00:00Z"'),
  date('Tue, 12 Mar 2024 08:37:24 GMT', '"2024-03-12T08:37:24Z"'),
  date('18/06/2026', '"2026-06-18T00:00:00Z"'),
  date('06/05/2026 10:11', ['"2026-05-06T10:11:00Z"', '"2026-06-05T10:11:00Z"']),
  date('yesterday', null, 'must be a date and time'),
  date('2024-13-12T08:37:24Z', null, 'Month 13'),
  date('2023-02-29T08:37:24Z', null, 'February 2023 has no day 29'),
  date('2024-03-12', '"2024-03-12T00:00:00Z"', 'time of day'),
  date('2024-03-12T08:37Z', '"2024-03-12T08:37:00Z"'),
  date('2024-03-12T08: 37: 24Z', '"2024-03-12T08:37:24Z"'),
  date('2024-03-12T8:37:24Z', '"2024-03-12T08:37:24Z"'),
  date('2024-03-12T24:37:24Z', null, '`24:37:24`'),
  date('2024-03-12T08:37:24,296Z', '"2024-03-12T08:37:24.296Z"'),
  date('2024-03-12T08:37:24', '"2024-03-12T08:37:24Z"', 'no time zone'),
  date('2024-03-12T08:37', '"2024-03-12T08:37:00Z"', '`08:37:00`'),
  date('2024-03-12T08:37:24,296', '"2024-03-12T08:37:24.296Z"', 'dot'),
  date('2024-03-12 08:37:24 UTC', '"2024-03-12T08:37:24Z"'),
  date('2024-03-12T08:37:24+5', '"2024-03-12T08:37:24+05:00"'),
  [
    'a birth date in another order',
    { '/data/customer': { id: 'cust_a', birthdate: '14.07.1990' } },
    {
      code: 'format',
      at: '"14.07.1990"',
      says: ['`customer.birthdate`', '"14.07.1990"', '"1990-07-14"'],
      fix: 'Change to "1990-07-14"',
    },
  ],
  [
    'an hour that no clock has',
    { '/data/voucher/validity_hours': { daily: [{ start_time: '25:00' }] } },
    {
      code: 'format',
      at: '"25:00"',
      says: ['`voucher.validity_hours.daily[0].start_time`', '24', '"09:00"', '"25:00"'],
    },
  ],
];
