import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { faultsOfWords } from './plain-english.ts';

/** The folders whose strings people read. */
const FOLDERS = ['cli', 'core', 'editor', 'event', 'platform', 'state', 'ui', 'worker'];
const SOURCE = new URL('../../src/', import.meta.url);

/** Attributes that people read or hear. */
const READ_ATTRIBUTES = ['title', 'label', 'name', 'placeholder', 'alt'];

/** Documents that name parts of the page. */
const DOCUMENTS = [
  '../README.md',
  '../CHANGELOG.md',
  '../CONTRIBUTING.md',
  '../docs/hosting.md',
  '../docs/link-format.md',
  '../docs/security.md',
];

const files = [
  'App.svelte',
  'Embed.svelte',
  'cli.ts',
  'main.ts',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, SOURCE), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  ),
].filter((file) => /\.(svelte|ts)$/.test(file) && !/generated|dictionary/.test(file));

/** A node of a component's or of a script's tree; `type` decides what else it has. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** The texts of a component: those of its elements, and the strings of its code. */
function textsOfComponent(source: string): string[] {
  const { fragment, instance, module } = parse(source, { modern: true });
  const texts: string[] = [];
  const visit = (tree: unknown): void => {
    if (Array.isArray(tree)) return tree.forEach(visit);
    if (typeof tree !== 'object' || tree === null) return;
    const node = tree as Node;
    if (node.type === 'ImportDeclaration') return;
    const name = node.name ?? '';
    if (node.type === 'Attribute' && !READ_ATTRIBUTES.includes(name) && !name.startsWith('aria-'))
      return;
    if (node.type === 'Text') texts.push(node.data!);
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push((node.value as { cooked: string }).cooked);
    Object.values(node).forEach(visit);
  };
  [fragment, instance, module].forEach(visit);
  return texts;
}

/** The strings of a script, without imports, errors for developers, and code of several lines. */
function textsOfScript(source: string): string[] {
  const texts: string[] = [];
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText(file).endsWith('Error')) return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node)) {
      // An expression counts as a word.
      texts.push(
        node.head.text + node.templateSpans.map(({ literal }) => `X${literal.text}`).join(''),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts.filter((text) => !text.includes('\n'));
}

/** Texts of several words are for people; others are keys, classes and names. */
const WORDS = /\p{L}{2,} \p{L}{2,}/u;

const textsIn = new Map(
  files.map((file) => {
    const source = readFileSync(new URL(file, SOURCE), 'utf8');
    const texts = (file.endsWith('.svelte') ? textsOfComponent : textsOfScript)(source);
    return [file, texts.map((text) => text.replace(/\s+/g, ' ').trim())];
  }),
);

test('no text of the page has a word or mark that the page does not use', () => {
  let count = 0;
  const faults = [...textsIn].flatMap(([file, all]) => {
    const texts = all.filter((text) => WORDS.test(text));
    count += texts.length;
    return texts.flatMap((text) =>
      faultsOfWords(text).map((fault) => `${file}: ${fault}: ${text}`),
    );
  });
  expect(count).toBeGreaterThan(800);
  expect(faults).toEqual([]);
});

describe('a text that names a part of the page', () => {
  const names = new Set([...textsIn.values()].flat().map((text) => text.replace(/…$/, '')));
  const read = (file: string) => readFileSync(new URL(file, SOURCE), 'utf8');
  const schema = readdirSync(new URL('event/schema/', SOURCE)).map((file) =>
    read(`event/schema/${file}`),
  );
  const documents = DOCUMENTS.map(read);

  /** Names of other things than parts of the page. */
  const OTHERS = [
    'Redeem Stackable Discounts', // a page of Voucherify's documentation
    'Customer A', // a placeholder
    'to change X, go to Y', // a heading of architecture.md
  ];

  test('has the exact name between “ and ”', () => {
    const quoted = [...textsIn.values(), schema, documents]
      .flat()
      .flatMap((text) => [...text.matchAll(/“([^”]*)”/g)].map(([, name]) => name!));
    const known = (name: string) => names.has(name.replace(/…$/, '')) || OTHERS.includes(name);
    expect(quoted.length).toBeGreaterThan(20);
    // An X is a part that is computed.
    expect(quoted.filter((name) => !/^X?$/.test(name) && !known(name))).toEqual([]);
  });

  test('has the marks', () => {
    const parts = [...textsIn]
      .filter(([file]) => file.endsWith('.svelte'))
      .flatMap(([, texts]) => texts.map((text) => text.replace(/…$/, '')))
      // Tab is a key too.
      .filter((text) => /^[A-Z][a-z]+( \w+){0,3}$/.test(text) && text !== 'Tab')
      .map((text) => new RegExp(`[a-z,] ${text}\\b`));
    const faults = [...new Set([...textsIn.values()].flat())].flatMap((text) =>
      parts.filter((part) => part.test(text)).map((part) => `${part.source}: ${text}`),
    );
    expect(faults).toEqual([]);
  });
});
