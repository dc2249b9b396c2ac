import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED } from '../../scripts/publish-schema.mjs';
import { DOWNLOADS } from '../../src/ui/downloads.ts';
import { expect, test } from './test.ts';

const published: Readonly<Record<string, string>> = PUBLISHED;

test.use({ serviceWorker: true });

test('the menu offers the files for other programs, also through the service worker', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  expect(DOWNLOADS).toHaveLength(7);
  for (const { title, address } of DOWNLOADS) {
    await playground.button('Settings').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: title }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(address.split('/').at(-1));
    const source = join(import.meta.dirname, '../..', published[address] ?? `dist/${address}`);
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(source, 'utf8'));
    await page.keyboard.press('Escape');
  }
  await playground.search('test payloads zip');
  const found = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await found).suggestedFilename()).toBe('test-payloads.zip');
});
