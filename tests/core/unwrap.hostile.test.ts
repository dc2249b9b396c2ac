import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/core/unwrap/unwrap.ts';
import { UNITS } from '../work/unwrap-units.ts';
import { soundDelivery } from './sound-delivery.ts';

const line = JSON.stringify(soundDelivery);
const pretty = JSON.stringify(soundDelivery, null, 2);

const WRAPPERS: Readonly<Record<string, (text: string) => string>> = {
  'a string': (text) => JSON.stringify(text),
  'a field': (text) => JSON.stringify({ body: text }),
  'a list': (text) => JSON.stringify([text]),
  'a key': (text) => JSON.stringify({ [text]: '' }),
  'a log line': (text) => `10:00:00 INFO got ${text} done`,
  'a request': (text) => `POST / HTTP/1.1\nHost: a\n\n${text}`,
  curl: (text) => `curl x -d '${text.replaceAll("'", `'\\''`)}'`,
  quotes: (text) => `'${text}'`,
  'doubled quotes': (text) => `"${text.replaceAll('"', '""')}"`,
  escapes: (text) => JSON.stringify(text).slice(1, -1),
  'percent-encoding': encodeURIComponent,
  Base64: (text) => Buffer.from(text).toString('base64'),
  bytes: (text) => JSON.stringify([...Buffer.from(text)]),
  HTML: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'quoted mail': (text) => text.replace(/^/gm, '> '),
  'a code block': (text) => `\`\`\`\n${text}\n\`\`\``,
};
const NAMES = Object.keys(WRAPPERS);

/** A cut inside an escape leaves some of its characters. */
const MAX_ESCAPE_UNITS = 6;

describe('a wrapper that was cut in its middle gives nothing, or the payload from its beginning', () => {
  test.each(NAMES)('%s', (name) => {
    const wrapped = WRAPPERS[name]!(pretty);
    for (let part = 1; part < 16; part++) {
      const cut = (wrapped.length * part) >> 4;
      for (const { text } of unwrap(wrapped.slice(cut))) {
        expect(JSON.parse(text)).toEqual(soundDelivery);
      }
      for (const { text } of unwrap(wrapped.slice(0, cut))) {
        expect(pretty.startsWith(text.trim().slice(0, -MAX_ESCAPE_UNITS))).toBe(true);
      }
    }
  });
});

describe('an empty wrapper gives nothing', () => {
  test.each(NAMES)('%s', (name) => {
    expect(unwrap(WRAPPERS[name]!(''))).toEqual([]);
    expect(unwrap(WRAPPERS[name]!('{}'))).toEqual([]);
  });
});

describe('a wrapper around itself fifty times ends', () => {
  test.each(NAMES)('%s', (name) => {
    let text = line;
    for (let times = 0; times < 50 && text.length < 300_000; times++) text = WRAPPERS[name]!(text);
    for (const found of unwrap(text)) expect(JSON.parse(found.text)).toEqual(soundDelivery);
  });
});

/**
 * UTF-16 code units. A quadratic search, or a regular expression that never ends, takes longer than a
 * test may. linear-work.test.ts counts the work.
 */
const LENGTH = 500_000;

describe('no text makes the search hang or overflow the stack', () => {
  test.each(UNITS)('a text of %j', (unit) => {
    for (const head of ['', 'customer order {']) {
      expect(unwrap(head + unit.repeat(LENGTH / unit.length))).toEqual([]);
    }
  });

  test.each([
    ['two thousand lines', `${line}\n`.repeat(2_000), 2_000],
    [
      'a string in a string',
      JSON.stringify(JSON.stringify({ a: line, b: '"\\'.repeat(500_000) })),
      1,
    ],
    ['a payload in ten thousand objects', '{"a":'.repeat(10_000) + line + '}'.repeat(10_000), 1],
    [
      'objects that look like data, one in the other',
      '{"customer":1,"referrer":2,"object":3,"order":'.repeat(40_000) + '1' + '}'.repeat(40_000),
      0,
    ],
    ['escaped as text', JSON.stringify(`${line} `.repeat(500)).slice(1, -1), 500],
  ])('%s', (_, text, count) => {
    expect(unwrap(text)).toHaveLength(count);
  });
});
