import { describe, expect, test } from 'vitest';
import { analyse, repair } from '../../src/core/index.ts';
import { findOmission } from '../../src/core/read/omission.ts';
import { MAX_LIBRARY_UNITS } from '../../src/core/edit/repair/repair.ts';
import { MAX_REPAIR_UNITS } from '../../src/core/limits.ts';
import { applied } from '../../src/editor/edits.ts';

/** Notations of programs, each with the value that it means. */
const MENDED: readonly [name: string, text: string, value: unknown][] = [
  [
    'a Python dict',
    `{'a': True, 'b': None, "c": 'it\\'s', 'd': [1, 2]}`,
    { a: true, b: null, c: "it's", d: [1, 2] },
  ],
  ['a Python dict with comments', `# the order\n{'a': False}  # paid\n`, { a: false }],
  [
    'a JavaScript object',
    `{a: 'x', b_c: undefined, 'd': [1, 2,],}`,
    { a: 'x', b_c: null, d: [1, 2] },
  ],
  ['a template string', '{a: `x`}', { a: 'x' }],
  [
    'a Ruby hash',
    `{"a"=>nil, :b=>[{:c=>1}], "d"=>"x => y"}`,
    { a: null, b: [{ c: 1 }], d: 'x => y' },
  ],
  ['a Ruby hash with short symbols', `{a: nil, b: :paid}`, { a: null, b: 'paid' }],
  ['an Elixir map', `%{"a" => nil, "b" => %{"c" => 1}}`, { a: null, b: { c: 1 } }],
  [
    'a PHP var_export',
    `array (\n  'a' => NULL,\n  'items' => \n  array (\n    0 => \n    array (\n      'b' => 'c\\'d',\n    ),\n    1 => 2,\n  ),\n  'e' => TRUE,\n)`,
    { a: null, items: [{ b: "c'd" }, 2], e: true },
  ],
  ['a PHP short array', `['a' => 1, 'b' => ['x', 'y'], 'c' => []]`, { a: 1, b: ['x', 'y'], c: [] }],
  [
    'a Swift dictionary',
    '["a": nil, "b": ["c": [1, 2], "d": []]]',
    { a: null, b: { c: [1, 2], d: [] } },
  ],
  [
    'what Jest prints',
    'Object {\n  "a": Array [\n    Object {\n      "b": "Array [",\n    },\n  ],\n}',
    { a: [{ b: 'Array [' }] },
  ],
  ['equals signs after keys', '{"a" = 1, "b"= "c = d"}', { a: 1, b: 'c = d' }],
  ['a PHP object', `(object) array('a' => (object) array('b' => 1))`, { a: { b: 1 } }],
  [
    'the Mongo shell',
    `{_id: ObjectId("65f0"), n: NumberInt(5), at: ISODate("2026-03-11T09:21:45Z")}`,
    { _id: '65f0', n: 5, at: '2026-03-11T09:21:45Z' },
  ],
  [
    'numbers that JSON does not have',
    '{"a": NaN, "b": [-Infinity, Infinity], "c": "NaN", "d": nan}',
    { a: null, b: [null, null], c: 'NaN', d: null },
  ],
  ['comments', '{"a": 1, // one\n "b": 2 /* two */}', { a: 1, b: 2 }],
  ['trailing commas', '{"a": [1, 2,], "b": {"c": 3,},}', { a: [1, 2], b: { c: 3 } }],
  ['curly quotes', '{“a”: “x”, ‘b’: 1}', { a: 'x', b: 1 }],
  ['quotes of other countries', '{„a“: „x "y"“, «b»: 1}', { a: 'x "y"', b: 1 }],
  ['no-break spaces', '{\n\u00a0\u00a0"a": 1,\n\u202f"b": 2,\u200b"c": 3}', { a: 1, b: 2, c: 3 }],
  ['a missing comma', '{"a": 1 "b": 2}', { a: 1, b: 2 }],
  ['a missing quote', '{\n "a": "PAID,\n "b": 1\n}', { a: 'PAID', b: 1 }],
  ['a missing bracket', '{"a": {"b": [1, 2]}', { a: { b: [1, 2] } }],
  ['one bracket too many', '{"a": 1}}', { a: 1 }],
  ['quotes inside a string', '{"a": "the "blue" one", "b": 1}', { a: 'the "blue" one', b: 1 }],
  ['a line broken inside a string', '{"note": "two\nwords", "b": 1}', { note: 'two words', b: 1 }],
];

