import { describe, expect, test } from 'vitest';
import {
  analyse,
  analyseEvent,
  decodeExactLink,
  decodeLink,
  encodeLink,
  layout,
  rowsOf,
} from '../../src/core/index.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import links from '../fixtures/links.json' with { type: 'json' };
import { foreign, readable, unreadable } from '../fixtures/hostile/index.ts';
import { createClient } from '../../src/worker/client.ts';
import {
  WorkerFailure,
  type Ask,
  type CoreService,
  type EventService,
  type Understanding,
} from '../../src/worker/protocol.ts';
import { createRoute } from '../../src/worker/route.ts';
import { createCoreService } from '../../src/worker/service.ts';
import { DOCUMENTED, exampleText } from '../payloads.ts';
import { fakeWorker } from './channel.ts';

const firstService = () =>
  createCoreService({ analyse: analyseEvent, decodeLink: decodeExactLink });
const wholeService = () => createCoreService({ analyse, decodeLink });

function routed() {
  const [first, second] = [fakeWorker(firstService()), fakeWorker(wholeService())];
  const ask = createRoute(
    createClient<EventService>(() => first),
    createClient<CoreService>(() => second),
  );
  const verbs = (worker: typeof first) =>
    worker.sent.map((message) => (message as { verb: string }).verb);
  return { ask, first: () => verbs(first), second: () => verbs(second) };
}

/** What one worker with the whole analysis would answer. */
function inOnePiece(revision: number, text: string): Understanding {
  const analysis = analyse(text);
  const { text: own, ...rest } = analysis;
  return { revision, analysis: rest, text: own === text ? null : own, view: layout(analysis) };
}

const RECORD = JSON.stringify({ path: '/hook', body: DOCUMENTED });

describe('the routed answer is that of the whole analysis', () => {
  test.each(EXAMPLES)('to the example $slug', async ({ slug }) => {
    const text = exampleText(slug);
    expect(await routed().ask('understand', 1, text, {})).toEqual(inOnePiece(1, text));
  });

  const hostile = [...readable, ...foreign, ...unreadable];
  test.each(hostile.filter(([, text]) => text.length < 200_000))('to %s', async (_name, text) => {
    expect(await routed().ask('understand', 1, text, {})).toEqual(inOnePiece(1, text));
  });

  test.each(links.filter(({ hash }) => hash.length < 20_000))(
    'to the link $name',
    async ({ hash }) => {
      const { content, analysed } = await routed().ask('open', 1, hash);
      const whole = await wholeService().open(1, hash);
      expect({ content, analysed }).toEqual(whole);
    },
  );

  test.each([
    ['a payload in a record', RECORD],
    ['two payloads', `${DOCUMENTED}\n${DOCUMENTED}`],
    ['an empty text', ''],
    ['other JSON', '[1, 2]'],
  ])('to %s', async (_title, text) => {
    expect(await routed().ask('understand', 1, text, {})).toEqual(inOnePiece(1, text));
  });
});

describe('the first worker is enough', () => {
  test('for order event data, and for what is asked about it later', async () => {
    const { ask, first, second } = routed();
    await ask('understand', 1, DOCUMENTED, {});
    await ask('understandAgain', 1, { purpose: 'promotion' });
    await ask('pointerAround', 1, 5);
    expect(first()).toEqual(['understand', 'understandAgain', 'pointerAround']);
    expect(second()).toEqual([]);
  });

  test('for a link without a fault', async () => {
    const { ask, second } = routed();
    const link = encodeLink(DOCUMENTED, { purpose: 'promotion', field: '/order/amount' });
    if (!link.ok) throw new Error(link.message);
    expect((await ask('open', 1, link.hash)).analysed?.analysis.purpose).toBe('promotion');
    expect((await ask('open', 1, 'e1.gift-card')).analysed).toBeNull();
    expect(second()).toEqual([]);
  });
});

describe('the second worker opens', () => {
  const whole = encodeLink(DOCUMENTED, {});
  if (!whole.ok) throw new Error(whole.message);

  test.each([
    ['a link that something is glued to', `${whole.hash})`, 'payload'],
    ['a link with an unknown option', `${whole.hash}.x-1`, 'payload'],
    ['a link that was cut', whole.hash.slice(0, 60), 'broken'],
  ])('%s', async (_title, hash, kind) => {
    const { ask, first, second } = routed();
    expect((await ask('open', 1, hash)).content.kind).toBe(kind);
    expect([first(), second()]).toEqual([['open'], ['open']]);
  });
});

describe('the second worker keeps what it has analysed', () => {
  test('and answers what is asked about it later', async () => {
    const { ask } = routed();
    await ask('understand', 1, DOCUMENTED, {});
    await ask('understand', 2, RECORD, {});
    const again = await ask('understandAgain', 2, { purpose: 'promotion' });
    expect(again?.analysis.purpose).toBe('promotion');
    const window = { first: 0, count: 1 };
    const rows = rowsOf(analyse(DOCUMENTED), '/order/items', window, {});
    expect(rows).not.toBeNull();
    expect(await ask('rows', 2, '/order/items', window, {})).toEqual(rows);
    expect(await ask('pointerAround', 1, DOCUMENTED.indexOf('Alex'))).toBe('/customer/name');
  });

  test('also of a link', async () => {
    const { ask } = routed();
    const link = encodeLink(RECORD, {});
    if (!link.ok) throw new Error(link.message);
    const { analysed } = await ask('open', 3, link.hash);
    expect(analysed?.text).toBe(DOCUMENTED);
    expect(await ask('pointerAround', 3, DOCUMENTED.indexOf('Alex'))).toBe('/customer/name');
  });
});

test('a second worker that cannot be loaded fails its own question, and no other', async () => {
  let isOnline = false;
  const ask = createRoute(
    createClient<EventService>(() => fakeWorker(firstService())),
    createClient<CoreService>(() =>
      isOnline ? fakeWorker(wholeService()) : Promise.reject(new TypeError('offline')),
    ),
  );
  await expect(ask('understand', 1, RECORD, {})).rejects.toMatchObject({ kind: 'unloaded' });
  expect((await ask('understand', 2, DOCUMENTED, {})).analysis.verdict).toBe('valid');
  isOnline = true;
  expect((await ask('understand', 3, RECORD, {})).analysis.verdict).toBe('valid');
});

test('a first worker that has stopped is not replaced by the second', async () => {
  const broken: Ask<EventService> = () => Promise.reject(new WorkerFailure('broken', 'stopped'));
  const second = createClient<CoreService>(() => fakeWorker(wholeService()));
  const question = createRoute(broken, second)('understand', 1, RECORD, {});
  await expect(question).rejects.toMatchObject({ kind: 'broken' });
});
