import { joinWords, toCode } from '../../core/index.ts';

const MAX_NAME_UNITS = 80;

/**
 * The first places of a list as a part of a sentence, as code.
 * @param most how many are named. The others are counted.
 */
export function namesOf(places: readonly { readonly label: string }[], most: number): string {
  const labels = places.slice(0, most).map(({ label }) => toCode(label, MAX_NAME_UNITS));
  const rest = places.length - labels.length;
  return joinWords(rest > 0 ? [...labels, `${rest} more`] : labels);
}
