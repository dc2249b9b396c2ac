import type { Locator } from '@playwright/test';
import { DOCUMENTED, documentedBut, exampleText, placeOf } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

const EARLIER = documentedBut(['"PAID"', '"CREATED"'], ['"amount": 5500', '"amount": 5000']);
const WITH_PREVIOUS = JSON.stringify(
  {
    customer: { id: 'cust_a1' },
    referrer: null,
    order: { id: 'ord_a1', items: [], total_amount: 4500, metadata: { currency: 'EUR' } },
    redemption: {
      id: 'r_a1',
      previous_order: {
        id: 'ord_a1',
        items: [],
        total_amount: 5000,
        metadata: { currency: 'EUR' },
      },
    },
  },
  null,
  2,
);

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
  const other = pane.getByRole('textbox', { name: 'What was before it' });
  await test.step('the fields that differ, from and to', async () => {
    await other.fill(EARLIER);
    await expect(pane.getByText('2 differences')).toBeVisible();
    await expect(differences(pane)).toHaveText([
      /Order · Amount.*order\.amount.*from 50\.00.*to 55\.00/,
      /Order · Status.*order\.status.*from CREATED.*to PAID/,
    ]);
  });

  await test.step('each side of a difference is a way to its place', async () => {
    await other.fill(EARLIER);
    const status = differences(pane).filter({ hasText: 'order.status' });
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
    await expect(pane.getByText('every field has the same value')).toBeVisible();
    await other.fill(EARLIER);
    const isLater = pane.getByRole('checkbox', { name: 'later of the two' });
    await isLater.check();
    await expect(differences(pane).last()).toHaveText(/from PAID.*to CREATED/);
    await isLater.uncheck();
  });

  await test.step('what cannot be read is said, not compared', async () => {
    await other.fill('{"order": ');
    await expect(pane.getByText('This text cannot be read as JSON')).toBeVisible();
  });

  await test.step('it follows the payload, and is still there after a look at the reading', async () => {
    await other.fill(EARLIER);
    await expect(differences(pane)).toHaveCount(2);
    await playground.openExample('plain-message');
    await expect(differences(pane)).not.toHaveCount(2);
    await playground.hasVerdict('Valid');
    await pane.getByRole('button', { name: 'Back to the reading' }).click();
    await expect(playground.button('Compare…')).toBeFocused();
    await playground.hasVerdict('Valid');
    await expect(playground.region('Order')).toBeVisible();
    await comparing(playground);
    await expect(other).toHaveValue(EARLIER);
  });
});

test('an object that came or went is cut, and shown whole when asked for', async ({
  playground,
}) => {
  await playground.open('e1.redemption-discount');
  const pane = await comparing(playground);
  await pane.getByRole('textbox', { name: 'What was before it' }).fill(DOCUMENTED);
  const item = differences(pane).filter({ hasText: 'Inner Tube' });
  await expect(item).toHaveText(/Added.*"product_id": "prod_2f86ea70d19b45cc44".*…/s);
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

test('a long list of differences scrolls in its pane, and the page stays where it is', async ({
  page,
  playground,
}) => {
  await playground.open('e1.plain-message');
  const pane = await comparing(playground);
  await pane
    .getByRole('textbox', { name: 'What was before it' })
    .fill(exampleText('redemption-discount'));
  await expect(differences(pane).nth(10)).toBeAttached();
  expect(
    await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
  ).toBeLessThanOrEqual(0);
});

test('the order before a redemption is compared without anything pasted', async ({
  playground,
}) => {
  await playground.openWith(WITH_PREVIOUS);
  await playground.button('What changed?').click();
  const pane = playground.region('What changed');
  await expect(differences(pane)).toHaveText([/order\.total_amount.*from 50\.00.*to 45\.00/]);
  await differences(pane).getByRole('button', { name: 'from 50.00' }).click();
  expect(await playground.selected()).toBe('5000');
  await pane.getByRole('button', { name: 'Since another payload' }).click();
  await expect(pane.getByRole('textbox', { name: 'What was before it' })).toBeVisible();
  await pane.getByRole('button', { name: 'Back to the reading' }).click();
  await expect(playground.page.getByRole('heading', { name: /^Valid/ })).toBeFocused();
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('compares too, inside its width', async ({ playground }) => {
    await playground.open('e1.order-updated');
    await playground.button('Settings').tap();
    const pane = await comparing(playground);
    await pane.getByRole('textbox', { name: 'What was before it' }).fill(EARLIER);
    await expect(differences(pane)).toHaveCount(2);
    expect(await playground.overflow()).toBe(0);
    await differences(pane).first().getByRole('button', { name: 'to 55.00' }).tap();
    await expect(playground.editor).toBeFocused();
    await playground.button('Reading').tap();
    await expect(differences(pane)).toHaveCount(2);
    await pane.getByRole('button', { name: 'Back to the reading' }).tap();
    await expect(playground.page.getByRole('heading', { name: /^Valid/ })).toBeFocused();
  });
});

test('a file that is dropped on the other payload is compared, and replaces nothing', async ({
  playground,
}) => {
  await playground.open();
  await playground.button('Compare…').click();
  const other = playground.region('What changed').getByRole('textbox');
  await playground.dropFile('other.json', documentedBut(['Alex Doe', 'Kim Lee']), other);
  await expect(playground.region('What changed').getByText('1 difference')).toBeVisible();
  await playground.hasText(DOCUMENTED);
});
