import type { Analysis, Range, Verdict, View } from '../core/index.ts';
import type { Understanding } from '../worker/protocol.ts';

/** An analysis with its view. */
export interface Understood {
  /** The revision of the text that was analysed. */
  readonly revision: number;
  readonly analysis: Analysis;
  readonly view: View;
  /** Whether ranges are offsets into the open text, because it had no wrappers. */
  readonly isVerbatim: boolean;
  /** Which of several deliveries was analysed, counted from 0. */
  readonly delivery: number;
}

/** @param asked the text of the question, which the answer leaves out. */
export function toUnderstood(
  { revision, analysis, text, view }: Understanding,
  asked: string,
  delivery = 0,
): Understood {
  return {
    revision,
    analysis: { ...analysis, text: text ?? asked },
    view,
    isVerbatim: text === null,
    delivery,
  };
}

/** The verdict on the delivery that was analysed. `Analysis.verdict` is the worst of several. */
export function shownVerdict({ analysis, delivery }: Understood): Verdict {
  return analysis.deliveries[delivery]?.verdict ?? analysis.verdict;
}

/**
 * Where a range of the analysed text is in the open text. A payload inside the open text has a place
 * there only if it is in it unchanged, as in a list or a log line.
 * @returns `null` when the analysed text is not part of the open text.
 */
export function placeInText(
  { start, end }: Range,
  { analysis: { text, deliveries }, delivery }: Understood,
  open: string,
): Range | null {
  const from = deliveries[delivery]?.range.start ?? 0;
  const at = open.startsWith(text, from) ? from : open.indexOf(text);
  return at < 0 ? null : { start: start + at, end: end + at };
}
