/** What comes late: files and answers that arrive when the user has gone on. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { DOCUMENTED, documentedBut, placeOf } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, provokingTest, test } from './test.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const INVALID = documentedBut(['"status": "PAID"', '"status": "PAYED"']);
const LINK = `p1.${deflateRawSync(MINE).toString('base64url')}.${crc32(MINE).toString(16).padStart(8, '0')}`;

/** Below it nobody could tell what is late from what never comes. */
const SETTLED_MS = 400;

test.beforeEach(async ({ page }) => {
  // It would fetch ahead what is to come late.
  await page.addInitScript(() => {
    if (!('serviceWorker' in navigator)) return;
    Object.defineProperty(navigator.serviceWorker, 'register', {
      value: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
    });
  });
});

/** Keeps a file back until it is let go; then everything that follows from it has time to happen. */
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
 * Can keep the page's messages to its worker back until it is let go.
 * @param isHeld whether it does so from the page's first moment on
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

/** Pastes before there is any verdict to wait for. */
async function pasteAtOnce({ page, editor }: Playground, text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await editor.focus();
  await editor.press('ControlOrMeta+a');
  await editor.press('ControlOrMeta+v');
}

/** `INVALID` is shown and judged as before, whatever has come since. */
async function stillHasPasted(playground: Playground): Promise<void> {
  await playground.hasVerdict('Invalid');
  await playground.hasText(INVALID);
}

