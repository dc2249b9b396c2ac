/**
 * Finds a Chromium for the tests in a real browser and, where there is none, installs one the way the
 * machine allows. Nothing here is needed to build or to serve the page.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Where desktop systems keep a browser that is not on the PATH. */
const FIXED_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** A first start on a cold, busy machine takes some seconds. */
const START_TIMEOUT_MS = 30_000;
const LIST_TIMEOUT_MS = 120_000;
/** About 100 MB to download and unpack. A way that hangs must leave time for the next one. */
const INSTALL_TIMEOUT_MS = 300_000;

/** In one sentence, what to do where nothing could be found or installed. */
export const WHAT_TO_INSTALL =
  'No Chromium was found and none could be installed: install Chromium or Google Chrome ' +
  '(on Debian "apt-get install chromium", elsewhere "npx playwright install --with-deps chromium"), ' +
  'or set CHROME_PATH to the program.';

/**
 * The path of a Chromium that starts, or null. Tried in this order: `CHROME_PATH`, the usual names on the PATH, the usual
 * places of desktop systems, Playwright's own.
 * @throws {Error} where `CHROME_PATH` is set and does not start: a wrong setting is not passed over in silence.
 */
export function findChromium(environment = process.env) {
  const asked = environment.CHROME_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(
      `CHROME_PATH is "${asked}", which is no browser that starts: correct or unset it.`,
    );
  }
  return [...onPath(environment), ...FIXED_PLACES, chromium.executablePath()].find(starts) ?? null;
}

/**
 * Installs a Chromium and gives its path, or null where no way worked. Debian's package comes first where it can be had: it
 * needs nothing but Debian's own mirror. Ubuntu's package of that name asks for snapd, which containers lack, so there and
 * everywhere else it is Playwright's installer.
 */
export function installChromium() {
  const ways = isDebianRoot() ? [withApt, withPlaywright] : [withPlaywright];
  for (const install of ways) {
    install();
    const found = findChromium();
    if (found) return found;
  }
  return null;
}

function withApt() {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], LIST_TIMEOUT_MS, quiet);
  // Without a font every letter is an empty box, and the recommended packages would bring a desktop.
  const packages = ['chromium', 'fonts-liberation'];
  run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    INSTALL_TIMEOUT_MS,
    quiet,
  );
}

function withPlaywright() {
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  const libraries = isRoot() && process.platform === 'linux' ? ['--with-deps'] : [];
  run(process.execPath, [cli, 'install', ...libraries, 'chromium'], INSTALL_TIMEOUT_MS);
}

function run(program, parameters, timeout, extra = {}) {
  console.log(`> ${program} ${parameters.join(' ')}`);
  const env = { ...process.env, ...extra };
  spawnSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'], timeout, env });
}

function onPath(environment) {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Whether the file is there and answers: a stub that only points to another installer does not. */
function starts(path) {
  try {
    if (!statSync(path).isFile()) return false;
    accessSync(path, constants.X_OK);
  } catch {
    return false; // Not there, or not a program.
  }
  // On Windows --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return (
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: START_TIMEOUT_MS }).status === 0
  );
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isDebianRoot() {
  try {
    return isRoot() && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false; // No such file: not a Linux that says what it is.
  }
}
