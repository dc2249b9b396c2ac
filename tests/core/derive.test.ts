import { describe, expect, test } from 'vitest';
import { analyse, derive, isSum } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';
import { but, type Changes } from './sound-delivery.ts';
import { faultsOf } from './plain-english.ts';

const O = '/data/order';
const EUR = { [`${O}/metadata`]: { currency: 'EUR' } };

const derived = (pointer: string, changes: Changes = {}) =>
  derive(analyse(JSON.stringify(but({ ...EUR, ...changes }))), pointer);

/** An equation as a person reads it. */
function equation(pointer: string, changes: Changes = {}): string | null {
  const found = derived(pointer, changes);
  if (!found) return null;
  const terms = found.operands.map(({ operator, text }) => `${operator} ${text}`.trim());
  return [...terms, '=', found.result].join(' ');
}

describe('an amount is explained by the rule that makes it', () => {
  test.each([
    ['total_amount', '50.00 − 5.00 = 45.00 EUR (4500)'],
    ['total_discount_amount', '3.00 + 2.00 = 5.00 EUR (500)'],
    ['total_applied_discount_amount', '3.00 + 2.00 = 5.00 EUR (500)'],
    ['amount', '30.00 + 20.00 = 50.00 EUR (5000)'],
    ['items_discount_amount', '2.00 = 2.00 EUR (200)'],
    ['items/0/amount', '15.00 × 2 = 30.00 EUR (3000)'],
    ['items/0/subtotal_amount', '30.00 − 2.00 = 28.00 EUR (2800)'],
  ])('%s: %s', (path, words) => {
    const pointer = `${O}/${path}`;
    expect(equation(pointer)).toBe(words);
    expect(isSum(pointer)).toBe(true);
    expect(derived(pointer)).toMatchObject({ difference: null, causes: [], fix: null });
  });

  test.each(['order', 'previous_order'])('also in the %s of a redemption', (key) => {
    const pointer = `/data/redemption/${key}/total_amount`;
    const { data } = but(EUR) as { data: { order: unknown } };
    const changes = { [`/data/redemption/${key}`]: data.order };
    expect(equation(pointer, changes)).toBe('50.00 − 5.00 = 45.00 EUR (4500)');
    expect(isSum(pointer)).toBe(true);
  });

  test('also in data without a delivery', () => {
    const { data } = but(EUR) as { data: unknown };
    expect(derive(analyse(JSON.stringify(data)), '/order/total_amount')?.result).toBe(
      '45.00 EUR (4500)',
    );
  });

  test.each([
    ['an amount that no rule makes', `${O}/discount_amount`, {}],
    ['an amount that lacks its parts', `${O}/amount`, { [`${O}/items`]: undefined }],
    ['an amount of a wrong type', `${O}/total_amount`, { [`${O}/total_amount`]: '4500' }],
    ['a part of a wrong type', `${O}/total_amount`, { [`${O}/amount`]: '5000' }],
    ['a price', `${O}/items/0/price`, {}],
    ['an item that is not there', `${O}/items/9/amount`, {}],
    ['a place that is not there', '/nowhere', {}],
  ])('not %s', (_title, pointer, changes) => {
    expect(derived(pointer, changes)).toBeNull();
  });

  test('the currency of the user’s choice counts where the payload names none', () => {
    const analysis = analyse(JSON.stringify(but({})));
    expect(derive(analysis, `${O}/total_amount`)?.result).toBe('4500 minor units');
    expect(derive(analysis, `${O}/total_amount`, 'JPY')?.result).toBe('4,500 JPY (4500)');
  });

  test('each operand leads to its place, and says whether it can be explained too', () => {
    const analysis = analyse(JSON.stringify(but(EUR)));
    const { operands } = derive(analysis, `${O}/total_amount`)!;
    expect(operands).toMatchObject([
      { pointer: `${O}/amount`, label: 'Amount', isDerived: true },
      { pointer: `${O}/total_discount_amount`, isDerived: true },
    ]);
    const source = ({ range }: (typeof operands)[number]) =>
      analysis.text.slice(range.start, range.end);
    expect(operands.map(source)).toEqual(['5000', '500']);
  });

  test('of ten thousand items a few are listed, and the rest is a sum', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ id: `i${index}`, amount: 100 }));
    const { operands, more, result } = derived(`${O}/amount`, { [`${O}/items`]: items })!;
    expect([operands.length, more, result]).toEqual([
      12,
      { count: 9_988, text: '9,988.00' },
      '10,000.00 EUR (1000000)',
    ]);
  });
});

