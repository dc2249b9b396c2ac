/**
 * Shapes of text that make quadratic work of code that looks linear, each named after its attack.
 * Each makes a text of about the given number of UTF-16 code units.
 */

const event = (order: string, customer = '') =>
  `{"customer":{"id":"cust_1"${customer}},"referrer":null,` +
  `"order":{"id":"ord_1","items":[]${order}},"redemption":null}`;

const withMetadata = (metadata: string) => event(`,"metadata":${metadata}`);

const withPrevious = (metadata: string) =>
  `{"customer":{"id":"cust_1"},"referrer":null,"order":{"id":"ord_1","items":[],"metadata":{}},` +
  `"redemption":{"id":"r_1","previous_order":{"id":"ord_1","items":[],"metadata":${metadata}}}}`;

const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join();

/** Half of the text is one key, and the other half is below it. */
const below = (size: number, inside: string) => `{"${'k'.repeat(size / 2)}":${inside}}`;

const nested = (depth: number, open: string, close: string) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

/**
 * UTF-16 code units of the smaller texts, the larger have four times as many. The limits that cut
 * work short, such as `MAX_VIEW_KEY_UNITS`, are below.
 */
export const SIZE = 12_000;

export type Shape = (size: number) => string;

export const SHAPES: Readonly<Record<string, Shape>> = {
  'numbers below a long key': (n) => withMetadata(below(n, `[${many(n / 4, () => '1')}]`)),
  'names below a long key': (n) =>
    withMetadata(below(n, `[${many(n / 36, (i) => `{"name":"a ${i}"}`)}]`)),
  'dates below a long key': (n) =>
    withMetadata(below(n, `[${many(n / 26, () => '"2024-01-11"')}]`)),
  'instants below a long key': (n) =>
    withMetadata(below(n, `[${many(n / 46, () => '"2024-01-11T00:00:00Z"')}]`)),
  'placeholders below a long key': (n) =>
    withMetadata(below(n, `{${many(n / 30, (i) => `"x${i}":"{{x}}"`)}}`)),
  'numbers of many digits below a long key': (n) =>
    withMetadata(below(n, `[${many(n / 36, () => '12345678901234567')}]`)),
  'unknown keys below a long key': (n) =>
    event('', `,"loyalty":{"campaigns":${below(n, `{${many(n / 22, (i) => `"f${i}":1`)}}`)}}`),
  'wrong types below a long key': (n) =>
    event('', `,"loyalty":{"campaigns":${below(n, `{"points":[${many(n / 4, () => '1')}]}`)}}`),
  'wrong types in a list': (n) => event(`,"redemptions":[${many(n / 2, () => '1')}]`),
  'IDs without their prefix in a list': (n) =>
    event(`,"items":[${many(n / 28, (i) => `{"id":"x${i}","amount":1}`)}]`),
  'values of the previous order below a long key': (n) =>
    withPrevious(below(n, `[${many(n / 4, () => '1')}]`)),
  'misspelt keys in many items': (n) =>
    event(`,"items":[${many(n / 34, (i) => `{"id":"ordli_${i}","prise":1}`)}]`),
  'a misspelt key that is long': (n) => event(`,"${'metadata'.repeat(n / 8)}":1`),
  'many wrong items': (n) => event(`,"items":[${many(n / 22, () => '{"id":1,"price":"x"}')}]`),
  'many unknown keys': (n) => event(`,${many(n / 12, (i) => `"f_${i}":1`)}`),
  'many keys': (n) => withMetadata(`{${many(n / 12, (i) => `"k${i}":${i}`)}}`),
  'one key again and again': (n) => withMetadata(`{${many(n / 6, () => '"k":1')}}`),
  'one long key again and again': (n) =>
    withMetadata(`{${many(8, () => `"${'k'.repeat(n / 8)}":1`)}}`),
  'deep lists': (n) => withMetadata(nested(n / 2, '[', ']')),
  'deep objects': (n) => withMetadata(nested(n / 6, '{"a":', '}')),
  'deep objects with a key twice': (n) => withMetadata(nested(n / 12, '{"a":1,"a":', '}')),
  'deep days': (n) => withMetadata(nested(n / 14, '["2024-01-11",', ']')),
  'deep placeholders': (n) => withMetadata(nested(n / 17, '{"x":"{{x}}","a":', '}')),
  'deep names': (n) => withMetadata(nested(n / 18, '{"name":"b c","a":', '}')),
  'a long string': (n) => withMetadata(`{"long":"${'x1'.repeat(n / 2)}"}`),
  'a string of escapes': (n) => withMetadata(`{"long":"${'\\u0000'.repeat(n / 6)}"}`),
  'a long number': (n) => event(`,"total_amount":${'1'.repeat(n)}`),
  'names below a long key of another event': (n) =>
    below(n, `[${many(n / 36, (i) => `{"name":"a ${i}"}`)}]`),
  'a list of another event': (n) => `[${many(n / 2, () => '1')}]`,
  'brackets that never close': (n) => '[{"a":'.repeat(n / 6),
  'a string that never ends': (n) => `{"a":"${'x'.repeat(n)}`,
  'lines of a log': (n) => 'INFO {"order": [ }\n'.repeat(n / 19),
};
