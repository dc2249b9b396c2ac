import type { Understood } from './understood.ts';

/**
 * The last report of the payload that the user is typing in. While a typed text is not JSON for a
 * moment, the page keeps showing this report, dimmed.
 *
 * A text that takes the place of the whole text (paste, drop, file, example, link) is another
 * payload, even if it resembles the former one. The report of the former payload would pose as the
 * report of the new one, so an unreadable replacement has no last report. The undo of a replacement
 * arrives like typing, so a text that keeps less than half of the readable one counts as another
 * payload too, and so does a blank text.
 */
export class LastReadable {
  #understood = $state.raw<Understood | null>(null);
  /** The open text of that report. */
  #text = '';
  #opened = 0;
  #isNow = $state.raw(false);

  /** `null` while the open text is readable, or when it is another payload. */
  get understood(): Understood | null {
    return this.#isNow ? null : this.#understood;
  }

  /**
   * Takes over a new answer.
   * @param text the open text that the answer is about.
   * @param opened how often another text had taken the place of the open one.
   */
  take(understood: Understood, text: string, opened: number): void {
    const { verdict, deliveries } = understood.analysis;
    const wasNow = this.#isNow;
    // Of several deliveries a broken one is a row. The list itself is readable.
    this.#isNow = verdict !== 'unreadable' || deliveries.length > 0;
    if (this.#isNow) {
      this.#understood = understood;
      this.#text = text;
      this.#opened = opened;
    } else if (opened !== this.#opened || (wasNow && !isSamePayload(this.#text, text))) {
      this.#understood = null;
    }
  }
}

/** Whether the beginning and the end that both texts share are half of the shorter text. */
function isSamePayload(before: string, after: string): boolean {
  if (after.trim() === '') return false;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return (start + end) * 2 >= shorter;
}
