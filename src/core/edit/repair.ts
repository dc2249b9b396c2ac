import type { Edit } from '../analysis.ts';

/** A text that would be JSON, and the edits that lead to it. */
export interface Repair {
  readonly text: string;
  /** In document order, not overlapping. */
  readonly edits: readonly Edit[];
}

/**
 * How a text that is no JSON could be made JSON: offered, never applied unasked.
 * @returns `null`: no repair is certain enough to be offered, which today is always so.
 */
export function repair(_text: string): Repair | null {
  return null;
}
