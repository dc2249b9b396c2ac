import type { Finding, Severity } from '../analysis.ts';
import { MAX_FINDINGS } from '../limits.ts';
import { chronology } from './chronology.ts';
import { idPrefix } from './id-prefix.ts';
import { identity } from './identity.ts';
import type { Rule, Subject } from './rule.ts';
import { state } from './state.ts';
import { totals } from './totals.ts';

export { subjectOf } from './rule.ts';
export { tiesIn, type TieEnd, type TieState } from './ties.ts';

/** Every family of rules; a new one is a file and a line here. */
export const RULES: readonly Rule[] = [totals, identity, idPrefix, chronology, state];

export interface RuleFindings {
  /** In any order; of each severity at most `MAX_FINDINGS`, more than which no analysis keeps. */
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly beyond: Readonly<Record<Severity, number>>;
}

/** What the rules find in a subject. */
export function checkRules(subject: Subject): RuleFindings {
  const kept = { error: 0, warning: 0, notice: 0 };
  const beyond = { error: 0, warning: 0, notice: 0 };
  const findings: Finding[] = [];
  for (const rule of RULES) {
    for (const { severity, explain } of rule(subject)) {
      if (kept[severity] === MAX_FINDINGS) beyond[severity]++;
      else {
        kept[severity]++;
        findings.push(explain());
      }
    }
  }
  return { findings, beyond };
}
