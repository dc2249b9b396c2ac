import { crc32, deflateRawSync } from 'node:zlib';
import { DOCUMENTED, documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);

/** A link made as anyone would, with zlib. */
function linkOf(text: string): string {
  const data = deflateRawSync(text, { level: 9 }).toString('base64url');
  return `p1.${data}.${crc32(text).toString(16).padStart(8, '0')}`;
}

test('the first edit of a linked payload takes the link out of the address', async ({
  page,
  playground,
}) => {
  await playground.open(linkOf(MINE));
  await playground.hasVerdict('Valid');
  expect(page.url()).toContain('#p1.');
  await playground.paste(DOCUMENTED);
  await playground.hasVerdict('Valid');
  expect(page.url()).not.toContain('#');
});

test('a link to more than 20 MB is refused, and the page works on', async ({ playground }) => {
  await playground.open(linkOf(' '.repeat(21 * 1024 * 1024)));
  await expect(playground.message(/more than 20 MB/)).toBeVisible();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
});

test('the share dialog lists a key and its value, also where both are the same text', async ({
  playground,
}) => {
  await playground.openWith(documentedBut(['"region": "US"', '"same": "same", "same": "same"']));
  await playground.share();
  await playground.shareDialog.getByText(/^What would be replaced/).click();
  const rows = playground.shareDialog.getByRole('listitem');
  await expect(rows.filter({ hasText: 'metadata.same' })).toHaveCount(4);
  await expect(rows.filter({ hasText: 'key order.metadata.same' }).first()).toContainText('key-');
});
