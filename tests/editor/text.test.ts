import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, difference, placeAfter } from '../../src/editor/edits.ts';
import { asEdited, lineEndingOf, toCrLfOffset, toLfOffset } from '../../src/editor/line-endings.ts';
import { hasLineLongerThan, positionAt } from '../../src/editor/positions.ts';
import { ReplacementHistory } from '../../src/editor/replacement-history.ts';

const texts = fc
  .array(fc.constantFrom('{', '"a"', '\n', '\r\n', '\r', '😀', '\uFEFF'), { maxLength: 24 })
  .map((parts) => parts.join(''));

describe('line endings', () => {
  test.each([
    ['', '\n'],
    ['{}', '\n'],
    ['{\n}', '\n'],
    ['{\r\n}', '\r\n'],
    ['{\r\n\n}', '\n'],
    ['{\r\n\r\n\n}', '\r\n'],
    ['{\r}', '\r\n'],
  ])('of %j the more frequent one is kept', (text, ending) => {
    expect(lineEndingOf(text)).toBe(ending);
  });

  test('an edited text has one kind of them, and every other character as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const edited = asEdited(text);
        expect(edited.replace(/\r\n|\r|\n/g, '⏎')).toBe(text.replace(/\r\n|\r|\n/g, '⏎'));
        expect(edited.split(lineEndingOf(text)).join('')).not.toMatch(/[\r\n]/);
        expect(asEdited(edited)).toBe(edited);
      }),
    );
  });

  test('offsets of CR LF lines and of LF lines lead to the same place and back', () => {
    const crLf = '{\r\n"a":1,\r\n\r\n"b":2}';
    const lf = crLf.replaceAll('\r\n', '\n');
    for (let offset = 0; offset <= lf.length; offset += 1) {
      const there = toCrLfOffset(lf, offset);
      expect(crLf.slice(0, there).replaceAll('\r\n', '\n')).toBe(lf.slice(0, offset));
      expect(toLfOffset(crLf, there)).toBe(offset);
    }
    expect(toLfOffset(crLf, 2), 'between CR and LF').toBe(1);
  });
});

describe('edits', () => {
  test('are all made, in document order', () => {
    const edits = [
      { range: { start: 1, end: 4 }, text: '"b"' },
      { range: { start: 5, end: 5 }, text: ' ' },
      { range: { start: 6, end: 6 }, text: ',"c":2' },
    ];
    expect(applied('{"a":1}', edits)).toBe('{"b": 1,"c":2}');
  });

  test.each([
    ['[1, 22]', '[1, 22]', '22'],
    ['[1, 22]', '[10, 22]', '22'],
    ['[1, 22]', '\n[1, 22]', '22'],
    ['[1, 22]', '[22]', '22'],
    ['[1, 22]', '[1, 22, 3]', '22'],
    ['[1, 22]', '[1, 232]', null],
    ['[1, 22]', '', null],
  ])('a place of %j is found again in %j, or known to be changed', (before, after, found) => {
    const start = before.indexOf('22');
    const place = placeAfter(before, after, { start, end: start + 2 });
    expect(place && after.slice(place.start, place.end)).toBe(found);
  });

  test('the difference of two texts turns the one into the other and cuts no character in two', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const edit = difference(before, after);
        expect(edit ? applied(before, [edit]) : before).toBe(after);
        for (const [text, at] of edit
          ? [
              [before, edit.range.start] as const,
              [before, edit.range.end] as const,
              [after, edit.range.start] as const,
            ]
          : []) {
          expect(text.slice(at - 1, at + 1)).not.toMatch(/^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/);
        }
      }),
    );
  });

  test.each([
    ['{"a":1}', '{"a":2}', { range: { start: 5, end: 6 }, text: '2' }],
    ['aa', 'aaa', { range: { start: 2, end: 2 }, text: 'a' }],
    ['😀', '😁', { range: { start: 0, end: 2 }, text: '😁' }],
    ['x', 'x', null],
  ])('of %j and %j is the smallest one', (before, after, edit) => {
    expect(difference(before, after)).toEqual(edit);
  });
});

describe('positions', () => {
  test.each([
    ['', 0, 1, 1],
    ['{\n"a"', 2, 2, 1],
    ['{\n"a"', 1, 1, 2],
    ['{\r\n"a"', 4, 2, 2],
    ['😀1', 2, 1, 3],
    ['{}', 99, 1, 3],
    ['{}', -1, 1, 1],
  ])('in %j offset %i is line %i, column %i', (text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column });
  });

  test.each([
    ['12345', false],
    ['123456', true],
    ['12345\n12345\n12345', false],
    ['12345\n123456\n1', true],
    ['1\n\n\n123456', true],
    ['\n\n\n\n\n\n\n\n', false],
  ])('%j has a line of more than 5 units: %s', (text, isLonger) => {
    expect(hasLineLongerThan(text, 5)).toBe(isLonger);
  });
});

test('replacements are undone and redone from the text that they left, never over newer typing', () => {
  const history = new ReplacementHistory();
  history.record('a', 'b');
  history.record('b typed', 'c');
  expect(history.undo('c typed')).toBeNull();
  expect(history.undo('c')).toBe('b typed');
  expect(history.undo('b typed')).toBeNull();
  expect(history.undo('b')).toBe('a');
  expect(history.redo('a typed')).toBeNull();
  expect(history.redo('a')).toBe('b');
  expect(history.redo('b typed')).toBe('c');
  expect(history.redo('c')).toBeNull();
  history.undo('c');
  history.record('x', 'y');
  expect(history.redo('b typed'), 'a new replacement ends what was undone').toBeNull();
});
