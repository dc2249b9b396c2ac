/**
 * The first script of the page, small so that it is here before the rest: it starts the worker, which is then ready
 * when the page has something to ask. What is started while the page draws itself begins only when it has drawn.
 */
import { readHash } from './platform/address.ts';
import { allowOwnWorkers } from './platform/trusted.ts';
import type { Request } from './worker.ts';
import workerFile from './worker.ts?worker&url';

allowOwnWorkers();

/**
 * The core's worker. A worker from a file of its own would escape the policy that stands in the page; one from a
 * `blob:` comes under it, with everything that it imports.
 */
export const worker = startWorker();

/** Asked before anyone waits for it, so that the link is open when the page asks. */
const EARLY: Request = { id: 0, verb: 'open', args: [readHash()] };
if (readHash() !== '') worker.postMessage(EARLY);

/** Settles when the worker cannot start, or breaks. */
export const workerBroke = new Promise<void>((resolve) => {
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    resolve();
  });
});

function startWorker(): Worker {
  const file = new URL(workerFile, location.href).href;
  const start = new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(start), { type: 'module' });
}
