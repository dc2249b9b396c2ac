import type { Analysis, LinkOptions, Purpose, Range, Verdict, View } from '../core/index.ts';
import type {
  Analysed,
  Ask,
  CoreService,
  Payload,
  Understanding,
  UnderstandOptions,
} from '../worker/protocol.ts';
import { NOTHING_ASKED, toAnalyseOptions, toUnderstandOptions, type Asked } from './asked.ts';
import { CheckProgress } from './check-progress.svelte.ts';
import { LastReadable } from './last-readable.svelte.ts';
import { CHECK_FAILED, UNLOADED, type Messages } from './messages.svelte.ts';
import { NewestWins } from './newest-wins.ts';
import { placeInText, shownVerdict, toUnderstood, type Understood } from './understood.ts';
import { ValueAtCursor } from './value-at-cursor.svelte.ts';

/**
 * The open text, the choices of the user for it, and its newest analysis. Every text has a
 * revision. An analysis is fresh when it carries the revision of the open text.
 */
export class Session {
  readonly #core: Ask<CoreService>;
  readonly #messages: Messages;
  readonly #afterFrame: () => Promise<void>;
  readonly #queue = new NewestWins();
  readonly #check = new CheckProgress();
  readonly #atCursor: ValueAtCursor;
  #lastRevision = 0;
  #revision = $state.raw(0);
  #text = $state.raw('');
  #cameAtOnce = false;
  #opened = $state.raw(0);
  #asked = $state.raw<Asked>(NOTHING_ASKED);
  #understood = $state.raw<Understood | null>(null);
  readonly #lastReadable = new LastReadable();
  #listeners: readonly (() => void)[] = [];

