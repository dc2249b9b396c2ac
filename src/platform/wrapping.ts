const KEY = 'payload-playground.wrapping';

/** Whether this browser's user wraps long lines. */
export function readWrapping(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // Storage is off, so nothing was stored.
    return false;
  }
}

/** Stores the choice where the browser allows it. */
export function storeWrapping(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is off, so the choice lasts until the page is closed.
  }
}
