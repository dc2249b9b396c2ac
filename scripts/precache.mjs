import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Stands in src/service-worker.ts where the list of the page's files belongs. */
const LIST = '__PRECACHE__';
/** Stands there where the name of this build belongs: another build, another cache. */
const VERSION = '__VERSION__';

/** Files of public/ that only the host reads. */
const NOT_SERVED = ['_headers', 'robots.txt'];

/** Writes into the built service worker which files the page consists of. */
export function precache() {
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = bundle['service-worker.js'];
      if (!worker) return;
      const built = Object.keys(bundle).filter((file) => file !== worker.fileName);
      const copied = readdirSync('public').filter(
        (file) => /^[^.]+\.\w+$/.test(file) && !NOT_SERVED.includes(file),
      );
      const files = ['./', ...built.filter((file) => file !== 'index.html'), ...copied];
      const hash = createHash('sha256');
      for (const { code, source } of Object.values(bundle)) hash.update(code ?? source);
      for (const file of copied) hash.update(readFileSync(`public/${file}`));
      worker.code = worker.code
        .replace(new RegExp(`(["'\`])${LIST}\\1`), JSON.stringify(files))
        .replace(VERSION, hash.digest('hex').slice(0, 16));
    },
  };
}