describe('a wrong amount has its cause where one alone fits', () => {
  const cases: [string, string, Changes, string[], string | null][] = [
    [
      'swapped digits',
      'total_amount',
      { [`${O}/total_amount`]: 5400 },
      ['Two digits of `total_amount` may be swapped. 45.00 EUR (4500)'],
      'Change "total_amount" to 4500',
    ],
    [
      'a factor of 100',
      'total_amount',
      { [`${O}/total_amount`]: 45 },
      ['`total_amount` may be 100 times too small. 45.00 EUR (4500)'],
      'Change "total_amount" to 4500',
    ],
    [
      'a factor of 100 in a part that the others contradict',
      'total_amount',
      { [`${O}/amount`]: 50 },
      ['`amount` may be 100 times too small. 50.00 EUR (5000)'],
      'Change "amount" to 5000',
    ],
    [
      'a discount that is taken off twice',
      'total_amount',
      { [`${O}/total_amount`]: 4000 },
      ['`total_discount_amount` may be taken off twice. 45.00 EUR (4500)'],
      'Change "total_amount" to 4500',
    ],
    [
      'a discount of the order that is taken off twice',
      'total_amount',
      { [`${O}/total_amount`]: 4200 },
      ['`discount_amount` may be taken off twice. 45.00 EUR (4500)'],
      'Change "total_amount" to 4500',
    ],
    [
      'a discount that is not taken off',
      'items/0/subtotal_amount',
      { [`${O}/items/0/subtotal_amount`]: 3000 },
      ['`items[0].discount_amount` may not be taken off. 28.00 EUR (2800)'],
      'Change "subtotal_amount" to 2800',
    ],
    [
      'shipping outside of the items',
      'amount',
      {
        [`${O}/amount`]: 5500,
        [`${O}/total_amount`]: 5000,
        [`${O}/metadata`]: { currency: 'EUR', shipping: '5.00' },
      },
      ['`metadata.shipping` is exactly the difference. null'],
      null,
    ],
    [
      'an item that is left out',
      'amount',
      { [`${O}/amount`]: 3000, [`${O}/total_amount`]: 4500 },
      ['“Item 2” may be left out of `amount`. 50.00 EUR (5000)'],
      'Change "amount" to 5000',
    ],
    [
      'a price without its quantity',
      'items/0/amount',
      { [`${O}/items/0/amount`]: 1500 },
      ['`items[0].amount` may be the price of one piece. 30.00 EUR (3000)'],
      'Change "amount" to 3000',
    ],
    ['nothing that the digits support', 'total_amount', { [`${O}/total_amount`]: 4433 }, [], null],
  ];
  test.each(cases)('%s', (_title, path, changes, causes, fix) => {
    const found = derived(`${O}/${path}`, changes)!;
    expect(found.difference).toMatch(/ EUR (more|less)$/);
    expect(found.causes.map(({ text, made }) => `${text} ${made}`)).toEqual(causes);
    expect(found.fix?.title ?? null).toBe(fix);
    for (const { text } of found.causes) expect(faultsOf(text)).toEqual([]);
  });

  test('and none where several different ones fit', () => {
    // Either the total or the amount may have two digits swapped: nothing else has them.
    const bare = {
      [`${O}/items`]: undefined,
      [`${O}/discount_amount`]: undefined,
      [`${O}/items_discount_amount`]: undefined,
      [`${O}/amount`]: 2100,
      [`${O}/total_discount_amount`]: 0,
      [`${O}/total_amount`]: 1200,
    };
    expect(derived(`${O}/total_amount`, bare)).toMatchObject({
      causes: [],
      causesFound: 2,
      fix: null,
    });
  });

  test('and its fix mends the sum and breaks no other', () => {
    for (const [, path, changes] of cases) {
      const payload = JSON.stringify(but({ ...EUR, ...changes }));
      const fix = derive(analyse(payload), `${O}/${path}`)?.fix;
      if (!fix) continue;
      expect(analyse(applied(payload, fix.edits)).findings.map(({ message }) => message)).toEqual(
        [],
      );
    }
  });
});
