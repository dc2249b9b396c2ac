/**
 * Keeps the page's files, so that after one visit it opens without its server. Answers for these files only:
 * any other request of the page's is refused, because a policy that stands in the page does not bind this worker.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

// Both are filled in by the build.
const FILES = '__PRECACHE__' as unknown as readonly string[];
const CACHE = 'payload-playground-__VERSION__';

worker.addEventListener('install', (event) => {
  event.waitUntil(precache());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder());
});

worker.addEventListener('fetch', (event) => {
  event.respondWith(answer(event.request));
});

// The page asks for it when the user wants the new version.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});

async function precache(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the browser's own cache: it may still hold the page of an earlier build.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

/** Other pages of the same host have caches too: only ours are touched. */
async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith('payload-playground-') && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  if (!request.url.startsWith(worker.registration.scope)) return Response.error();
  const cache = await caches.open(CACHE);
  const kept = await cache.match(isPage(request) ? './' : request, { ignoreSearch: true });
  if (kept) return kept;
  return request.method === 'GET' ? fetch(request) : Response.error();
}

/** Whatever name the host gives the page: the folder alone, or its index. */
function isPage({ mode, url }: Request): boolean {
  const { pathname } = new URL(url);
  const folder = new URL(worker.registration.scope).pathname;
  return mode === 'navigate' && (pathname === folder || pathname === `${folder}index.html`);
}
