import { expect, test } from 'vitest';
import { areSwapped } from '../../src/core/wording/closest-key.ts';

test.each([
  ['status', 'sttaus', true],
  ['7470', '7740', true],
  ['same', 'same', false],
  ['', '', false],
  ['ab', 'abc', false],
  ['abcd', 'badc', false],
])('%j and %j: neighbors that changed places, %j', (one, other, are) => {
  expect(areSwapped(one, other)).toBe(are);
});
