/** A text that was asked for and may come late. */
export interface Ticket {
  /** Whether a newer request has begun. */
  isStale(): boolean;
  /** Whether the user has changed the open text since the request. */
  isEdited(): boolean;
}

/** The newest request for a text. Earlier requests are stale. */
export class LatestRequest {
  #requests = 0;
  #edits = 0;
  #pending: Promise<void> = Promise.resolve();

  /** Settles when the newest request is done. Each change makes another promise. */
  get pending(): Promise<void> {
    return this.#pending;
  }

  /** Starts a request. Earlier ones become stale. */
  begin(work: (ticket: Ticket) => Promise<void>): void {
    const request = (this.#requests += 1);
    const edits = this.#edits;
    this.#pending = work({
      isStale: () => request !== this.#requests,
      isEdited: () => edits !== this.#edits,
    });
  }

  /** Makes every request stale, because another text is shown at once. */
  cancel(): void {
    this.#requests += 1;
    this.#pending = Promise.resolve();
  }

  /**
   * Notes that the user has changed the open text. A request may still arrive, but nothing waits
   * for it.
   */
  edit(): void {
    this.#edits += 1;
    this.#pending = Promise.resolve();
  }
}
