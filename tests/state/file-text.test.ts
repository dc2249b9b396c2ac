import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFileText } from '../../src/platform/file-text.ts';
import { DOCUMENTED, documentedBut } from '../payloads.ts';
import { openTab, said } from './harness.ts';

const LIMIT = 100_000;
const TEXT = documentedBut(['Alex Doe', 'Zoë 🎁']);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const read = (content: string | Uint8Array<ArrayBuffer>) =>
  readFileText(new Blob([content]), LIMIT);
const bytes = (buffer: Buffer) => new Uint8Array(buffer);

describe('a text in each encoding', () => {
  test.each([
    ['UTF-8', bytes(Buffer.from(TEXT)), TEXT],
    [
      'UTF-8 with a byte order mark, which is kept',
      bytes(Buffer.from(`\ufeff${TEXT}`)),
      `\ufeff${TEXT}`,
    ],
    ['UTF-16, little endian', bytes(utf16(TEXT)), TEXT],
    ['UTF-16, big endian', bytes(utf16(TEXT).swap16()), TEXT],
    ['gzip', bytes(gzipSync(TEXT)), TEXT],
    ['gzip of UTF-16', bytes(gzipSync(utf16(TEXT))), TEXT],
    [
      'gzip of two members, as logs are appended',
      bytes(Buffer.concat([gzipSync('{'), gzipSync('}')])),
      '{}',
    ],
    ['an empty file', bytes(Buffer.from('')), ''],
  ])('%s', async (_name, content, text) => {
    expect(await read(content)).toEqual({ kind: 'text', text });
  });
});

test('members of gzip that end with a piece of the file', async () => {
  const members = ['{', '}'].map((text) => gzipSync(text));
  const file = new Blob(members.map((member) => new Uint8Array(member)));
  expect(await readFileText(file, 100)).toEqual({ kind: 'text', text: '{}' });
});

test('gzip of more bytes than are unpacked at once', async () => {
  const text = Array.from({ length: 20_000 }, (_, at) => String(at * at)).join(' ');
  const file = new Blob([bytes(gzipSync(text))]);
  expect(file.size).toBeGreaterThan(32_768);
  expect(await readFileText(file, 1_000_000)).toEqual({ kind: 'text', text });
});

describe('what is not read', () => {
  test.each([
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a],
      { kind: 'not-text', format: 'a PNG image' },
    ],
    [
      'a PDF document',
      [...Buffer.from('%PDF-1.7\n\0')],
      { kind: 'not-text', format: 'a PDF document' },
    ],
    [
      'an archive',
      [...Buffer.from('PK\x03\x04\x14\0')],
      { kind: 'not-text', format: 'a ZIP archive or an Office document' },
    ],
    ['Latin-1', [0x7b, 0xe9, 0x7d], { kind: 'not-text', format: null }],
    [
      'UTF-16 without a byte order mark',
      [...Buffer.from('{}', 'utf16le')],
      { kind: 'not-text', format: null },
    ],
    [
      'gzip with another checksum',
      [...gzipSync(TEXT).subarray(0, -8), ...Array<number>(8).fill(7)],
      { kind: 'damaged-gzip' },
    ],
    ['gzip that is cut off', [...gzipSync(TEXT).subarray(0, 60)], { kind: 'damaged-gzip' }],
    [
      'gzip of a picture',
      [...gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47]))],
      { kind: 'not-text', format: 'a PNG image' },
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await read(Uint8Array.from(content))).toEqual(expected);
  });

  test('more than the limit, also when gzip makes it small', async () => {
    expect(await read(' '.repeat(LIMIT + 1))).toEqual({ kind: 'too-large' });
    expect(await read(bytes(gzipSync(' '.repeat(LIMIT + 1))))).toEqual({ kind: 'too-large' });
    expect(await read(bytes(gzipSync(' '.repeat(LIMIT))))).toMatchObject({ kind: 'text' });
  });

  test('a file that cannot be read, as a folder', async () => {
    const folder = new Blob([]);
    folder.stream = () =>
      new ReadableStream({ start: (stream) => stream.error(new Error('It is a folder.')) });
    expect(await readFileText(folder, LIMIT)).toEqual({ kind: 'unreadable' });
  });
});

describe('several files at once', () => {
  const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    new File([content], name);

  test('are opened as one text, in their order', async () => {
    const tab = await openTab();
    tab.opener.openFiles([file('1.json', `\ufeff${TEXT}`), file('2.json', DOCUMENTED)]);
    await tab.settled();
    expect(tab.session.text).toBe(`${TEXT}\n${DOCUMENTED}`);
    expect(said(tab)).toEqual([]);
  });

  test('a file that holds no text is named, and the others are opened', async () => {
    const tab = await openTab();
    tab.opener.openFiles([file('a.pdf', '%PDF-1.7\0'), file('2.json', TEXT)]);
    await tab.settled();
    expect(tab.session.text).toBe(TEXT);
    expect(said(tab)).toEqual([expect.stringMatching(/^a\.pdf is a PDF document, not text\./)]);
  });

  test('more than the limit together is refused, and the open text stays', async () => {
    const tab = await openTab();
    const half = ' '.repeat(11 * 1024 * 1024);
    tab.opener.openFiles([file('1.json', half), file('2.json', half)]);
    await tab.settled();
    expect(tab.session.text).toBe(DOCUMENTED);
    expect(said(tab)).toEqual([
      expect.stringMatching(/^These 2 files together are larger than 20 MB/),
    ]);
  });
});
