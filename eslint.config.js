import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { ARROWS, arrowRules } from './scripts/arrows.mjs';
import svelteConfig from './svelte.config.js';

const NOTHING_LEAVES = 'Nothing leaves the page: it makes no requests.';
const PURE = 'The core is pure, the same text gives the same analysis: pass it in.';
const ONE_FOLDER = 'Only src/platform touches this: one place to test, one to replace.';

const refuse = (names, message) => names.map((name) => ({ name, message }));
const REQUESTS = refuse(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'], NOTHING_LEAVES);
const BROWSER = ['localStorage', 'sessionStorage', 'indexedDB', 'location', 'history', 'navigator'];
const OUTSIDE_WORLD = [
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'crypto', 'process'],
  ...['window', 'document', 'self', 'globalThis', ...BROWSER],
];

/** A name that begins with an underscore says that it is left out on purpose. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const tsParser = {
  parser: ts.parser,
  project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.service-worker.json'],
  extraFileExtensions: ['.svelte'],
};

export default ts.config(
  { ignores: ['dist/', 'test-results/', 'playwright-report/', '**/*.generated.*', '.svelte-kit/'] },
  {
    rules: {
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-unused-vars': ['error', UNUSED],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'tests/bench/*.mjs', '*.config.js'],
    languageOptions: { globals: globals.node },
    // Commands speak to a terminal.
    rules: { 'no-undef': 'error', 'no-console': 'off' },
  },
  {
    // Some of its functions run in the pages that it measures.
    files: ['tests/bench/page.mjs', 'tests/bench/pages/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: { 'no-undef': 'error' },
  },

  // TypeScript and Svelte: with types, because a floating promise or an unsafe any shows only with them.
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: tsParser },
    rules: {
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      '@typescript-eslint/no-explicit-any': 'error',
      // It calls the `!` of an indexed access needless wherever the receiver happens to take undefined.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // The house writes callbacks as methods of an interface, and takes them out of props.
      '@typescript-eslint/unbound-method': 'off',
      // The reader's own signal: an Error would collect a stack that nobody reads, on every keystroke.
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Unreadable'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': true },
      ],
    },
  },
  {
    files: ['tests/**'],
    // What JSON.parse gives is compared whole, not used.
    rules: {
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { ...tsParser, svelteConfig },
    },
    rules: {
      // What comes from a payload is hostile until shown as text.
      'svelte/no-at-html-tags': 'error',
      // Links are hashes of this one page; there is no SvelteKit to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // TypeScript knows the names.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // ESLint sees another component as `any`; svelte-check knows its props and holds them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },

  {
    files: ['src/**'],
    // It stands between the page and its own files, and refuses all others.
    ignores: ['src/service-worker.ts'],
    rules: { 'no-restricted-globals': ['error', ...REQUESTS] },
  },
  {
    files: ['src/{state,editor,ui}/**'],
    rules: { 'no-restricted-globals': ['error', ...REQUESTS, ...refuse(BROWSER, ONE_FOLDER)] },
  },
  ...ARROWS.map(({ files, rows, syntax }) => ({ files, rules: arrowRules(rows, syntax) })),
  {
    files: ['src/core/**', 'src/event/**'],
    rules: {
      'no-restricted-globals': ['error', ...REQUESTS, ...refuse(OUTSIDE_WORLD, PURE)],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
    },
  },
);
