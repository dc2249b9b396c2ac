import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from '../payloads.ts';

/** Where the page has the full editor, in the words of src/editor/mount.ts. */
export const FULL_EDITOR = '(pointer: fine) and (width > 760px)';

export type Word = 'Valid' | 'Invalid' | 'Unreadable' | 'Unrecognised' | 'No payload yet';

/**
 * The page in verbs of the product. It finds things as people and assistive technology do: by role
 * and name.
 */
export class Playground {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page and waits for its verdict and for the editor that will stay. */
  async open(hash = '', address = './'): Promise<this> {
    await this.page.goto(`${address}${hash === '' ? '' : `#${hash}`}`);
    await this.settled();
    return this;
  }

  /**
   * Follows the link of an example in the page that is open. Waits for the order's identifier, so
   * the example shown before must be of another order.
   */
  async follow(slug: string): Promise<void> {
    const [, order] = /"(ord_[^"]+)"/.exec(exampleText(slug))!;
    await this.page.evaluate((hash) => (location.hash = hash), `e1.${slug}`);
    const isReadable = EXAMPLES.find((example) => example.slug === slug)!.verdict !== 'unreadable';
    // The card has the identifier in short.
    const short = `${order!.slice(0, 9)}…${order!.slice(-4)}`;
    if (isReadable) await expect(this.region('Order')).toContainText(short);
    else await this.hasVerdict('Unreadable');
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.verdict).toHaveText(/^\s*(Valid|Invalid|Unreadable|Unrecognised)\b/);
    // The full editor replaces the plain one where there is room for it and a mouse.
    if (await this.page.evaluate((query) => matchMedia(query).matches, FULL_EDITOR))
      await expect(this.page.locator('.payload-full-editor')).toBeVisible();
  }

  /** A second page of the same browser that follows a link. */
  async openElsewhere(link: string): Promise<Playground> {
    const other = new Playground(await this.page.context().newPage());
    await other.page.goto(link);
    await other.settled();
    return other;
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Payload' });
  }

  /** Opens the page and pastes a text over what it shows. */
  async openWith(text: string, verdict: Word = 'Valid'): Promise<void> {
    await this.open();
    await this.paste(text);
    await this.hasVerdict(verdict);
  }

  /** Replaces the text as a person does: select all, delete, paste. */
  async paste(text: string): Promise<void> {
    await this.clearByHand();
    if (text === '') return;
    await this.page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await this.editor.press('ControlOrMeta+v');
  }

  async clearByHand(): Promise<void> {
    await this.editor.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    // The verdict of the old text must not pass for the verdict of the new text.
    await this.hasVerdict('No payload yet');
  }

  /** The whole text, copied out of the editor. */
  async text(): Promise<string> {
    await this.editor.press('ControlOrMeta+a');
    return this.copied();
  }

  async hasText(text: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(text);
  }

  /** The selected text of the editor. */
  async selected(): Promise<string> {
    await this.editor.focus();
    return this.copied();
  }

  /** What the element with the focus copies. A key costs half as much if nobody looks for it. */
  private async copied(): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await this.page.keyboard.press('ControlOrMeta+c');
    return this.clipboard();
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The cursor's place, as the payload's bar shows it. */
  async hasCursorAt(line: number, column: number): Promise<void> {
    await expect(this.page.getByText(`Ln ${line}, Col ${column}`, { exact: true })).toBeVisible();
  }

  get verdict(): Locator {
    return this.page.getByRole('status').first();
  }

  async hasVerdict(word: Word): Promise<void> {
    await expect(this.verdict).toHaveText(new RegExp(`^\\s*${word}\\b`));
  }

  /** The field of the search over fields, findings, actions and examples. */
  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: 'Search' });
  }

  /** Opens the search and types a text into it. */
  async search(text: string): Promise<void> {
    await this.button('Search').click();
    await this.searchField.fill(text);
  }

  /** What the search has found. */
  found(words: string | RegExp): Locator {
    return this.page.getByRole('option', { name: words });
  }

  /** Narrows the report to the fields that match. */
  async filterFields(text: string): Promise<void> {
    await this.search(text);
    await this.found(/^Show only/).click();
  }

  /** The findings that are listed, without the heads of their groups. */
  get findings(): Locator {
    const lines = this.page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
    return lines.filter({ has: this.page.getByRole('button', { name: /^Go to/ }) });
  }

  finding(words: string | RegExp): Locator {
    return this.findings.filter({ hasText: words });
  }

  /** Presses the button of a finding that takes the cursor to its place. */
  async goTo(finding: Locator): Promise<void> {
    await finding.getByRole('button', { name: /^Go to/ }).click();
  }

  /** Takes the fix that the editor offers at the cursor. */
  async takeQuickFix(name: string): Promise<void> {
    const fix = this.page.getByRole('option', { name });
    // The editor shows no list when it is asked before it has the new marks, and nothing shows when
    // it has them. The fix is clicked, because without the focus Enter would go to the text.
    await expect(async () => {
      await this.editor.focus();
      await this.page.keyboard.press('ControlOrMeta+.');
      await expect(fix).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await fix.click();
  }

  /** Takes an item of the editor's own menu, which is open. It takes no click in its first 100 ms. */
  async takeFromMenu(name: string, result: Locator): Promise<void> {
    const item = this.page.getByRole('menuitem', { name });
    await expect(item).toBeVisible();
    await expect(async () => {
      if (await item.isVisible()) await item.click({ timeout: 2_000 });
      await expect(result).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  /** Points at a text in the editor and gives the tooltip that appears. */
  async pointAt(text: string): Promise<Locator> {
    const told = this.page.getByRole('tooltip').filter({ visible: true });
    // A new editor ignores movements of the mouse until it has drawn a frame, and nothing shows
    // when it has.
    await expect(async () => {
      await this.page.mouse.move(0, 0);
      await this.page.getByText(text).first().hover();
      await expect(told).toBeVisible({ timeout: 2_000 });
    }).toPass();
    return told;
  }

  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens the fold of a card, which holds all fields of its object. */
  async unfold(name: string): Promise<void> {
    const fold = this.region(name).locator('details').first();
    // A new report may open the fold of a finding just before the click, which then closes it.
    await expect(async () => {
      if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
      await expect(fold).toHaveAttribute('open', { timeout: 1_000 });
    }).toPass();
  }

  get purpose(): Locator {
    return this.page.getByRole('combobox', { name: /^Purpose/ });
  }

  /** A line that the page shows about a link, a file or a draft. */
  message(words: string | RegExp): Locator {
    const lines = (['alert', 'note', 'complementary'] as const)
      .map((role) => this.page.getByRole(role))
      .reduce((all, one) => all.or(one));
    return lines.filter({ hasText: words });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Picks one from the menu of examples. */
  async openExample(slug: string): Promise<void> {
    const { title, about } = EXAMPLES.find((example) => example.slug === slug)!;
    await this.button('Examples').click();
    await this.button(`${title} ${about}`).click();
  }

  /** Presses Share, chooses the payload as it is where there is a choice, and gives the link. */
  async share(): Promise<string> {
    await this.button(/^Share/).click();
    const asItIs = this.shareDialog.getByRole('button', { name: 'Copy link as it is' });
    const copied = this.shareDialog.getByText(/Link copied/);
    await expect(asItIs.or(copied)).toBeVisible();
    if (await asItIs.isVisible()) await asItIs.click();
    await expect(copied).toBeVisible();
    return this.clipboard();
  }

  get shareDialog(): Locator {
    return this.page.getByRole('dialog').filter({
      has: this.page.getByRole('heading', { name: 'Share' }),
    });
  }

  /** Opens one of the dialogs about the secret of a webhook from the menu. */
  async openSigning(item: 'Check signature…' | 'Copy as code…'): Promise<Locator> {
    await this.button('Settings').click();
    await this.button(item).click();
    const dialog = this.page.getByRole('dialog', { name: item.replace('…', '') });
    await expect(dialog.getByRole('textbox', { name: 'Secret' })).toBeVisible();
    return dialog;
  }

  async clear(): Promise<void> {
    await this.button('Clear').click();
  }

  /** Restores the text that was put aside for the shown one. */
  async bringBack(): Promise<void> {
    await this.button('Restore my payload').click();
  }

  /** Chooses a file in the dialog of the button "Open…". */
  async openFile(name: string, content: string | Uint8Array): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button(/^Open/).click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /**
   * @param on the element that the file is dropped on: the payload by default
   * @param times how often the file has the content; the browser repeats it
   */
  async dropFile(name: string, content: string, on = this.editor, times = 1): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, text, count]) => {
        const transfer = new DataTransfer();
        const file = new File([text.repeat(count)], fileName, { type: 'application/json' });
        transfer.items.add(file);
        return transfer;
      },
      [name, content, times] as const,
    );
    await on.dispatchEvent('dragover', { dataTransfer });
    await on.dispatchEvent('drop', { dataTransfer });
  }

  /** Applies style rules of a reader to the page. */
  spaceText(css: string): Promise<void> {
    return this.page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, css);
  }

  /** The names of buttons that do not hold their text. Those in a line are as wide as it. */
  cutButtons(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('button:not(.text)')]
        .filter((button) => button.checkVisibility() && !button.closest('[aria-label=Skip]'))
        .filter((button) => {
          const text = document.createRange();
          text.selectNodeContents(button);
          const [inner, outer] = [text.getBoundingClientRect(), button.getBoundingClientRect()];
          return inner.left < outer.left - 1 || inner.right > outer.right + 1;
        })
        .map((button) => button.textContent.trim()),
    );
  }

  /** The CSS pixels by which the page is wider than its window; 0 is right. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return Math.max(0, scrollWidth - clientWidth);
    });
  }
}
