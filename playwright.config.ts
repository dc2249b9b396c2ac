import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from './scripts/chromium-arguments.mjs';

/** `npm test` picks free ports and a browser. The fallbacks serve Playwright started by hand. */
const port = Number(process.env['E2E_PORT'] ?? 4180);
const subPathPort = Number(process.env['E2E_SUB_PATH_PORT'] ?? 4181);
const chrome = process.env['CHROME_PATH'];
/** The folder to serve. */
const folder = process.env['E2E_OUT_DIR'] ?? 'dist';

/** The same build under a path, as on a project page of a static host. */
export const SUB_PATH_ADDRESS = `http://127.0.0.1:${subPathPort}/some/path/`;

function preview(at: number, base: string) {
  return {
    command:
      `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${at} --strictPort` +
      ` --base ${base} --outDir "${folder}"`,
    url: `http://127.0.0.1:${at}${base}`,
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  // In CI a stalling machine must not cost the run. `npm test` counts such tests as flaky.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // Both are guards against hanging and no measures: a busy machine must not fail a test.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  webServer: [preview(port, '/'), preview(subPathPort, '/some/path/')],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(chrome ? { executablePath: chrome } : {}),
      args: [
        ...CHROMIUM_ARGUMENTS,
        // The pages of a context share a process, which has compiled the page's scripts before.
        '--process-per-site',
        // No page lives long enough to earn back what the slowest compiler costs.
        '--js-flags=--no-opt',
      ],
    },
  },
});
