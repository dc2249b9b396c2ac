import type { Page } from '@playwright/test';
import { documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';
import type { Playground } from './playground.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);

/** The typed text is there and judged, whatever the browser has saved. */
async function hasMine(playground: Playground): Promise<void> {
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
}

test('storage that is full: said once, the draft stays, and a smaller one is kept again', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.evaluate(() => {
    for (let size = 4 * 1024 * 1024; size >= 1; size /= 2) {
      try {
        for (let count = 0; ; count += 1) {
          sessionStorage.setItem(`another-page-${size}-${count}`, 'x'.repeat(size));
        }
      } catch {
        // Full for this size.
      }
    }
  });
  await playground.paste(MINE);
  await hasMine(playground);
  const said = playground.message(/its storage is full or turned off/);
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('Save the payload as a file');
  await page.evaluate(() => sessionStorage.clear());
  await playground.paste(documentedBut(['Alex Doe', 'Ann Lee']));
  await playground.hasVerdict('Valid');
  await page.reload();
  await playground.settled();
  await expect(playground.region('Customer')).toContainText('Ann Lee');
});

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
    const link = playground.shareDialog.getByRole('textbox', { name: 'Link' });
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
