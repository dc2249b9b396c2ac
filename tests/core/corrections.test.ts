import { expect, test } from 'vitest';
import { correctionAt } from '../../src/core/index.ts';

test.each([
  ['null where the published description has no null', '/customer/email', null, /^null in \d+ of/],
  [
    'a value that its enumeration lacks',
    '/redemption/status',
    'ROLLED_BACK',
    /^ROLLED_BACK in 1 of/,
  ],
  [
    'a type that it does not name',
    '/campaign/referral_program/referee_reward/amount',
    500,
    /^integer in 2 of/,
  ],
  ['a field that it does not describe', '/order/items/0/product', {}, /^there in \d+ of/],
  [
    'a time of day that its format forbids',
    '/voucher/validity_hours/daily/0/start_time',
    '12:00',
    /12:00/,
  ],
] as const)(
  '%s is accepted thanks to a correction, with its evidence',
  async (_what, pointer, value, evidence) => {
    const correction = await correctionAt('data', pointer, value);
    expect(correction?.evidence).toMatch(evidence);
    expect(await correctionAt('delivery', `/data${pointer}`, value)).toEqual(correction);
  },
);

test.each([
  ['a value that is published', '/redemption/status', 'SUCCEEDED'],
  ['a value of the published type', '/customer/email', 'mia@example.com'],
  ['a member of the shop’s own metadata', '/order/metadata/colour', 'red'],
  ['a field that nobody describes', '/order/colour', 'red'],
  ['the whole data object', '', {}],
  ['a null that is published in this place, not in others', '/voucher/category_id', null],
  ['a fraction that is published in this place, not in others', '/voucher/gift/amount', 1.5],
  [
    'a time of day as the published format has it',
    '/voucher/validity_hours/daily/0/start_time',
    '12:00:00Z',
  ],
  ['a field that is published in other places only', '/customer/phone', '1'],
] as const)('%s needs no correction', async (_what, pointer, value) => {
  expect(await correctionAt('data', pointer, value)).toBeNull();
});

test('it says what is published and what is accepted instead', async () => {
  expect(await correctionAt('data', '/redemption/status', 'ROLLED_BACK')).toMatchObject({
    published: 'FAILED, SUCCEEDED',
    ours: 'FAILED, ROLLED_BACK, SUCCEEDED',
  });
});
