import { describe, expect, test } from 'vitest';
import { analyse, type Purpose } from '../../src/core/index.ts';
import { eventExamples, hasReference } from './reference.ts';

type Data = Readonly<Record<string, unknown>>;

const examples = hasReference ? eventExamples() : {};
const documented = examples['EVENTS.CUSTOMER.ORDER.UPDATED'] as Data;
const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an event's own objects make of the documented example, once for each purpose they allow. */
function compose(event: Data): { purpose: Purpose; data: Data }[] {
  const own = (key: string) => (isObject(event[key]) ? { [key]: event[key] } : {});
  const customer = isObject(event['customer']) ? event['customer'] : event['holder'];
  const base = {
    ...documented,
    ...(isObject(customer) ? { customer } : {}),
    ...own('order'),
    ...own('redemption'),
  };
  const campaign = own('campaign');
  const tier = own('promotion_tier');
  const codes = { ...own('voucher'), ...own('publication') };
  return [
    { purpose: 'plain-message', data: base },
    ...(isObject(tier['promotion_tier'])
      ? [{ purpose: 'promotion' as const, data: { ...base, ...campaign, ...tier } }]
      : []),
    ...(Object.keys(codes).length > 0
      ? [{ purpose: 'unique-codes' as const, data: { ...base, ...campaign, ...codes } }]
      : []),
  ];
}

/** FACTS of the vendor's page: nine timestamps of this example hold spaces (`10: 24: 01.084Z`), rightly an error. */
const WITH_SPACES = 'EVENTS.CUSTOMER.REWARD_REDEMPTIONS.COMPLETED';

describe.skipIf(!hasReference)(
  'payloads composed from the vendor’s event examples (EVENT_REFERENCE)',
  () => {
    const cases = Object.entries(examples).flatMap(([name, event]) =>
      compose(event).map(({ purpose, data }) => ({ name, purpose, data })),
    );

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
        const unexpected = errors.filter(
          ({ code, message }) =>
            !(name === WITH_SPACES && code === 'format' && /spaces stand inside/.test(message)),
        );
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
  // Only what stems from one event: objects put together from two rightly name different customers.
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
