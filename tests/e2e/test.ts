import { expect, test as base } from '@playwright/test';
import type { BrowserContext, ConsoleMessage, Page, Request, WebError } from '@playwright/test';
import { FULL_EDITOR, Playground } from './playground.ts';

export { expect } from '@playwright/test';

/** The parts of the page that most tests do without, because they cost more than all the rest. */
interface Options {
  /** Whether the full editor takes the place of the text area, as where there is a mouse. */
  fullEditor: boolean;
  /** Whether the page has its service worker. Without it the page is as in a private window. */
  serviceWorker: boolean;
}

interface Fixtures {
  playground: Playground;
  /** After every test: the console is silent, no error was thrown, no other origin was asked. */
  quiet: void;
}

interface Shared {
  /**
   * Browser contexts by their options. Tests with the same options share one, because its cache has
   * the page's files loaded and compiled, which took a third of a test's time. Each has a page that
   * stays open, so that the process of the pages outlives them.
   */
  contexts: Map<string, { context: BrowserContext; first: Page }>;
}

export const test = base.extend<Options & Fixtures, Shared>({
  fullEditor: [false, { option: true }],
  serviceWorker: [false, { option: true }],
  contexts: [
    // They close with the browser.
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  context: async (
    {
      browser,
      baseURL,
      contexts,
      fullEditor,
      serviceWorker,
      // All options of a context that a test sets belong here.
      bypassCSP,
      hasTouch,
      isMobile,
      javaScriptEnabled,
      permissions,
      timezoneId,
      viewport,
    },
    use,
  ) => {
    const key = JSON.stringify([
      [fullEditor, bypassCSP, hasTouch, isMobile, javaScriptEnabled, permissions, timezoneId],
      viewport,
    ]);
    // A service worker and what it keeps would be there for the next test.
    const kept = serviceWorker ? undefined : contexts.get(key);
    const context =
      kept?.context ?? (await prepare(await browser.newContext(), fullEditor, serviceWorker));
    if (!serviceWorker && !kept) {
      const first = await context.newPage();
      await first.goto(new URL('robots.txt', baseURL).href);
      contexts.set(key, { context, first });
    }
    // What an earlier test in the same context has stored. A new tab has nothing of its own.
    await kept?.first.evaluate(() => localStorage.clear());
    const asked: string[] = [];
    const note = (request: Request) => asked.push(new URL(request.url()).pathname);
    context.on('request', note);
    await use(context);
    context.off('request', note);
    if (serviceWorker) await context.close();
    const { first } = contexts.get(key) ?? {};
    const opened = context.pages().filter((page) => page !== first);
    await Promise.all(opened.map((page) => page.close()));
    // The service worker asks for all files, so a page that has one may ask for the editor's too.
    const needless = serviceWorker ? [] : [/\/service-worker\.js$/];
    if (!serviceWorker && !fullEditor) needless.push(/\/monaco-editor-/);
    expect(asked.filter((path) => needless.some((file) => file.test(path)))).toEqual([]);
  },
  playground: async ({ page }, use) => {
    await use(new Playground(page));
  },
  quiet: [
    async ({ context, javaScriptEnabled }, use) => {
      const said: string[] = [];
      const hosts = new Set<string>();
      const onConsole = (message: ConsoleMessage) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      };
      const onError = (thrown: WebError) =>
        said.push(thrown.error().stack ?? thrown.error().message);
      const onFailure = (request: Request) => {
        // A page that is closed or left aborts its requests. Where scripts are switched off, the
        // browser refuses to load the page's own.
        const reason = request.failure()?.errorText ?? '';
        const isExpected =
          reason === 'net::ERR_ABORTED' || (!javaScriptEnabled && reason === 'csp');
        if (!isExpected) said.push(`${request.url()}: ${reason}`);
      };
      const onRequest = (request: Request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
      };
      context
        .on('console', onConsole)
        .on('weberror', onError)
        .on('requestfailed', onFailure)
        .on('request', onRequest);
      await use();
      context
        .off('console', onConsole)
        .off('weberror', onError)
        .off('requestfailed', onFailure)
        .off('request', onRequest);
      expect.soft(said, 'errors and warnings').toEqual([]);
      // The build served at the root and the one under a path are two ports of this machine.
      const foreign = [...hosts].filter((host) => !/^127\.0\.0\.1:\d+$/.test(host));
      expect(foreign, 'hosts beside the page’s own').toEqual([]);
      expect(hosts.size, 'origins asked in one test').toBeLessThanOrEqual(1);
    },
    { auto: true },
  ],
});

/** Takes the parts that most tests do without from the pages of a new context. */
async function prepare(
  context: BrowserContext,
  fullEditor: boolean,
  serviceWorker: boolean,
): Promise<BrowserContext> {
  if (!fullEditor) {
    await context.addInitScript((query) => {
      const original = matchMedia;
      window.matchMedia = (asked) => original.call(window, asked === query ? 'not all' : asked);
    }, FULL_EDITOR);
  }
  if (!serviceWorker) {
    await context.addInitScript(() => {
      if (!('serviceWorker' in navigator)) return;
      Object.defineProperty(navigator.serviceWorker, 'register', {
        value: () => Promise.reject(new DOMException('As in a private window.', 'SecurityError')),
      });
    });
  }
  return context;
}

/** For tests that need the full editor in a file of others that do not. */
export const fullEditorTest = test.extend({ fullEditor: true });

/** For tests that provoke errors: they check the console themselves. */
export const provokingTest = test.extend({
  quiet: async ({}, use) => {
    await use();
  },
});
