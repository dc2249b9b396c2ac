import type { Page } from '@playwright/test';
import { documentedBut, placeOf } from '../payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';

/** Its wrong value is out of sight in a low window. */
const TEXT = documentedBut(['"PAID"', '"PAYED"']);

/** CSS pixels. The plain editor's first character is where its padding ends. */
function firstCharacter(page: Page) {
  return page.evaluate(() => {
    const area = document.querySelector('textarea.payload-text-area');
    if (area) {
      const { left, top } = area.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(area);
      return { x: left + parseFloat(paddingLeft), y: top + parseFloat(paddingTop) };
    }
    const line = document.querySelector('.view-lines .view-line')!;
    const { x } = line.querySelector('span span')!.getBoundingClientRect();
    return { x, y: line.getBoundingClientRect().y };
  });
}

fullEditorTest('the text stays where it is when the full editor comes', async ({ page }) => {
  let go = (): void => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route(/\/monaco-editor-/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./');
  const numbers = page.locator('.gutter');
  await expect(numbers).toContainText('1\n2\n3');
  const right = await numbers.evaluate((gutter) => {
    const digits = document.createRange();
    digits.selectNodeContents(gutter);
    return digits.getBoundingClientRect().right;
  });
  const before = await firstCharacter(page);
  go();
  await expect(page.locator('.payload-full-editor .view-line').first()).toBeVisible();
  const after = await firstCharacter(page);
  expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(1);
  // The editor draws its numbers anew while it comes to rest.
  const first = page.locator('.margin-view-overlays .line-numbers').first();
  await expect
    .poll(async () => {
      const number = await first.boundingBox();
      return number ? Math.abs(number.x + number.width - right) : Infinity;
    })
    .toBeLessThanOrEqual(1);
});

fullEditorTest(
  'Go to marks the line and nothing else, and the editor keeps its height',
  async ({ page, playground }) => {
    await playground.openWith(TEXT, 'Invalid');
    const editor = page.locator('.payload-full-editor');
    const marked = editor.locator('.marked-line');
    const { height } = (await editor.boundingBox())!;
    await expect(marked).toHaveCount(0);
    await playground.goTo(playground.finding('order.status'));
    await expect(marked).toHaveCount(1);
    await expect(page.getByText('7 selected')).toBeVisible();
    await expect(editor.locator('.bracket-match, .selectionHighlight, .wordHighlight')).toHaveCount(
      0,
    );
    const status = page.locator('.status[class*=svelte] p[title*="order.status must be"]');
    await expect(status).toBeVisible();
    expect((await editor.boundingBox())!.height).toBe(height);
    await playground.editor.press('ArrowDown');
    await expect(marked).toHaveCount(0);
  },
);

fullEditorTest(
  'long lines are wrapped on demand, and Compact makes one of the text',
  async ({ page, playground }) => {
    const lines = page.locator('.payload-full-editor .view-line');
    const wrap = playground.button('Wrap');
    await playground.openWith(TEXT, 'Invalid');
    await playground.button('Compact').click();
    await playground.hasText(JSON.stringify(JSON.parse(TEXT)));
    await expect(lines).toHaveCount(1);
    await wrap.click();
    await expect.poll(() => lines.count()).toBeGreaterThan(5);
    await page.reload();
    await playground.settled();
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => lines.count()).toBeGreaterThan(5);
    await playground.button('Format').click();
    await expect(lines.nth(20)).toBeVisible();
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(JSON.stringify(JSON.parse(TEXT)));
    await playground.paste('{"order": ');
    await playground.hasVerdict('Unreadable');
    await playground.button('Compact').click();
    await expect(playground.message(/then compact/)).toBeVisible();
    await wrap.click();
    await playground.paste(`not JSON ${'x'.repeat(400)}`);
    await playground.hasVerdict('Unreadable');
    // A pasted text is read from its start, though the cursor of a paste is at its end.
    const { x: left } = (await page.locator('.payload-full-editor').boundingBox())!;
    await expect.poll(async () => (await firstCharacter(page)).x).toBeGreaterThan(left);
  },
);

test('the plain editor has line numbers, and Go to marks the line and scrolls to it', async ({
  page,
  playground,
}) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await playground.openWith(TEXT, 'Invalid');
  const { line } = placeOf(TEXT, '"PAYED"');
  const area = page.locator('textarea.payload-text-area');
  /** The top of the marked line below that of the text area, in CSS pixels. */
  const markTop = () =>
    area.evaluate(
      (element: HTMLTextAreaElement) =>
        parseFloat(element.style.getPropertyValue('--mark-top')) - element.scrollTop,
    );
  const isInSight = async () => {
    const { height } = (await area.boundingBox())!;
    const top = await markTop();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height - 20);
  };
  await playground.goTo(playground.finding('order.status'));
  await expect(area).toHaveClass(/marked/);
  await expect(page.locator('.gutter')).toContainText(`\n${line}\n`);
  await isInSight();

  await test.step('also where lines are wrapped', async () => {
    await playground.button('Compact').click();
    await playground.button('Wrap').click();
    await expect(area).not.toHaveClass(/marked/);
    await playground.button('Format').click();
    await page.setViewportSize({ width: 800, height: 400 });
    await playground.hasVerdict('Invalid');
    await playground.goTo(playground.finding('order.status'));
    await expect(area).toHaveClass(/marked/);
    await expect(page.locator('.gutter')).toHaveText('');
    await isInSight();
  });
});
