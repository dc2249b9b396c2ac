import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, ...screen } of SCREENS) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ colorScheme, ...screen });

      for (const slug of SLUGS) {
        test(`axe has no serious finding on ${slug}`, async ({ page, playground }) => {
          await playground.open(`e1.${slug}`);
          expect(await violations()).toEqual([]);

          async function violations(): Promise<string[]> {
            await page.evaluate(AXE);
            const { violations: found } = await page.evaluate(() =>
              (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
            );
            return found
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
          }
        });
      }
    });
  }
}
