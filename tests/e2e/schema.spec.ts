import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED } from '../../scripts/publish-schema.mjs';
import { expect, test } from './test.ts';

const DOWNLOADS = [
  { name: 'JSON Schema of the event', address: 'schema/customer.order.updated.schema.json' },
  { name: 'TypeScript types of the event', address: 'schema/customer.order.updated.d.ts' },
] as const;

test('the menu offers the schema and the types of the event as files', async ({
  page,
  playground,
}) => {
  await playground.open();
  for (const { name, address } of DOWNLOADS) {
    await playground.button('Settings').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(address.split('/').at(-1));
    const published = join(import.meta.dirname, '../..', PUBLISHED[address]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(readFileSync(published, 'utf8'));
    await page.keyboard.press('Escape');
  }
});
