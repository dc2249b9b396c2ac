import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';

describe('hostile data breaks no rule by accident', () => {
  const RULE_CODES = ['totals', 'minor-units', 'identity', 'id-prefix', 'chronology', 'state'];
  const base = { customer: { id: 'cust_a' }, referrer: null, redemption: null };
  const ruled = (text: string) =>
    analyse(text).findings.filter(({ code }) => RULE_CODES.includes(code));
  const order = (members: object) =>
    JSON.stringify({ ...base, order: { id: 'ord_a', items: [], ...members } });
  const MAX = Number.MAX_SAFE_INTEGER;

  const silent: [string, string][] = [
    ['amounts as text', order({ amount: '5', total_amount: '4' })],
    ['amounts as fractions', order({ amount: 5.5, total_amount: 4 })],
    ['amounts as objects', order({ amount: { valueOf: 5 }, total_amount: [4] })],
    [
      'a difference beyond what a double holds',
      order({ total_amount: 0, amount: MAX, total_discount_amount: -MAX }),
    ],
    ['a product beyond it', order({ items: [{ price: MAX, quantity: MAX, amount: 1 }] })],
    [
      'a sum beyond it on the way',
      order({ amount: 1, items: [MAX, MAX, -MAX].map((amount) => ({ amount })) }),
    ],
    ['items that are none', order({ amount: 5, items: [null, 5, 'x', [], [[]]] })],
    ['items as an object', order({ amount: 5, items: { 0: { amount: 6 } } })],
    ['identifiers of other types', order({ customer_id: ['cust_a'], customer: 'cust_b' })],
    [
      'amounts on __proto__',
      '{"customer":{"id":"cust_a"},"referrer":null,"redemption":null,"order":{"id":"ord_a","items":[],"amount":5,"__proto__":{"total_amount":4,"customer_id":"cust_b"}}}',
    ],
    [
      'a result named constructor',
      JSON.stringify({
        ...base,
        order: { id: 'ord_a', items: [] },
        redemption: { id: 'r_a', result: 'constructor', status: 'toString' },
      }),
    ],
    [
      'a source named __proto__',
      JSON.stringify({
        data: { ...base, order: { id: 'ord_a', items: [] } },
        source: { id: 'wh_a', object: '__proto__' },
      }),
    ],
    [
      'times without a zone, of which nobody knows when they are',
      order({ created_at: '2024-03-12T08:00:00', updated_at: '2024-03-12T07:00:00' }),
    ],
    [
      'a day that no calendar has, which its own finding speaks of',
      order({ created_at: '2026-06-31T08:00:00Z', updated_at: '2026-06-30T08:00:00Z' }),
    ],
    ['days, which are no instants', order({ created_at: '2024-03-12', updated_at: '2024-03-11' })],
  ];
  test.each(silent)('%s', (_attack, text) => {
    expect(ruled(text)).toEqual([]);
  });

  test('of duplicate keys the last counts, as for JSON.parse', () => {
    const text = order({ amount: 5, total_amount: 5 }).replace(
      '"amount":5',
      '"amount":7,"amount":5',
    );
    expect(ruled(text)).toEqual([]);
    expect(ruled(text.replace('"amount":7,"amount":5', '"amount":5,"amount":7'))).toMatchObject([
      { pointer: '/order/total_amount', related: [{ pointer: '/order/amount' }] },
    ]);
  });

  test('a sentence stays a sentence, however long the identifiers are', () => {
    const long = 'x'.repeat(1_000_000);
    const text = JSON.stringify({
      ...base,
      order: { id: long, items: [], customer_id: long, customer: { id: `${long}y` } },
      campaign: { id: long, name: 'A' },
      voucher: { id: long, code: 'A', campaign_id: `${long}w` },
      publication: { id: 'pub_a', vouchers_id: [`${long}z`] },
    });
    const sentences = ruled(text).flatMap(({ message, why }) => [message, why!]);
    expect(sentences.length).toBeGreaterThan(10);
    expect(sentences.filter((sentence) => sentence.length > 400)).toEqual([]);
  });

  test('a rule that every one of 200,000 items breaks is counted to the last', () => {
    const items = Array.from({ length: 200_000 }, () => ({ price: 1, quantity: 2, amount: 3 }));
    const { counts, findings } = analyse(order({ items }));
    expect([counts, findings.length]).toEqual([{ error: 0, warning: 0, notice: 200_000 }, 1_000]);
  });
});
