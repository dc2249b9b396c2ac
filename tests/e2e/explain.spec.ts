import type { Locator } from '@playwright/test';
import { exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

test('an amount is explained in both panes, and mended from there or by a choice', async ({
  page,
  playground,
}) => {
  await playground.open('e1.broken-totals');
  const explanation = page.getByRole('group', { name: 'How this amount comes about' });
  await test.step('its sign is level with it', async () => {
    const summary = playground.region('Summary');
    const middleOf = async (part: Locator) => {
      const { y, height } = (await part.boundingBox())!;
      return y + height / 2;
    };
    const sign = await middleOf(
      summary.getByRole('button', { name: 'Explain order.total_amount' }),
    );
    const total = await middleOf(summary.locator('[data-place="/order/total_amount"]').last());
    expect(Math.abs(sign - total)).toBeLessThan(2);
  });

  await test.step('its operands and the likely mistake', async () => {
    await playground.findings.getByRole('button', { name: 'Explain' }).click();
    await expect(explanation).toContainText('83.00');
    await expect(explanation).toContainText('8.30');
    await expect(explanation).toContainText('74.70');
    await expect(explanation).toContainText(/swapped/i);
  });

  await test.step('an operand is lit while one points at it', async () => {
    const lit = page.locator('[data-lit]');
    const all = await lit.count();
    await expect(playground.findings.locator('[data-lit]')).toHaveCount(0);
    await explanation.getByRole('button', { name: /8\.30/ }).first().hover();
    await expect.poll(() => lit.count()).toBeLessThan(all);
    expect(await lit.count()).toBeGreaterThan(0);
  });

  await test.step('a part is explained in its place, and there is a way back', async () => {
    await explanation
      .getByRole('button', { name: /^Explain / })
      .first()
      .click();
    await expect(explanation.getByRole('button', { name: 'Back' })).toBeVisible();
    await explanation.getByRole('button', { name: 'Back' }).click();
    await expect(explanation).toContainText('74.70');
  });

  await test.step('its mistake is mended, and the mending undone', async () => {
    await explanation.getByRole('button', { name: /^Change .*7470/ }).click();
    await playground.hasVerdict('Valid');
    await expect(playground.findings).toHaveCount(0);
    await expect(explanation).toBeHidden();
    await expect(page.locator('[data-lit]')).toHaveCount(0);
    await playground.button('Undo').click();
    await expect(playground.findings).toHaveCount(1);
    await playground.hasText(exampleText('broken-totals'));
  });

  await test.step('the link to share opens at the finding with the focus', async () => {
    await playground.findings.getByRole('button', { name: /^Go to/ }).focus();
    await page.keyboard.press('f');
    await expect(page.getByRole('dialog')).toContainText('order.total_amount');
    await page.keyboard.press('Escape');
  });

  await test.step('where several fixes fit, a menu offers each', async () => {
    const text = exampleText('plain-message').replace('"2026-04-02T07:41:09.518Z"', '"02/04/2026"');
    expect(text).not.toBe(exampleText('plain-message'));
    await playground.paste(text);
    await playground.hasVerdict('Invalid');
    await playground.button('Choose a fix').click();
    const choices = page.locator('[popover]:popover-open').getByRole('button');
    await expect(choices).toHaveText([/2026-0[24]-0[24]/, /2026-0[24]-0[24]/]);
    await choices.filter({ hasText: '2026-04-02' }).click();
    await playground.hasVerdict('Valid');
    await playground.hasText(text.replace('"02/04/2026"', '"2026-04-02T00:00:00Z"'));
  });
});
