import { constants, crc32, deflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/link/decode.ts';
import { dictionary1 } from '../../src/core/link/dictionary-1.ts';
import { encodeLink, type EncodeOptions } from '../../src/core/link/encode.ts';
import { fromBase64url, toBase64url } from '../../src/core/link/base64url.ts';
import { toPointer } from '../../src/core/read/pointer.ts';
import { fromUtf8, toUtf8 } from '../../src/core/read/utf8.ts';
import { MAX_TEXT_BYTES } from '../../src/core/limits.ts';
import vectors from '../fixtures/links.json' with { type: 'json' };
import optionVectors from '../fixtures/link-options.json' with { type: 'json' };
import { bomb } from '../fixtures/hostile/index.ts';
import { anyCharacter } from './any-character.ts';
import { exampleText } from '../payloads.ts';

interface Vector {
  readonly name: string;
  readonly hash: string;
  readonly expected: {
    readonly kind: string;
    readonly fault?: string;
    readonly slug?: string;
    readonly text?: string;
    readonly options?: object;
    /** The number of sentences about the link. */
    readonly remarks?: number;
  };
}

const documented = exampleText('order-updated');

function hashOf(text: string, options?: EncodeOptions): string {
  const link = encodeLink(text, options);
  if (!link.ok) throw new Error(link.message);
  return link.hash;
}

/** A plain link as anyone would make it, with zlib. */
function plainLink(bytes: Uint8Array | string): string {
  const data = deflateRawSync(bytes, { level: 9 }).toString('base64url');
  return `p1.${data}.${crc32(bytes).toString(16).padStart(8, '0')}`;
}

/** The outcome of a vector. Remarks are counted, because sentences may change. */
function outline(hash: string) {
  const { kind, ...rest } = decodeLink(hash);
  const {
    message: _message,
    remarks,
    options,
    ...told
  } = { options: {}, ...rest } as {
    message?: string;
    remarks?: readonly string[];
    options: object;
  };
  if (kind === 'broken' || kind === 'none') return { kind, ...told };
  return { kind, ...told, options, remarks: remarks?.length };
}

/**
 * Vectors of links that were refused when they were written and open by now: their checksum proves
 * the payload without the added blank, padding or digit.
 */
const MENDED: Readonly<Record<string, string>> = {
  padding: '{}',
  'white space inside': '{"order":{"id":"ord_1"}}',
  'a checksum with a digit too many': '{"order":{"id":"ord_1"}}',
};

describe('test vectors: a link that once opened opens for ever', () => {
  test.each(vectors as Vector[])('$name', ({ name, hash, expected }) => {
    const text = MENDED[name];
    const isMended = text !== undefined && expected.kind === 'broken';
    expect(outline(hash)).toEqual(
      isMended ? { kind: 'payload', text, options: {}, remarks: 1 } : expected,
    );
  });

  test('zlib makes or reads the plain vectors', () => {
    const plain = (vectors as Vector[]).find(({ name }) => name.includes('plain'))!;
    expect(plainLink(plain.expected.text!)).toBe(plain.hash);
  });

  test('dictionary 1 is frozen', () => {
    expect(createHash('sha256').update(dictionary1()).digest('hex')).toBe(
      'a5c1f4295f7706f8aa827c503736a729934d64c0ec476c37e63401a36d1daeeb',
    );
    expect(dictionary1().length).toBeLessThanOrEqual(8192);
  });
});

describe('a link opens at a field, with a note', () => {
  test.each(optionVectors)('$name', ({ hash, expected }) => {
    expect(outline(hash)).toEqual({ kind: 'example', slug: 'order-updated', ...expected });
  });

  /** Texts whose base64url ends in every way. */
  const anyText = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 280 });
  const pointer = fc.array(anyText, { minLength: 1 }).map(toPointer);

  test('any field and any note come back as they were, also with a low line glued to them', () => {
    fc.assert(
      fc.property(pointer, anyText, fc.constantFrom('', '_', '__'), (field, note, glue) => {
        for (const given of [
          { field },
          { note },
          { field, note },
          { note, purpose: 'promotion' } as const,
        ]) {
          const content = decodeLink(hashOf('{}', given) + glue);
          expect(content).toMatchObject({ kind: 'payload', options: given });
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each<[string, EncodeOptions]>([
    ['the whole payload', { field: '' }],
    ['no pointer', { field: 'order.amount' }],
    ['a wrong escape', { field: '/a~2' }],
    ['half a character', { field: '/\ud800' }],
    ['an empty note', { note: '' }],
    ['a note of 281 characters', { note: '🎁'.repeat(281) }],
  ])('%s is not written', (_name, given) => {
    expect(hashOf('{}', given)).toBe(hashOf('{}'));
  });

  test('the option is the base64url of the pointer, as other programs read it', () => {
    const [, value] = /\.a-([\w-]+)$/.exec(hashOf('{}', { field: '/order/items/1/price' }))!;
    expect(Buffer.from(value!, 'base64url').toString()).toBe('/order/items/1/price');
  });
});

describe('a link holds a text, to the character', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 500 }),
    fc.json(),
    fc
      .array(fc.integer({ min: 0, max: 0x10ffff }).filter((c) => c < 0xd800 || c > 0xdfff))
      .map((codes) => String.fromCodePoint(...codes)),
  );

  test('any text without a lone surrogate comes back as it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        const hash = hashOf(given);
        expect(hash).toMatch(/^[pd]1\.[\w-]+\.[0-9a-f]{8}$/);
        expect(decodeLink(hash)).toEqual({
          kind: 'payload',
          text: given,
          options: {},
          remarks: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  test('a link that zlib has made opens', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('FIXED', 'HUFFMAN_ONLY', 'RLE'), (given, strategy) => {
        const bytes = Buffer.from(given);
        const data = deflateRawSync(bytes, { strategy: constants[`Z_${strategy}`] });
        expect(decodeLink(`p1.${data.toString('base64url')}`)).toMatchObject({ text: given });
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, EncodeOptions, object]>([
    ['a purpose', { purpose: 'promotion' }, { purpose: 'promotion' }],
    ['a currency', { currency: 'EUR' }, { currency: 'EUR' }],
    ['what was replaced', { redacted: 'people' }, { redacted: 'people' }],
    ['no currency that is none', { currency: 'e.r' }, {}],
    ['no purpose that is none', { purpose: 'a.b' } as unknown as EncodeOptions, {}],
    ['no level that is none', { redacted: 'most' } as unknown as EncodeOptions, {}],
  ])('it also holds %s', (_name, given, options) => {
    const opened = decodeLink(hashOf('{}', given));
    expect(opened).toMatchObject({ kind: 'payload', options, remarks: [] });
  });

  test('an untouched example is a link to its name', () => {
    expect(encodeLink(documented, { example: 'order-updated', currency: 'USD' })).toEqual({
      ok: true,
      hash: 'e1.order-updated.c-USD',
      characters: 22,
    });
  });

  test('the shorter of plain and dictionary is written', () => {
    expect(hashOf(documented)).toMatch(/^d1\./);
    expect(hashOf('0123456789')).toMatch(/^p1\./);
  });

  test('half a character is refused, and said so', () => {
    for (const lone of ['"\ud800"', '"\udc00"', '\ud83d', '\ude00\ud83d']) {
      expect(encodeLink(lone)).toMatchObject({ ok: false, reason: 'lone-surrogate' });
    }
  });

  test('above 2,000,000 characters no link is made', () => {
    let state = 1;
    const noise = Array.from({ length: 400_000 }, () => {
      state = Math.imul(state, 1103515245) + 12345;
      return String.fromCharCode(0x4e00 + ((state >>> 8) & 0x3fff));
    }).join('');
    expect(encodeLink(noise + noise.toUpperCase() + [...noise].reverse().join(''))).toMatchObject({
      ok: false,
      reason: 'too-long',
    });
    expect(encodeLink(' '.repeat(MAX_TEXT_BYTES + 1))).toMatchObject({ reason: 'too-long' });
  });

  test('the largest text that is analysed fits when it can be folded', () => {
    const largest = ' '.repeat(MAX_TEXT_BYTES);
    const content = decodeLink(hashOf(largest));
    expect(content.kind === 'payload' && content.text === largest).toBe(true);
  });
});

describe('changes to a link on its way', () => {
  const hash = hashOf(documented);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%#=+/ é';

  /** Whether a changed link opens as it was made, or explains that something is wrong. */
  function isHonest(changed: string, original: string): boolean {
    const content = decodeLink(changed);
    if (content.kind === 'payload') return content.text === original || content.remarks.length > 0;
    return content.kind === 'broken' || (content.kind === 'none' && changed === '');
  }

  test.each([hash, plainLink(documented)])('any single bit flipped: %#', (link) => {
    const dishonest: string[] = [];
    for (let at = 0; at < link.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const flipped = String.fromCharCode(link.charCodeAt(at) ^ (1 << bit));
        const changed = link.slice(0, at) + flipped + link.slice(at + 1);
        if (!isHonest(changed, documented)) dishonest.push(changed);
      }
    }
    expect(dishonest).toEqual([]);
  });

  test.each([hash, plainLink(documented)])(
    'any single character changed or lost: the very text, or refused: %#',
    (link) => {
      const wrong: string[] = [];
      for (let at = 0; at < link.length; at++) {
        const letters = ['', 'A', '_', '0', 'f', '.', '=', '%', ' '].filter((c) => c !== link[at]);
        for (const letter of letters) {
          const changed = link.slice(0, at) + letter + link.slice(at + 1);
          const content = decodeLink(changed);
          // Bits behind the last block and dots at the end may change, because they hold no text.
          const isRight =
            content.kind === 'payload' ? content.text === documented : content.kind === 'broken';
          if (!isRight) wrong.push(changed);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each([hash, plainLink(documented)])('cut anywhere: %#', (link) => {
    for (let length = 1; length < link.length; length++) {
      const changed = link.slice(0, length);
      const content = decodeLink(changed);
      // A plain link that has lost only its checksum opens, with a sentence.
      const isWhole = content.kind === 'payload' && content.text === documented;
      expect(isWhole ? content.remarks.length > 0 : content.kind === 'broken').toBe(true);
    }
  });

  test('characters changed, lost, added or moved', () => {
    fc.assert(
      fc.property(
        fc.nat(hash.length),
        fc.nat(12),
        fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }),
        (at, lost, added) => {
          expect(isHonest(hash.slice(0, at) + added + hash.slice(at + lost), documented)).toBe(
            true,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('any text in place of a link never throws', () => {
    const part = fc.constantFrom(
      'p1',
      'd1',
      'e1',
      '.',
      'AwA',
      '00000000',
      'p-promotion',
      '%2E',
      '#',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: anyCharacter }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (link) => {
          expect(['none', 'example', 'payload', 'broken']).toContain(decodeLink(link).kind);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('a cut link is explained, with advice', () => {
    const content = decodeLink(hash.slice(0, hash.length >> 1));
    expect(content).toMatchObject({
      fault: 'cut-off',
      message: expect.stringMatching(/^The end of this link is missing\. Ask for/),
    });
  });
});

describe('bombs', () => {
  test('a bomb is refused at the limit, and the rest is not read', () => {
    const bytes = bomb(252);
    // No block of DEFLATE begins with three set bits, so a reader that gets this far finds damage.
    bytes.fill(0xff, bytes.length >> 1);
    expect(decodeLink(`p1.${bytes.toString('base64url')}`)).toMatchObject({
      kind: 'broken',
      fault: 'too-large',
    });
  });
});

describe('base64url and UTF-8 are strict', () => {
  test('base64url', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong NUL', [0xe0, 0x80, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a character above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that no character has', [0xff]],
    ['a continuation alone', [0x80]],
    ['a character cut in two', [0x61, 0xe2, 0x82]],
  ])('UTF-8: %s is refused', (_name, bytes) => {
    expect(fromUtf8(Uint8Array.from(bytes))).toBeNull();
  });

  test('UTF-8: a byte order mark, NUL and the last character are kept', () => {
    const text = '\ufeff\u0000\u{10ffff}';
    expect(fromUtf8(toUtf8(text)!)).toBe(text);
  });

  test.each(['\ud83d', '\ude00', 'a\ude00\ud83d', '\ud83d\ud83d\ude00'])(
    'UTF-8: the lone surrogate in %j is refused',
    (text) => {
      expect(toUtf8(text)).toBeNull();
    },
  );
});
