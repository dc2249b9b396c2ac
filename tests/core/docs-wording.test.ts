import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOfDocument } from './plain-english.ts';

const ROOT = new URL('../../', import.meta.url);

const documents = [
  ...readdirSync(ROOT, { encoding: 'utf8' }),
  ...readdirSync(new URL('docs/', ROOT), { encoding: 'utf8' }).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

/** The beginning of a heading, a list item or a quotation. */
const MARK = /^\s*(?:#+|[-*]|\d+\.|>)\s+/;

/** The heading of a release as “Keep a Changelog” writes it: `## 1.0.0 - 2026-11-29`. */
const RELEASE = /^## \d+\.\d+\.\d+ - \d{4}-\d\d-\d\d$/;

/** The paragraphs, headings and list items of Markdown, without code blocks, tables and targets. */
function proseOf(markdown: string): string[] {
  const texts: string[] = [''];
  let isCode = false;
  for (const line of markdown.replace(/<!--[^]*?-->/g, '').split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    const isProse = !isCode && !/^\s*(```|\||<)/.test(line) && !RELEASE.test(line);
    if (!isProse || line.trim() === '' || MARK.test(line)) texts.push('');
    if (isProse) texts[texts.length - 1] += ` ${line.replace(MARK, '').trim()}`;
  }
  return texts
    .map((text) =>
      text
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll('**', '')
        .trim(),
    )
    .filter((text) => text !== '');
}

describe('the reader of documents', () => {
  test('reads prose, and no code, table or target of a link', () => {
    const markdown =
      '# Title\n\nOne `x;y`\ntwo [three](https://four.example).\n\n- **five** six\n- seven\n\n| told | held |\n\n```\ntold\n```\n';
    expect(proseOf(markdown)).toEqual(['Title', 'One `x;y` two three.', 'five six', 'seven']);
  });

  test.each([
    ['a word that the page does not use', 'The comma stands here.'],
    ['a phrase that the page does not use', 'The service sends no such field.'],
    ['a sentence of 26 words', `Write ${'a long '.repeat(12)}sentence.`],
    ['two sentences in one', 'One is short; the other follows.'],
    ['a guillemet', 'Found «x».'],
  ])('finds %s', (fault, text) => {
    expect(faultsOfDocument(text)).toContain(fault);
  });
});

test.each(documents)('%s reads well', (file) => {
  const markdown = readFileSync(new URL(file, ROOT), 'utf8');
  // The list of corrections is a table of fields in all but form.
  const texts = proseOf(
    file.endsWith('corrections.md') ? markdown.replace(/^- .*/gm, '') : markdown,
  );
  expect(texts.length).toBeGreaterThan(3);
  expect(
    texts.flatMap((text) => faultsOfDocument(text).map((fault) => `${fault}: ${text}`)),
  ).toEqual([]);
});

test('a file or folder of the project that a document names is there', () => {
  // The map of the code writes most paths without `src`.
  const PATH =
    /`((?:src|tests|scripts|docs|public|core|state|ui|editor|worker|platform|cli)\/[\w./-]*)`/g;
  const named = documents.flatMap((file) =>
    Array.from(readFileSync(new URL(file, ROOT), 'utf8').matchAll(PATH), ([, path]) => path!),
  );
  const isThere = (path: string) =>
    ['', 'src/'].some((folder) => existsSync(new URL(folder + path, ROOT)));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('the comments of src have no word that hides who does what', () => {
  const folder = new URL('src/', ROOT);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|svelte|css)$/.test(file) && !file.includes('generated'),
  );
  const COMMENT = /^\s*(?:\/\*\*?|\*|\/\/|<!--) (.*)$/;
  const HIDING =
    /\b(stands?|told|tells|held|by itself|if only|judge[ds]?)\b|(?<!there )\bis no\b(?! longer)|[«»]/i;
  const faults = files.flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .map((line) => COMMENT.exec(line)?.[1] ?? '')
      .filter((comment) => HIDING.test(comment))
      .map((comment) => `${file}: ${comment}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});
