import type { Severity } from '../../core/index.ts';

type Counts = Readonly<Record<Severity, number>>;

/** The most severe of what is counted; `undefined` of nothing. */
export function worstOf(counts: Counts): Severity | undefined {
  return (['error', 'warning', 'notice'] as const).find((severity) => counts[severity] > 0);
}

export function countOf({ error, warning, notice }: Counts): number {
  return error + warning + notice;
}
