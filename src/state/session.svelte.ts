import type { Analysis, LinkOptions, Purpose, RowWindow, TableBlock, View } from '../core/index.ts';
import type {
  Ask,
  CoreService,
  Payload,
  Understanding,
  UnderstandOptions,
} from '../worker/protocol.ts';
import type { Message, Messages } from './messages.svelte.ts';
import { NewestWins } from './newest-wins.ts';

/** A shorter check is not announced: a flicker at every key would distract. */
const CHECKING_SHOWN_AFTER_MS = 150;

const CHECK_FAILED: Message = {
  tone: 'error',
  text: 'A fault in the page stopped the check of this text. Your text is still here, and a change starts the check again.',
};

/** What the user or a link asks of the open text. */
interface Asked {
  readonly purpose: Purpose | null;
  readonly currency: string | null;
  readonly filter: string;
}
const NOTHING_ASKED: Asked = { purpose: null, currency: null, filter: '' };

/** An analysis with its view. */
export interface Understood {
  /** The revision of the text that was analysed. */
  readonly revision: number;
  readonly analysis: Analysis;
  readonly view: View;
  /** Whether ranges are offsets into the open text, since nothing was taken off around it. */
  readonly isVerbatim: boolean;
}

/**
 * The open text, what the user asked of it, and what was understood of it. Every text has a
 * revision; an analysis is fresh when it carries the revision of the open text.
 */
export class Session {
  readonly #core: Ask<CoreService>;
  readonly #messages: Messages;
  readonly #afterFrame: () => Promise<void>;
  readonly #queue = new NewestWins();
  #lastRevision = 0;
  #revision = $state.raw(0);
  #text = $state.raw('');
  #asked = $state.raw<Asked>(NOTHING_ASKED);
  #understood = $state.raw<Understood | null>(null);
  #isChecking = $state.raw(false);
  #active = $state.raw<string | null>(null);
  #checkingTimer: ReturnType<typeof setTimeout> | undefined;
  /** The revision that was answered last, be it by a failure. */
  #settledRevision = 0;
  /** UTF-16 offset into `text`. */
  #cursor = 0;
  #waiting: (() => void)[] = [];
  #listeners: readonly (() => void)[] = [];

  /** @param afterFrame resolves when the browser has drawn its next frame. */
  constructor(core: Ask<CoreService>, messages: Messages, afterFrame: () => Promise<void>) {
    this.#core = core;
    this.#messages = messages;
    this.#afterFrame = afterFrame;
  }

