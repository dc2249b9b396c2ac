import type { Completion } from '../core/index.ts';

/**
 * What the full editor asks of the page while someone points, types or uses its menu. Offsets and
 * ranges are UTF-16 offsets. The editor takes a promise that rejects as an empty answer.
 */
export interface EditorHelp {
  /**
   * Plain text, one paragraph per entry, or `null` when there is nothing to say.
   * @param offset into the text that `onchange` got last.
   */
  hover(offset: number): Promise<readonly string[] | null>;
  /** @param text the editor's text now. It may change before the answer comes. */
  complete(text: string, offset: number): Promise<readonly Completion[]>;
  /** Puts a text on the clipboard. Gives false when the browser does not allow it. */
  copyText(text: string): Promise<boolean>;
  /** Reads the text on the clipboard. Gives `null` when the browser does not allow it. */
  pasteText(): Promise<string | null>;
}
