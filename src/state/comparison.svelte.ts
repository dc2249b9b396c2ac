import type { Analysis, Comparison } from '../core/index.ts';
import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { Messages } from './messages.svelte.ts';
import { NewestWins } from './newest-wins.ts';
import { textOfFiles } from './payload-file.ts';
import type { Session } from './session.svelte.ts';

/** A shorter wait is not announced: a flicker at every key would distract. */
const WAITING_SHOWN_AFTER_MS = 150;

/** Answers about two texts, as they were when the question was asked. */
interface Answer {
  readonly revision: number;
  readonly analysis: Analysis;
  readonly other: string;
  /** The number of the other text; see `#otherRevision`. */
  readonly otherRevision: number;
  /** With the order before the redemption; `null` when the payload holds none. */
  readonly previous: Comparison | null;
  /** With the other payload; `null` when one of the two cannot be read. */
  readonly compared: Comparison | null;
}

/** Compares the open payload with another one, or with the order before the redemption. */
export class PayloadComparison {
  readonly #session: Session;
  readonly #tools: Ask<ToolsService>;
  readonly #messages: Messages;
  readonly #files: Browser['files'];
  readonly #queue = new NewestWins();
  #other = $state.raw('');
  /** Changes with every change of the other text. */
  #otherRevision = $state.raw(0);
  #isOtherLater = $state.raw(false);
  /** `null`: the user has not chosen. */
  #isPreviousChosen = $state.raw<boolean | null>(null);
  #answer = $state.raw<Answer | null>(null);
  #isWaiting = $state.raw(false);
  #hasFailed = $state.raw(false);
  #waitingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    session: Session,
    tools: Ask<ToolsService>,
    messages: Messages,
    files: Browser['files'],
  ) {
    this.#session = session;
    this.#tools = tools;
    this.#messages = messages;
    this.#files = files;
  }

  /** The payload that is compared with the open one. */
  get other(): string {
    return this.#other;
  }
  /** Whether the other payload is the later one of the two. */
  get isOtherLater(): boolean {
    return this.#isOtherLater;
  }
  /** Whether the payload holds the order before the redemption. */
  get hasPrevious(): boolean {
    return Boolean(this.#answer?.previous);
  }
  /** Whether the comparison shown is the one with the order before the redemption. */
  get isPrevious(): boolean {
    return this.hasPrevious && (this.#isPreviousChosen ?? this.#other === '');
  }
  /** Whether there is anything to compare. */
  get isAsked(): boolean {
    return this.isPrevious || this.#other.trim() !== '';
  }
  get hasFailed(): boolean {
    return this.#hasFailed;
  }
  /** `null`: one of the two cannot be read. `undefined`: the answer is not there yet. */
  get result(): Comparison | null | undefined {
    if (!this.#answer) return undefined;
    if (this.isPrevious) return this.#answer.previous;
    const { compared, other } = this.#answer;
    if (other.trim() === '') return undefined;
    // A text that could not be read may be readable by now. The result stays until the answer
    // comes.
    return compared ?? (this.#isWaiting ? undefined : null);
  }
  /** The text of the open payload at the time of the result. */
  get text(): string | undefined {
    return this.#answer?.analysis.text;
  }
  /** The text of the other payload at the time of the result. */
  get otherText(): string | undefined {
    return this.#answer?.compared ? this.#answer.other : undefined;
  }
  /** Whether the result's ranges belong to the open text as it is now. */
  get isTextFresh(): boolean {
    return this.#answer?.revision === this.#session.revision;
  }
  get isOtherFresh(): boolean {
    return Boolean(this.#answer?.compared) && this.#answer?.otherRevision === this.#otherRevision;
  }

  /** Follows the open payload until the function that it gives is called. */
  follow(): () => void {
    this.#compare();
    const unfollow = this.#session.onanswer(() => this.#compare());
    return () => {
      unfollow();
      this.#stopWaiting();
    };
  }

  setOther(text: string): void {
    this.#other = text;
    this.#otherRevision += 1;
    this.#compare();
  }

  /** Takes a file as the other payload, unless the user has changed that text meanwhile. */
  async openOther(file: File): Promise<void> {
    const revision = this.#otherRevision;
    const text = await textOfFiles([file], this.#files, this.#messages);
    if (text === null || revision !== this.#otherRevision) return;
    // A text area counts each line ending as one character.
    this.setOther(text.replace(/\r\n?/g, '\n'));
  }

  setOtherLater(isLater: boolean): void {
    this.#isOtherLater = isLater;
    this.#compare();
  }

  choosePrevious(isChosen: boolean): void {
    this.#isPreviousChosen = isChosen;
  }

  #compare(): void {
    const { understood, payload } = this.#session;
    if (!understood || !payload) return;
    const options = this.#session.options();
    const [other, isOtherLater] = [this.#other, this.#isOtherLater];
    const otherRevision = this.#otherRevision;
    this.#waitingTimer ??= setTimeout(() => (this.#isWaiting = true), WAITING_SHOWN_AFTER_MS);
    const ask = async (): Promise<Answer> => ({
      revision: understood.revision,
      analysis: understood.analysis,
      other,
      otherRevision,
      previous: understood.view.hasPreviousOrder
        ? await this.#tools('compareWithPrevious', payload, options)
        : null,
      compared:
        other.trim() === ''
          ? null
          : await this.#tools('compare', payload, other, isOtherLater, options),
    });
    this.#queue.run(ask).then(
      (answer) => {
        if (answer) this.#settle(answer);
      },
      (error: unknown) => {
        this.#settle(null);
        this.#messages.sayFailure(error);
      },
    );
  }

  /** @param answer `null` when the comparison failed. */
  #settle(answer: Answer | null): void {
    this.#stopWaiting();
    this.#hasFailed = answer === null;
    if (answer) this.#answer = answer;
  }

  #stopWaiting(): void {
    clearTimeout(this.#waitingTimer);
    this.#waitingTimer = undefined;
    this.#isWaiting = false;
  }
}
