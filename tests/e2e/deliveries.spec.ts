import { exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

const DELIVERY = JSON.parse(exampleText('delivery-unique-codes')) as { created_at: string };

/** One line of a log: a delivery with its own time, valid or with one error. */
function line(minute: number, isValid = true): string {
  const time = new Date(Date.UTC(2026, 5, 18, 10, minute)).toISOString();
  const text = JSON.stringify({ ...DELIVERY, created_at: time });
  return isValid ? text : text.replace('"PAID"', '"PAYED"');
}

test('several deliveries are listed, and each row opens its report', async ({
  page,
  playground,
}) => {
  await playground.openWith([line(30), line(20, false), line(10)].join('\n'), 'Invalid');
  const table = page.getByRole('table', { name: 'Deliveries' });
  const delivery = (number: number) =>
    table.getByRole('button', { name: `Delivery ${number}`, exact: true });
  await expect(playground.verdict).toHaveText(/Invalid · 1 of 3 deliveries/);
  await expect(table.getByRole('row').nth(1)).toContainText('18 Jun 2026, 10:30:00 UTC');
  await expect(table.getByRole('row').nth(1)).toContainText('ord_K9wXz…dYh5');
  await expect(playground.finding('PAYED')).toHaveCount(0);

  // The arrow keys lead to the next one, and the buttons back.
  await delivery(1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(delivery(2)).toBeFocused();
  await expect(delivery(2)).toHaveAttribute('aria-current', 'true');
  await expect(playground.finding('PAYED')).toHaveCount(1);
  await playground.goTo(playground.finding('PAYED'));
  await expect.poll(() => playground.page.getByText(/Ln 2, Col /).count()).toBe(1);
  await playground.button('Previous').click();
  await expect(playground.finding('PAYED')).toHaveCount(0);
  // At an end the button keeps the focus and says that there is no more.
  await expect(playground.button('Previous')).toBeFocused();
  await expect(playground.button('Previous')).toHaveAttribute('aria-disabled', 'true');

  await page.getByLabel('Earliest first').check();
  await expect(table.getByRole('row').nth(1)).toContainText('10:10:00');
  await playground.button('1 invalid').click();
  await expect(table.getByRole('row')).toHaveCount(2);
  // The whole row is pressed, not its number alone.
  await table.getByRole('cell', { name: 'Invalid' }).click();
  await expect(delivery(2)).toHaveAttribute('aria-current', 'true');
  await expect(
    playground.finding('PAYED').getByRole('button', { name: /Go to\s+2:/ }),
  ).toBeVisible();
  await playground.button('All 3').click();

  await playground.button('Compare delivery 3 with the one shown').click();
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeFocused();
  await expect(page.getByText('PAYED')).not.toHaveCount(0);
});

test('of a thousand deliveries only the rows in sight are drawn', async ({ page, playground }) => {
  const small = JSON.stringify({
    id: 'whs_1',
    event: { type: 'customer.order.updated' },
    data: { customer: { id: 'cust_1' }, referrer: null, order: { id: 'ord_1' }, redemption: null },
  });
  await playground.openWith(Array.from({ length: 1_000 }, () => small).join('\n'), 'Valid');
  const table = page.getByRole('table', { name: 'Deliveries' });
  expect(await table.getByRole('row').count()).toBeLessThan(40);
  await table.getByRole('button', { name: 'Delivery 1', exact: true }).focus();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowDown');
  await expect(table.getByRole('button', { name: 'Delivery 21', exact: true })).toBeFocused();
  await expect(
    page.getByText('Delivery 21 of 1,000 is shown below. It is valid, and the same as delivery 1.'),
  ).toBeVisible();
  await expect(table.getByRole('row', { name: 'Delivery 21 Same as 1' })).toBeVisible();
});
