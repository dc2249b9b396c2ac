/**
 * Random texts and links against everything that reads them. The test run has a fixed seed and a
 * fixed number of them. `npm run fuzz` goes on until it is stopped or something breaks, and then
 * prints the input and its seed.
 */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  analyse,
  decodeExactLink,
  decodeLink,
  encodeLink,
  format,
  layout,
} from '../../src/core/index.ts';
import { anyCharacter } from './any-character.ts';

const isEndless = import.meta.env.MODE === 'fuzz';

const folder = new URL('../../src/event/examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

const pieces = ['{', '}', '[', ']', ',', ':', '"', '\\', '\\u', '0', '-', '1e9', 'null', '\ufeff'];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: anyCharacter, maxLength: 4 }));

/** An example with some parts removed and others inserted. */
const damaged = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat(8), piece), { minLength: 1, maxLength: 4 }),
  )
  .map(([example, changes]) =>
    changes.reduce((text, [at, lost, put]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put + text.slice(start + lost);
    }, example),
  );
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: damaged },
);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*%~';
const whole = examples.slice(0, 4).map((example) => {
  const link = encodeLink(example);
  return link.ok ? link.hash : '';
});
const link = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('p1.', 'd1.', 'e1.', ''),
      fc.string({ unit: fc.constantFrom(...alphabet) }),
    )
    .map(([kind, rest]) => kind + rest),
  fc
    .tuple(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.nat(6),
      fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 6 }),
    )
    .map(([hash, at, lost, put]) => {
      const start = at % (hash.length + 1);
      return hash.slice(0, start) + put + hash.slice(start + lost);
    }),
);

function readText(given: string): void {
  const analysis = analyse(given);
  const { text, deliveries, verdict } = analysis;
  let parses = true;
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    parses = false;
  }
  expect((deliveries[0]?.verdict ?? verdict) !== 'unreadable').toBe(parses);
  expect(format(text) !== null).toBe(parses);
  for (const { range, fix } of analysis.findings) {
    for (const { start, end } of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) {
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }
  }
  layout(analysis);
}

function readLink(given: string): void {
  const content = decodeLink(given);
  const exact = decodeExactLink(given);
  if (exact) expect(exact).toEqual(content);
  if (content.kind !== 'payload') return;
  // Every payload that a link holds can be put into a link of ours.
  const again = encodeLink(content.text);
  if (again.ok) expect(decodeLink(again.hash)).toMatchObject({ text: content.text });
}

if (isEndless) {
  test('texts and links, for ever', { timeout: 0 }, () => {
    const input = fc.oneof(
      anyText.map((given) => ({ given, by: readText })),
      link.map((given) => ({ given, by: readLink })),
    );
    fc.assert(
      fc.property(input, ({ given, by }) => by(given)),
      { numRuns: Infinity, seed: Date.now() },
    );
  });
} else {
  test('2,000 texts', () => {
    fc.assert(fc.property(anyText, readText), { numRuns: 2_000 });
  });

  test('2,000 links', () => {
    fc.assert(fc.property(link, readLink), { numRuns: 2_000 });
  });
}
