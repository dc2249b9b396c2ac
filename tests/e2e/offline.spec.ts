import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { newerBuild, renamedBuild } from './newer-builds.ts';
import { DOCUMENTED } from '../payloads.ts';
import { BUILD, serve, type StaticHost } from './static-host.ts';
import { expect, provokingTest, test as base } from './test.ts';

const test = base.extend<{ host: StaticHost }>({
  host: async ({}, use) => {
    const host = await serve(BUILD, '/some/path/');
    await use(host);
    await host.stop();
  },
});

/** Waits until the service worker has stored the page's files. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** The addresses of all stored files, relative to the page's folder. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all(
      (await self.caches.keys()).map((name) => self.caches.open(name)),
    );
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url.slice(location.href.replace(/[^/]*$/, '').length));
  });
}

function buildFiles(): string[] {
  return readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(BUILD, join(entry.parentPath, entry.name)));
}

const BLOG_POST = '<link rel="icon" href="data:,"><script src="post.js"></script>';

test.use({ serviceWorker: true });

test.describe('with the full editor', () => {
  test.use({ fullEditor: true });

  test('after one visit the page works with its server gone', async ({
    page,
    playground,
    host,
  }) => {
    await playground.open('', host.address);
    await expect
      .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)))
      .toBe(true);
    await test.step('every file is kept, but downloads and what only the host reads', async () => {
      const unkept = [
        ...['404.html', '_headers', 'preview.png', 'robots.txt', 'service-worker.js'],
        ...['check.mjs', 'core.mjs', 'core.d.mts', 'test-payloads.ndjson', 'test-payloads.zip'],
      ];
      const expected = buildFiles().filter((file) => !unkept.includes(file));
      expect((await keptFiles(page)).map((file) => file || 'index.html').sort()).toEqual(
        expected.sort(),
      );
    });
    await host.stop();

    await test.step('the page of this visit loads what it has not needed yet', async () => {
      await playground.openExample('loyalty-card');
      await playground.hasVerdict('Valid');
      await expect(playground.region('Voucher')).toBeVisible();
    });

    await test.step('a new page has the editor, its verdicts and the examples', async () => {
      const other = await page.context().newPage();
      await page.close();
      const offline = new Playground(other);
      await offline.open('', host.address);
      await offline.hasText(DOCUMENTED);
      await offline.hasVerdict('Valid');
      await offline.paste('{"order": ');
      await offline.hasVerdict('Unreadable');
      await offline.openExample('unique-codes');
      await expect.poll(() => other.url()).toContain('#e1.unique-codes');
      await offline.open('e1.gift-card', `${host.address}index.html?from=chat`);
      await expect(offline.region('Voucher')).toBeVisible();
    });
  });
});

test('a build that is there only in part is not kept, and works with its server', async ({
  page,
  playground,
  host,
}) => {
  const mixed = test.info().outputPath('mixed');
  cpSync(BUILD, mixed, { recursive: true });
  writeFileSync(join(mixed, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  host.deploy(mixed);
  await playground.open('', host.address);
  // Only the service worker asks for this file.
  await expect.poll(() => host.asked.some((path) => path.includes('/schema/'))).toBe(true);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean)))
    .toBe(false);
  expect(await keptFiles(page)).toEqual([]);
  await page.reload();
  await playground.settled();
});

test('a newer version is offered, and taken over when the user says so', async ({
  page,
  playground,
  host,
}) => {
  await playground.open('', host.address);
  await kept(page);
  host.deploy(newerBuild(BUILD, test.info().outputPath('newer')));
  await page.reload();
  await playground.settled();
  await playground.paste('{"order": {"mine": 1}}');
  await expect(playground.message('A newer version of this page is ready.')).toBeVisible();
  await expect(page).toHaveTitle('Payload Playground: customer.order.updated');
  await playground.button(/^Dismiss: A newer version/).press('Enter');
  await expect(playground.message('A newer version of this page is ready.')).toBeHidden();
  await expect(page.locator('#verdict')).toBeFocused();
  // The next visit offers it again. Nothing activates it unasked.
  await page.reload();
  await playground.settled();
  await expect(playground.message('A newer version of this page is ready.')).toBeVisible();
  await expect(page).toHaveTitle('Payload Playground: customer.order.updated');
  const other = await playground.openElsewhere(host.address);

  await playground.button('Reload').click();
  await expect(page).toHaveTitle('A newer build');
  await playground.settled();
  await playground.hasText('{"order": {"mine": 1}}');

  // The other tab stays as it was and can load the rest of its files.
  await host.stop();
  await expect(other.page).toHaveTitle('Payload Playground: customer.order.updated');
  await other.openExample('gift-card');
  await expect(other.region('Voucher')).toBeVisible();
});

test('a visitor who comes back after a release that dropped the old files gets a verdict', async ({
  page,
  playground,
  host,
}) => {
  await playground.open('', host.address);
  await kept(page);
  await page.close();
  host.deploy(renamedBuild(BUILD, test.info().outputPath('renamed')));
  const back = await page.context().newPage();
  const returned = new Playground(back);
  await back.goto(`${host.address}#e1.gift-card`);
  await returned.hasVerdict('Valid');
  await expect(back).toHaveTitle('Payload Playground: customer.order.updated');
  await returned.button('Reload').click();
  await expect(back).toHaveTitle('A newer build');
  await returned.hasVerdict('Valid');
});

test('other pages of the host are not hindered, and the stored files may go', async ({
  page,
  playground,
  host,
}) => {
  const shared = test.info().outputPath('shared');
  cpSync(BUILD, shared, { recursive: true });
  mkdirSync(join(shared, 'blog'));
  writeFileSync(join(shared, 'blog/post.html'), BLOG_POST);
  writeFileSync(join(shared, 'blog/post.js'), 'document.title = "A post"');
  host.deploy(shared);
  await playground.open('', host.address);
  await kept(page);
  await page.goto(`${host.address}blog/post.html`);
  await expect(page).toHaveTitle('A post');
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

  await test.step('a browser that throws the files away has a page that works with its server', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await playground.open('', host.address);
    await playground.openExample('gift-card');
    await expect(playground.region('Voucher')).toBeVisible();
  });
});

provokingTest.describe('without the service worker', () => {
  provokingTest.use({ serviceWorker: false });

  provokingTest(
    'the summary is there where the rest cannot be loaded, which is said',
    async ({ context, page, playground }) => {
      await context.route(/lazy-sections/, (route) => route.abort());
      await playground.open();
      await expect(playground.region('Summary')).toBeVisible();
      await expect(playground.message('The rest of the report did not')).toBeVisible();
      await context.unroute(/lazy-sections/);
      await page.reload();
      await playground.settled();
      await expect(playground.region('Matching IDs')).toBeVisible();
      await expect(playground.message(/did not load/)).toBeHidden();
    },
  );
});
