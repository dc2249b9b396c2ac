import { DOCUMENTED, documentedBut } from '../payloads.ts';
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

test('for every bad input there is a clear message, and nothing is lost', async ({
  playground,
}) => {
  await playground.open();
  for (const [name, text, verdict, says] of CASES) {
    await test.step(name, async () => {
      await playground.paste(text);
      await playground.hasVerdict(verdict);
      await expect(playground.findings.first()).toContainText(says);
      await expect(playground.message('could not be shown')).toHaveCount(0);
      await playground.hasText(text);
    });
  }
});

fullEditorTest(
  'a page with nothing in it says what to do, and alarms nobody',
  async ({ page, playground }) => {
    await playground.open();
    await playground.clear();
    await playground.hasVerdict('No payload yet');
    await expect(playground.verdict).not.toContainText(/valid|unreadable|unrecognised/i);
    await expect(playground.findings).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Paste a webhook payload' })).toBeVisible();
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
    await playground.paste('{"order": ');
    await expect(playground.findings).toContainText(/^\s*Error/);
    await expect(page.locator('.squiggly-error')).not.toHaveCount(0);

    await test.step('white space is as good as nothing', async () => {
      await playground.paste(' \n\t \n');
      await expect(page.getByText('only spaces and line breaks')).toBeVisible();
      await playground.hasText(' \n\t \n');
    });

    await test.step('its examples and its button open a text', async () => {
      await playground.button(/^Code published/).click();
      await playground.hasVerdict('Valid');
      await expect(page.getByText('Example: Unique codes.')).toBeVisible();
      await playground.clearByHand();
      await page.evaluate((text) => navigator.clipboard.writeText(text), DOCUMENTED);
      await playground.button('Paste').click();
      await playground.hasVerdict('Valid');
      await expect(page.getByText(/^Example/)).toHaveCount(1);
    });
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

test('a broken link has a page of its own, without a verdict and without an example', async ({
  page,
  playground,
}) => {
  const [first, ...others] = LINKS;
  const explains = async (says: RegExp) => {
    await expect(playground.message(says)).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/Valid|Invalid|Unreadable/);
    await expect(playground.region('Order')).toHaveCount(0);
    await expect(playground.editor).toHaveValue('');
  };
  await test.step(`${first![0]}, when the page opens`, async () => {
    await page.goto(`./#${first![1]}`);
    await explains(first![2]);
  });

  const mine = documentedBut(['Alex Doe', 'Kim Lee']);
  await playground.button('Start empty').click();
  await playground.paste(mine);
  await playground.hasVerdict('Valid');
  for (const [name, hash, says] of others) {
    await test.step(name, async () => {
      await page.evaluate((broken) => (location.hash = broken), hash);
      await explains(says);
      await playground.button('Back to my payload').click();
      await playground.hasVerdict('Valid');
      await playground.hasText(mine);
    });
  }
});
