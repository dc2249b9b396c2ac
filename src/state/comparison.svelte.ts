import type { Analysis, Comparison, Range } from '../core/index.ts';
import type { Ask, ComparedTexts, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { Message, Messages } from './messages.svelte.ts';
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
  readonly compared: ComparedTexts | null;
}

const NO_CLIPBOARD: Message = {
  tone: 'notice',
  text: 'The browser blocked the clipboard. Paste into the text box instead.',
};
const NO_EXAMPLE: Message = {
  tone: 'error',
  text: 'This example did not load. Check your connection and try again.',
};

interface Parts {
  readonly session: Session;
  readonly tools: Ask<ToolsService>;
  readonly messages: Messages;
  readonly browser: Pick<Browser, 'files' | 'clipboard'>;
  /** The text of a bundled example; `null` when it cannot be fetched. */
  readonly exampleText: (slug: string) => Promise<string | null>;
}

/** Compares the open payload with another one, or with the order before the redemption. */
export class PayloadComparison {
  readonly #session: Session;
  readonly #tools: Ask<ToolsService>;
  readonly #messages: Messages;
  readonly #browser: Parts['browser'];
  readonly #exampleText: Parts['exampleText'];
  readonly #queue = new NewestWins();
  #other = $state.raw('');
  #name = $state.raw('');
  /** Changes with every change of the other text. */
  #otherRevision = $state.raw(0);
  #isOtherLater = $state.raw(false);
  /** `null`: the user has not chosen. */
  #isPreviousChosen = $state.raw<boolean | null>(null);
  #answer = $state.raw<Answer | null>(null);
  #isWaiting = $state.raw(false);
  #hasFailed = $state.raw(false);
  #waitingTimer: ReturnType<typeof setTimeout> | undefined;

  constructor({ session, tools, messages, browser, exampleText }: Parts) {
    this.#session = session;
    this.#tools = tools;
    this.#messages = messages;
    this.#browser = browser;
    this.#exampleText = exampleText;
  }

  /** The payload that is compared with the open one. */
  get other(): string {
    return this.#other;
  }
  /** Where it comes from: "before.json", "the clipboard"; '' for a text that was typed. */
  get name(): string {
    return this.#name;
  }
  /** Its verdict and counts; `null` while they are unknown. */
  get otherJudged(): ComparedTexts['other'] | null {
    return this.#answer?.compared?.other ?? null;
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
    return compared?.comparison ?? (this.#isWaiting ? undefined : null);
  }
  /** The text of the open payload at the time of the result. */
  get text(): string | undefined {
    return this.#answer?.analysis.text;
  }
  /** The text of the other payload at the time of the result. */
  get otherText(): string | undefined {
    const { compared, other } = this.#answer ?? {};
    return compared ? (compared.otherText ?? other) : undefined;
  }
  /** Whether the result's ranges belong to the open text as it is now. */
  get isTextFresh(): boolean {
    return this.#answer?.revision === this.#session.revision;
  }
  get isOtherFresh(): boolean {
    const { compared, otherRevision } = this.#answer ?? {};
    return compared?.otherText === null && otherRevision === this.#otherRevision;
  }
  /**
   * The changed places in the open text; none while nothing is compared, and `null` while the text
   * has changed since, because the answer to it is on its way.
   */
  get changedPlaces(): readonly Range[] | null {
    if (!this.isAsked || !this.result) return [];
    if (!this.isTextFresh) return null;
    const isOpenLater = !this.#isOtherLater;
    return this.result.objects.flatMap(({ changes }) =>
      changes.flatMap(({ fields }) =>
        fields.flatMap(({ before, after }) => {
          const sides = this.isPrevious ? [before, after] : [isOpenLater ? after : before];
          return sides.flatMap((side) => (side ? [side.range] : []));
        }),
      ),
    );
  }

  /**
   * Follows the open payload until the function that it gives is called.
   * @param onreplaced called when another text has taken the place of the payload
   */
  follow(onreplaced: () => void): () => void {
    const { opened } = this.#session;
    this.#compare();
    const unfollow = this.#session.onanswer(() => {
      if (this.#session.opened === opened) this.#compare();
      else onreplaced();
    });
    return () => {
      unfollow();
      this.#stopWaiting();
    };
  }

  /** @param name where the text comes from; '' for a text that was typed. */
  setOther(text: string, name = ''): void {
    this.#other = text;
    this.#name = name;
    this.#otherRevision += 1;
    this.#compare();
  }

  /** Takes a file as the other payload. @returns whether it was taken, as do the next two. */
  openOther(file: File): Promise<boolean> {
    const { files } = this.#browser;
    return this.#take(file.name, () => textOfFiles([file], files, this.#messages));
  }

  pasteOther(): Promise<boolean> {
    return this.#take('the clipboard', async () => {
      const text = await this.#browser.clipboard.pasteText();
      if (text === null) this.#messages.say(NO_CLIPBOARD);
      else this.#messages.dismiss(NO_CLIPBOARD);
      return text;
    });
  }

  openExample(slug: string, title: string): Promise<boolean> {
    return this.#take(`the example “${title}”`, async () => {
      const text = await this.#exampleText(slug);
      if (text === null) this.#messages.say(NO_EXAMPLE);
      return text;
    });
  }

  setOtherLater(isLater: boolean): void {
    this.#isOtherLater = isLater;
    this.#compare();
  }

  choosePrevious(isChosen: boolean): void {
    this.#isPreviousChosen = isChosen;
  }

  /** Takes a text that comes later, unless the user has changed the other text meanwhile. */
  async #take(name: string, fetch: () => Promise<string | null>): Promise<boolean> {
    const revision = this.#otherRevision;
    const text = await fetch();
    if (text === null || revision !== this.#otherRevision) return false;
    // A text area counts each line ending as one character.
    this.setOther(text.replace(/\r\n?/g, '\n'), name);
    return true;
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
      previous: understood.view?.hasPreviousOrder
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
