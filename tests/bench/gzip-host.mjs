/**
 * A static host as docs/hosting.md describes it: compressed, with names that are cached for ever.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CONTENT_TYPES } from '../content-types.mjs';

/**
 * Serves a folder on a free port. Each call of `sent()` gives the compressed bytes since the last
 * one.
 */
export async function serve(folder) {
  const packed = new Map();
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://host').pathname);
    const file = path === '/' ? '/index.html' : path;
    try {
      if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(join(folder, file))));
    } catch {
      response.writeHead(404).end();
      return;
    }
    bytes += packed.get(file).length;
    response.writeHead(200, {
      'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': file.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    response.end(packed.get(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    sent: () => [bytes, (bytes = 0)][0],
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
