/** Something to say above the payload; it stays until it is dismissed or no longer true. */
export interface Message {
  readonly tone: 'error' | 'notice';
  readonly text: string;
  /** True until it is dismissed, whatever else is opened meanwhile. */
  readonly isLasting?: boolean;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

const CONFIRMATION_SHOWN_MS = 2_500;

/** What the page has to say to the user beside the reading. */
export class Messages {
  #all = $state.raw<readonly Message[]>([]);
  #confirmation = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get all(): readonly Message[] {
    return this.#all;
  }
  /** What was just done, for a moment. */
  get confirmation(): string | null {
    return this.#confirmation;
  }

  /** The same sentence is said once. */
  say(message: Message): void {
    if (this.#all.some(({ text }) => text === message.text)) return;
    this.#all = [...this.#all, message];
  }

  dismiss({ text }: Pick<Message, 'text'>): void {
    this.#all = this.#all.filter((other) => other.text !== text);
  }

  /** What was said of something that is over by now. */
  clear(): void {
    this.#all = this.#all.filter(({ isLasting }) => isLasting);
  }

  confirm(text: string): void {
    clearTimeout(this.#timer);
    this.#confirmation = text;
    this.#timer = setTimeout(() => (this.#confirmation = null), CONFIRMATION_SHOWN_MS);
  }
}
