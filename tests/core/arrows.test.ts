import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

// Rules about imports read one file: without types the snippets need not exist on disk.
let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({
    overrideConfig: [
      { languageOptions: { parserOptions: { project: false } } },
      ts.configs.disableTypeChecked,
    ] as NonNullable<ESLint.Options['overrideConfig']>,
  });
});

const RULES = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-restricted-properties',
];

/** What lint says against a line of code in a file of that name; its reasons, in the order of the text. */
async function refusals(filePath: string, code: string): Promise<string[]> {
  const source = filePath.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code;
  const [result] = await eslint.lintText(source, { filePath });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return (result?.messages ?? [])
    .filter(({ ruleId }) => RULES.includes(ruleId ?? ''))
    .map(({ message }) => message);
}

describe('an arrow that points outwards is refused, with the reason', () => {
  test.each([
    ['src/event/x.ts', `export { a } from '../core/index.ts';`, 'data and knows nobody'],
    ['src/event/x.ts', `import a from 'fflate'; export { a };`, 'needs no package'],
    ['src/core/x.ts', `export { a } from '../platform/clipboard.ts';`, 'core is pure'],
    ['src/core/view/x.ts', `export { a } from '../../state/session.svelte.ts';`, 'core is pure'],
    ['src/core/x.ts', `export { a } from '../editor/a.ts';`, 'core is pure'],
    ['src/core/x.ts', `export { a } from '../ui/a.ts';`, 'core is pure'],
    ['src/core/x.ts', `export { a } from '../App.svelte';`, 'no component'],
    ['src/core/x.ts', `export { a } from 'svelte';`, 'runs anywhere'],
    ['src/core/x.ts', `export { a } from 'monaco-editor/editor';`, 'runs anywhere'],
    ['src/core/x.ts', `export { a } from 'node:fs';`, 'runs anywhere'],
    ['src/core/x.ts', `import Ajv from 'ajv'; export { Ajv };`, 'build time only'],
    ['src/platform/x.ts', `export { a } from '../core/index.ts';`, 'only types'],
    ['src/platform/x.ts', `export { a } from '../event/a.ts';`, 'browser interfaces'],
    ['src/platform/x.ts', `export { a } from '../state/a.ts';`, 'browser interfaces'],
    ['src/platform/x.ts', `export { a } from '../ui/a.ts';`, 'browser interfaces'],
    ['src/state/x.svelte.ts', `export { a } from '../ui/a.ts';`, 'who shows it'],
    ['src/state/x.svelte.ts', `export { a } from '../App.svelte';`, 'who shows it'],
    ['src/state/x.ts', `export { a } from '../editor/a.ts';`, 'who shows it'],
    ['src/state/x.ts', `export { a } from '../core/analyse.ts';`, 'one door'],
    ['src/editor/x.ts', `export { a } from '../state/a.ts';`, 'nouns of the core only'],
    ['src/editor/x.ts', `export { a } from '../platform/a.ts';`, 'nouns of the core only'],
    ['src/editor/x.ts', `export { a } from '../event/a.ts';`, 'nouns of the core only'],
    ['src/editor/x.ts', `export { a } from '../ui/a.ts';`, 'nouns of the core only'],
    [
      'src/editor/x.ts',
      `import type { A } from '../core/analysis.ts'; export type B = A;`,
      'one door',
    ],
    ['src/ui/X.svelte', `import { a } from '../core/read/pointer.ts'; a();`, 'one door'],
    ['src/ui/order/X.svelte', `import { a } from '../../event/a.ts'; a();`, 'through the core'],
    ['src/ui/X.svelte', `import { a } from '../platform/clipboard.ts'; a();`, 'through src/state'],
    ['src/ui/X.svelte', `import { a } from '../editor/a.ts'; a();`, 'Only ui/EditorPane.svelte'],
    ['src/ui/X.svelte', `import { a } from 'monaco-editor/editor'; a();`, 'Only src/editor'],
    ['src/ui/x.ts', `export const a = import('monaco-editor/editor');`, 'Only src/editor'],
    ['src/ui/x.ts', `export const a = import('../editor/a.ts');`, 'Only ui/EditorPane.svelte'],
    ['src/ui/panes/EditorPane.svelte', `void import('monaco-editor/editor');`, 'Only src/editor'],
    ['src/ui/parts/X.svelte', `import type { A } from '../../core/index.ts'; let a: A;`, 'no noun'],
    ['src/ui/parts/X.svelte', `import Card from '../Card.svelte'; Card;`, 'no noun'],
    ['src/worker.ts', `export { a } from './ui/a.ts';`, 'has no page'],
    ['src/worker.ts', `export { a } from './core/analyse.ts';`, 'one door'],
    ['src/App.svelte', `import { a } from './core/analyse.ts'; a();`, 'one door'],
    ['src/main.ts', `void import('monaco-editor/editor');`, 'Only src/editor'],
    ['src/main.ts', `export { a } from '../tests/e2e/playground.ts';`, 'tests or tools'],
  ])('%s: %s', async (file, code, reason) => {
    expect(await refusals(file, code)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('an arrow that points inwards is allowed', () => {
  test.each([
    ['src/event/examples/index.ts', `export { a } from '../purposes.ts';`],
    ['src/core/view/x.ts', `export { a } from '../read/document.ts';`],
    ['src/core/x.ts', `export { a } from '../event/purposes.ts'; export { b } from 'fflate';`],
    [
      'src/core/validate/x.ts',
      `import type { ErrorObject } from 'ajv'; export type A = ErrorObject;`,
    ],
    ['src/platform/x.ts', `import type { A } from '../core/index.ts'; export type B = A;`],
    [
      'src/state/x.svelte.ts',
      `export { a } from '../core/index.ts'; export { b } from '../event/b.ts';`,
    ],
    ['src/state/x.svelte.ts', `export { a } from '../platform/hash.ts';`],
    [
      'src/editor/x.ts',
      `export { a } from '../core/index.ts'; export { b } from 'monaco-editor/editor';`,
    ],
    ['src/ui/panes/EditorPane.svelte', `void import('../editor/monaco.ts');`],
    [
      'src/ui/X.svelte',
      `import type { PayloadEditor } from '../editor/a.ts'; let a: PayloadEditor;`,
    ],
    ['src/ui/order/X.svelte', `import { a } from '../../state/a.svelte.ts'; a();`],
    ['src/ui/X.svelte', `import Icon from './parts/Icon.svelte'; Icon;`],
    ['src/ui/parts/X.svelte', `import Icon from './Icon.svelte'; Icon;`],
    ['src/worker.ts', `export { analyse } from './core/index.ts';`],
    [
      'src/App.svelte',
      `import { a } from './state/a.svelte.ts'; import { b } from './core/index.ts'; a(b);`,
    ],
  ])('%s: %s', async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});

describe('the core has no clock, no chance, no network and no page', () => {
  test.each([
    'export const a = Date.now();',
    'export const a = new Date();',
    'export const a = Date();',
    'export const a = Math.random();',
    `export const a = fetch('/');`,
    'setTimeout(() => {}, 1);',
    'export const a = performance.now();',
    'export const a = document.title;',
    'export const a = globalThis.location;',
  ])('%s', async (code) => {
    expect(await refusals('src/core/x.ts', code)).toHaveLength(1);
  });

  test('a date that is read from a text is no clock', async () => {
    const code = `export const a = [new Date('2024-03-12'), Date.parse('2024-03-12')];`;
    expect(await refusals('src/core/x.ts', code)).toEqual([]);
  });
});

test.each([
  ['src/ui/X.svelte', `void fetch('/');`, 'Nothing leaves the page'],
  ['src/platform/x.ts', `new WebSocket('wss://example.com');`, 'Nothing leaves the page'],
  ['src/ui/X.svelte', `localStorage.clear();`, 'Only src/platform'],
  ['src/state/x.svelte.ts', `location.hash = '';`, 'Only src/platform'],
])(
  'no request anywhere, and one folder that touches the browser: %s: %s',
  async (file, code, reason) => {
    expect(await refusals(file, code)).toEqual([expect.stringContaining(reason)]);
  },
);
