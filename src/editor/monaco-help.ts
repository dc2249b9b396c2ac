import { languages, type editor, type IDisposable } from 'monaco-editor/editor';
import type { Completion } from '../core/index.ts';
import { toMarkdown } from './code-spans.ts';
import type { EditorHelp } from './editor-help.ts';
import { JSON_LANGUAGE } from './json-language.ts';
import { toLineRange } from './monaco-model.ts';

/**
 * Shows the help's answers over the text of one model and in its list of suggestions, until it is
 * disposed of. Providers are registered for the language, so they ignore all other models.
 */
export function provideHelp(model: editor.ITextModel, help: EditorHelp): IDisposable {
  const hover = languages.registerHoverProvider(JSON_LANGUAGE, {
    async provideHover(asked, position) {
      if (asked !== model) return null;
      const paragraphs = await help.hover(model.getOffsetAt(position)).catch(() => null);
      return paragraphs && { contents: paragraphs.map((text) => ({ value: toMarkdown(text) })) };
    },
  });
  /** The last answer, with the model's version and the cursor's offset when it was asked for. */
  let last: { readonly known: readonly Completion[]; version: number; offset: number } | null =
    null;
  const completions = languages.registerCompletionItemProvider(JSON_LANGUAGE, {
    triggerCharacters: ['"'],
    async provideCompletionItems(asked, position, { triggerCharacter }) {
      if (asked !== model) return null;
      const offset = model.getOffsetAt(position);
      const version = model.getVersionId();
      // A quote that begins the completed word changes only the range of the known suggestions.
      // A new question would leave the list unfiltered until its answer comes, and Tab would take
      // the first suggestion instead of the typed one.
      const isBegun =
        triggerCharacter === '"' && last?.version === version - 1 && last.offset === offset - 1;
      const known = isBegun
        ? last!.known.map((one) => ({ ...one, range: { start: offset - 1, end: offset } }))
        : await help.complete(model.getValue(), offset).catch(() => []);
      last =
        known.length > 0 && known.every(({ range }) => range.start === range.end)
          ? { known, version, offset }
          : null;
      const suggestions = known.map((one, index) => toSuggestion(model, one, index));
      const typed = known[0] ? model.getValue().slice(known[0].range.start, offset) : '';
      // The editor leaves out what does not have the typed letters in their order. For a misspelled
      // value that is every suggestion, so all are shown, the nearest first.
      const isSlip = known.every(
        (one) => one.kind === 'value' && !isSubsequence(typed, one.insert),
      );
      return isSlip
        ? {
            suggestions: suggestions.map((one) => ({ ...one, filterText: typed })),
            incomplete: true,
          }
        : { suggestions };
    },
  });
  return {
    dispose() {
      hover.dispose();
      completions.dispose();
    },
  };
}

/** Whether a word has the letters in their order, in any case. */
function isSubsequence(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of word.toLowerCase()) if (letter === letters[at]?.toLowerCase()) at += 1;
  return at === letters.length;
}

function toSuggestion(
  model: editor.ITextModel,
  completion: Completion,
  index: number,
): languages.CompletionItem {
  const { kind, label, insert, range, detail } = completion;
  const kinds = languages.CompletionItemKind;
  return {
    kind: kind === 'key' ? kinds.Property : kinds.Value,
    label,
    insertText: insert,
    range: toLineRange(model, range),
    // The typed word begins with a quote, as the inserted text does and the label does not.
    filterText: insert,
    sortText: String(index).padStart(6, '0'),
    ...(detail === undefined ? {} : { detail }),
    // The value follows its key, so its suggestions open at once.
    ...(kind === 'key' ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}
