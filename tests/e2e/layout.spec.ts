import type { Locator } from '@playwright/test';
import { DOCUMENTED, exampleText, placeOf } from '../payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

const LONG = JSON.stringify({
  customer: { id: `cust_${'x'.repeat(400)}`, name: 'W'.repeat(600), object: 'customer' },
  referrer: { id: 'cust_2', name: 'Ruth', object: 'customer' },
  order: {
    id: 'ord_1',
    items: [
      { object: 'order_item', product: { name: 'Long '.repeat(200) }, amount: 1e15 },
      {
        object: 'order_item',
        product: { name: 'Cup' },
        price: 123456,
        quantity: 2,
        amount: 246912,
      },
    ],
    metadata: { [`key${'y'.repeat(300)}`]: 'z'.repeat(2000) },
  },
  redemption: null,
});

/** The example that the widths are looked at with. */
const LAST = 'redemption-discount';

/** Windows with the full editor and such without it, from the first width to the last. */
const WIDTHS = [
  [true, [1440, 1024, 768]],
  [false, [720, 360]],
] as const;

for (const [fullEditor, widths] of WIDTHS) {
  test.describe(`${widths.join(', ')} pixels wide`, () => {
    test.use({ fullEditor, viewport: { width: widths[0], height: 800 } });

    test('everything has its place', async ({ page, playground }) => {
      await playground.open();
      for (const slug of ['order-updated', 'delivery-unique-codes', 'broken-type', LAST]) {
        if (slug !== 'order-updated') await playground.follow(slug);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect(await playground.overflow(), `${slug} scrolls sideways at ${width}`).toBe(0);
        }
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await test.step(`${width} pixels wide`, () => hasItsPlace(playground, width));
      }
    });
  });
}

async function hasItsPlace(playground: Playground, width: number): Promise<void> {
  await test.step('Share and the menu are side by side', async () => {
    const share = await playground.button('Share').boundingBox();
    const menu = await playground.button('Settings').boundingBox();
    expect(menu!.y).toBeCloseTo(share!.y, 0);
    expect(menu!.x).toBeGreaterThan(share!.x);
    expect(width - menu!.x - menu!.width).toBeLessThanOrEqual(16);
  });

  if (width > 760) {
    await test.step('the edge between the panes is wide enough to be gripped', async () => {
      const edge = playground.page.getByRole('separator');
      const size = await edge.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        const isMet = (x: number) => document.elementFromPoint(x, top + 99) === element;
        return Array.from({ length: 99 }, (_, at) => left - 50 + at).filter(isMet).length;
      });
      expect(size).toBeGreaterThanOrEqual(24);
    });

    await test.step('the edge moves without dragging, and lets the wheel through', async () => {
      const { page } = playground;
      const edge = page.getByRole('separator');
      const { x, y } = (await edge.boundingBox())!;
      const widths: string[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const { x } = (await edge.boundingBox())!;
        await page.mouse.dblclick(x + 8, y + 99);
        widths.push((await edge.getAttribute('aria-valuenow'))!);
      }
      expect(widths).toEqual(['75', '20', '44']);
      await page.mouse.move(x + 8, y + 99);
      await page.mouse.wheel(0, 120);
      const report = page.locator('.report');
      await expect.poll(() => report.evaluate((element) => element.scrollTop)).toBe(120);
      await page.mouse.wheel(0, -120);
      await expect.poll(() => report.evaluate((element) => element.scrollTop)).toBe(0);
    });
  }

  await test.step('the amounts at the bars are below those of the table', async () => {
    const order = playground.region('Order');
    const endOf = (place: Locator) =>
      place.evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().right;
      });
    const column = await endOf(order.locator('tbody td', { hasText: '13.98' }).last());
    const bars = await endOf(order.locator('.amount', { hasText: '103.97' }));
    expect(Math.abs(bars - column)).toBeLessThan(2);
  });
}

