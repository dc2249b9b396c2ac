import { DOCUMENTED, documentedBut, exampleText, placeOf } from '../payloads.ts';
import { expect, fullEditorTest, test } from './test.ts';

/** The documented example with `count` more items, each with an amount in quotes. */
function withBrokenItems(count: number): string {
  const items = Array.from(
    { length: count },
    (_, index) => `{"quantity": 1, "amount": "${index}"}`,
  );
  return documentedBut(['"items": [', `"items": [\n${items.join(',\n')},\n`]);
}

test('the search finds fields, findings, actions and examples, and narrows the report', async ({
  page,
  playground,
}) => {
  await playground.open('e1.broken-totals');
  // The keys of the page load after the first verdict.
  await expect(page.getByRole('link', { name: 'Skip to payload' })).toBeAttached();
  const { searchField } = playground;
  await test.step('Ctrl+K opens it, also while one types, and Escape gives the focus back', async () => {
    await playground.editor.focus();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(searchField).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(playground.editor).toBeFocused();
  });

  await test.step('a slash opens it outside of text fields, and the arrows choose', async () => {
    await playground.verdict.click();
    await page.keyboard.press('/');
    await searchField.fill('total amount');
    const first = playground.found(/^Total amount/).first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(searchField).toHaveAttribute(
      'aria-activedescendant',
      (await first.getAttribute('id'))!,
    );
    await page.keyboard.press('Enter');
    await expect(playground.editor).toBeFocused();
    expect(await playground.selected()).toBe('7740');
  });

  await test.step('the words of a finding lead to it', async () => {
    await playground.search('warning totals');
    await page.keyboard.press('Enter');
    await expect(playground.findings.first()).toHaveAttribute('aria-current', 'true');
  });

  await test.step('an action does what its button does', async () => {
    await playground.search('dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await playground.search('wrap');
    await page.keyboard.press('Enter');
    const wrap = page.getByRole('button', { name: 'Wrap', exact: true });
    await expect(wrap).toHaveAttribute('aria-pressed', 'true');
    await playground.search('curl');
    await expect(playground.found('Copy as code…')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a text that is nowhere has a sentence', async () => {
    await playground.search('nowhere in it');
    await expect(page.getByText('Nothing matches “nowhere in it”.')).toBeVisible();
    await searchField.fill('order updated documented');
    await playground.found(/^Order updated/).click();
    await playground.hasText(DOCUMENTED);
  });

  await test.step('the report shows matches alone, with their folds open, until all is wanted', async () => {
    await playground.filterFields('source_id');
    await expect(page.getByText('2 fields match “source_id”.')).toBeVisible();
    await expect(playground.region('Referrer')).toHaveCount(0);
    await expect(playground.region('Summary')).toHaveCount(0);
    await expect(playground.region('Customer')).toContainText('4l3x-d03');
    await expect(playground.region('Customer')).not.toContainText('Alex Doe');
    const index = page.getByRole('navigation', { name: 'Sections' });
    await expect(index.getByRole('button')).toHaveText([/^Order/, /^Customer/]);
    expect(await page.evaluate(() => CSS.highlights.get('match')?.size)).toBeGreaterThan(1);
    await playground.filterFields('thermal bottle');
    await expect(playground.region('Order').getByText('Star Thermal Bottle').first()).toBeVisible();
    await playground.button('Show everything').click();
    await expect(playground.region('Summary')).toContainText('Alex Doe');
    await expect(playground.region('Order').locator('details').first()).not.toHaveAttribute('open');
  });
});

test('n and p lead from finding to finding in both panes, and ? shows the keys', async ({
  page,
  playground,
}) => {
  await playground.openWith(
    documentedBut(['"quantity": 2', '"quantity": "2"'], ['"status": "PAID"', '"status": "PAYED"']),
    'Invalid',
  );
  await test.step('not while one types', async () => {
    await playground.editor.press('ControlOrMeta+Home');
    await page.keyboard.type('n');
    await playground.hasVerdict('Unreadable');
    await page.keyboard.press('Backspace');
    await playground.hasVerdict('Invalid');
  });

  await playground.verdict.click();
  for (const [key, words, piece] of [
    ['n', 'quantity', '"2"'],
    ['n', 'status', '"PAYED"'],
    ['p', 'quantity', '"2"'],
  ] as const) {
    await page.keyboard.press(key);
    const finding = playground.finding(words).filter({ hasText: 'Error' });
    await expect(finding).toHaveAttribute('aria-current', 'true');
    await expect(finding.getByRole('button', { name: /^Go to/ })).toBeFocused();
    const selected = () =>
      playground.editor.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      );
    await expect.poll(selected).toBe(piece);
  }

  await test.step('without findings a sentence says so', async () => {
    await playground.paste(exampleText('unique-codes'));
    await playground.hasVerdict('Valid');
    await playground.verdict.click();
    await page.keyboard.press('n');
    await expect(page.getByText('This payload has no findings.')).toBeVisible();
  });

  await test.step('the help lists the keys and what is checked, and gives the focus back', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Help' });
    await expect(help).toContainText('Go to the next finding');
    await expect(help).toContainText('Matching IDs');
    const link = help.getByRole('link', { name: 'The format of links' });
    const address = await link.evaluate((a: HTMLAnchorElement) => a.href);
    expect((await page.request.get(address)).ok()).toBe(true);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await playground.button('Help').click();
    await expect(help).toBeVisible();
    await help.getByRole('button', { name: 'Close' }).click();
    await expect(playground.button('Help')).toBeFocused();
  });
});

