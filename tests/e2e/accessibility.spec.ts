import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { documentedBut, exampleText } from '../payloads.ts';
import type { Playground } from './playground.ts';
import { expect, test } from './test.ts';

/** The debugger evaluates axe, because the page's policy would refuse a script. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Rules = NonNullable<RunOptions['runOnly']>;

/** All rules but those of level AAA and the experimental ones. */
const RULES: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * What axe cannot decide alone, and the reason why it is right.
 * - color-contrast: axe sees no color below a gradient, beside a drawn edge, under a sticky part or
 *   of a sign of one letter. tests/core/contrast.test.ts measures the colors themselves.
 * - target-size: the arrow keys reach what Tab passes, and axe asks whether that is a target. The
 *   quieter line of a cell has an equal in the fold of its row.
 */
const UNDECIDED = ['color-contrast', 'target-size'];

/** What axe finds and is right. */
const ACCEPTED = [
  // The keys of the search field scroll its results. They are no stop of Tab (ARIA, combobox).
  'scrollable-region-focusable: .list',
  // An empty text is shown as two quotes, which are in its name. axe compares letters only.
  'label-content-name-mismatch: .empty',
];

type Axe = { run(part: string, options: RunOptions): Promise<AxeResults> };

/** The rules that read colors. The other rules judge a page once, whatever its colors are. */
const COLORS: Rules = ['color-contrast'];

/** The rules that read sizes and places, for the further widths of a page. */
const SIZES: Rules = ['target-size', 'scrollable-region-focusable'];

