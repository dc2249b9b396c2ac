import { documentedBut } from '../payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';

fullEditorTest(
  'the text explains its fields and its findings, and mends them',
  async ({ playground }) => {
    await playground.open();
    await test.step('hovering a key shows the field’s description, its unit and an example', async () => {
      const hover = await playground.pointAt('"price"');
      await expect(hover).toContainText('Price: order.items[0].price');
      await expect(hover).toContainText('minor units');
      await expect(hover).toContainText('Example: 2500');
    });

    await test.step('pointing at a mark shows the finding', async () => {
      await playground.paste(documentedBut(['"status": "PAID"', '"status": "PAYED"']));
      await playground.hasVerdict('Invalid');
      await playground.goTo(playground.finding('status').filter({ hasText: 'Error' }));
      await expect(await playground.pointAt('"PAYED"')).toContainText(
        /order\.status.*PAID.*"PAYED"/,
      );
    });

    await test.step('a quick fix is offered, and mends the payload in one step', async () => {
      await playground.paste(documentedBut(['"status": "PAID"', '"status": "paid"']));
      await playground.hasVerdict('Invalid');
      await playground.goTo(playground.finding('status').filter({ hasText: 'Error' }));
      await expect(playground.editor).toBeFocused();
      await playground.takeQuickFix('"PAID"');
      await playground.hasVerdict('Valid');
    });
  },
);

test('a label says what its field means, to the mouse and to the keyboard', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.unfold('Customer');
  const row = page.locator('.row[data-pointer="/customer/email"]');
  const tip = page.getByRole('tooltip').filter({ hasText: 'E-mail: customer.email' });
  await row.getByText('E-mail').hover();
  await expect(tip).toContainText('Type: string or null');
  await page.mouse.move(0, 0);
  await expect(tip).toBeHidden();

  const value = row.getByRole('button').first();
  await row.getByRole('button').last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(value).toBeFocused();
  await expect(value).toHaveAccessibleDescription(/E-mail: customer\.email/);
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();

  await test.step('a report that goes takes along what it was about to say', async () => {
    await page.clock.install();
    await playground.editor.press('ControlOrMeta+a');
    await row.getByText('E-mail').hover();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('heading', { name: 'Paste a webhook payload' })).toBeVisible();
    // An error would be in the console.
    await page.clock.runFor(1_000);
  });

  await test.step('a label of a ticket', async () => {
    await playground.follow('unique-codes');
    const label = playground.region('Summary').getByText('Valid until');
    const about = page.getByRole('tooltip').filter({ hasText: 'voucher.expiration_date' });
    await label.hover();
    await expect(about).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(about).toBeHidden();
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the menu of a field has the same words as hovering', async ({ page, playground }) => {
    await playground.open();
    await playground.unfold('Customer');
    await playground.region('Customer').getByRole('button', { name: 'Copy E-mail' }).click();
    const menu = page.getByRole('group', { name: 'Copy' });
    await expect(menu).toContainText('E-mail: customer.email');
    await expect(menu).toContainText('Type: string or null');
    const { y, height } = (await menu.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(844);
  });
});

fullEditorTest(
  'completion offers keys and values that fit, and takes one',
  async ({ page, playground }) => {
    await test.step('the keys of an object', async () => {
      const text = '{\n  "order": {\n    \n  }\n}';
      await playground.openWith(text, 'Unrecognised');
      await playground.editor.press('ControlOrMeta+Home');
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'Control+Space'])
        await page.keyboard.press(key);
      const list = page.getByRole('listbox', { name: /suggest/i });
      await expect(list.getByText('status', { exact: true })).toBeVisible();
      await page.keyboard.type('"stat', { delay: 50 });
      await page.keyboard.press('Tab');
      await playground.hasText(text.replace('    \n', '    "status": \n'));
    });

    await test.step('the values of an enumeration, and takes the typed one, however slow the page is', async () => {
      const text = documentedBut(['"status": "PAID"', '"status": ']);
      const devTools = await page.context().newCDPSession(page);
      for (const rate of [1, 8]) {
        await test.step(`at a slowdown of ${rate}`, async () => {
          await playground.paste(text);
          await playground.hasVerdict('Unreadable');
          await page.getByText('"status"').first().click();
          for (const key of ['End', 'ArrowLeft', 'Control+Space']) await page.keyboard.press(key);
          const list = page.getByRole('listbox', { name: /suggest/i });
          await expect(list.getByText('"FULFILLED"')).toBeVisible();
          await devTools.send('Emulation.setCPUThrottlingRate', { rate });
          await page.keyboard.type('"FU', { delay: 50 });
          await page.keyboard.press('Tab');
          // The page has handled the keys. Reading the text shall not take eight times as long.
          await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
          await playground.hasText(text.replace('"status": ', '"status": "FULFILLED"'));
        });
      }
    });
  },
);
