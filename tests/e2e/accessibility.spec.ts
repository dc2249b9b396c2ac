import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';

/** Evaluated through the debugger: the page's own policy would refuse it as a script. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One of each kind of page: findings of every severity, every object, no view at all. */
const SLUGS = [
  'order-updated',
  'delivery-unique-codes',
  'promotion',
  'broken-type',
  'broken-syntax',
];
const SCREENS = [
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
  { name: 'phone', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, ...screen } of SCREENS) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ colorScheme, ...screen });

      for (const slug of SLUGS) {
        test(`axe has no serious finding on ${slug}`, async ({ page, playground }) => {
          await playground.open(`e1.${slug}`);
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }

  test.describe(`what opens on the page, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1440, height: 900 } });

    test('axe has no serious finding on the share dialog', async ({ page, playground }) => {
      await playground.open('e1.delivery-unique-codes');
      await playground.share();
      await playground.shareDialog.getByText(/^What would be replaced/).click();
      expect(await violations(page)).toEqual([]);
    });

    test('axe has no serious finding on the comparison', async ({ page, playground }) => {
      await playground.open();
      await playground.button('Compare…').click();
      const pane = playground.region('What changed');
      await pane
        .getByRole('textbox', { name: 'What was before it' })
        .fill(documentedBut(['"PAID"', '"CREATED"']));
      await expect(pane.getByText('1 difference')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('axe has no serious finding on a long table', async ({ page, playground }) => {
      const items = Array.from({ length: 300 }, (_, at) => `{"quantity": ${at}, "amount": 5}`);
      await playground.open();
      await playground.paste(documentedBut(['"items": [', `"items": [${items.join()},`]));
      await expect(playground.region('Order')).toContainText('302 lines');
      expect(await violations(page)).toEqual([]);
    });
  });
}
