import type { Range } from '../core/index.ts';
import type { Session } from './session.svelte.ts';

/** The field that a link opens at. */
export interface LinkedField {
  readonly pointer: string;
  /** In the analysed text: of the value, or of the key of an object or array. */
  readonly range: Range;
}

interface Said {
  readonly note: string | null;
  readonly replaced: string | null;
  readonly field: LinkedField | null;
}

/** What a link says beside its payload. It holds until another text is opened. */
export class FromLink {
  readonly #session: Session;
  #said = $state.raw<(Said & { readonly opened: number }) | null>(null);

  constructor(session: Session) {
    this.#session = session;
  }

  /** The note in the link; `null` when it has none, or the reader has dismissed it. */
  get note(): string | null {
    return this.#current?.note ?? null;
  }
  /** A sentence that data was replaced; `null` when none was, or the reader has dismissed it. */
  get replaced(): string | null {
    return this.#current?.replaced ?? null;
  }
  get hasLines(): boolean {
    return (this.note ?? this.replaced) !== null;
  }
  /** `null` until the field is found. */
  get field(): LinkedField | null {
    return this.#current?.field ?? null;
  }

  say(said: Partial<Said>): void {
    const { opened } = this.#session;
    this.#said = { note: null, replaced: null, field: null, ...this.#current, ...said, opened };
  }

  get #current() {
    return this.#said?.opened === this.#session.opened ? this.#said : null;
  }
}
