import { SUB_PATH_ADDRESS } from '../../playwright.config.ts';
import { DOCUMENTED, documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';

test('the page works under a path of its host, links included', async ({ playground }) => {
  const text = documentedBut(['Alex Doe', 'Kim Lee']);
  await playground.open('', SUB_PATH_ADDRESS);
  await playground.hasVerdict('Valid');
  await playground.hasText(DOCUMENTED);
  await playground.openExample('gift-card');
  await expect(playground.region('Voucher')).toBeVisible();
  await playground.paste(text);
  await playground.hasVerdict('Valid');
  const link = await playground.share();
  expect(link.startsWith(`${SUB_PATH_ADDRESS}#`)).toBe(true);
  const other = await playground.openElsewhere(link);
  await other.hasText(text);
});

test('the page says whose event it reads and that it is not affiliated', async ({
  page,
  playground,
}) => {
  await playground.open();
  await expect(page).toHaveTitle('Payload Playground: customer.order.updated');
  await expect(page.getByText(/not affiliated/i)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs it', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });
});
