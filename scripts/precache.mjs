import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The place of the list of files in src/service-worker.ts. */
const LIST = /(["'`])__PRECACHE__\1/;
/** The place of the build's name in src/service-worker.ts. Each build has a cache of its own. */
const VERSION = '__VERSION__';

const WORKER = 'service-worker.js';
/** Files of public/ that only hosts and other programs read. */
const NOT_SERVED = ['_headers', 'preview.png', 'robots.txt'];

const digest = (content, encoding) => createHash('sha256').update(content).digest(encoding);

/**
 * Writes the list of the page's files into the built service worker, with a digest of each as in
 * Subresource Integrity. The build's name is a digest of the whole list.
 */
export function precache() {
  return {
    name: 'precache',
    apply: 'build',
    // The files are read from disk, because Vite changes scripts after all other plugins ran.
    writeBundle({ dir }, bundle) {
      if (!(WORKER in bundle)) return;
      const built = Object.keys(bundle).filter((file) => file !== WORKER);
      const copied = readdirSync('public').filter((file) => !NOT_SERVED.includes(file));
      const files = [...built, ...copied].sort().map((file) => {
        const content = readFileSync(join(dir, file));
        // Browsers ask for the page by its folder, whatever its host calls it.
        return [file === 'index.html' ? './' : file, `sha256-${digest(content, 'base64')}`];
      });
      const list = JSON.stringify(Object.fromEntries(files));
      const code = readFileSync(join(dir, WORKER), 'utf8');
      if (!LIST.test(code) || !code.includes(VERSION)) {
        throw new Error(
          'The service worker has no place for its files or for the name of the build.',
        );
      }
      const version = digest(code + list, 'hex').slice(0, 16);
      const filled = code.replace(LIST, () => list).replace(VERSION, version);
      writeFileSync(join(dir, WORKER), filled);
    },
  };
}
