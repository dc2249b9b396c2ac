import { distance } from 'fastest-levenshtein';

/** Letters that may differ (added, dropped or replaced) before two names are taken for different ones. */
const MAX_DIFFERING_LETTERS = 2;

/**
 * The candidate that a name was most probably meant to be: the same but for case and separators, or one or
 * two letters away; `null` when none is that near. Short names need more in common: below five letters one
 * letter may differ, below three none.
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
 * Whether a name is a slip of a key of two letters that is known to be missing: one letter added, dropped,
 * replaced, or both swapped. Without that knowledge so short a likeness says nothing.
 */
export function isSlipOfShort(name: string, missing: string): boolean {
  return missing.length < 3 && name.length <= 3 && lettersApart(name, folded(name), missing) <= 1;
}

/** Letters that differ between two names, case and separators aside; two that are swapped count as one. */
function lettersApart(name: string, foldedName: string, candidate: string): number {
  if (foldedName === foldedKey(candidate)) return 0;
  // No distance is smaller than the difference in length: most candidates need no more than this.
  const least = Math.abs(name.length - candidate.length);
  if (least > MAX_DIFFERING_LETTERS) return least;
  const apart = distance(name, candidate);
  return apart === 2 && isSwapped(name, candidate) ? 1 : apart;
}

function isSwapped(name: string, candidate: string): boolean {
  if (name.length !== candidate.length) return false;
  let at = 0;
  while (name[at] === candidate[at]) at++;
  return (
    name[at] === candidate[at + 1] &&
    name[at + 1] === candidate[at] &&
    name.slice(at + 2) === candidate.slice(at + 2)
  );
}

const foldedKeys = new Map<string, string>();

/** Of a key of ours, of which there are a few hundred; a payload can have a hundred thousand to be held against each. */
function foldedKey(key: string): string {
  let known = foldedKeys.get(key);
  if (known === undefined) foldedKeys.set(key, (known = folded(key)));
  return known;
}

/** `customerId`, `customer-id` and `CUSTOMER_ID` are one name. */
function folded(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
