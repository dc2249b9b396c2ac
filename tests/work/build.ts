import { join } from 'node:path';
import { build, parseAst } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles the counting with the core into a folder, as plain modules for Node. In everything but
 * `count.js` each call of a function and each turn of a loop adds one to `globalThis.$steps.taken`.
 */
export async function buildCounting(outDir: string): Promise<void> {
  const input = Object.fromEntries(
    ['count', 'mistakes', 'verbs'].map((name) => [name, join(root, `tests/work/${name}.ts`)]),
  );
  const entryFileNames = '[name].mjs';
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [{ name: 'count-steps', renderChunk: (code, { name }) => countSteps(code, name) }],
    build: {
      ssr: true,
      outDir,
      rollupOptions: { input, output: { entryFileNames, chunkFileNames: entryFileNames } },
    },
  });
}

const STEP = '$steps.taken++';

function countSteps(code: string, chunk: string): string | null {
  if (chunk === 'count') return null;
  const inserted: (readonly [at: number, text: string])[] = [];
  visit(parseAst(code), (node) => {
    const { type, body } = node;
    if (!isNode(body) || !(LOOPS.has(type) || FUNCTIONS.has(type))) return;
    if (body.type === 'BlockStatement' || body.type === 'FunctionBody') {
      inserted.push([body.start + 1, `${STEP};`]);
    } else {
      const [open, close] = LOOPS.has(type) ? [`{${STEP};`, '}'] : [`(${STEP},`, ')'];
      inserted.push([body.start, open], [body.end, close]);
    }
  });
  let counting = 'const $steps = (globalThis.$steps ??= { taken: 0 });\n';
  let copied = 0;
  for (const [at, text] of inserted.sort(([a], [b]) => a - b)) {
    counting += code.slice(copied, at) + text;
    copied = at;
  }
  return counting + code.slice(copied);
}

const LOOPS = new Set([
  ...['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'],
]);
const FUNCTIONS = new Set([
  ...['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'],
]);

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) for (const part of value) visit(part, see);
  if (!isNode(value)) return;
  see(value);
  for (const part of Object.values(value)) visit(part, see);
}
