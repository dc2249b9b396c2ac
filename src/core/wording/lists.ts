import { groupDigits } from '../format/digits.ts';
import { toCode } from '../read/code.ts';

/** "a", "a and b", "a, b and c"; '' for none. @param word the word before the last part. */
export function joinWords(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** Values that a sentence lists. */
const MAX_LISTED = 8;

/** Values as code: "`A`, `B` or `C`"; a longer list ends in "and 3 more". */
export function listValues(values: readonly string[]): string {
  const codes = values.slice(0, MAX_LISTED).map((value) => toCode(value));
  const rest = values.length - MAX_LISTED;
  return rest > 0 ? `one of ${codes.join(', ')} and ${rest} more` : joinWords(codes, 'or');
}

/** A count with its noun: "1 line", "1,500 lines". */
export function counted(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}
