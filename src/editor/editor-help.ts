import type { Completion } from '../core/index.ts';

/**
 * What the full editor asks while someone points or types. Offsets and ranges are UTF-16 offsets. A promise that
 * rejects counts as knowing nothing.
 */
export interface EditorHelp {
  /**
   * Plain text, a paragraph an entry; `null` when there is nothing to say.
   * @param offset into the text last given to `onchange`.
   */
  hover(offset: number): Promise<readonly string[] | null>;
  /** @param text the one that is in the editor now: it may change before the answer. */
  complete(text: string, offset: number): Promise<readonly Completion[]>;
}
