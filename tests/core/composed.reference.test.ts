import { describe, expect, test } from 'vitest';
import { analyse, type Finding, type Purpose } from '../../src/core/index.ts';
import { composedPayloads, isObject } from './composed.ts';
import { eventExamples, hasReference } from './reference.ts';

const examples = hasReference ? eventExamples() : {};

/** Nine timestamps of this example contain spaces (`10: 24: 01.084Z`), which is an error. */
const WITH_SPACES = 'EVENTS.CUSTOMER.REWARD_REDEMPTIONS.COMPLETED';

describe.skipIf(!hasReference)(
  'payloads composed from the vendor’s event examples (EVENT_REFERENCE)',
  () => {
    const cases = hasReference ? composedPayloads() : [];

    test('there are more than a hundred, of all three purposes', () => {
      const count = (purpose: Purpose) => cases.filter((c) => c.purpose === purpose).length;
      expect(cases.length).toBeGreaterThan(100);
      expect([count('promotion') > 0, count('unique-codes') > 0]).toEqual([true, true]);
    });

    test.each(cases)('$name as $purpose has no error', ({ name, purpose, data }) => {
      for (const payload of [
        data,
        { id: 'whs_1', type: 'Any', data, event: { type: 'customer.order.updated' } },
      ]) {
        const analysis = analyse(JSON.stringify(payload));
        const errors = analysis.findings.filter(({ severity }) => severity === 'error');
        const isWithSpaces = ({ code, range }: Finding) =>
          code === 'format' &&
          /T\d\d: ?\d\d: \d\d/.test(analysis.text.slice(range.start, range.end));
        const unexpected = errors.filter((found) => name !== WITH_SPACES || !isWithSpaces(found));
        expect(unexpected).toEqual([]);
        expect(analysis.purpose).toBe(purpose);
      }
    });

    test('no undescribed key is left in any of them', () => {
      const keys = cases.flatMap(({ name, data }) =>
        analyse(JSON.stringify(data))
          .findings.filter(({ code }) => code === 'undocumented' || code === 'misspelt')
          .map(({ pointer }) => `${name} ${pointer}`),
      );
      expect(keys).toEqual([]);
    });
  },
);

describe.skipIf(!hasReference)('no rule warns on a documented example (EVENT_REFERENCE)', () => {
  // The objects of one event only, because objects of two events name different customers.
  test.each(Object.entries(examples))('%s', (_name, event) => {
    const customer = isObject(event['customer']) ? event['customer'] : event['holder'];
    const data = { referrer: null, redemption: null, order: { items: [] }, ...event, customer };
    const order = isObject(data['order']) ? data['order'] : { items: [] };
    const redemption = isObject(data['redemption']) ? data['redemption'] : null;
    const { findings, verdict } = analyse(
      JSON.stringify({
        data: { ...data, order, redemption },
        event: { type: 'customer.order.updated' },
      }),
    );
    expect(verdict).not.toBe('unrecognised');
    const warnings = findings.filter(
      ({ severity, code }) => severity === 'warning' && !code.startsWith('purpose'),
    );
    expect(warnings).toEqual([]);
  });
});
