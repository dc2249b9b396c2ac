import type { FindingCode, Severity } from '../analysis.ts';
import { takeFindings, type LimitedBySeverity } from '../wording/finding-limit.ts';
import { chronology } from './chronology.ts';
import { idPrefix } from './id-prefix.ts';
import { identity } from './identity.ts';
import type { Rule, OrderEventData } from './violation.ts';
import { minorUnits } from './minor-units.ts';
import { lifecycle } from './lifecycle.ts';
import { percentage } from './percentage.ts';
import { totals } from './totals.ts';

export { subjectOf } from './violation.ts';
export { identifierLinksIn, twinOf } from './identifier-links.ts';

/** Every family of rules. A new family is a file and a line here. */
const RULES: readonly Rule[] = [
  totals,
  minorUnits,
  identity,
  idPrefix,
  chronology,
  lifecycle,
  percentage,
];

/** The findings of all rules, limited for each severity. */
export function checkRules(subject: OrderEventData): LimitedBySeverity {
  const violations = RULES.flatMap((rule) => rule(subject));
  const worded = (severity: Severity) =>
    takeFindings(
      violations.filter((violation) => violation.severity === severity),
      ({ explain }) => explain(),
    );
  const [error, warning, notice] = [worded('error'), worded('warning'), worded('notice')];
  const findings = [...error.findings, ...warning.findings, ...notice.findings];
  const pointersOf = (by: FindingCode) =>
    new Set(findings.filter(({ code }) => code === by).map(({ pointer }) => pointer));
  const odd = pointersOf('identity');
  // One finding for all numbers has related places: then no sum mixes two ways of writing.
  const decimal = new Set(
    findings
      .filter(({ code, related = [] }) => code === 'minor-units' && related.length === 0)
      .map(({ pointer }) => pointer),
  );
  const isMixed = (places: readonly { pointer: string }[]) => {
    const written = places.filter((place) => decimal.has(place.pointer)).length;
    return written > 0 && written < places.length;
  };
  return {
    // Findings that follow from another are dropped: a wrong prefix of an identifier that disagrees
    // with the others, and a broken sum of amounts of which some are written in another unit.
    findings: findings.filter(({ code, pointer, related = [] }) =>
      code === 'id-prefix'
        ? !odd.has(pointer)
        : code !== 'totals' || !isMixed([{ pointer }, ...related]),
    ),
    omitted: { error: error.omitted, warning: warning.omitted, notice: notice.omitted },
  };
}
