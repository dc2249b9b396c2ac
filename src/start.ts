/** What runs from the page's first moment on. */
export interface Started {
  /**
   * The core's worker. A worker from a file of its own would escape the policy that stands in the page; one from a
   * `blob:` comes under it, with everything that it imports. Its name is the link of the address, which it opens by
   * itself: a message to a worker that is starting waits until the page has drawn itself.
   */
  readonly worker: Worker;
  /** Settles when the worker cannot start, or breaks. */
  readonly workerBroke: Promise<void>;
}

declare global {
  /** What first.ts has started; `undefined` where the page's host has changed that script, so that it was refused. */
  var started: Started | undefined;
}

/** @param file the address of the built src/worker.ts. */
export function start(file: string): Started {
  allowOwnWorkers();
  const script = new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' });
  const name = location.hash.slice(1);
  const worker = new Worker(URL.createObjectURL(script), { type: 'module', name });
  const workerBroke = new Promise<void>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve();
    });
  });
  return { worker, workerBroke };
}

/**
 * The page's own Trusted Types policy. A browser asks the one named `default` wherever a plain string would be
 * run: script addresses are allowed for workers that the page itself has made, everything else is refused.
 */
function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnWorker(address) ? address : null),
  });
}

/** As the types of the DOM do not know it yet. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ): unknown;
}

function isOwnWorker(address: string): boolean {
  return (
    address.startsWith(`blob:${location.origin}/`) ||
    new URL(address, location.href).href === new URL('service-worker.js', location.href).href
  );
}
