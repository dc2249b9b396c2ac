import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';

/** The debugger evaluates axe, because the page's policy would refuse a script. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each kind of page: findings of every severity, every object, no view at all. */
const SLUGS = [
  'delivery-unique-codes',
  'promotion',
  'broken-type',
  'broken-syntax',
  'order-updated',
];
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
];

type Axe = { run(options: RunOptions): Promise<AxeResults> };

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: Axe }).axe.run({
        resultTypes: ['violations'],
        ...(runOnly ? { runOnly } : {}),
      }),
    rules,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

/** What a scheme is looked at with: the dark one has other colours, and else the same page. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };
const SCHEMES = ['light', 'dark'] as const;

test.use({ fullEditor: true });

for (const { name, ...screen } of SCREENS) {
  test.describe(name, () => {
    test.use(screen);

    test('axe has no serious finding on any kind of page', async ({ page, playground }) => {
      await playground.open();
      await page.evaluate(AXE);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        for (const slug of SLUGS) {
          await playground.follow(slug);
          const found = await violations(page, RULES[colorScheme]);
          expect(found, `${slug}, ${colorScheme}`).toEqual([]);
        }
      }
    });
  });
}

test('axe has no serious finding on dialog, comparison and long table', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.evaluate(AXE);
  for (const colorScheme of SCHEMES) {
    const isAccessible = async (what: string) =>
      expect(await violations(page, RULES[colorScheme]), `${what}, ${colorScheme}`).toEqual([]);
    await page.emulateMedia({ colorScheme });
    await playground.follow('delivery-unique-codes');
    await playground.paste(documentedBut());
    await playground.share();
    await playground.shareDialog.getByText(/^What is replaced/).click();
    await isAccessible('the share dialog');
    await page.keyboard.press('Escape');
    await playground.search('amount');
    await expect(playground.found(/^Show only/)).toBeVisible();
    await isAccessible('the search');
    await page.keyboard.press('Escape');
    await playground.button('Help').click();
    await isAccessible('the help');
    await page.keyboard.press('Escape');

    for (const item of ['Check signature…', 'Copy as code…'] as const) {
      await playground.openSigning(item);
      await isAccessible(item);
      await page.keyboard.press('Escape');
    }

    await playground.follow('order-updated');
    await playground.button('Compare…').click();
    const pane = playground.region('What changed');
    // The comparison keeps its other text, also while it is closed.
    if (colorScheme === SCHEMES[0]) {
      const other = pane.getByRole('textbox', { name: 'Compare with (earlier)' });
      await other.fill(documentedBut(['"PAID"', '"CREATED"']));
    }
    await expect(pane.getByText('1 change in 1 object')).toBeVisible();
    await isAccessible('the comparison');
    await pane.getByRole('button', { name: 'Close comparison' }).click();

    const items = Array.from({ length: 300 }, (_, at) => `{"quantity": ${at}, "amount": 5}`);
    await playground.paste(documentedBut(['"items": [', `"items": [${items.join()},`]));
    await expect(playground.region('Order')).toContainText('302 items');
    await isAccessible('a long table');
  }
});

test('axe has no serious finding on the pages beside the report', async ({ page, playground }) => {
  await playground.open();
  await page.evaluate(AXE);
  for (const colorScheme of SCHEMES) {
    const isAccessible = async (what: string) =>
      expect(await violations(page, RULES[colorScheme]), `${what}, ${colorScheme}`).toEqual([]);
    await page.emulateMedia({ colorScheme });
    await playground.follow('order-updated');
    await playground.editor.press('ControlOrMeta+Home');
    await playground.editor.press('x');
    await playground.hasVerdict('Unreadable');
    await expect(page.getByText('is not JSON yet')).toBeVisible();
    await isAccessible('a report of a moment ago');
    await playground.paste('{"hello": "world"}');
    await playground.hasVerdict('Unrecognised');
    await isAccessible('other JSON');
    await playground.clearByHand();
    await isAccessible('an empty page');
    await page.evaluate(() => (location.hash = 'p1.AAAA'));
    await expect(page.getByRole('heading', { name: /^This link/ })).toBeVisible();
    await isAccessible('a broken link');
  }
});
