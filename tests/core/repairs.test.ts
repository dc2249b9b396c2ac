import { describe, expect, test } from 'vitest';
import { analyse, mergeFixes } from '../../src/core/index.ts';
import { but, type Changes, type soundDelivery } from './sound-delivery.ts';

const O = '/data/order';

/** The findings of a change, each with the title of its fix or the titles of its choices. */
function repairsOf(changes: Changes) {
  return analyse(JSON.stringify(but(changes))).findings.map(({ pointer, fix, choices }) => [
    pointer,
    fix?.title ?? choices?.map(({ title }) => title) ?? null,
  ]);
}

const itemsAlone = {
  [`${O}/items`]: undefined,
  [`${O}/applied_discount_amount`]: undefined,
  [`${O}/items_applied_discount_amount`]: undefined,
  [`${O}/total_applied_discount_amount`]: undefined,
};

describe('the repair of a broken sum', () => {
  const table: [string, Changes, unknown][] = [
    ['a total', { [`${O}/total_amount`]: 5400 }, [[`${O}/total_amount`, 'Change to 4500']]],
    [
      'a total of discounts, not the order’s total that follows from it',
      { [`${O}/total_discount_amount`]: 50 },
      [[`${O}/total_discount_amount`, 'Change to 500']],
    ],
    [
      'an amount that the items and the total contradict',
      { [`${O}/amount`]: 5100 },
      [
        [`${O}/amount`, 'Change to 5000'],
        [`${O}/total_amount`, 'Change "amount" to 5000'],
      ],
    ],
    [
      'an amount with more in it than the items',
      { [`${O}/amount`]: 5500, [`${O}/total_amount`]: 5000 },
      [[`${O}/amount`, null]],
    ],
    [
      'a discount of the order, which only its own sum contradicts',
      { [`${O}/discount_amount`]: 30, [`${O}/applied_discount_amount`]: 30 },
      [
        [`${O}/total_discount_amount`, 'Change "discount_amount" to 300'],
        [
          `${O}/total_applied_discount_amount`,
          [
            'Change to 230',
            'Change "applied_discount_amount" to 300',
            'Change "items_applied_discount_amount" to 470',
          ],
        ],
      ],
    ],
    [
      'amounts that nothing else confirms',
      {
        ...itemsAlone,
        [`${O}/discount_amount`]: undefined,
        [`${O}/items_discount_amount`]: undefined,
        [`${O}/total_amount`]: 5400,
      },
      [[`${O}/total_amount`, ['Change to 4500', 'Change "amount" to 5900']]],
    ],
    [
      'a subtotal of an item',
      { [`${O}/items/0/subtotal_amount`]: 2080 },
      [[`${O}/items/0/subtotal_amount`, 'Change to 2800']],
    ],
    [
      'an amount of an item that its price and its subtotal contradict',
      { [`${O}/items/1/amount`]: 2200, [`${O}/amount`]: 5000 },
      [
        [`${O}/items/1/amount`, 'Change to 2000'],
        [`${O}/items/1/subtotal_amount`, 'Change "amount" to 2000'],
      ],
    ],
    [
      'a sum whose part is under a misspelt key',
      { [`${O}/total_discount_amount`]: undefined, [`${O}/total_discont_amount`]: 500 },
      [
        [`${O}/total_amount`, null],
        [`${O}/total_discont_amount`, 'Rename to "total_discount_amount"'],
      ],
    ],
  ];
  test.each(table)('%s', (_title, changes, repairs) => {
    expect(repairsOf(changes)).toEqual(repairs);
  });
});

describe('the repair of an identifier', () => {
  const table: [string, Changes, unknown][] = [
    [
      'the odd one becomes the one on which the others agree',
      { [`${O}/customer_id`]: 'cust_b' },
      [[`${O}/customer_id`, 'Change to "cust_a"']],
    ],
    [
      'of two places, either may be wrong',
      { '/data/voucher/campaign_id': 'camp_b' },
      [
        [
          '/data/voucher/campaign_id',
          ['Change "voucher.campaign_id" to "camp_a"', 'Change "campaign.id" to "camp_b"'],
        ],
      ],
    ],
    [
      'a third place decides between two',
      {
        '/data/voucher/campaign_id': 'camp_b',
        '/data/promotion_tier': { id: 'promo_a', campaign: { id: 'camp_a' } },
      },
      [['/data/voucher/campaign_id', 'Change to "camp_a"']],
    ],
  ];
  test.each(table)('%s', (_title, changes, repairs) => {
    const found = repairsOf(changes).filter(([pointer]) => /_id$|\/id$/.test(String(pointer)));
    expect(found).toEqual(repairs);
  });
});

