import type { editor } from 'monaco-editor/editor';
import { MAX_DRAWN_UNITS } from './positions.ts';

/** @param fontFamily as in a style sheet. */
export function optionsWith(
  fontFamily: string,
): Omit<editor.IStandaloneEditorConstructionOptions, 'model'> {
  return {
    ariaLabel: 'Payload',
    // The text area beneath is what assistive technology, password managers and tests know how to handle.
    editContext: false,
    // Tab leaves the editor, as everywhere on a page; Ctrl+M makes it indent.
    tabFocusMode: true,
    automaticLayout: true,
    fontFamily,
    fontSize: 13,
    lineHeight: 20,
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
    stickyScroll: { enabled: false },
    // A payload is hostile text: nothing in it becomes a link, and what turns writing round is drawn as its code.
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
    // Return ends a line unless it would finish a word; no other key but Tab accepts a suggestion.
    acceptSuggestionOnEnter: 'smart',
    acceptSuggestionOnCommitCharacter: false,
    fixedOverflowWidgets: true,
    hover: { above: false },
    // Text arrives as it was typed or inserted: a bracket put in by the editor would be one too many.
    autoClosingBrackets: 'never',
    autoClosingQuotes: 'never',
    autoSurround: 'never',
    dropIntoEditor: { enabled: false },
    dragAndDrop: false,
    // Nothing selected, nothing copied, as everywhere on a page.
    emptySelectionClipboard: false,
  };
}
