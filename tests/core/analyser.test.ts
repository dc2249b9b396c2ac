import { describe, expect, test } from 'vitest';
import { analyse, layout } from '../../src/core/index.ts';
import { createAnalyser, type Analyser } from '../../src/platform/analyser.ts';
import type { Opened, Request, Understanding } from '../../src/worker.ts';

const TEXT = '{"customer":null,"referrer":null,"order":null,"redemption":null}';

function understandingOf(text: string): Understanding {
  const analysis = analyse(text);
  const { text: _, ...sent } = analysis;
  return { analysis: sent, view: layout(analysis) };
}

/** A worker that takes questions and answers when it is told to. */
function ask(): { analyser: Analyser; asked: Request[]; answer(result: unknown): Promise<void> } {
  const worker = new EventTarget() as Worker;
  const asked: Request[] = [];
  worker.postMessage = (question: Request) => void asked.push(question);
  const analyser = createAnalyser(worker, () => {});
  return {
    analyser,
    asked,
    async answer(result) {
      const { id } = asked.at(-1)!;
      worker.dispatchEvent(new MessageEvent('message', { data: { id, result } }));
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

/** Opens a link that asks for a purpose; its meaning comes with it. */
async function opened() {
  const it = ask();
  const content = it.analyser.open('d1.some');
  const understanding = understandingOf(TEXT);
  await it.answer({
    content: { kind: 'payload', text: TEXT, options: { purpose: 'promotion' }, remarks: [] },
    understanding,
  } satisfies Opened);
  expect(await content).toMatchObject({ text: TEXT });
  return it;
}

describe('what a link means may come with it', () => {
  test('it is told before the worker has answered, which is asked all the same', async () => {
    const { analyser, asked } = await opened();
    const understood = await analyser.understand(TEXT, { purpose: 'promotion', filter: '' });
    expect(understood?.analysis).toEqual(analyse(TEXT));
    expect(asked.at(-1)).toMatchObject({
      verb: 'understand',
      args: [TEXT, { purpose: 'promotion' }],
    });
  });

  test.each([
    ['another text', '{}', { purpose: 'promotion' }],
    ['another purpose', TEXT, { purpose: 'unique-codes' }],
    ['no purpose', TEXT, {}],
    ['another currency', TEXT, { purpose: 'promotion', currency: 'EUR' }],
    ['a filter', TEXT, { purpose: 'promotion', filter: 'id' }],
  ] as const)('not for %s', async (_title, text, options) => {
    const { analyser, answer } = await opened();
    let isTold = false;
    const understood = analyser.understand(text, options).then((result) => {
      isTold = true;
      return result;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isTold).toBe(false);
    await answer(understandingOf('{}'));
    expect((await understood)?.analysis.verdict).toBe('unrecognised');
  });

  test('and for one question only: then it may be old', async () => {
    const { analyser, answer } = await opened();
    await analyser.understand(TEXT, { purpose: 'promotion' });
    await answer(understandingOf(TEXT));
    const again = analyser.understand(TEXT, { purpose: 'promotion' });
    await answer(understandingOf('{}'));
    expect((await again)?.analysis.verdict).toBe('unrecognised');
  });
});
