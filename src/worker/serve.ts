import type { Implementation, Request, Response } from './protocol.ts';

/** The side of a channel that a service answers on: a worker's own global scope. */
export interface Channel {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(response: Response): void;
}

/** Answers every question that comes over a channel, also when the verb or its answer fails. */
export function serve<S>(service: Implementation<S>, channel: Channel): void {
  channel.addEventListener('message', (event) => {
    void answer(service, event.data as Request<S>, channel);
  });
}

async function answer<S, V extends keyof S>(
  service: Implementation<S>,
  { id, verb, args }: Request<S, V>,
  channel: Channel,
): Promise<void> {
  try {
    const result = await service[verb](...args);
    // An answer that cannot be copied throws here, and is a failure like any other.
    channel.postMessage({ id, ok: true, result });
  } catch (error) {
    channel.postMessage({ id, ok: false, reason: String(error) });
  }
}
