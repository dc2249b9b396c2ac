import { readFileSync } from 'node:fs';
import { DOCUMENTED, documentedBut, exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

const SQUEEZED =
  '{"order":{"items":[],"id":"ord_1","amount":1.50e3,"note":"\\u00e9\\/ a  b","n":12345678901234567890},"customer":{"id":"cust_1"},"referrer":null,"redemption":null}';

function withoutWhiteSpace(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) => (token.startsWith('"') ? token : ''));
}

test.use({ fullEditor: true });

test('Format, Clear and an opened file are steps that can be undone', async ({ playground }) => {
  await playground.open();
  await test.step('Clear empties the editor', async () => {
    await playground.clear();
    await playground.hasVerdict('No payload yet');
    await playground.editor.focus();
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasVerdict('Valid');
    await playground.hasText(DOCUMENTED);
  });

  await test.step('a file that is opened takes the place of the text', async () => {
    const text = exampleText('delivery-promotion');
    await playground.openFile('delivery.json', text);
    await expect(playground.region('Delivery')).toBeVisible();
    await playground.hasText(text);
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(DOCUMENTED);
  });

  await test.step('Format changes white space only', async () => {
    await playground.paste(SQUEEZED);
    await playground.button('Format').click();
    await expect.poll(() => playground.text()).toContain('\n  "order": {\n    "items": [],\n');
    expect(withoutWhiteSpace(await playground.text())).toBe(SQUEEZED);
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(SQUEEZED);
  });

  await test.step('Format leaves a text alone that cannot be read, and says so', async () => {
    await playground.paste('{"order": ');
    await playground.hasVerdict('Unreadable');
    await playground.button('Format').click();
    await expect(playground.message(/then format/)).toBeVisible();
    await playground.hasText('{"order": ');
  });
});

test('files: dropped on the payload or anywhere, refused, with a byte order mark, and saved', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a file that is not text is refused with a reason, and nothing is lost', async () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]);
    await playground.openFile('picture.json', bytes);
    await expect(playground.message(/picture\.json is a PNG image, not text/)).toBeVisible();
    await playground.hasText(DOCUMENTED);
  });

  await test.step('the user’s choices for one payload do not apply to the next', async () => {
    await playground.purpose.selectOption({ value: 'promotion' });
    await playground.hasVerdict('Invalid');
    await playground.dropFile('other.json', documentedBut(['Alex Doe', 'Kim Lee']));
    await playground.hasVerdict('Valid');
    await expect(playground.purpose).toHaveValue('');
  });

  await test.step('a file that is dropped on the payload takes its place', async () => {
    const text = exampleText('gift-card');
    await playground.dropFile('gift-card.json', text);
    await expect(playground.region('Voucher')).toBeVisible();
    await playground.hasText(text);
  });

  await test.step('a file can be dropped anywhere', async () => {
    const text = exampleText('delivery-promotion');
    await playground.dropFile('delivery.json', text, playground.verdict);
    await expect(playground.region('Delivery')).toBeVisible();
  });

  await test.step('a byte order mark is kept in the text and said to be there', async () => {
    await playground.openFile('bom.json', `\ufeff${DOCUMENTED}`);
    await expect(playground.finding(/byte order mark/i)).toHaveCount(1);
    await playground.hasVerdict('Valid');
  });

  await test.step('a text that replaces the whole one is shown from its start', async () => {
    await playground.paste(`${DOCUMENTED}\n${' '.repeat(500)}`);
    await playground.hasCursorAt(1, 1);
    await expect(playground.page.getByText('"order"').first()).toBeInViewport();
    // The payload inside has other lines, and its paste was one long line.
    await playground.paste(JSON.stringify({ body: JSON.stringify(JSON.parse(DOCUMENTED)) }));
    await playground.hasCursorAt(1, 1);
    await expect(playground.page.getByText('"order"').first()).toBeInViewport();
  });

  await test.step('Save gives the text as a file, byte for byte, with the line ends of Windows too', async () => {
    const saved = async () => {
      const download = page.waitForEvent('download');
      await playground.button(/^Save/).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/\.json$/);
      return readFileSync(await file.path(), 'utf8');
    };
    const text = documentedBut(['Alex Doe', 'Zoë']);
    await playground.paste(text);
    await playground.hasVerdict('Valid');
    expect(await saved()).toBe(text);
    const windows = DOCUMENTED.replaceAll('\n', '\r\n');
    await playground.openFile('windows.json', windows);
    const length = new Intl.NumberFormat('en').format(windows.length);
    await expect(page.getByText(`${length} characters`)).toBeVisible();
    expect(await saved()).toBe(windows);
  });
});

test('the keyboard alone comes to a finding’s place, and out of the editor', async ({
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
  await test.step('Tab leaves the editor', async () => {
    await playground.editor.press('Tab');
    await expect(playground.editor).not.toBeFocused();
    await playground.hasText(DOCUMENTED);
  });
});
