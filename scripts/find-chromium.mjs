/** Finds a Chromium for the tests in a browser and for the benchmark. Building needs no browser. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The headless shell comes first: a page costs it a quarter less, as it draws no window. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
/** A first start on a cold, busy machine takes some seconds. */
const START_TIMEOUT_MS = 30_000;

/** One sentence for a machine on which no Chromium starts. */
export const HOW_TO_INSTALL =
  'No Chromium starts on this machine: run "npx playwright install --with-deps chromium", ' +
  'or set CHROME_PATH to the program of a Chromium or Chrome that does.';

/**
 * The path of a Chromium that starts, or null. `CHROME_PATH` is the only candidate where it is set;
 * otherwise the usual names on the PATH come first, and Playwright's own download last.
 */
export function findChromium() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) return starts(CHROME_PATH) ? CHROME_PATH : null;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(starts) ?? null;
}

/** Ubuntu's chromium-browser exists without snapd, but only answers that it is not installed. */
function starts(path) {
  if (!existsSync(path)) return false;
  // On Windows, --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  const { status } = spawnSync(path, ['--version'], { stdio: 'ignore', timeout: START_TIMEOUT_MS });
  return status === 0;
}
