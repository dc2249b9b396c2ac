import { DOCUMENTED } from './payloads.ts';
import { expect, test } from './test.ts';

const BARE = JSON.stringify(JSON.parse(DOCUMENTED));
const FORMATTED = JSON.stringify(JSON.parse(DOCUMENTED), null, 2);
const RECORD = JSON.stringify({ path: '/hook', body: BARE });

test('a payload inside a pasted text takes its place, and one undo brings the text back', async ({
  page,
  playground,
}) => {
  await playground.openWith(RECORD);
  await expect(page.getByText('Found in the field body.')).toBeVisible();
  await playground.hasText(FORMATTED);
  await playground.hasVerdict('Valid');
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasText(RECORD);
  await expect(playground.button('Use the payload')).toBeVisible();
  await playground.hasVerdict('Valid');
});

test('a button shows the pasted text, another one its payload', async ({ playground }) => {
  await playground.openWith(`curl -d '${BARE}' https://example.com/hook`);
  await playground.hasText(FORMATTED);
  await playground.button('Show the pasted text').click();
  await playground.hasText(`curl -d '${BARE}' https://example.com/hook`);
  await playground.button('Use the payload').click();
  await playground.hasText(FORMATTED);
});

test('a link holds the payload alone', async ({ playground }) => {
  await playground.openWith(JSON.stringify({ headers: { authorization: 'secret' }, body: BARE }));
  await playground.hasText(FORMATTED);
  const other = await playground.openElsewhere(await playground.share());
  await other.hasText(FORMATTED);
});
