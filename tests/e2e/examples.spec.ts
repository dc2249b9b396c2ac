import type { Page } from '@playwright/test';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';
import type { Word } from './playground.ts';

const WORDS: Record<(typeof EXAMPLES)[number]['verdict'], Word> = {
  valid: 'Valid',
  invalid: 'Invalid',
  unreadable: 'Unreadable',
};

/** The names of regions by the keys of their objects. */
const OPTIONAL = {
  campaign: 'Campaign',
  promotion_tier: 'Promotion tier',
  voucher: 'Voucher',
  publication: 'Publication',
};

/** The names of the regions that the page must show for a readable payload, and must not. */
function regionsOf(text: string): { shown: string[]; missing: string[] } {
  const root = JSON.parse(text) as Record<string, unknown>;
  const data = (root['data'] ?? root) as Record<string, unknown>;
  const shown = ['Order', 'Customer', 'Referrer', 'Redemption'];
  const missing = [];
  for (const [key, name] of Object.entries(OPTIONAL)) {
    if (data[key]) shown.push(name);
    else missing.push(name);
  }
  (root['data'] ? shown : missing).push('Delivery');
  return { shown, missing };
}

test('each example opens from the menu, with its verdict, its objects and its first screen', async ({
  page,
  playground,
}) => {
  await playground.open();
  for (const { slug, title, verdict } of EXAMPLES) {
    await test.step(title, async () => {
      await playground.openExample(slug);
      await expect(page).toHaveURL(new RegExp(`#e1\\.${slug}$`));
      await playground.hasVerdict(WORDS[verdict]);
      if (verdict === 'unreadable') {
        await expect(playground.findings).toHaveCount(1);
        await expect(playground.findings).not.toContainText('Paste the JSON body of a webhook');
        return;
      }
      const { shown, missing } = regionsOf(exampleText(slug));
      for (const name of shown) await expect(playground.region(name), name).toBeVisible();
      for (const name of missing) await expect(playground.region(name), name).toHaveCount(0);
      if (verdict === 'valid') expect(await hidden(page, 0), slug).toEqual([]);
    });
  }
  await playground.hasText(exampleText(EXAMPLES.at(-1)!.slug));
});

test('the first screen of every valid example holds the answer on a phone too', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await playground.open('e1.broken-totals');
  for (const { slug, verdict } of EXAMPLES) {
    if (verdict !== 'valid') continue;
    await playground.follow(slug);
    // The bar at the bottom covers 61 pixels.
    expect(await hidden(page, 61), slug).toEqual([]);
  }
});

/**
 * What belongs to the answer and is not on the first screen of the page: the verdict, the customer,
 * the status, the total, and the code where there is one.
 * @param bar CSS pixels at the bottom of the window that a bar covers
 */
async function hidden(page: Page, bar: number): Promise<string[]> {
  return page.evaluate((bar) => {
    scrollTo(0, 0);
    const summary = document.querySelector('[aria-label=Summary]')!;
    const isHidden = (box: DOMRect) => box.top < 0 || box.bottom > innerHeight - bar;
    const found: string[] = [];
    for (const name of ['.person', '.badge', '.total', '.ticket > .code']) {
      const part = summary.querySelector(name);
      if (!part ? name !== '.ticket > .code' : isHidden(part.getBoundingClientRect()))
        found.push(name);
    }
    if (isHidden(document.querySelector('[role=status]')!.getBoundingClientRect()))
      found.push('verdict');
    return found;
  }, bar);
}
