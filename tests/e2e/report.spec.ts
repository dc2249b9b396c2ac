import { DOCUMENTED, documentedBut, placeOf } from './payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';

/** The documented example with `count` more items, each with an amount in quotes. */
function withBrokenItems(count: number): string {
  const items = Array.from(
    { length: count },
    (_, index) => `{"quantity": 1, "amount": "${index}"}`,
  );
  return documentedBut(['"items": [', `"items": [\n${items.join(',\n')},\n`]);
}

test('the filter narrows the report to the matches, and counts them', async ({
  page,
  playground,
}) => {
  await playground.open();
  const box = page.getByRole('searchbox', { name: 'Filter fields' });
  const { x } = (await box.boundingBox())!;
  await box.fill('source_id');
  await expect(page.getByText('2 fields match')).toBeVisible();
  expect((await box.boundingBox())!.x).toBe(x);
  await expect(playground.region('Referrer')).toHaveCount(0);
  await expect(playground.region('Customer')).toContainText('4l3x-d03');
  await expect(playground.region('Customer')).not.toContainText('Alex Doe');
  const index = page.getByRole('navigation', { name: 'Sections' });
  await expect(index.getByRole('button')).toHaveText([/^Order/, /^Customer/]);
  await box.fill('nowhere in it');
  await expect(page.getByText('0 fields match')).toBeVisible();
  expect((await box.boundingBox())!.x).toBe(x);
  await box.fill('');
  await expect(playground.region('Customer')).toContainText('Alex Doe');
});

test('the story is one line; the index shows every section and marks the chosen one', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open('e1.delivery-unique-codes');
  await expect(
    page.getByText(
      /^Ana Sousa’s order ord_K9wX…dYh5 was updated: PAID, 74\.70 EUR, 2 pieces in 2 lines\. Sent by a distribution that publishes unique codes: code AGAIN-7QK4TM/,
    ),
  ).toBeVisible();
  const index = page.getByRole('navigation', { name: 'Sections' });
  const entries = index.getByRole('button');
  await expect(entries).toHaveCount(10);
  for (const entry of await entries.all()) await expect(entry).toBeInViewport({ ratio: 1 });
  // The last section never comes to the top of the pane.
  for (const name of ['Campaign', 'Ties']) {
    await entries.filter({ hasText: name }).click();
    const heading = playground.region(name).getByRole('heading').first();
    await expect(heading).toBeInViewport({ ratio: 1 });
    const { y, height } = (await index.boundingBox())!;
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
    await expect(index.locator('[aria-current]')).toHaveText(name);
  }
  await playground.region('Ties').hover();
  await page.mouse.wheel(0, -100_000);
  await expect(index.locator('[aria-current]')).toHaveText('Order');
});

test('findings stay under the mouse that goes from one to the next', async ({
  page,
  playground,
}) => {
  // Without motion, a finding that moves away is out of sight at once.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.open();
  await playground.paste(documentedBut(['"source_id": "4l3x-d03"', '"source_id": 403']));
  const finding = playground.finding('source_id').filter({ hasText: 'Error' });
  const button = finding.getByRole('button', { name: /^Go to/ });
  await button.click();
  await expect(playground.editor).toBeFocused();
  await expect(page.locator('[data-pointer="/customer/source_id"]')).toHaveClass(/active/);
  await expect(button).toBeInViewport();
});

test('undocumented fields are shown and marked', async ({ playground }) => {
  await playground.open();
  await playground.paste(documentedBut(['"status": "PAID"', '"status": "PAID", "colour": "red"']));
  const order = playground.region('Order');
  await expect(order.getByText('not documented')).toBeVisible();
  await expect(order).toContainText('red');
});

test('a finding shows at its field too', async ({ playground }) => {
  await playground.openWith(documentedBut(['"status": "PAID"', '"status": "SHIPPED"']), 'Invalid');
  await expect(playground.region('Order')).toContainText(/PAID.*"SHIPPED"/);
});

