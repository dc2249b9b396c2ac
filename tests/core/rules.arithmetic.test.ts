import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';

describe('arithmetic over generated orders', () => {
  const minor = fc.integer({ min: 0, max: 1_000_000 });
  const item = fc
    .record({
      price: minor,
      quantity: fc.integer({ min: 1, max: 99 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ price, quantity, share }) => {
      const amount = price * quantity;
      const discount_amount = Math.floor(amount * share);
      return {
        price,
        quantity,
        amount,
        discount_amount,
        subtotal_amount: amount - discount_amount,
      };
    });
  const order = fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 5 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ items, share }) => {
      const sum = (key: 'amount' | 'discount_amount') =>
        items.reduce((all, one) => all + one[key], 0);
      const amount = sum('amount');
      const items_discount_amount = sum('discount_amount');
      const discount_amount = Math.floor((amount - items_discount_amount) * share);
      const total_discount_amount = items_discount_amount + discount_amount;
      return {
        id: 'ord_a',
        items,
        amount,
        discount_amount,
        items_discount_amount,
        total_discount_amount,
        total_amount: amount - total_discount_amount,
        applied_discount_amount: discount_amount,
        items_applied_discount_amount: items_discount_amount,
        total_applied_discount_amount: total_discount_amount,
      };
    });
  const findingsOf = (order: unknown) =>
    analyse(JSON.stringify({ customer: { id: 'cust_a' }, referrer: null, order, redemption: null }))
      .findings;

  test('an order that adds up has no finding', () => {
    fc.assert(
      fc.property(order, (order) => {
        expect(findingsOf(order)).toEqual([]);
      }),
      { seed: 4 },
    );
  });

  test('whichever amount is changed alone, a finding names it among its values', () => {
    const keys = fc.nat({ max: 11 });
    const change = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(order, keys, change, (order, which, change) => {
        const keysOf = (holder: object) =>
          Object.keys(holder).filter(
            (key) => key !== 'id' && key !== 'items' && key !== 'quantity',
          );
        const places = [
          ...keysOf(order).map((key) => ({
            holder: order as object,
            pointer: `/order/${key}`,
            key,
          })),
          ...keysOf(order.items[0]!).map((key) => ({
            holder: order.items[0]! as object,
            pointer: `/order/items/0/${key}`,
            key,
          })),
        ];
        const { holder, pointer, key } = places[which % places.length]!;
        const changed = structuredClone(order);
        const target = (holder === order ? changed : changed.items[0]!) as Record<string, unknown>;
        target[key] = (target[key] as number) + change;
        const named = findingsOf(changed)
          .filter(({ code }) => code === 'totals')
          .flatMap(({ pointer, related }) => [pointer, ...related!.map((place) => place.pointer)]);
        expect(named).toContain(pointer);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
