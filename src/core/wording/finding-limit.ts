import type { Finding, Severity } from '../analysis.ts';
import { MAX_FINDINGS, MAX_POINTER_UNITS } from '../limits.ts';

export interface LimitedFindings {
  readonly findings: readonly Finding[];
  /** The number of further findings. */
  readonly omitted: number;
}

/** Findings of several severities, limited for each. */
export interface LimitedBySeverity {
  /** In any order. */
  readonly findings: readonly Finding[];
  readonly omitted: Readonly<Record<Severity, number>>;
}

/**
 * Puts the first of many defects of one kind into words: at most `MAX_FINDINGS`, whose pointers
 * have about `MAX_POINTER_UNITS` together.
 */
export function takeFindings<T>(
  defects: readonly T[],
  word: (defect: T) => Finding,
): LimitedFindings {
  const findings: Finding[] = [];
  let units = 0;
  for (const defect of defects) {
    if (findings.length === MAX_FINDINGS || units > MAX_POINTER_UNITS) break;
    const finding = word(defect);
    units += finding.pointer.length;
    findings.push(finding);
  }
  return { findings, omitted: defects.length - findings.length };
}
