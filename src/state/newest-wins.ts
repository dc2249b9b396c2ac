/**
 * Runs one task at a time. While a task runs, only the newest of the others waits, so that typing
 * in a text that takes long to analyse never queues its older versions.
 */
export class NewestWins {
  #isBusy = false;
  #waiting: ((isWanted: boolean) => void) | null = null;

  /** @returns the task's result; `null` when a newer task has taken its place. */
  async run<T>(task: () => Promise<T>): Promise<T | null> {
    if (this.#isBusy) {
      this.#waiting?.(false);
      const isWanted = await new Promise<boolean>((resolve) => (this.#waiting = resolve));
      if (!isWanted) return null;
    }
    this.#isBusy = true;
    try {
      const result = await task();
      return this.#waiting ? null : result;
    } catch (error) {
      // The newer task decides, so nobody needs to know of this failure.
      if (this.#waiting) return null;
      throw error;
    } finally {
      const next = this.#waiting;
      this.#waiting = null;
      // The next task begins a moment later. No other may begin in between.
      if (next) next(true);
      else this.#isBusy = false;
    }
  }
}
