import { DOCUMENTED, documentedBut } from './payloads.ts';
import { expect, test } from './test.ts';

const MINE = documentedBut(['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"']);

test('a link opens the same text and the same verdict in a new page', async ({ playground }) => {
  await playground.open();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  const link = await playground.share();
  expect(new URL(link).hash).toMatch(/^#[pd]1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  expect(new URL(link).search).toBe('');
  await expect(playground.shareDialog).toContainText(link.length.toLocaleString('en'));

  const other = await playground.openElsewhere(link);
  await other.hasVerdict('Valid');
  await expect(other.region('Customer')).toContainText('Zoë Ødegård 🎈');
  await other.hasText(MINE);
});

test('an untouched example is shared by its name', async ({ playground }) => {
  await playground.open('e1.unique-codes');
  const link = await playground.share();
  expect(new URL(link).hash).toBe('#e1.unique-codes');
});

test('the purpose that was asked for travels with the link', async ({ playground }) => {
  await playground.open();
  await playground.purpose.selectOption({ value: 'promotion' });
  await playground.hasVerdict('Invalid');
  const link = await playground.share();
  expect(link).toMatch(/\.p-promotion$/);
  const other = await playground.openElsewhere(link);
  await other.hasVerdict('Invalid');
});

test('whoever shares a name or an address is told that the link holds personal data', async ({
  playground,
}) => {
  await playground.open();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  await playground.share();
  await expect(playground.shareDialog).toContainText(/personal data/i);
});

test('the payload never stands in what is sent to the server', async ({ page, playground }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await playground.open();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  await playground.share();
  await page.reload();
  await playground.settled();
  expect(asked.filter((request) => /cust_ufwK2|[pd]1\./.test(request))).toEqual([]);
});

test('opening a link puts what was typed aside and brings it back', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  await page.goto('./#e1.broken-type');
  await playground.hasVerdict('Invalid');
  await playground.bringBack();
  await playground.hasVerdict('Valid');
  await playground.hasText(MINE);
});

test('a reload loses nothing', async ({ page, playground }) => {
  await playground.open();
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  await page.reload();
  await playground.settled();
  await playground.hasText(MINE);
});

test('a text that cannot be read is shared only after a confirmation', async ({ playground }) => {
  await playground.open();
  await playground.paste(`${DOCUMENTED.slice(0, 300)} oops`);
  await playground.hasVerdict('Unreadable');
  await playground.button(/^Share/).click();
  await expect(playground.shareDialog.getByText(/Link copied/)).toHaveCount(0);
  await playground.shareDialog.getByRole('button', { name: /all the same/ }).click();
  await expect(playground.shareDialog.getByText(/Link copied/)).toBeVisible();
});
