export type Theme = 'system' | 'light' | 'dark';

const KEY = 'payload-playground.theme';

/** Gives the theme that was chosen in this browser, or `system`. */
export function readTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    // Storage is off, so the system decides.
    return 'system';
  }
}

/** Applies a theme and stores the choice where the browser allows it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is off, so the choice lasts until the page is closed.
  }
}