/** Every violation in a part of the page, and every question of axe that has no answer above. */
async function problems(page: Page, runOnly: Rules, part: string) {
  const { violations, incomplete } = await page.evaluate(
    ([part, runOnly]) =>
      (window as unknown as { axe: Axe }).axe.run(part, {
        resultTypes: ['violations', 'incomplete'],
        runOnly,
      }),
    [part, runOnly] as const,
  );
  return [...violations, ...incomplete.filter(({ id }) => !UNDECIDED.includes(id))]
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`))
    .filter((one) => !ACCEPTED.includes(one));
}

/** The parts that the walk judges: what a state adds to a page that was judged before. */
const WHOLE = 'html';
const PAYLOAD = '#payload';
const REPORT = '#report';
const COMPARISON = '[aria-labelledby=compare-title]';
const DELIVERIES = '[aria-labelledby=deliveries-title]';
const MENU = '[popover]:popover-open';
const DIALOG = 'dialog[open]';

/** The examples that have all kinds of parts between them. */
const ALL_KINDS = ['delivery-unique-codes', 'promotion', 'broken-type', 'broken-syntax'];

/** Judges a part of the page in the state that a step of the walk has brought about. */
type IsSound = (what: string, part?: string, looks?: readonly Colors[]) => Promise<void>;

/** Gives the judge of a page that is looked at in several colors. */
function judge(page: Page, otherColors: readonly Colors[]): IsSound {
  const hasNone = (what: string, part: string, rules: Rules) =>
    // New items are tab stops of their own until their part has settled, so axe may ask again.
    expect.soft.poll(() => problems(page, rules, part), what).toEqual([]);
  return async (what, part = WHOLE, looks = otherColors) => {
    for (const colors of looks) {
      await page.emulateMedia(colors);
      await hasNone(`${what}, ${JSON.stringify(colors)}`, part, COLORS);
    }
    if (looks.length > 0) await page.emulateMedia({ colorScheme: null, forcedColors: null });
    await hasNone(what, part, RULES);
  };
}

type Colors = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** The colors that a desktop is looked at in, beside the light ones. */
const OTHER_COLORS: readonly Colors[] = [{ colorScheme: 'dark' }, { forcedColors: 'active' }];

test.describe('a desktop, light, dark and in forced colors', () => {
  test.use({ viewport: { width: 1440, height: 740 } });

  test.describe('with the full editor', () => {
    test.use({ fullEditor: true });

    test('axe has no finding in the first example, and none in the text with marks', async ({
      page,
      playground,
    }) => {
      const isSound = judge(page, OTHER_COLORS);
      await playground.open();
      await page.evaluate(AXE);
      await isSound('the first example');
      await page.emulateMedia({ forcedColors: 'active' });
      const line = await page
        .locator('nav [aria-current]')
        .evaluate((section) => getComputedStyle(section, '::after').borderBottomWidth);
      expect(line, 'no ground marks the section there').toBe('2px');
      await page.emulateMedia({ forcedColors: null });
      await playground.follow('broken-type');
      await expect(playground.region('Timeline')).toBeAttached();
      await isSound('broken-type', PAYLOAD);
      const why = await playground.findings.first().locator('summary').boundingBox();
      expect(why!.height).toBeGreaterThanOrEqual(24);
    });
  });

  // Axe reads every element of the page each time, and half of them are the full editor's.
  test('axe has no finding in any other state', async ({ page, playground }) => {
    const isSound = judge(page, OTHER_COLORS);
    await playground.open();
    await page.evaluate(AXE);
    for (const { slug, verdict } of EXAMPLES.slice(1)) {
      await playground.follow(slug);
      if (verdict !== 'unreadable') await expect(playground.region('Timeline')).toBeAttached();
      await isSound(slug, REPORT, ALL_KINDS.includes(slug) ? undefined : []);
      expect.soft(await playground.overflow(), slug).toBe(0);
    }
    await playground.follow('order-updated');
    await dialogs(page, playground, isSound);
    await otherPages(page, playground, isSound);
    await page.goto('./?embed#e1.broken-type');
    await expect(playground.region('Timeline')).toBeAttached();
    await page.evaluate(AXE);
    await isSound('the report in a frame');
  });
});

/** The spacing that a reader may set (WCAG 1.4.12). */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

test.describe('a phone, and a desktop at 200% and 400%', () => {
  test.use({ viewport: { width: 390, height: 740 }, hasTouch: true, isMobile: true });

  test('axe has no finding in any state', async ({ page, playground }) => {
    const isSound = judge(page, []);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await playground.open();
    await page.evaluate(AXE);
    for (const slug of ALL_KINDS) {
      await playground.follow(slug);
      await isSound(slug);
      expect.soft(await playground.overflow(), slug).toBe(0);
      // A zoom is a narrower window.
      for (const width of [720, 360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const what = `${slug}, ${width} pixels wide`;
        await expect.soft.poll(() => problems(page, SIZES, WHOLE), what).toEqual([]);
        expect.soft(await playground.overflow(), what).toBe(0);
      }
      await page.setViewportSize({ width: 390, height: 740 });
    }
    await playground.follow('order-updated');
    await isSound('order-updated');
    await dialogs(page, playground, isSound);
    await playground.follow('redemption-discount');
    await page.setViewportSize({ width: 320, height: 740 });
    await playground.spaceText(TEXT_SPACING);
    await isSound('text spacing');
    expect(await playground.overflow()).toBe(0);
    expect(await playground.cutButtons()).toEqual([]);
  });
});

async function dialogs(page: Page, playground: Playground, isSound: IsSound): Promise<void> {
  const close = () => page.keyboard.press('Escape');
  for (const menu of ['Examples', 'Settings', 'Copy or print the report']) {
    await playground.button(menu).click();
    await isSound(menu, MENU);
    await close();
  }
  await playground.share();
  await isSound('the share dialog', DIALOG);
  await close();
  await playground.search('amount');
  await expect(playground.found(/^Show only/)).toBeVisible();
  await isSound('the search', DIALOG);
  await close();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await isSound('the help', DIALOG);
  await close();
  for (const item of ['Check signature…', 'Copy as code…'] as const) {
    await playground.openSigning(item);
    await isSound(item, DIALOG);
    await close();
  }
}

async function otherPages(page: Page, playground: Playground, isSound: IsSound): Promise<void> {
  await playground.button('Compare…').click();
  const pane = playground.region('What changed');
  await expect(pane).toBeVisible();
  await isSound('a comparison without its other payload', COMPARISON);
  const other = pane.getByRole('textbox', { name: 'Compare with (earlier)' });
  await other.fill(documentedBut(['"PAID"', '"CREATED"']));
  await expect(pane.getByText('1 change in 1 object')).toBeVisible();
  await isSound('the comparison', COMPARISON);
  await pane.getByRole('button', { name: 'Close comparison' }).click();

  const items = Array.from({ length: 300 }, (_, at) => `{"quantity": ${at}, "amount": 5}`);
  await playground.paste(documentedBut(['"items": [', `"items": [${items.join()},`]));
  await expect(playground.region('Order')).toContainText('302 items');
  await isSound('a long table', REPORT);
  await playground.editor.press('ControlOrMeta+Home');
  await playground.editor.press('x');
  await playground.hasVerdict('Unreadable');
  await expect(page.getByText('is not JSON yet')).toBeVisible();
  await isSound('a report of a moment ago');
  await playground.paste(`[${exampleText('delivery-promotion')},${exampleText('gift-card')}]`);
  await expect(page.getByRole('table', { name: 'Deliveries' })).toBeVisible();
  await isSound('several deliveries', DELIVERIES);
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
  await test.step('folds with the same words have names of their own', async () => {
    await playground.follow('redemption-discount');
    for (const card of ['Customer', 'Referrer'])
      await expect(playground.region(card).locator('summary').first()).toHaveAccessibleName(
        `All 6 fields: ${card}`,
      );
  });
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
