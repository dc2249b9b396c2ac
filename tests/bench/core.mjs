/** The core as the page ships it: bundled and minified by the same tool, then loaded in Node. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export async function loadCore() {
  const outDir = mkdtempSync(join(tmpdir(), 'payload-playground-core-'));
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      root: join(import.meta.dirname, '../..'),
      build: {
        outDir,
        target: 'es2023',
        lib: { entry: 'src/core/index.ts', formats: ['es'], fileName: 'core' },
      },
    });
    return await import(pathToFileURL(join(outDir, 'core.js')).href);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
