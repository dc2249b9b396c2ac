import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';

/** A file, a line of code in it, and the rule that refuses its import. */
const REFUSED = [
  ['src/event/a.ts', `export * from '../core/index.ts';`, 'event-is-data'],
  ['src/event/b.ts', `export * from 'fflate';`, 'event-is-data'],
  ['src/core/rules/a.ts', `export * from '../../platform/a.ts';`, 'core-is-pure'],
  ['src/core/a.ts', `export * from '../ui/A.svelte';`, 'core-is-pure'],
  ['src/core/view/b.ts', `export * from 'svelte';`, 'core-runs-anywhere'],
  ['src/core/b.ts', `export * from 'node:fs';`, 'core-runs-without-node'],
  ['src/core/read/a.ts', `export * from '../schema/a.ts';`, 'core-read-uses-earlier-rooms'],
  [
    'src/core/format/a.ts',
    `import type { A } from '../view/a.ts'; export type B = A;`,
    'core-format-uses-earlier-rooms',
  ],
  ['src/core/rules/b.ts', `export * from '../view/a.ts';`, 'core-rules-uses-earlier-rooms'],
  ['src/core/view/c.ts', `export * from '../link/a.ts';`, 'core-view-uses-earlier-rooms'],
  ['src/core/redaction/a.ts', `export * from '../link/a.ts';`, 'core-verbs-are-independent'],
  ['src/core/view/d.ts', `export * from '../analyse.ts';`, 'core-rooms-do-not-use-the-pipeline'],
  ['src/worker/a.ts', `export * from '../state/a.ts';`, 'worker-has-no-page'],
  ['src/worker/b.ts', `export * from '../core/analyse.ts';`, 'core-has-one-door'],
  ['src/platform/b.ts', `export * from '../core/index.ts';`, 'platform-wraps-the-browser'],
  ['src/platform/c.ts', `export * from '../event/c.ts';`, 'platform-wraps-the-browser'],
  ['src/state/b.ts', `export * from '../ui/A.svelte';`, 'state-has-no-face'],
  ['src/state/c.ts', `export * from '../editor/a.ts';`, 'state-has-no-face'],
  ['src/state/d.ts', `export * from '../worker/service.ts';`, 'state-asks-the-worker'],
  ['src/editor/b.ts', `export * from '../platform/a.ts';`, 'editor-speaks-of-the-core'],
  ['src/ui/B.svelte', `import { a } from '../core/view/a.ts'; a();`, 'core-has-one-door'],
  ['src/ui/C.svelte', `import { a } from '../platform/a.ts'; a();`, 'ui-goes-through-state'],
  ['src/ui/d.ts', `export const a = import('../editor/a.ts');`, 'editor-has-one-pane'],
  ['src/ui/e.ts', `export const a = import('monaco-editor');`, 'monaco-editor-has-one-place'],
  ['src/ui/parts/B.svelte', `import A from '../A.svelte'; A;`, 'ui-parts-know-no-product'],
  ['src/core/read/b.ts', `export * from 'fflate';`, 'fflate-has-one-place'],
  ['src/core/schema/b.ts', `export * from 'ajv';`, 'ajv-runs-at-build-time'],
  ['src/main.ts', `export * from '../tests/a.ts';`, 'shipped-code-has-no-tests'],
  ['src/state/e.ts', `export * from './f.ts'; export const a = 1;`, 'no-circle'],
  ['src/core/amounts/a.ts', `import type { B } from './b.ts'; export type A = B;`, 'no-circle'],
] as const;

const ALLOWED = [
  ['src/event/c.ts', `export const a = 1;`],
  ['src/core/index.ts', `export * from './analyse.ts';`],
  ['src/core/analyse.ts', `export * from './view/a.ts'; export * from '../event/c.ts';`],
  ['src/core/analysis.ts', `export type A = string;`],
  ['src/core/schema/a.ts', `export const a = 1;`],
  ['src/core/view/a.ts', `export * from '../schema/a.ts'; export * from '../analysis.ts';`],
  ['src/core/link/a.ts', `export * from 'fflate'; export * from '../view/a.ts';`],
  ['src/worker/service.ts', `export * from '../core/index.ts';`],
  ['src/worker/client.ts', `export const a = 1;`],
  ['src/platform/a.ts', `export const a = window;`],
  ['src/state/a.ts', `export * from '../worker/client.ts'; export * from '../event/c.ts';`],
  ['src/editor/a.ts', `export * from 'monaco-editor'; export * from '../core/index.ts';`],
  ['src/ui/panes/EditorPane.svelte', `void import('../../editor/a.ts');`],
  ['src/ui/A.svelte', `import B from './parts/A.svelte'; import { a } from '../state/a.ts'; a(B);`],
  ['src/ui/a.ts', `import type { A } from '../editor/a.ts'; export type B = A;`],
  ['src/ui/parts/A.svelte', `import { tick } from 'svelte'; tick();`],
] as const;

/** The other imports, and the way back of the circles. */
const OTHERS = [
  ['src/state/f.ts', `export * from './e.ts';`],
  ['src/core/amounts/b.ts', `import type { A } from './a.ts'; export type B = A;`],
  ['tests/a.ts', `export const a = 1;`],
] as const;

/** Reading the files takes a second, and longer on a busy machine. */
const READING_MS = 60_000;

let folder: string;
/** The rules that each file breaks. */
const broken = new Map<string, string[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  for (const [file, code] of [...REFUSED, ...ALLOWED, ...OTHERS]) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(
      path,
      file.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : code,
    );
  }
  const { forbidden, options } = configuration;
  const { output } = await cruise(['src'], {
    ...options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
  } as Parameters<typeof cruise>[1]);
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    broken.set(from, [...(broken.get(from) ?? []), rule.name]);
  }
}, READING_MS);

afterAll(() => rmSync(folder, { recursive: true }));

describe('imports against the arrows and circles are refused', () => {
  test.each(REFUSED)('%s: %s', (file, _, rule) => {
    expect(broken.get(file)).toContain(rule);
  });
});

describe('imports along the arrows are allowed', () => {
  test.each(ALLOWED)('%s: %s', (file) => {
    expect(broken.get(file)).toBeUndefined();
  });
});

test('every rule says why', () => {
  for (const { comment } of configuration.forbidden) expect(comment).toMatch(/\.$/);
});
