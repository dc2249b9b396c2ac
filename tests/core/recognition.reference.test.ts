import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { eventExamples, hasReference, readReference } from './reference.ts';

/** The name as deliveries spell it. */
const toName = (documented: string) => documented.replace('EVENTS.', '').toLowerCase();

describe.skipIf(!hasReference)(
  'the vendor’s documented events are recognised (EVENT_REFERENCE)',
  () => {
    const examples = hasReference ? eventExamples() : {};
    const names = Object.keys(examples);
    const isOurs = (name: string) => /^EVENTS\.CUSTOMER\.ORDER\./.test(name);

    test('72 examples, four of them of this family', () => {
      expect([names.length, names.filter(isOurs).length]).toEqual([72, 4]);
    });

    test.each(names.filter(isOurs))('%s is order event data without an error', (name) => {
      const { verdict, form, event, purpose, counts } = analyse(JSON.stringify(examples[name]));
      expect({ verdict, form, event, purpose, errors: counts.error }).toEqual({
        verdict: 'valid',
        form: 'data',
        event: null,
        purpose: 'plain-message',
        errors: 0,
      });
    });

    test.each(names.filter((name) => !isOurs(name)))('%s is something else, and named', (name) => {
      const { verdict, form, findings } = analyse(JSON.stringify(examples[name]));
      expect({ verdict, form }).toEqual({ verdict: 'unrecognised', form: null });
      expect(findings.map(({ severity }) => severity)).toEqual(['notice']);
      expect(findings[0]!.message).toContain(`\`${toName(name)}\``);
    });

    test.each(names)('%s in a delivery is recognised by its event.type', (name) => {
      for (const type of [name, toName(name)]) {
        const delivery = { id: 'whs_1', type: 'Any name', data: examples[name], event: { type } };
        const { verdict, form, event, findings } = analyse(JSON.stringify(delivery));
        if (isOurs(name)) {
          expect({ verdict, form, event }).toEqual({
            verdict: 'valid',
            form: 'delivery',
            event: toName(name),
          });
        } else {
          expect({ verdict, form, event }).toEqual({
            verdict: 'unrecognised',
            form: null,
            event: null,
          });
          expect(findings[0]!.message).toContain(`\`${toName(name)}\``);
        }
      }
    });

    test('the documented delivery is that of another event, and named', () => {
      const { verdict, findings } = analyse(JSON.stringify(readReference('delivery-example.json')));
      expect(verdict).toBe('unrecognised');
      expect(findings[0]!.message).toContain('`customer.redemption.succeeded`');
    });

    test('the documented example of this event has one finding: its items do not add up', () => {
      const { verdict, findings } = analyse(
        JSON.stringify(examples['EVENTS.CUSTOMER.ORDER.UPDATED'], null, 2),
      );
      expect(verdict).toBe('valid');
      expect(findings.map(({ severity, code, pointer }) => ({ severity, code, pointer }))).toEqual([
        { severity: 'notice', code: 'totals', pointer: '/order/amount' },
      ]);
      expect(findings[0]!.message).toMatch(/55\.00 USD \(5500\).*50\.00 USD \(5000\)/);
    });
  },
);
