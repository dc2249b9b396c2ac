/**
 * `npm run bench` measures judging against parsing and against peers, growth, and the length of
 * links. It prints medians and ratios of one run as Markdown tables, because seconds differ from
 * machine to machine. Nothing here fails on time.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { deflateRawSync } from 'node:zlib';
import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import lzString from 'lz-string';
import languageservice from 'vscode-json-languageservice';
import { readFileSync } from 'node:fs';
import { loadCore } from './core.mjs';
import { growing } from './growing.mjs';
import { payload } from './payloads.mjs';

const core = await loadCore();
const { analyse, analyseEvent, encodeLink } = core;
const schema = JSON.parse(
  readFileSync(new URL('../../src/event/schema.full.generated.json', import.meta.url), 'utf8'),
);
registerSchema(structuredClone(schema));
const hyperjump = await validate(schema.$id);
const { getLanguageService, TextDocument } = languageservice;
const service = getLanguageService({});
service.configure({ validate: true, schemas: [{ uri: schema.$id, fileMatch: ['*'], schema }] });

/** Milliseconds for all runs of one measurement; at least three are made. */
const BUDGET_MS = 800;
const MAX_RUNS = 200;

async function median(run) {
  const times = [];
  const begin = performance.now();
  while (times.length < 3 || (performance.now() - begin < BUDGET_MS && times.length < MAX_RUNS)) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}

/** In smaller texts the collector's own work outweighs the memory of an analysis. */
const MIN_KEPT_LENGTH = 100_000;

/** Several analyses are kept at once: the engine's own leftovers are as large as one of them. */
const KEPT_AT_ONCE = 4;

/** The bytes that an analysis leaves in memory, its text apart. Needs --expose-gc. */
async function kept(text) {
  const before = await usedBytes();
  const analyses = Array.from({ length: KEPT_AT_ONCE }, () => analyse(text));
  const after = await usedBytes();
  return (after - before) / analyses.length;
}

async function usedBytes() {
  // An earlier payload is freed only by the second collection, after other tasks.
  for (let times = 0; times < 4; times += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const times = (value) => `${value.toFixed(1)}×`;
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const heading = (cells) => (row(cells), row(cells.map(() => '---')));

async function pipeline(bytes, isBroken, peers) {
  const text = payload(bytes, { isBroken });
  const parse = await median(() => JSON.parse(text));
  const ours = await median(() => analyse(text));
  const others = ['–', '–'];
  if (peers) {
    const document = TextDocument.create('payload.json', 'json', 1, text);
    const languageService = await median(() =>
      service.doValidation(document, service.parseJSONDocument(document)),
    );
    const hyper = await median(() => hyperjump(JSON.parse(text), isBroken ? 'BASIC' : 'FLAG'));
    others.splice(0, 2, times(languageService / parse), times(hyper / parse));
  }
  const { counts } = analyse(text);
  row([
    `${(text.length / 1000).toFixed(1)} KB ${isBroken ? 'broken' : 'valid'}`,
    counts.error,
    `${parse.toFixed(2)} ms`,
    `${ours.toFixed(2)} ms`,
    times(ours / parse),
    ...others,
    text.length < MIN_KEPT_LENGTH ? '–' : times((await kept(text)) / text.length),
  ]);
}

/**
 * The factor by which a verb takes longer for more input: close to the input's factor when linear.
 */
async function growth() {
  heading(['growth', 'of', 'times', 'before', 'after', 'ratio']);
  for (const { name, unit, small, large, prepare } of growing(core)) {
    const before = await median(prepare(small));
    const after = await median(prepare(large));
    const cells = [`${before.toFixed(1)} ms`, `${after.toFixed(1)} ms`, times(after / before)];
    row([name, `${small.toLocaleString('en')} ${unit}`, times(large / small), ...cells]);
  }
}

/** What the search for payloads costs: nothing in a clean one, and bearable in a list of thousands. */
async function unwrapping() {
  heading(['unwrapping', 'before', 'after', 'ratio']);
  const clean = payload(MB);
  const alone = await median(() => analyseEvent(clean));
  const searched = await median(() => analyse(clean));
  const cells = (before, after) => [`${before.toFixed(1)} ms`, `${after.toFixed(1)} ms`];
  const percent = `${((searched / alone) * 100).toFixed(1)}%`;
  row(['a clean payload, 1 MB, without and with', ...cells(alone, searched), percent]);

  const line = payload(3_000, { indent: 0 });
  const lines = `${line}\n`.repeat((10 * MB) / line.length);
  let count = 0;
  const parse = await median(() => lines.split('\n').map((text) => text && JSON.parse(text)));
  // Another text each time: the core keeps what it found out about the newest list.
  const list = await median(() => analyse(`${lines}${' '.repeat((count += 1))}`));
  row(['10 MB NDJSON, JSON.parse and analyse', ...cells(parse, list), times(list / parse)]);
}

function links() {
  heading(['characters of a link', 'ours', 'plain DEFLATE', 'lz-string']);
  for (const slug of ['order-updated', 'delivery-plain-message', 'delivery-unique-codes']) {
    const example = new URL(`../../src/event/examples/${slug}.json`, import.meta.url);
    const text = JSON.stringify(JSON.parse(readFileSync(example, 'utf8')));
    const link = encodeLink(text);
    const deflate = deflateRawSync(text, { level: 9 }).toString('base64url').length;
    const lz = lzString.compressToEncodedURIComponent(text).length;
    row([slug, link.ok ? link.characters : '–', deflate, lz]);
  }
}

const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
console.log(
  `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, revision ${revision}\n`,
);
const MB = 1024 * 1024;
const HEAD = [
  'payload',
  'errors',
  'JSON.parse',
  'analyse',
  'analyse ÷ parse',
  'vscode-json-languageservice ÷ parse',
  '@hyperjump ÷ parse',
  'kept ÷ text',
];
heading(HEAD);
for (const bytes of [2600, 20_000, MB, 10 * MB]) {
  for (const isBroken of [false, true]) await pipeline(bytes, isBroken, bytes <= MB);
}
console.log('\nGrowth, valid:\n');
heading(HEAD);
for (const bytes of [1000, 10_000, 100_000, MB, 5 * MB, 17 * MB])
  await pipeline(bytes, false, false);
console.log('');
await growth();
console.log('');
await unwrapping();
console.log('');
links();
