interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** Each one holds a whole text, perhaps of megabytes, twice. */
const MAX_KEPT = 10;

/**
 * Undo for replacements that the browser's own undo does not know of. Between two of them the browser's undo works: it
 * leads back to the text that the replacement left, and from there this goes on.
 */
export class ReplacementHistory {
  #past: Replacement[] = [];
  #future: Replacement[] = [];

  record(before: string, after: string): void {
    this.#past = [...this.#past, { before, after }].slice(-MAX_KEPT);
    this.#future = [];
  }

  /** The text before the last replacement, when the current text is the one it left; else `null`. */
  undo(current: string): string | null {
    const last = this.#past.at(-1);
    if (!last || last.after !== current) return null;
    this.#past.pop();
    this.#future.push(last);
    return last.before;
  }

  /** The text after the replacement undone last, when the current text is the one that undoing left; else `null`. */
  redo(current: string): string | null {
    const next = this.#future.at(-1);
    if (!next || next.before !== current) return null;
    this.#future.pop();
    this.#past.push(next);
    return next.after;
  }
}
