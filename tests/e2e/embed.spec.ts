import { expect, test } from './test.ts';

const toBase64url = (text: string) => Buffer.from(text).toString('base64url');

test('a frame in another page shows the report of a link, and nothing that changes it', async ({
  context,
  page,
  baseURL,
}) => {
  await page.setContent(
    `<iframe src="${baseURL}?embed#e1.broken-type" style="width: 900px; height: 600px"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('status').first()).toHaveText(/^\s*Invalid/);
  await expect(frame.getByRole('region', { name: 'Summary' })).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Order' })).toBeVisible();
  const finding = frame.getByRole('list', { name: 'Findings' }).getByRole('listitem').first();
  await expect(finding).toContainText('must be');
  await expect(frame.getByRole('textbox', { name: 'Payload' })).toHaveCount(0);
  for (const name of [/^Change to/, /^Fix/, /^Copy link/, 'Share', 'Search', 'Open…']) {
    await expect(frame.getByRole('button', { name })).toHaveCount(0);
  }

  await test.step('what leads to the payload opens the whole page', async () => {
    const whole = `${baseURL}#e1.broken-type`;
    const link = frame.getByRole('link', { name: 'Open with the payload' });
    await expect(link).toHaveAttribute('href', whole);
    const opened = context.waitForEvent('page');
    await finding.getByRole('button', { name: /^Go to/ }).click();
    const other = await opened;
    await expect(other.getByRole('textbox', { name: 'Payload' })).toBeVisible();
    expect(other.url()).toBe(whole);
    await other.close();
  });

  await test.step('a link with a field and a note opens at the field, beside the note', async () => {
    const options = `a-${toBase64url('/order/items/1/price')}.n-${toBase64url('Look <b>here</b>')}`;
    await page.setContent(
      `<iframe src="${baseURL}?embed#e1.unique-codes.${options}" style="height: 600px"></iframe>`,
    );
    await expect(frame.getByRole('complementary', { name: 'Note in this link' })).toContainText(
      'Look <b>here</b>',
    );
    const linked = frame.locator('[aria-current="location"]');
    await expect(linked).toBeInViewport();
    await expect(linked).toContainText('24.00');
    await frame.getByRole('button', { name: 'Dismiss' }).click();
    await expect(frame.getByRole('complementary')).toHaveCount(0);
  });

  await test.step('a frame without a link says so', async () => {
    await page.setContent(`<iframe src="${baseURL}?embed"></iframe>`);
    await expect(frame.getByRole('alert')).toContainText('has no link');
    await expect(frame.getByRole('region')).toHaveCount(0);
  });
});

test('a browser can install the page', async ({ page, playground }) => {
  await playground.open();
  const browser = await page.context().newCDPSession(page);
  const { url, data, errors } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith('.png'))) {
    const picture = await page.request.get(new URL(src, url).href);
    const bytes = await picture.body();
    // Width and height are in the first chunk of a PNG.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
});
