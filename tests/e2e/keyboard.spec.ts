import type { Page } from '@playwright/test';
import { documentedBut } from '../payloads.ts';
import { expect, test } from './test.ts';

/** A window of 1440 × 900 pixels, and the same at a zoom of 200%. */
const WINDOWS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'zoomed to 200%', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
];

/** One round of Tab through the page, at most. */
const MAX_STOPS = 60;

interface Stop {
  readonly name: string;
  /** Whether a part of it can be seen: not behind the strip, nor behind the bar of a phone. */
  readonly isSeen: boolean;
}

/** The element with the focus, once nothing scrolls; `null` where it is the page itself. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    const element = document.activeElement!;
    if (element === document.body) return null;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let box = element.getBoundingClientRect();
    for (let still = 0; still < 3; still++) {
      await frame();
      const now = element.getBoundingClientRect();
      if (now.top !== box.top) still = 0;
      box = now;
    }
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [box.x + x * box.width, box.y + y * box.height] as const),
    );
    const isSeen = places.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    // The full editor types into a text area of a single pixel.
    const isEditor = element.matches('.inputarea');
    const name = element.ariaLabel ?? element.textContent.trim().slice(0, 40);
    return { name, isSeen: isSeen || isEditor };
  });
}

/** Presses Tab from the first stop of the page until the focus leaves it. */
async function round(page: Page): Promise<Stop[]> {
  await page.getByRole('link', { name: 'Skip to payload' }).focus();
  const stops: Stop[] = [];
  for (let stop = await focused(page); stop; stop = await focused(page)) {
    stops.push(stop);
    if (stops.length > 2 * MAX_STOPS) break;
    await page.keyboard.press('Tab');
  }
  return stops;
}

for (const { name, ...window } of WINDOWS) {
  test.describe(name, () => {
    test.use({ ...window, fullEditor: true });

    test('the keyboard alone leads from a paste to the copied link', async ({
      page,
      playground,
    }) => {
      const broken = documentedBut(['"status": "PAID"', '"status": "paid"']);
      const keys = page.keyboard;
      const isInReport = () => expect(page.locator('#verdict')).toBeFocused();
      await playground.open();
      // The keys of the page load after the first verdict.
      await expect(page.getByRole('link', { name: 'Skip to payload' })).toBeAttached();
      await page.evaluate((text) => navigator.clipboard.writeText(text), broken);

      await test.step('paste', async () => {
        await keys.press('F6');
        await expect(playground.editor).toBeFocused();
        await expect(playground.editor).toHaveAccessibleDescription(/^Tab leaves the text\./);
        await keys.press('ControlOrMeta+a');
        await keys.press('ControlOrMeta+v');
      });

      await test.step('read the verdict and the first finding', async () => {
        await keys.press('F6');
        await isInReport();
        await playground.hasVerdict('Invalid');
        await expect(page.locator('[aria-live=polite]').first()).toHaveText(
          'Invalid, 1 error, 1 notice.',
        );
        await keys.press('n');
        await expect(playground.findings.first().getByRole('button').first()).toBeFocused();
        await keys.press('Enter');
        await expect(playground.editor).toBeFocused();
      });

      await test.step('share the field at the cursor, copying nothing before the choice', async () => {
        const dialog = playground.shareDialog;
        await keys.press('F9');
        await expect(dialog).toContainText('This link opens at order.status');
        await keys.press('Escape');
        await expect(playground.editor).toBeFocused();
        // The plain editor has the browser's own menu.
        if (name === 'desktop') {
          await keys.press('Shift+F10');
          await playground.takeFromMenu('Copy link to this field', dialog);
          await expect(dialog).toContainText('This link opens at order.status');
          await keys.press('Escape');
          await expect(playground.editor).toBeFocused();
        }
        expect(await playground.clipboard()).toBe(broken);
      });

      await test.step('fix it', async () => {
        await keys.press('F6');
        await keys.press('ArrowRight');
        const link = page.getByRole('button', { name: 'Copy link to this field: order.status' });
        await expect(link).toBeFocused();
        await keys.press('ArrowRight');
        await expect(page.getByRole('button', { name: 'Change to "PAID"' })).toBeFocused();
        await keys.press('Enter');
        await playground.hasVerdict('Valid');
        await isInReport();
        // The message about the fix lies over the report for a while, most of all in a low window.
        await expect(page.locator('#toast p')).toBeVisible();
        await page.setViewportSize({ width: 320, height: 256 });
        expect((await round(page)).filter(({ isSeen }) => !isSeen)).toEqual([]);
        await page.setViewportSize(window.viewport);
        await page.locator('#verdict').focus();
      });

      await test.step('share it, and copy the link again', async () => {
        await keys.press('l');
        await expect(playground.shareDialog.getByText(/copied/)).toBeVisible();
        await page.evaluate(() => navigator.clipboard.writeText(''));
        const copy = playground.shareDialog.getByRole('button', { name: /^Copy/ }).first();
        for (let at = 0; at < 10 && !(await copy.evaluate(hasFocus)); at++) await keys.press('Tab');
        await keys.press('Enter');
        await expect.poll(() => playground.clipboard()).toMatch(/#[pd]1\./);
        await keys.press('Escape');
        await isInReport();
      });

      await test.step('Tab passes the whole report in a few steps, all in sight', async () => {
        // Without motion, a stop is in sight at once.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await playground.follow('delivery-unique-codes');
        const stops = await round(page);
        expect(stops.length).toBeLessThan(MAX_STOPS);
        expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      });
    });
  });
}

function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}

