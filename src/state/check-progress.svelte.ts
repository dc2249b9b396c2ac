/** A shorter check is not announced: a flicker at every key would distract. */
const SLOW_AFTER_MS = 150;

/** How far the check of the open text is: running, slow, or done. */
export class CheckProgress {
  #isSlow = $state.raw(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last revision with an answer. A failure is an answer too. */
  #doneRevision = 0;
  #waiting: (() => void)[] = [];

  /** Whether the check takes so long that the user should know. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** Notes that an answer is missing. The time counts from the first text without an answer. */
  start(): void {
    this.#timer ??= setTimeout(() => (this.#isSlow = true), SLOW_AFTER_MS);
  }

  /** Notes that the open text is analysed, or that its check has failed. */
  finish(revision: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isSlow = false;
    this.#doneRevision = revision;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Resolves when the check of the open text is done. */
  done(revision: number): Promise<void> {
    if (this.#doneRevision === revision) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