test('the first screen, the checks and a wrong value of three examples', async ({
  page,
  playground,
}) => {
  await playground.open('e1.unique-codes');
  await test.step('the first screen holds customer, status, total and code, and every figure leads to its place', async () => {
    const summary = playground.region('Summary');
    for (const words of ['Ana Sousa', 'PAID', '74.70', 'AGAIN-7QK4TM'])
      await expect(summary.getByText(words, { exact: true }).first()).toBeInViewport({ ratio: 1 });
    await summary.getByRole('button', { name: '74.70', exact: true }).click();
    expect(await playground.selected()).toBe('7470');
    await summary.getByRole('button', { name: 'Copy Code' }).click();
    await expect.poll(() => playground.clipboard()).toBe('AGAIN-7QK4TM');
  });

  await test.step('a check leads to its worst finding, or to what it covered', async () => {
    await playground.follow('broken-totals');
    const checks = playground.page.getByRole('list', { name: 'Checks' });
    await playground.region('Matching IDs').scrollIntoViewIfNeeded();
    await checks.getByRole('button', { name: 'Totals 1 warning' }).click();
    await expect(playground.findings.first()).toBeInViewport();
    await checks.getByRole('button', { name: 'Matching IDs 3 of 3' }).click();
    await expect(playground.region('Matching IDs')).toBeInViewport();
  });

  await test.step('a wrong value is drawn as its source, and its column stays at every width', async () => {
    await playground.follow('broken-type');
    for (const width of [1440, 1024, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const cell = playground.region('Order').getByRole('cell', { name: '"1450"' });
      await expect(cell).toBeVisible();
      await expect(cell).toHaveClass(/error/);
    }
  });
});

test('the strip stays in sight; its index shows every section and marks the one that is read', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The cards below the summary load after it, here after an entry of the index is pressed.
  let release = (): void => {};
  const pressed = new Promise<void>((resolve) => (release = resolve));
  await page.route(/lazy-sections/, async (route) => {
    await pressed;
    await route.continue();
  });
  await playground.open('e1.delivery-unique-codes');
  const index = page.getByRole('navigation', { name: 'Sections' });
  const entries = index.getByRole('button');
  await expect(entries).toHaveCount(11);
  await entries.filter({ hasText: 'Publication' }).click();
  await expect(playground.region('Publication')).toHaveCount(0);
  release();
  await expect(playground.region('Publication').getByRole('heading')).toBeInViewport();
  await expect(playground.region('Matching IDs')).toBeAttached();
  const tops = await entries.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
  expect(new Set(tops).size).toBe(1);
  for (const [entry, name] of [
    ['Campaign', 'Campaign'],
    ['IDs', 'Matching IDs'],
  ] as const) {
    await entries.filter({ hasText: entry }).click();
    const heading = playground.region(name).getByRole('heading').first();
    await expect(heading).toBeInViewport({ ratio: 1 });
    const { y, height } = (await index.boundingBox())!;
    expect((await heading.boundingBox())!.y).toBeGreaterThanOrEqual(y + height);
    await expect(index.locator('[aria-current]')).toHaveText(entry);
  }
  await playground.region('Matching IDs').hover();
  await page.mouse.wheel(0, -100_000);
  await expect(index.locator('[aria-current]')).toHaveText('Summary');
  await page.mouse.wheel(0, 100_000);
  await expect(index.locator('[aria-current]')).toHaveText('IDs');
  await expect(playground.verdict).toBeInViewport();
});

