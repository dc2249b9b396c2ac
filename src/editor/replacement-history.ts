interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** The number is small because each replacement holds two texts, perhaps of megabytes. */
const MAX_KEPT = 10;

/**
 * Undo for replacements that the browser's own undo does not know. Between two of them the
 * browser's undo works. It leads back to the text after the replacement, and this goes on from
 * there.
 */
export class ReplacementHistory {
  #past: Replacement[] = [];
  #future: Replacement[] = [];

  record(before: string, after: string): void {
    this.#past = [...this.#past, { before, after }].slice(-MAX_KEPT);
    this.#future = [];
  }

  /** The text before the last replacement, or `null` when the current text is not its result. */
  undo(current: string): string | null {
    const last = this.#past.at(-1);
    if (!last || last.after !== current) return null;
    this.#past.pop();
    this.#future.push(last);
    return last.before;
  }

  /** The text after the replacement undone last, or `null` when the text has changed since. */
  redo(current: string): string | null {
    const next = this.#future.at(-1);
    if (!next || next.before !== current) return null;
    this.#future.pop();
    this.#past.push(next);
    return next.after;
  }
}