test('the index stays in sight below a long list of findings, and covers none of them', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.openWith(withBrokenItems(60), 'Invalid');
  await test.step('the index stays in sight, and leads past the list and back', async () => {
    const index = page.getByRole('navigation', { name: 'Sections' });
    await expect(index).toBeInViewport({ ratio: 1 });
    const order = playground.region('Order').getByRole('heading', { name: /^Order/ });
    await expect(order).not.toBeInViewport();
    await index.getByRole('button', { name: /^Order/ }).click();
    await expect(order).toBeInViewport();
    await expect(playground.findings.first()).not.toBeInViewport();
    await index.getByRole('button', { name: /^Findings 6\d/ }).click();
    await expect(playground.findings.first()).toBeInViewport();
  });

  await test.step('no finding that the keys go to lies behind the index', async () => {
    await playground.findings.first().getByRole('button').last().focus();
    const isCovered = () => {
      const { x, y, width, height } = document.activeElement!.getBoundingClientRect();
      return !document.activeElement!.contains(
        document.elementFromPoint(x + width / 2, y + height - 2),
      );
    };
    for (const key of [...Array<string>(24).fill('Tab'), ...Array<string>(24).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      expect(await page.evaluate(isCovered), key).toBe(false);
    }
  });

  await test.step('a match of the filter comes into sight', async () => {
    await page.getByRole('searchbox', { name: 'Filter fields' }).fill('4l3x');
    await expect(page.locator('[data-pointer="/customer/source_id"]')).toBeInViewport();
  });
});

test('of more than 200 findings the first are listed, the others when they are wanted', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.openWith(withBrokenItems(450), 'Invalid');
  await expect(playground.findings).toHaveCount(200);
  await expect(page.getByText(/^200 of \d+ findings are shown/)).toBeVisible();
  await test.step('the button that shows more does not lie behind the index', async () => {
    const more = page.getByRole('button', { name: /^Show \d+ more/ });
    await playground.findings.last().getByRole('button').last().focus();
    // The button comes to the lower edge, where the index is.
    await more.evaluate((button) => {
      button.closest('.reading')!.scrollTop +=
        button.getBoundingClientRect().bottom - innerHeight + 4;
    });
    await page.keyboard.press('Tab');
    await expect(more).toBeFocused();
    const index = page.getByRole('navigation', { name: 'Sections' });
    const [button, nav] = [await more.boundingBox(), await index.boundingBox()];
    expect(button!.y + button!.height).toBeLessThanOrEqual(nav!.y);
  });

  await page.getByRole('button', { name: /^Show 200 more/ }).click();
  await expect(playground.findings).toHaveCount(400);
});

test('errors are listed before warnings, and those before notices, each with its place', async ({
  playground,
}) => {
  const text = documentedBut(
    ['"customer_id": "cust_', '"customer_id": "cust_else'],
    ['"source_id": "4l3x-d03"', '"source_id": 403'],
  );
  await playground.openWith(text, 'Invalid');
  const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
  await expect(playground.findings).toHaveText([
    new RegExp(`^\\s*Error.* ${lineOf('403')}:`, 's'),
    new RegExp(`^\\s*Warning.* ${lineOf('"cust_else')}:`, 's'),
    new RegExp(`^\\s*Notice.* ${lineOf('5500')}:`, 's'),
  ]);
});

test('amounts without a currency are minor units until one is chosen, which a link keeps', async ({
  page,
  playground,
}) => {
  await playground.open();
  await playground.paste(documentedBut(['"currency": "USD"', '"currency": "none"']));
  const order = playground.region('Order');
  await expect(order).toContainText('Amounts are in minor units');
  await expect(order).toContainText('5,500');
  const choice = page.getByRole('combobox', { name: 'Show them in' });
  await choice.fill('KWD');
  await choice.press('Enter');
  await expect(order).toContainText('Amounts in KWD, as chosen; minor units ÷ 1000');
  await expect(order).toContainText('5.500');
  expect(await playground.share()).toMatch(/\.c-KWD$/);
});

test('null, missing and empty look different, and explain their meaning', async ({
  page,
  playground,
}) => {
  await playground.openWith(
    JSON.stringify({
      customer: { id: 'cust_a', name: '', email: null, metadata: {} },
      referrer: null,
      order: { id: 'ord_a', items: [] },
    }),
    'Invalid',
  );
  const customer = playground.region('Customer');
  await customer.getByText('Described, but not in this payload').click();
  const row = (pointer: string) => page.locator(`[data-pointer="${pointer}"]`);
  const told = [
    [row('/customer/email'), 'null', 'no e-mail address is known'],
    [row('/customer/name'), '""', 'an empty text'],
    [row('/customer/metadata'), '{}', 'nothing in it'],
    [row('/customer/phone'), 'absent', 'a distribution can leave this field out'],
  ] as const;
  const looks = [];
  for (const [field, text, meaning] of told) {
    await expect(field).toContainText(meaning);
    const value = field.getByText(text, { exact: true });
    looks.push(
      await value.evaluate((element) => {
        const { borderTopStyle, fontStyle } = getComputedStyle(element.closest('button')!);
        return `${borderTopStyle} ${fontStyle}`;
      }),
    );
  }
  expect(looks).toEqual(['dashed normal', 'solid normal', 'solid normal', 'dotted italic']);
  await expect(playground.region('Referrer')).toContainText('null no referrer is named here');
  await expect(playground.region('Redemption')).toContainText('absent every order event has it');
  const border = (name: string, text: string) =>
    playground
      .region(name)
      .getByText(text, { exact: true })
      .evaluate((element) => getComputedStyle(element.closest('button')!).borderTopStyle);
  expect([await border('Referrer', 'null'), await border('Redemption', 'absent')]).toEqual([
    'dashed',
    'dotted',
  ]);
});