test('the bar is as high as its stand-in before the scripts, at every width', async ({
  browser,
  page,
  playground,
}) => {
  await playground.open();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const early = await context.newPage();
  await early.route(/\.js$/, (route) => route.abort());
  await early.goto(page.url());
  for (const width of [360, 520, 640, 700, 800, 940, 1040, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await early.setViewportSize({ width, height: 800 });
    const before = await early.locator('.first-sight').boundingBox();
    const bar = await page.getByRole('banner').boundingBox();
    expect(bar!.height, `${width} pixels wide`).toBeCloseTo(before!.height, 0);
  }
  await context.close();
});

test.describe('a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

  test('leaves room for a finger between its two panes, and for its sections', async ({
    page,
    playground,
  }) => {
    await playground.open();
    /** How far an element is met on a line through its middle. */
    const sizes = (of: Locator, line: 'across' | 'down') =>
      of.evaluateAll(
        (elements, isAcross) =>
          elements.map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const [left, top] = [x + width / 2, y + height / 2];
            const isMet = (by: number) => {
              const place = isAcross ? ([left + by, top] as const) : ([left, top + by] as const);
              return element.contains(document.elementFromPoint(...place));
            };
            return Array.from({ length: 121 }, (_, at) => at - 60).filter(isMet).length;
          }),
        line === 'across',
      );
    expect(Math.min(...(await sizes(page.getByRole('separator'), 'across')))).toBeGreaterThan(43);
    expect(Math.min(...(await sizes(playground.button('Wrap'), 'across')))).toBeGreaterThan(43);
    const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('button');
    expect(Math.min(...(await sizes(sections, 'down')))).toBeGreaterThan(42);
  });
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('has the report, and the payload one tap away', async ({ page, playground }) => {
    await playground.open();
    await test.step('the report comes first', async () => {
      await expect(playground.region('Order')).toBeVisible();
      await expect(playground.editor).toBeHidden();
      await page.getByRole('button', { name: 'Payload', exact: true }).tap();
      await expect(playground.editor).toBeVisible();
      expect((await playground.editor.boundingBox())!.height).toBeGreaterThan(740 / 2);
      await expect(playground.region('Order')).toBeHidden();
      await playground.button('Report').tap();
      await expect(playground.region('Order')).toBeVisible();
    });

    await test.step('a tap anywhere on the row of a field goes to the text', async () => {
      const row = page.locator('[data-pointer="/customer/source_id"]');
      await row.tap({ position: { x: 200, y: 8 } });
      await expect(playground.editor).toBeFocused();
      const { line } = placeOf(DOCUMENTED, '"source_id": "4l3x-d03"');
      await expect(page.getByText(new RegExp(`^Ln ${line}, Col `))).toBeVisible();
      await playground.button('Report').tap();
      await expect(row, 'the report is where it was left').toBeInViewport();
      await expect(page.locator('nav [aria-current]')).toHaveText('Order');
    });

    await test.step('the typed text is judged, and a finding leads to its place', async () => {
      await playground.follow('broken-type');
      await page.setViewportSize({ width: 320, height: 740 });
      const name = playground.region('Summary').getByRole('button', { name: 'Trail Runner 2' });
      const { height } = (await name.first().boundingBox())!;
      expect(height, 'no word is parted: it has two lines').toBeLessThan(60);
      await page.setViewportSize({ width: 390, height: 844 });
      await playground.button(/^Change to/).tap();
      await playground.button('Share').tap();
      const choice = playground.shareDialog.getByRole('button', { name: 'Copy link as it is' });
      const { y, height: tall } = (await choice.boundingBox())!;
      const toast = page.locator('dialog #toast');
      expect((await toast.boundingBox())!.y, 'not behind a message').toBeGreaterThan(y + tall);
      await toast.getByRole('button', { name: 'Undo' }).tap();
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 360, height: 740 });
      await playground.goTo(playground.finding('Error').first());
      await expect(playground.editor).toBeVisible();
      await expect(playground.editor).toBeFocused();
      await playground.editor.fill('{}');
      await playground.button('Report').tap();
      await playground.hasVerdict('Unrecognised');
    });

    await test.step('very long values stay inside the page', async () => {
      await page.getByRole('button', { name: 'Payload', exact: true }).tap();
      await playground.editor.fill(LONG);
      await playground.button('Report').tap();
      await expect(playground.region('Customer')).toContainText('WWW');
      expect(await playground.overflow()).toBe(0);
      const price = playground.region('Summary').getByRole('button', { name: '123,456' });
      expect((await price.boundingBox())!.height, 'no figure is parted').toBeLessThan(36);
      const referred = playground.region('Referrer').getByRole('button', { name: /^WWW/ });
      const { x, width } = (await referred.boundingBox())!;
      expect(x + width, 'no name is cut off').toBeLessThan(360);
    });

    await test.step('a low window, as at a zoom of 400%, has room to read and to type', async () => {
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await playground.overflow()).toBe(0);
      await page.getByRole('button', { name: 'Payload', exact: true }).tap();
      // Nothing lies over the text.
      const seen = await playground.editor.evaluate((editor) => {
        editor.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = editor.getBoundingClientRect();
        const places = [y + 2, y + height - 2].map((at) => [x + width / 2, at] as const);
        return {
          height,
          isMet: places.map(([left, top]) => editor.contains(document.elementFromPoint(left, top))),
        };
      });
      expect(seen.height).toBeGreaterThanOrEqual(160);
      expect(seen.isMet).toEqual([true, true]);
      await playground.editor.fill('{}');
      await playground.button('Report').tap();
      await playground.hasVerdict('Unrecognised');
    });
  });

  test('leaves room for a finger round whatever is pressed', async ({ page, playground }) => {
    await playground.open();
    await page.getByRole('button', { name: 'Payload', exact: true }).tap();
    // There are enough findings for groups, one with a fix, and a pair of identifiers that differs.
    const text = exampleText('redemption-discount')
      .replaceAll('"quantity": ', '"quantity": -')
      .replace('"status": "PAID"', '"status": "paid"')
      .replace('"customer_id": "cust_', '"customer_id": "cust_else');
    await playground.editor.fill(text);
    await playground.button('Report').tap();
    await expect(playground.findings.nth(1)).toBeVisible();
    await expect(playground.region('Matching IDs')).toContainText('differs');
    const narrow = await page.evaluate(() => {
      const found: string[] = [];
      for (const pressed of document.querySelectorAll<HTMLElement>('button, summary, select')) {
        // A cell's quieter line belongs to the cell. A figure in a line is as tall as its line, and
        // so is the sign beside it.
        // The menu of the purpose covers its tile. The skip links show for the keyboard only.
        if (
          !pressed.checkVisibility() ||
          pressed.matches(
            'small *, [role=link], .link, .ref, .explain, .purpose > .text, :disabled',
          )
        )
          continue;
        pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = pressed.getBoundingClientRect();
        const [left, top] = [x + Math.min(width / 2, 20), y + height / 2];
        const isMet = (at: number) => pressed.contains(document.elementFromPoint(left, at));
        // In steps of half a pixel, because lines with code have fractional heights.
        let size = 0.5;
        for (let at = top; isMet(at - 0.5) && size < 50; at -= 0.5) size += 0.5;
        for (let at = top; isMet(at + 0.5) && size < 50; at += 0.5) size += 0.5;
        if (size < 43.5) found.push(`${pressed.textContent.trim() || pressed.ariaLabel}: ${size}`);
      }
      return found;
    });
    expect(narrow).toEqual([]);
  });
});

