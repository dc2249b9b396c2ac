import type { editor } from 'monaco-editor/editor';
import { MAX_DRAWN_UNITS } from './positions.ts';

/** Options of Monaco for this page. @param host whose style has the page's tokens of type */
export function optionsFor(
  host: HTMLElement,
): Omit<editor.IStandaloneEditorConstructionOptions, 'model'> {
  const style = getComputedStyle(host);
  return {
    ariaLabel: 'Payload',
    // Assistive technology, password managers and tests can handle a text area.
    editContext: false,
    // Tab leaves the editor, as everywhere on a page (monaco-tab.ts).
    tabFocusMode: true,
    automaticLayout: true,
    fontFamily: style.getPropertyValue('--mono'),
    fontSize: Number.parseFloat(style.getPropertyValue('--font-body')),
    lineHeight: Number.parseFloat(style.getPropertyValue('--line-height')),
    tabSize: 2,
    detectIndentation: false,
    padding: { top: 12, bottom: 12 },
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    scrollbar: { alwaysConsumeMouseWheel: false, verticalScrollbarSize: 10 },
    hideCursorInOverviewRuler: true,
    lineNumbersMinChars: 5,
    glyphMargin: false,
    renderLineHighlight: 'none',
    occurrencesHighlight: 'off',
    // Going to a finding selects it. The same characters elsewhere, and the bracket at the other end
    // of an object, mean nothing.
    selectionHighlight: false,
    matchBrackets: 'never',
    stickyScroll: { enabled: false },
    // A payload is hostile text. Nothing in it becomes a link, and characters that change the
    // direction of writing are drawn as their codes.
    links: false,
    renderControlCharacters: true,
    renderWhitespace: 'none',
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    unusualLineTerminators: 'off',
    stopRenderingLineAfter: MAX_DRAWN_UNITS,
    largeFileOptimizations: true,
    wordBasedSuggestions: 'off',
    quickSuggestions: { strings: true, other: true, comments: false },
    suggest: { showStatusBar: false },
    // Return ends a line unless it would finish a word. Otherwise only Tab accepts a suggestion.
    acceptSuggestionOnEnter: 'smart',
    acceptSuggestionOnCommitCharacter: false,
    fixedOverflowWidgets: true,
    // The menu would be in a shadow tree, which has no constructed style sheets (style-sheets.ts).
    useShadowDOM: false,
    hover: { above: false },
    // Text stays as it was typed or inserted. A bracket that the editor adds would be one too many.
    autoClosingBrackets: 'never',
    autoClosingQuotes: 'never',
    autoSurround: 'never',
    dropIntoEditor: { enabled: false },
    dragAndDrop: false,
    // Without a selection nothing is copied, as everywhere on a page.
    emptySelectionClipboard: false,
  };
}
