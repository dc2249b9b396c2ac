import { distance } from 'fastest-levenshtein';

/** Letters that may differ (added, dropped or replaced) before two names are taken for different ones. */
const MAX_DIFFERING_LETTERS = 2;

/**
 * The candidate that a name was most probably meant to be: the same but for case and separators, or one or
 * two letters away; `null` when none is that near. Short names need more in common: below five letters one
 * letter may differ, below three none.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = folded(name);
  let best: string | null = null;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const allowed = candidate.length < 3 ? 0 : candidate.length < 5 ? 1 : MAX_DIFFERING_LETTERS;
    const isTooLong = Math.abs(name.length - candidate.length) > allowed;
    // Names differ by at least what their lengths do, which is asked for free.
    const apart =
      wanted === folded(candidate) ? 0 : isTooLong ? Infinity : distance(name, candidate);
    if (apart <= allowed && apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** `customerId`, `customer-id` and `CUSTOMER_ID` are one name. */
function folded(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}
