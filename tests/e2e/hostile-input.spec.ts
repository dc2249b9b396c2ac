import { attacks, links } from '../fixtures/hostile/index.ts';
import { DOCUMENTED, documentedBut } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, fullEditorTest, test } from './test.ts';

type Attack = readonly [name: string, text: string];

/**
 * The attacks on what draws: the editor, the report, the list of findings. The others aim at the
 * core alone, and tests/core/hostile.test.ts has all of them.
 */
const DRAWN = [
  'controls-of-the-reading-direction.json',
  'lone-surrogates.json',
  'members-of-all-objects-as-keys.json',
  'names-that-look-like-templates.json',
  'very many keys',
  'very many keys that nobody knows',
  'a very long string',
  'a very long key',
  'very deep metadata',
  'a very long amount',
  'long numbers below a very long key',
  'very deep arrays',
  'very many elements',
  'very many open arrays',
  'a very long string that never ends',
];

/** A quarter of each large text, which is still more than the page draws, shows or undoes. */
const { readable, foreign, unreadable } = attacks(1 / 4);

/**
 * Tries attacks on one page, so that each would suffer from the remains of the last, and then
 * another payload.
 */
function attack(
  what: string,
  tried: readonly Attack[],
  holds: (page: Playground) => unknown,
): void {
  fullEditorTest(what, async ({ page, playground }) => {
    await playground.open();
    for (const [name, text] of tried.filter(([name]) => DRAWN.includes(name))) {
      await test.step(name, async () => {
        await playground.clearByHand();
        // Only a file keeps every character of the text.
        await playground.openFile('attack.json', text);
        await holds(playground);
        await expect(page.getByRole('alert').filter({ hasText: /went wrong/i })).toHaveCount(0);
      });
    }
    await playground.clearByHand();
    await playground.paste(DOCUMENTED);
    await playground.hasVerdict('Valid');
  });
}

test('every attack on what draws is there', () => {
  const names = [...readable, ...foreign, ...unreadable].map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(DRAWN));
});

attack('hostile JSON of this event is judged and laid out', readable, async (playground) => {
  await expect(playground.verdict).toHaveText(/^\s*(Valid|Invalid)\b/);
  await expect(playground.region('Order')).toContainText('ord_');
});

attack('a sentence says what hostile text is', [...foreign, ...unreadable], async (playground) => {
  await expect(playground.findings.first()).not.toContainText('Paste the JSON body of a webhook');
  await expect(playground.findings.first()).toContainText(/\w+ \w+ \w+/);
  await expect(playground.verdict).toHaveText(/^\s*(Unreadable|Unrecognised)\b/);
});

// The browser takes half a minute to show an address of megabytes, in which the page does nothing.
// tests/core/hostile.test.ts reads all of these links.
const shownLinks = links.filter(([, hash]) => hash.length < 1_000_000);

test('hostile links: each is explained, and the typed text stays', async ({ page, playground }) => {
  const mine = documentedBut(['Alex Doe', 'Kim Lee']);
  await playground.openWith(mine);
  for (const [name, hash] of shownLinks) {
    await test.step(name, async () => {
      await page.evaluate((hostile) => (location.hash = hostile), hash);
      const said = playground.message(/link/i);
      await expect(said).toHaveCount(1);
      await expect(playground.region('Customer')).toHaveCount(0);
      await playground.button('Back to my payload').click();
      await playground.hasVerdict('Valid');
      await expect(playground.region('Customer')).toContainText('Kim Lee');
      await expect(said).toHaveCount(0);
    });
  }
  await playground.hasText(mine);
});
