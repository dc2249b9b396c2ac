/**
 * Lets the page open without its server after one visit, where the browser can.
 * @param onupdate called when a newer version is ready; the function it gets takes it over and reloads.
 */
export function keepOffline(onupdate: (takeOver: () => void) => void): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // After the first verdict: fetching the files again must not slow it down.
  addEventListener('load', () => void register(onupdate), { once: true });
}

async function register(onupdate: (takeOver: () => void) => void): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register('service-worker.js');
  } catch {
    // Switched off, a private window, or not a secure context: the page works all the same, online.
    return;
  }
  const offer = (waiting: ServiceWorker) =>
    onupdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      waiting.postMessage('take-over');
    });
  // On the first visit there is nothing older to be replaced.
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing);
    });
  });
}
