import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/core/unwrap/unwrap.ts';
import { but } from './sound-delivery.ts';

const escapeCmd = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const toBase64 = (text: string) => Buffer.from(text).toString('base64');

/** Wrappers that keep the whole text inside. */
const WRAPPERS: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) => JSON.stringify({ v: 1, records: [{ zap: text }] }, null, 1),
  (text) => JSON.stringify({ type: 'Buffer', data: [...Buffer.from(text)] }),
  (text) => JSON.stringify({ isBase64Encoded: true, body: toBase64(text) }),
  (text) => toBase64(text),
  (text) =>
    toBase64(text)
      .match(/.{1,76}/g)!
      .join('\n'),
  (text) => encodeURIComponent(text),
  (text) => `a=1&payload=${encodeURIComponent(text).replaceAll('%20', '+')}`,
  (text) => `https://shop.example/in?q=${encodeURIComponent(text)}`,
  (text) => `curl https://shop.example --data-raw '${text.replaceAll("'", `'\\''`)}'`,
  (text) => `curl "https://shop.example" -H "a: b" -d "${escapeCmd(text)}"`,
  (text) => `POST /in HTTP/1.1\r\nHost: shop.example\r\n\r\n${text}`,
  (text) => `level=info msg=got body=${JSON.stringify(text)}`,
  (text) => `fetch("https://shop.example", ${JSON.stringify({ method: 'POST', body: text })})`,
  (text) => text.replace(/^/gm, 'web-1  | '),
  (text) => text.replace(/^/gm, '> '),
];

const changes = fc.record({
  '/data/customer/name': fc.string({ unit: 'grapheme', maxLength: 40 }),
  '/data/order/metadata': fc.dictionary(fc.string({ maxLength: 9 }), fc.jsonValue({ maxDepth: 2 })),
  '/data/order/amount': fc.integer(),
});

test('a payload in up to three wrappers is found, as it was', () => {
  fc.assert(
    fc.property(
      changes,
      fc.constantFrom(0, 2),
      fc.array(fc.constantFrom(...WRAPPERS), { minLength: 1, maxLength: 3 }),
      (changed, indent, wrappers) => {
        const payload = JSON.stringify(but(changed), null, indent);
        const text = wrappers.reduce((inner, wrap) => wrap(inner), payload);
        expect(unwrap(text).map((found) => found.text)).toEqual([payload]);
      },
    ),
    { numRuns: 300 },
  );
});
