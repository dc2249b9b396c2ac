import type { Severity } from '../../core/index.ts';

/** Something that the search finds and that can be chosen. */
export interface Entry {
  readonly icon?: Severity | 'search';
  readonly title: string;
  /** Beside the title in grey: a path, or what an example shows. Searched too. */
  readonly about?: string;
  /** Other words by which it is found. */
  readonly words?: string;
  /** At the end of the line: a value, a place, a key. */
  readonly end?: string;
  run(): void;
}

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/**
 * The entries that have every word, in any case, those first whose title begins with the search.
 * @param words in lower case
 * @param most entries to give
 */
export function entriesWith(
  entries: readonly Entry[],
  words: readonly string[],
  most: number,
): readonly Entry[] {
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === null ? [] : { entry, rank };
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/**
 * The groups that hold something, those first whose first entry fits best.
 * @param words in lower case
 */
export function rankedGroups(
  groups: readonly EntryGroup[],
  words: readonly string[],
): readonly EntryGroup[] {
  const rank = ({ entries: [first] }: EntryGroup) => (first && rankOf(first, words)) ?? 2;
  return groups.filter(({ entries }) => entries.length > 0).toSorted((a, b) => rank(a) - rank(b));
}

/** 0: the title begins with the first word; 1: one of its words does; 2: it has all words somewhere. */
function rankOf({ title, about = '', words: others = '' }: Entry, words: readonly string[]) {
  const text = `${title} ${about} ${others}`.toLowerCase();
  if (!words.every((word) => text.includes(word))) return null;
  const [first = ''] = words;
  const lower = title.toLowerCase();
  if (lower.startsWith(first)) return 0;
  return lower.includes(` ${first}`) ? 1 : 2;
}
