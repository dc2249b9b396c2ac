import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../../src/core/link/encode.ts';
import { isObject, type Data } from './composed.ts';
import { eventExamples, hasReference, readReference } from './reference.ts';

/**
 * Deliveries of the vendor's events with an order of their own. The dictionary contains the
 * documented delivery, so it is left out.
 */
function deliveries(): unknown[] {
  const frame = readReference('delivery-example.json') as Data;
  return Object.entries(eventExamples())
    .filter(([name, event]) => isObject(event['order']) && !name.endsWith('CUSTOMER.ORDER.UPDATED'))
    .map(([, event]) => {
      const { order, redemption = null, campaign, promotion_tier, voucher, publication } = event;
      const customer = event['customer'] ?? event['holder'];
      const optional = Object.entries({ campaign, promotion_tier, voucher, publication });
      const present = Object.fromEntries(optional.filter(([, value]) => isObject(value)));
      return { ...frame, data: { customer, referrer: null, order, redemption, ...present } };
    });
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

describe.skipIf(!hasReference)('the length of links to real deliveries (EVENT_REFERENCE)', () => {
  test.each([
    ['without white space', undefined],
    ['indented', 2],
  ])('%s: a fifth shorter than DEFLATE in the median, never longer', (_name, indent) => {
    const ratios = deliveries()
      .map((delivery) => JSON.stringify(delivery, null, indent))
      .filter((text) => text.length >= 1000 && text.length <= 10_240)
      .map((text) => {
        const plain = deflateRawSync(text, { level: 9 }).toString('base64url');
        const link = encodeLink(text);
        return link.ok ? link.characters / `p1.${plain}.00000000`.length : Infinity;
      });
    expect(ratios.length).toBeGreaterThanOrEqual(15);
    expect(median(ratios)).toBeLessThan(0.8);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1);
  });
});
