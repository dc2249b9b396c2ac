import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/link/decode.ts';
import { encodeLink } from '../../src/core/link/encode.ts';
import { GLUE } from '../work/glue.ts';
import { anyCharacter } from './any-character.ts';

/** A delivery of our own that makes a link of several hundred characters. */
const TEXT = JSON.stringify({
  id: 'whe_0000000000000000000000000000c0de',
  event: { type: 'customer.order.updated', created_at: '2031-05-06T07:08:09.010Z' },
  data: {
    order: {
      id: 'ord_glueglueglueglueglue01',
      items: Array.from({ length: 9 }, (_, i) => ({ sku: `S-${i * 7919}`, amount: i * 104_729 })),
      note: 'Größe „M“, 3 × 12 %',
    },
  },
});

function hashOf(text: string, purpose?: 'promotion'): string {
  const link = encodeLink(text, purpose ? { purpose } : {});
  if (!link.ok) throw new Error(link.message);
  return link.hash;
}

const LINK = hashOf(TEXT);
const UNCHECKED = LINK.replace(/\.[0-9a-f]{8}$/, '');
const LEFT_OUT = expect.stringMatching(/were ignored\. The payload is complete\.$/) as string;

/** Puts a text after every so many characters of a link. */
const broken = (link: string, every: number, put: string) =>
  link.replace(new RegExp(`.{${every}}(?=.)`, 'g'), `$&${put}`);

