import { exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

test('a text that is not JSON for a moment leaves the report where it is, dimmed and inert', async ({
  page,
  playground,
}) => {
  const text = exampleText('unique-codes');
  await playground.open('e1.unique-codes');
  const publication = playground.region('Publication');
  const report = page.locator('.report');
  const card = await publication.elementHandle();
  const top = async () => (await card!.boundingBox())!.y;

  await playground.unfold('Publication');
  await playground.editor.focus();
  await page.evaluate((at) => {
    document.querySelector('textarea')!.setSelectionRange(at, at);
  }, text.indexOf('"PAID"'));
  await report.hover({ position: { x: 200, y: 300 } });
  await page.mouse.wheel(0, 900);
  // The field at the cursor comes into sight unless the mouse is over the report.
  await expect.poll(top).toBeLessThan(700);
  await expect.poll(async () => (await top()) - (await top())).toBe(0);
  await page.mouse.move(100, 400);
  const before = await top();

  await test.step('while it is broken', async () => {
    await playground.editor.press('x');
    await playground.hasVerdict('Unreadable');
    const line = text.slice(0, text.indexOf('"PAID"')).split('\n').length;
    await expect(page.getByText(`Line ${line} is not JSON yet.`)).toBeVisible();
    await expect(playground.findings).toHaveCount(1);
    await expect(page.locator('[inert]').filter({ has: publication })).toHaveCSS('opacity', '0.55');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  await test.step('and once it is mended', async () => {
    await playground.editor.press('Backspace');
    await playground.hasVerdict('Valid');
    await expect(page.getByText('is not JSON yet')).toHaveCount(0);
    await expect(page.locator('[inert]').filter({ has: publication })).toHaveCount(0);
    expect(await card!.evaluate((element) => element.isConnected)).toBe(true);
    await expect(publication.locator('details').first()).toHaveAttribute('open');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  });

  await test.step('but not of another payload that was pasted over it', async () => {
    await playground.paste(text.replace('"PAID",', '"PAID"'));
    await playground.hasVerdict('Unreadable');
    await expect(page.getByText('is not JSON yet')).toHaveCount(0);
  });
});
