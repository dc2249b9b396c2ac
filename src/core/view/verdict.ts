import type { Analysis, Verdict } from '../analysis.ts';
import { SEVERITIES } from '../severities.ts';
import { groupDigits } from '../format/digits.ts';
import { counted, joinWords } from '../wording/lists.ts';

/** The word that the page says first of a text with this verdict. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  valid: 'Valid',
  invalid: 'Invalid',
  unreadable: 'Unreadable',
  unrecognised: 'Unrecognised',
};

/** The verdict of a text in words. */
export interface VerdictWords {
  /** Its first word is the verdict; a text of white space alone has none. */
  readonly word: string;
  /** What goes between the word and the counts. */
  readonly joint: ', with ' | ' · ' | '';
  /** The findings by severity, without those of which there are none. */
  readonly counts: string;
  readonly tone: 'ok' | 'error' | 'warning' | 'notice' | 'neutral';
}

const TONES: Readonly<Record<Verdict, VerdictWords['tone']>> = {
  valid: 'ok',
  invalid: 'error',
  unreadable: 'notice',
  unrecognised: 'notice',
};

/**
 * "Valid · No findings", "Valid, with 1 warning", "Invalid · 2 errors, 1 warning"; of several
 * deliveries "Invalid · 1 of 3 deliveries".
 */
export function verdictWords({
  verdict,
  text,
  counts,
  deliveries,
}: Pick<Analysis, 'verdict' | 'text' | 'counts' | 'deliveries'>): VerdictWords {
  if (deliveries.length > 0) {
    const all = groupDigits(deliveries.length);
    const count = deliveries.filter((row) => row.verdict === verdict).length;
    const of = count === deliveries.length ? `All ${all}` : `${groupDigits(count)} of ${all}`;
    return {
      word: VERDICT_WORDS[verdict],
      joint: ' · ',
      counts: `${of} deliveries`,
      tone: TONES[verdict],
    };
  }
  if (verdict === 'unreadable' && text.trim() === '') {
    return { word: 'No payload yet', joint: '', counts: '', tone: 'neutral' };
  }
  const word = VERDICT_WORDS[verdict];
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity, `${severity}s`),
  );
  const hasWarning = verdict === 'valid' && counts.warning > 0;
  return {
    word,
    joint: hasWarning ? ', with ' : ' · ',
    counts: found.length === 0 ? 'No findings' : hasWarning ? joinWords(found) : found.join(', '),
    tone: hasWarning ? 'warning' : TONES[verdict],
  };
}
