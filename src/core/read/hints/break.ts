import type { Expected } from '../syntax-problem.ts';

/** The place where a text stops being JSON. */
export interface Break {
  readonly text: string;
  /** UTF-16 offset of the first character that cannot be part of a JSON text. */
  readonly offset: number;
  readonly expected: Expected;
  /** The word, number or single character there; '' at the end of the text. */
  readonly found: string;
  /**
   * The last character before it that is not white space, and its offset; '' and -1 when there is
   * none.
   */
  readonly before: string;
  readonly beforeAt: number;
}

/**
 * Sentences that name the mistake, instead of the tokens that the grammar expects. `from` and `to`
 * are UTF-16 offsets, given where the mistake is in another place.
 */
export interface Hint {
  readonly message: string;
  readonly from?: number;
  readonly to?: number;
}

/** Explains one kind of mistake; `null` for a text that has another one. */
export type Explainer = (at: Break) => Hint | string | null;

/** How far a hint looks ahead, in UTF-16 code units. */
export const AHEAD = 200;

/** The text from the mistake on, as far as hints look. */
export function restOf({ text, offset }: Break): string {
  return text.slice(offset, offset + AHEAD);
}

/** Whether the mistake is inside a string. */
export function isInString({ expected }: Break): boolean {
  return expected === 'quote' || expected === 'escape' || expected === 'escaped control';
}
