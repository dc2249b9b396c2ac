/**
 * A text without the code units at its end that match. A regular expression that ends in `+$` takes quadratic time: it
 * tries from each place of every run, also of those that the text goes on behind.
 * @param unit matches one UTF-16 code unit.
 */
export function trimEndMatching(text: string, unit: RegExp): string {
  let end = text.length;
  while (end > 0 && unit.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
