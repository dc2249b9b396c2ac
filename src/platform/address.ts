/** The page's address. Its hash is read and written, and its path once, when the page starts. */

/** `#` in a path, escaped once or more often. */
const ESCAPED_NUMBER_SIGN = /%(?:25)*23/;

/**
 * The correction of an address. `link`: its path had a link. `page`: the host lacks such a page.
 */
export type Correction = 'link' | 'page';

/**
 * Corrects an address that its host does not have. Some programs write `%23` for the `#` of a link,
 * so that the link becomes part of the path. The link moves to the hash, which browsers do not send
 * to the server, and the address becomes that of the page's folder.
 * @returns the correction; `null` when the address was right.
 */
export function correctAddress(): Correction | null {
  const { pathname, search, hash, origin } = location;
  const at = pathname.search(ESCAPED_NUMBER_SIGN);
  const isNotFound = document.documentElement.hasAttribute('data-not-found');
  if (at < 0 && !isNotFound) return null;
  const page = at < 0 ? pathname : pathname.slice(0, at);
  const folder = origin + page.slice(0, page.lastIndexOf('/') + 1);
  if (at < 0) {
    history.replaceState(null, '', folder + search + hash);
    return 'page';
  }
  // The text behind the link is glue. It stays, so that the sentence about glue appears.
  const link = pathname.slice(at).replace(ESCAPED_NUMBER_SIGN, '') + search;
  history.replaceState(null, '', folder + (hash === '' ? `#${link}` : hash));
  return 'link';
}

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