  /** @param afterFrame resolves when the browser has drawn its next frame. */
  constructor(core: Ask<CoreService>, messages: Messages, afterFrame: () => Promise<void>) {
    this.#core = core;
    this.#messages = messages;
    this.#afterFrame = afterFrame;
    // While the last report stays, its row at the cursor does too.
    this.#atCursor = new ValueAtCursor(core, messages, () =>
      this.isFresh && this.#understood?.isVerbatim && !this.lastReadable ? this.#revision : null,
    );
  }

  get text(): string {
    return this.#text;
  }
  /** Whether the open text was pasted, dropped or opened as a whole. Else it was typed or restored. */
  get cameAtOnce(): boolean {
    return this.#cameAtOnce;
  }
  /** The number of the open text. Each text has its own, also after an undo. */
  get revision(): number {
    return this.#revision;
  }
  get purposeAsked(): Purpose | null {
    return this.#asked.purpose;
  }
  get currencyAsked(): string | null {
    return this.#asked.currency;
  }
  /** Which of several deliveries is analysed, counted from 0. */
  get deliveryAsked(): number {
    return this.#asked.delivery;
  }
  /** The newest analysis, perhaps of an older text while the open one is checked. */
  get understood(): Understood | null {
    return this.#understood;
  }
  /** The report to keep in sight while the user types a text that is not JSON for a moment. */
  get lastReadable(): Understood | null {
    return this.#lastReadable.understood;
  }
  get analysis(): Analysis | null {
    return this.#understood?.analysis ?? null;
  }
  /** The verdict on the text of the analysis. `Analysis.verdict` is the worst of several. */
  get shownVerdict(): Verdict | null {
    return this.#understood && shownVerdict(this.#understood);
  }
  get view(): View | null {
    return this.#understood?.view ?? null;
  }
  /** How often another text has taken the place of the open one. */
  get opened(): number {
    return this.#opened;
  }
  /** Whether the newest analysis belongs to the open text. */
  get isFresh(): boolean {
    return this.#understood?.revision === this.#revision;
  }
  /** Whether the check takes so long that the user should know. */
  get isChecking(): boolean {
    return this.#check.isSlow;
  }
  get filter(): string {
    return this.#asked.filter;
  }
  /** The pointer of the value that the cursor is in. */
  get active(): string | null {
    return this.#atCursor.pointer;
  }
  /** The text that was analysed last, with its options, for the tools. */
  get payload(): Payload | null {
    if (!this.#understood) return null;
    return { text: this.#understood.analysis.text, ...toAnalyseOptions(this.#asked) };
  }

  /** The range of the open text for a range of the analysis; `null` when there is none. */
  placeOf(range: Range): Range | null {
    const understood = this.isFresh ? this.#understood : null;
    return understood && placeInText(range, understood);
  }

  /** A revision for a text that is on its way. */
  reserve(): number {
    return (this.#lastRevision += 1);
  }

  /** Resolves when the open text is analysed or its check has failed. */
  settled(): Promise<void> {
    return this.#check.done(this.#revision);
  }

  /** Calls back after every answer about the open text, until the returned function is called. */
  onanswer(listener: () => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => (this.#listeners = this.#listeners.filter((other) => other !== listener));
  }

  /**
   * Takes over the text that the user has typed.
   * @param isAnother whether it replaces the whole text. Then no choice of the user applies to it.
   * @param cameAtOnce whether its payload is looked for, as in a text that is pasted.
   */
  edit(text: string, isAnother = false, cameAtOnce = isAnother): void {
    const revision = this.reserve();
    this.#text = text;
    this.#cameAtOnce = cameAtOnce;
    this.#revision = revision;
    if (isAnother) {
      this.#asked = NOTHING_ASKED;
      this.#opened += 1;
    }
    // A key is drawn before its text is checked, so neither question nor answer delays that frame.
    void this.#afterFrame().then(() => {
      if (revision === this.#revision) this.#understand();
    });
  }

  /**
   * Opens another text.
   * @param analysed the analysis that came with the text, if there is one.
   * @param isRestored whether it is a text that was open before.
   */
  open(
    text: string,
    asked: LinkOptions,
    analysed: Analysed | null = null,
    isRestored = false,
  ): void {
    this.#text = text;
    this.#cameAtOnce = !isRestored;
    this.#revision = analysed?.revision ?? this.reserve();
    this.#asked = { ...NOTHING_ASKED, ...asked };
    this.#opened += 1;
    this.#atCursor.reset();
    // The first verdict is shown before its report. A report that is in sight stays until the next.
    if (analysed && !this.#understood) this.#understood = toUnderstood(analysed, text);
    this.#understand();
  }

  askPurpose(purpose: Purpose | null): void {
    this.#ask({ purpose });
  }

  askCurrency(currency: string | null): void {
    this.#ask({ currency });
  }

  /** Analyses another one of several deliveries, counted from 0. */
  askDelivery(delivery: number): void {
    this.#ask({ delivery });
  }

  /** Narrows the fields that are shown. */
  narrow(filter: string): void {
    this.#ask({ filter });
  }

  /** @param offset UTF-16 offset of the cursor. */
  moveCursor(offset: number): void {
    this.#atCursor.move(offset);
  }

  /** The options of the analysis and of its view. */
  options(): UnderstandOptions {
    return toUnderstandOptions(this.#asked);
  }

  #ask(change: Partial<Asked>): void {
    this.#asked = { ...this.#asked, ...change };
    this.#understand();
  }

  #understand(): void {
    this.#check.start();
    const revision = this.#revision;
    const [text, options] = [this.#text, this.options()];
    const { delivery = 0 } = options;
    const isKnown = this.isFresh;
    const ask = async () =>
      (isKnown ? await this.#core('understandAgain', revision, options) : null) ??
      (await this.#core('understand', revision, text, options));
    this.#queue.run(ask).then(
      (understanding) => {
        if (understanding && revision === this.#revision) this.#take(understanding, delivery);
      },
      (error: unknown) => {
        if (revision !== this.#revision) return;
        this.#check.finish(revision);
        this.#messages.sayFailure(error, CHECK_FAILED);
      },
    );
  }

  #take(understanding: Understanding, delivery: number): void {
    this.#understood = toUnderstood(understanding, this.#text, delivery);
    this.#lastReadable.take(this.#understood, this.#text, this.#opened);
    this.#messages.dismiss(CHECK_FAILED);
    this.#messages.dismiss(UNLOADED);
    this.#check.finish(this.#revision);
    for (const listener of this.#listeners) listener();
    void this.#atCursor.find();
  }
}
