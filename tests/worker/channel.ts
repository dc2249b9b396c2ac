import type { Connection } from '../../src/worker/client.ts';
import type { Implementation } from '../../src/worker/protocol.ts';
import { serve } from '../../src/worker/serve.ts';

/**
 * A worker without a thread. It copies messages as a browser does, and delivers them a task later.
 */
export interface FakeWorker extends Connection {
  /** What the page has sent. */
  readonly sent: unknown[];
  /** The worker stops, as after an error that nothing catches. */
  stop(): void;
}

export function fakeWorker<S>(service: Implementation<S>): FakeWorker {
  const page = new EventTarget() as Worker;
  const inside = new EventTarget();
  const sent: unknown[] = [];
  let stop = (): void => {};
  const broke = new Promise<void>((resolve) => (stop = resolve));
  page.postMessage = (message: unknown) => {
    const data: unknown = structuredClone(message);
    sent.push(data);
    setTimeout(() => inside.dispatchEvent(new MessageEvent('message', { data })));
  };
  serve(service, {
    addEventListener: (type, listener) =>
      inside.addEventListener(type, (event) => listener(event as MessageEvent)),
    postMessage(response) {
      const data: unknown = structuredClone(response);
      setTimeout(() => page.dispatchEvent(new MessageEvent('message', { data })));
    },
  });
  return { worker: page, broke, sent, stop };
}
