import { expect, test } from 'vitest';
import { toJsonPath, toPath, toTemplateKey } from '../../src/core/index.ts';

test.each([
  ['', '', '$'],
  ['/order/items/0/price', 'order.items[0].price', '$.order.items[0].price'],
  ['/order/metadata/a b', 'order.metadata["a b"]', "$.order.metadata['a b']"],
  ["/it's", `["it's"]`, "$['it\\'s']"],
  ['/a~1b/c~0d', '["a/b"]["c~d"]', "$['a/b']['c~d']"],
  ['/"\\', '["\\"\\\\"]', `$['"\\\\']`],
  ['/größe', 'größe', '$.größe'],
  ['/0/data', '[0].data', '$[0].data'],
])('%s is %s for people and %s for programs', (pointer, path, jsonPath) => {
  expect([toPath(pointer), toJsonPath(pointer)]).toEqual([path, jsonPath]);
});

test.each<[string, string | null, string | null]>([
  ['/order/total_amount', '', '{{order.total_amount}}'],
  ['/data/order/total_amount', '/data', '{{order.total_amount}}'],
  ['/event/type', '/data', null],
  ['/order', null, null],
])('the template key of %s with the data at %s', (pointer, dataPointer, key) => {
  expect(toTemplateKey(pointer, dataPointer)).toBe(key);
});