/** A text as browsers return it in `location.hash`: all but ASCII is escaped, and some of ASCII. */
const asInHash = (text: string) =>
  encodeURI(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .replaceAll('%25', '%')
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D');

const toEscape = (c: string) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Glue that programs put behind a link. */
const BEHIND = {
  'a full stop': '.',
  'three full stops': '...',
  'a comma and a blank': ', ',
  'a bracket': ')',
  'a Markdown bracket': '](https://shop.test/)',
  'a straight quote': '"',
  'a curly quote': '”',
  'a single curly quote': '’',
  'an angle quote': '»',
  'a Japanese full stop': '。',
  'a Japanese bracket': '」',
  'a Japanese sentence': '。注文を確認してください',
  'an Arabic question mark': '؟',
  'a Devanagari stop': '।',
  'a full-width full stop': '．',
  'a full-width bracket': '）',
  'an ellipsis': '…',
  asterisks: '**',
  'low lines': '__',
  'low lines and asterisks': '_**',
  'a tilde': '~~',
  'a backtick': '`',
  'a Slack label': '|the payload>',
  'a closing angle bracket': '>',
  'a tracking parameter': '?utm_source=mail&utm_medium=x.y',
  'a click identifier': '&fbclid=IwAR0abc.def-ghi_jkl',
  'a text fragment': ':~:text=order',
  'a slash': '/',
  'a zero-width space': '\u200b',
  'a zero-width no-break space': '\ufeff',
  'a no-break space': '\u00a0',
  'a narrow no-break space': '\u202f',
  'a direction mark': '\u200e',
  'a line break and a sentence': '\n\nBest regards, Kim',
  'an escaped blank': '%20',
  'an escaped quote': '%22',
  'a character that was cut within its escape': '%E2%80',
  'a percent sign': '%',
  'a word of letters that a link has': 'andmore',
  'hexadecimal digits': '00ff',
  'an emoji': '🎈',
  'half a character': '\ud83d',
} as const;

/** Glue that programs put into a link. */
const WITHIN = {
  'line breaks': '\n',
  'line breaks of Windows': '\r\n',
  blanks: ' ',
  'escaped blanks': '%20',
  'no-break spaces': '\u00a0',
  'zero-width spaces': '\u200b',
  'soft hyphens': '\u00ad',
  'soft line breaks of mail': '=\r\n',
  'soft line breaks of mail without their line ends': '=',
  'soft line breaks of mail, escaped': '%3D%0D%0A',
  'the marks of a quoted mail': '\n> ',
  'the marks of a diff and an indent': '\n|    ',
} as const;

/** Changes of programs to a whole link. */
const AROUND: Readonly<Record<string, (link: string) => string>> = {
  'dots escaped': (link) => link.replaceAll('.', '%2E'),
  'dots escaped twice': (link) => link.replaceAll('.', '%252E'),
  'every character escaped': (link) => link.replace(/[!-~]/g, toEscape),
  'as browsers give it': asInHash,
  'as browsers give it, escaped again': (link) => asInHash(link).replaceAll('%', '%25'),
  'an escaped number sign before it': (link) => `%23${link}`,
  'a number sign escaped twice before it': (link) => `%2523${link}`,
  'a blank before it': (link) => ` ${link}`,
  'a zero-width space before it': (link) => `\u200b${link}`,
  'a curly quote before it': (link) => `“${link}`,
};

function opensWithSentence(hash: string, text = TEXT): void {
  expect(decodeLink(hash)).toMatchObject({ kind: 'payload', text, remarks: [LEFT_OUT] });
}

describe('changes of programs to a link are undone when the checksum proves the payload', () => {
  test.each(Object.entries(BEHIND))('behind it: %s', (_name, glue) => {
    opensWithSentence(LINK + glue);
    opensWithSentence(LINK + asInHash(glue));
  });

  test.each(Object.entries(WITHIN))('within it: %s', (_name, put) => {
    opensWithSentence(broken(LINK, 76, put));
    opensWithSentence(`${broken(LINK, 60, put)}${put}Thanks`);
  });

  test.each(Object.entries(AROUND))('around it: %s', (name, change) => {
    const { kind, text, remarks } = decodeLink(change(LINK)) as Record<string, unknown>;
    expect({ kind, text }).toEqual({ kind: 'payload', text: TEXT });
    // When only escapes were undone, nothing was left out.
    expect(remarks).toEqual(name.includes('before') ? [LEFT_OUT] : []);
  });

  test('a dot, a low line and a hyphen as mail escapes them', () => {
    const wrapped = LINK.replaceAll('.', '=2E').replaceAll('_', '=5F').replaceAll('-', '=2D');
    opensWithSentence(broken(wrapped, 75, '=\n'));
  });

  test.each(['**', '_', '。', '|label>', '?utm_source=x', ' and more'])(
    'the options before %j still count',
    (glue) => {
      expect(decodeLink(hashOf(TEXT, 'promotion') + glue)).toEqual({
        kind: 'payload',
        text: TEXT,
        options: { purpose: 'promotion' },
        remarks: [LEFT_OUT],
      });
    },
  );

  test.each(['**', '_', '。', '|label>', '?utm_source=x', '…'])(
    'the name of an example before %j still counts',
    (glue) => {
      expect(decodeLink(`e1.order-updated${glue}`)).toEqual({
        kind: 'example',
        slug: 'order-updated',
        options: {},
        remarks: [expect.stringMatching(/were ignored\.$/)],
      });
    },
  );

  test('any text, with up to three kinds of glue', () => {
    const behind = fc.constantFrom(...Object.values(BEHIND));
    // A link that is shorter than a line is not wrapped.
    const within = fc
      .tuple(fc.integer({ min: 8, max: 78 }), fc.constantFrom(...Object.values(WITHIN)))
      .map(
        ([every, put]) =>
          (link: string) =>
            broken(link, every, put),
      );
    const around = fc.constantFrom(...Object.values(AROUND));
    const kinds = fc.tuple(
      fc.option(within, { nil: (link: string) => link }),
      fc.option(behind, { nil: '' }),
      fc.option(around, { nil: (link: string) => link }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, minLength: 1 }),
        kinds,
        (text, [put, glue, change]) => {
          const content = decodeLink(change(put(hashOf(text)) + glue));
          expect(content).toMatchObject({ kind: 'payload', text });
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('a link without a checksum loses only characters that cannot belong to it', () => {
  const text = '0123456789 qwzx 9876543210';
  const link = hashOf(text).replace(/\.[0-9a-f]{8}$/, '');

  test('it is a plain one', () => {
    expect(link).toMatch(/^p1\.[\w-]+$/);
  });

  test.each(['。', '”', '…', '**', '|label>', '?utm_source=x', '. ', ')', ' and more'])(
    'opens before %j, with both sentences',
    (glue) => {
      expect(decodeLink(link + glue)).toMatchObject({
        kind: 'payload',
        text,
        remarks: [expect.stringContaining('no checksum'), expect.stringMatching(/were ignored\.$/)],
      });
    },
  );

  test('opens without the line breaks of mail', () => {
    expect(decodeLink(broken(link, 20, '=\n'))).toMatchObject({ kind: 'payload', text });
  });

  test('letters that a link has are part of it', () => {
    expect(decodeLink(`${link}_`).kind).toBe('broken');
  });

  test('is not taken for one where a checksum follows that does not fit', () => {
    expect(decodeLink(`${link} .00000000`)).toMatchObject({ fault: 'wrong-checksum', text });
    expect(decodeLink(`${link}é.00000000`)).toMatchObject({ fault: 'foreign-characters' });
  });
});

describe('a link that was cut is called cut, whatever was put at its end', () => {
  test.each(['', '…', '...', '**', '|the payload>', '。', '%E2%80%A6', '”', '\n', '?utm_source=x'])(
    'cut in its data, then %j',
    (end) => {
      const content = decodeLink(LINK.slice(0, LINK.length >> 1) + end);
      expect(content).toMatchObject({
        fault: 'cut-off',
        message: expect.stringMatching(/^The end of this link is missing\. .*as a file/) as string,
      });
    },
  );

  test.each(['', '…', '。', '**'])('cut in its checksum, then %j', (end) => {
    expect(decodeLink(LINK.slice(0, -3) + end)).toMatchObject({
      fault: 'malformed-checksum',
      message: expect.stringContaining('may differ') as string,
      text: TEXT,
    });
  });

  test.each(['…', '...', '%E2%80%A6'])('its middle replaced by %j', (middle) => {
    expect(decodeLink(LINK.slice(0, 80) + middle + LINK.slice(-20))).toMatchObject({
      fault: 'cut-off',
      message: expect.stringContaining('Part of this link is missing') as string,
    });
  });

  test('the link of a mail, cut', () => {
    expect(decodeLink(broken(LINK.slice(0, 200), 76, '=\n'))).toMatchObject({ fault: 'cut-off' });
  });
});

describe('no guess is accepted without the checksum', () => {
  test('a letter of a link put into its data', () => {
    for (const put of ['A', '_', '-', 'é', '文']) {
      expect(decodeLink(LINK.slice(0, 90) + put + LINK.slice(90)).kind).toBe('broken');
    }
  });

  test('a wrong checksum with glue behind it stays wrong', () => {
    for (const glue of ['', '。', '**', ' and more', '\u200b']) {
      expect(decodeLink(`${UNCHECKED}.00000000${glue}`)).toMatchObject({
        fault: 'wrong-checksum',
        text: TEXT,
      });
    }
  });
});

describe('options', () => {
  test.each([
    ['c-EUR.c-USD', { currency: 'EUR' }, ['`c-USD`', 'repeated']],
    ['p-promotion.p-nonsense', { purpose: 'promotion' }, ['`p-nonsense`', 'repeated']],
    ['c-eur', {}, ['`c-eur`', 'unknown value']],
    ['z-new', {}, ['`z-new`', 'not supported']],
    ['z-new.y-a.x-b', {}, ['`z-new` and 2 more', 'not supported']],
    ['constructor', {}, ['were ignored']],
  ])('%s', (parts, options, says) => {
    const content = decodeLink(`${LINK}.${parts}`);
    expect(content).toMatchObject({ options, remarks: [expect.any(String)] });
    const [remark] = (content as { remarks: readonly string[] }).remarks;
    for (const part of says) expect(remark).toContain(part);
  });
});

// linear-work.test.ts counts the work; a regular expression that is slow on these never ends.
describe('hostile glue is left out, however long it is', () => {
  const MANY = 1_000_000;
  test.each(Object.keys(GLUE))('a million characters behind it: %s', (name) => {
    const content = decodeLink(LINK + GLUE[name]!(MANY));
    expect(content).toMatchObject({ kind: 'payload', text: TEXT });
    expect((content as { remarks: readonly string[] }).remarks).toHaveLength(1);
  });

  test('a million blanks and ends of links within it', () => {
    expect(decodeLink(`${LINK.slice(0, 90)}${' '.repeat(MANY)}${LINK.slice(90)}`)).toMatchObject({
      text: TEXT,
    });
    expect(decodeLink(`p1.${'=A'.repeat(MANY / 2)}.00000000`).kind).toBe('broken');
  });
});
