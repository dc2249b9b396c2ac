import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** A file, a line of code in it, and a part of the reason for which it is refused. */
const REFUSED = [
  ['src/core/x.ts', 'export const a = Date.now();', 'The core is pure'],
  ['src/core/x.ts', 'export const b = new Date();', 'The core has no clock'],
  ['src/core/x.ts', 'export const c = Date();', 'The core has no clock'],
  ['src/core/x.ts', 'export const d = Math.random();', 'The core is pure'],
  ['src/core/x.ts', `export const e = fetch('/');`, 'Nothing leaves the page'],
  ['src/core/x.ts', 'setTimeout(() => {}, 1);', 'The core is pure'],
  ['src/core/x.ts', 'export const f = performance.now();', 'The core is pure'],
  ['src/core/x.ts', 'export const g = document.title;', 'The core is pure'],
  ['src/core/x.ts', 'export const h = globalThis.location;', 'The core is pure'],
  ['src/platform/x.ts', `new WebSocket('wss://example.com');`, 'Nothing leaves the page'],
  ['src/state/x.svelte.ts', `location.hash = '';`, 'Only src/platform'],
  ['src/ui/X.svelte', `void fetch('/');`, 'Nothing leaves the page'],
  ['src/ui/X.svelte', 'localStorage.clear();', 'Only src/platform'],
  ['src/ui/X.svelte', `import type { A } from '../core/view/types.ts'; let a: A;`, 'one door'],
  ['src/ui/X.svelte', `import type { B } from '../platform/files.ts'; let b: B;`, 'src/state'],
  ['src/ui/parts/X.svelte', `import type { A } from '../../core/index.ts'; let a: A;`, 'no noun'],
] as const;

const ALLOWED = [
  ['src/core/y.ts', `export const a = [new Date('2024-03-12'), Date.parse('2024-03-12')];`],
  ['src/ui/Y.svelte', `import type { A } from '../core/index.ts'; let a: A;`],
] as const;

const RULES = [
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-restricted-properties',
];

/** Loading ESLint takes seconds, and longer on a busy machine. */
const LOADING_MS = 60_000;

/** The messages against a file's lines, by file and line of code. */
const said = new Map<string, string[]>();

beforeAll(async () => {
  // Without types, because the files need not exist on disk.
  const eslint = new ESLint({
    overrideConfig: [
      { languageOptions: { parserOptions: { project: false } } },
      ts.configs.disableTypeChecked,
    ] as NonNullable<ESLint.Options['overrideConfig']>,
  });
  // All lines of a file go through one run, because each run costs far more than a line.
  for (const file of new Set([...REFUSED, ...ALLOWED].map(([name]) => name))) {
    const lines = [...REFUSED, ...ALLOWED]
      .filter(([name]) => name === file)
      .map(([, code]) => code);
    const isComponent = file.endsWith('.svelte');
    const code = lines.join('\n');
    const source = isComponent ? `<script lang="ts">\n${code}\n</script>\n` : code;
    const [result] = await eslint.lintText(source, { filePath: file });
    expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
    lines.forEach((line, index) => {
      const at = index + (isComponent ? 2 : 1);
      const found = result!.messages.filter(
        ({ ruleId, line: where }) => where === at && RULES.includes(ruleId ?? ''),
      );
      said.set(
        `${file} ${line}`,
        found.map(({ message }) => message),
      );
    });
  }
}, LOADING_MS);

describe('the core is pure, one folder touches the browser, nothing leaves the page', () => {
  test.each(REFUSED)('%s: %s', (file, code, reason) => {
    expect(said.get(`${file} ${code}`)).toEqual([expect.stringContaining(reason)]);
  });
});

test.each(ALLOWED)(
  'a date that is read from a text, and types through the door: %s: %s',
  (file, code) => {
    expect(said.get(`${file} ${code}`)).toEqual([]);
  },
);