test('an example that comes late does not replace what was pasted meanwhile', async ({
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

test('of two examples the one that was picked last is shown, also when it comes first', async ({
  page,
  playground,
}) => {
  const letGo = await hold(page, /gift-card-[^/]*\.js$/);
  await playground.open();
  await playground.openExample('gift-card');
  await playground.openExample('loyalty-card');
  await expect(playground.region('Voucher')).toBeVisible();
  const shown = await playground.text();
  await letGo();
  await playground.hasText(shown);
  expect(page.url()).toContain('#e1.loyalty-card');
});

test('who goes back before an example has come keeps the draft', async ({ page, playground }) => {
  const letGo = await hold(page, /gift-card-[^/]*\.js$/);
  await playground.openWith(MINE);
  await playground.openExample('gift-card');
  await page.goBack();
  await letGo();
  await playground.hasText(MINE);
  expect(page.url()).not.toContain('#');
});

test('a link that opens late waits beside what was pasted meanwhile', async ({
  page,
  playground,
}) => {
  const worker = await holdableWorker(page, true);
  await page.goto(`./#${LINK}`);
  await pasteAtOnce(playground, INVALID);
  await worker.go();
  await stillHasPasted(playground);
  await expect(playground.message(/is here now/)).toBeVisible();
  await playground.button('Show it').click();
  await expect(playground.region('Customer')).toContainText('Kim Lee');
  expect(page.url()).toContain(LINK);
  await playground.bringBack();
  await playground.hasVerdict('Invalid');
});

test('Share waits for what the address asks for', async ({ page, playground }) => {
  const letGo = await hold(page, /gift-card-[^/]*\.js$/);
  await page.goto('./#e1.gift-card');
  await playground.button(/^Share/).click();
  await letGo();
  await expect(playground.shareDialog.getByText(/Link copied/)).toBeVisible();
  expect(await playground.clipboard()).toMatch(/#e1\.gift-card$/);
  expect(page.url()).toMatch(/#e1\.gift-card$/);
});

test('a broken link that is answered late leaves what was pasted meanwhile', async ({
  page,
  playground,
}) => {
  await playground.openWith(MINE);
  await page.goto('about:blank');
  const worker = await holdableWorker(page, true);
  await page.goto('./#p1.AAAA');
  await pasteAtOnce(playground, INVALID);
  await worker.go();
  await stillHasPasted(playground);
  await playground.button('Swap them').click();
  await expect(playground.region('Customer')).toContainText('Kim Lee');
});

test('a file that is read slowly does not replace what was opened since', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    const read = File.prototype.arrayBuffer;
    const opened = new Promise<void>((resolve) =>
      Object.assign(globalThis, { letFilesGo: resolve }),
    );
    File.prototype.arrayBuffer = async function () {
      await opened;
      return read.call(this);
    };
  });
  await playground.open();
  await playground.dropFile('slow.json', INVALID);
  await playground.openExample('gift-card');
  await expect(playground.region('Voucher')).toBeVisible();
  const shown = await playground.text();
  await page.evaluate(() => (globalThis as unknown as { letFilesGo(): void }).letFilesGo());
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  await playground.hasText(shown);
  expect(page.url()).toContain('#e1.gift-card');
});

test('Share does not wait for what is not wanted any more', async ({ page, playground }) => {
  await hold(page, /gift-card-[^/]*\.js$/);
  await playground.open();
  await playground.openExample('gift-card');
  await playground.paste(MINE);
  await playground.hasVerdict('Valid');
  expect(await playground.share()).toMatch(/#[pd]1\./);
});

test('Share waits for the example that was picked last', async ({ page, playground }) => {
  const letFirstGo = await hold(page, /gift-card-[^/]*\.js$/);
  const letSecondGo = await hold(page, /loyalty-card-[^/]*\.js$/);
  await playground.open();
  await playground.openExample('gift-card');
  await playground.button(/^Share/).click();
  await playground.openExample('loyalty-card');
  await letFirstGo();
  await letSecondGo();
  await expect(playground.shareDialog.getByText(/Link copied/)).toBeVisible();
  expect(await playground.clipboard()).toMatch(/#e1\.loyalty-card$/);
  expect(page.url()).toMatch(/#e1\.loyalty-card$/);
});

test('what cannot be read is not shared unasked before there is a verdict either', async ({
  page,
  playground,
}) => {
  const worker = await holdableWorker(page, true);
  await page.goto('./');
  await pasteAtOnce(playground, 'POST /hook HTTP/1.1\nAuthorization: Bearer a1b2c3');
  await playground.button(/^Share/).click();
  await worker.go();
  await expect(playground.shareDialog.getByText(/cannot be read as JSON/)).toBeVisible();
  expect(await playground.clipboard()).not.toContain('#');
  expect(page.url()).not.toContain('#');
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

test('the field that the cursor is in is marked once a pasted text is understood', async ({
  page,
  playground,
}) => {
  const worker = await holdableWorker(page);
  await playground.openWith(MINE);
  await worker.hold();
  await page.getByText('"status"').first().click();
  await page.keyboard.press('Home');
  await page.evaluate((text) => navigator.clipboard.writeText(text), '"initial_amount": 5000');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.type(',');
  await page.keyboard.press('ArrowLeft');
  await worker.go();
  await expect(page.locator('[data-pointer="/order/initial_amount"]')).toHaveClass(/active/);
});

test('Compare says that a text cannot be read only when that is known', async ({
  page,
  playground,
}) => {
  const letGo = await hold(page, /later-verbs-[^/]*\.js$/);
  await playground.open();
  await playground.button('Compare…').click();
  const pane = playground.region('What changed');
  await pane.getByRole('textbox', { name: 'What was before it' }).fill(MINE);
  await expect(pane.getByText('Comparing…')).toBeVisible();
  await expect(pane.getByText(/cannot be read/)).toBeHidden();
  await letGo();
  await expect(pane.getByText('1 difference')).toBeVisible();
});

provokingTest.describe('what cannot be had', () => {
  provokingTest('without its worker the page goes on saying so', async ({ page, playground }) => {
    await page.addInitScript(() => {
      URL.createObjectURL = () => `blob:${location.origin}/nothing`;
    });
    await page.goto('./');
    await expect(playground.message(/did not start/)).toBeVisible();
    await playground.openExample('gift-card');
    await expect(playground.message(/did not start/)).toBeVisible();
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

  test('what Paste and Clear take the place of is one press away', async ({ page, playground }) => {
    await playground.open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), MINE);
    await playground.button('Paste').click();
    await expect(playground.region('Customer')).toContainText('Kim Lee');
    await page.evaluate((text) => navigator.clipboard.writeText(text), INVALID);
    await playground.button('Paste').click();
    await playground.hasVerdict('Invalid');
    await playground.button('Swap them').click();
    await expect(playground.region('Customer')).toContainText('Kim Lee');
    await playground.button('Payload').click();
    await playground.button('Clear').click();
    await expect(playground.button(/characters$/)).toHaveCount(2);
    await page.reload();
    await expect(playground.region('Customer')).toContainText('Kim Lee');
    await expect(playground.button('Swap them')).toBeVisible();
  });
});
