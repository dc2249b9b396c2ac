import { distance } from 'fastest-levenshtein';

/**
 * Letters that may differ (added, dropped or replaced) before two names are taken for different
 * ones.
 */
const MAX_DIFFERING_LETTERS = 2;

/**
 * The candidate that was probably meant by a name: equal but for case and separators, or one or two
 * letters away; `null` when none is that close. A candidate of fewer than five letters may differ
 * in one letter, and of fewer than three in none.
 */
export function closestKey(name: string, candidates: Iterable<string>): string | null {
  const wanted = folded(name);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const apart = lettersApart(name, wanted, candidate);
    const allowed = candidate.length < 3 ? 0 : candidate.length < 5 ? 1 : MAX_DIFFERING_LETTERS;
    if (apart <= allowed && apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/**
 * Whether a name is a slip of a missing key of two letters: one letter added, dropped or replaced,
 * or both swapped. Use it only for a key that is missing, because so short a likeness proves
 * nothing.
 */
export function isSlipOfShort(name: string, missing: string): boolean {
  return missing.length < 3 && name.length <= 3 && lettersApart(name, folded(name), missing) <= 1;
}

/**
 * Letters that differ between two names, apart from case and separators; two swapped letters count
 * as one.
 */
function lettersApart(name: string, foldedName: string, candidate: string): number {
  if (foldedName === foldedKey(candidate)) return 0;
  // No distance is smaller than the difference in length, which rules out most candidates.
  const least = Math.abs(name.length - candidate.length);
  if (least > MAX_DIFFERING_LETTERS) return least;
  const apart = distance(name, candidate);
  return apart === 2 && areSwapped(name, candidate) ? 1 : apart;
}

/** Whether two texts are equal but for two neighboring characters that changed places. */
export function areSwapped(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false;
  let at = 0;
  while (one[at] === other[at]) at++;
  return (
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

const foldedKeys = new Map<string, string>();

/**
 * Folds a described key once: there are a few hundred, and a payload can have 100,000 names to
 * compare with each.
 */
function foldedKey(key: string): string {
  let known = foldedKeys.get(key);
  if (known === undefined) foldedKeys.set(key, (known = folded(key)));
  return known;
}

/** `customerId`, `customer-id` and `CUSTOMER_ID` are one name. */
function folded(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
