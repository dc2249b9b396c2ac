import { keep, recall } from '../platform/tab-storage.ts';

const SAVE_AFTER_MS = 300;

/** What the user has typed, kept for this tab so that a reload or a crash loses nothing. */
export class Drafts {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved: string | null = null;
  readonly #onfull: (isFull: boolean) => void;
  #isFull = false;
  /** Whether not all the texts that were put aside found room. */
  #isAsideCut = false;
  /** Also where the browser's storage is too full to keep the wish. */
  #isOn = recall(OFF) === null;

  /** @param onfull called when it changes whether the browser does not keep all: its storage is full or switched off. */
  constructor(onfull: (isFull: boolean) => void) {
    this.#onfull = onfull;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Switched off, it keeps nothing any more and forgets what it kept. */
  switch(isOn: boolean): void {
    this.#isOn = isOn;
    // First, since it makes room.
    if (!isOn) this.forget();
    keep(OFF, isOn ? null : 'off');
  }

  /** The text that was worked on last, and those that were put aside, the newest first. */
  recall(): { current: string | null; aside: readonly string[] } {
    return { current: recall(CURRENT), aside: toList(recall(ASIDE)) };
  }

  /** Another text is worked on now, and others are put aside: all at once, so that none is lost between. */
  save(current: string, aside: readonly string[]): void {
    this.#unsaved = null;
    if (!this.isOn) return;
    // Their place is needed where storage is nearly full: what is worked on comes before what was put aside.
    keep(ASIDE, null);
    const isKept = this.#keepCurrent(current);
    let count = aside.length;
    while (count > 0 && !keep(ASIDE, JSON.stringify(aside.slice(0, count)))) count--;
    this.#isAsideCut = count < aside.length;
    this.#tell(isKept);
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
    this.#tell(this.#keepCurrent(this.#unsaved));
    this.#unsaved = null;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#unsaved = null;
    keep(CURRENT, null);
    keep(ASIDE, null);
  }

  #keepCurrent(current: string): boolean {
    return keep(CURRENT, current.trim() === '' ? null : current);
  }

  #tell(isCurrentKept: boolean): void {
    const isFull = !isCurrentKept || this.#isAsideCut;
    if (isFull !== this.#isFull) this.#onfull(isFull);
    this.#isFull = isFull;
  }
}

const CURRENT = 'draft';
const ASIDE = 'drafts-aside';
const OFF = 'drafts-off';

function toList(kept: string | null): readonly string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
  } catch {
    // Not as this page writes it: a broken list must not keep the page from starting.
    return [];
  }
}
