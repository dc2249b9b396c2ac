import { describe, expect, test } from 'vitest';
import { LatestRequest, type Ticket } from '../../src/state/latest-request.ts';
import { NewestWins } from '../../src/state/newest-wins.ts';

describe('of tasks that come while one runs, only the newest is run', () => {
  /** Tasks that end on request. */
  function tasks() {
    const queue = new NewestWins();
    const started: string[] = [];
    const ends: Record<string, { ok(): void; fail(): void }> = {};
    const run = (name: string) =>
      queue.run(() => {
        started.push(name);
        return new Promise<string>((resolve, reject) => {
          ends[name] = { ok: () => resolve(name), fail: () => reject(new Error(name)) };
        });
      });
    const idle = () => new Promise((resolve) => setTimeout(resolve));
    return { run, started, ends, idle };
  }

  test('those between never start, and have no result', async () => {
    const { run, started, ends, idle } = tasks();
    const all = ['a', 'b', 'c', 'd'].map(run);
    await idle();
    expect(started).toEqual(['a']);
    ends['a']!.ok();
    await idle();
    expect(started).toEqual(['a', 'd']);
    ends['d']!.ok();
    expect(await Promise.all(all)).toEqual([null, null, null, 'd']);
  });

  test('a task that fails lets the next one run, and only the newest failure counts', async () => {
    const { run, ends, idle } = tasks();
    const overtaken = run('a');
    const newest = run('b');
    ends['a']!.fail();
    await idle();
    ends['b']!.fail();
    expect(await overtaken).toBeNull();
    await expect(newest).rejects.toThrow('b');
    const next = run('c');
    await idle();
    ends['c']!.ok();
    expect(await next).toBe('c');
  });
});

describe('a request for a text', () => {
  function begun(request: LatestRequest): Ticket {
    let begun: Ticket | undefined;
    request.begin((ticket) => {
      begun = ticket;
      return Promise.resolve();
    });
    return begun!;
  }

  test('is stale once another one has begun, or something was shown at once', () => {
    const request = new LatestRequest();
    const first = begun(request);
    expect(first.isStale()).toBe(false);
    const second = begun(request);
    expect([first.isStale(), second.isStale()]).toEqual([true, false]);
    request.cancel();
    expect(second.isStale()).toBe(true);
  });

  test('knows whether the text was edited since', () => {
    const request = new LatestRequest();
    const before = begun(request);
    request.edit();
    const after = begun(request);
    expect([before.isEdited(), after.isEdited()]).toEqual([true, false]);
    expect(after.isStale()).toBe(false);
  });

  test('is waited for, unless the user has edited the text or gone elsewhere', async () => {
    const request = new LatestRequest();
    const never = () => new Promise<void>(() => {});
    request.begin(never);
    request.edit();
    await request.pending;
    request.begin(never);
    request.cancel();
    await request.pending;
  });
});
