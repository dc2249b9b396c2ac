import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from './payloads.ts';
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

test('each example, pasted, has the verdict and the objects that it promises', async ({
  playground,
}) => {
  await playground.open();
  for (const { slug, title, verdict } of EXAMPLES) {
    await test.step(title, async () => {
      const text = exampleText(slug);
      await playground.paste(text);
      await playground.hasVerdict(WORDS[verdict]);
      if (verdict === 'unreadable') {
        await expect(playground.findings).toHaveCount(1);
        await expect(playground.findings).not.toContainText('Paste the JSON body of a webhook');
        return;
      }
      const { shown, missing } = regionsOf(text);
      for (const name of shown) await expect(playground.region(name), name).toBeVisible();
      for (const name of missing) await expect(playground.region(name), name).toHaveCount(0);
    });
  }
});

test('each example is in the menu and opens from there, with an address of its own', async ({
  page,
  playground,
}) => {
  await playground.open();
  for (const { slug, verdict } of EXAMPLES) {
    await playground.openExample(slug);
    await expect(page).toHaveURL(new RegExp(`#e1\\.${slug}$`));
    await playground.hasVerdict(WORDS[verdict]);
  }
  await playground.hasText(exampleText(EXAMPLES.at(-1)!.slug));
});
