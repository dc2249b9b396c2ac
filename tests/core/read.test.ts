import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { tooDeepAt } from '../../src/core/read/depth.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  nodeAround,
  nodeAt,
  pointerOf,
  rangeOf,
  sourceOf,
} from '../../src/core/read/json-document.ts';
import { linesAt } from '../../src/core/read/lines.ts';
import { findProblem } from '../../src/core/read/problem.ts';
import { read } from '../../src/core/read/read.ts';
import { explainUnreadable } from '../../src/core/read/unreadable.ts';

function documentOf(text: string) {
  const doc = read(text);
  if (!doc) throw new Error(`No JSON: ${text}`);
  return doc;
}

test('lines and columns of offsets in any order', () => {
  expect(linesAt('{\n\n "a": 1\n}', [11, 0, 4, 4, 1])).toEqual([
    { line: 4, column: 1 },
    { line: 1, column: 1 },
    { line: 3, column: 2 },
    { line: 3, column: 2 },
    { line: 1, column: 2 },
  ]);
});

describe('every value has its place', () => {
  const text = '{"a": [1, {"b~/": "x\\n"}],\n "c": null}';
  const cases: [string, string][] = [
    ['', text],
    ['/a', '[1, {"b~/": "x\\n"}]'],
    ['/a/0', '1'],
    ['/a/1', '{"b~/": "x\\n"}'],
    ['/a/1/b~0~1', '"x\\n"'],
    ['/c', 'null'],
  ];
  test.each(cases)('%s', (pointer, source) => {
    const doc = documentOf(text);
    const node = nodeAt(doc, pointer);
    const { start, end } = rangeOf(doc, node);
    expect([sourceOf(doc, node), text.slice(start, end), pointerOf(doc, node)]).toEqual([
      source,
      source,
      pointer,
    ]);
  });

  test('an absent value has no node', () => {
    const doc = documentOf(text);
    expect(['/b', '/a/2', '/a/-1', '/a/01', '/a/x', '/c/d'].map((p) => nodeAt(doc, p))).toEqual([
      -1, -1, -1, -1, -1, -1,
    ]);
  });

  test('an offset names the deepest value around it, from its key on', () => {
    const doc = documentOf(text);
    const at = (needle: string) => pointerOf(doc, nodeAround(doc, text.indexOf(needle)));
    expect([at('1'), at('"b~/'), at('null'), at('{"a"'), at('"a"')]).toEqual([
      '/a/0',
      '/a/1/b~0~1',
      '/c',
      '',
      '/a',
    ]);
  });

  test('any JSON: values, keys and pointers agree with JSON.parse', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const doc = documentOf(JSON.stringify(value, null, indent));
        const rebuild = (node: number): unknown => {
          const source = sourceOf(doc, node);
          if (source.startsWith('[')) return childrenOf(doc, node).map(rebuild);
          if (!source.startsWith('{')) return JSON.parse(source);
          // Object.fromEntries defines members, so that a "__proto__" key is one like any other.
          return Object.fromEntries(childrenOf(doc, node).map((n) => [keyOf(doc, n), rebuild(n)]));
        };
        expect(rebuild(0)).toEqual(doc.root);
        for (let node = 0; node < doc.positions.count; node++) {
          expect(nodeAt(doc, pointerOf(doc, node))).toBe(node);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('duplicate keys', () => {
  test('are found however they are written, and the last one counts', () => {
    const doc = documentOf('{"a": 1, "b": {"a": 2}, "\\u0061": 3}');
    expect(
      doc.duplicates.map(({ earlier, later }) => [sourceOf(doc, earlier), sourceOf(doc, later)]),
    ).toEqual([['1', '3']]);
    expect(sourceOf(doc, childOf(doc, 0, 'a'))).toBe('3');
  });

  test('are found in large objects too', () => {
    const members = Array.from({ length: 1000 }, (_, i) => `"k${i}": ${i}`);
    const doc = documentOf(`{${members.join()}, "k500": true}`);
    expect(
      doc.duplicates.map(({ earlier, later }) => [sourceOf(doc, earlier), sourceOf(doc, later)]),
    ).toEqual([['500', 'true']]);
  });
});

// messages.syntax.test.ts has the place and the message of every other text.
describe('a text that is not JSON is refused', () => {
  test.each(['', ' \n ', '\ufeff'])('from the beginning when it is blank: %j', (text) => {
    expect(read(text)).toBeNull();
    expect(findProblem(text)?.offset).toBe(0);
  });

  test('the same texts are refused as by JSON.parse', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      'a',
      '\\',
      '1',
      '0',
      '-',
      '.',
      'e',
      ' ',
      '\n',
      'true',
      'null',
      '"k"',
      '\u0000',
      '\\u',
      'é',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(findProblem(text) === null).toBe(parses);
        expect(read(text) !== null).toBe(parses);
      }),
      { seed: 2, numRuns: 20_000 },
    );
  });
});

test('a byte order mark is skipped and counts in offsets', () => {
  const doc = documentOf('\ufeff{"a": 1}');
  expect(rangeOf(doc, nodeAt(doc, '/a'))).toEqual({ start: 7, end: 8 });
});

test('nesting 250,000 deep is read', () => {
  const doc = documentOf('['.repeat(250_000) + ']'.repeat(250_000));
  expect(doc.positions.count).toBe(250_000);
});

describe('nesting deeper than 250,000', () => {
  const deep = (inner: string, levels: number) => '['.repeat(levels) + inner + ']'.repeat(levels);

  test('is refused at the first bracket that is too deep', () => {
    const text = '  ' + deep('', 250_001);
    expect(read(text)).toBeNull();
    expect(explainUnreadable(text)).toMatchObject({
      code: 'too-large',
      range: { start: 250_002, end: 250_003 },
    });
  });
  test.each([
    ['brackets in a string', deep(JSON.stringify('["\\'.repeat(9)), 249_999)],
    ['brackets beside each other', `[${'[],'.repeat(250_001)}1]`],
  ])('is not found in %s', (_, text) => {
    expect(tooDeepAt(text)).toBe(-1);
  });
});

describe('a text that cannot end as JSON', () => {
  test.each([
    ['without an end', '[[[', false],
    ['with more brackets than any text has', '['.repeat(600_000) + ']', false],
    ['with white space behind its end', '[[1], [2]] \n', true],
  ])('is not given to the engine: %s', (_, text, isGiven) => {
    const parse = vi.spyOn(JSON, 'parse');
    read(text);
    const wasGiven = parse.mock.calls.some(([given]) => given === text);
    parse.mockRestore();
    expect(wasGiven).toBe(isGiven);
  });
});
