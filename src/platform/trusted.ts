/**
 * The page's own Trusted Types policy. A browser asks the one named `default` wherever a plain string would be
 * run: script addresses are allowed for workers that the page itself has made, everything else is refused.
 */
export function allowOwnWorkers(): void {
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
