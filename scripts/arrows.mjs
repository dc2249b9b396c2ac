/**
 * Which folder may import what, as lint rules: the rings of docs/architecture.md. An arrow may only point inwards, so that
 * the core can be read, tested and moved without the page, and the page's first load stays small.
 *
 * An import is judged by the path it is written with. A row of `refused` is a pattern on that path with the reason shown
 * to whoever breaks it; `types: true` lets `import type` through.
 */
const inside = (folder) => `(^|/)${folder}/`;
const PACKAGES = '^[^./]';

const monaco = {
  refused: '^monaco-editor',
  because:
    'Only src/editor knows Monaco: it is loaded lazily, and one import elsewhere puts a megabyte into the first load.',
};
const door = {
  refused: '(^|/)core/(?!index\\.ts$)',
  because:
    'The core has one door, core/index.ts: export it there. What the page does not use of it is left out of the page.',
};
const outside = {
  refused: '(^|/)(tests|scripts|docs)/',
  because: 'What is shipped does not import tests or tools.',
};
const ajv = {
  refused: '^ajv',
  types: true,
  because: 'Ajv runs at build time only: the page must hold no code generation.',
};
/** On every folder of src. */
const EVERYWHERE = [outside, ajv];

/** `new Date(text)` reads a date; without arguments it reads the clock, and `Date()` always does. */
const CLOCK = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
].map((selector) => ({ selector, message: 'The core has no clock: pass the time in.' }));

const no = (folder, because, types = false) => ({ refused: inside(folder), because, types });

const throughOthers = no(
  '(event|platform)',
  'Components reach the event through the core and the browser through src/state or callbacks.',
);

/** Of several entries that match a file ESLint takes the last, whole: so narrower folders stand later, and repeat. */
export const ARROWS = [
  {
    files: ['src/*.ts', 'src/*.svelte'],
    rows: [monaco, door],
  },
  {
    files: ['src/worker/**'],
    rows: [monaco, door, no('(ui|state|editor)', 'The worker has no page: it imports the core.')],
  },
  {
    files: ['src/event/**'],
    syntax: CLOCK,
    rows: [
      no(
        '(core|platform|state|editor|ui)',
        'src/event is data and knows nobody: what uses it imports it.',
      ),
      { refused: PACKAGES, because: 'src/event is data and needs no package.' },
    ],
  },
  {
    files: ['src/core/**'],
    syntax: CLOCK,
    rows: [
      no(
        '(platform|state|editor|ui)',
        'The core is pure: text in, Analysis out. Pass in what it needs.',
      ),
      { refused: '\\.svelte$', because: 'The core knows no component.' },
      {
        refused: '^(svelte|monaco-editor|node:)',
        because: 'The core runs anywhere: no Svelte, no Monaco, no Node.',
      },
    ],
  },
  {
    files: ['src/platform/**'],
    rows: [
      monaco,
      no(
        '(event|state|editor|ui)',
        'src/platform wraps browser interfaces and knows only the types of the core.',
      ),
      door,
      no('core', 'src/platform takes only types from the core: functions are passed in.', true),
    ],
  },
  {
    files: ['src/state/**'],
    rows: [
      monaco,
      door,
      no(
        '(editor|ui)',
        'State does not know who shows it: components read it and call its methods.',
      ),
      { refused: '\\.svelte$', because: 'State does not know who shows it.' },
    ],
  },
  {
    files: ['src/editor/**'],
    rows: [
      door,
      no(
        '(event|platform|state|ui)',
        'The editor speaks the nouns of the core only; events carry everything else out.',
      ),
    ],
  },
  {
    files: ['src/ui/**'],
    rows: [
      monaco,
      door,
      throughOthers,
      no(
        'editor',
        'Only ui/EditorPane.svelte imports the editor; others speak to it through the type PayloadEditor.',
        true,
      ),
    ],
  },
  {
    files: ['src/ui/panes/EditorPane.svelte'],
    rows: [monaco, door, throughOthers],
  },
  {
    files: ['src/ui/parts/**'],
    rows: [
      monaco,
      {
        refused: '^\\.\\./',
        because:
          'ui/parts knows no noun of the product: it imports nothing but its own files and packages.',
      },
    ],
  },
];

/**
 * The two rules that hold the rows: one for `import` and `export … from`, one for `import(…)`. `syntax` is more of the
 * latter's selectors: ESLint takes the last setting of a rule whole, so they cannot stand beside it.
 */
export function arrowRules(rows, syntax = []) {
  const all = [...rows, ...EVERYWHERE];
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: all.map(({ refused, because, types = false }) => ({
          regex: refused,
          message: because,
          allowTypeImports: types,
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...syntax,
      ...all.map(({ refused, because }) => ({
        selector: `ImportExpression[source.value=/${refused.replaceAll('/', '\\/')}/]`,
        message: because,
      })),
    ],
  };
}