/** The page gives the focus a new place in the frame after it was lost. */
async function isOnPage(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
}

test('the focus is never lost when something opens, closes or goes', async ({
  page,
  playground,
}) => {
  const keys = page.keyboard;
  await playground.open('e1.unique-codes');
  await playground.unfold('Order');

  await test.step('a menu takes the focus, and gives it back', async () => {
    const settings = playground.button('Settings');
    await settings.press('Enter');
    await expect(playground.button('Check signature…')).toBeFocused();
    await keys.press('ArrowDown');
    await expect(playground.button('Copy as code…')).toBeFocused();
    await keys.press('End');
    await expect(page.getByRole('link', { name: 'Test payloads (NDJSON)' })).toBeFocused();
    await keys.press('Home');
    await expect(playground.button('Check signature…')).toBeFocused();
    await keys.press('Escape');
    await expect(settings).toBeFocused();
    await keys.press('Enter');
    await expect(playground.button('Check signature…')).toBeFocused();
    await keys.press('Shift+Tab');
    await expect(playground.button('Check signature…')).toBeHidden();
    await expect(playground.button('Help')).toBeFocused();
  });

  await test.step('every other menu gives the focus back, also when an item was chosen', async () => {
    const copy = playground.region('Order').getByRole('button', { name: /^Copy .*: order.status/ });
    const explain = playground
      .region('Summary')
      .getByRole('button', { name: /^Explain/ })
      .first();
    for (const menu of [
      playground.button('Examples'),
      playground.button('Copy or print the report'),
      explain,
      copy,
    ]) {
      await menu.press('Enter');
      await expect(page.locator(':popover-open :focus')).toBeVisible();
      await keys.press('Escape');
      await expect(page.locator(':popover-open')).toHaveCount(0);
      await expect(menu).toBeFocused();
    }
    await copy.press('Enter');
    await page.getByRole('button', { name: /^Raw value/ }).press('Enter');
    await expect(page.getByText('Raw value copied')).toBeVisible();
    await expect(copy).toBeFocused();
  });

  await test.step('choosing a section moves the focus there', async () => {
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await sections.getByRole('button', { name: 'Summary' }).focus();
    await keys.press('ArrowRight');
    await expect(sections.getByRole('button', { name: 'Order' })).toBeFocused();
    await keys.press('Enter');
    await expect(playground.region('Order')).toBeFocused();
    await keys.press('s');
    await expect(playground.region('Summary')).toBeFocused();
  });

  await test.step('the arrow keys reach what Tab passes', async () => {
    const table = playground.region('Order').getByRole('table').first();
    await table.getByRole('button').first().focus();
    await keys.press('ArrowDown');
    await expect(table.locator('tbody button').first()).toBeFocused();
    await keys.press('Tab');
    await keys.press('Shift+Tab');
    await expect(table.locator('tbody button').first()).toBeFocused();
  });

  await test.step('a dialog and the comparison give it back', async () => {
    const verdict = page.locator('#verdict');
    const dialogs = [
      ['?', 'Help'],
      ['/', 'Search'],
      ['l', 'Share'],
    ] as const;
    for (const [key, name] of dialogs) {
      await verdict.focus();
      await keys.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await keys.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(verdict).toBeFocused();
    }
    for (const name of ['Check signature', 'Copy as code']) {
      await playground.button('Settings').press('Enter');
      await playground.button(`${name}…`).press('Enter');
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      await keys.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(playground.button('Settings')).toBeFocused();
    }
    await playground.button('Compare…').press('Enter');
    await playground.button('Close comparison').press('Enter');
    await expect(playground.button('Compare…')).toBeFocused();
  });

  await test.step('single letters can be switched off', async () => {
    await playground.button('Settings').click();
    await playground.button('Single-letter shortcuts').press('Enter');
    await page.locator('#verdict').focus();
    await keys.press('s');
    await expect(page.locator('#verdict')).toBeFocused();
    await keys.press('Shift+F6');
    await expect(playground.editor).toBeFocused();
  });

  await test.step('a message that is dismissed leaves the focus on the page', async () => {
    await playground.follow('plain-message');
    await playground.editor.focus();
    await keys.press('ControlOrMeta+Home');
    await keys.press('x');
    await playground.hasVerdict('Unreadable');
    await playground.button('Format').press('Enter');
    const dismiss = playground.button(/^Dismiss/);
    await dismiss.press('Enter');
    await expect(dismiss).toBeHidden();
    await expect(page.locator('#verdict')).toBeFocused();
  });

  await test.step('an example, a fix and its undo keep it', async () => {
    await playground.button('Examples').press('Enter');
    await playground.button(/^Invalid: a price in quotes/).press('Enter');
    await playground.hasVerdict('Invalid');
    await isOnPage(page);
    await playground.button(/^Change to 1450/).press('Enter');
    await playground.hasVerdict('Valid');
    await isOnPage(page);
    await test.step('in front of a dialog too, where Tab reaches it', async () => {
      await playground.button('Search').press('Enter');
      const search = page.getByRole('dialog', { name: 'Search' });
      await expect(search.getByRole('status')).toContainText(
        'Changed order.items[1].price to 1450.',
      );
      const undo = search.getByRole('button', { name: 'Undo' });
      await expect(undo).toBeInViewport({ ratio: 1 });
      for (let at = 0; at < 10 && !(await undo.evaluate(hasFocus)); at++) await keys.press('Tab');
      await keys.press('Enter');
    });
    await playground.hasVerdict('Invalid');
    await expect(playground.button('Undo')).toBeHidden();
    await keys.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await isOnPage(page);
    await expect(page.locator('#app > #toast')).toBeAttached();
  });

  await test.step('a note that is dismissed and a repair keep it', async () => {
    const note = `n-${Buffer.from('Look here').toString('base64url')}`;
    await page.evaluate((hash) => (location.hash = hash), `e1.unique-codes.${note}`);
    await page.getByRole('complementary').getByRole('button').press('Enter');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(page.locator('#verdict')).toBeFocused();
    await playground.follow('broken-syntax');
    await playground.button(/^Repair/).press('Enter');
    await playground.hasVerdict('Valid');
    await isOnPage(page);
  });

  await test.step('the other pane of a narrow page takes the focus over', async () => {
    await page.setViewportSize({ width: 720, height: 450 });
    const payload = page.getByRole('button', { name: 'Payload', exact: true });
    await payload.press('Enter');
    await expect(page.getByRole('button', { name: 'Report: Valid' })).toBeFocused();
    await keys.press('Enter');
    await expect(payload).toBeFocused();
  });
});
