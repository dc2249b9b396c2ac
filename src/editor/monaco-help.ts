import { languages, Range as LineRange, type editor, type IDisposable } from 'monaco-editor/editor';
import type { Completion, Range } from '../core/index.ts';
import type { EditorHelp } from './editor-help.ts';
import { JSON_LANGUAGE } from './json-language.ts';

/**
 * Shows the help's answers over the text of one model and in its list of suggestions, until disposed of. Providers are
 * registered for the language: those of other models give nothing here.
 */
export function provideHelp(model: editor.ITextModel, help: EditorHelp): IDisposable {
  const hover = languages.registerHoverProvider(JSON_LANGUAGE, {
    async provideHover(asked, position) {
      if (asked !== model) return null;
      const paragraphs = await help.hover(model.getOffsetAt(position)).catch(() => null);
      return paragraphs && { contents: paragraphs.map((text) => ({ value: asMarkdown(text) })) };
    },
  });
  /** What was answered last, and where the cursor stood when that was asked. */
  let last: { readonly known: readonly Completion[]; version: number; offset: number } | null =
    null;
  const completions = languages.registerCompletionItemProvider(JSON_LANGUAGE, {
    triggerCharacters: ['"'],
    async provideCompletionItems(asked, position, { triggerCharacter }) {
      if (asked !== model) return null;
      const offset = model.getOffsetAt(position);
      const version = model.getVersionId();
      // A quote that begins what the list is open for changes nothing but its length. Asked anew, the list would stand
      // unfiltered until the answer is there, and Tab would take its first line instead of what was typed.
      const isBegun =
        triggerCharacter === '"' && last?.version === version - 1 && last.offset === offset - 1;
      const known = isBegun
        ? last!.known.map((one) => ({ ...one, range: { start: offset - 1, end: offset } }))
        : await help.complete(model.getValue(), offset).catch(() => []);
      last =
        known.length > 0 && known.every(({ range }) => range.start === range.end)
          ? { known, version, offset }
          : null;
      return { suggestions: known.map((one, index) => toSuggestion(model, one, index)) };
    },
  });
  return {
    dispose() {
      hover.dispose();
      completions.dispose();
    },
  };
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
    // What is typed so far begins with its quote; a label is compared with it letter by letter.
    filterText: insert,
    sortText: String(index).padStart(6, '0'),
    ...(detail === undefined ? {} : { detail }),
    // Behind a key stands its value: ask at once what it may be.
    ...(kind === 'key' ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  };
}

function toLineRange(model: editor.ITextModel, { start, end }: Range): LineRange {
  return LineRange.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** The same text where markdown is understood; without this a value of the payload could become a link or an image. */
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@$]/g, '\\$&');
}
