import type { Purpose } from '../analysis.ts';

/** The purposes in short; their titles are sentences. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  'plain-message': 'plain message',
  promotion: 'promotion',
  'unique-codes': 'unique codes',
};
