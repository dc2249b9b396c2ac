import { readFileSync } from 'node:fs';
import { DOCUMENTED, documentedBut, exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

const MINE = documentedBut(['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"']);

test('a link opens the same text and the same verdict in a new page', async ({ playground }) => {
  await playground.openWith(MINE);
  const link = await playground.share();
  expect(new URL(link).hash).toMatch(/^#[pd]1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  expect(new URL(link).search).toBe('');
  await expect(playground.shareDialog).toContainText(link.length.toLocaleString('en'));

  const other = await playground.openElsewhere(link);
  await other.hasVerdict('Valid');
  await expect(other.region('Customer')).toContainText('Zoë Ødegård 🎈');
  await other.hasText(MINE);
});

test('nothing is copied before the choice, and the safe link is the first one', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await page.evaluate(() => navigator.clipboard.writeText('mine'));
  await playground.button(/^Share/).click();
  const dialog = playground.shareDialog;
  const safe = dialog.getByRole('button', { name: 'without personal data' });
  const card = dialog.getByRole('region', { name: /^Without personal data/ });
  const saved = async () => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as file' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };

  await test.step('two cards, each with its length and what it replaces', async () => {
    await expect(safe).toBeFocused();
    await expect(card).toContainText(/[\d,]+ characters/);
    await expect(card).toContainText('Replaces customer.name');
    const whole = dialog.getByRole('region', { name: 'As it is' });
    await expect(whole).toContainText(/[\d,]+ characters/);
    await expect(whole).toContainText('Replaces nothing.');
    await expect(dialog.getByText('Nothing is copied yet.')).toBeVisible();
    expect(await playground.clipboard()).toBe('mine');
    expect(page.url()).not.toContain('#');
  });

  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Link without personal data copied')).toBeVisible();
  const link = await playground.clipboard();
  const other = await playground.openElsewhere(link);
  await test.step('it opens with the same verdict, and says that data was replaced', async () => {
    await other.hasVerdict('Valid');
    await expect(other.region('Customer')).toContainText('Customer A');
    await expect(other.region('Customer')).not.toContainText('Zoë');
    await expect(other.region('Customer')).toContainText('cust_ufwK…zuHm');
    const banner = other.message(/replaced before sharing/);
    await expect(banner).toBeVisible();
    await banner.getByRole('button', { name: 'Dismiss' }).click();
    await expect(banner).toBeHidden();
  });
  await test.step('the saved file holds the same text as the link', async () => {
    expect(await saved()).not.toContain('Zoë');
  });

  await test.step('names and codes of the shop stay where the user wants it', async () => {
    await card.getByLabel('Replace').selectOption('People');
    await expect.poll(() => playground.clipboard()).toMatch(/\.r-people$/);
    await other.page.goto(await playground.clipboard());
    await expect(other.region('Order')).toContainText('Star Thermal Bottle');
  });

  await test.step('a value that is kept is in the link, and named', async () => {
    await dialog.getByText(/^What is replaced/).click();
    await dialog.getByRole('checkbox', { name: 'Keep customer.name' }).check();
    await expect(card).toContainText('You keep customer.name');
    await expect(dialog.getByText('(1 value kept) copied')).toBeVisible();
    await other.page.goto(await playground.clipboard());
    await expect(other.region('Customer')).toContainText('Zoë Ødegård 🎈');
  });
  await test.step('the whole payload, as a link and as a file', async () => {
    await dialog.getByRole('button', { name: 'as it is' }).click();
    await expect(dialog.getByText(/^Link copied/)).toBeVisible();
    expect(await saved()).toBe(MINE);
  });
});

test('the length of a link, and what may be left out of it', async ({ playground }) => {
  const dialog = playground.shareDialog;
  const compacting = dialog.getByRole('button', { name: /^Copy shorter link/ });
  await playground.open();
  await test.step('a link that chat programs would cut says so', async () => {
    const notes = Array.from({ length: 300 }, (_, at) => `"n${at}": "${(at * 7919) % 10007}"`);
    await playground.paste(documentedBut(['"region": "US"', notes.join(',\n        ')]));
    await playground.hasVerdict('Valid');
    const link = await playground.share();
    expect(link.length).toBeGreaterThan(2000);
    await expect(dialog).toContainText('Some chat apps cut off links longer than 2,000');
    await compacting.click();
    await expect(dialog.getByText(/Shorter link copied/)).toBeVisible();
    expect((await playground.clipboard()).length).toBeLessThan(link.length);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('leaving out white space is offered only where it is worth it', async () => {
    // With one line break, the page does not format the text.
    const compact = JSON.stringify(JSON.parse(exampleText('redemption-discount')));
    await playground.paste(compact.replace(',', ',\n'));
    await playground.hasVerdict('Valid');
    await playground.share();
    await expect(compacting).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await playground.paste(exampleText('redemption-discount'));
    await playground.hasVerdict('Valid');
    await playground.share();
    await expect(compacting).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a key and its value are listed, also where both are the same text', async () => {
    await playground.paste(documentedBut(['"region": "US"', '"same": "same", "same": "same"']));
    await playground.hasVerdict('Valid');
    await playground.share();
    await dialog.getByText(/^What is replaced/).click();
    const rows = dialog.getByRole('listitem');
    await expect(rows.filter({ hasText: 'metadata.same' })).toHaveCount(4);
    const key = rows.filter({ hasText: 'key order.metadata.same' }).first();
    await expect(key).toContainText(/Text \d/);
  });
});

test('the dialog opens when it may, and gives the focus back', async ({ page, playground }) => {
  await playground.open();
  const button = playground.button(/^Share/);
  const dialog = playground.shareDialog;
  await test.step('the focus goes back to Share when the dialog closes', async () => {
    const ways = [
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: 'Close' }).click(),
    ];
    for (const close of ways) {
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(dialog.getByText(/Link copied/)).toBeVisible();
      await expect(dialog.getByText('This link only names an example')).toBeVisible();
      await expect(button).not.toBeFocused();
      await close();
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    }
  });

  await test.step('a text that cannot be read is shared only after a confirmation', async () => {
    await playground.paste(`${DOCUMENTED.slice(0, 300)} oops`);
    await playground.hasVerdict('Unreadable');
    await button.click();
    await expect(dialog.getByText(/Link copied/)).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Share anyway' }).click();
    await expect(dialog.getByText(/Link copied/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('it closes when another payload comes behind it', async () => {
    await playground.paste(MINE);
    await playground.hasVerdict('Valid');
    await page.goto('./#e1.unique-codes');
    await expect(playground.region('Voucher')).toBeVisible();
    await playground.share();
    await page.goBack();
    await expect(dialog).toBeHidden();
    await expect(playground.region('Customer')).toContainText('Zoë Ødegård 🎈');
  });
});

test('at 360 pixels everything in the dialog can be reached, and nothing is cut at the side', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(exampleText('redemption-discount'));
  await playground.hasVerdict('Valid');
  await page.setViewportSize({ width: 360, height: 640 });
  await playground.share();
  const dialog = playground.shareDialog;
  await expect(dialog.getByRole('button', { name: /^Copy shorter link/ })).toBeVisible();
  await dialog.getByText(/^What is replaced/).click();
  const controls = await dialog.locator('button, input, summary').filter({ visible: true }).all();
  expect(controls.length).toBeGreaterThan(10);
  for (const control of controls) {
    await control.scrollIntoViewIfNeeded();
    // The edge may fall between two pixels, so the control may be in sight by 95%.
    await expect(control).toBeInViewport({ ratio: 0.95 });
  }
  for (const button of await dialog.getByRole('button').all())
    expect(await button.evaluate((el) => el.scrollWidth - el.clientWidth)).toBeLessThanOrEqual(0);
  expect(await dialog.evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  expect(await playground.overflow()).toBe(0);
});
