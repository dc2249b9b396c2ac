import type { Analysis } from '../analysis.ts';
import { nodeAt, rangeOf } from '../read/document.ts';
import { subjectOf, tiesIn } from '../rules/index.ts';
import { nameOf } from '../validate/name.ts';
import type { Scope } from './scope.ts';
import type { TieRow } from './view.ts';

/** The identifiers that stand in two places of this payload, and whether they agree. */
export function tiesOf({ doc }: Scope, analysis: Analysis): TieRow[] {
  const subject = subjectOf(analysis, doc);
  if (!subject) return [];
  return tiesIn(subject).map(({ left, right, holds, severity, evidence }) => {
    const [one, other] = [left, right].map(({ pointer, value }) => ({
      pointer,
      range: rangeOf(doc, nodeAt(doc, pointer)),
      path: nameOf(pointer, subject.form),
      value,
    }));
    return { left: one!, right: other!, holds, severity, evidence };
  });
}
