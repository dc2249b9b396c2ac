import { WorkerFailure, type Ask, type Response } from './protocol.ts';

/** A worker that was started. */
export interface Connection {
  readonly worker: Worker;
  /** Resolves when the worker cannot start or stops. */
  readonly broke: Promise<void>;
}

interface Question {
  resolve(result: unknown): void;
  reject(failure: WorkerFailure): void;
}

/**
 * The page's side of a service. Every question is answered or rejected.
 * @param connect called with the first question, and again with the next one after the worker could
 *   not be loaded or broke. It may give the same worker again.
 */
export function createClient<S>(connect: () => Connection | Promise<Connection>): Ask<S> {
  const open = new Map<number, Question>();
  let lastId = 0;
  let worker: Promise<Worker> | null = null;

  async function load(): Promise<Worker> {
    let connection: Connection;
    try {
      connection = await connect();
    } catch (error) {
      worker = null;
      throw new WorkerFailure('unloaded', String(error));
    }
    // These are the same functions each time: a worker that is given again hears none of them
    // twice.
    connection.worker.addEventListener('message', take);
    connection.worker.addEventListener('messageerror', lose);
    void connection.broke.then(lose);
    return connection.worker;
  }

  function take({ data }: MessageEvent<Response>): void {
    const question = open.get(data.id);
    open.delete(data.id);
    if (data.ok) question?.resolve(data.result);
    else question?.reject(new WorkerFailure('failed', data.reason));
  }

  /** Nothing that was asked is answered any more. */
  function lose(): void {
    worker = null;
    const failure = new WorkerFailure('broken', 'The worker did not start, or has stopped.');
    for (const { reject } of open.values()) reject(failure);
    open.clear();
  }

  return (verb, ...args) =>
    new Promise((resolve, reject) => {
      const id = (lastId += 1);
      // What comes over the channel has no type. The service's side has been checked for it.
      open.set(id, { resolve: resolve as (result: unknown) => void, reject });
      worker ??= load();
      worker
        .then((loaded) => loaded.postMessage({ id, verb, args }))
        .catch((error: unknown) => {
          open.delete(id);
          reject(
            error instanceof WorkerFailure ? error : new WorkerFailure('failed', String(error)),
          );
        });
    });
}
