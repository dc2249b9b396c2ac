import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/link/decode.ts';
import { encodeLink } from '../../src/core/link/encode.ts';

const docs = readFileSync(new URL('../../docs/link-format.md', import.meta.url), 'utf8');

/** The first block of code of that language in the document. */
function documented(language: string): string {
  return new RegExp(`\`\`\`${language}\n(.*?)\n\`\`\``, 's').exec(docs)![1]!;
}

const has = (...tools: readonly string[]) =>
  tools.every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0);

const folder = mkdtempSync(join(tmpdir(), 'link-format-'));
afterAll(() => rmSync(folder, { recursive: true }));

const payload = JSON.stringify({ name: 'Zoë 🎈', list: Array.from({ length: 99 }, (_, i) => i) });
writeFileSync(join(folder, 'payload.json'), payload);

const run = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8' });

/** A plain link that the page has made, of a text that the dictionary does not shorten. */
function plainLink(): string {
  const link = encodeLink('0123456789 é');
  if (!link.ok || !link.hash.startsWith('p1.')) throw new Error('This should be a plain link.');
  return link.hash;
}

describe('the commands of docs/link-format.md work as written', () => {
  const [make, read] = documented('sh').split('# read');

  test.skipIf(!has('gzip', 'openssl', 'od'))('in a shell', () => {
    expect(decodeLink(run('sh', '-c', make!).trim())).toMatchObject({
      kind: 'payload',
      text: payload,
      remarks: [],
    });
    // gzip misses its trailer and fails, but has written the text by then.
    const reading = spawnSync('sh', ['-c', `hash='${plainLink()}'\n# read${read!}`]);
    expect(reading.stdout.toString()).toBe('0123456789 é');
  });

  test.skipIf(!has('python3'))('in Python', () => {
    writeFileSync(
      join(folder, 'link.py'),
      `${documented('python')}\nimport sys\nprint(make(open("payload.json", "rb").read()))\nprint(read(sys.argv[1]).hex())\n`,
    );
    const [hash, bytes] = run('python3', 'link.py', plainLink()).trim().split('\n');
    expect(decodeLink(hash!)).toMatchObject({ kind: 'payload', text: payload, remarks: [] });
    expect(Buffer.from(bytes!, 'hex').toString()).toBe('0123456789 é');
  });

  test('in Node', async () => {
    const file = join(folder, 'link.mjs');
    writeFileSync(file, documented('js'));
    const link = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      make: (bytes: Uint8Array) => string;
      read: (hash: string) => Buffer;
    };
    expect(decodeLink(link.make(Buffer.from(payload)))).toMatchObject({
      kind: 'payload',
      text: payload,
      remarks: [],
    });
    expect(link.read(plainLink()).toString()).toBe('0123456789 é');
  });
});
