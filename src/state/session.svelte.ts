import type {
  Analysis,
  Comparison,
  Purpose,
  RowWindow,
  TableBlock,
  View,
  ViewOptions,
} from '../core/index.ts';
import type { Analyser, Understood } from '../platform/analyser.ts';
import { afterFrame } from '../platform/frame.ts';

/** Only a judgement that takes longer is announced; a flicker at every key would distract. */
const CHECKING_SHOWN_AFTER_MS = 150;

/** The text, what the user asked of it, and what was understood of it; the methods are the only writers. */
export class Session {
  readonly #analyser: Analyser;
  #text = $state.raw('');
  #purposeAsked = $state.raw<Purpose | null>(null);
  #currencyAsked = $state.raw<string | null>(null);
  #understood = $state.raw<Understood | null>(null);
  #checking = $state.raw(false);
  #active = $state.raw<string | null>(null);
  #filter = $state.raw('');
  #checkingTimer: ReturnType<typeof setTimeout> | undefined;
  /** The text that was understood last. */
  #understoodText: string | null = null;
  /** UTF-16 offset into `text`. */
  #cursor = 0;
  #waiting: (() => void)[] = [];

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  get text(): string {
    return this.#text;
  }
  /** `null`: the purpose that is found in the payload. */
  get purposeAsked(): Purpose | null {
    return this.#purposeAsked;
  }
  /** ISO 4217 code; `null`: the one that the payload names. */
  get currencyAsked(): string | null {
    return this.#currencyAsked;
  }
  /** Of the newest text understood, which may be older than `text` while that is being judged. */
  get analysis(): Analysis | null {
    return this.#understood?.analysis ?? null;
  }
  get view(): View | null {
    return this.#understood?.view ?? null;
  }
  /** Whether judging takes so long that the user should know. */
  get checking(): boolean {
    return this.#checking;
  }
  /** What the fields shown are narrowed to; '' shows all. */
  get filter(): string {
    return this.#filter;
  }
  /** The pointer of the value that the cursor is in. */
  get active(): string | null {
    return this.#active;
  }

  /** Resolves when the text is understood that is here now, or one that has taken its place by then. */
  understood(): Promise<void> {
    if (this.#understoodText === this.#text) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Takes a text over and judges it. */
  edit(text: string): void {
    this.#text = text;
    // A key is shown before it is judged: neither the worker nor its answer takes time from that frame.
    void afterFrame().then(() => {
      if (text === this.#text) this.#understand();
    });
  }

  /** Another payload, with what its link asks for. */
  open(
    text: string,
    asked: { purpose?: Purpose | undefined; currency?: string | undefined },
  ): void {
    this.#text = text;
    this.#purposeAsked = asked.purpose ?? null;
    this.#currencyAsked = asked.currency ?? null;
    this.#filter = '';
    this.#cursor = 0;
    this.#active = null;
    this.#understand();
  }

  askPurpose(purpose: Purpose | null): void {
    this.#purposeAsked = purpose;
    this.#understand();
  }

  askCurrency(code: string | null): void {
    this.#currencyAsked = code;
    this.#understand();
  }

  /** Other rows of a table than the view holds. @param pointer the table's. */
  rows(pointer: string, window: RowWindow): Promise<TableBlock | null> {
    return this.#analyser.rows(pointer, window, this.#viewOptions());
  }

  /** What the order was before, where the payload holds it; `null` where it does not. */
  compareWithPrevious(): Promise<Comparison | null> {
    return this.#analyser.compareWithPrevious(this.#viewOptions());
  }

  /** This text beside another one; `null` when either cannot be read. @param isOtherLater by default this one is. */
  compare(other: string, isOtherLater: boolean): Promise<Comparison | null> {
    return this.#analyser.compare(other, isOtherLater, this.#viewOptions());
  }

  narrow(filter: string): void {
    this.#filter = filter;
    this.#understand();
  }

  /** @param offset UTF-16 offset of the cursor. */
  moveCursor(offset: number): void {
    this.#cursor = offset;
    void this.#findActive();
  }

  /** Offsets mean nothing in a text that is not understood yet: asked again when it is. */
  async #findActive(): Promise<void> {
    const text = this.#text;
    const cursor = this.#cursor;
    if (text !== this.#understoodText) return;
    const active = await this.#analyser.pointerAround(cursor);
    if (text === this.#text && cursor === this.#cursor) this.#active = active;
  }

  #viewOptions(): ViewOptions {
    return {
      ...(this.#currencyAsked === null ? {} : { currency: this.#currencyAsked }),
      filter: this.#filter,
    };
  }

  #understand(): void {
    // Counted from the first text that has no answer: who types on may wait for long.
    this.#checkingTimer ??= setTimeout(() => (this.#checking = true), CHECKING_SHOWN_AFTER_MS);
    const options = {
      ...(this.#purposeAsked === null ? {} : { purpose: this.#purposeAsked }),
      ...this.#viewOptions(),
    };
    const text = this.#text;
    void this.#analyser.understand(text, options).then((understood) => {
      // What is said of an older text would stand at the wrong places.
      if (!understood || text !== this.#text) return;
      clearTimeout(this.#checkingTimer);
      this.#checkingTimer = undefined;
      this.#checking = false;
      this.#understood = understood;
      this.#understoodText = text;
      for (const resolve of this.#waiting.splice(0)) resolve();
      void this.#findActive();
    });
  }
}
