import type { Analysis, Verdict } from '../analysis.ts';
import { SEVERITIES } from '../severities.ts';
import { counted, joinWords } from '../wording/lists.ts';

const WORDS: Readonly<Record<Verdict, string>> = {
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

/** "Valid · No findings", "Valid, with 1 warning", "Invalid · 2 errors, 1 warning". */
export function verdictWords({
  verdict,
  text,
  counts,
}: Pick<Analysis, 'verdict' | 'text' | 'counts'>): VerdictWords {
  if (verdict === 'unreadable' && text.trim() === '') {
    return { word: 'No payload yet', joint: '', counts: '', tone: 'neutral' };
  }
  const word = WORDS[verdict];
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    counted(counts[severity], severity, `${severity}s`),
  );
  const hasWarning = verdict === 'valid' && counts.warning > 0;
  return {
    word,
    joint: hasWarning ? ', with ' : ' · ',
    counts: found.length === 0 ? 'No findings' : hasWarning ? joinWords(found) : found.join(', '),
    tone:
      verdict === 'invalid'
        ? 'error'
        : verdict !== 'valid'
          ? 'notice'
          : hasWarning
            ? 'warning'
            : 'ok',
  };
}
