import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { documentedBut, exampleText } from './payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

/** The debugger evaluates axe, because the page's policy would refuse a script. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules but those of level AAA and the experimental ones. */
const RULES: NonNullable<RunOptions['runOnly']> = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * What axe cannot decide alone, and the reason why it is right.
 * - color-contrast: axe sees no color below a gradient, beside a drawn edge, under a sticky part or
 *   of a sign of one letter. tests/core/tokens.test.ts measures the colors themselves.
 * - target-size: the arrow keys reach what Tab passes, and axe asks whether that is a target. The
 *   quieter line of a cell has an equal in the fold of its row.
 */
const UNDECIDED = ['color-contrast', 'target-size'];

/** The keys of the search field scroll its results. They are no stop of Tab (ARIA, combobox). */
const SEARCH_RESULTS = 'scrollable-region-focusable: .list';

type Axe = { run(options: RunOptions): Promise<AxeResults> };

/** Every violation, and every question of axe that has no answer above. */
async function problems(page: Page): Promise<string[]> {
  // Each part of the report becomes one tab stop soon after it is drawn.
  await page.waitForTimeout(200);
  const { violations, incomplete } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: Axe }).axe.run({
        resultTypes: ['violations', 'incomplete'],
        runOnly,
      }),
    RULES,
  );
  return [...violations, ...incomplete.filter(({ id }) => !UNDECIDED.includes(id))]
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
    .filter((one) => one !== SEARCH_RESULTS);
}

/** The looks of the page. A zoom is a narrower window. */
const LOOKS = [
  {
    name: 'a desktop, light, dark and in forced colors',
    options: { viewport: { width: 1440, height: 900 }, fullEditor: true },
    media: [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }],
    widths: [1440],
  },
  {
    name: 'a phone, and a desktop at 200% and 400%',
    options: { viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true },
    media: [{ reducedMotion: 'reduce' }],
    widths: [390, 720, 360, 320],
  },
] as const;

/** The spacing that a reader may set (WCAG 1.4.12). */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

for (const { name, options, media, widths } of LOOKS) {
  test.describe(name, () => {
    test.use(options);

    test('axe has no finding in any state', async ({ page, playground }) => {
      const isPhone = widths[0] < 760;
      const look = { now: '' };
      const isSound = async (what: string) =>
        expect.soft(await problems(page), `${what}, ${look.now}`).toEqual([]);
      await playground.open();
      await page.evaluate(AXE);
      for (const how of media) {
        look.now = JSON.stringify(how);
        await page.emulateMedia(how);
        for (const slug of ['delivery-unique-codes', 'promotion', 'broken-type', 'broken-syntax']) {
          await playground.follow(slug);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 740 });
            await isSound(`${slug}, ${width} pixels wide`);
            expect.soft(await playground.overflow(), `${slug} at ${width}`).toBe(0);
          }
        }
        await page.setViewportSize({ width: widths[0], height: 740 });
        await playground.follow('order-updated');
        await isSound('order-updated');
        await dialogs(page, playground, isSound);
        if (!isPhone) await otherPages(page, playground, isSound);
      }
      await playground.follow('redemption-discount');
      await page.setViewportSize({ width: widths.at(-1)!, height: 740 });
      await playground.spaceText(TEXT_SPACING);
      await isSound('text spacing');
      expect(await playground.overflow()).toBe(0);
      expect(await playground.cutButtons()).toEqual([]);
    });
  });
}

type IsSound = (what: string) => Promise<void>;

async function dialogs(page: Page, playground: Playground, isSound: IsSound): Promise<void> {
  const close = () => page.keyboard.press('Escape');
  for (const menu of ['Examples', 'Settings', 'Copy or print the report']) {
    await playground.button(menu).click();
    await isSound(menu);
    await close();
  }
  await playground.share();
  await isSound('the share dialog');
  await close();
  await playground.search('amount');
  await expect(playground.found(/^Show only/)).toBeVisible();
  await isSound('the search');
  await close();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await isSound('the help');
  await close();
  for (const item of ['Check signature…', 'Copy as code…'] as const) {
    await playground.openSigning(item);
    await isSound(item);
    await close();
  }
}

async function otherPages(page: Page, playground: Playground, isSound: IsSound): Promise<void> {
  await playground.button('Compare…').click();
  const pane = playground.region('What changed');
  // The comparison keeps its other text, also while it is closed.
  const other = pane.getByRole('textbox', { name: 'Compare with (earlier)' });
  await expect(other.or(pane.getByText('1 change in 1 object')).first()).toBeVisible();
  if (await other.isVisible()) await other.fill(documentedBut(['"PAID"', '"CREATED"']));
  await expect(pane.getByText('1 change in 1 object')).toBeVisible();
  await isSound('the comparison');
  await pane.getByRole('button', { name: 'Close comparison' }).click();

  const items = Array.from({ length: 300 }, (_, at) => `{"quantity": ${at}, "amount": 5}`);
  await playground.paste(documentedBut(['"items": [', `"items": [${items.join()},`]));
  await expect(playground.region('Order')).toContainText('302 items');
  await isSound('a long table');
  await playground.editor.press('ControlOrMeta+Home');
  await playground.editor.press('x');
  await playground.hasVerdict('Unreadable');
  await expect(page.getByText('is not JSON yet')).toBeVisible();
  await isSound('a report of a moment ago');
  await playground.paste(`[${exampleText('delivery-promotion')},${exampleText('gift-card')}]`);
  await expect(page.getByRole('table', { name: 'Deliveries' })).toBeVisible();
  await isSound('several deliveries');
  await playground.paste('{"hello": "world"}');
  await playground.hasVerdict('Unrecognised');
  await isSound('other JSON');
  await playground.clearByHand();
  await isSound('an empty page');
  await page.evaluate(() => (location.hash = 'p1.AAAA'));
  await expect(page.getByRole('heading', { name: /^This link/ })).toBeVisible();
  await isSound('a broken link');
}

/** What assistive technology gets of these examples, kept as text: `UPDATE_TREES=1` writes it. */
const TREES = ['order-updated', 'unique-codes', 'broken-type'];

test('assistive technology gets the report in words', async ({ page, playground }) => {
  const folder = new URL('../fixtures/trees/', import.meta.url);
  await playground.open();
  for (const slug of TREES) {
    if (slug !== 'order-updated') await playground.follow(slug);
    await expect(playground.region('Matching IDs')).toBeAttached();
    const tree = `${await page.getByRole('region', { name: 'Report' }).ariaSnapshot()}\n`;
    const file = new URL(`${slug}.yaml`, folder);
    if (process.env['UPDATE_TREES']) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, tree);
    }
    expect(tree, slug).toBe(readFileSync(file, 'utf8'));
  }
  await test.step('landmarks, one first heading, and headings in order', async () => {
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')]
        .filter((heading) => heading.checkVisibility())
        .map(({ tagName }) => Number(tagName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    for (const landmark of ['banner', 'main'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1);
  });
});
