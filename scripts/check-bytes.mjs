// Holds the built page against its byte budgets; fails with a table. The first load is what a shared link
// needs before its verdict and view are there: the page, the scripts and styles that it names, and the worker.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = 'dist';
const KB = 1000;

/** Compressed bytes (gzip, level 9). The budget is what holds today; the goal is where the first load should go. */
const BUDGETS = [
  { name: 'first load', files: firstLoad(), budget: 115 * KB, goal: 60 * KB },
  { name: 'editor, later', files: editorFiles(), budget: 1_100 * KB, goal: 1_100 * KB },
];

function firstLoad() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file,
  );
  const worker = readdirSync(join(DIST, 'assets')).filter((file) => /^worker-.*\.js$/.test(file));
  if (worker.length !== 1) throw new Error(`One worker was expected, not ${worker.length}.`);
  return ['index.html', ...named, `assets/${worker[0]}`];
}

function editorFiles() {
  const first = new Set(firstLoad());
  return readdirSync(join(DIST, 'assets'))
    .map((file) => `assets/${file}`)
    .filter((file) => /\.(js|css|ttf)$/.test(file) && !first.has(file));
}

const rows = BUDGETS.map(({ name, files, budget, goal }) => {
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length,
    0,
  );
  return { name, files: files.length, 'bytes, gzip': bytes, budget, goal, holds: bytes <= budget };
});
console.table(rows);
if (rows.some(({ holds }) => !holds)) {
  console.error(
    'A byte budget is exceeded: what is not needed for the first verdict is to be loaded later.',
  );
  process.exit(1);
}
