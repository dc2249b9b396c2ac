import type { Edit, Fix } from '../analysis.ts';

/**
 * The edits of several fixes of one text as one step: in document order, without overlaps. When two
 * fixes touch the same characters, the first one counts, and the user can apply the other one
 * later. Insertions at one place are joined when each brings its own comma.
 */
export function mergeFixes(fixes: readonly Fix[]): Edit[] {
  const wanted = [...new Set(fixes)]
    .flatMap((fix) => fix.edits.map((edit) => ({ fix, edit })))
    .toSorted(
      (a, b) => a.edit.range.start - b.edit.range.start || lengthOf(a.edit) - lengthOf(b.edit),
    );
  const dropped = new Set<Fix>();
  let last: Edit | undefined;
  for (const { fix, edit } of wanted) {
    // A fix is made whole or not at all.
    if (last && !canFollow(last, edit)) dropped.add(fix);
    else last = edit;
  }
  const edits: Edit[] = [];
  for (const { fix, edit } of wanted) {
    if (dropped.has(fix)) continue;
    const before = edits.at(-1);
    if (before && isInsertion(edit) && isInsertion(before) && startOf(before) === startOf(edit)) {
      edits[edits.length - 1] = { range: edit.range, text: before.text + edit.text };
    } else edits.push(edit);
  }
  return edits;
}

function canFollow(last: Edit, next: Edit): boolean {
  if (isInsertion(last) && isInsertion(next) && startOf(last) === startOf(next))
    return next.text.startsWith(',');
  return startOf(next) >= last.range.end;
}

function isInsertion(edit: Edit): boolean {
  return lengthOf(edit) === 0;
}

function startOf(edit: Edit): number {
  return edit.range.start;
}

function lengthOf({ range }: Edit): number {
  return range.end - range.start;
}
