import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that is not the page's own. It answers every request and records it. */
export interface ForeignHost {
  readonly address: string;
  /** The requested paths. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

export async function listen(): Promise<ForeignHost> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    // Browsers ask for this file on their own.
    if (request.url !== '/favicon.ico') heard.push(request.url!);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end();
  });
  server.on('upgrade', (request, socket) => {
    heard.push(request.url!);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    heard,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
