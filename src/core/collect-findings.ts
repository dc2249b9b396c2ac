import type { Analysis, Finding } from './analysis.ts';
import { MAX_FINDINGS } from './limits.ts';
import { SEVERITIES } from './severities.ts';
import type { LimitedBySeverity } from './wording/finding-limit.ts';

/** The findings of one step; `omitted` counts those that were never put into words. */
export type Part = Pick<LimitedBySeverity, 'findings'> & Partial<LimitedBySeverity>;

/** What every analysis of a text that is not inside another one has in common. */
export function collectFindings(text: string, parts: readonly Part[]) {
  const all = parts.flatMap(({ findings }) => findings);
  return {
    text,
    wrappers: [],
    deliveries: [],
    findings: firstFindings(all),
    counts: countFindings(all, parts),
  };
}

/** The findings that are kept, errors before warnings before notices, in document order. */
function firstFindings(all: readonly Finding[]): readonly Finding[] {
  return SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity))
    .slice(0, MAX_FINDINGS)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function countFindings(all: readonly Finding[], parts: readonly Part[]): Analysis['counts'] {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of all) counts[severity]++;
  for (const { omitted } of parts) {
    if (omitted) for (const severity of SEVERITIES) counts[severity] += omitted[severity];
  }
  return counts;
}
