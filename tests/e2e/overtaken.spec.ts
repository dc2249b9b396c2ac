/** Files and answers that arrive late. tests/state has the other cases. */
import type { Page } from '@playwright/test';
import { DOCUMENTED, documentedBut, placeOf } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, provokingTest, test } from './test.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const INVALID = documentedBut(['"status": "PAID"', '"status": "PAYED"']);

/** How long a late file gets to have an effect that it should not have. */
const SETTLED_MS = 400;

test.beforeEach(async ({ page }) => {
  // The service worker would fetch the files that these tests delay.
  await page.addInitScript(() => {
    if (!('serviceWorker' in navigator)) return;
    Object.defineProperty(navigator.serviceWorker, 'register', {
      value: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
    });
  });
});

/** Delays a file until the returned function is called, which then waits for the effects. */
async function hold(page: Page, file: RegExp): Promise<() => Promise<void>> {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(file, async (route) => {
    await opened;
    await route.continue();
  });
  return async () => {
    const arrived = page.waitForResponse(file);
    open();
    await arrived;
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  };
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

/** Expects `INVALID` to be still open, with its verdict. */
async function stillHasPasted(playground: Playground): Promise<void> {
  await playground.hasVerdict('Invalid');
  await playground.hasText(INVALID);
}

test('an example that comes late does not replace a text that was pasted meanwhile', async ({
  page,
  playground,
}) => {
  const letGo = await hold(page, /order-updated-[^/]*\.js$/);
  await page.goto('./');
  await pasteAtOnce(playground, INVALID);
  await playground.hasVerdict('Invalid');
  await letGo();
  await stillHasPasted(playground);
});

test('the dialog to share closes when another payload comes behind it', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await page.goto('./#e1.unique-codes');
  await expect(playground.region('Voucher')).toBeVisible();
  await playground.share();
  await page.goBack();
  await expect(playground.shareDialog).toBeHidden();
  await expect(playground.region('Customer')).toContainText('Kim Lee');
});

test('a finding leads to its place also after a line was put in above it', async ({
  page,
  playground,
}) => {
  const worker = await holdableWorker(page);
  await playground.openWith(INVALID, 'Invalid');
  await worker.hold();
  await playground.editor.press('ControlOrMeta+Home');
  await page.keyboard.type('  \n');
  await playground.goTo(playground.finding('order.status'));
  expect(await playground.selected()).toBe('"PAYED"');
  await worker.go();
});

test('the key to the next finding waits for a verdict on the text as it is', async ({
  page,
  playground,
}) => {
  const worker = await holdableWorker(page);
  await playground.openWith(INVALID, 'Invalid');
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

test('no fix is offered for a text that has changed while the full editor came', async ({
  page,
  playground,
}) => {
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
  await letGo();
  await expect(page.locator('.payload-full-editor')).toBeVisible();
  await playground.hasCursorAt(line, column + 3);
  await page.keyboard.press('ControlOrMeta+.');
  await expect(
    page.getByRole('alert').filter({ hasText: 'No code actions available' }),
  ).toHaveCount(1);
  await worker.go();
  await playground.takeQuickFix('Write it as the number 205');
  await playground.hasText(documentedBut(['"quantity": 2', '"quantity": 205']));
});

provokingTest.describe('parts that cannot be loaded', () => {
  provokingTest(
    'without its worker the page shows a message for each text',
    async ({ page, playground }) => {
      await page.addInitScript(() => {
        URL.createObjectURL = () => `blob:${location.origin}/nothing`;
      });
      await page.goto('./');
      await expect(playground.message(/did not start/)).toBeVisible();
      await playground.openExample('gift-card');
      await expect(playground.message(/did not start/)).toBeVisible();
    },
  );

  provokingTest('actions of the tools can be tried again', async ({ page, playground }) => {
    await page.route(/tools-[^/]*\.js$/, (route) => route.abort());
    await playground.open();
    await playground.paste('{"order": {"id": 1}}');
    await playground.button('Format').click();
    await expect(playground.message(/could not be loaded/)).toBeVisible();
    await playground.hasText('{"order": {"id": 1}}');
    await page.unroute(/tools-[^/]*\.js$/);
    await playground.button('Format').click();
    await playground.hasText('{\n  "order": {\n    "id": 1\n  }\n}');
  });

  provokingTest('comparing can be tried again', async ({ page, playground }) => {
    await page.route(/ComparePane-[^/]*\.js$/, (route) => route.abort());
    await playground.open();
    await playground.button('Compare…').click();
    await expect(page.getByText(/Comparing could not be loaded/)).toBeVisible();
    await playground.button('Back to the reading').click();
    await expect(playground.region('Order')).toBeVisible();
    await page.unroute(/ComparePane-[^/]*\.js$/);
    await playground.button('Compare…').click();
    await expect(playground.region('What changed')).toBeVisible();
  });
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
    const filter = page.getByRole('searchbox', { name: /filter/i });
    await filter.fill('gift');
    await page.goBack();
    await expect(playground.region('Voucher')).toBeHidden();
    await expect(filter).toHaveValue('');
    await playground.button('Payload').click();
    await playground.hasText(DOCUMENTED);
  });
});
