/** Quadratic code, one function for each of the three counts: the counter must find every one. */

/** Each value is compared with all others. */
export function comparesAll(text: string): number {
  let equal = 0;
  for (let a = 0; a < text.length; a += 8) {
    for (let b = 0; b < text.length; b += 8) if (text[a] === text[b]) equal++;
  }
  return equal;
}

/** The rest of the text is searched again for each of its characters. */
export function searchesTheRest(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 8) if (text.indexOf('\n', at) >= 0) found++;
  return found;
}

/** Each value has a pointer with all keys above it. */
export function returnsAllKeys(text: string): string[] {
  const pointers: string[] = [];
  for (let at = 0; at < text.length; at += 8) pointers.push(`${text}/${at}`);
  return pointers;
}
