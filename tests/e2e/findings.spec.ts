import { DOCUMENTED, documentedBut, exampleText, placeOf } from '../payloads.ts';
import { expect, test } from './test.ts';

test.use({ fullEditor: true });

test('findings: of the documented example, what is wrong and where, and the way round them', async ({
  playground,
}) => {
  await playground.open();
  await test.step('it is valid, and its only finding is that its items do not add up', async () => {
    await playground.hasVerdict('Valid');
    await playground.hasText(DOCUMENTED);
    await expect(playground.findings).toHaveCount(1);
    await expect(playground.findings).toContainText('Notice');
  });

  await test.step('the verdict follows while one types', async () => {
    await playground.editor.press('ControlOrMeta+Home');
    await playground.editor.press('ArrowRight');
    await playground.editor.pressSequentially('x');
    await playground.hasVerdict('Unreadable');
    await playground.editor.press('Backspace');
    await playground.hasVerdict('Valid');
    await playground.hasText(DOCUMENTED);
  });

  await test.step('what a purpose lacks is an error once that purpose is asked for', async () => {
    await playground.hasVerdict('Valid');
    await playground.purpose.selectOption({ value: 'promotion' });
    await playground.hasVerdict('Invalid');
    await expect(playground.region('Campaign')).toBeVisible();
    await expect(playground.region('Promotion tier')).toBeVisible();
    await playground.purpose.selectOption({ index: 0 });
    await playground.hasVerdict('Valid');
  });

  await test.step('a field of the view takes the editor to its place', async () => {
    const { line } = placeOf(DOCUMENTED, '"source_id": "4l3x-d03"');
    await playground
      .region('Customer')
      .getByRole('button', { name: /4l3x-d03|Source/ })
      .first()
      .click();
    await expect(playground.page.getByText(new RegExp(`^Ln ${line}, Col `))).toBeVisible();
  });

  await test.step('a finding says its line and column, and takes the cursor there', async () => {
    const text = documentedBut(['"total_amount": 5500', '"total_amount": "5500"']);
    const { line, column } = placeOf(text, '"5500"');
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    const finding = playground.finding('total_amount').filter({ hasText: 'Error' });
    await expect(finding).toContainText(`${line}:${column}`);
    await playground.goTo(finding);
    await playground.hasCursorAt(line, column);
    await expect(playground.editor).toBeFocused();
    expect(await playground.selected()).toBe('"5500"');
  });

  await test.step('what is missing is shown at its holder', async () => {
    const text = documentedBut(['    "id": "ord_tNridJhmcEOQXUqNyenX1Up6",\n', '']);
    const { line, column } = placeOf(text, '"order":');
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    await playground.goTo(playground.finding(/\bid\b/).filter({ hasText: 'Error' }));
    await playground.hasCursorAt(line, column);
  });

  await test.step('a syntax error says where it is and what was expected', async () => {
    const text = documentedBut(['"amount": 5500,', '"amount": 5500']);
    // A missing comma belongs at the end of the line before.
    const { line, column } = placeOf(text, '\n    "object": "order",\n    "status"');
    await playground.paste(text);
    await playground.hasVerdict('Unreadable');
    await expect(playground.findings).toHaveCount(1);
    await expect(playground.findings).toContainText(/comma/);
    await playground.goTo(playground.findings);
    await playground.hasCursorAt(line, column);
  });

  await test.step('a finding tells what is there, what belongs there, and why', async () => {
    await playground.paste(documentedBut(['"price": 2500', '"price": "2500"']));
    const finding = playground.finding('order.items[0].price').filter({ hasText: 'Error' });
    await expect(finding).toContainText('order.items[0].price must be an integer in minor units');
    await expect(finding).toContainText('the string "2500"');
    await expect(finding).toContainText('Voucherify documents');
  });

  await test.step('F8 goes from finding to finding, and round the end', async () => {
    const text = documentedBut(
      ['"quantity": 2', '"quantity": "2"'],
      ['"status": "PAID"', '"status": "payed"'],
      ['"2024-03-12T13:40:39.080Z"', '"yesterday"'],
    );
    await playground.paste(text);
    await expect(playground.findings).toHaveCount(3 + 1);
    await playground.editor.press('ControlOrMeta+Home');
    const places = ['"2",', '5500,', '"payed"', '"yesterday"', '"2",'].map((piece) => {
      const { line, column } = placeOf(text, piece);
      return [line, column] as const;
    });
    for (const [line, column] of places) {
      await playground.editor.press('F8');
      await playground.hasCursorAt(line, column);
    }
    await playground.editor.press('Shift+F8');
    await playground.hasCursorAt(...places[3]!);
  });
});

test('a fix is one step, which can be undone, and leaves the focus in place', async ({
  page,
  playground,
}) => {
  await playground.open();
  await test.step('a misspelt key is one finding with a fix', async () => {
    const text = documentedBut(['"customer_id"', '"custmer_id"']);
    await playground.paste(text);
    const finding = playground.finding('custmer_id');
    await expect(finding).toHaveCount(1);
    await finding.getByRole('button', { name: /Rename/ }).click();
    await playground.hasText(DOCUMENTED);
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(text);
  });

  await test.step('all fixes of a kind at once', async () => {
    const text = documentedBut([',\n  "referrer": null,\n  "redemption": null', '']);
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    await playground.button('Fix 2 missing fields').click();
    await playground.hasVerdict('Valid');
    await playground.hasText(DOCUMENTED);
    await playground.editor.press('ControlOrMeta+z');
    await playground.hasText(text);
  });

  await test.step('a fix that two findings have in common is one button', async () => {
    const inCurrency = DOCUMENTED.replaceAll('5500', '55.5')
      .replaceAll('5000', '50')
      .replaceAll('2500', '25');
    await playground.paste(inCurrency);
    await expect(playground.finding('convert the other amounts too')).toHaveCount(2);
    await playground.button(/^Convert/).click();
    await playground.hasVerdict('Valid');
    await expect(page.getByText('Converted 6 amounts.')).not.toHaveCount(0);
    await playground.hasText(DOCUMENTED.replaceAll('5500', '5550'));
  });

  await test.step('the focus stays where a fix was taken, and goes to the verdict when nothing is left', async () => {
    const focused = page.locator(':focus');
    await playground.paste(
      documentedBut(
        ['"quantity": 2', '"quantity": "2"'],
        ['"status": "PAID"', '"status": "PAYED"'],
      ),
    );
    await playground.hasVerdict('Invalid');
    await playground.button('Change to 2').focus();
    await page.keyboard.press('Enter');
    await expect(playground.finding('order.items[0].quantity')).toHaveCount(0);
    await expect(focused).toHaveAccessibleName(/^Go to \d+:\d+/);

    const text = exampleText('unique-codes').replace('"quantity": 1', '"quantity": "1"');
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    await playground.button('Change to 1').focus();
    await page.keyboard.press('Enter');
    await playground.hasVerdict('Valid');
    await expect(focused).toHaveText(/^Valid/);
  });
});
