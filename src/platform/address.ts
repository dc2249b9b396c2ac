/** The page's address. Only its hash is read or written. */

/** Gives the text behind the `#`, '' without one. */
export function readHash(): string {
  return location.hash.slice(1);
}

/** Replaces the hash without a new entry in the history. '' removes the hash and its `#`. */
export function replaceHash(hash: string): void {
  history.replaceState(null, '', toAddress(hash));
}

/** Writes the hash as a new entry of the history, so that Back returns to the one before. */
export function pushHash(hash: string): void {
  history.pushState(null, '', toAddress(hash));
}

/** Gives the whole link to a hash. */
export function toLink(hash: string): string {
  return new URL(toAddress(hash), location.href).href;
}

/**
 * Calls back when the user goes to another hash, by a link, by hand or through the history.
 * @returns a function that stops it
 */
export function onHashChange(changed: (hash: string) => void): () => void {
  const listener = () => changed(readHash());
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function toAddress(hash: string): string {
  return hash === '' ? location.pathname + location.search : `#${hash}`;
}
