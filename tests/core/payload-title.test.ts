import { expect, test } from 'vitest';
import { MAX_TITLED_UNITS, payloadTitle } from '../../src/core/index.ts';
import { exampleText } from '../payloads.ts';
import { but } from './sound-delivery.ts';

const titled = (changes: Parameters<typeof but>[0]) => payloadTitle(JSON.stringify(but(changes)));

test('a draft is called after its order and customer', () => {
  expect(payloadTitle(exampleText('delivery-unique-codes'))).toBe('PT-2026-0618-4, Ana Sousa');
  expect(titled({})).toBe('ord_a, Mia Example');
  expect(titled({ '/data/order/id': 'ord_K9wXz4Rm7tLs2VcdYh5' })).toBe(
    'ord_K9wXz…dYh5, Mia Example',
  );
  expect(titled({ '/data/customer': { id: 'cust_a' } })).toBe('ord_a, cust_a');
  expect(titled({ '/data/customer': null })).toBe('ord_a');
  expect(titled({ '/data/order': null })).toBe('Mia Example');
});

test('a draft whose order and customer are not known has no title', () => {
  expect(payloadTitle('{"order": {"id": "ord_a"')).toBeNull();
  for (const text of [
    '5',
    'null',
    '"order"',
    '[[]]',
    '{"data": 1, "order": [], "customer": "Mia"}',
  ])
    expect(payloadTitle(text)).toBeNull();
  expect(titled({ '/data/order/id': 5, '/data/customer': { name: '\u200b' } })).toBeNull();
  expect(payloadTitle(`${JSON.stringify(but({}))}${' '.repeat(MAX_TITLED_UNITS)}`)).toBeNull();
  expect(payloadTitle('['.repeat(MAX_TITLED_UNITS / 2))).toBeNull();
});

test('a long number leaves room for the customer', () => {
  expect(titled({ '/data/order/source_id': 'A'.repeat(100) })).toMatch(/^A{24}…, Mia Example$/);
});
