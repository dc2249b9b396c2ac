import { DOCUMENTED, documentedBut } from './payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';
import type { Word } from './playground.ts';

const WRONG_EVERYWHERE = JSON.stringify(
  {
    customer: 'no',
    referrer: 7,
    order: { id: 1, items: 'none', status: [], amount: {} },
    redemption: [1],
  },
  null,
  2,
);

const CASES: readonly [name: string, text: string, verdict: Word, says: RegExp][] = [
  ['nothing at all', '', 'No payload yet', /paste/i],
  ['white space', ' \n\t \n', 'No payload yet', /only spaces and line breaks/],
  ['words', 'hello there', 'Unreadable', /begins with/],
  ['a web page', '<!doctype html><p>502 Bad Gateway</p>', 'Unreadable', /HTML/],
  ['half a payload', DOCUMENTED.slice(0, 700), 'Unreadable', /ends too early/],
  ['null', 'null', 'Unrecognised', /null/],
  ['a number', '42', 'Unrecognised', /number/],
  ['an empty object', '{}', 'Unrecognised', /empty JSON object/],
  ['an empty list', '[]', 'Unrecognised', /empty array/],
  ['some other JSON', '{"hello": "world"}', 'Unrecognised', /hello/],
  ['wrong types everywhere', WRONG_EVERYWHERE, 'Invalid', /customer/],
  ['brackets, 5,000 deep', '['.repeat(5000) + ']'.repeat(5000), 'Unrecognised', /array/],
  [
    'markup in a name',
    documentedBut(['Alex Doe', '<img src=x onerror=alert(1)>']),
    'Valid',
    /50\.00 USD \(5000\)/,
  ],
  [
    'a key named __proto__',
    documentedBut(['"region"', '"__proto__"']),
    'Valid',
    /50\.00 USD \(5000\)/,
  ],
  ['a lone surrogate', documentedBut(['Alex Doe', '\\ud83c']), 'Valid', /50\.00 USD \(5000\)/],
];

fullEditorTest(
  'for every bad input there is a clear message, and nothing is lost',
  async ({ page, playground }) => {
    test.slow();
    await playground.open();
    for (const [name, text, verdict, says] of CASES) {
      await test.step(name, async () => {
        await playground.paste(text);
        await playground.hasVerdict(verdict);
        await expect(playground.findings.first()).toContainText(says);
        await expect(page.getByRole('alert').filter({ hasText: /went wrong/i })).toHaveCount(0);
        await playground.hasText(text);
      });
    }
  },
);

fullEditorTest(
  'a page with nothing in it says what to do, and alarms nobody',
  async ({ page, playground }) => {
    await playground.open();
    await playground.clear();
    await playground.hasVerdict('No payload yet');
    await expect(playground.verdict).not.toContainText(/valid|unreadable|unrecognised/i);
    await expect(playground.findings).toHaveCount(1);
    await expect(playground.findings).toContainText(/^\s*Notice.*paste the JSON body.*example/is);
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
    await playground.paste('{"order": ');
    await expect(playground.findings).toContainText(/^\s*Error/);
    await expect(page.locator('.squiggly-error')).not.toHaveCount(0);
  },
);

const LINKS: readonly [name: string, hash: string, says: RegExp][] = [
  ['to an unknown example', 'e1.no-such-example', /example that does not exist/],
  ['of an unknown kind', 'zz9.abc', /link/i],
  ['with nothing in it', 'p1.', /link/i],
  ['of one letter', 'p', /link/i],
  ['with foreign characters', 'p1.%F0%9F', /link/i],
  ['named like a property of all objects', 'e1.__proto__', /link|example/i],
];

test('a broken link is explained when the page opens, and when a link is followed in it', async ({
  playground,
}) => {
  const [first, ...others] = LINKS;
  await playground.open(first![1]);
  await expect(playground.message(first![2]), first![0]).toBeVisible();
  await expect(playground.region('Order')).toBeVisible();
  for (const [name, hash, says] of others) {
    await test.step(name, async () => {
      // The message of the link before must not pass for this link's message.
      await playground
        .message(/link|example/i)
        .getByRole('button', { name: 'Dismiss' })
        .click();
      await expect(playground.message(/link|example/i)).toHaveCount(0);
      await playground.page.evaluate((broken) => (location.hash = broken), hash);
      await expect(playground.message(says)).toBeVisible();
      await expect(playground.verdict).toBeVisible();
      await expect(playground.region('Order')).toBeVisible();
    });
  }
});
