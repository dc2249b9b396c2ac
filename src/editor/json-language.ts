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
    // So that a double click takes a whole key or value, and completion sees one word.
    wordPattern: /"(?:[^"\\]|\\.)*"?|[^\s{}[\],:"]+/,
  });
  languages.setMonarchTokensProvider(JSON_LANGUAGE, {
    defaultToken: 'plain',
    tokenizer: {
      root: [
        [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
        [/"(?:[^"\\]|\\.)*"?/, 'string'],
        [/-?\d[\d.eE+-]*/, 'number'],
        [/(?:true|false|null)\b/, 'number'],
        [/[{}[\]]/, '@brackets'],
        [/\s+/, 'plain'],
      ],
    },
  });
}
