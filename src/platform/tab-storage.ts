/** Storage for this tab only. It survives a reload and a crash of the tab. */

/** Reads the text under a name. Gives `null` without one, or when storage is off. */
export function load(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    // Storage is off, so nothing was stored.
    return null;
  }
}

/** Stores a text under a name; `null` deletes it. Gives false when storage is full or off. */
export function save(name: string, text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, text);
    return true;
  } catch {
    // Storage is full or off. The caller warns that a reload loses the text.
    return false;
  }
}

// Other pages of the same host share this storage.
const PREFIX = 'payload-playground.';
