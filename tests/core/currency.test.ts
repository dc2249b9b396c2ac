import { expect, test } from 'vitest';
import { analyse, decodeLink, isCurrency, layout, redact } from '../../src/core/index.ts';

const payload = (metadata: object) =>
  JSON.stringify({
    customer: { id: 'cust_1' },
    referrer: null,
    order: { id: 'ord_1', amount: 5500, metadata },
    redemption: null,
  });

test.each([
  'currency',
  'Currency',
  'currency_code',
  'CURRENCY_CODE',
  'currencyCode',
  'currencycode',
])('metadata.%s names the currency of the amounts, and redaction leaves its value', (key) => {
  const analysis = analyse(payload({ note: 'x', [key]: ' gbp ' }));
  expect(layout(analysis).currency).toMatchObject({
    code: 'GBP',
    decimals: 2,
    pointer: `/order/metadata/${key}`,
  });
  expect(redact(analysis)!.text).toContain('" gbp "');
});

test.each(['currencies', 'currency-code', 'my_currency', 'code'])(
  'metadata.%s does not name a currency',
  (key) => {
    expect(layout(analyse(payload({ [key]: 'GBP' }))).currency.code).toBeNull();
  },
);

test('the first member that holds a currency counts', () => {
  const metadata = { currency: 'unknown', currencyCode: 'JPY', currency_code: 'EUR' };
  expect(layout(analyse(payload(metadata))).currency).toMatchObject({ code: 'JPY', decimals: 0 });
});

test.each([
  ['EUR', true],
  ['KWD', true],
  ['XYZ', false],
  ['eur', false],
  ['', false],
])('%s: a currency for metadata, links and the page alike: %s', (code, is) => {
  expect(isCurrency(code)).toBe(is);
  const { options } = decodeLink(`e1.order-updated.c-${code}`) as { options: object };
  expect(options).toEqual(is ? { currency: code } : {});
});
