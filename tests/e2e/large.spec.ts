import { DOCUMENTED, documentedBut } from '../payloads.ts';
import { expect, test } from './test.ts';

const MIB = 1024 * 1024;

function manyItems(count: number): string {
  const items = Array.from(
    { length: count },
    (_, at) =>
      `{"id": "ordli_${at}", "quantity": ${1 + (at % 3)}, "product": {"name": "Product ${at}"}}`,
  );
  return documentedBut(['"items": [', `"items": [\n${items.join(',\n')},\n`]);
}

test.use({ fullEditor: true });

test('large texts are laid out, and what is beyond the limit is refused or not checked', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a file is refused with a reason, and nothing is lost', async () => {
    await playground.dropFile('huge.json', ' ', playground.editor, 20 * MIB + 1);
    await expect(playground.message(/huge\.json is larger than 20 MB/)).toBeVisible();
    await playground.hasText(DOCUMENTED);
  });

  await test.step('a text is not judged, and the editor stays usable', async () => {
    await playground.clearByHand();
    // The limit is in bytes. A sign of three bytes spares the editor two thirds of the characters.
    await page.evaluate(
      ([text, count]) => navigator.clipboard.writeText(text.replace('€', '€'.repeat(count))),
      [documentedBut(['"region": "US"', '"region": "€"']), (20 * MIB) / 3] as const,
    );
    await playground.editor.press('ControlOrMeta+v');
    await playground.hasVerdict('Unreadable');
    await expect(playground.findings).toContainText(/larger than 20 MB/);
    await playground.clearByHand();
    await playground.paste(DOCUMENTED);
    await playground.hasVerdict('Valid');
  });

  await test.step('a payload of a megabyte is analysed and laid out, and a finding at its end is reached', async () => {
    const text = manyItems(12_000).replace('"status": "PAID"', '"status": "SHIPPED"');
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    await expect(playground.region('Order')).toContainText('12,002 items');
    await playground.goTo(playground.finding('order.status'));
    expect(await playground.selected()).toBe('"SHIPPED"');
  });

  await test.step('a document on one very long line is formatted; an undo says that only its beginning is drawn', async () => {
    const text = JSON.stringify(JSON.parse(manyItems(900)));
    await playground.paste(text);
    await playground.hasVerdict('Valid');
    await expect.poll(() => playground.text()).toContain('{\n  "');
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(text);
    await expect(page.getByText(/One line is too long to show in full/)).toBeVisible();
    await playground.button('Format the payload').click();
    await expect(page.getByText(/One line is too long/)).toHaveCount(0);
    await playground.hasVerdict('Valid');
  });
});
