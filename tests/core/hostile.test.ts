import { describe, expect, test } from 'vitest';
import {
  MAX_POINTER_UNITS,
  analyse,
  compare,
  decodeLink,
  encodeLink,
  format,
  layout,
  minify,
  redact,
} from '../../src/core/index.ts';
import { tooDeepAt } from '../../src/core/read/depth.ts';
import { foreign, links, readable, unreadable } from '../fixtures/hostile/index.ts';

/** Takes a payload through every step of the page, but for drawing. */
function pass(text: string) {
  const analysis = analyse(text);
  const copy = structuredClone(analysis);
  expect(copy.verdict).toBe(analysis.verdict);
  for (const { range } of analysis.findings) {
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeLessThanOrEqual(text.length);
  }
  layout(analysis);
  const link = encodeLink(text);
  // A link that is too long, or a text that UTF-8 cannot hold, is refused with a sentence.
  if (link.ok) expect(decodeLink(link.hash)).toMatchObject({ kind: 'payload', text });
  else expect(link.message).toMatch(/\w+ \w+/);
  return analysis;
}

describe('hostile JSON of this event is analysed like any other', () => {
  test.each(readable)('%s', (_attack, text) => {
    const analysis = pass(text);
    expect(['valid', 'invalid']).toContain(analysis.verdict);
    // The pointers of the findings do not grow without end.
    const units = analysis.findings.reduce((sum, { pointer }) => sum + pointer.length, 0);
    expect(units).toBeLessThanOrEqual(3 * (MAX_POINTER_UNITS + text.length));
    expect(minify(format(text)!)).toBe(minify(text));
    expect(redact(analysis, new Set())).not.toBeNull();
    const changed = analyse(text.replace('ord_1', 'ord_2'));
    expect(compare(analysis, changed)!.total).toBeLessThanOrEqual(1);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

test.each(foreign)('%s are not this event', (_attack, text) => {
  expect(pass(text).verdict).toBe('unrecognised');
});

test.each(unreadable)('%s cannot be read, and the place is given', (_attack, text) => {
  const { verdict, findings } = pass(text);
  expect(verdict).toBe('unreadable');
  const code = tooDeepAt(text) < 0 ? 'syntax' : 'too-large';
  expect(findings).toMatchObject([{ code, message: expect.stringMatching(/\w+ \w+/) }]);
  expect(format(text)).toBeNull();
});

test.each(links)('the link with %s is refused with a sentence', (_attack, hash) => {
  expect(decodeLink(hash)).toMatchObject({
    kind: 'broken',
    message: expect.stringMatching(/\w+ \w+/),
  });
});

describe('numbers that a double cannot hold stay as they are written', () => {
  const written = ['9007199254740993', '12345678901234567890', '1e400', '0.1234567890123456789'];
  const members = written.map((number, index) => `"n${index}":${number}`).join();
  const text = `{"customer":{"id":"cust_1"},"referrer":null,"order":{"id":"ord_1","items":[],"total_amount":9007199254740993,"metadata":{${members}}},"redemption":null}`;

  test('in the findings, the format, the view and a link', () => {
    const analysis = analyse(text);
    const told = analysis.findings.filter(({ code }) => code === 'number-precision');
    expect(told).toHaveLength(written.length + 1);
    const view = JSON.stringify(layout(analysis));
    for (const number of written) {
      expect(told.some(({ message }) => message.includes(number))).toBe(true);
      expect(format(text)).toContain(number);
      expect(view).toContain(number);
    }
    // The double nearest to the first number.
    expect(view).not.toContain('9007199254740992');
    const link = encodeLink(text);
    expect(link.ok && decodeLink(link.hash)).toMatchObject({ text });
  });
});
