/** What is kept for this tab in this browser only; it survives a reload, and a crash of the tab. */

/** The text kept under a name; `null` when there is none, or storage is switched off. */
export function recall(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    // Storage is switched off: nothing was kept.
    return null;
  }
}

/** Keeps a text under a name, or forgets it (`null`); false when storage is full or switched off. */
export function keep(name: string, text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    // Full or switched off: the caller tells the user that a reload would lose the text.
    return false;
  }
}

// Other pages may live on the same host.
const PREFIX = 'payload-playground.';
