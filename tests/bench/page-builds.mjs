/** The pages that are measured, built into a folder of their own each. */
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const PEERS = join(import.meta.dirname, 'pages');

/** Puts Monaco into the first load. Everything else is the same page. */
const eagerEditor = {
  name: 'eager-editor',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/editor/mount.ts')) return null;
    const eager = code.replace("import('./monaco-editor.ts')", 'Promise.resolve(full_)');
    if (eager === code) throw new Error('mount.ts loads the editor in another way than before.');
    return `import * as full_ from './monaco-editor.ts';\n${eager}`;
  },
};

/** Removes the bar that the browser draws before any script runs. */
const nothingFirst = {
  name: 'nothing-first',
  transformIndexHtml(html) {
    const bare = html.replace(
      /<header class="first-sight">[^]*?<\/header>/,
      '<header hidden></header>',
    );
    if (bare === html) throw new Error('The page has another bar than before.');
    return bare;
  },
};

/**
 * @param outDir a temporary folder.
 * @returns the folders of the builds by their names.
 */
export async function buildPages(outDir) {
  const folder = (name) => join(outDir, name);
  const options = (name) => ({
    logLevel: 'error',
    build: { outDir: folder(name), emptyOutDir: true, chunkSizeWarningLimit: 9_000 },
  });
  await build({ root: ROOT, ...options('built') });
  await build({ root: ROOT, plugins: [eagerEditor], ...options('eager') });
  await build({ root: ROOT, plugins: [eagerEditor, nothingFirst], ...options('eager-bare') });
  for (const name of ['json-editor', 'bare-monaco']) {
    const { build: how, logLevel } = options(name);
    await build({
      configFile: false,
      root: join(PEERS, name),
      base: './',
      logLevel,
      build: { target: 'es2023', ...how },
    });
  }
  return Object.fromEntries(
    ['built', 'eager', 'eager-bare', 'json-editor', 'bare-monaco'].map((name) => [
      name,
      folder(name),
    ]),
  );
}
