import { editor } from 'monaco-editor/editor';

/** The page's colours (`app.css`), written out because Monaco takes hexadecimal ones only. */
interface Colours {
  readonly surface: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly key: string;
  readonly string: string;
  readonly number: string;
  readonly error: string;
  readonly warning: string;
  readonly notice: string;
  readonly noticeGround: string;
  readonly lineNumber: string;
}

const LIGHT: Colours = {
  surface: '#ffffff',
  ink: '#1a1c21',
  muted: '#5c6370',
  line: '#e3e4e0',
  accent: '#3a53c9',
  key: '#7a3e9d',
  string: '#12693c',
  number: '#9a4a00',
  error: '#b3261e',
  warning: '#7d5300',
  notice: '#1f5aa8',
  noticeGround: '#e8f0fb',
  lineNumber: '#6f7682',
};

const DARK: Colours = {
  surface: '#16191e',
  ink: '#e7e9ed',
  muted: '#98a1af',
  line: '#282d35',
  accent: '#8fa6ff',
  key: '#c9a2e8',
  string: '#8fd3a7',
  number: '#f0b27a',
  error: '#ff9d94',
  warning: '#f0c674',
  notice: '#8db9f5',
  noticeGround: '#14233a',
  lineNumber: '#7f8896',
};

function define(name: string, base: 'vs' | 'vs-dark', colours: Colours): void {
  editor.defineTheme(name, {
    base,
    inherit: true,
    rules: [
      { token: 'string.key', foreground: colours.key.slice(1) },
      { token: 'string', foreground: colours.string.slice(1) },
      { token: 'number', foreground: colours.number.slice(1) },
      { token: 'plain', foreground: colours.ink.slice(1) },
      { token: 'delimiter', foreground: colours.ink.slice(1) },
    ],
    colors: {
      'editor.background': colours.surface,
      'editor.foreground': colours.ink,
      'editorGutter.background': colours.surface,
      'editorLineNumber.foreground': colours.lineNumber,
      'editorLineNumber.activeForeground': colours.ink,
      // Of the empty line behind the last line end, which Monaco would draw too faint to read.
      'editorLineNumber.dimmedForeground': colours.lineNumber,
      'editorCursor.foreground': colours.ink,
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `${colours.accent}40`,
      'editor.inactiveSelectionBackground': `${colours.accent}26`,
      'editorError.foreground': colours.error,
      'editorWarning.foreground': colours.warning,
      'editorInfo.foreground': colours.notice,
      'editorBracketMatch.background': `${colours.accent}1a`,
      'editorBracketMatch.border': colours.accent,
      'editorBracketHighlight.foreground1': colours.ink,
      'editorBracketHighlight.foreground2': colours.ink,
      'editorBracketHighlight.foreground3': colours.ink,
      'editorIndentGuide.background1': colours.line,
      'editorIndentGuide.activeBackground1': colours.muted,
      'editorWidget.background': colours.surface,
      'editorWidget.foreground': colours.ink,
      'editorWidget.border': colours.line,
      'editorHoverWidget.background': colours.surface,
      'editorHoverWidget.foreground': colours.ink,
      'editorHoverWidget.border': colours.line,
      'editorOverviewRuler.border': '#00000000',
      'editorSuggestWidget.selectedBackground': colours.noticeGround,
      'editorSuggestWidget.selectedForeground': colours.ink,
      'editorSuggestWidget.highlightForeground': colours.accent,
      'editorSuggestWidget.focusHighlightForeground': colours.accent,
      focusBorder: colours.accent,
    },
  });
}

/** Gives Monaco the page's theme, now and whenever it changes, until the function returned is called. */
export function followPageTheme(): () => void {
  define('payload-light', 'vs', LIGHT);
  define('payload-dark', 'vs-dark', DARK);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const follow = (): void => {
    const chosen = root.dataset['theme'];
    const isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches);
    editor.setTheme(isDark ? 'payload-dark' : 'payload-light');
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(root, { attributeFilter: ['data-theme'] });
  dark.addEventListener('change', follow);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', follow);
  };
}
