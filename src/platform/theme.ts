import { settings } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';

/** Gives the theme that was chosen in this browser, or `system`. */
export function readTheme(): Theme {
  const theme = settings.load('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a theme and stores the choice where the browser allows it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  settings.save('theme', theme === 'system' ? null : theme);
}
