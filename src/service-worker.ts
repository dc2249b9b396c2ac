/**
 * Stores the page's files, so that the page opens without its server after one visit. It answers
 * the page with these files and refuses every other request of the page, because the policy in the
 * page does not bind a service worker.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

// scripts/precache.mjs fills both in: the digest of each file, and the build's name.
const FILES = '__PRECACHE__' as unknown as Readonly<Record<string, string>>;
const VERSION = '__VERSION__';

/** Files for other programs beside the page. They are large, so they are not stored. */
const NOT_STORED = [
  ...['check.mjs', 'core.mjs', 'core.d.mts'],
  ...['test-payloads.zip', 'test-payloads.ndjson'],
];

const FOLDER = new URL('./', worker.location.href).href;
/** All pages of a host share its caches, other copies of this page included. */
const CACHES = `payload-playground ${FOLDER} `;
const CACHE = CACHES + VERSION;

worker.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  // The page of a first visit is served too. It may lose its server before it is reloaded.
  event.waitUntil(Promise.all([forgetOlder(), worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
  event.respondWith(answer(event));
});

// The page sends this message when the user wants the new version.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

/** Stores all files or none, because one file of another build breaks the page. */
async function precache(): Promise<void> {
  const cache = await caches.open(CACHE);
  const requests = Object.entries(FILES).map(([file, integrity]) => {
    // A name under assets/ has only one content, so the browser's cache may answer. Other files
    // must come from the host.
    const from = file.startsWith('assets/') ? 'default' : 'reload';
    // Browsers refuse a redirected answer to a navigation.
    return new Request(file, { integrity, cache: from, redirect: 'error' });
  });
  await cache.addAll(requests);
}

/** Deletes older builds, but for the last one, which open pages may still show. */
async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(CACHES) && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  const file = toFile(request.url);
  const kept = file === null ? undefined : await find(file);
  if (kept) return kept;
  // The address of the answer is the file's alone, without a text that the page may have added.
  if (file !== null && NOT_STORED.includes(file)) return fetch(FOLDER + file);
  const isAllowed =
    // A browser may delete caches on its own.
    (file !== null && Object.hasOwn(FILES, file)) ||
    request.mode === 'navigate' ||
    (await isNeighbour(clientId));
  return isAllowed ? fetch(request) : Response.error();
}

/** Finds a file of this build, else of the build before. */
async function find(file: string): Promise<Response | undefined> {
  const own = await caches.match(file, { ignoreVary: true, cacheName: CACHE });
  return own ?? caches.match(file, { ignoreVary: true });
}

/**
 * Gives the name of a file in the list of files, without a `?` and the text after it. The page's
 * name is its folder, whatever the host calls it. Gives `null` for an address outside the folder.
 */
function toFile(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  if (path === FOLDER || path === `${FOLDER}index.html`) return './';
  return path.startsWith(FOLDER) ? path.slice(FOLDER.length) : null;
}

/** Whether another page of the host asks. This worker must not hinder it. */
async function isNeighbour(clientId: string): Promise<boolean> {
  const client = await worker.clients.get(clientId);
  return client !== undefined && /^https?:/.test(client.url) && toFile(client.url) !== './';
}
