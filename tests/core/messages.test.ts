import { describe, expect, test } from 'vitest';
import { analyse, type Finding } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';
import { but, type Changes } from './sound-delivery.ts';
import { WRONG_VALUES, type Told } from './wrong-values.ts';

interface Order {
  readonly data: { readonly order: { readonly amount: number; readonly total_amount: number } };
}

/**
 * The errors and misspelt keys of the sound delivery with a change. Rules have tests of their own.
 */
function tell(changes: Changes) {
  const text = JSON.stringify(but(changes));
  return analyse(text)
    .findings.filter(({ severity, code }) => severity === 'error' || code === 'misspelt')
    .map((finding) => toTold(text, finding));
}

function toTold(text: string, finding: Finding): Omit<Told, 'says'> & { message: string } {
  const { code, range, message, related, fix, choices } = finding;
  return {
    code,
    at: text.slice(range.start, range.end),
    message,
    ...(related ? { related: related.map((place) => place.pointer) } : {}),
    ...(fix ? { fix: fix.title } : {}),
    ...(choices ? { choices: choices.map(({ title }) => title) } : {}),
  };
}

describe('one defect gives one finding with the field, the value and the repair', () => {
  test.each(WRONG_VALUES)('%s', (_title, changes, { says, ...told }) => {
    const all = tell(changes);
    expect(all).toEqual([{ ...told, message: expect.any(String) as string }]);
    for (const part of says) expect(all[0]!.message).toContain(part);
  });

  test('each says why, with a source', () => {
    for (const [title, changes] of WRONG_VALUES) {
      const { findings } = analyse(JSON.stringify(but(changes)));
      for (const { why } of findings) expect(why, title).toMatch(/[Dd]ocument/);
    }
  });
});

test('the delivery that the others are made of is sound', () => {
  expect(analyse(JSON.stringify(but({}))).findings).toEqual([]);
});

test('a time that was a number of seconds is sound after its fix', () => {
  for (const value of [1710236000, 1710236000.25, 1710236000250, '1710236000']) {
    const text = JSON.stringify(but({ '/data/order/created_at': value }));
    expect(analyse(applied(text, analyse(text).findings[0]!.fix!.edits)).counts.error).toBe(0);
  }
});

test('two keys are not both taken for the same misspelled one', () => {
  const misspelt = tell({
    '/data/order/customer_id': undefined,
    '/data/order/customer-id': 'cust_a',
    '/data/order/customerId': 'cust_a',
  });
  expect(misspelt.map(({ at }) => at)).toEqual(['"customer-id"']);
});

test('a key that differs in case only is misspelled, although another event has it too', () => {
  for (const [key, meant] of [
    ['Order', 'order'],
    ['REDEMPTION', 'redemption'],
  ] as const) {
    const told = tell({ [`/data/${meant}`]: undefined, [`/data/${key}`]: { id: 'a' } });
    expect(told).toMatchObject([{ message: expect.stringContaining(`\`${key}\``) as string }]);
  }
});

test('a key whose value is of another kind is not misspelled', () => {
  expect(tell({ '/data/order/amount': undefined, '/data/order/amounts': [1, 2] })).toEqual([]);
});

test('the finding of a wrong value also allows null', () => {
  expect(tell({ '/data/referrer': '' })).toMatchObject([
    { message: expect.stringMatching(/^`referrer` must be an object `{…}` \(or `null`\)/) },
  ]);
});

test('an object that was written as JSON twice can be unwrapped', () => {
  const text = JSON.stringify(but({ '/data/customer': '{"id": "cust_a"}' }));
  const [finding] = analyse(text).findings;
  expect(finding!.message).toMatch(/^`customer` .* contains JSON/);
  const mended = applied(text, finding!.fix!.edits);
  expect(analyse(mended).findings.filter(({ code }) => code === 'type')).toEqual([]);
});

test('an empty list in the place of an object is explained by PHP', () => {
  const text = JSON.stringify(but({ '/data/order/metadata': [] }));
  const [finding] = analyse(text).findings;
  expect(finding!.message).toMatch(/^`order\.metadata` .*`\[\]`.*PHP/);
  const mended = applied(text, finding!.fix!.edits);
  expect(analyse(mended).findings).toEqual([]);
});

test('an amount with two readings says what each is worth', () => {
  const data = {
    customer: { id: 'cust_a' },
    referrer: null,
    order: { id: 'ord_a', amount: '24', metadata: { currency: 'EUR' } },
    redemption: null,
  };
  const [finding] = analyse(JSON.stringify(data)).findings;
  expect(finding!.message).toMatch(/24 for 0\.24 EUR or 2400 for 24\.00 EUR\.$/);
  expect(finding!.choices!.map(({ title }) => title)).toEqual(['Change to 24', 'Change to 2400']);
});

