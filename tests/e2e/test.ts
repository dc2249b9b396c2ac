import { expect, test as base } from '@playwright/test';
import { Playground } from './playground.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  playground: Playground;
  /** After every test: the console is silent, no error was thrown, no other origin was asked. */
  quiet: void;
}

export const test = base.extend<Fixtures>({
  playground: async ({ page }, use) => {
    await use(new Playground(page));
  },
  quiet: [
    async ({ context }, use) => {
      const said: string[] = [];
      const hosts = new Set<string>();
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      context.on('weberror', (thrown) => said.push(thrown.error().stack ?? thrown.error().message));
      context.on('requestfailed', (request) => {
        // A page that is closed or left aborts its requests.
        const reason = request.failure()?.errorText ?? '';
        if (reason !== 'net::ERR_ABORTED') said.push(`${request.url()}: ${reason}`);
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

/** For tests that provoke errors: they check the console themselves. */
export const provokingTest = test.extend({
  quiet: async ({}, use) => {
    await use();
  },
});
