import { documentedBut, exampleText } from './payloads.ts';
import { expect, test } from './test.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const BROKEN_TYPE = exampleText('broken-type');

const hashOf = (url: string) => new URL(url).hash;

test('a draft survives a reload, also after it was shared and typed on', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await playground.share();
  expect(hashOf(page.url())).toMatch(/^#[pd]1\./);
  await page.keyboard.press('Escape');
  const newer = documentedBut(['Alex Doe', 'Kim Poe']);
  await playground.paste(newer);
  await playground.hasVerdict('Valid');
  expect(page.url()).not.toContain('#');
  await page.reload();
  await playground.settled();
  await playground.hasText(newer);
});

test('a draft survives a crash of the tab', async ({ page, playground, baseURL }) => {
  await playground.openWith(MINE);
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('payload-playground.draft')))
    .toBe(MINE);
  // Playwright gives a crashed page up; its developer tools go on with the same tab, as a person does who reloads it.
  const tab = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {}); // It never arrives.
  await crashed;
  await tab.send('Page.navigate', { url: baseURL! });
  const shown = async () => {
    const { result } = await tab.send('Runtime.evaluate', {
      expression: 'document.querySelector(\'section[aria-label="Customer"]\')?.textContent',
    });
    return String(result.value);
  };
  await expect.poll(shown).toContain('Kim Lee');
});

test('a draft is kept for its tab only', async ({ playground }) => {
  await playground.openWith(MINE);
  const other = await playground.openElsewhere('./');
  await expect(other.region('Customer')).toContainText('Alex Doe');
});

test('switched off, nothing is kept; «forget» forgets at once', async ({ page, playground }) => {
  const kept = () => page.evaluate(() => sessionStorage.getItem('payload-playground.draft'));
  await playground.open();
  await playground.paste(MINE);
  await expect.poll(kept).toBe(MINE);
  await playground.button('Settings').click();
  await playground.button('Forget what was kept').click();
  expect(await kept()).toBeNull();
  await playground.button('Settings').click();
  await playground.button('Keep it in this tab').click();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  await page.reload();
  await playground.settled();
  await expect(playground.region('Customer')).toContainText('Alex Doe');
});

test('switched off in a full storage, nothing is kept either', async ({ page, playground }) => {
  await playground.openWith(MINE);
  await page.evaluate(() => {
    for (let length = 4_000_000; length >= 1; length = Math.floor(length / 2)) {
      try {
        for (let part = 0; ; part += 1)
          sessionStorage.setItem(`${length} ${part}`, 'x'.repeat(length));
      } catch {
        // Full for parts of this length: smaller ones fill the rest.
      }
    }
  });
  await playground.button('Settings').click();
  await playground.button('Keep it in this tab').click();
  await playground.paste(documentedBut(['Alex Doe', 'Kim Poe']));
  await playground.hasVerdict('Valid');
  // What waits to be kept is kept when the page is left.
  await page.evaluate(() => dispatchEvent(new Event('pagehide')));
  expect(await page.evaluate(() => sessionStorage.getItem('payload-playground.draft'))).toBeNull();
});

test('undoing a swap loses neither of the two texts', async ({ page, playground }) => {
  const second = documentedBut(['Alex Doe', 'Kim Poe']);
  await playground.openWith(MINE);
  await playground.openExample('gift-card');
  await expect(playground.region('Voucher')).toBeVisible();
  await playground.paste(second);
  await expect(playground.region('Customer')).toContainText('Kim Poe');
  await playground.button('Swap them').click();
  await playground.hasText(MINE);
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasText(second);
  await page.reload();
  await playground.settled();
  await playground.hasText(second);
  await playground.button('Swap them').click();
  await playground.hasText(MINE);
});

test('a draft that is too large to be kept is said once, and stays on the desk', async ({
  page,
  playground,
}) => {
  await playground.openWith(`"${'x'.repeat(6_000_000)}"`, 'Unrecognised');
  const said = page.getByText(/does not keep all that you typed/);
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('save it as a file');
});

test('back and forward between examples and a draft never lose the draft', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await playground.openExample('broken-type');
  await playground.hasVerdict('Invalid');
  expect(hashOf(page.url())).toBe('#e1.broken-type');
  await page.goBack();
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
  await page.goForward();
  await playground.hasVerdict('Invalid');
  await playground.hasText(BROKEN_TYPE);
  await playground.bringBack();
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
  await page.goBack();
  await playground.hasText(BROKEN_TYPE);
  expect(hashOf(page.url())).toBe('#e1.broken-type');
});

test('an edit after «back» stays, whichever way one goes then', async ({ page, playground }) => {
  await playground.open();
  await playground.openExample('broken-type');
  await playground.hasVerdict('Invalid');
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  expect(page.url()).not.toContain('#');
  await page.goBack();
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
  await page.goForward();
  await playground.hasText(MINE);
});

test('a link never overwrites a draft: however many there are, each is one click away', async ({
  page,
  playground,
}) => {
  const [first, second, third] = ['Kim', 'Robin', 'Charlie'].map((name) =>
    documentedBut(['Alex Doe', name]),
  ) as [string, string, string];
  const takeBack = (text: string) =>
    playground.button(`${text.length.toLocaleString('en')} characters`).click();
  await playground.openWith(first);
  for (const text of [second, third]) {
    await page.goto('./#e1.broken-type');
    await playground.hasVerdict('Invalid');
    await playground.paste(text);
    await playground.hasVerdict('Valid');
  }
  await page.goto('./#e1.broken-type');
  await playground.hasVerdict('Invalid');
  await page.reload();
  await playground.hasVerdict('Invalid');
  for (const text of [first, third, second]) {
    await takeBack(text);
    await playground.hasVerdict('Valid');
    await playground.hasText(text);
  }
  await page.reload();
  await playground.settled();
  await playground.hasText(second);
  for (const text of [third, first]) {
    await takeBack(text);
    await playground.hasText(text);
  }
});

test('a link to one’s own text opens the draft itself, which no later link overwrites', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await playground.share();
  await page.keyboard.press('Escape');
  await page.reload();
  await playground.settled();
  await expect(page.getByText(/kept in this tab/)).toHaveCount(0);
  await page.goto('./#e1.broken-type');
  await playground.hasVerdict('Invalid');
  await playground.paste(documentedBut(['Alex Doe', 'Robin']));
  await playground.hasVerdict('Valid');
  await page.reload();
  await playground.settled();
  await playground.button('Swap them').click();
  await playground.hasText(MINE);
});

test('what was put aside is found again where the list of it is damaged', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await page.goto('./#e1.broken-type');
  await playground.hasVerdict('Invalid');
  await page.evaluate(() => sessionStorage.setItem('payload-playground.drafts-aside', '["'));
  await page.reload();
  await playground.hasVerdict('Invalid');
  await playground.bringBack();
  await playground.hasText(MINE);
});
