import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in src/service-worker.ts where the list of the page's files belongs. */
const LIST = /(["'`])__PRECACHE__\1/;
/** Stands there where the name of this build belongs: another build, another cache. */
const VERSION = '__VERSION__';

const WORKER = 'service-worker.js';
/** Files of public/ that only the host reads. */
const NOT_SERVED = ['_headers', 'robots.txt'];

const digest = (content, encoding) => createHash('sha256').update(content).digest(encoding);

/**
 * Writes into the built service worker which files the page consists of, with the digest of each (as in Subresource
 * Integrity), and names the build after all of them.
 */
export function precache() {
  return {
    name: 'precache',
    apply: 'build',
    // On disk: plugins of the build still change the scripts after all others have seen them.
    writeBundle({ dir }, bundle) {
      if (!(WORKER in bundle)) return;
      const built = Object.keys(bundle).filter((file) => file !== WORKER);
      const copied = readdirSync('public').filter((file) => !NOT_SERVED.includes(file));
      const files = [...built, ...copied].sort().map((file) => {
        const content = readFileSync(join(dir, file));
        // The page is asked for by its folder, whatever name its host gives it.
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
