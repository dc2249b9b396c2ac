import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** Whether its signature is that of the raw body. */
  readonly isSigned: boolean;
}

/** A receiver of webhooks on this machine. It answers a wrong signature with 401. */
export interface WebhookReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  forget(): void;
  stop(): Promise<void>;
}

export async function listenForWebhooks(secret: string): Promise<WebhookReceiver> {
  let received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const expected = createHmac('sha256', secret).update(raw).digest();
      const header = request.headers['x-voucherify-signature'];
      const given = Buffer.from(typeof header === 'string' ? header : '', 'hex');
      const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
      received.push({
        method: request.method ?? '',
        path: request.url ?? '',
        type: request.headers['content-type'] ?? '',
        body: raw.toString(),
        isSigned,
      });
      response.writeHead(header === undefined || isSigned ? 204 : 401).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    get received() {
      return received;
    },
    forget: () => (received = []),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
