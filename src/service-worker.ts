/**
 * Keeps the page's files, so that after one visit it opens without its server. Answers the page from these files
 * and refuses whatever else it asks for, because a policy that stands in the page does not bind this worker.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

// Both are filled in by the build: the files with the digests of their content, and a name for this build.
const FILES = '__PRECACHE__' as unknown as Readonly<Record<string, string>>;
const VERSION = '__VERSION__';

const FOLDER = new URL('./', worker.location.href).href;
/** All pages of a host share its caches, other copies of this one too. */
const CACHES = `payload-playground ${FOLDER} `;
const CACHE = CACHES + VERSION;

worker.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  // The page of a first visit is taken on too: it may lose its server before it is reloaded.
  event.waitUntil(Promise.all([forgetOlder(), worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
  event.respondWith(answer(event));
});

// The page asks for it when the user wants the new version.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

/** All files or none: one of another build, as in the middle of a deployment, would leave a broken page. */
async function precache(): Promise<void> {
  const cache = await caches.open(CACHE);
  const requests = Object.entries(FILES).map(([file, integrity]) => {
    // A name under assets/ stands for one content: the browser has it already. The others must come from the host.
    const from = file.startsWith('assets/') ? 'default' : 'reload';
    // A navigation takes no answer that was redirected.
    return new Request(file, { integrity, cache: from, redirect: 'error' });
  });
  await cache.addAll(requests);
}

/** The build before this one stays, for pages that still show it. */
async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(CACHES) && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  const file = toFile(request.url);
  const kept = file === null ? undefined : await find(file);
  if (kept) return kept;
  const isAllowed =
    // A browser may throw caches away by themselves.
    (file !== null && Object.hasOwn(FILES, file)) ||
    request.mode === 'navigate' ||
    (await isNeighbour(clientId));
  return isAllowed ? fetch(request) : Response.error();
}

/** From this build, else from the one before. */
async function find(file: string): Promise<Response | undefined> {
  const own = await caches.match(file, { ignoreVary: true, cacheName: CACHE });
  return own ?? caches.match(file, { ignoreVary: true });
}

/**
 * As the list of files names it: the page by its folder, whatever name the host gives it, and nothing after a `?`.
 * `null` for what is not in the folder.
 */
function toFile(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  if (path === FOLDER || path === `${FOLDER}index.html`) return './';
  return path.startsWith(FOLDER) ? path.slice(FOLDER.length) : null;
}

/** Whether another page of the host asks, which is not ours to hinder. */
async function isNeighbour(clientId: string): Promise<boolean> {
  const client = await worker.clients.get(clientId);
  return client !== undefined && /^https?:/.test(client.url) && toFile(client.url) !== './';
}
