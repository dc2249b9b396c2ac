/**
 * Compares a built page with its byte bounds and prints a table. Exits with 1 when a bound is
 * exceeded.
 *
 *     node scripts/check-bytes.mjs [folder of the build, dist by default]
 *
 * The first load is all that a shared link needs before its verdict and its report: the page with
 * the scripts and styles that it names. The worker that judges is inside the page's script.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/**
 * Gzip, level 9. 115 KB hold Svelte, the validators, the report and the editor's stand-in as they
 * are published, without tricks. They arrive in 0.1 s at 10 Mbit/s, and a link's verdict is there
 * 1.9 times earlier than in svelte-jsoneditor with Ajv (docs/performance.md).
 */
const MAX_FIRST_LOAD_BYTES = 115 * KB;
/**
 * Gzip, level 9. The full editor takes 876 KB of it, its icons 75 and the tools' worker 114. The
 * rest opens on demand: the cards, the comparison, the dialogs, the palette, gzip.
 */
const MAX_LATER_BYTES = 1_220 * KB;

/**
 * Measures a build.
 * @param {string} folder where the build is
 * @returns a row for each bound: what is measured, how many files, their bytes, the bound
 */
function measureBytes(folder) {
  const first = firstLoad(folder);
  const later = readdirSync(join(folder, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => /\.(js|css|ttf)$/.test(file) && !first.includes(file));
  const row = (name, files, bound) => {
    const sizes = files.map((file) => gzippedBytes(join(folder, file)));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { name, files: files.length, bytes, bound, holds: bytes <= bound };
  };
  return [
    row('first load', first, MAX_FIRST_LOAD_BYTES),
    row('editor and the rest, later', later, MAX_LATER_BYTES),
  ];
}

function firstLoad(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  if (named.length === 0) throw new Error('The page names no script and no style.');
  return ['index.html', ...named.map(([, file]) => file)];
}

function gzippedBytes(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

const rows = measureBytes(process.argv[2] ?? 'dist');
console.table(rows);
if (rows.some(({ holds }) => !holds)) {
  console.error('A byte bound is exceeded. Load what the first verdict does not need later.');
  process.exitCode = 1;
}
