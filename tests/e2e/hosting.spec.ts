import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUB_PATH_ADDRESS } from '../../playwright.config.ts';
import { DOCUMENTED, documentedBut } from '../payloads.ts';
import { BUILD, serve } from './static-host.ts';
import { expect, fullEditorTest, provokingTest, test } from './test.ts';

fullEditorTest(
  'the page works under a path of its host, links included',
  async ({ page, playground }) => {
    const text = documentedBut(['Alex Doe', 'Kim Lee']);
    await playground.open('', SUB_PATH_ADDRESS);
    await playground.hasVerdict('Valid');
    await playground.hasText(DOCUMENTED);
    await test.step('it says whose event it reads and that it is not affiliated', async () => {
      await expect(page).toHaveTitle('Payload Playground: customer.order.updated');
      await expect(page.getByText(/not affiliated/i)).toBeVisible();
    });
    await playground.openExample('gift-card');
    await expect(playground.region('Voucher')).toBeVisible();
    await playground.paste(text);
    await playground.hasVerdict('Valid');
    const link = await playground.share();
    expect(link.startsWith(`${SUB_PATH_ADDRESS}#`)).toBe(true);
    const other = await playground.openElsewhere(link);
    await other.hasText(text);
  },
);

test.describe('with every header', () => {
  test.use({ fullEditor: true, serviceWorker: true });

  test('with the headers that are worth setting the page does all that it does without them', async ({
    page,
    playground,
  }) => {
    const [, everywhere] = readFileSync(join(BUILD, '_headers'), 'utf8').split(/^\/\S*$/m);
    const headers = Object.fromEntries(
      [...everywhere!.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name, value]) => [name!, value!]),
    );
    expect(Object.keys(headers)).toEqual([
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Permissions-Policy',
      'Content-Security-Policy',
    ]);
    const host = await serve(BUILD, '/', headers);
    await playground.open('e1.gift-card', host.address);
    await playground.share();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await host.stop();
    await page.reload();
    await playground.settled();
    await expect(playground.region('Voucher')).toBeVisible();
  });
});

provokingTest(
  'a script that a host adds to the page is refused, and the page works',
  async ({ page, playground }) => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const changed = (await response.text()).replace(
        '</head>',
        '<script>window.hasRun = true</script></head>',
      );
      await route.fulfill({ response, body: changed });
    });
    await playground.open('e1.broken-type');
    await playground.hasVerdict('Invalid');
    expect(refused).toEqual([expect.stringContaining('violates')]);
    expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
  },
);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says that it needs it', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });
});
