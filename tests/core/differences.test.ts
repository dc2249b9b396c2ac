import { describe, expect, test } from 'vitest';
import { differencesBetween } from '../../src/core/compare/differences.ts';
import { pointerOf } from '../../src/core/read/json-document.ts';
import { read } from '../../src/core/read/read.ts';

/** Each difference as `before → after`, in pointers; `+` and `-` when one side lacks the value. */
function compared(before: unknown, after: unknown): string[] {
  const [old, young] = [before, after].map((value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const doc = read(text);
    if (!doc) throw new Error(`No JSON: ${text}`);
    return doc;
  });
  return differencesBetween(old!, 0, young!, 0).map(({ before, after }) => {
    if (before < 0) return `+ ${pointerOf(young!, after)}`;
    if (after < 0) return `- ${pointerOf(old!, before)}`;
    return `${pointerOf(old!, before)} → ${pointerOf(young!, after)}`;
  });
}

describe('differences between two documents', () => {
  test.each<[title: string, before: unknown, after: unknown, differences: string[]]>([
    ['the same text', { a: 1 }, { a: 1 }, []],
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['the way a number is written', '{"a": 1.50e1}', '{"a": 15}', []],
    ['the way a string is written', '{"a": "\\u0041"}', '{"a": "A"}', []],
    [
      'two numbers that a double takes for one',
      '[9007199254740993]',
      '[9007199254740992]',
      ['/0 → /0'],
    ],
    ['a changed value', { a: { b: 1 } }, { a: { b: 2 } }, ['/a/b → /a/b']],
    ['a value that became null', { a: { b: 1 } }, { a: null }, ['/a → /a']],
    ['an added and a removed key', { a: 1 }, { b: 1 }, ['+ /b', '- /a']],
    [
      'items that changed places, matched by id',
      [
        { id: 'x', n: 1 },
        { id: 'y', n: 2 },
      ],
      [
        { id: 'y', n: 2 },
        { id: 'x', n: 3 },
      ],
      ['/0/n → /1/n'],
    ],
    [
      'an item matched by its product where it has got another id',
      [{ id: 'x', product_id: 'p', n: 1 }],
      [
        { id: 'z', product_id: 'q', n: 1 },
        { id: 'y', product_id: 'p', n: 1 },
      ],
      ['+ /0', '/0/id → /1/id'],
    ],
    [
      'the same product twice',
      [{ product_id: 'p' }, { product_id: 'p', n: 1 }],
      [{ product_id: 'p' }],
      ['- /1'],
    ],
    ['strings by position', ['a', 'b'], ['a', 'c', 'd'], ['/1 → /1', '+ /2']],
  ])('%s', (_title, before, after, differences) => {
    expect(compared(before, after)).toEqual(differences);
  });

  test('documents nested deeper than the call stack goes are compared', () => {
    const deep = (inner: string) => '['.repeat(100_000) + inner + ']'.repeat(100_000);
    expect(compared(deep('1'), deep('2'))).toEqual([
      `${'/0'.repeat(100_000)} → ${'/0'.repeat(100_000)}`,
    ]);
  });
});
