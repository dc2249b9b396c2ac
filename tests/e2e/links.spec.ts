import { crc32, deflateRawSync } from 'node:zlib';
import { SUB_PATH_ADDRESS } from '../../playwright.config.ts';
import { documentedBut } from '../payloads.ts';
import { BUILD, serve } from './static-host.ts';
import { expect, provokingTest, test } from './test.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);

/** A link as anyone would make it, with zlib. */
function linkOf(text: string): string {
  const data = deflateRawSync(text, { level: 9 }).toString('base64url');
  return `p1.${data}.${crc32(text).toString(16).padStart(8, '0')}`;
}

for (const [name, address] of [
  ['at the root', './'],
  ['below a path', SUB_PATH_ADDRESS],
] as const) {
  test(`a link whose # became %23 opens on a host that serves the page for every path, ${name}`, async ({
    page,
    playground,
  }) => {
    await page.goto(`${address}%23${linkOf(MINE)}`);
    await playground.settled();
    await playground.hasText(MINE);
    await expect(playground.message(/may have logged it/)).toBeVisible();
    const folder = new URL(address, page.url()).href;
    expect(page.url()).toBe(`${folder}#${linkOf(MINE)}`);
  });
}

// The browser reports the status 404 in its console.
for (const path of ['/', '/repo/']) {
  provokingTest(
    `404.html opens a link whose # became %23, below ${path}`,
    async ({ page, playground }) => {
      const host = await serve(BUILD, path);
      await page.goto(`${host.address}%2523${linkOf(MINE)}?utm_source=mail`);
      await playground.settled();
      await playground.hasText(MINE);
      await expect(playground.message(/may have logged it/)).toBeVisible();
      await expect(playground.message(/were ignored/)).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(path);
      const link = await playground.share();
      expect(link.startsWith(`${host.address}#`)).toBe(true);
      await page.reload();
      await playground.settled();
      await playground.hasText(MINE);
      await expect(playground.message(/may have logged it/)).toBeHidden();
      await host.stop();
    },
  );
}

provokingTest(
  '404.html says that there is no page, beside the page or below it',
  async ({ page, playground }) => {
    const host = await serve(BUILD, '/repo/');
    await page.goto(`${host.address}nothing`);
    await playground.settled();
    await expect(playground.message(/This address has no page/)).toBeVisible();
    expect(page.url()).toBe(host.address);
    await page.goto(`${host.address}no/such/page`);
    await expect(page.getByText('There is no page at this address.')).toBeVisible();
    await host.stop();
  },
);
