import { DOCUMENTED } from '../payloads.ts';
import { expect, test } from './test.ts';

const BARE = JSON.stringify(JSON.parse(DOCUMENTED));
const FORMATTED = JSON.stringify(JSON.parse(DOCUMENTED), null, 2);
const RECORD = JSON.stringify({ path: '/hook', body: BARE });

test('a payload inside a pasted text takes its place, and its links hold it alone', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a payload inside a pasted text takes its place, and one undo brings the text back', async () => {
    await playground.paste(RECORD);
    await expect(page.getByText('Found in the field body.')).toBeVisible();
    await playground.hasText(FORMATTED);
    await playground.hasVerdict('Valid');
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(RECORD);
    await expect(playground.button('Use the payload')).toBeVisible();
    await playground.hasVerdict('Valid');
  });

  await test.step('a button shows the pasted text, another one its payload', async () => {
    await playground.paste(`curl -d '${BARE}' https://example.com/hook`);
    await playground.hasText(FORMATTED);
    await playground.button('Show the pasted text').click();
    await playground.hasText(`curl -d '${BARE}' https://example.com/hook`);
    await playground.button('Use the payload').click();
    await playground.hasText(FORMATTED);
  });

  await test.step('a link holds the payload alone', async () => {
    await playground.paste(JSON.stringify({ headers: { authorization: 'secret' }, body: BARE }));
    await playground.hasText(FORMATTED);
    const other = await playground.openElsewhere(await playground.share());
    await other.hasText(FORMATTED);
  });
});
