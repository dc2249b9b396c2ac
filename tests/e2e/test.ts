import { expect, test as base } from '@playwright/test';
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

export const test = base.extend<Options & Fixtures>({
  fullEditor: [false, { option: true }],
  serviceWorker: [false, { option: true }],
  context: async ({ context, fullEditor, serviceWorker }, use) => {
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
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await use(context);
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
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      context.on('weberror', (thrown) => said.push(thrown.error().stack ?? thrown.error().message));
      context.on('requestfailed', (request) => {
        // A page that is closed or left aborts its requests. Where scripts are switched off, the
        // browser refuses to load the page's own.
        const reason = request.failure()?.errorText ?? '';
        const isExpected =
          reason === 'net::ERR_ABORTED' || (!javaScriptEnabled && reason === 'csp');
        if (!isExpected) said.push(`${request.url()}: ${reason}`);
      });
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:') hosts.add(host);
      });
      await use();
      expect.soft(said, 'errors and warnings').toEqual([]);
      // The build served at the root and the one under a path are two ports of this machine.
      const foreign = [...hosts].filter((host) => !/^127\.0\.0\.1:\d+$/.test(host));
      expect(foreign, 'hosts beside the page’s own').toEqual([]);
      expect(hosts.size, 'origins asked in one test').toBeLessThanOrEqual(1);
    },
    { auto: true },
  ],
});

/** For tests that need the full editor in a file of others that do not. */
export const fullEditorTest = test.extend({ fullEditor: true });

/** For tests that provoke errors: they check the console themselves. */
export const provokingTest = test.extend({
  quiet: async ({}, use) => {
    await use();
  },
});
