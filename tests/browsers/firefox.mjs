import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

const POINTER_FINE_AND_HOVER = 6;
const PREFERENCES = {
  // Without these a headless Firefox counts as a touch device, which gets no full editor.
  'ui.primaryPointerCapabilities': POINTER_FINE_AND_HOVER,
  'ui.allPointerCapabilities': POINTER_FINE_AND_HOVER,
};

/**
 * Starts Firefox over WebDriver BiDi.
 * @returns {Promise<import('./browser.ts').Browser>}
 */
export async function startFirefox() {
  const executablePath = await findFirefox();
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: PREFERENCES,
    defaultViewport: { width: 1440, height: 900 },
  });
  // The first window of a headless Firefox has no focus.
  const page = await browser.newPage();
  const version = await browser.version();
  return {
    name: version.replace('/', ' '),
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    run: (script, ...values) => page.evaluate(script, ...values),
    clickAt: (x, y) => page.mouse.click(x, y),
    async press(...keys) {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}

async function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new Error('Install Firefox, on Debian the package firefox-esr.');
}
