import { readFileSync } from 'node:fs';
import { DOCUMENTED, documentedBut, exampleText } from './payloads.ts';
import { expect, test } from './test.ts';

const SQUEEZED =
  '{"order":{"items":[],"id":"ord_1","amount":1.50e3,"note":"\\u00e9\\/ a  b","n":12345678901234567890},"customer":{"id":"cust_1"},"referrer":null,"redemption":null}';

function withoutWhiteSpace(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}

test('Format changes white space only, and can be undone', async ({ playground }) => {
  await playground.open();
  await playground.paste(SQUEEZED);
  await playground.button('Format').click();
  await expect.poll(() => playground.text()).toContain('\n  "order": {\n    "items": [],\n');
  expect(withoutWhiteSpace(await playground.text())).toBe(SQUEEZED);
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasText(SQUEEZED);
});

test('Format leaves a text alone that cannot be read, and says so', async ({ playground }) => {
  await playground.openWith('{"order": ', 'Unreadable');
  await playground.button('Format').click();
  await expect(playground.message(/cannot be formatted/)).toBeVisible();
  await playground.hasText('{"order": ');
});

test('Clear empties the editor, and can be undone', async ({ playground }) => {
  await playground.open();
  await playground.clear();
  await playground.hasVerdict('Unreadable');
  await playground.editor.focus();
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasVerdict('Valid');
  await playground.hasText(DOCUMENTED);
});

test('a file that is opened takes the place of the text, undoably', async ({ playground }) => {
  const text = exampleText('delivery-promotion');
  await playground.open();
  await playground.openFile('delivery.json', text);
  await expect(playground.region('Delivery')).toBeVisible();
  await playground.hasText(text);
  await playground.editor.press('ControlOrMeta+z');
  await playground.hasText(DOCUMENTED);
});

test('a file that is dropped on the payload takes its place', async ({ playground }) => {
  const text = exampleText('gift-card');
  await playground.open();
  await playground.dropFile('gift-card.json', text);
  await expect(playground.region('Voucher')).toBeVisible();
  await playground.hasText(text);
});

test('a file can be dropped anywhere', async ({ playground }) => {
  await playground.open();
  await playground.dropFile('gift-card.json', exampleText('gift-card'), playground.verdict);
  await expect(playground.region('Voucher')).toBeVisible();
});

test('the user’s choices for one payload do not apply to the next', async ({ playground }) => {
  await playground.open();
  await playground.purpose.selectOption({ value: 'promotion' });
  await playground.hasVerdict('Invalid');
  await playground.dropFile('other.json', documentedBut(['Alex Doe', 'Kim Lee']));
  await playground.hasVerdict('Valid');
  await expect(playground.purpose).toHaveValue('');
});

test('a file that is not text is refused with a reason, and nothing is lost', async ({
  playground,
}) => {
  await playground.open();
  await playground.openFile('picture.json', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  await expect(playground.message(/picture\.json is a PNG picture, not text/)).toBeVisible();
  await playground.hasText(DOCUMENTED);
});

test('a byte order mark is kept in the text and said to be there', async ({ playground }) => {
  await playground.open();
  await playground.openFile('bom.json', `\ufeff${DOCUMENTED}`);
  await expect(playground.finding(/byte order mark/i)).toHaveCount(1);
  await playground.hasVerdict('Valid');
});

test('Save gives the text as a file, byte for byte', async ({ page, playground }) => {
  const text = documentedBut(['Alex Doe', 'Zoë']);
  await playground.openWith(text);
  const download = page.waitForEvent('download');
  await playground.button(/^Save/).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  expect(readFileSync(await file.path(), 'utf8')).toBe(text);
});

test('Tab leaves the editor', async ({ playground }) => {
  await playground.open();
  await playground.editor.focus();
  await playground.editor.press('Tab');
  await expect(playground.editor).not.toBeFocused();
  await playground.hasText(DOCUMENTED);
});

test('with the keyboard alone one comes from the first button to a finding’s place', async ({
  page,
  playground,
}) => {
  await playground.open();
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    seen.push(name);
    if (/^Go to/.test(name)) break;
  }
  expect(seen.at(-1)).toMatch(/^Go to/);
  await page.keyboard.press('Enter');
  await expect(playground.editor).toBeFocused();
});

test('lines that end as on Windows stay so', async ({ page, playground }) => {
  const text = DOCUMENTED.replaceAll('\n', '\r\n');
  await playground.open();
  await playground.openFile('windows.json', text);
  await expect(
    page.getByText(`${new Intl.NumberFormat('en').format(text.length)} characters`),
  ).toBeVisible();
  const download = page.waitForEvent('download');
  await playground.button(/^Save/).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(text);
});