  get text(): string {
    return this.#text;
  }
  /** The number of the open text. It changes with every change of the text. */
  get revision(): number {
    return this.#revision;
  }
  /** `null`: the purpose that is found in the payload. */
  get purposeAsked(): Purpose | null {
    return this.#asked.purpose;
  }
  /** ISO 4217 code; `null`: the one that the payload names. */
  get currencyAsked(): string | null {
    return this.#asked.currency;
  }
  /** The newest analysis, perhaps of an older text while the open one is checked. */
  get understood(): Understood | null {
    return this.#understood;
  }
  get analysis(): Analysis | null {
    return this.#understood?.analysis ?? null;
  }
  get view(): View | null {
    return this.#understood?.view ?? null;
  }
  /** Whether the newest analysis speaks of the open text. */
  get isFresh(): boolean {
    return this.#understood?.revision === this.#revision;
  }
  /** Whether the check takes so long that the user should know. */
  get isChecking(): boolean {
    return this.#isChecking;
  }
  /** The filter of the fields that are shown; '' shows all. */
  get filter(): string {
    return this.#asked.filter;
  }
  /** The pointer of the value that the cursor is in. */
  get active(): string | null {
    return this.#active;
  }
  /** The payload that was analysed last, as other verbs take it. */
  get payload(): Payload | null {
    if (!this.#understood) return null;
    return { text: this.#understood.analysis.text, ...this.#analyseOptions() };
  }

  /** A revision for a text that is on its way. */
  reserve(): number {
    return (this.#lastRevision += 1);
  }

  /** Resolves when the open text is analysed or its check has failed. */
  settled(): Promise<void> {
    if (this.#settledRevision === this.#revision) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Calls back after every answer about the open text; the result ends that. */
  onanswer(listener: () => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }

  /**
   * Takes over what the user has typed.
   * @param isAnother whether it takes the place of the whole text: nothing is asked of it yet.
   */
  edit(text: string, isAnother = false): void {
    const revision = this.reserve();
    this.#text = text;
    this.#revision = revision;
    if (isAnother) this.#asked = NOTHING_ASKED;
    // A key is drawn before its text is checked: neither question nor answer delays that frame.
    void this.#afterFrame().then(() => {
      if (revision === this.#revision) this.#understand();
    });
  }

  /**
   * Opens another text.
   * @param understanding what came with the text, if anything did.
   */
  open(text: string, asked: LinkOptions, understanding: Understanding | null = null): void {
    this.#text = text;
    this.#revision = understanding?.revision ?? this.reserve();
    this.#asked = { ...NOTHING_ASKED, ...asked };
    this.#cursor = 0;
    this.#active = null;
    if (understanding) this.#take(understanding);
    else this.#understand();
  }

  askPurpose(purpose: Purpose | null): void {
    this.#ask({ purpose });
  }

  askCurrency(currency: string | null): void {
    this.#ask({ currency });
  }

  /** Narrows the fields that are shown. */
  narrow(filter: string): void {
    this.#ask({ filter });
  }

  /**
   * Other rows of a table than a view holds.
   * @param revision of the text that the view was made of.
   * @param pointer the table's.
   */
  async rows(revision: number, pointer: string, window: RowWindow): Promise<TableBlock | null> {
    try {
      return await this.#core('rows', revision, pointer, window, this.options());
    } catch (error) {
      this.#messages.sayFailure(error);
      return null;
    }
  }

  /** @param offset UTF-16 offset of the cursor. */
  moveCursor(offset: number): void {
    this.#cursor = offset;
    void this.#findActive();
  }

  /** The options of the analysis and of its view. */
  options(): UnderstandOptions {
    const { currency, filter } = this.#asked;
    return { ...this.#analyseOptions(), ...(currency === null ? {} : { currency }), filter };
  }

  #analyseOptions(): Omit<Payload, 'text'> {
    const { purpose } = this.#asked;
    return purpose === null ? {} : { purpose };
  }

  #ask(change: Partial<Asked>): void {
    this.#asked = { ...this.#asked, ...change };
    this.#understand();
  }

  /** The cursor's offset means nothing in an older text, so it is asked about again with the answer. */
  async #findActive(): Promise<void> {
    if (!this.isFresh || !this.#understood?.isVerbatim) return;
    const [revision, cursor] = [this.#revision, this.#cursor];
    try {
      const active = await this.#core('pointerAround', revision, cursor);
      if (revision === this.#revision && cursor === this.#cursor) this.#active = active;
    } catch (error) {
      this.#messages.sayFailure(error);
    }
  }

  #understand(): void {
    // Counted from the first text that has no answer, so that a long wait shows while one types.
    this.#checkingTimer ??= setTimeout(() => (this.#isChecking = true), CHECKING_SHOWN_AFTER_MS);
    const revision = this.#revision;
    const [text, options] = [this.#text, this.options()];
    const isKnown = this.isFresh;
    const ask = async () =>
      (isKnown ? await this.#core('understandAgain', revision, options) : null) ??
      (await this.#core('understand', revision, text, options));
    this.#queue.run(ask).then(
      (understanding) => {
        if (understanding && revision === this.#revision) this.#take(understanding);
      },
      (error: unknown) => {
        if (revision !== this.#revision) return;
        this.#settle();
        this.#messages.sayFailure(error, CHECK_FAILED);
      },
    );
  }

  #take({ revision, analysis, text, view }: Understanding): void {
    this.#understood = {
      revision,
      analysis: { ...analysis, text: text ?? this.#text },
      view,
      isVerbatim: text === null,
    };
    this.#messages.dismiss(CHECK_FAILED);
    this.#settle();
    for (const listener of this.#listeners) listener();
    void this.#findActive();
  }

  #settle(): void {
    clearTimeout(this.#checkingTimer);
    this.#checkingTimer = undefined;
    this.#isChecking = false;
    this.#settledRevision = this.#revision;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
