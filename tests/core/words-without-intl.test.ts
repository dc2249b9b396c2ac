import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HUNDREDTHS } from '../../src/core/format/currency.ts';
import { formatWhen } from '../../src/core/format/time.ts';

/**
 * The first use of `Intl` takes 15 ms, so the core does without it and must give the same words.
 */

test('frequent currencies have the decimals that Intl gives them', () => {
  const decimals = HUNDREDTHS.map((currency) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return [currency, format.resolvedOptions().maximumFractionDigits];
  });
  expect(decimals).toEqual(HUNDREDTHS.map((currency) => [currency, 2]));
});

test('times read as Intl has them in British English', () => {
  const day = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const second = { ...day, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const [days, seconds] = [day, second].map((how) => new Intl.DateTimeFormat('en-GB', how));
  const from = Date.UTC(1000, 0, 1);
  const to = Date.UTC(9999, 11, 31);
  fc.assert(
    fc.property(fc.integer({ min: from, max: to }), (at) => {
      expect(formatWhen({ at, precision: 'day' })).toBe(days!.format(at));
      expect(formatWhen({ at, precision: 'instant' })).toBe(`${seconds!.format(at)} UTC`);
    }),
    { numRuns: 2_000 },
  );
});
