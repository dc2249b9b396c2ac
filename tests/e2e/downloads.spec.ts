import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED } from '../../scripts/publish-schema.mjs';
import { expect, test } from './test.ts';

const DOWNLOADS = [
  { name: 'JSON Schema of the event', address: 'schema/customer.order.updated.schema.json' },
  { name: 'TypeScript types of the event', address: 'schema/customer.order.updated.d.ts' },
  { name: 'Command that checks files', address: 'check.mjs' },
  { name: 'Core as a JavaScript module', address: 'core.mjs' },
  { name: 'TypeScript types of the module', address: 'core.d.mts' },
  { name: 'Test payloads (ZIP)', address: 'test-payloads.zip' },
  { name: 'Test payloads (NDJSON)', address: 'test-payloads.ndjson' },
];
const published: Readonly<Record<string, string>> = PUBLISHED;

test.use({ serviceWorker: true });

test('the menu offers the files for other programs, also through the service worker', async ({
  page,
  playground,
}) => {
  await playground.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  for (const { name, address } of DOWNLOADS) {
    await playground.button('Settings').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(address.split('/').at(-1));
    const source = join(import.meta.dirname, '../..', published[address] ?? `dist/${address}`);
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(source, 'utf8'));
    await page.keyboard.press('Escape');
  }
});
