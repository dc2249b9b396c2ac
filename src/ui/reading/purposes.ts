import type { Purpose } from '../../core/index.ts';

/** What the dashboard calls each purpose. */
export const PURPOSE_TITLES: Readonly<Record<Purpose, string>> = {
  'plain-message': 'Send plain message to customers',
  promotion: 'Notify customers about promotion',
  'unique-codes': 'Send and publish unique codes from campaign',
};
