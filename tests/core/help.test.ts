import { describe, expect, test } from 'vitest';
import { analyse, completionsAt, hoverText } from '../../src/core/index.ts';
import { but } from './sound-delivery.ts';

/** The suggestions at the bar, which marks the cursor and is not part of the text. */
function offered(marked: string, form: 'data' | 'delivery' | null = null): string[] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completionsAt(text, offset, form).map(({ label }) => label);
}

/** The text after the suggestion with that label was taken. */
function completed(marked: string, label: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = completionsAt(text, offset, null).find((offer) => offer.label === label);
  if (!completion) return `no offer of ${label}`;
  const { range, insert } = completion;
  return text.slice(0, range.start) + insert + text.slice(range.end);
}

describe('completion', () => {
  test('an open string of half a million commas is read in one go', () => {
    expect(offered(`{"order": {"status": "${' ,'.repeat(500_000)}x|`)).toContain('"PAID"');
  });

  test('offers the keys that the object does not have yet', () => {
    const keys = offered('{"order": {"id": "ord_1", |, "items": []}}');
    expect(keys).toContain('status');
    expect(keys).not.toContain('id');
    expect(keys).not.toContain('items');
  });

  test.each([
    [
      'an enumeration',
      '{"order": {"status": |}}',
      ['"CREATED"', '"PAID"', '"PROCESSING"', '"CANCELED"', '"FULFILLED"', 'null'],
    ],
    [
      'an open string',
      '{"order": {"status": "PA|',
      ['"PAID"', '"CREATED"', '"CANCELED"', '"PROCESSING"', '"FULFILLED"', 'null'],
    ],
    [
      'a slip',
      '{"order": {"status": "PAYED|"}}',
      ['"PAID"', '"CREATED"', '"CANCELED"', '"FULFILLED"', '"PROCESSING"', 'null'],
    ],
    ['a boolean', '{"voucher": {"active": |', ['true', 'false', 'null']],
    ['a free map', '{"order": {"metadata": {|}}}', []],
    ['a key that nobody knows', '{"order": {"colour": |}}', []],
    ['nothing: the document has ended', '{} |', []],
  ])('offers for %s what may stand there', (_title, marked, labels) => {
    expect(offered(marked)).toEqual(labels);
  });

  test.each([
    ['{"order": {"sta|', 'status', '{"order": {"status": '],
    ['{"order": {"sta|": "PAID"}}', 'status', '{"order": {"status": "PAID"}}'],
    [
      '{"order": {"status": "PA|,\n"amount": 1}}',
      '"PAID"',
      '{"order": {"status": "PAID",\n"amount": 1}}',
    ],
    ['{"order": {"status": "PA|}}', '"PAID"', '{"order": {"status": "PAID"}}'],
    ['{"order": {"status": "PA|"}}', '"PAID"', '{"order": {"status": "PAID"}}'],
    [
      '{"order": {"items": [{"quantity": 1}, {|}]}}',
      'price',
      '{"order": {"items": [{"quantity": 1}, {"price": }]}}',
    ],
    ['{"data": {"order": {|}}}', 'status', '{"data": {"order": {"status": }}}'],
  ])('%s takes %s', (marked, label, text) => {
    expect(completed(marked, label)).toBe(text);
  });
});

describe('hover', () => {
  test('gives the schema’s description of a field', async () => {
    expect(await hoverText('delivery', '/data/order/items/0/price')).toEqual([
      expect.stringMatching(/: `order\.items\[0\]\.price`$/),
      expect.stringMatching(/\.$/),
      'Type: integer or `null`, minor units',
      expect.stringMatching(/^Example: `\d+`$/),
    ]);
  });
  test.each([
    ['/order/items/0/discount_quantity', /discounted/],
    ['/order/items/0/applied_quantity', /added\. Negative if it removed units/],
    ['/order/items/0/applied_quantity_amount', /added, .*Negative if it removed units/],
    ['/redemption/object', /redemption_rollback/],
  ])('tells of %s what the service documents or sends', async (pointer, words) => {
    expect((await hoverText('data', pointer))?.join('\n')).toMatch(words);
  });
  test.each(['/data/order/items/0/price', '/data/customer/name', '/data/order/id', '/created_at'])(
    'names %s as the findings do',
    async (pointer) => {
      const { findings } = analyse(JSON.stringify(but({ [pointer]: [1] })));
      const found = findings.find((finding) => finding.pointer === pointer)!;
      const [heading] = (await hoverText('delivery', pointer))!;
      expect(found.message).toContain(/`.*`$/.exec(heading!)![0]);
    },
  );
  test('gives nothing for a key that is not described', async () => {
    expect(await hoverText('data', '/order/colour')).toBeNull();
  });
});