test('another text is shown from its top', async ({ page, playground }) => {
  await playground.open();
  await test.step('without a focus where there was none', async () => {
    await playground.follow('gift-card');
    await playground.follow('promotion');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
  await playground.region('Matching IDs').hover();
  await page.mouse.wheel(0, 100_000);
  await playground.openExample('unique-codes');
  await expect(playground.region('Summary')).toContainText('Ana Sousa');
  await expect(playground.region('Summary')).toBeInViewport({ ratio: 0.9 });
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
  await expect(page.locator('[data-pointer="/customer/source_id"]').first()).toHaveClass(/active/);
  await expect(button).toBeInViewport();
});

test('the strip stays in sight above a long list of findings, and covers none of them', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await playground.openWith(withBrokenItems(60), 'Invalid');
  await test.step('the index leads past the list, and the counts lead back', async () => {
    const index = page.getByRole('navigation', { name: 'Sections' });
    await expect(index).toBeInViewport({ ratio: 1 });
    const order = playground.region('Order').getByRole('heading', { name: /^Order/ });
    await expect(order).not.toBeInViewport();
    await index.getByRole('button', { name: /^Order/ }).click();
    await expect(order).toBeInViewport();
    await expect(playground.findings.first()).not.toBeInViewport();
    await playground.verdict.getByRole('button', { name: /^6\d errors/ }).click();
    await expect(playground.findings.first()).toBeInViewport();
  });

  await test.step('no finding that the keys go to is behind the strip', async () => {
    await playground.findings.first().getByRole('button').last().focus();
    const isCovered = () => {
      const { x, y, width, height } = document.activeElement!.getBoundingClientRect();
      return !document.activeElement!.contains(
        document.elementFromPoint(x + width / 2, y + height / 2),
      );
    };
    for (const key of [...Array<string>(24).fill('Tab'), ...Array<string>(24).fill('Shift+Tab')]) {
      await page.keyboard.press(key);
      expect(await page.evaluate(isCovered), key).toBe(false);
    }
  });

  await test.step('a match of the filter comes into sight', async () => {
    await playground.filterFields('4l3x');
    await expect(page.locator('[data-pointer="/customer/source_id"]')).toBeInViewport();
  });
});

test('many findings are grouped by kind, and as many are listed as are wanted', async ({
  page,
  playground,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const ofOneKind = withBrokenItems(210);
  await test.step('a kind with several findings has a head that opens and closes', async () => {
    await playground.openWith(ofOneKind.replace('"PAID"', '"payed"'), 'Invalid');
    const head = playground.button(/210 numbers in quotes/);
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    await expect(playground.findings).toHaveCount(3 + 1);
    await playground.button('and 207 more').click();
    await expect(playground.findings).toHaveCount(203 + 1);
    await head.click();
    await expect(playground.findings).toHaveCount(1);
    await expect(head).toContainText('amount');
  });

  await test.step('findings of one kind need no head', async () => {
    await playground.paste(ofOneKind);
    await expect(playground.findings).toHaveCount(200);
    await playground.button('and 10 more').click();
    await expect(playground.findings).toHaveCount(210);
  });
});

test('fields by what they hold: undocumented, wrong, null, missing, empty, amounts', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a field with a finding is tinted, and the fold that holds it is open', async () => {
    await playground.paste(documentedBut(['"status": "PAID"', '"status": "SHIPPED"']));
    await playground.hasVerdict('Invalid');
    const row = page.locator('[data-pointer="/order/status"]');
    await expect(row).toHaveClass(/error/);
    await expect(row).toBeVisible();
  });

  await test.step('undocumented fields are shown and marked', async () => {
    await playground.paste(
      documentedBut(['"status": "PAID"', '"status": "PAID", "colour": "red"']),
    );
    await playground.unfold('Order');
    const order = playground.region('Order');
    await expect(order.getByText('not documented')).toBeVisible();
    await expect(order).toContainText('red');
  });

  await test.step('errors are listed before warnings, and those before notices, each with its place', async () => {
    const text = documentedBut(
      ['"customer_id": "cust_', '"customer_id": "cust_else'],
      ['"source_id": "4l3x-d03"', '"source_id": 403'],
    );
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    await expect(playground.findings).toHaveText([
      new RegExp(`^\\s*Error.* ${lineOf('403')}:`, 's'),
      new RegExp(`^\\s*Warning.* ${lineOf('"cust_else')}:`, 's'),
      new RegExp(`^\\s*Notice.* ${lineOf('5500')}:`, 's'),
    ]);
  });

  await test.step('null, missing and empty look different, and explain their meaning', async () => {
    await playground.paste(
      JSON.stringify({
        customer: { id: 'cust_a', name: '', email: null, metadata: {} },
        referrer: null,
        order: { id: 'ord_a', items: [] },
      }),
    );
    await playground.hasVerdict('Invalid');
    const customer = playground.region('Customer');
    await playground.unfold('Customer');
    await customer.getByText('Optional fields not in this payload').click();
    const row = (pointer: string) => page.locator(`[data-pointer="${pointer}"]`);
    const told = [
      [row('/customer/email'), 'null', 'not set'],
      [row('/customer/name'), '""', 'empty string'],
      [row('/customer/metadata'), '{}', 'empty'],
      [row('/customer/phone'), 'not included', 'not included'],
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
    await expect(playground.region('Referrer')).toContainText('null no referrer');
    await expect(playground.region('Redemption')).toContainText(
      'missing every order event includes this object',
    );
    const border = (name: string, text: string) =>
      playground
        .region(name)
        .getByText(text, { exact: true })
        .evaluate((element) => getComputedStyle(element.closest('button')!).borderTopStyle);
    expect([await border('Referrer', 'null'), await border('Redemption', 'missing')]).toEqual([
      'dashed',
      'dotted',
    ]);
  });

  await test.step('amounts without a currency are minor units until one is chosen, which a link keeps', async () => {
    await playground.paste(documentedBut(['"currency": "USD"', '"currency": "none"']));
    const summary = playground.region('Summary');
    await expect(summary).toContainText('minor units');
    await expect(summary).toContainText('5,500');
    const choice = page.getByRole('combobox', { name: 'Show amounts in' });
    await choice.fill('KWD');
    await choice.press('Enter');
    await expect(summary).toContainText('Total amount KWD');
    await expect(summary).toContainText('5.500');
    expect(await playground.share()).toMatch(/\.c-KWD$/);
  });
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

fullEditorTest(
  'fields, objects and sections of the documented example: copied and gone to',
  async ({ page, playground }) => {
    await playground.open();
    await playground.unfold('Order');
    await test.step('a field is copied as value, pointer, path and template key', async () => {
      const ways = [
        ['Raw value', '5500'],
        ['Formatted value', '55.00'],
        ['JSON Pointer', '/order/total_amount'],
        ['JSONPath', '$.order.total_amount'],
        ['Template placeholder', '{{order.total_amount}}'],
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
      await menu.getByRole('button', { name: 'Go to value' }).click();
      expect(await playground.selected()).toMatch(/^\{\s+"card"[^]*"USD"\s+\}$/);
      await order.getByRole('button', { name: 'Copy Order: order' }).click();
      await menu.getByRole('button', { name: 'JSON Pointer' }).click();
      await expect.poll(() => playground.clipboard()).toBe('/order');
    });

    await test.step('the cursor in the payload marks its field in the report', async () => {
      await playground.editor.press('ControlOrMeta+Home');
      await page.getByText('"status"').first().click();
      const row = page.locator('[data-pointer="/order/status"]');
      await expect(row).toHaveClass(/active/);
      await expect(row).toBeInViewport();
    });

    await test.step('Enter on a field goes to its place in the payload', async () => {
      const { line } = placeOf(DOCUMENTED, '"region"');
      const value = playground.region('Order').getByRole('button', { name: /^US,/ }).first();
      await value.focus();
      await value.press('Enter');
      await expect(page.getByText(new RegExp(`^Ln ${line}, Col `))).toBeVisible();
    });

    await test.step('a null object leads to its place, a missing one carries its finding', async () => {
      await playground.region('Referrer').getByRole('button', { name: 'null' }).click();
      expect(await playground.selected()).toBe('null');
      await playground.openExample('broken-missing-object');
      await expect(playground.region('Redemption')).toContainText('missing');
      const entry = page.getByRole('navigation', { name: 'Sections' }).getByRole('button');
      await expect(entry.filter({ hasText: 'Redemption' })).toContainText('1 error');
    });
  },
);
