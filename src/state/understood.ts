import type { Analysis, Finding, Fix, Range, Verdict, View } from '../core/index.ts';
import type { Analysed } from '../worker/protocol.ts';

/** An analysis with its view. */
export interface Understood {
  /** The revision of the text that was analysed. */
  readonly revision: number;
  readonly analysis: Analysis;
  /** `null` while it is laid out, which only the first text of the page waits for. */
  readonly view: View | null;
  /** Whether ranges are offsets into the open text, because it had no wrappers. */
  readonly isVerbatim: boolean;
  /** Which of several deliveries was analysed, counted from 0. */
  readonly delivery: number;
  /**
   * UTF-16 offset of the analysed text in the open text. A payload inside the open text has one only
   * if it is in it unchanged, as in a list or a log line; otherwise `null`.
   */
  readonly offset: number | null;
}

/** @param asked the text of the question, which the answer leaves out. */
export function toUnderstood(
  { revision, analysis, text, view = null }: Analysed & { readonly view?: View | null },
  asked: string,
  delivery = 0,
): Understood {
  // Of several equal payloads each has its own place.
  const from = analysis.deliveries[delivery]?.range.start ?? 0;
  const place = text !== null && asked.startsWith(text, from) ? from : asked.indexOf(text ?? asked);
  return {
    revision,
    analysis: { ...analysis, text: text ?? asked },
    view,
    isVerbatim: text === null,
    delivery,
    offset: place < 0 ? null : place,
  };
}

/** The verdict on the delivery that was analysed. `Analysis.verdict` is the worst of several. */
export function shownVerdict({ analysis, delivery }: Understood): Verdict {
  return analysis.deliveries[delivery]?.verdict ?? analysis.verdict;
}

/** Where a range of the analysed text is in the open text; `null` when it is not in it. */
export function placeInText(range: Range, { offset }: Understood): Range | null {
  return offset === null ? null : shift(range, offset);
}

/** The findings with the places that they have in the open text; none when they have none. */
export function findingsInText({ analysis, offset }: Understood): readonly Finding[] {
  if (offset === 0) return analysis.findings;
  return offset === null
    ? []
    : analysis.findings.map((finding) => ({
        ...finding,
        range: shift(finding.range, offset),
        ...(finding.related && {
          related: finding.related.map((place) => ({
            ...place,
            range: shift(place.range, offset),
          })),
        }),
        ...(finding.fix && { fix: shiftFix(finding.fix, offset) }),
        ...(finding.choices && { choices: finding.choices.map((fix) => shiftFix(fix, offset)) }),
      }));
}

function shiftFix(fix: Fix, by: number): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: shift(edit.range, by) })) };
}

/** The same range, by so many UTF-16 code units further. */
export function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
