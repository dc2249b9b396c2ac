import { attacks, links } from '../fixtures/hostile/index.ts';
import { DOCUMENTED, documentedBut } from '../payloads.ts';
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

/**
 * The attacks by nothing but the length of one value or list. A sixteenth of it is still beyond
 * all that the page draws.
 */
const LONG = [
  'a very long string',
  'a very long key',
  'a very long amount',
  'very many elements',
  'a very long string that never ends',
];

/** A quarter of each large text, which is still more than the page draws, shows or undoes. */
const { readable, foreign, unreadable } = attacks(1 / 4);
const shorter = attacks(1 / 16);

/** The drawn ones of these attacks. */
function drawn(all: readonly Attack[], short: readonly Attack[]): Attack[] {
  return all
    .map((attack, at) => (LONG.includes(attack[0]) ? short[at]! : attack))
    .filter(([name]) => DRAWN.includes(name));
}

test('every attack on what draws is there', () => {
  const names = [...readable, ...foreign, ...unreadable].map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(DRAWN));
});

/** What the page says of each kind of attack. */
const KINDS = [
  {
    tried: drawn(readable, shorter.readable),
    async holds(playground: Playground) {
      await expect(playground.verdict).toHaveText(/^\s*(Valid|Invalid)\b/);
      await expect(playground.region('Order')).toContainText('ord_');
    },
  },
  {
    tried: [...drawn(foreign, shorter.foreign), ...drawn(unreadable, shorter.unreadable)],
    async holds({ findings, verdict }: Playground) {
      await expect(findings.first()).not.toContainText('Paste the JSON body of a webhook');
      await expect(findings.first()).toContainText(/\w+ \w+ \w+/);
      await expect(verdict).toHaveText(/^\s*(Unreadable|Unrecognised)\b/);
    },
  },
];

// All on one page, so that each would suffer from the remains of the last.
fullEditorTest(
  'hostile JSON of this event is laid out, a sentence says what other hostile text is',
  async ({ playground }) => {
    await playground.open();
    for (const { tried, holds } of KINDS) {
      for (const [name, text] of tried) {
        await test.step(name, async () => {
          await playground.clearByHand();
          // Only a file keeps every character of the text.
          await playground.openFile('attack.json', text);
          await holds(playground);
          await expect(playground.message('could not be shown')).toHaveCount(0);
        });
      }
    }
    await playground.clearByHand();
    await playground.paste(DOCUMENTED);
    await playground.hasVerdict('Valid');
  },
);

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
