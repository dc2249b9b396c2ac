import { languages } from 'monaco-editor/editor';

export const JSON_LANGUAGE = 'json';

/** Names JSON's tokens for coloring, and its brackets. The findings come from the core. */
export function registerJson(): void {
  languages.register({ id: JSON_LANGUAGE });
  languages.setLanguageConfiguration(JSON_LANGUAGE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    // A double click selects a whole identifier, date or number, without its quotes.
    wordPattern: /[^\s{}[\],:"]+/,
  });
  languages.setMonarchTokensProvider(JSON_LANGUAGE, {
    defaultToken: 'plain',
    // With the usual `.json` after every name, the colors of Monaco's own themes would win.
    tokenPostfix: '',
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'string.key'],
        [/"(?:[^"\\]|\\.)*"?/, 'string'],
        [/-?\d[\d.eE+-]*/, 'number'],
        [/(?:true|false|null)\b/, 'number'],
        [/[{}[\]]/, '@brackets'],
        [/\s+/, 'plain'],
      ],
    },
  });
}
