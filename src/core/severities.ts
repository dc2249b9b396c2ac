import type { Analysis, Severity } from './analysis.ts';

/** Every severity, the most severe first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** The most severe; `undefined` of none. */
export function worst(severities: readonly Severity[]): Severity | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity));
}

/** The most severe of those that are counted; `undefined` of none. */
export function worstOf(counts: Analysis['counts']): Severity | undefined {
  return SEVERITIES.find((severity) => counts[severity] > 0);
}

/** How many there are of all severities together. */
export function countOf({ error, warning, notice }: Analysis['counts']): number {
  return error + warning + notice;
}
