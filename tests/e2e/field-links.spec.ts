import type { Browser, Page } from '@playwright/test';
import { documentedBut } from '../payloads.ts';
import { Playground } from './playground.ts';
import { expect, test } from './test.ts';

const MINE = documentedBut(['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"']);
const NOTE = '<img src=x onerror="document.title=1">\n\u202eright\u202c [a](b) `c` 🎁';

/** The report's row of the field at which the link has opened. */
const linked = (page: Page) => page.locator('[aria-current="location"]');

/** Follows a link in a browser that has never seen the page. */
async function openFresh(browser: Browser, link: string, isPhone: boolean): Promise<Playground> {
  const context = await browser.newContext({
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
  });
  const fresh = new Playground(await context.newPage());
  await fresh.page.goto(link);
  await fresh.settled();
  return fresh;
}

/** Follows a link with replaced data, whose field is far down the page of a phone. */
async function saysAtTheField(fresh: Playground, link: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [360, 640],
  ] as const) {
    await fresh.page.setViewportSize({ width, height });
    await fresh.page.goto('about:blank');
    await fresh.page.goto(link);
    const [replaced, note] = ['replaced before sharing', 'Note in this link'];
    for (const words of [replaced, note]) {
      await expect(fresh.message(words)).toBeInViewport({ ratio: 1 });
    }
    const { y: linesBegin } = (await fresh.message(replaced).boundingBox())!;
    await expect
      .poll(async () => {
        const { y, height: rowHeight } = (await linked(fresh.page).boundingBox())!;
        return y > 0 && y + rowHeight <= linesBegin;
      })
      .toBe(true);
  }
}

test('a link made at a field opens there in a fresh browser, with its note as plain text', async ({
  browser,
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  const dialog = playground.shareDialog;

  await test.step('the key opens the choice at the field, and copies nothing before', async () => {
    await page.evaluate(() => navigator.clipboard.writeText('mine'));
    await playground.region('Order').locator('[data-place="/order/items/1/price"]').focus();
    await page.keyboard.press('f');
    await expect(dialog).toContainText('This link opens at order.items[1].price');
    expect(await playground.clipboard()).toBe('mine');
    await dialog.getByRole('textbox', { name: /^Note/ }).fill(NOTE);
    await expect(dialog).toContainText(`${[...NOTE].length} of 280 characters`);
    await dialog.getByRole('button', { name: 'Copy link as it is' }).click();
    await expect(dialog.getByText(/Link copied/)).toBeVisible();
  });
  const link = await playground.clipboard();

  await test.step('as Markdown it says where it leads', async () => {
    await dialog.getByRole('button', { name: 'Copy as Markdown link' }).click();
    await expect
      .poll(() => playground.clipboard())
      .toBe(`[Payload of order event, order.items\\[1\\].price](${link})`);
    await page.keyboard.press('Escape');
  });

  await test.step('fields and findings offer it in their menus', async () => {
    await playground.unfold('Customer');
    await playground.region('Customer').getByRole('button', { name: 'Copy E-mail' }).click();
    await page.getByRole('button', { name: 'Copy link to this field' }).last().click();
    await expect(dialog).toContainText('This link opens at customer.email');
    await page.keyboard.press('Escape');
    await playground.findings
      .first()
      .getByRole('button', { name: /^Copy link/ })
      .click();
    await expect(dialog).toContainText('This link opens at order.amount');
  });

  for (const isPhone of [false, true]) {
    await test.step(isPhone ? 'on a phone' : 'at 1440 pixels, in the full editor', async () => {
      const fresh = await openFresh(browser, link, isPhone);
      const row = linked(fresh.page);
      await expect(row).toContainText('Price');
      await expect(row).toBeInViewport({ ratio: 1 });
      const outline = await row.evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(outline).toBe('solid');

      const note = fresh.message('Note in this link');
      await expect(note.locator('bdi')).toHaveText(NOTE, { useInnerText: false });
      await expect(note.locator('img')).toHaveCount(0);
      if (isPhone) await fresh.button('Payload').click();
      await fresh.hasCursorAt(18, 18);
      const line = isPhone
        ? fresh.page.locator('textarea.marked')
        : fresh.page.locator('.marked-line');
      await expect(line).toBeInViewport();
      await note.getByRole('button', { name: 'Dismiss' }).click();
      await expect(note).toHaveCount(0);
      if (isPhone) await saysAtTheField(fresh, `${link}.r-people`);
      expect(await fresh.page.title()).not.toBe('1');
      expect(await fresh.overflow()).toBe(0);
      await fresh.page.context().close();
    });
  }
});

test('a list and a field far down in it are brought into sight; a missing field is named', async ({
  page,
  playground,
}) => {
  const items = Array.from({ length: 300 }, (_, index) => ({
    id: `ordli_${index}`,
    object: 'order_item',
    quantity: 1,
    price: 100,
    amount: 100,
    subtotal_amount: 100,
  }));
  const order = JSON.parse(MINE) as { order: object };
  const text = JSON.stringify({
    ...order,
    order: { ...order.order, items, amount: 30_000, total_amount: 30_000 },
  });
  await playground.openWith(text);
  const whole = await playground.share();
  const at = (pointer: string) => `${whole}.a-${Buffer.from(pointer).toString('base64url')}`;
  await page.goto(at('/order/items/250/subtotal_amount'));
  await expect(linked(page)).toContainText('Subtotal');
  // All of it but the fraction of a pixel that the table's edge may take.
  await expect(linked(page)).toBeInViewport({ ratio: 0.99 });
  await page.goto(at('/order/items'));
  await expect(linked(page).getByRole('table', { name: 'Items' })).toBeInViewport();
  await page.goto(at('/order/items/300'));
  await expect(playground.message('The link opens at order.items[300], but')).toBeVisible();
});
