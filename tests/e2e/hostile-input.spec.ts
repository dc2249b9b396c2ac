import type { Page } from '@playwright/test';
import { foreign, links, readable, unreadable } from '../fixtures/hostile/index.ts';
import { DOCUMENTED, documentedBut } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

/** Opens the text as a file: the one way that changes no character of it. */
async function openFile(page: Page, playground: Playground, text: string): Promise<void> {
  await playground.clearByHand();
  const chooser = page.waitForEvent('filechooser');
  await playground.button(/^Open/).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: 'attack.json', mimeType: 'application/json', buffer });
}

/** After an attack: no failure is shown, and the page judges the next payload as if nothing had been. */
async function stillWorks(page: Page, playground: Playground): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: /went wrong/i })).toHaveCount(0);
  await playground.clearByHand();
  await playground.paste(DOCUMENTED);
  await playground.hasVerdict('Valid');
}

/** Several attacks on one page, one after the other: what one leaves behind would be seen by the next. */
function groupsOf<T>(attacks: readonly T[], size: number): T[][] {
  const count = Math.ceil(attacks.length / size);
  return Array.from({ length: count }, (_, at) => attacks.slice(at * size, (at + 1) * size));
}

groupsOf(readable, 5).forEach((attacks, group) => {
  test(`hostile JSON of this event is judged and laid out, group ${group + 1}`, async ({
    page,
    playground,
  }) => {
    await playground.open();
    for (const [attack, text] of attacks) {
      await test.step(attack, async () => {
        await openFile(page, playground, text);
        await expect(playground.verdict).toHaveText(/^\s*(Valid|Invalid)\b/);
        await expect(playground.region('Order')).toContainText('ord_');
        await stillWorks(page, playground);
      });
    }
  });
});

groupsOf([...foreign, ...unreadable], 5).forEach((attacks, group) => {
  test(`hostile text that is none: a sentence says what it is, group ${group + 1}`, async ({
    page,
    playground,
  }) => {
    await playground.open();
    for (const [attack, text] of attacks) {
      await test.step(attack, async () => {
        await openFile(page, playground, text);
        await expect(playground.findings.first()).not.toContainText('There is no text yet');
        await expect(playground.findings.first()).toContainText(/\w+ \w+ \w+/);
        await expect(playground.verdict).toHaveText(/^\s*(Unreadable|Unrecognised)\b/);
        await stillWorks(page, playground);
      });
    }
  });
});

test('hostile links: each is explained, and takes nothing of what was typed', async ({
  page,
  playground,
}) => {
  const mine = documentedBut(['Alex Doe', 'Kim Lee']);
  await playground.open();
  await playground.paste(mine);
  await playground.hasVerdict('Valid');
  for (const [attack, hash] of links) {
    await page.evaluate((hostile) => (location.hash = hostile), hash);
    await expect(playground.message(/link|example/i), attack).toBeVisible();
    await playground.hasVerdict('Valid');
    await playground.hasText(mine);
    await expect(page.getByRole('alert').filter({ hasText: /went wrong/i })).toHaveCount(0);
  }
});