describe('the repair of an amount with a point', () => {
  const table: [string, string, string, unknown][] = [
    ['the other amounts decide', 'EUR', '50.00', 'Change to 5000'],
    ['also without the currency', 'none', '5000.00', 'Change to 5000'],
    ['either unit is possible', 'EUR', '7.00', ['Change to 700', 'Change to 7']],
    ['the currency has no decimals', 'JPY', '7.00', 'Change to 7'],
    ['nothing decides', 'none', '7.00', null],
  ];
  test.each(table)('%s', (_title, currency, amount, repair) => {
    const text = JSON.stringify(but({ [`${O}/metadata`]: { currency } }));
    const broken = text.replace('"amount":5000', `"amount":${amount}`);
    const { fix, choices } = analyse(broken).findings.find(({ code }) => code === 'minor-units')!;
    expect(fix?.title ?? choices?.map(({ title }) => title) ?? null).toEqual(repair);
  });
});

/** The sound delivery with a currency, its order's amounts rewritten. */
function withAmounts(write: (amount: number, key: string) => unknown): string {
  const sound = but({ [`${O}/metadata`]: { currency: 'EUR' } }) as { data: { order: object } };
  const order: unknown = JSON.parse(JSON.stringify(sound.data.order), (key, value: unknown) =>
    typeof value === 'number' ? write(value, key) : value,
  );
  return JSON.stringify({ ...sound, data: { ...sound.data, order } });
}

/** The text after all fixes. */
function fixed(text: string): string {
  const fixes = analyse(text).findings.flatMap(({ fix }) => fix ?? []);
  return mergeFixes(fixes).reduceRight(
    (all, { range, text: by }) => all.slice(0, range.start) + by + all.slice(range.end),
    text,
  );
}

describe('the repair of amounts that a program wrote in another way', () => {
  const sound = withAmounts((amount) => amount);
  const inCurrency = (amount: number, key: string) =>
    key === 'quantity' ? amount : (amount + 50) / 100;

  test('whole amounts are converted with the decimals beside them', () => {
    // 50.5 − 5 = 45.5, and 30.5, 15.5, 20.5 beside them.
    const text = withAmounts((amount, key) => {
      if (key === 'quantity') return amount;
      return /discount/.test(key) ? amount / 100 : inCurrency(amount, key);
    });
    const [first] = analyse(text).findings;
    expect(first!.message).toMatch(/Write 5050, and convert the other amounts too\.$/);
    expect(first!.fix!.title).toBe('Convert 15 amounts');
    const order = (JSON.parse(fixed(text)) as typeof soundDelivery).data.order;
    expect(order).toMatchObject({ amount: 5050, total_discount_amount: 500, total_amount: 4550 });
    expect(order.items[0]).toMatchObject({ quantity: 2, discount_amount: 200 });
  });

  test('amounts in minor units stay beside a single decimal', () => {
    const text = withAmounts((amount, key) =>
      key === 'total_amount' ? 45.5 : amount === 5000 ? 5050 : amount,
    );
    expect(analyse(text).findings.map(({ fix }) => fix?.title)).toContain('Change to 4550');
  });

  test('an amount above the order’s is in minor units already', () => {
    const text = withAmounts((amount, key) =>
      /^(amount|total_amount)$/.test(key) && amount > 4000 ? (amount + 50) / 100 : amount,
    ).replace(/"total_discount_amount":\d+,/, '"total_discount_amount":5,');
    for (const { fix } of analyse(text).findings) expect(fix?.title).not.toMatch(/^Convert/);
  });

  test('numbers that are all in quotes keep their unit', () => {
    const text = sound.replace(/(?<=":)\d+(?=[,}])/g, '"$&"');
    const titles = analyse(text).findings.map(({ fix }) => fix?.title);
    expect(titles).toContain('Change to 5000');
    expect(titles).not.toContain(undefined);
    expect(fixed(text)).toBe(sound);
  });
});
