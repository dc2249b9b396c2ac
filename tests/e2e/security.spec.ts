import type { Page } from '@playwright/test';
import { FROM_ANYWHERE, FROM_THE_PAGE, names, tryAll } from './attempts.ts';
import { listen, type ForeignHost } from './foreign-host.ts';
import { documentedBut } from '../payloads.ts';
import { expect, provokingTest, test } from './test.ts';

/** Records the refusals of the policy in a page: the directive and the address. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

const attempting = provokingTest.extend<{ foreign: ForeignHost }>({
  foreign: async ({}, use) => {
    const foreign = await listen();
    await use(foreign);
    await foreign.stop();
  },
});

test('the page states its policy, and it is strict', async ({ page }) => {
  await page.goto('./');
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const policy = new Map(
    (await meta.getAttribute('content'))!.split('; ').map((directive) => {
      const [name, ...values] = directive.split(' ');
      return [name!, values.join(' ')];
    }),
  );
  expect(Object.fromEntries(policy)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'img-src': "'self' data:",
    'worker-src': "'self' blob:",
    'style-src-attr': "'unsafe-inline'",
    'require-trusted-types-for': "'script'",
  });
  policy.delete('style-src-attr');
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe-|\*|https?:|allow-duplicates/);
});

test.describe('the whole page', () => {
  test.use({ fullEditor: true, serviceWorker: true });

  test('a whole session breaks no rule of the policy, and asks for the page’s own files, without the payload', async ({
    page,
    playground,
    baseURL,
  }) => {
    const violations = await watchViolations(page);
    const asked: string[] = [];
    const sent: string[] = [];
    page.on('request', (request) => {
      asked.push(request.url());
      sent.push(`${request.url()} ${request.postData() ?? ''}`);
    });
    await playground.openWith(documentedBut(['"status": "PAID"', '"status": "paid"']), 'Invalid');
    await playground.goTo(playground.finding('status').filter({ hasText: 'Error' }));
    await expect(playground.editor).toBeFocused();
    await playground.takeQuickFix('"PAID"');
    await playground.hasVerdict('Valid');
    await expect(await playground.pointAt('"status"')).toContainText('order.status');
    await playground.editor.press('Control+Space');
    await playground.editor.press('Escape');
    await playground.editor.press('ControlOrMeta+f');
    await page.keyboard.press('Escape');
    await playground.button('Format').click();
    const signing = await playground.openSigning('Check signature…');
    await signing.getByRole('textbox', { name: 'Secret' }).fill('secretKey');
    await signing.getByRole('textbox', { name: 'Signature' }).fill('ab'.repeat(32));
    await page.keyboard.press('Enter');
    await expect(signing.getByText('The signature does not match')).toBeVisible();
    await page.keyboard.press('Escape');
    await playground.openSigning('Copy as code…');
    await page.keyboard.press('Escape');
    await playground.editor.press('Shift+F10');
    const dialog = playground.shareDialog;
    await playground.takeFromMenu('Copy link to this field', dialog);
    await expect(dialog).toContainText('This link opens at');
    await page.keyboard.press('Escape');
    expect(await playground.share()).toMatch(/#[pd]1\./);
    await dialog.getByText(/^What is replaced/).click();
    await dialog.getByRole('checkbox', { name: 'Keep customer.name' }).check();
    await dialog.getByRole('button', { name: 'Copy link without personal data' }).click();
    await expect(dialog.getByText('(1 value kept) copied')).toBeVisible();
    await page.keyboard.press('Escape');
    await playground.button('Compare…').click();
    const comparison = playground.region('What changed');
    await comparison
      .getByRole('textbox', { name: 'Compare with (earlier)' })
      .fill(documentedBut(['"PAID"', '"CREATED"']));
    await comparison.getByRole('button', { name: 'to PAID' }).click();
    await comparison.getByRole('button', { name: 'from CREATED' }).click();
    await comparison.getByRole('button', { name: 'Close comparison' }).click();
    await page.evaluate(
      (hash) => (location.hash = hash),
      `e1.order-updated.a-${base64url('/order/items/0')}.n-${base64url('<img src="//x.example/i">')}`,
    );
    await expect(playground.message('Note in this link')).toContainText(
      '<img src="//x.example/i">',
    );
    for (const slug of ['loyalty-card', 'delivery-unique-codes', 'broken-syntax'])
      await playground.openExample(slug);
    await playground.dropFile('payload.json', documentedBut());
    await playground.hasVerdict('Valid');
    for (const theme of ['Dark', 'Light']) {
      await playground.button('Settings').click();
      await playground.button(theme).click();
    }
    await page.setViewportSize({ width: 400, height: 800 });
    await page.reload();
    await playground.settled();
    expect(await violations()).toEqual([]);
    expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(['blob:']);
    const own = [baseURL!, `blob:${baseURL}`, 'data:'];
    expect(asked.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
    expect(sent.filter((request) => /cust_ufwK2|\b[pd]1\.[\w-]{20}/.test(request))).toEqual([]);
  });
});

attempting.describe('without the policy', () => {
  attempting.use({ bypassCSP: true });

  attempting(
    'every way reaches the foreign host: the tests below would notice it',
    async ({ page, playground, foreign }) => {
      await playground.open();
      expect(await tryAll(page.workers()[0]!, FROM_ANYWHERE, foreign)).toEqual(
        names(FROM_ANYWHERE),
      );
      expect(await tryAll(page, FROM_THE_PAGE, foreign)).toEqual(names(FROM_THE_PAGE));
    },
  );
});

attempting(
  'every way to a foreign host is refused, in the page and in the worker',
  async ({ page, playground, foreign }) => {
    const violations = await watchViolations(page);
    await playground.open();
    expect(await tryAll(page.workers()[0]!, FROM_ANYWHERE, foreign)).toEqual([]);
    expect(await tryAll(page, FROM_THE_PAGE, foreign)).toEqual([]);
    expect(await violations()).toHaveLength(names(FROM_THE_PAGE).length);
  },
);

attempting.describe('with the policy taken away from a page that has the service worker', () => {
  attempting.use({ bypassCSP: true, serviceWorker: true });

  attempting(
    'it refuses foreign hosts, and files that are not of the build',
    async ({ page, playground, foreign }) => {
      await playground.open();
      await expect
        .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
        .toBe('activated');
      // Browsers do not ask a service worker about sockets and navigations.
      const past = ['WebSocket', 'form', 'frame', 'object'];
      expect(await tryAll(page, FROM_THE_PAGE, foreign)).toEqual(past);
      const own = await page.evaluate(() =>
        Promise.all(
          ['./?payload', 'favicon.svg?payload', 'robots.txt', 'no-such-file', './../'].map((file) =>
            fetch(file).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      );
      expect(own).toEqual([200, 200, 'refused', 'refused', 200]);
    },
  );
});

attempting('no text is run as code', async ({ page, playground }) => {
  await playground.open();
  const ran = await page.evaluate(
    (ways) =>
      // A timer escapes the debugger, which may do more than the page.
      new Promise((resolve) =>
        setTimeout(() => {
          const tried = {
            eval: () =>
              Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, null, [ways]),
            Function: () => Reflect.construct(Function, [ways]),
            innerHTML: () => (document.createElement('div').innerHTML = ways),
            script: () => (document.createElement('script').text = ways),
            onclick: () => document.body.setAttribute('onclick', ways),
            srcdoc: () => (document.createElement('iframe').srcdoc = ways),
            parser: () => new DOMParser().parseFromString(ways, 'text/html'),
            range: () => document.createRange().createContextualFragment(ways),
          };
          const passes = ([, way]: [string, () => unknown]) => {
            try {
              way();
              return true;
            } catch {
              return false;
            }
          };
          const passed = Object.entries(tried)
            .filter(passes)
            .map(([name]) => name);
          // A timer's text may be refused later, without an exception. It must not have run then.
          passes(['setTimeout', () => Reflect.apply(setTimeout, null, [ways])]);
          setTimeout(() => resolve(passed), 50);
        }),
      ),
    'window.hasRun = true',
  );
  expect(ran).toEqual([]);
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
});
