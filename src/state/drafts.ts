import { keep, recall } from '../platform/tab-storage.ts';

const SAVE_AFTER_MS = 300;

/** What the user has typed, kept for this tab so that a reload or a crash loses nothing. */
export class Drafts {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved: string | null = null;
  readonly #onfull: () => void;

  /** @param onfull called when the browser keeps nothing: its storage is full or switched off. */
  constructor(onfull: () => void) {
    this.#onfull = onfull;
  }

  get isOn(): boolean {
    return recall(OFF) === null;
  }

  /** Switched off, it keeps nothing any more and forgets what it kept. */
  switch(isOn: boolean): void {
    keep(OFF, isOn ? null : 'off');
    if (!isOn) this.forget();
  }

  /** The text on the desk when the page was left, and the one that was put aside for another. */
  recall(): { current: string | null; aside: string | null } {
    return { current: recall(CURRENT), aside: recall(ASIDE) };
  }

  /** Soon, so that typing does not wait for the browser's storage. */
  saveSoon(text: string): void {
    if (!this.isOn) return;
    this.#unsaved = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), SAVE_AFTER_MS);
  }

  /** Now: the page is being left. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#unsaved === null) return;
    this.#save(CURRENT, this.#unsaved);
    this.#unsaved = null;
  }

  putAside(text: string | null): void {
    if (this.isOn) this.#save(ASIDE, text);
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#unsaved = null;
    keep(CURRENT, null);
    keep(ASIDE, null);
  }

  #save(name: string, text: string | null): void {
    const isWorthKeeping = text !== null && text.trim() !== '';
    if (!keep(name, isWorthKeeping ? text : null)) this.#onfull();
  }
}

const CURRENT = 'draft';
const ASIDE = 'draft-aside';
const OFF = 'drafts-off';
