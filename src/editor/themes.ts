import { editor } from 'monaco-editor/editor';

const THEME = 'payload';
const TRANSPARENT = '#00000000';

/**
 * Gives Monaco the page's colours, again whenever the theme changes, until the result is called.
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

/** @param base the theme of Monaco that has the colours not named here. */
function define(base: 'vs' | 'vs-dark'): void {
  const probe = document.createElement('span');
  // In a high-contrast mode every colour would be read as that of the text.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const colour = (token: string): string => colourOf(token, probe);
  editor.defineTheme(THEME, {
    base,
    inherit: true,
    rules: [
      { token: 'string.key', foreground: colour('--json-key') },
      { token: 'string', foreground: colour('--json-string') },
      { token: 'number', foreground: colour('--json-number') },
      { token: 'plain', foreground: colour('--ink') },
      { token: 'delimiter', foreground: colour('--ink') },
    ],
    colors: {
      'editor.background': colour('--surface'),
      'editor.foreground': colour('--ink'),
      'editorGutter.background': colour('--surface'),
      'editorLineNumber.foreground': colour('--faint'),
      'editorLineNumber.activeForeground': colour('--ink'),
      // This is the number of an empty last line. Monaco would draw it too faint to read.
      'editorLineNumber.dimmedForeground': colour('--faint'),
      'editorCursor.foreground': colour('--ink'),
      'editor.lineHighlightBackground': TRANSPARENT,
      'editor.lineHighlightBorder': TRANSPARENT,
      'editor.selectionBackground': `${colour('--accent')}40`,
      'editor.inactiveSelectionBackground': `${colour('--accent')}26`,
      'editorError.foreground': colour('--error'),
      'editorWarning.foreground': colour('--warning'),
      'editorInfo.foreground': colour('--notice'),
      'editorBracketHighlight.foreground1': colour('--ink'),
      'editorBracketHighlight.foreground2': colour('--ink'),
      'editorBracketHighlight.foreground3': colour('--ink'),
      'editorIndentGuide.background1': colour('--line'),
      'editorIndentGuide.activeBackground1': colour('--muted'),
      'editorWidget.background': colour('--surface'),
      'editorWidget.foreground': colour('--ink'),
      'editorWidget.border': colour('--line'),
      'editorHoverWidget.background': colour('--surface'),
      'editorHoverWidget.foreground': colour('--ink'),
      'editorHoverWidget.border': colour('--line'),
      'editorOverviewRuler.border': TRANSPARENT,
      'editorSuggestWidget.selectedBackground': colour('--notice-surface'),
      'editorSuggestWidget.selectedForeground': colour('--ink'),
      'editorSuggestWidget.highlightForeground': colour('--accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('--accent'),
      'menu.background': colour('--surface'),
      'menu.foreground': colour('--ink'),
      'menu.border': colour('--line'),
      'menu.separatorBackground': colour('--line'),
      'menu.selectionBackground': colour('--sunken'),
      'menu.selectionForeground': colour('--ink'),
      focusBorder: colour('--accent'),
    },
  });
  probe.remove();
}

/**
 * A colour of `app.css` in the page's current theme as `#rrggbb`, the only form that Monaco takes.
 */
function colourOf(token: string, probe: HTMLElement): string {
  probe.style.color = `var(${token})`;
  // Browsers compute every colour of these to rgb(r, g, b).
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
}
