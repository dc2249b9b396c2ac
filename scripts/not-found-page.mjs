import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'index.html';

/** The note goes behind the bar that the browser draws before any script runs. */
const NOTE_AFTER = '</header>';

/**
 * The page's style sheet hides this note, because the page then explains the address better. The
 * note appears where that sheet and the scripts are not found: below a path of several levels.
 */
const NOTE =
  '<p class="not-found">There is no page at this address. If the address contains <code>%23</code>, write <code>#</code> in its place.</p>';

/**
 * Writes `404.html`, which hosts serve for an address that they do not have: a copy of the page
 * that knows that it is this copy (src/platform/address.ts). Its relative addresses are right,
 * because a link whose `#` became `%23` contains no slash. It is written beside the bundle, so the
 * service worker does not store it.
 */
export function notFoundPage() {
  return {
    name: 'not-found-page',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!(PAGE in bundle)) return;
      const page = readFileSync(join(dir, PAGE), 'utf8');
      if (!page.includes('<html ') || !page.includes(NOTE_AFTER)) {
        throw new Error('The page has no place for what its copy 404.html adds.');
      }
      const copy = page
        .replace('<html ', '<html data-not-found ')
        .replace(NOTE_AFTER, `${NOTE_AFTER}\n      ${NOTE}`);
      writeFileSync(join(dir, '404.html'), copy);
    },
  };
}
