import { editor } from 'monaco-editor/editor';

const THEME = 'payload';
const TRANSPARENT = '#00000000';

/**
 * Gives Monaco the page's colors, again whenever the theme changes, until the result is called.
 */
export function followPageTheme(): () => void {
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const follow = (): void => {
    const chosen = root.dataset['theme'];
    define(chosen === 'dark' || (chosen !== 'light' && systemIsDark.matches) ? 'vs-dark' : 'vs');
    editor.setTheme(THEME);
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(root, { attributeFilter: ['data-theme'] });
  systemIsDark.addEventListener('change', follow);
  return () => {
    observer.disconnect();
    systemIsDark.removeEventListener('change', follow);
  };
}

/** @param base the theme of Monaco that has the colors not named here. */
function define(base: 'vs' | 'vs-dark'): void {
  const probe = document.createElement('span');
  // In a high-contrast mode every color would be read as that of the text.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const color = (token: string): string => colorOf(token, probe);
  editor.defineTheme(THEME, {
    base,
    inherit: true,
    rules: [
      { token: 'string.key', foreground: color('--json-key') },
      { token: 'string', foreground: color('--json-string') },
      { token: 'number', foreground: color('--json-number') },
      { token: 'plain', foreground: color('--ink') },
      { token: 'delimiter', foreground: color('--ink') },
    ],
    colors: {
      'editor.background': color('--surface'),
      'editor.foreground': color('--ink'),
      'editorGutter.background': color('--surface'),
      'editorLineNumber.foreground': color('--faint'),
      'editorLineNumber.activeForeground': color('--ink'),
      // This is the number of an empty last line. Monaco would draw it too faint to read.
      'editorLineNumber.dimmedForeground': color('--faint'),
      'editorCursor.foreground': color('--ink'),
      'editor.lineHighlightBackground': TRANSPARENT,
      'editor.lineHighlightBorder': TRANSPARENT,
      'editor.selectionBackground': `${color('--accent')}40`,
      'editor.inactiveSelectionBackground': `${color('--accent')}26`,
      'editorError.foreground': color('--error'),
      'editorWarning.foreground': color('--warning'),
      'editorInfo.foreground': color('--notice'),
      'editorBracketHighlight.foreground1': color('--ink'),
      'editorBracketHighlight.foreground2': color('--ink'),
      'editorBracketHighlight.foreground3': color('--ink'),
      'editorIndentGuide.background1': color('--line'),
      'editorIndentGuide.activeBackground1': color('--muted'),
      'editorWidget.background': color('--surface'),
      'editorWidget.foreground': color('--ink'),
      'editorWidget.border': color('--line'),
      'editorHoverWidget.background': color('--surface'),
      'editorHoverWidget.foreground': color('--ink'),
      'editorHoverWidget.border': color('--line'),
      'editorOverviewRuler.border': TRANSPARENT,
      'editorSuggestWidget.selectedBackground': color('--notice-surface'),
      'editorSuggestWidget.selectedForeground': color('--ink'),
      'editorSuggestWidget.highlightForeground': color('--accent'),
      'editorSuggestWidget.focusHighlightForeground': color('--accent'),
      'menu.background': color('--surface'),
      'menu.foreground': color('--ink'),
      'menu.border': color('--line'),
      'menu.separatorBackground': color('--line'),
      'menu.selectionBackground': color('--sunken'),
      'menu.selectionForeground': color('--ink'),
      focusBorder: color('--accent'),
    },
  });
  probe.remove();
}

/**
 * A color of `app.css` in the page's current theme as `#rrggbb`, the only form that Monaco takes.
 */
function colorOf(token: string, probe: HTMLElement): string {
  probe.style.color = `var(${token})`;
  // Browsers compute every color of these to rgb(r, g, b).
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