fullEditorTest(
  'a menu that closes does not take the focus from where one has gone',
  async ({ page, playground }) => {
    await playground.open();
    await playground.button('Examples').click();
    const payload = (await page.locator('.payload-full-editor').boundingBox())!;
    await page.mouse.click(payload.x + payload.width / 2, payload.y + payload.height - 20);
    await expect(playground.button(/^Gift card/)).toBeHidden();
    await page.keyboard.type('x');
    await playground.hasVerdict('Unreadable');
  },
);

test('the menu that copies opens once it has come, however early it is asked for', async ({
  page,
  playground,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/lazy-sections/, async (route) => {
    await held;
    await route.continue();
  });
  await playground.open();
  await playground.region('Customer').getByRole('button', { name: 'Copy E-mail' }).click();
  const menu = page.getByRole('group', { name: 'Copy' });
  await expect(menu).toHaveCount(0);
  release();
  await expect(menu.getByRole('button', { name: /^Value/ })).toBeVisible();
});

fullEditorTest(
  'fields, objects and sections of the documented example: copied, gone to, collapsed',
  async ({ page, playground }) => {
    await playground.open();
    await test.step('a field is copied as value, pointer, path and template key', async () => {
      const ways = [
        ['Value', '5500'],
        ['As shown', '55.00'],
        ['JSON Pointer', '/order/total_amount'],
        ['JSONPath', '$.order.total_amount'],
        ['Template key', '{{order.total_amount}}'],
      ] as const;
      for (const [way, text] of ways) {
        await playground.region('Order').getByRole('button', { name: 'Copy Total amount' }).click();
        await page.getByRole('group', { name: 'Copy' }).getByRole('button', { name: way }).click();
        await expect.poll(() => playground.clipboard()).toBe(text);
        await expect(page.getByText(`${way} copied.`)).toBeVisible();
      }
    });

    await test.step('an object as a whole can be gone to and copied', async () => {
      const order = playground.region('Order');
      const menu = page.getByRole('group', { name: 'Copy' });
      await order.getByRole('button', { name: 'Copy Metadata' }).click();
      await menu.getByRole('button', { name: 'Go to it' }).click();
      expect(await playground.selected()).toMatch(/^\{\s+"card"[^]*"USD"\s+\}$/);
      await order.getByRole('button', { name: 'Copy Order', exact: true }).click();
      await menu.getByRole('button', { name: 'JSON Pointer' }).click();
      await expect.poll(() => playground.clipboard()).toBe('/order');
    });

    await test.step('the cursor in the payload marks its field in the reading', async () => {
      await playground.editor.press('ControlOrMeta+Home');
      await page.getByText('"status"').first().click();
      const row = page.locator('[data-pointer="/order/status"]');
      await expect(row).toHaveClass(/active/);
      await expect(row).toBeInViewport();
    });

    await test.step('Enter on a field goes to its place in the payload', async () => {
      const { line } = placeOf(DOCUMENTED, '"region"');
      const value = playground.region('Order').getByRole('button', { name: 'US', exact: true });
      await value.focus();
      await value.press('Enter');
      await expect(page.getByText(new RegExp(`^Ln ${line}, Col `))).toBeVisible();
    });

    await test.step('a section collapses, and then still says that it holds a finding', async () => {
      const order = playground.region('Order');
      await order.getByRole('button', { name: 'Order', exact: true }).click();
      await expect(order.getByText('ord_tNridJhmcEOQXUqNyenX1Up6')).toBeHidden();
      await expect(order.getByText(/finding/)).toHaveCount(1);
      await order.getByRole('button', { name: 'Order', exact: true }).click();
      await expect(order.getByText('ord_tNridJhmcEOQXUqNyenX1Up6').first()).toBeVisible();
    });

    await test.step('a null object leads to its place, a missing one carries its finding', async () => {
      await playground.region('Referrer').getByRole('button', { name: 'null' }).click();
      expect(await playground.selected()).toBe('null');
      await playground.openExample('broken-missing-object');
      await expect(playground.region('Redemption')).toContainText('redemption is missing');
      const entry = page.getByRole('navigation', { name: 'Sections' }).getByRole('button');
      await expect(entry.filter({ hasText: 'Redemption' })).toContainText(
        'finding, the worst: error',
      );
    });
  },
);
