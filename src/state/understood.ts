import type { Analysis, View } from '../core/index.ts';
import type { Understanding } from '../worker/protocol.ts';

/** An analysis with its view. */
export interface Understood {
  /** The revision of the text that was analysed. */
  readonly revision: number;
  readonly analysis: Analysis;
  readonly view: View;
  /** Whether ranges are offsets into the open text, because it had no wrappers. */
  readonly isVerbatim: boolean;
}

/** @param asked the text of the question, which the answer leaves out. */
export function toUnderstood(
  { revision, analysis, text, view }: Understanding,
  asked: string,
): Understood {
  return {
    revision,
    analysis: { ...analysis, text: text ?? asked },
    view,
    isVerbatim: text === null,
  };
}
