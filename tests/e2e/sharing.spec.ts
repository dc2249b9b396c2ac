import { readFileSync } from 'node:fs';
import { DOCUMENTED, documentedBut, exampleText } from './payloads.ts';
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

test('the page warns before a link with a name or an address is shared', async ({ playground }) => {
  await playground.openWith(MINE);
  await playground.share();
  await expect(playground.shareDialog).toContainText(/personal data/i);
});

test('a link without personal data is the first choice, and opens with the same verdict', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await playground.share();
  const dialog = playground.shareDialog;
  await dialog.getByText(/^What would be replaced/).click();
  await expect(dialog.getByText('customer.name', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy link without personal data' }).click();
  await expect(dialog.getByText(/Link without personal data copied/)).toBeVisible();
  const other = await playground.openElsewhere(await playground.clipboard());
  await other.hasVerdict('Valid');
  await expect(other.region('Customer')).not.toContainText('Zoë');
  await expect(other.region('Customer')).toContainText('cust_ufwK2qUNGDYxa1aji7XKzuHm');

  await dialog.getByRole('checkbox', { name: 'Keep customer.name' }).check();
  await expect
    .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())).length)
    .toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Copy link without personal data' }).click();
  const kept = await playground.openElsewhere(await playground.clipboard());
  await expect(kept.region('Customer')).toContainText('Zoë Ødegård 🎈');
});

test('the saved file holds the same text as the link above it', async ({ page, playground }) => {
  await playground.openWith(MINE);
  await playground.share();
  const dialog = playground.shareDialog;
  const saved = async () => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as file' }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  expect(await saved()).toBe(MINE);
  await dialog.getByRole('button', { name: 'Copy link without personal data' }).click();
  await expect(dialog.getByText(/Link without personal data copied/)).toBeVisible();
  expect(await saved()).not.toContain('Zoë');
});

test('a link that chat programs would cut says so, and can do without its white space', async ({
  playground,
}) => {
  await playground.open();
  const notes = Array.from({ length: 300 }, (_, at) => `"n${at}": "${(at * 7919) % 10007}"`);
  await playground.paste(documentedBut(['"region": "US"', notes.join(',\n        ')]));
  await playground.hasVerdict('Valid');
  const link = await playground.share();
  expect(link.length).toBeGreaterThan(2000);
  const dialog = playground.shareDialog;
  await expect(dialog).toContainText('Some chat programs cut links of more than 2,000 characters');
  await dialog.getByRole('button', { name: 'Copy without white space' }).click();
  await expect(dialog.getByText(/Link without white space copied/)).toBeVisible();
  expect((await playground.clipboard()).length).toBeLessThan(link.length);
});

test('leaving out white space is offered only where it is worth it', async ({ playground }) => {
  await playground.open();
  const dialog = playground.shareDialog;
  const redacting = dialog.getByRole('button', { name: /^Copy link without personal data/ });
  const compacting = dialog.getByRole('button', { name: /^Copy without white space/ });
  const minified = JSON.stringify(JSON.parse(exampleText('redemption-discount')));
  await playground.paste(minified);
  await playground.hasVerdict('Valid');
  await playground.share();
  // The control that the test looks for is visible by now, so the other one would be too.
  await expect(redacting).toBeVisible();
  await expect(compacting).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await playground.paste(exampleText('redemption-discount'));
  await playground.hasVerdict('Valid');
  await playground.share();
  await expect(compacting).toBeVisible();
});

test('the focus goes back to Share when the dialog closes', async ({ page, playground }) => {
  await playground.open();
  const button = playground.button(/^Share/);
  const dialog = playground.shareDialog;
  const ways = [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Close' }).click(),
  ];
  for (const close of ways) {
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/Link copied/)).toBeVisible();
    await expect(button).not.toBeFocused();
    await close();
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  }
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
  await expect(dialog.getByRole('button', { name: /^Copy without white space/ })).toBeVisible();
  await dialog.getByText(/^What would be replaced/).click();
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

test('no request to the server holds the payload', async ({ page, playground }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await playground.openWith(MINE);
  await playground.share();
  await page.reload();
  await playground.settled();
  expect(asked.filter((request) => /cust_ufwK2|[pd]1\./.test(request))).toEqual([]);
});

test('a text that cannot be read is shared only after a confirmation', async ({ playground }) => {
  await playground.openWith(`${DOCUMENTED.slice(0, 300)} oops`, 'Unreadable');
  await playground.button(/^Share/).click();
  await expect(playground.shareDialog.getByText(/Link copied/)).toHaveCount(0);
  await playground.shareDialog.getByRole('button', { name: /all the same/ }).click();
  await expect(playground.shareDialog.getByText(/Link copied/)).toBeVisible();
});
