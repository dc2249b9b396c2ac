import { WorkerFailure } from '../worker/protocol.ts';

/** A message above the payload. It stays until it is dismissed or no longer true. */
export interface Message {
  readonly tone: 'error' | 'notice';
  readonly text: string;
  /** Lasting messages stay when another text is opened. */
  readonly isLasting?: boolean;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

const CONFIRMATION_SHOWN_MS = 2_500;

export const UNLOADED: Message = {
  tone: 'error',
  text: 'This could not be loaded. Look at your connection and try again; your text is still here.',
};
export const CHECK_FAILED: Message = {
  tone: 'error',
  text: 'A fault in the page stopped the check of this text. Your text is still here, and a change starts the check again.',
};
export const BROKEN: Message = {
  tone: 'error',
  isLasting: true,
  text: 'The part of the page that checks payloads did not start or has failed. Save your text as a file, then reload the page.',
};
/** Messages about a corrected address, shown when the page opens. */
export const CORRECTED: Readonly<Record<'link' | 'page', Message>> = {
  link: {
    tone: 'notice',
    text: 'This link had %23 in place of #, so the server may have logged it. The address now has #, and the server does not see what follows.',
  },
  page: {
    tone: 'notice',
    text: 'There is no page at the address that you opened. This is the start page.',
  },
};
const FAILED: Message = {
  tone: 'error',
  text: 'The page could not do this, because of a fault in it. Your text is still here.',
};

/** The messages of the page to its user, beside the report. */
export class Messages {
  #all = $state.raw<readonly Message[]>([]);
  #confirmation = $state.raw<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get all(): readonly Message[] {
    return this.#all;
  }
  /** The newest confirmation of an action, for a moment. */
  get confirmation(): string | null {
    return this.#confirmation;
  }

  /** Shows a message. The same text is shown once. */
  say(message: Message): void {
    if (this.#all.some(({ text }) => text === message.text)) return;
    this.#all = [...this.#all, message];
  }

  /**
   * Shows why a question to a worker has no answer. Other errors are thrown again: they are faults
   * that no message covers.
   * @param failed the message when the worker itself failed at the question.
   */
  sayFailure(error: unknown, failed: Message = FAILED): void {
    if (!(error instanceof WorkerFailure)) throw error;
    this.say({ failed, broken: BROKEN, unloaded: UNLOADED }[error.kind]);
  }

  dismiss({ text }: Pick<Message, 'text'>): void {
    this.#all = this.#all.filter((other) => other.text !== text);
  }

  /** Removes the messages about a text that is no longer open. */
  clear(): void {
    this.#all = this.#all.filter(({ isLasting }) => isLasting);
  }

  confirm(text: string): void {
    clearTimeout(this.#timer);
    this.#confirmation = text;
    this.#timer = setTimeout(() => (this.#confirmation = null), CONFIRMATION_SHOWN_MS);
  }
}
