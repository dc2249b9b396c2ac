import { groupDigits } from '../format/digits.ts';

/** "a", "a and b", "a, b and c"; '' for none. @param word the word before the last part. */
export function joinWords(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** A count with its noun: "1 line", "1,500 lines". */
export function counted(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}
