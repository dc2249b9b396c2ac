const KEY = 'payload-playground.single-keys';

/** Whether a key alone starts a command for the user of this browser. */
export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    // Storage is off, so nothing was stored.
    return true;
  }
}

/** Stores the choice where the browser allows it. */
export function storeSingleKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Storage is off, so the choice lasts until the page is closed.
  }
}
