import { WorkerFailure } from '../worker/protocol.ts';

/** A message above the payload. It stays until it is dismissed or no longer true. */
export interface Message {
  readonly tone: 'error' | 'notice';
  readonly text: string;
  /** Lasting messages stay when another text is opened. */
  readonly isLasting?: boolean;
  readonly actions?: readonly Action[];
}

/** A short sentence that says that an action has worked, shown for a moment. */
export interface Toast {
  /** Code is between backticks. */
  readonly text: string;
  readonly actions: readonly Action[];
}

/** A button beside a text. */
interface Action {
  readonly label: string;
  readonly run: () => void;
}

const CONFIRMATION_SHOWN_MS = 2_500;
/** Long enough to read the sentence and to reach its buttons. */
const ACTION_SHOWN_MS = 8_000;

export const UNLOADED: Message = {
  tone: 'error',
  text: 'Part of the page did not load, but your payload is still here. Check your connection and try again.',
};
export const CHECK_FAILED: Message = {
  tone: 'error',
  text: 'Checking has stopped because of a fault in the page. Change the payload to check it again.',
};
export const BROKEN: Message = {
  tone: 'error',
  isLasting: true,
  text: 'Checking has stopped because of a fault in the page. Save your payload as a file, then reload the page.',
};
/** Messages about a corrected address, shown when the page opens. */
export const CORRECTED: Readonly<Record<'link' | 'page', Message>> = {
  link: {
    tone: 'notice',
    text: 'This link had `%23` in place of `#`, so the server may have logged it. The address now has `#`, and the server does not see the text after it.',
  },
  page: {
    tone: 'notice',
    text: 'This address has no page. The start page was opened instead.',
  },
};
const FAILED: Message = {
  tone: 'error',
  text: 'This action failed because of a fault in the page. Your payload is still here.',
};

/** The messages of the page to its user, beside the report. */
export class Messages {
  #all = $state.raw<readonly Message[]>([]);
  #toast = $state.raw<Toast | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  get all(): readonly Message[] {
    return this.#all;
  }
  /** The newest confirmation of an action, for a moment. */
  get toast(): Toast | null {
    return this.#toast;
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

  /** Confirms an action. @param actions are offered beside the text, as an undo is. */
  confirm(text: string, actions: readonly Action[] = []): void {
    clearTimeout(this.#timer);
    this.#toast = { text, actions };
    const shownMs = actions.length > 0 ? ACTION_SHOWN_MS : CONFIRMATION_SHOWN_MS;
    this.#timer = setTimeout(() => this.endToast(), shownMs);
  }

  endToast(): void {
    clearTimeout(this.#timer);
    this.#toast = null;
  }
}
