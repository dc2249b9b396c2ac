import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

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

/** `new Date(text)` reads a date. `new Date()` and `Date()` read the clock. */
const CLOCK = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({ selector, message: 'The core has no clock: pass the time in.' }));

// Types that components import. .dependency-cruiser.mjs holds every other import, but it reads
// components after Svelte has compiled them, and that drops their imports of types.
const typesFrom = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
  ],
});
const DOOR = [
  '(^|/)core/(?!index\\.ts$)',
  'The core has one door, core/index.ts: export it there.',
];
const THROUGH_STATE = [
  '(^|/)(event|platform|worker)/',
  'Components reach the event through the core, and the browser and the worker through src/state.',
];
const NO_NOUN = ['^\\.\\./', 'ui/parts knows no noun of the product: it imports its own files.'];

/** A name that begins with an underscore is unused on purpose. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const tsParser = {
  parser: ts.parser,
  project: ['./tsconfig.json', './tsconfig.node.json', './tsconfig.service-worker.json'],
  extraFileExtensions: ['.svelte'],
};

export default ts.config(
  { ignores: ['dist/', 'test-results/', 'playwright-report/', '**/*.generated.*'] },
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
  // A longer file has more than one idea.
  { files: ['src/core/**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  { files: ['src/**/*.svelte'], rules: { 'max-lines': ['error', 200] } },
  {
    files: ['scripts/**/*.mjs', 'tests/{bench,browsers}/*.mjs', '*.config.js'],
    languageOptions: { globals: globals.node },
    // Commands write to a terminal.
    rules: { 'no-undef': 'error', 'no-console': 'off' },
  },
  {
    // Some of the functions run in the measured pages.
    files: ['tests/bench/page.mjs', 'tests/bench/pages/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: { 'no-undef': 'error' },
  },

  // Rules with types find floating promises and an unsafe any.
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: tsParser },
    rules: {
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      '@typescript-eslint/no-explicit-any': 'error',
      // The rule finds the `!` of an indexed access needless when the receiver accepts undefined.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Callbacks are written as methods of an interface, and components take them out of props.
      '@typescript-eslint/unbound-method': 'off',
      // The JSON reader throws it to leave: an Error would collect a stack on every keystroke.
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
    // Tests compare the results of JSON.parse as a whole and use no part of them.
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
      parserOptions: tsParser,
    },
    rules: {
      // Text from a payload is hostile until it is shown as text.
      'svelte/no-at-html-tags': 'error',
      // The page has no stores, and the rule takes long to find none.
      'svelte/require-store-reactive-access': 'off',
      // Links are hashes of this one page, and no SvelteKit could resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // TypeScript checks the names.
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
    // The service worker fetches the page's own files, and refuses all others.
    ignores: ['src/service-worker.ts'],
    rules: { 'no-restricted-globals': ['error', ...REQUESTS] },
  },
  {
    files: ['src/{state,editor,ui}/**'],
    rules: { 'no-restricted-globals': ['error', ...REQUESTS, ...refuse(BROWSER, ONE_FOLDER)] },
  },
  { files: ['src/App.svelte'], rules: typesFrom(DOOR) },
  { files: ['src/ui/**/*.svelte'], rules: typesFrom(DOOR, THROUGH_STATE) },
  { files: ['src/ui/parts/**/*.svelte'], rules: typesFrom(NO_NOUN) },
  {
    files: ['src/core/**', 'src/event/**'],
    rules: {
      'no-restricted-globals': ['error', ...REQUESTS, ...refuse(OUTSIDE_WORLD, PURE)],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
      'no-restricted-syntax': ['error', ...CLOCK],
    },
  },
);
