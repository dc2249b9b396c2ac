import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renamedBuild } from '../e2e/newer-builds.ts';
import { documentedBut, exampleText, placeOf } from '../payloads.ts';
import { BUILD, serve, type StaticHost } from '../e2e/static-host.ts';
import type { Browser } from './browser.ts';
import { Playground } from './playground.ts';
import { startBrowsers } from './start-browsers.ts';

const MINE = documentedBut(['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"']);

const all = await startBrowsers();
const running = all.filter((started) => started.browser !== null);

test('a browser runs, and in continuous integration each', () => {
  expect(running.length).toBeGreaterThan(0);
  if (process.env['CI']) expect(running).toEqual(all);
});

for (const { title, browser } of all) {
  if (browser) describe(title, () => followMainPath(browser));
  else test.skip(title);
}

/** The tests follow each other on one page, as a person does. */
function followMainPath(browser: Browser): void {
  const page = new Playground(browser);
  let host: StaticHost;
  beforeAll(async () => void (host = await serve(BUILD)));
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  afterEach(async () => expect(await page.failures()).toEqual([]));

  test('a link opens with its verdict, findings, summary and cards', async () => {
    await page.open(`${host.address}#e1.broken-type`);
    await page.hasVerdict(/^Invalid/);
    await page.sees('list', /^Findings$/, /must be/);
    await page.see('region', /^Summary$/);
    await page.see('region', /^Order$/);
    await page.see('region', /^Matching IDs$/);
  });

  test('a finding leads to its place, and its fix mends the payload', async () => {
    await page.click('button', /^Go to/);
    const { line, column } = placeOf(exampleText('broken-type'), '"1450"');
    await page.reads(`Ln ${line}, Col ${column}`);
    expect(await page.selected()).toMatch(/^"\d+"$/);
    await page.click('button', /^Change to/);
    await page.hasVerdict(/^Valid/);
  });

  test('a payload is pasted, then typed', async () => {
    await page.paste(MINE);
    await page.hasVerdict(/^Valid/);
    await page.sees('region', /^Customer$/, /Zoë Ødegård 🎈/);
    expect(await page.text()).toBe(MINE);
    await page.type('{"order": ');
    await page.hasVerdict(/^Unreadable/);
  });

  test('a large payload is pasted', async () => {
    await page.paste(manyItems(20_000));
    await page.sees('region', /^Order$/, /ord_a1/);
    await page.hasVerdict(/^Valid/);
  });

  test('a draft is there after a reload', async () => {
    await page.paste(MINE);
    await page.sees('region', /^Customer$/, /Zoë/);
    await page.reload();
    await page.sees('region', /^Customer$/, /Zoë/);
    expect(await page.text()).toBe(MINE);
  });

  test('the first Share copies a link, and a click beside closes the dialog', async () => {
    await page.open(`${host.address}#e1.gift-card`);
    await page.click('button', /^Share$/);
    await page.sees('dialog', /^Share$/, /Link copied/);
    expect(await page.clipboard()).toBe(`${host.address}#e1.gift-card`);
    await page.clickBeside();
    await page.seesNo('dialog', /^Share$/);
  });

  test('the report is copied as Markdown', async () => {
    await page.click('button', /^Copy or print the report$/);
    await page.click('button', /^Copy as Markdown/);
    await expect.poll(() => page.clipboard()).toContain('#e1.gift-card');
  });

  test('two payloads are compared', async () => {
    await page.open(`${host.address}#e1.order-updated`);
    await page.click('button', /^Compare…$/);
    await page.fill(/^Compare with/, '{}');
    await page.sees('region', /^What changed$/, /changes|only in/i);
  });

  test('a signature is checked', async () => {
    const secret = 'secretKey';
    await page.open(`${host.address}#e1.order-updated`);
    await page.click('button', /^Settings$/);
    await page.click('button', /^Check signature…$/);
    await page.fill(/^Secret$/, secret);
    await page.fill(
      /^Signature$/,
      createHmac('sha256', secret).update(exampleText('order-updated')).digest('hex'),
    );
    await page.click('button', /^Check$/);
    await page.sees('dialog', /^Check signature$/, /The signature matches this payload/);
    await page.press('Escape');
    await page.seesNo('dialog', /^Check signature$/);
  });

  test('after one visit the page works with its server gone', async () => {
    const other = await serve(BUILD, '/some/path/');
    await page.open(other.address);
    await browser.run(() => navigator.serviceWorker.ready.then(() => {}));
    await other.stop();
    await page.open(`${other.address}#e1.gift-card`);
    await page.hasVerdict(/^Valid/);
    await page.see('region', /^Voucher$/);
    await page.paste('{"order": ');
    await page.hasVerdict(/^Unreadable/);
  });

  test('a visitor who comes back after a release that dropped the old files gets a verdict', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'payload-playground-'));
    const other = await serve(BUILD);
    await page.open(other.address);
    await browser.run(() => navigator.serviceWorker.ready.then(() => {}));
    other.deploy(renamedBuild(BUILD, folder));
    await page.open(`${other.address}#e1.gift-card`);
    await page.hasVerdict(/^Valid/);
    expect(await browser.run(() => document.title)).toBe(
      'Payload Playground: customer.order.updated',
    );
    await page.click('button', /^Reload$/);
    await expect.poll(() => browser.run(() => document.title)).toBe('A newer build');
    await page.hasVerdict(/^Valid/);
    await other.stop();
    rmSync(folder, { recursive: true });
  });
}

/** A payload of some megabytes on one line. */
function manyItems(count: number): string {
  const items = Array.from({ length: count }, (_, n) => ({
    id: `ordli_${n}`,
    object: 'order_item',
    product_id: `prod_${n}`,
    quantity: 1,
    price: 1,
    amount: 1,
    subtotal_amount: 1,
  }));
  const order = { id: 'ord_a1', amount: count, items };
  return JSON.stringify({ customer: { id: 'cust_a1' }, referrer: null, order, redemption: null });
}
