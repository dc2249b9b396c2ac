/**
 * Lets the page open without its server after one visit, where the browser can.
 * @param onupdate called when a newer version is ready; the function it gets takes it over and reloads.
 */
export function keepOffline(onupdate: (takeOver: () => void) => void): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  // Later than what the page itself needs: keeping its files must not slow it down.
  if (document.readyState === 'complete') void register(onupdate);
  else addEventListener('load', () => void register(onupdate), { once: true });
}

async function register(onupdate: (takeOver: () => void) => void): Promise<void> {
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register('service-worker.js');
  } catch {
    // Switched off, a private window, or not a secure context: the page works all the same, online.
    return;
  }
  const offer = () => {
    // On the first visit there is nothing older to be replaced.
    if (registration.waiting && navigator.serviceWorker.controller)
      onupdate(() => takeOver(registration));
  };
  const watch = () => registration.installing?.addEventListener('statechange', offer);
  offer();
  watch();
  registration.addEventListener('updatefound', watch);
}

function takeOver({ waiting }: ServiceWorkerRegistration): void {
  // Another tab may have taken it over already: then the next load is the new version.
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over');
}
