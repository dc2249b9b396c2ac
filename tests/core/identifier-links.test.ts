import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { read } from '../../src/core/read/read.ts';
import { subjectOf, identifierLinksIn } from '../../src/core/rules/index.ts';
import { but, soundDelivery } from './sound-delivery.ts';

describe('ties for the view', () => {
  const tiesOf = (payload: unknown) => {
    const text = JSON.stringify(payload);
    const doc = read(text);
    const subject = doc && subjectOf(analyse(text), doc);
    return subject && identifierLinksIn(subject);
  };

  test('every tie that can be compared is listed with both ends and its result', () => {
    const ties = tiesOf(soundDelivery)!;
    expect(ties.filter(({ holds }) => !holds)).toEqual([]);
    expect(ties.map(({ left, right }) => `${left.pointer} = ${right.pointer}`)).toEqual([
      '/data/order/customer_id = /data/order/customer/id',
      '/data/order/customer_id = /data/customer/id',
      '/data/order/customer/id = /data/customer/id',
      '/data/redemption/customer_id = /data/customer/id',
      '/data/redemption/customer_id = /data/redemption/customer/id',
      '/data/redemption/order/customer_id = /data/redemption/order/customer/id',
      '/data/redemption/order/customer_id = /data/redemption/customer_id',
      '/data/redemption/previous_order/customer_id = /data/redemption/previous_order/customer/id',
      '/data/redemption/order/id = /data/order/id',
      '/data/publication/customer_id = /data/customer/id',
      '/data/publication/customer_id = /data/publication/customer/id',
      '/data/voucher/campaign_id = /data/campaign/id',
      '/data/voucher/campaign = /data/campaign/name',
      '/data/order/referrer_id = /data/referrer/id',
      '/data/voucher/id = /data/publication/vouchers_id/0',
      '/event/entity_id = /data/customer/id',
    ]);
    expect(ties.find(({ relation }) => relation === 'among')).toEqual({
      severity: 'notice',
      evidence: 'the list has the voucher in 3 of 4 documented events',
      relation: 'among',
      holds: true,
      left: { pointer: '/data/voucher/id', value: 'v_a' },
      right: { pointer: '/data/publication/vouchers_id/0', value: 'v_a' },
    });
  });

  test('a broken tie names both values', () => {
    const ties = tiesOf(
      but({ '/event/entity_id': 'cust_b', '/data/publication/vouchers_id': ['v_b', 'v_c'] }),
    )!;
    expect(ties.filter(({ holds }) => !holds)).toEqual([
      {
        severity: 'notice',
        evidence: 'the list has the voucher in 3 of 4 documented events',
        relation: 'among',
        holds: false,
        left: { pointer: '/data/voucher/id', value: 'v_a' },
        right: { pointer: '/data/publication/vouchers_id', value: 'v_b and 1 more' },
      },
      {
        severity: 'notice',
        evidence: 'no documented webhook of this event has both',
        relation: 'equal',
        holds: false,
        left: { pointer: '/event/entity_id', value: 'cust_b' },
        right: { pointer: '/data/customer/id', value: 'cust_a' },
      },
    ]);
  });

  test('a missing end makes no tie, and other data makes none at all', () => {
    const bare = { customer: { id: 'cust_a' }, referrer: null, redemption: null };
    const order = { id: 'ord_a', items: [], customer_id: 'cust_a' };
    expect(tiesOf({ ...bare, order })!.map(({ left }) => left.pointer)).toEqual([
      '/order/customer_id',
    ]);
    expect(tiesOf({ ...bare, order: { ...order, customer_id: 5 } })).toEqual([]);
    expect(tiesOf({ data: 5, event: { type: 'customer.order.updated' } })).toBeNull();
    expect(tiesOf([1, 2])).toBeNull();
  });
});
