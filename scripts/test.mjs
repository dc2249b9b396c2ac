/**
 * `npm test`: unit tests, the build with its byte bounds, then tests in a browser of the build.
 * `npm test -- unit` and `npm test -- e2e` run one half; further words go to Vitest or Playwright.
 * The last line sums both: `N passed, N failed, N skipped, N flaky`, where a flaky test is one of
 * the passed that failed at first (only CI tries again). The exit code is 0 only if nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, HOW_TO_INSTALL } from './find-chromium.mjs';

const ROOT = join(import.meta.dirname, '..');
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** Runs a script of the project or of a package. Gives whether it succeeded. */
function node(script, parameters = [], environment = {}) {
  const env = { ...process.env, ...environment };
  const options = { cwd: ROOT, stdio: 'inherit', env };
  return spawnSync(process.execPath, [join(ROOT, script), ...parameters], options).status === 0;
}

/**
 * The counts that `read` finds in a runner's JSON report. A run that failed without a failed test,
 * or that died before it wrote its report, counts as one failure.
 */
function counts(file, succeeded, read) {
  let found = { passed: 0, failed: 0, skipped: 0 };
  try {
    found = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // There is no report: the exit code decides below.
  }
  return succeeded || found.failed > 0 ? found : { ...found, failed: 1 };
}

function unitTests(file, words) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = node('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...words]);
  return counts(file, succeeded, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function browserTests(file, words, chromium) {
  console.log(`Browser: ${chromium}`);
  const [port, subPathPort] = await freePorts(2);
  const succeeded = node(PLAYWRIGHT, ['test', ...words], {
    CHROME_PATH: chromium,
    E2E_PORT: String(port),
    E2E_SUB_PATH_PORT: String(subPathPort),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return counts(file, succeeded, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    flaky: stats.flaky,
  }));
}

/** Ports of this machine that were free a moment ago, all different. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Downloads Playwright's browser, which needs no rights. Its system libraries may need some. */
function installChromium() {
  if (process.env.CHROME_PATH) return null;
  node(PLAYWRIGHT, ['install', 'chromium']);
  return findChromium();
}

async function run(half, words) {
  // The browser is looked for first, so that unit tests do not delay the sentence by minutes.
  const chromium = half === 'unit' ? null : (findChromium() ?? installChromium());
  if (half !== 'unit' && !chromium) {
    console.error(`\n${HOW_TO_INSTALL}`);
    return [ONE_FAILED];
  }
  const results = [];
  const reports = mkdtempSync(join(tmpdir(), 'payload-playground-'));
  if (!node('scripts/generate.mjs')) results.push(ONE_FAILED);
  if (half !== 'e2e') results.push(unitTests(join(reports, 'unit.json'), words));
  if (half !== 'unit') {
    if (node('node_modules/vite/bin/vite.js', ['build'])) {
      if (!node('scripts/check-bytes.mjs')) results.push(ONE_FAILED);
      results.push(await browserTests(join(reports, 'e2e.json'), words, chromium));
    } else {
      results.push(ONE_FAILED);
    }
  }
  rmSync(reports, { recursive: true });
  return results;
}

const [first, ...rest] = process.argv.slice(2);
const results = await (['unit', 'e2e'].includes(first)
  ? run(first, rest)
  : run('all', process.argv.slice(2)));

const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const parts = ['passed', 'failed', 'skipped', 'flaky']
  .filter((key) => ['passed', 'failed'].includes(key) || sum(key) > 0)
  .map((key) => `${sum(key)} ${key}`);
console.log(`\n${parts.join(', ')}`);
process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
