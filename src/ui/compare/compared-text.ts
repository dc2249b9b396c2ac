import type { Range } from '../../core/index.ts';

/** The text of one side of a comparison. */
export interface ComparedText {
  /** `undefined` when it is not known. */
  readonly text: string | undefined;
  /** `undefined` when the text has changed since, because the range may be wrong. */
  readonly goTo: ((range: Range) => void) | undefined;
}
