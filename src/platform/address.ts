/** The page's address: only its hash is ever read or written. */

/** What stands behind the `#`; '' when there is nothing. */
export function readHash(): string {
  return location.hash.slice(1);
}

/** Writes the hash without a new entry in the history; '' removes it, the `#` included. */
export function replaceHash(hash: string): void {
  history.replaceState(null, '', toAddress(hash));
}

/** Writes the hash as a new entry: «back» returns to what was shown before. */
export function pushHash(hash: string): void {
  history.pushState(null, '', toAddress(hash));
}

/** The whole link to a hash. */
export function toLink(hash: string): string {
  return new URL(toAddress(hash), location.href).href;
}

/** Calls back when the user goes to another hash, by a link, by hand or through the history. */
export function onHashChange(changed: (hash: string) => void): () => void {
  const listener = () => changed(readHash());
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function toAddress(hash: string): string {
  return hash === '' ? location.pathname + location.search : `#${hash}`;
}