describe('A text that is nearly JSON is repaired without a change to its data', () => {
  test.each(MENDED)('%s', (_, text, value) => {
    expect(analyse(text).verdict).toBe('unreadable');
    const repaired = repair(text)!;
    expect(JSON.parse(repaired.text)).toEqual(value);
    expect(applied(text, repaired.edits)).toBe(repaired.text);
  });

  test('lines wrapped at a column are joined, also inside keys and numbers', () => {
    const value = {
      customer: { name: 'Ada Lovelace', id: 'cust_9f8e7d' },
      amount: 123456789,
      list: [1, 2],
    };
    const whole = JSON.stringify({ value, again: value, third: value });
    const wrapped = whole.match(/.{1,60}/g)!.join('\n');
    expect(repair(wrapped)!.text).toBe(whole);
    expect(repair(wrapped.replaceAll('\n', '\r\n'))!.text).toBe(whole);
  });
});

describe('a text that was cut off keeps its whole values, and no shortened ones', () => {
  test.each([
    ['in a string', '{"a": 1, "b": "PAI', { a: 1 }],
    ['in a number', '{"a": 1, "b": 57', { a: 1 }],
    ['in a key', '{"a": 1, "sta', { a: 1 }],
    ['after a key', '{"a": 1, "status"', { a: 1 }],
    ['after a colon', '{"a": 1, "status":', { a: 1 }],
    ['after a comma', '{"a": 1,', { a: 1 }],
    ['in a literal', '{"a": 1, "b": tr', { a: 1 }],
    ['after a literal', '{"a": 1, "b": null', { a: 1, b: null }],
    ['after a string', '{"a": 1, "b": "x"', { a: 1, b: 'x' }],
    ['in a list', '{"a": [1, {"b": 2}, 3', { a: [1, { b: 2 }] }],
    ['deep inside', '{"a": {"b": {"c": 1, "d": "x', { a: { b: { c: 1 } } }],
  ])('%s', (_, text, value) => {
    expect(JSON.parse(repair(text)!.text)).toEqual(value);
  });
});

describe('What cannot be repaired without loss is not repaired', () => {
  test.each([
    ['nothing', ''],
    ['JSON', '{"a": 1}'],
    ['prose', 'Hello, the order came twice.'],
    ['a number', '12 34'],
    ['a beginning that is cut off', '":"PAID","amount":6400}}'],
    ['an object that Node left out', `{ id: 'x', customer: [Object] }`],
    ['elements that Node left out', `{ items: [ 1, 2, ... 98 more items ] }`],
    ['an ellipsis of a person', '{"customer": {"id": "x"}, ...}'],
    ['a browser’s collapsed object', '{id: "x", order: {…}}'],
    ['a redacted value', '{"email": <redacted>, "id": "x"}'],
    ['a buffer', '<Buffer 7b 22 61 22 3a 31 7d>'],
    ['bytes in an object', '{ body: <Buffer 7b 22 61 22 ... 1690 more bytes> }'],
    [
      'a print_r of PHP',
      'Array\n(\n    [id] => x\n    [order] => Array\n        (\n            [id] => y\n        )\n)',
    ],
    ['a class of Python', `{'at': datetime.datetime(2026, 1, 2)}`],
    ['TOML', '[customer]\nid = "x"\n[order]\nid = "y"'],
    [
      'two hashes of a test',
      'expected: {"customer"=>1, "order"=>2}\n got: {"customer"=>1, "order"=>3}',
    ],
    ['a template', '{"total": {{order.amount}}, "id": "x"}'],
    ['a template of another kind', '{"total": <%= order.amount %>, "id": "x"}'],
    ['the names of values', '{"id": <order_id>, "customer": 1,}'],
    ['a text above the limit', `{'a': '${'x'.repeat(MAX_REPAIR_UNITS)}'}`],
    ['more than the library can take', `{'a': '${'x'.repeat(MAX_LIBRARY_UNITS)}'}`],
  ])('%s', (_, text) => {
    expect(repair(text)).toBeNull();
  });

  test.each([
    [
      `{ id: 'x', customer: [Object] }`,
      { mark: '[Object]', key: 'customer', range: { start: 21, end: 29 } },
    ],
    [`{\n  "order": {…}\n}`, { mark: '…', key: 'order', range: { start: 14, end: 15 } }],
    [
      `{ items: [ 1, ... 3 more items ] }`,
      { mark: '... 3 more items', key: null, range: { start: 14, end: 30 } },
    ],
    [
      `{'email' => <redacted>}`,
      { mark: '<redacted>', key: 'email', range: { start: 12, end: 22 } },
    ],
    [`{"note": "and so on...", 'a': 1}`, null],
    [`{"note": "see [Object] and …",}`, null],
  ])('%s: the missing part is named', (text, omission) => {
    expect(findOmission(text)).toEqual(omission && { ...omission, isCut: false });
  });
});
