import { join } from 'node:path';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Builds the files for other programs into a folder: the command `check.mjs`, and the module
 * `core.mjs` with its types. Each is one file that imports nothing but Node's own modules.
 * @param {string} dir
 */
export async function buildPrograms(dir) {
  const program = (entry, entryFileNames, platform) => ({
    input: join(ROOT, entry),
    platform,
    transform: { target: 'node20.19' },
    output: { dir, entryFileNames, codeSplitting: false },
  });
  await build([
    program('src/cli.ts', 'check.mjs', 'node'),
    program('src/core/module.ts', 'core.mjs', 'browser'),
    {
      input: { core: join(ROOT, 'src/core/module.ts') },
      // Types are read from the text alone, which is many times faster than TypeScript.
      plugins: [dts({ oxc: true, emitDtsOnly: true, tsconfig: false })],
      output: { dir, entryFileNames: '[name].mjs' },
    },
  ]);
}

/**
 * Builds the programs beside the page. They are no part of the bundle, so the service worker does
 * not store them.
 */
export function programs() {
  return {
    name: 'programs',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      if ('index.html' in bundle) await buildPrograms(dir);
    },
  };
}
