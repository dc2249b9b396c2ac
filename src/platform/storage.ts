/** Other pages of the same host share the storage. */
const PREFIX = 'payload-playground.';

/** Texts that the browser stores under names. */
export interface TextStorage {
  /** Reads the text under a name. Gives `null` without one, or when storage is off. */
  load(name: string): string | null;
  /** Stores a text under a name; `null` deletes it. Gives false when storage is full or off. */
  save(name: string, text: string | null): boolean;
}

/** Storage for this tab only. It survives a reload and a crash of the tab. */
export const tabStorage = createStorage(() => sessionStorage);

/** Storage of the settings in this browser. When it is off, they last until the page is closed. */
export const settings = createStorage(() => localStorage);

/** @param find throws when storage is off. */
function createStorage(find: () => Storage): TextStorage {
  return {
    load(name) {
      try {
        return find().getItem(PREFIX + name);
      } catch {
        // Storage is off, so nothing was stored.
        return null;
      }
    },
    save(name, text) {
      try {
        if (text === null) find().removeItem(PREFIX + name);
        else find().setItem(PREFIX + name, text);
        return true;
      } catch {
        // Storage is full or off. For a draft, the caller warns that a reload loses the text.
        return false;
      }
    },
  };
}
