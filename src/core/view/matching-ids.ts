import type { Analysis } from '../analysis.ts';
import { nodeAt, rangeOf } from '../read/json-document.ts';
import { subjectOf, identifierLinksIn } from '../rules/index.ts';
import { nameOf } from '../wording/field-name.ts';
import type { LayoutContext } from './context.ts';
import type { MatchingIdRow } from './types.ts';

/** Pairs of places that should hold the same identifier, and whether they do. */
export function matchingIdsOf({ doc }: LayoutContext, analysis: Analysis): MatchingIdRow[] {
  const subject = subjectOf(analysis, doc);
  if (!subject) return [];
  return identifierLinksIn(subject).map(({ left, right, holds, severity, evidence }) => {
    const [one, other] = [left, right].map(({ pointer, value }) => ({
      pointer,
      range: rangeOf(doc, nodeAt(doc, pointer)),
      path: nameOf(pointer, subject.form),
      value,
    }));
    return { left: one!, right: other!, holds, severity, evidence };
  });
}
