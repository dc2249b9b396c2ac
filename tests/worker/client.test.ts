import { expect, test } from 'vitest';
import { createClient } from '../../src/worker/client.ts';
import type { Implementation } from '../../src/worker/protocol.ts';
import { fakeWorker } from './channel.ts';

interface Arithmetic {
  half(of: number): number;
  soon(value: string): string;
  never(): string;
  uncopyable(): unknown;
}

const SERVICE: Implementation<Arithmetic> = {
  half(of) {
    if (of % 2 === 1) throw new RangeError(`${of} is odd`);
    return of / 2;
  },
  soon: (value) => new Promise((resolve) => setTimeout(() => resolve(value))),
  never: () => new Promise(() => {}),
  uncopyable: () => () => {},
};

function connected() {
  const fake = fakeWorker(SERVICE);
  return { fake, ask: createClient<Arithmetic>(() => fake) };
}

test('every question gets its own answer, whichever comes first', async () => {
  const { ask } = connected();
  const answers = await Promise.all([ask('soon', 'late'), ask('half', 8), ask('half', 2)]);
  expect(answers).toEqual(['late', 4, 1]);
});

test('a verb that throws rejects its own question only', async () => {
  const { ask } = connected();
  const [odd, even] = await Promise.allSettled([ask('half', 3), ask('half', 4)]);
  expect(odd).toMatchObject({
    status: 'rejected',
    reason: { kind: 'failed', message: 'RangeError: 3 is odd' },
  });
  expect(even).toEqual({ status: 'fulfilled', value: 2 });
  expect(await ask('half', 6)).toBe(3);
});

test('an answer that cannot be copied to the page rejects', async () => {
  const { ask } = connected();
  await expect(ask('uncopyable')).rejects.toMatchObject({ kind: 'failed' });
  expect(await ask('half', 6)).toBe(3);
});

test('a question that cannot be copied to the worker rejects', async () => {
  const { ask } = connected();
  await expect(ask('soon', (() => {}) as unknown as string)).rejects.toMatchObject({
    kind: 'failed',
  });
  expect(await ask('half', 6)).toBe(3);
});

test('a worker that stops rejects pending and later questions', async () => {
  const { fake, ask } = connected();
  const pending = [ask('never'), ask('never')];
  await ask('half', 2);
  fake.stop();
  for (const question of pending) await expect(question).rejects.toMatchObject({ kind: 'broken' });
  await expect(ask('never')).rejects.toMatchObject({ kind: 'broken' });
});

test('an answer that the browser cannot read rejects pending questions, and the worker goes on', async () => {
  const { fake, ask } = connected();
  const pending = ask('never');
  await ask('half', 2);
  fake.worker.dispatchEvent(new MessageEvent('messageerror'));
  await expect(pending).rejects.toMatchObject({ kind: 'broken' });
  expect(await ask('half', 4)).toBe(2);
});

test('a worker is started with the first question, and once', async () => {
  const fake = fakeWorker(SERVICE);
  let count = 0;
  const ask = createClient<Arithmetic>(() => {
    count += 1;
    return Promise.resolve(fake);
  });
  expect(count).toBe(0);
  expect(await Promise.all([ask('half', 2), ask('half', 4)])).toEqual([1, 2]);
  expect(await ask('half', 8)).toBe(4);
  expect(count).toBe(1);
});

test('a worker that cannot be loaded rejects, and the next question tries again', async () => {
  let isOnline = false;
  const ask = createClient<Arithmetic>(() =>
    isOnline ? Promise.resolve(fakeWorker(SERVICE)) : Promise.reject(new TypeError('offline')),
  );
  const both = await Promise.allSettled([ask('half', 2), ask('half', 4)]);
  expect(both).toMatchObject([{ reason: { kind: 'unloaded' } }, { reason: { kind: 'unloaded' } }]);
  isOnline = true;
  expect(await ask('half', 2)).toBe(1);
});

test('after a worker has stopped the next question starts another one', async () => {
  const fakes = [fakeWorker(SERVICE), fakeWorker(SERVICE)];
  const ask = createClient<Arithmetic>(() => fakes.shift()!);
  const [first] = fakes;
  expect(await ask('half', 2)).toBe(1);
  first!.stop();
  await Promise.resolve();
  expect(await ask('half', 4)).toBe(2);
});
