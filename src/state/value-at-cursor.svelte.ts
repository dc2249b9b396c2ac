import type { Ask, CoreService } from '../worker/protocol.ts';
import type { Messages } from './messages.svelte.ts';

/** The value of the payload that the editor's cursor is in. */
export class ValueAtCursor {
  readonly #core: Ask<CoreService>;
  readonly #messages: Messages;
  readonly #analysedRevision: () => number | null;
  #pointer = $state.raw<string | null>(null);
  /** UTF-16 offset into the open text. */
  #cursor = 0;

  /**
   * @param analysedRevision the open text's revision; `null` while the worker knows another text,
   *   in which the cursor's offset means nothing.
   */
  constructor(core: Ask<CoreService>, messages: Messages, analysedRevision: () => number | null) {
    this.#core = core;
    this.#messages = messages;
    this.#analysedRevision = analysedRevision;
  }

  /** A JSON Pointer; `null` outside of every value. */
  get pointer(): string | null {
    return this.#pointer;
  }

  /** Forgets the cursor of the text that was open before. */
  reset(): void {
    this.#cursor = 0;
    this.#pointer = null;
  }

  /** @param offset UTF-16 offset into the open text. */
  move(offset: number): void {
    this.#cursor = offset;
    void this.find();
  }

  /** Asks which value the cursor is in. Repeat it after each analysis: `move` may come before. */
  async find(): Promise<void> {
    const [revision, cursor] = [this.#analysedRevision(), this.#cursor];
    if (revision === null) return;
    try {
      const pointer = await this.#core('pointerAround', revision, cursor);
      const isWanted = revision === this.#analysedRevision() && cursor === this.#cursor;
      if (isWanted) this.#pointer = pointer;
    } catch (error) {
      this.#messages.sayFailure(error);
    }
  }
}
