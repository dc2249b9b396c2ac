import type { Analysis, Verdict } from '../analysis.ts';

const SENTENCES: Readonly<Record<Verdict, string>> = {
  valid: 'Valid order event data',
  invalid: 'Invalid order event data',
  unreadable: 'Unreadable as JSON',
  unrecognised: 'Unrecognised: not this event',
};

/** The verdict in words. The first word is the verdict. A blank text is not an error. */
export function verdictSentence({ verdict, text }: Pick<Analysis, 'verdict' | 'text'>): string {
  const isEmpty = verdict === 'unreadable' && text.trim() === '';
  return isEmpty ? 'Unreadable: nothing is here yet' : SENTENCES[verdict];
}
