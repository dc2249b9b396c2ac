/**
 * Which file may import which: the arrows of docs/architecture.md. `npm run lint` refuses an import
 * against them and says why. Paths are regular expressions on the resolved file.
 *
 * Components are compiled before their imports are read, and the compiler drops imports of types.
 * eslint.config.js holds the types that a component imports.
 */

/** The rooms of the core in their order. A room may use the rooms before it. */
const ROOMS = [
  ...['read', 'write', 'schema', 'format', 'wording', 'recognise', 'unwrap'],
  ...['amounts', 'validate', 'rules', 'view'],
];
/** The verbs. Each may use every room above, and none of the other verbs. */
const VERBS = ['compare', 'edit', 'export', 'help', 'link', 'redaction', 'signature'];
/** Files beside the rooms that every room may use. */
const NOUNS = ['analysis', 'documents', 'limits', 'severities'];

/** Libraries that one file or folder wraps. Elsewhere they would reach the first load. */
const LIBRARIES = {
  'monaco-editor': 'src/editor/',
  fflate: 'src/core/link/',
  jsonrepair: 'src/core/edit/',
  shlex: 'src/core/unwrap/',
};

const oneOf = (names) => `(${names.join('|')})`;
const packages = (...names) => `(^|node_modules/)${oneOf(names)}(/|$)`;
/** Any file of src outside the given folders. */
const srcBut = (...allowed) => `^src/(?!${oneOf(allowed)})`;

const refuse = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const core = [
  ...ROOMS.map((room, index) =>
    refuse(
      `core-${room}-uses-earlier-rooms`,
      `Inside the core an arrow points one way: ${ROOMS.join(' → ')} → the verbs. Move the shared part into an earlier room than ${room}, or pass it in.`,
      { path: `^src/core/${room}/` },
      { path: `^src/core/${oneOf([...ROOMS.slice(index + 1), ...VERBS])}/` },
    ),
  ),
  refuse(
    'core-verbs-are-independent',
    'The verbs of the core do not know each other. Move their shared part into a room before them.',
    { path: `^src/core/${oneOf(VERBS)}/` },
    { path: `^src/core/${oneOf(VERBS)}/`, pathNot: '^src/core/$1/' },
  ),
  refuse(
    'core-rooms-do-not-use-the-pipeline',
    `The pipeline and the door use the rooms. Of the files beside the rooms, these are for all: ${NOUNS.join(', ')}.`,
    { path: '^src/core/[^/]+/' },
    { path: `^src/core/(?!${oneOf(NOUNS)}[.]ts$)[^/]+$` },
  ),
  refuse(
    'core-is-pure',
    'The core is pure: text in, Analysis out. Pass in what it needs.',
    { path: '^src/core/' },
    { path: srcBut('core/', 'event/') },
  ),
  refuse(
    'core-runs-anywhere',
    'The core runs anywhere: no Svelte and no Monaco.',
    { path: '^src/core/' },
    { path: packages('svelte', 'monaco-editor') },
  ),
  refuse(
    'core-runs-without-node',
    'The core runs anywhere: no Node.',
    { path: '^src/core/' },
    { dependencyTypes: ['core'] },
  ),
  refuse(
    'core-has-one-door',
    'The core has one door, core/index.ts. Export it there. The build drops unused exports.',
    { path: '^src/(?!core/)' },
    { path: '^src/core/(?!index[.]ts$)' },
  ),
];

const rings = [
  refuse(
    'event-is-data',
    'src/event is data. It imports nothing, not even packages.',
    { path: '^src/event/' },
    { pathNot: '^src/event/' },
  ),
  refuse(
    'worker-has-no-page',
    'The worker has no page: it imports the core.',
    { path: '^src/worker/' },
    { path: srcBut('core/', 'worker/') },
  ),
  refuse(
    'platform-wraps-the-browser',
    'src/platform wraps browser interfaces and does not know the product.',
    { path: '^src/platform/' },
    { path: srcBut('platform/') },
  ),
  refuse(
    'state-has-no-face',
    'State does not know the components. They read it and call its methods.',
    { path: '^src/state/' },
    { path: srcBut('core/', 'event/', 'platform/', 'state/', 'worker/') },
  ),
  refuse(
    'state-asks-the-worker',
    'State asks the worker through its client and knows its protocol; the rest runs in the worker.',
    { path: '^src/state/' },
    { path: '^src/worker/(?!(client|protocol)[.]ts$)' },
  ),
  refuse(
    'editor-speaks-of-the-core',
    'The editor speaks the nouns of the core only; events carry everything else out.',
    { path: '^src/editor/' },
    { path: srcBut('core/', 'editor/') },
  ),
  refuse(
    'ui-goes-through-state',
    'Components reach the event through the core, and the browser and the worker through src/state or callbacks.',
    { path: '^src/ui/' },
    { path: srcBut('core/', 'editor/', 'state/', 'ui/') },
  ),
  refuse(
    'editor-has-one-pane',
    'Only the editor’s pane imports the editor; others speak to it through the type PayloadEditor.',
    { path: '^src/ui/', pathNot: '^src/ui/panes/EditorPane[.]svelte$' },
    { path: '^src/editor/', dependencyTypesNot: ['type-only'] },
  ),
  refuse(
    'command-uses-core-and-file-text',
    'The command for files judges with the core and reads text as the page does. It has no page.',
    { path: '^src/cli([.]ts$|/)' },
    { path: srcBut('core/', 'cli/', 'platform/file-text[.]ts$') },
  ),
  refuse(
    'programs-are-entries',
    'The command and the module are built alone. Nothing in the page may import them.',
    { path: '^src/(?!cli)' },
    { path: ['^src/cli([.]ts$|/)', '^src/core/module[.]ts$'] },
  ),
  refuse(
    'ui-parts-know-no-product',
    'ui/parts knows no noun of the product: it imports nothing but its own files and packages.',
    { path: '^src/ui/parts/' },
    { path: srcBut('ui/parts/') },
  ),
];

const everywhere = [
  refuse(
    'no-circle',
    'Files that import each other can be understood, tested and moved only together. Move their shared part into a third file.',
    { path: '^src/' },
    { circular: true },
  ),
  refuse(
    'shipped-code-has-no-tests',
    'Shipped code does not import tests or tools.',
    { path: '^src/' },
    { path: '^(tests|scripts|docs)/' },
  ),
  refuse(
    'ajv-runs-at-build-time',
    'Ajv runs at build time only: the page must hold no code generation.',
    { path: '^src/' },
    { path: packages('ajv', 'ajv-formats') },
  ),
  ...Object.entries(LIBRARIES).map(([library, folder]) =>
    refuse(
      `${library}-has-one-place`,
      `Only ${folder} imports ${library}: it is wrapped once, and loaded where it is needed.`,
      { path: '^src/', pathNot: `^${folder}` },
      { path: packages(library) },
    ),
  ),
];

export default {
  forbidden: [...core, ...rings, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count too, because a circle of types is as hard to follow as one of
    // functions.
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
  },
};
