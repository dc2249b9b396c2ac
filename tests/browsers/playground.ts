import { expect } from 'vitest';
import type { Browser } from './browser.ts';
import { look, type Seen } from './look.ts';

type Role = 'button' | 'dialog' | 'list' | 'message' | 'region' | 'status' | 'textbox';

const WAIT = { timeout: 30_000, interval: 100 };

/** The page in verbs of the product, for browsers that Playwright does not drive. */
export class Playground {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens an address and waits for the verdict and the full editor. */
  async open(address: string): Promise<void> {
    // A new hash alone would not load the page again.
    await this.#browser.open('about:blank');
    await this.#browser.open(address);
    await this.#settled();
  }

  async reload(): Promise<void> {
    await this.#browser.reload();
    await this.#settled();
  }

  async #settled(): Promise<void> {
    await this.#browser.run(() => {
      const page = globalThis as { failures?: string[] };
      const failures = (page.failures = [] as string[]);
      addEventListener('error', ({ message }) => failures.push(message));
      addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
    });
    await this.hasVerdict(/^(Valid|Invalid|Unreadable|Unrecognised)/);
    await expect
      .poll(() => this.#browser.run(() => !!document.querySelector('.payload-full-editor')), WAIT)
      .toBe(true);
  }

  /** The errors and rejected promises that nothing caught since the page was loaded. */
  failures(): Promise<string[]> {
    return this.#browser.run(() => (globalThis as { failures?: string[] }).failures ?? []);
  }

  all(role: Role, name: RegExp): Promise<Seen[]> {
    return this.#browser.run(look, role, name.source);
  }

  /** Waits until something with this role and name is visible, and gives it. */
  async see(role: Role, name: RegExp): Promise<Seen> {
    let seen: Seen | undefined;
    await expect
      .poll(async () => ([seen] = await this.all(role, name)).length, {
        ...WAIT,
        message: `${role} ${name.source}`,
      })
      .toBeGreaterThan(0);
    return seen!;
  }

  async sees(role: Role, name: RegExp, text: RegExp): Promise<void> {
    await expect
      .poll(async () => (await this.all(role, name)).map((seen) => seen.text).join('\n'), WAIT)
      .toMatch(text);
  }

  /** Waits until a text is somewhere on the page. */
  async reads(text: string): Promise<void> {
    await expect.poll(() => this.#browser.run(() => document.body.innerText), WAIT).toContain(text);
  }

  async seesNo(role: Role, name: RegExp): Promise<void> {
    await expect.poll(() => this.all(role, name), WAIT).toEqual([]);
  }

  async hasVerdict(words: RegExp): Promise<void> {
    await expect
      .poll(async () => (await this.all('status', /./))[0]?.text ?? '', WAIT)
      .toMatch(words);
  }

  /**
   * Clicks what has this role and name, once nothing lies over it and it no longer moves. It may
   * still move before a busy machine presses. Then the press has missed, and is done again.
   */
  async click(role: Role, name: RegExp): Promise<void> {
    let last: Seen | undefined;
    const isAtRest = async () => {
      const before = last;
      last = (await this.all(role, name)).find(({ isFree }) => isFree);
      return last !== undefined && last.x === before?.x && last.y === before.y;
    };
    await expect.poll(isAtRest, { ...WAIT, message: `${role} ${name.source}` }).toBe(true);
    const { x, y } = last!;
    await this.#browser.run(watchPress, x, y);
    await this.#browser.clickAt(x, y);
    if (await this.#browser.run(hasMissed)) await this.click(role, name);
  }

  /** Clicks beside a dialog, near the lower left corner of the window. */
  async clickBeside(): Promise<void> {
    const height = await this.#browser.run(() => innerHeight);
    await this.#browser.clickAt(10, height - 10);
  }

  press(...keys: string[]): Promise<void> {
    return this.#browser.press(...keys);
  }

  /** Types a text over the one in a text box. */
  async fill(name: RegExp, text: string): Promise<void> {
    await this.click('textbox', name);
    await this.press('Control', 'a');
    await this.#browser.type(text);
  }

  /** Puts the cursor into the payload, as a person does. */
  async focusPayload(): Promise<void> {
    const { x, y } = await this.#browser.run(() => {
      const place = document.querySelector('.payload-full-editor')!.getBoundingClientRect();
      return { x: place.left + place.width / 2, y: place.top + place.height / 2 };
    });
    await this.#browser.clickAt(x, y);
  }

  /** Replaces the payload: select all, paste. */
  async paste(text: string): Promise<void> {
    await this.#copy(text);
    await this.focusPayload();
    await this.press('Control', 'a');
    await this.press('Control', 'v');
  }

  /** Replaces the payload by typing. */
  async type(text: string): Promise<void> {
    await this.focusPayload();
    await this.press('Control', 'a');
    await this.#browser.type(text);
  }

  /** The selected text, copied by key. */
  async selected(): Promise<string> {
    await this.press('Control', 'c');
    return this.clipboard();
  }

  /** The text of the payload, copied out of the editor. */
  async text(): Promise<string> {
    await this.focusPayload();
    await this.press('Control', 'a');
    return this.selected();
  }

  /** The text on the clipboard, pasted into a text box of the test's own. */
  async clipboard(): Promise<string> {
    await this.#browser.run(addScratch, '');
    await this.press('Control', 'v');
    return this.#browser.run(takeScratch);
  }

  async #copy(text: string): Promise<void> {
    await this.#browser.run(addScratch, text);
    await this.press('Control', 'c');
    await this.#browser.run(takeScratch);
  }
}

/** Notes whether the next press meets what is at a place of the window now. */
function watchPress(x: number, y: number): void {
  const page = globalThis as { hasMissed?: boolean };
  const there = document.elementFromPoint(x, y);
  page.hasMissed = false;
  const note = ({ target }: Event): void => {
    const pressed = target as Element;
    page.hasMissed = !there?.contains(pressed) && !pressed.contains(there);
  };
  document.addEventListener('pointerdown', note, { capture: true, once: true });
}

function hasMissed(): boolean {
  return (globalThis as { hasMissed?: boolean }).hasMissed === true;
}

/** Adds a text box to the page, in a dialog where one is open, and selects its text. */
function addScratch(text: string): void {
  const area = document.createElement('textarea');
  area.id = 'scratch';
  area.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9';
  area.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(area);
  area.focus();
  area.select();
}

function takeScratch(): string {
  const area = document.querySelector<HTMLTextAreaElement>('#scratch')!;
  area.remove();
  return area.value;
}
