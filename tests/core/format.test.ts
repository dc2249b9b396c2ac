import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, minify } from '../../src/core/edit/format.ts';
import { MAX_TEXT_BYTES } from '../../src/core/limits.ts';

/** A JSON text with white space wherever the grammar allows some. */
const spacedJson = fc
  .tuple(fc.json({ maxDepth: 5 }), fc.infiniteStream(fc.stringMatching(/^[ \t\r\n]{0,3}$/)))
  .map(([text, spaces]) =>
    text.replace(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^"{}[\]:,\s]+/g, (token) => {
      return `${spaces.next().value}${token}${spaces.next().value}`;
    }),
  );

describe('format changes white space only', () => {
  test.each([
    [
      'numbers, escapes, duplicates and the order of keys stay as written',
      '{"b":1.50,"a":[1e400,-0,12345678901234567890],"\\u0061":"\\/\\u00e9 : , {","a":null}',
      '{\n  "b": 1.50,\n  "a": [\n    1e400,\n    -0,\n    12345678901234567890\n  ],\n  "\\u0061": "\\/\\u00e9 : , {",\n  "a": null\n}',
    ],
    [
      'empty objects and arrays stay on one line',
      '[ {\n} , [ ] ,\r\n{"a" : {}}]',
      '[\n  {},\n  [],\n  {\n    "a": {}\n  }\n]',
    ],
    ['a scalar', ' "a\\"b" ', '"a\\"b"'],
    ['a byte order mark stays', '\ufeff {"a":1}', '\ufeff{\n  "a": 1\n}'],
    ['what is formatted stays', '{\n  "a": 1\n}', '{\n  "a": 1\n}'],
  ])('%s', (_name, text, formatted) => {
    expect(format(text)).toBe(formatted);
  });

  test('it gives the same text as JSON.stringify, and removes only white space', () => {
    fc.assert(
      fc.property(spacedJson, (text) => {
        const formatted = format(text)!;
        expect(minify(formatted)).toBe(minify(text));
        expect(format(formatted)).toBe(formatted);
        expect(JSON.parse(formatted)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      // JSON.parse changes an object with a duplicate key or with `__proto__`.
      fc.property(fc.json(), (text) => {
        const parsed: unknown = JSON.parse(text);
        fc.pre(JSON.stringify(parsed) === minify(text));
        expect(format(text)).toBe(JSON.stringify(parsed, null, 2));
      }),
    );
  });

  test.each(['', '  ', '{', '{"a":1,}', '[1 2]', '\ufeff\ufeff1'])(
    '%j is no JSON: null',
    (text) => {
      expect(format(text)).toBeNull();
      expect(minify(text)).toBeNull();
    },
  );
});

describe('minify', () => {
  test('removes white space outside strings, and nothing else', () => {
    expect(minify('\ufeff\n{ "a b" : [ 1.0 , " \\" , " ] }\n')).toBe(
      '\ufeff{"a b":[1.0," \\" , "]}',
    );
  });
});

describe('no text makes it explode', () => {
  test('nesting 200,000 deep, whose blanks would be gigabytes', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const formatted = format(deep)!;
    expect(formatted.length).toBeLessThan(MAX_TEXT_BYTES);
    expect(minify(formatted)).toBe(deep);
  });

  test('level 65 and deeper are indented like level 64', () => {
    const lines = format('['.repeat(70) + '1' + ']'.repeat(70))!.split('\n');
    expect(lines[64]).toBe(`${' '.repeat(128)}[`);
    expect(lines[70]).toBe(`${' '.repeat(128)}1`);
  });

  test('a text that would grow beyond the limit stays unchanged', () => {
    const wide = `[${'1,'.repeat(MAX_TEXT_BYTES / 2 - 2)}1]`;
    expect(format(wide)).toBe(wide);
  });
});
