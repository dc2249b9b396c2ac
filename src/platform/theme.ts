export type Theme = 'system' | 'light' | 'dark';

const KEY = 'payload-playground.theme';

/** The theme chosen in this browser; `system` where none was. */
export function readTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    // Storage is switched off: the system decides.
    return 'system';
  }
}

/** Shows a theme, and remembers it where the browser allows. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is switched off: the choice lasts until the page is closed.
  }
}
