import { languages } from 'monaco-editor/editor';

export const JSON_LANGUAGE = 'json';

/** Names JSON's tokens for colouring, and its brackets. Nothing here judges: findings come from the core. */
export function registerJson(): void {
  languages.register({ id: JSON_LANGUAGE });
  languages.setLanguageConfiguration(JSON_LANGUAGE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    // A double click takes an identifier, a date or a number whole, without its quotes.
    wordPattern: /[^\s{}[\],:"]+/,
  });
  languages.setMonarchTokensProvider(JSON_LANGUAGE, {
    defaultToken: 'plain',
    // With the usual `.json` behind every name, the colours of Monaco's own themes would win over ours.
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
