import type { Locator } from '@playwright/test';
import { documentedBut, placeOf, exampleText } from '../payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

const LINES = 1_000;
const COLOURS = ['red', 'green', 'blue'];

/**
 * An order of many lines. Line `n` has n + 1 cents, so that the test can compute sums and places.
 */
function manyLines(lines: number): string {
  const items = Array.from({ length: lines }, (_, n) => ({
    id: `ordli_${n}`,
    object: 'order_item',
    product_id: `prod_${n}`,
    quantity: 1,
    price: n + 1,
    amount: n + 1,
    subtotal_amount: n + 1,
    product: { name: `Tea ${n} ${COLOURS[n % 3]}` },
  }));
  const amount = (lines * (lines + 1)) / 2;
  return JSON.stringify({
    customer: { id: 'cust_a1' },
    referrer: null,
    order: { id: 'ord_a1', amount, items, metadata: { currency: 'EUR' } },
    redemption: null,
  });
}

async function openLarge(playground: Playground): Promise<Locator> {
  await playground.open();
  await playground.dropFile('large.json', manyLines(LINES));
  const table = playground.region('Items, 1,000 rows');
  await expect(table).toBeVisible();
  return table;
}
const rows = (table: Locator) => table.locator('tbody').getByRole('row');
const bars = (playground: Playground) =>
  playground
    .region('Order')
    .getByRole('list', { name: 'How the total is calculated' })
    .getByRole('listitem');

/** Equal to a CSS pixel, however the browser rounds. */
const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1.1);

