import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES } from '../../src/core/edit/variant-changes.ts';

const EXAMPLES = join(import.meta.dirname, '../../src/event/examples');
const read = (slug) => JSON.parse(readFileSync(join(EXAMPLES, `${slug}.json`), 'utf8'));

/** A copy of an example with one change. */
function changed(slug, change) {
  const value = read(slug);
  change(value);
  return JSON.stringify(value);
}

const plain = (change) => changed('plain-message', change);
const delivery = (change) => changed('delivery-plain-message', change);
const source = (from, to) => JSON.stringify(read('plain-message')).replace(from, to);

/** Amounts of an order without items and discounts, in a currency. */
const inCurrency = (currency, amount) =>
  plain(({ order }) => {
    const { id, status, customer_id, customer, created_at, updated_at, object } = order;
    const rest = { id, status, customer_id, customer, created_at, updated_at, object };
    for (const key of Object.keys(order)) delete order[key];
    Object.assign(order, rest, { amount, total_amount: amount, metadata: { currency } });
  });

/** An item that costs 100 minor units. */
const item = (index) => ({
  id: `ordli_${index}`,
  object: 'order_item',
  quantity: 1,
  price: 100,
  amount: 100,
  subtotal_amount: 100,
});

/** Payloads without a finding, beside those that the schema makes: name → text. */
export const SOUND = {
  jpy: inCurrency('JPY', 5500),
  kwd: inCurrency('KWD', 5500),
  'no-items': plain((data) => CHANGES['no-items'](data, [data.order])),
  '500-items': plain(({ order }) => {
    order.items = Array.from({ length: 500 }, (_, index) => item(index));
    for (const key of Object.keys(order)) if (/amount/.test(key)) delete order[key];
    Object.assign(order, { amount: 50_000, total_amount: 50_000 });
  }),
  unicode: plain(({ customer, order }) => {
    customer.name = 'Zoë 李 مريم 👩‍💻 \u202e';
    order.metadata['名前 🎁'] = 'ß\u0301\u200b';
  }),
  ...Object.fromEntries(
    ['delivery-plain-message', 'delivery-promotion', 'delivery-unique-codes', 'order-canceled'].map(
      (slug) => [slug, JSON.stringify(read(slug))],
    ),
  ),
  ...Object.fromEntries(
    ['created', 'paid'].map((event) => [
      `order-${event}`,
      delivery((body) => (body.event.type = `customer.order.${event}`)),
    ]),
  ),
};

/**
 * For each code of a finding a payload that has it, and where. `purpose` is the one to check for,
 * where the payload is right without it. The verdict is `valid` where none is given. `too-large` has
 * no payload, because one takes 20 MB.
 */
export const BROKEN = {
  syntax: {
    text: source('"referrer":null', '"referrer":nul'),
    verdict: 'unreadable',
    pointers: [''],
  },
  'byte-order-mark': { text: `\ufeff${source('', '')}`, pointers: [''] },
  'duplicate-key': {
    text: source('"referrer":null', '"referrer":null,"referrer":null'),
    pointers: ['/referrer'],
  },
  'number-precision': {
    text: source('"metadata":{', '"metadata":{"serial":9007199254740993,'),
    pointers: ['/customer/metadata/serial'],
  },
  'not-this-event': { text: '{"hello":"world"}', verdict: 'unrecognised', pointers: [''] },
  'custom-payload': {
    text: JSON.stringify({ customer: { id: 'cust_1' }, order: { number: 7 }, total: 100 }),
    verdict: 'unrecognised',
    pointers: [''],
  },
  'unknown-event': {
    text: delivery((body) => (body.event.type = 'customer.order.shipped')),
    pointers: ['/event/type'],
  },
  missing: { text: plain((data) => delete data.redemption), verdict: 'invalid', pointers: [''] },
  type: { text: plain(({ order }) => (order.id = 7)), verdict: 'invalid', pointers: ['/order/id'] },
  enum: {
    text: plain(({ order }) => (order.status = 'SHIPPED')),
    verdict: 'invalid',
    pointers: ['/order/status'],
  },
  format: {
    text: plain(({ order }) => (order.created_at = 'yesterday')),
    verdict: 'invalid',
    pointers: ['/order/created_at'],
  },
  range: {
    text: changed(
      'promotion',
      ({ campaign }) => (campaign.validation_rules_assignments = { total: -1 }),
    ),
    verdict: 'invalid',
    pointers: ['/campaign/validation_rules_assignments/total'],
  },
  undocumented: {
    text: plain(({ order }) => (order.shoe_size = 42)),
    pointers: ['/order/shoe_size'],
  },
  misspelt: {
    text: plain(({ order }) => {
      order.sourceid = order.source_id;
      delete order.source_id;
    }),
    pointers: ['/order/sourceid'],
  },
  'purpose-incomplete': {
    text: changed('promotion', (data) => delete data.promotion_tier),
    pointers: [''],
  },
  'purpose-ambiguous': {
    text: changed('unique-codes', (data) => {
      const { id, name } = read('promotion').promotion_tier;
      data.promotion_tier = { id, name };
    }),
    pointers: ['/promotion_tier'],
  },
  'purpose-surplus': {
    text: JSON.stringify(read('promotion')),
    purpose: 'plain-message',
    verdict: 'invalid',
    pointers: ['/campaign', '/promotion_tier'],
  },
  totals: {
    text: plain(({ order }) => (order.total_amount -= 50)),
    pointers: ['/order/total_amount'],
  },
  identity: {
    text: plain(({ order }) => (order.customer_id = 'cust_other')),
    pointers: ['/order/customer_id'],
  },
  'id-prefix': { text: plain(({ order }) => (order.id = '12345')), pointers: ['/order/id'] },
  'minor-units': {
    text: inCurrency('EUR', 55).replaceAll('amount":55', 'amount":55.00'),
    pointers: ['/order/amount', '/order/total_amount'],
  },
  chronology: {
    text: plain(({ order }) => (order.updated_at = '2020-01-01T00:00:00.000Z')),
    pointers: ['/order/updated_at'],
  },
  state: {
    text: changed('unique-codes', ({ voucher }) => (voucher.active = false)),
    pointers: ['/voucher/active'],
  },
};
