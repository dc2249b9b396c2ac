/**
 * `npm test`: the unit tests, the build, then the tests in a real browser against the built page.
 * `npm test -- unit` and `npm test -- e2e` run one half; what follows is handed to Vitest or Playwright.
 * The last line sums both: `N passed, N failed, N skipped`, and `N flaky` for those of
 * the passed that failed at first (only under CI are they tried again). The exit code is 0 only if nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, installChromium, WHAT_TO_INSTALL } from './find-chromium.mjs';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'payload-playground-'));
const [half, ...rest] = ['unit', 'e2e'].includes(process.argv[2])
  ? process.argv.slice(2)
  : ['all', ...process.argv.slice(2)];

function node(script, parameters, extra = {}) {
  const env = { ...process.env, ...extra };
  const options = { cwd: root, stdio: 'inherit', env };
  return spawnSync(process.execPath, [join(root, script), ...parameters], options).status === 0;
}

/** The counts that `read` finds in a report. A run that failed without a failed test, or left no report, is one failure. */
function counts(file, succeeded, read) {
  let found = { passed: 0, failed: 0, skipped: 0 };
  try {
    found = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The runner died before it could write: counted below.
  }
  return succeeded || found.failed > 0 ? found : { ...found, failed: 1 };
}

function unitTests() {
  const file = join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = node('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...rest]);
  return counts(file, succeeded, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

async function browserTests() {
  const chrome = findChromium() ?? installChromium();
  if (!chrome) {
    console.error(WHAT_TO_INSTALL);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  console.log(`Browser: ${chrome}`);
  if (!node('node_modules/vite/bin/vite.js', ['build'])) {
    console.error('The page could not be built, so no browser test was run.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const file = join(reports, 'e2e.json');
  const [port, subPathPort] = await freePorts(2);
  const succeeded = node('node_modules/@playwright/test/cli.js', ['test', ...rest], {
    CHROME_PATH: chrome,
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

/** Ports of this machine that nobody listened on a moment ago, all different. */
async function freePorts(count) {
  const servers = [];
  for (let i = 0; i < count; i += 1) {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
  }
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

const results = [];
if (!node('scripts/generate.mjs', [])) results.push({ passed: 0, failed: 1, skipped: 0 });
if (half !== 'e2e') results.push(unitTests());
if (half !== 'unit') results.push(await browserTests());
rmSync(reports, { recursive: true });

const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const [passed, failed] = [sum('passed'), sum('failed')];
const others = ['skipped', 'flaky'].filter((key) => sum(key) > 0);
console.log(
  `\n${passed} passed, ${failed} failed${others.map((key) => `, ${sum(key)} ${key}`).join('')}`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
