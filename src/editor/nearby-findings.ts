import type { Finding } from '../core/index.ts';

/**
 * The finding that a step from the cursor's UTF-16 offset leads to: the next (1) or previous (-1)
 * one that starts elsewhere. After the last comes the first. `null` when there are no findings,
 * which may come in any order.
 */
export function findingBeyond(
  findings: readonly Finding[],
  offset: number,
  direction: 1 | -1,
): Finding | null {
  let beyond: Finding | null = null;
  let furthest: Finding | null = null;
  for (const finding of findings) {
    const ahead = (finding.range.start - offset) * direction;
    if (ahead > 0 && (beyond === null || ahead < (beyond.range.start - offset) * direction)) {
      beyond = finding;
    }
    if (furthest === null || ahead < (furthest.range.start - offset) * direction) {
      furthest = finding;
    }
  }
  return beyond ?? furthest;
}

/** The findings whose range has the UTF-16 offset in it or at its end, in the order given. */
export function findingsAt(findings: readonly Finding[], offset: number): readonly Finding[] {
  return findings.filter(({ range }) => range.start <= offset && offset <= range.end);
}
