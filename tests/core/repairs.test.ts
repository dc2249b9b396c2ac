import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import { but, type Changes } from './sound-delivery.ts';

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
