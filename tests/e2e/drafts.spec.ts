import { documentedBut, exampleText } from './payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';

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
  // Playwright gives up a crashed page. Its developer tools can use the same tab, as a person can.
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

fullEditorTest('undoing a swap loses neither of the two texts', async ({ page, playground }) => {
  const second = documentedBut(['Alex Doe', 'Kim Poe']);
  await playground.openWith(MINE);
  await playground.openExample('gift-card');
  await expect(playground.region('Voucher')).toBeVisible();
  await playground.paste(second);
  await expect(playground.region('Customer')).toContainText('Kim Poe');
  await playground.button('Swap with my earlier payload').click();
  await playground.hasText(MINE);
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasText(second);
  await page.reload();
  await playground.settled();
  await playground.hasText(second);
  await playground.button('Swap with my earlier payload').click();
  await playground.hasText(MINE);
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
