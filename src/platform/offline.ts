/**
 * Lets the page open without its server after one visit, in browsers with service workers.
 * @param onupdate called when a newer version is ready. Its argument activates it and reloads.
 */
export function keepOffline(onupdate: (takeOver: () => void) => void): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // Storing the files must not slow down what the page itself loads.
  if (document.readyState === 'complete') void register(onupdate);
  else addEventListener('load', () => void register(onupdate), { once: true });
}

async function register(onupdate: (takeOver: () => void) => void): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register('service-worker.js');
  } catch {
    // Service workers are off, or the context is not secure. The page works online.
    return;
  }
  const offer = () => {
    // A first visit has no older version to replace.
    if (registration.waiting && navigator.serviceWorker.controller)
      onupdate(() => takeOver(registration));
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  watch();
  registration.addEventListener('updatefound', watch);
}

/** Milliseconds. In Chromium the newer version sometimes does not take over when it is asked to. */
const LONGEST_TAKE_OVER = 3_000;

function takeOver({ waiting }: ServiceWorkerRegistration): void {
  // Another tab may have activated it already. Then the next load is the new version.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over');
  // A reload lets it take over too.
  setTimeout(() => location.reload(), LONGEST_TAKE_OVER);
}
