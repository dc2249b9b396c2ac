import type { Analysis, Verdict } from '../analysis.ts';

const SENTENCES: Readonly<Record<Verdict, string>> = {
  valid: 'Valid order event data',
  invalid: 'Invalid order event data',
  unreadable: 'Unreadable as JSON',
  unrecognised: 'Unrecognised: not this event',
};

/** The verdict in words: its first word is the verdict. A text of white space alone is no error. */
export function verdictSentence({ verdict, text }: Pick<Analysis, 'verdict' | 'text'>): string {
  const isEmpty = verdict === 'unreadable' && text.trim() === '';
  return isEmpty ? 'Unreadable: nothing is here yet' : SENTENCES[verdict];
}
