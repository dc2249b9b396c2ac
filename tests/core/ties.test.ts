import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { read } from '../../src/core/read/read.ts';
import { subjectOf, tiesIn } from '../../src/core/rules/index.ts';
import { but, soundDelivery } from './sound-delivery.ts';

describe('ties for the view', () => {
  const tiesOf = (payload: unknown) => {
    const text = JSON.stringify(payload);
    const doc = read(text);
    const subject = doc && subjectOf(analyse(text), doc);
    return subject && tiesIn(subject);
  };

  test('every tie that can be compared is told, with both ends, and those that hold hold', () => {
    const ties = tiesOf(soundDelivery)!;
    expect(ties.map(({ id, holds }) => `${id} ${holds}`)).toEqual([
      'order-customer true',
      'customer true',
      'customer-in-order true',
      'redemption-customer true',
      'customer-in-redemption true',
      'redemption-order-customer true',
      'redemption-order-owner true',
      'previous-order-customer true',
      'redemption-order true',
      'publication-customer true',
      'customer-in-publication true',
      'voucher-campaign true',
      'voucher-campaign-name true',
      'order-referrer true',
      'published-voucher true',
      'event-entity true',
    ]);
    expect(ties.find(({ id }) => id === 'published-voucher')).toEqual({
      id: 'published-voucher',
      severity: 'notice',
      evidence: 'it holds in 3 of 4 documented events',
      relation: 'among',
      holds: true,
      left: { pointer: '/data/voucher/id', value: 'v_a' },
      right: { pointer: '/data/publication/vouchers_id/0', value: 'v_a' },
    });
  });

  test('one that does not hold names both values', () => {
    const ties = tiesOf(
      but({ '/event/entity_id': 'cust_b', '/data/publication/vouchers_id': ['v_b', 'v_c'] }),
    )!;
    expect(ties.filter(({ holds }) => !holds)).toEqual([
      {
        id: 'published-voucher',
        severity: 'notice',
        evidence: 'it holds in 3 of 4 documented events',
        relation: 'among',
        holds: false,
        left: { pointer: '/data/voucher/id', value: 'v_a' },
        right: { pointer: '/data/publication/vouchers_id', value: 'v_b and 1 more' },
      },
      {
        id: 'event-entity',
        severity: 'notice',
        evidence: 'no documented delivery of this event shows both',
        relation: 'equal',
        holds: false,
        left: { pointer: '/event/entity_id', value: 'cust_b' },
        right: { pointer: '/data/customer/id', value: 'cust_a' },
      },
    ]);
  });

  test('where an end is missing there is no tie, and without data of this event none at all', () => {
    const bare = { customer: { id: 'cust_a' }, referrer: null, redemption: null };
    const order = { id: 'ord_a', items: [], customer_id: 'cust_a' };
    expect(tiesOf({ ...bare, order })!.map(({ id }) => id)).toEqual(['customer']);
    expect(tiesOf({ ...bare, order: { ...order, customer_id: 5 } })).toEqual([]);
    expect(tiesOf({ data: 5, event: { type: 'customer.order.updated' } })).toBeNull();
    expect(tiesOf([1, 2])).toBeNull();
  });
});