test('an object that needs an identifier gets no empty object as a fix', () => {
  for (const key of ['customer', 'referrer', 'voucher']) {
    const [told] = tell({ [`/data/${key}`]: [] });
    expect(told!.message).not.toContain('PHP');
    expect(told!.fix).toBeUndefined();
  }
});

test('a misspelled key is renamed only where that makes no error', () => {
  const changes = { '/data/order/total_amount': undefined, '/data/order/totalAmount': '45.00' };
  expect(tell(changes)).toMatchObject([{ code: 'misspelt', at: '"totalAmount"' }]);
  expect(tell(changes)[0]).not.toHaveProperty('fix');
});

test('an object of the purpose under a misspelled key is one finding, with its fix', () => {
  const text = JSON.stringify(but({})).replace('"publication":', '"publications":');
  expect(analyse(text).findings).toMatchObject([
    {
      code: 'purpose-incomplete',
      message: expect.stringContaining('`publications`') as string,
      fix: { title: 'Rename to "publication"' },
    },
  ]);
});

test('a promotion tier under a misspelled key leaves no campaign alone', () => {
  const changes = { '/data/voucher': undefined, '/data/publication': undefined };
  const text = JSON.stringify(but({ ...changes, '/data/promotionTier': { id: 'promo_a' } }));
  expect(analyse(text).findings).toMatchObject([
    { code: 'misspelt', fix: { title: 'Rename to "promotion_tier"' } },
  ]);
});

test('a key beside the key that it resembles most is not misspelled', () => {
  const address = { line_1: 'A', line1: 'A' };
  expect(tell({ '/data/customer/address': address })).toEqual([]);
});

test('a key of megabytes does not make a sentence of megabytes', () => {
  const { findings } = analyse(JSON.stringify(but({ [`/data/order/${'k'.repeat(2e6)}`]: 1 })));
  expect(findings.map(({ code }) => code)).toEqual(['undocumented']);
  expect(findings[0]!.message.length).toBeLessThan(300);
});

test('a key that turns the direction of writing does not turn the sentence', () => {
  const { findings } = analyse(JSON.stringify(but({ '/data/order/\u202eruoloc': 1 })));
  expect(findings[0]!.message).not.toContain('\u202e');
  expect(findings[0]!.message).toContain('\\u202eruoloc');
});

describe('thousands of defects', () => {
  const items = (count: number, item: object) => Array.from({ length: count }, () => item);
  const sound = { id: 'ordli_1', product_id: 'prod_1' };
  const rows: [string, object, string][] = [
    ['unknown keys', { ...sound, colour: 1 }, 'notice'],
    ['misspelt keys', { ...sound, prise: 1 }, 'warning'],
    ['wrong types', { ...sound, quantity: 'two' }, 'error'],
  ];

  test.each(rows)('%s: all are counted, a thousand are kept', (_title, item, severity) => {
    const { counts, findings } = analyse(
      JSON.stringify(but({ '/data/order/items': items(7_500, item) })),
    );
    expect(counts[severity as keyof typeof counts]).toBe(7_500);
    expect(findings.filter((finding) => finding.severity === severity)).toHaveLength(1_000);
  });
});

describe('a finding names', () => {
  const messages = (changes: Changes) =>
    analyse(JSON.stringify(but(changes))).findings.map(({ code, message }) => `${code} ${message}`);

  test('the unit as the cause of a sum that differs by a factor of 100', () => {
    expect(messages({ '/data/order/total_amount': 45 })).toContainEqual(
      expect.stringMatching(/^totals `order.total_amount` .*not in minor units\.$/),
    );
    expect(messages({ '/data/order/total_amount': 46 }).join()).not.toContain('not in minor units');
  });

  test('two amounts that were swapped, with no change of one of them', () => {
    const { amount, total_amount: total } = (but({}) as Order).data.order;
    const text = JSON.stringify(
      but({ '/data/order/amount': total, '/data/order/total_amount': amount }),
    );
    const found = analyse(text).findings.find(({ pointer }) => pointer.endsWith('/total_amount'))!;
    expect(found.message).toMatch(/`total_amount` and `amount` are probably swapped\.$/);
    expect([found.fix, found.choices]).toEqual([undefined, undefined]);
  });

  test('the objects of two purposes', () => {
    expect(messages({ '/data/promotion_tier': { id: 'promo_a' } })).toContainEqual(
      expect.stringMatching(
        /^purpose-ambiguous `promotion_tier`, `voucher` and `publication` do not go together/,
      ),
    );
  });

  test('no identity as the reason of a null in an array', () => {
    const { findings } = analyse(JSON.stringify(but({ '/data/order/items': [null] })));
    const { why } = findings.find(({ pointer }) => pointer.endsWith('/items/0'))!;
    expect(why).toContain('array');
  });
});
