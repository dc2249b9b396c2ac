import type { Page } from '@playwright/test';
import { documentedBut } from '../payloads.ts';
import { expect, test } from './test.ts';
import type { Playground } from './playground.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);

/** The typed text is there and judged, whatever the browser has saved. */
async function hasMine(playground: Playground): Promise<void> {
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
}

test.describe('storage that is switched off, as for pages without cookies', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('The document has no access to storage.', 'SecurityError');
          },
        });
      }
    }),
  );

  test('said once, the draft stays while the tab does', async ({ page, playground }) => {
    await playground.openWith(MINE);
    await expect(playground.message(/its storage is full or turned off/)).toHaveCount(1);
    await hasMine(playground);
    await playground.openExample('promotion');
    await playground.bringBack();
    await hasMine(playground);
    await test.step('settings work until the page is left', async () => {
      await playground.button('Settings').click();
      await playground.button('Dark').click();
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    });
  });
});

test.describe('a clipboard that is denied', () => {
  test.beforeEach(({ page }) => refuseClipboard(page));

  test('Share shows the link to be copied by hand', async ({ playground }) => {
    await playground.open();
    await playground.button(/^Share/).click();
    await expect(playground.shareDialog.getByText('The browser blocked copying.')).toBeVisible();
    const link = playground.shareDialog.getByRole('textbox', { name: 'Link', exact: true });
    await expect(link).toHaveValue(/#e1\.order-updated$/);
    await link.focus();
    expect(
      await link.evaluate(
        ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
          value.slice(selectionStart!, selectionEnd!) === value,
      ),
    ).toBe(true);
  });
});

async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): Promise<never> =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: refuse, write: refuse, readText: refuse, read: refuse },
    });
  });
}

test('two tabs at once: each keeps its own, also one that was made from the other', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  const other = await playground.openElsewhere('./');
  await expect(other.region('Customer')).toContainText('Alex Doe');
  await other.paste(documentedBut(['Alex Doe', 'Ann Lee']));
  await other.hasVerdict('Valid');
  // A duplicated tab, and a tab opened from a page, begins with a copy of its opener's storage.
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(opened.getByRole('region', { name: 'Customer' })).toContainText('Kim Lee');
  await opened.evaluate(() => sessionStorage.setItem('payload-playground.draft', '{}'));
  for (const tab of [page, other.page]) await tab.reload();
  await playground.settled();
  await other.settled();
  await expect(playground.region('Customer')).toContainText('Kim Lee');
  await expect(other.region('Customer')).toContainText('Ann Lee');
});

test.describe('with the service worker', () => {
  // Its context is not shared. The crash takes the process of all pages in a context.
  test.use({ serviceWorker: true });

  test('a draft survives a crash of the tab', async ({ page, playground, baseURL }) => {
    await playground.openWith(MINE);
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('payload-playground.draft')))
      .toBe(MINE);
    // Playwright gives up a crashed page. Its developer tools can use the same tab, as a person can.
    const tab = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    page.goto('chrome://crash').catch(() => {}); // It never arrives.
    await crashed;
    await tab.send('Page.navigate', { url: baseURL! });
    const shown = async () => {
      const { result } = await tab.send('Runtime.evaluate', {
        expression: 'document.querySelector(\'section[aria-label="Customer"]\')?.textContent',
      });
      return String(result.value);
    };
    await expect.poll(shown).toContain('Kim Lee');
  });
});