test('very long values stay inside the page, and the summary names them in short', async ({
  playground,
}) => {
  await playground.open();
  await playground.paste(LONG);
  await expect(playground.region('Customer')).toContainText('WWW');
  expect(await playground.overflow()).toBe(0);
  await expect(playground.region('Summary').getByText(/^W{120}…$/)).toBeVisible();
});

test('on paper there is one page with the report, in ink, and nothing to press', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open('e1.order-updated');
  for (const slug of ['unique-codes', 'redemption-discount']) {
    await playground.follow(slug);
    await expect(playground.region('Matching IDs')).toBeAttached();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  }
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(playground.verdict).toBeVisible();
  await expect(page.getByText(`#e1.redemption-discount`)).toBeVisible();
  await expect(playground.region('Redemption')).toBeVisible();
  const figure = playground.region('Redemption').getByRole('button').first();
  await figure.focus();
  await expect(figure, 'the focus leaves no mark on paper').toHaveCSS('outline-style', 'none');
  for (const gone of [
    playground.editor,
    playground.button('Share'),
    page.getByRole('navigation', { name: 'Sections' }),
    playground.region('Timeline'),
    playground.region('Matching IDs'),
    page.getByText(/^All \d+ fields/).first(),
  ]) {
    await expect(gone).toBeHidden();
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(26, 28, 33)');
  expect(await playground.overflow()).toBe(0);
});

test('the theme follows the system until one is chosen, and the choice stays', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await playground.open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(background).not.toBe(dark);
  await playground.button('Settings').click();
  await playground.button('Dark').click();
  await expect.poll(background).toBe(dark);
  await page.reload();
  await playground.settled();
  expect(await background()).toBe(dark);
});
