/** Files and answers that arrive late. tests/state has the other cases. */
import type { Page } from '@playwright/test';
import { DOCUMENTED, documentedBut, placeOf } from '../payloads.ts';
import type { Playground } from './playground.ts';
import { expect, fullEditorTest, provokingTest, test } from './test.ts';

const INVALID = documentedBut(['"status": "PAID"', '"status": "PAYED"']);

/** Delays a file until the returned function is called. */
async function hold(page: Page, file: RegExp): Promise<() => void> {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(file, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}

/**
 * Can delay the page's messages to its worker until they are released.
 * @param isHeld whether messages are delayed from the page's first moment on.
 */
async function holdableWorker(
  page: Page,
  isHeld = false,
): Promise<{ hold(): Promise<void>; go(): Promise<void> }> {
  await page.addInitScript((isHeldAtFirst) => {
    const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
    const kept: (() => void)[] = [];
    const state = { isHeld: isHeldAtFirst, go: () => kept.splice(0).forEach((send) => send()) };
    Object.assign(globalThis, { worker: state });
    Worker.prototype.postMessage = function (message: unknown) {
      if (state.isHeld) kept.push(() => post.call(this, message));
      else post.call(this, message);
    };
  }, isHeld);
  const set = (isHeld: boolean) =>
    page.evaluate((held) => {
      const { worker } = globalThis as unknown as { worker: { isHeld: boolean; go(): void } };
      worker.isHeld = held;
      if (!held) worker.go();
    }, isHeld);
  return { hold: () => set(true), go: () => set(false) };
}

/** Pastes without waiting for the first verdict. */
async function pasteAtOnce({ page, editor }: Playground, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await editor.focus();
  await editor.press('ControlOrMeta+a');
  await editor.press('ControlOrMeta+v');
}

fullEditorTest(
  'a text that was changed after its verdict: places, and the key to the next finding',
  async ({ page, playground }) => {
    const worker = await holdableWorker(page);
    await playground.openWith(INVALID, 'Invalid');
    await test.step('a finding leads to its place also after a line was put in above it', async () => {
      await worker.hold();
      await playground.editor.press('ControlOrMeta+Home');
      await page.keyboard.type('  \n');
      await playground.goTo(playground.finding('order.status'));
      expect(await playground.selected()).toBe('"PAYED"');
      await worker.go();
    });

    await test.step('the key to the next finding waits for a verdict on the text as it is', async () => {
      await worker.hold();
      await playground.editor.press('ControlOrMeta+Home');
      await page.keyboard.press('Enter');
      await page.keyboard.press('F8');
      await playground.hasCursorAt(2, 1);
      await worker.go();
      await expect(async () => {
        await page.keyboard.press('F8');
        expect(await playground.selected()).toBe('"PAYED"');
      }).toPass();
    });
  },
);

fullEditorTest(
  'no fix is offered for a text that has changed while the full editor came',
  async ({ page, playground }) => {
    const worker = await holdableWorker(page);
    const letGo = await hold(page, /monaco-editor-[^/]*\.js$/);
    const text = documentedBut(['"quantity": 2', '"quantity": "25"']);
    await page.goto('./');
    await playground.hasVerdict('Valid');
    await pasteAtOnce(playground, text);
    await playground.hasVerdict('Invalid');
    await worker.hold();
    const { line, column } = placeOf(text, '"25"');
    await playground.editor.evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('"25"') + 2;
      area.setSelectionRange(at, at);
    });
    await page.keyboard.type('0');
    letGo();
    await expect(page.locator('.payload-full-editor')).toBeVisible();
    await playground.hasCursorAt(line, column + 3);
    await page.keyboard.press('ControlOrMeta+.');
    await expect(
      page.getByRole('alert').filter({ hasText: 'No code actions available' }),
    ).toHaveCount(1);
    await worker.go();
    await playground.takeQuickFix('205');
    await playground.hasText(documentedBut(['"quantity": 2', '"quantity": 205']));
  },
);

provokingTest.describe('parts that cannot be loaded', () => {
  provokingTest(
    'without its worker the page shows a message for each text',
    async ({ page, playground }) => {
      await page.addInitScript(() => {
        URL.createObjectURL = () => `blob:${location.origin}/nothing`;
      });
      await page.goto('./');
      await expect(playground.message(/Checking has stopped/)).toBeVisible();
      await playground.openExample('gift-card');
      await expect(playground.message(/Checking has stopped/)).toBeVisible();
    },
  );
});

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('going back changes the payload in its hidden pane, and nothing else', async ({
    page,
    playground,
  }) => {
    await playground.open();
    await playground.openExample('gift-card');
    await expect(playground.region('Voucher')).toBeVisible();
    await playground.filterFields('gift');
    await expect(page.getByText(/fields match “gift”/)).toBeVisible();
    await page.goBack();
    await expect(playground.region('Voucher')).toBeHidden();
    await expect(page.getByText(/match “gift”/)).toBeHidden();
    await playground.button('Payload').click();
    await playground.hasText(DOCUMENTED);
  });
});
