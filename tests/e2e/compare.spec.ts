import type { Locator } from '@playwright/test';
import { DOCUMENTED, documentedBut, exampleText, placeOf } from '../payloads.ts';
import type { Playground } from './playground.ts';
import { expect, fullEditorTest, test } from './test.ts';

const EARLIER = documentedBut(['"PAID"', '"CREATED"'], ['"amount": 5500', '"amount": 5000']);

async function comparing(playground: Playground): Promise<Locator> {
  await playground.button('Compare…').click();
  const pane = playground.region('What changed');
  await expect(pane).toBeVisible();
  return pane;
}
const differences = (pane: Locator) =>
  pane.getByRole('list', { name: 'Differences' }).getByRole('listitem');

test('two payloads beside each other are compared field by field', async ({ playground }) => {
  await playground.open('e1.order-updated');
  const pane = await comparing(playground);
  const other = pane.getByRole('textbox', { name: 'Compare with (earlier)' });
  await expect(pane.getByRole('button', { name: 'Paste', exact: true })).toBeFocused();
  await test.step('the fields that differ, from and to', async () => {
    await other.fill(EARLIER);
    await expect(pane.getByText('2 changes in 1 object')).toBeVisible();
    await expect(pane.getByText(/^CREATED → PAID$/)).toBeVisible();
    await expect(differences(pane)).toHaveText([
      /Amount.*from 50\.00 USD.*to 55\.00 USD.*\+5\.00 USD/,
      /Status.*from CREATED.*to PAID/,
    ]);
  });

  await test.step('each side of a difference is a way to its place', async () => {
    await other.fill(EARLIER);
    const status = differences(pane).filter({ hasText: 'Status' });
    await status.getByRole('button', { name: 'to PAID' }).click();
    const { line, column } = placeOf(DOCUMENTED, '"PAID"');
    await playground.hasCursorAt(line, column);
    expect(await playground.selected()).toBe('"PAID"');
    await status.getByRole('button', { name: 'from CREATED' }).click();
    const selected = await other.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toBe('"CREATED"');
  });

  await test.step('the order of keys and white space do not count; the pasted one may be later', async () => {
    const { order, ...rest } = JSON.parse(DOCUMENTED) as { order: object };
    await other.fill(JSON.stringify({ ...rest, order }));
    await expect(pane.getByText('Every field has the same value')).toBeVisible();
    await other.fill(EARLIER);
    const swap = pane.getByRole('button', { name: 'Swap before and after' });
    await swap.click();
    await expect(differences(pane).last()).toHaveText(/from PAID.*to CREATED/);
    await swap.click();
  });

  await test.step('what cannot be read is said, not compared', async () => {
    await other.fill('{"order": ');
    await expect(pane.getByText('The other text is not JSON')).toBeVisible();
  });

  await test.step('it is over when another payload is opened, and the other text is kept', async () => {
    await other.fill(EARLIER);
    await expect(differences(pane)).toHaveCount(2);
    await playground.openExample('plain-message');
    await expect(pane).toBeHidden();
    await playground.hasVerdict('Valid');
    await comparing(playground);
    await pane.getByRole('button', { name: 'Change…' }).click();
    await expect(other).toHaveValue(EARLIER);
  });

  await test.step('Escape closes what is open over it first, and returns the focus', async () => {
    await playground.button('Settings').click();
    await playground.page.keyboard.press('Escape');
    await expect(playground.button('Settings')).toBeFocused();
    await playground.editor.focus();
    await playground.page.keyboard.press('Escape');
    await expect(pane).toBeVisible();
    await other.focus();
    await playground.page.keyboard.press('Escape');
    await expect(pane).toBeHidden();
    await expect(playground.button('Compare…')).toBeFocused();
    await playground.hasVerdict('Valid');
    await expect(playground.region('Order')).toBeVisible();
  });

  await test.step('an example or a saved draft is compared at a click', async () => {
    await comparing(playground);
    await expect(pane.getByRole('heading', { name: 'What changed' })).toBeFocused();
    await pane.getByRole('button', { name: 'Change…' }).click();
    await pane.getByLabel('Compare with an example').selectOption('Unique codes');
    await expect(pane.getByText('Before the example “Unique codes”')).toBeVisible();
    await expect(other).toBeHidden();
    await expect(pane.getByRole('heading', { name: 'What changed' })).toBeFocused();
  });
});

fullEditorTest(
  'the changed places are marked until the comparison is closed',
  async ({ page, playground }) => {
    await playground.open('e1.order-updated');
    const pane = await comparing(playground);
    const marks = page.locator('.payload-change');
    await pane.getByRole('textbox', { name: 'Compare with (earlier)' }).fill(EARLIER);
    await expect(marks).toHaveCount(2);
    await pane.getByRole('button', { name: 'Close comparison' }).click();
    await expect(marks).toHaveCount(0);
  },
);

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('compares too, inside its width', async ({ playground }) => {
    await playground.open('e1.order-updated');
    await playground.button('Settings').tap();
    const pane = await comparing(playground);
    await pane.getByRole('textbox', { name: 'Compare with (earlier)' }).fill(EARLIER);
    await expect(differences(pane)).toHaveCount(2);
    expect(await playground.overflow()).toBe(0);
    await differences(pane)
      .getByRole('button', { name: /^to 55\.00/ })
      .tap();
    await expect(playground.editor).toBeFocused();
    await playground.button('Report').tap();
    await expect(differences(pane)).toHaveCount(2);
    await pane.getByRole('button', { name: 'Close comparison' }).tap();
    await expect(playground.page.getByRole('heading', { name: /^Valid/ })).toBeFocused();
  });
});

test('items that came or went, a long list of differences, and a dropped file', async ({
  page,
  playground,
}) => {
  await playground.open('e1.redemption-discount');
  const pane = await comparing(playground);
  const other = pane.getByRole('textbox', { name: 'Compare with (earlier)' });
  /** Shows another payload, and lets the other text be changed. */
  const turnTo = async (slug: string) => {
    await pane.getByRole('button', { name: 'Close comparison' }).click();
    await playground.follow(slug);
    await comparing(playground);
    await pane.getByRole('button', { name: 'Change…' }).click();
  };

  await test.step('an item is named, and shown whole when asked for', async () => {
    await other.fill(DOCUMENTED);
    const item = differences(pane).filter({ hasText: 'Inner Tube' });
    await expect(item).toHaveText(/Inner Tube.*Added.*2 × 6\.99.*\+13\.98 USD/s);
    await expect(item).not.toContainText('"name"');
    await item.getByRole('button', { name: 'Show all' }).click();
    await expect(item).toContainText('"name": "Inner Tube"');
    await item.getByRole('button', { name: 'Show less' }).click();
    await expect(item).not.toContainText('"name"');
    // A removed item is in the other text.
    const gone = differences(pane).filter({ hasText: 'Star Thermal Bottle' });
    await gone.getByRole('button', { name: 'Show all' }).click();
    await expect(gone).toContainText('"subtotal_amount": 5000\n}');
  });

  await test.step('a long list scrolls in its pane, and the page stays where it is', async () => {
    await turnTo('plain-message');
    await other.fill(exampleText('redemption-discount'));
    await expect(differences(pane).nth(10)).toBeAttached();
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
    ).toBeLessThanOrEqual(0);
  });

  await test.step('a file that is dropped on the other payload is compared, and replaces nothing', async () => {
    await turnTo('order-updated');
    await playground.dropFile('other.json', documentedBut(['Alex Doe', 'Kim Lee']), other);
    await expect(pane.getByText('1 change in 1 object')).toBeVisible();
    await playground.hasText(DOCUMENTED);
  });
});
