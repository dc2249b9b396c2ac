import type { Edit } from '../../analysis.ts';

/** Code units that must agree before two texts count as in step again. */
const IN_STEP_UNITS = 6;
/** How far the next agreement is looked for, in code units: a long comment fits. */
const MAX_APART_UNITS = 400;

/**
 * The edits that turn one text into another, to show what changed. The function finds the nearest
 * place where both texts agree again, so a repair of many small places gives many small edits.
 * Texts that differ for long give one edit for the rest. Takes linear time.
 */
export function editsBetween(from: string, to: string): Edit[] {
  const edits: Edit[] = [];
  let left = 0;
  let right = 0;
  while (left < from.length || right < to.length) {
    if (left < from.length && from[left] === to[right]) {
      left++;
      right++;
      continue;
    }
    const [skipLeft, skipRight] = nextAgreement(from, left, to, right);
    edits.push({
      range: { start: left, end: left + skipLeft },
      text: to.slice(right, right + skipRight),
    });
    left += skipLeft;
    right += skipRight;
  }
  return joined(edits, from);
}

/** The units to skip on each side so that the texts agree again, with the least sum. */
function nextAgreement(from: string, left: number, to: string, right: number): [number, number] {
  for (let apart = 1; apart <= MAX_APART_UNITS; apart++) {
    for (let skipLeft = 0; skipLeft <= apart; skipLeft++) {
      const [a, b] = [left + skipLeft, right + apart - skipLeft];
      if (a > from.length || b > to.length) continue;
      if (a === from.length && b === to.length) return [skipLeft, apart - skipLeft];
      if (agree(from, a, to, b)) return [skipLeft, apart - skipLeft];
    }
  }
  return [from.length - left, to.length - right];
}

function agree(from: string, a: number, to: string, b: number): boolean {
  const units = Math.min(IN_STEP_UNITS, from.length - a, to.length - b);
  if (units === 0) return false;
  for (let i = 0; i < units; i++) if (from[a + i] !== to[b + i]) return false;
  return true;
}

/** Joins edits that touch: `None` to `null` is one change, not three. */
function joined(edits: readonly Edit[], from: string): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    const between = last && from.slice(last.range.end, edit.range.start);
    if (last && between !== undefined && between.length <= 2 && /^[\p{L}\p{N}]*$/u.test(between)) {
      const range = { start: last.range.start, end: edit.range.end };
      all[all.length - 1] = { range, text: last.text + between + edit.text };
    } else all.push(edit);
  }
  return all;
}
