/** A text that was asked for and may come late: by then the user may have gone elsewhere, or typed. */
export interface Way {
  /** Whether something else was asked for since. */
  isLeft(): boolean;
  /** Whether the user has changed the text since. */
  isTypedOver(): boolean;
}

/** Which text was asked for last. */
export class Ways {
  #asked = 0;
  #edits = 0;
  #going: Promise<void> = Promise.resolve();

  /** Settles when what was asked for last is shown, or is not to be had; another promise after each change. */
  get going(): Promise<void> {
    return this.#going;
  }

  /** Something is asked for; what was asked for before is not wanted any more. */
  go(show: (way: Way) => Promise<void>): void {
    const number = (this.#asked += 1);
    const edits = this.#edits;
    this.#going = show({
      isLeft: () => number !== this.#asked,
      isTypedOver: () => edits !== this.#edits,
    });
  }

  /** Nothing is asked for any more: something was shown at once. */
  stay(): void {
    this.#asked += 1;
    this.#going = Promise.resolve();
  }

  /** The user has changed the text; what was asked for may still come, but nobody waits for it. */
  type(): void {
    this.#edits += 1;
    this.#going = Promise.resolve();
  }
}
