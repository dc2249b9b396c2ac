import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { CONTENT_TYPES } from '../content-types.mjs';

const TYPES: Readonly<Record<string, string>> = CONTENT_TYPES;

/** The build that the tests are of. */
export const BUILD = join(import.meta.dirname, '../..', process.env['E2E_OUT_DIR'] ?? 'dist');

/** A host of static files that a test can stop. */
export interface StaticHost {
  readonly address: string;
  /** The requested paths in their order. */
  readonly asked: readonly string[];
  /** Serves another folder from then on. */
  deploy(folder: string): void;
  /** Stops listening. */
  stop(): Promise<void>;
}

/**
 * Serves a folder on a free port of this machine.
 * @param path the path of the folder on the host, with a slash at both ends
 * @param headers sent with every file
 */
export async function serve(
  folder: string,
  path = '/',
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticHost> {
  let served = folder;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    asked.push(request.url!);
    response.setHeaders(new Headers(headers));
    const file = pathname.startsWith(path) ? pathname.slice(path.length) || 'index.html' : null;
    try {
      const content = readFileSync(join(served, normalize(file!)));
      response.setHeader('Content-Type', TYPES[extname(file!)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      const page = join(served, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    asked,
    deploy: (other) => (served = other),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
