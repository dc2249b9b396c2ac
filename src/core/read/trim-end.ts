/**
 * A text without the matching code units at its end. A loop, because a regular expression that ends
 * in `+$` takes quadratic time: it starts again at each place of every run in the text.
 * @param unit matches one UTF-16 code unit.
 */
export function trimEndMatching(text: string, unit: RegExp): string {
  let end = text.length;
  while (end > 0 && unit.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
