/**
 * Starts the page's workers. Importing this file creates the page's Trusted Types policy, without
 * which a browser refuses to start any.
 */

/** A worker that runs. */
export interface StartedWorker {
  readonly worker: Worker;
  /** Resolves when the worker cannot start or when an error in it is not caught. */
  readonly broke: Promise<void>;
}

allowOwnWorkers();

/**
 * Starts a worker.
 * @param Constructor the default export of `import … from './x.ts?worker&inline'`. Vite puts the
 *   worker's whole code into the importing script as a string and starts it from a `blob:`. No
 *   other start serves every browser. A worker from a file escapes the policy in the page and
 *   could send requests. In Firefox, the files that a `blob:` worker imports are not asked of the
 *   service worker, so the page would not work offline.
 */
export function startWorker(Constructor: new () => Worker): StartedWorker {
  const worker = new Constructor();
  const broke = new Promise<void>((resolve) => {
    worker.addEventListener('error', (event) => {
      // The page says so itself. The console needs no second report.
      event.preventDefault();
      resolve();
    });
  });
  return { worker, broke };
}

/**
 * Creates the page's own Trusted Types policy. A browser asks the policy named `default` when a
 * script address is a plain string. Workers of the page itself are allowed. Everything else is
 * refused, also the `data:` address that Vite tries when a `blob:` fails.
 */
function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwnWorker(address) ? address : null),
  });
}

/** TypeScript's DOM library does not describe Trusted Types. */
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
