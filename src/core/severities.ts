import type { Analysis, Severity } from './analysis.ts';

/** Every severity, the most severe first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** What a finding of each severity is called before its message. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  notice: 'Notice',
};

/** The most severe of some severities; `undefined` for none. */
export function worst(severities: readonly Severity[]): Severity | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity));
}

/** The most severe with a count above 0; `undefined` when all counts are 0. */
export function worstOf(counts: Analysis['counts']): Severity | undefined {
  return SEVERITIES.find((severity) => counts[severity] > 0);
}

/** The number of findings of all severities together. */
export function countOf({ error, warning, notice }: Analysis['counts']): number {
  return error + warning + notice;
}