test('the amounts and the matching IDs are written as text, and lead to their places', async ({
  page,
  playground,
}) => {
  await playground.open('e1.redemption-discount');
  await test.step('the items, the discount and the total', () =>
    expect(bars(playground)).toHaveText([
      /2 items, 3 units\s*103\.97/,
      /Order discount\s*−10\.40/,
      /Total amount\s*93\.57/,
    ]));

  await test.step('the bars start at one line and end where the next begins', async () => {
    // The cards are drawn after the summary.
    await expect(bars(playground)).toHaveCount(3);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const rects = await bars(playground).locator('rect').all();
      const boxes = await Promise.all(rects.map((bar) => bar.boundingBox()));
      const [items, discount, total] = boxes;
      expect(items!.width, `${width} pixels wide`).toBeGreaterThan(width === 360 ? 60 : 300);
      // The outline of a bar counts, so the edges agree to a pixel only.
      near(total!.x, items!.x);
      near(discount!.x + discount!.width, items!.x + items!.width);
      near(total!.x + total!.width, discount!.x);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('each identity has a row, whose places lead to the payload', async () => {
    const ids = playground.region('Matching IDs');
    await expect(ids).toContainText('8 of 8 match');
    const order = ids.getByRole('row').filter({ hasText: 'redemption.order.id' });
    await expect(order).toHaveText(/^Order.*match/s);
    const text = exampleText('redemption-discount');
    const { id } = (JSON.parse(text) as { order: { id: string } }).order;
    await order.getByRole('button', { name: 'order.id', exact: true }).click();
    const { line } = placeOf(text, `"id": "${id}"`);
    await expect(playground.page.getByText(new RegExp(`^Ln ${line}, `))).toBeVisible();
    expect(await playground.selected()).toBe(`"${id}"`);
  });

  await playground.follow('order-updated');
  await test.step('the lines, the rest that is not in them, and the total', async () => {
    await expect(bars(playground)).toHaveText([
      /2 items, 3 units\s*50\.00/,
      /Outside the items\s*5\.00/,
      /Total amount\s*55\.00/,
    ]);
  });
  await test.step('the place of the total', async () => {
    await bars(playground)
      .last()
      .getByRole('button', { name: /^Total/ })
      .click();
    expect(await playground.selected()).toBe('5500');
  });
  const table = playground.region('Order').getByRole('table', { name: 'Items' });
  await test.step('a short table has no filter, and its head puts it in order', async () => {
    await expect(playground.page.getByRole('searchbox', { name: /rows/ })).toHaveCount(0);
    await table.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click();
    await expect(rows(table).first()).toContainText('Shipping');
  });

  await test.step('the bars stay inside their picture, however absurd the amounts are', async () => {
    await playground.paste(
      documentedBut(
        ['"total_amount": 5500', '"total_amount": -9007199254740991'],
        ['"amount": 5500', '"amount": 5500, "discount_amount": 9007199254740000'],
      ),
    );
    await expect(bars(playground).last()).toHaveText(/Total amount\s*−90,071,992,547,409\.91/);
    const card = (await playground.region('Order').boundingBox())!;
    for (const picture of await bars(playground).locator('rect').all()) {
      const { x, width } = (await picture.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(card.x);
      expect(x + width).toBeLessThanOrEqual(card.x + card.width);
      expect(width).toBeGreaterThanOrEqual(1);
    }
  });

  await test.step('the odd one out comes first, with its own value', async () => {
    await playground.paste(
      exampleText('redemption-discount').replace(
        '"customer_id": "cust_',
        '"customer_id": "cust_else',
      ),
    );
    const row = playground.region('Matching IDs').getByRole('row').first();
    await expect(row).toHaveText(
      /^Customer.*order\.customer_id\s+is cust_else.*1 of \d+\s+differs/s,
    );
  });
});

test.describe('where the time zone is UTC', () => {
  test.use({ timezoneId: 'UTC' });

  test('the timeline shows each time once', async ({ playground }) => {
    await playground.open('e1.order-updated');
    const timeline = playground.region('Timeline');
    await expect(timeline).toContainText(/2\s+dates\s+in UTC,\s+to scale/);
    await timeline.getByText('All 2 dates').click();
    await expect(timeline.getByText('12 Mar 2024, 08:37:24')).toHaveCount(1);
  });
});

test.describe('the timeline', () => {
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('has every time in order, in UTC and in the reader’s time zone', async ({ playground }) => {
    await playground.open('e1.redemption-discount');
    const timeline = playground.region('Timeline');
    await timeline.getByText(/in your time zone \(Asia\/(Kolkata|Calcutta)\)/).click();
    const rows = timeline.getByRole('list', { name: 'Dates' }).getByRole('listitem');
    const written = exampleText('redemption-discount').match(/"\d{4}-\d\d-\d\dT[^"]+"/g)!;
    const times = await rows
      .locator('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
    expect(times).toEqual([...new Set(written.map((text) => text.slice(1, -1)))].sort());
    await expect(rows.first()).toHaveText(
      /Voucher · Created.*2 Mar 2026, 12:00:00 UTC.*2 Mar 2026, 17:30:00 GMT\+5:30/s,
    );
    await expect(rows.nth(1)).toHaveText(
      /Order · Created.*Redemption · Order.*141 days 4 h later/s,
    );

    await test.step('the picture has the same to scale, a lane an object', async () => {
      const close = timeline.getByRole('list', { name: 'What happened, magnified' });
      const order = close.getByRole('listitem').filter({ hasText: 'Updated 16:30:07.0' });
      await expect(order).toHaveText(/^Order.*Created 16:30:05\.2.*Updated 16:30:07\.0/s);
      const [track, link] = await Promise.all(
        ['.track', '.link'].map(async (name) => (await order.locator(name).boundingBox())!),
      );
      near(link!.width, track!.width);
      await order.getByRole('button', { name: 'Created 16:30:05.2' }).click();
      expect(await playground.selected()).toMatch(/^"2026-07-21T16:30:05/);
    });
  });
});

test('a thousand lines are drawn a screen at a time, put in order and narrowed', async ({
  page,
  playground,
}) => {
  const table = await openLarge(playground);
  const head = table.getByRole('columnheader', { name: 'Amount' });

  await test.step('the keys go to the last line and back', async () => {
    await expect(rows(table).first()).toContainText('Tea 0 red');
    await table.focus();
    await page.keyboard.press('End');
    await expect(table.getByText('Tea 999 red')).toBeVisible();
    await expect(table.getByRole('row', { name: /Tea 999/ })).toHaveAttribute(
      'aria-rowindex',
      '1001',
    );
    expect(await rows(table).count()).toBeLessThan(60);
    await page.keyboard.press('Home');
    await expect(table.getByText('Tea 0 red')).toBeVisible();
  });

  await test.step('an open row shows everything in it, and a cell leads to its text', async () => {
    const { x } = (await head.boundingBox())!;
    await table.getByRole('button', { name: 'Show all fields of row 3' }).click();
    await expect(table.getByText('ordli_2', { exact: true })).toBeVisible();
    // The columns stay in their places, also those that only wider panes have.
    await expect
      .poll(async () => Math.abs((await head.boundingBox())!.x - x), { timeout: 2_000 })
      .toBeLessThan(1.1);
    await table.getByRole('button', { name: 'Tea 1 green' }).focus();
    await page.keyboard.press('Enter');
    expect(await playground.selected()).toBe('"Tea 1 green"');
  });

  await test.step('a column puts them in order, and its head says so', async () => {
    await expect(head).toHaveAttribute('aria-sort', 'none');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(rows(table).first()).toContainText('10.00');
    await expect(rows(table).first()).toContainText('Tea 999 red');
  });

  await test.step('a text narrows them, while the foot sums all of them', async () => {
    await page.getByRole('searchbox', { name: 'Filter rows of Items' }).fill('tea 99');
    await expect(page.getByText('11 of 1,000 rows')).toBeVisible();
    const narrowed = playground.region('Items, 11 rows');
    await expect(narrowed.getByText('Tea 99 red')).toBeVisible();
    await expect(narrowed.locator('tfoot')).toHaveText(/1,000 items\s*1,000\s*5,005\.00/);
    await expect(table).toBeHidden();
  });
});
