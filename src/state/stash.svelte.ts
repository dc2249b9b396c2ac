import type { Browser } from './browser.ts';

/** Milliseconds without a key after which a draft is saved. */
const SAVE_AFTER_MS = 300;
/**
 * A save stops the page for a time that grows with the draft. So a large draft waits longer: a
 * million characters wait a second and a half more.
 */
const SAVE_AFTER_MS_A_CHARACTER = 1_500 / 1_000_000;
/** More texts than anyone restores, and few enough for the browser's storage. */
const MAX_TEXTS = 10;

const DRAFT = 'draft';
const TEXTS = 'drafts-aside';
const OFF = 'drafts-off';

/**
 * The user's own texts: the draft that is open and those that were put aside for another text.
 * They are saved for this tab, so that a reload or a crash loses nothing.
 */
export class Stash {
  readonly #storage: Browser['storage'];
  readonly #onfull: (isFull: boolean) => void;
  #texts = $state.raw<readonly string[]>([]);
  #isOn = $state.raw(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved: string | null = null;
  #isFull = false;
  /** Whether storage lacked room for some of the texts that were put aside. */
  #areTextsCut = false;

  /** @param onfull called when storage becomes full or unavailable, and when it recovers. */
  constructor(storage: Browser['storage'], onfull: (isFull: boolean) => void) {
    this.#storage = storage;
    this.#onfull = onfull;
    this.#isOn = storage.load(OFF) === null;
    const draft = storage.load(DRAFT);
    this.#texts = [...(draft === null ? [] : [draft]), ...toList(storage.load(TEXTS))];
  }

  /** The texts that were put aside, the newest first. After a reload the draft is the first one. */
  get texts(): readonly string[] {
    return this.#texts;
  }
  /** Whether texts are saved at all. */
  get isOn(): boolean {
    return this.#isOn;
  }

  put(text: string): void {
    if (text.trim() === '') return;
    this.#texts = [text, ...this.#texts.filter((other) => other !== text)].slice(0, MAX_TEXTS);
    this.flush();
  }

  /** Takes a text out. Gives whether it was there. */
  take(text: string): boolean {
    const isThere = this.#texts.includes(text);
    if (isThere) this.#texts = this.#texts.filter((other) => other !== text);
    return isThere;
  }

  /**
   * Saves the draft and the texts that were put aside in one step, so that none is lost between.
   */
  save(draft: string): void {
    this.#unsaved = null;
    if (!this.#isOn) return;
    // The draft matters most. When storage is nearly full, it takes the room of the others.
    this.#storage.save(TEXTS, null);
    const isKept = this.#saveDraft(draft);
    let count = this.#texts.length;
    const saved = () => JSON.stringify(this.#texts.slice(0, count));
    while (count > 0 && !this.#storage.save(TEXTS, saved())) count -= 1;
    this.#areTextsCut = count < this.#texts.length;
    this.#report(isKept);
  }

  /** Saves the draft soon, so that typing does not wait for the browser's storage. */
  saveSoon(draft: string): void {
    if (!this.#isOn) return;
    this.#unsaved = draft;
    clearTimeout(this.#timer);
    const wait = SAVE_AFTER_MS + draft.length * SAVE_AFTER_MS_A_CHARACTER;
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** Saves at once, because the page is being left. */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#unsaved === null) return;
    this.#report(this.#saveDraft(this.#unsaved));
    this.#unsaved = null;
  }

  /** Deletes everything that is saved, and the texts that were put aside. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#unsaved = null;
    this.#texts = [];
    this.#storage.save(DRAFT, null);
    this.#storage.save(TEXTS, null);
  }

  /** Switches saving on or off. Off, nothing is saved, and the saved texts are deleted. */
  switch(isOn: boolean): void {
    this.#isOn = isOn;
    // Deleting comes first, because it makes room in a storage that is full.
    if (!isOn) this.forget();
    this.#storage.save(OFF, isOn ? null : 'off');
  }

  #saveDraft(draft: string): boolean {
    return this.#storage.save(DRAFT, draft.trim() === '' ? null : draft);
  }

  #report(isDraftSaved: boolean): void {
    const isFull = !isDraftSaved || this.#areTextsCut;
    if (isFull !== this.#isFull) this.#onfull(isFull);
    this.#isFull = isFull;
  }
}

function toList(saved: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(saved ?? '[]');
    return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
  } catch {
    // Another program wrote it. A broken list must not keep the page from starting.
    return [];
  }
}
