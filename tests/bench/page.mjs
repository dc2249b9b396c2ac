/**
 * `npm run bench:page` compares the built page in Chromium with two others: the same page with
 * Monaco in its first load, and a page with svelte-jsoneditor, Ajv and the same schema. It prints
 * medians and ratios of one run as Markdown tables, because seconds differ from machine to machine.
 * Nothing here fails on time.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from '../../scripts/chromium-arguments.mjs';
import { findChromium, HOW_TO_INSTALL } from '../../scripts/find-chromium.mjs';
import { loadCore } from './core.mjs';
import { serve } from './gzip-host.mjs';
import { buildPages } from './page-builds.mjs';
import { payload } from './payloads.mjs';

const RUNS = 7;
/** Runs of measurements that take seconds. */
const LARGE_RUNS = 3;
const WHEEL_TURNS = 200;
const KEYS = 60;
/** In one text, one a line. */
const DELIVERIES = 10_000;
/** Longer than all work after a key press or a load: judging, laying out, drawing. */
const REST_MS = 300;
const EDITOR = '.payload-full-editor .view-line, .cm-line';
/** Browsers report no shorter tasks. */
const LONG_TASK_MS = 50;

const executablePath = findChromium();
if (!executablePath) throw new Error(HOW_TO_INSTALL);

const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
const heading = (cells) => (row(cells), row(cells.map(() => '---')));
const ms = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `${value.toFixed(1)}×`;
const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;
const longest = (tasks) => {
  const most = Math.max(0, ...tasks);
  return most < LONG_TASK_MS ? `< ${LONG_TASK_MS} ms` : ms(most);
};
const at = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => at(values, 0.5);
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Runs in the page before everything else and notes the times of what the benchmark waits for. */
function watch(editor) {
  const marks = { tasks: [], keys: [], answer: 0 };
  Object.assign(globalThis, { marks });
  new PerformanceObserver((list) => {
    marks.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  // The time of the worker's answer separates its work from the page's.
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (type, ...rest) {
    if (type === 'message') {
      listen.call(this, type, ({ data }) => {
        if (data.result?.analysis) marks.answer = performance.now();
      });
    }
    return listen.call(this, type, ...rest);
  };
  // Measures the time from a key to the next frame.
  const channel = new MessageChannel();
  const began = [];
  channel.port1.onmessage = () => marks.keys.push(performance.now() - began.shift());
  addEventListener(
    'keydown',
    () => {
      began.push(performance.now());
      requestAnimationFrame(() => channel.port2.postMessage(null));
    },
    { capture: true },
  );
  const look = () => {
    const now = performance.now();
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    if (/^\s*(Valid|Invalid)/.test(said)) marks.verdict ??= now;
    if (said.includes('checking')) marks.checking ??= now;
    if (document.querySelector(editor)) marks.editor ??= now;
    if (marks.awaited && document.body?.textContent.includes(marks.awaited)) marks.content ??= now;
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** A page of an empty browser: no cache, no service worker. */
async function open(browser, address, isSlow = false) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  if (isSlow) {
    await devTools.send('Network.enable');
    const bytesPerSecond = 10_000_000 / 8;
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 40,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.addInitScript(watch, EDITOR);
  await page.goto(address);
  await page.waitForFunction(() => globalThis.marks.editor);
  await rest();
  return { context, page, devTools };
}

async function load(browser, host, hash, isSlow) {
  host.sent();
  const { context, page } = await open(browser, `${host.address}${hash}`, isSlow);
  const result = await page.evaluate(() => {
    const { marks } = globalThis;
    const [navigation] = performance.getEntriesByType('navigation');
    const before = performance
      .getEntriesByType('resource')
      .filter(({ responseEnd }) => responseEnd <= marks.verdict);
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      verdict: marks.verdict,
      editor: marks.editor,
      task: Math.max(0, ...marks.tasks),
      first: [navigation, ...before].reduce(
        // Answers from the browser's cache have no transfer size.
        (sum, { encodedBodySize, transferSize }) => sum + (transferSize && encodedBodySize),
        0,
      ),
    };
  });
  await context.close();
  return { ...result, all: host.sent() };
}

async function loads(browser, hosts, hash, isSlow) {
  const kinds = [
    ['built page', hosts.built, hash],
    ['the same, Monaco eagerly', hosts.eager, hash],
    ['and without the bar in index.html', hosts['eager-bare'], hash],
    ['svelte-jsoneditor + Ajv', hosts['json-editor'], ''],
  ];
  const results = kinds.map(() => []);
  // The pages take turns, so that other work on the machine slows all of them.
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, [, host, itsHash]] of kinds.entries()) {
      results[index].push(await load(browser, host, itsHash, isSlow));
    }
  }
  const middle = (index, key) => median(results[index].map((result) => result[key]));
  const ratio = (index, key) => {
    const value = middle(index, key);
    return index === 0 ? ms(value) : `${ms(value)} (${times(value / middle(0, key))})`;
  };
  heading([
    isSlow ? 'opening a link, slowly' : 'opening a link',
    'first paint',
    'verdict',
    'editor ready',
    'longest task',
    'bytes until the verdict',
    'bytes in all',
  ]);
  for (const [index, [name]] of kinds.entries()) {
    row([
      name,
      ratio(index, 'paint'),
      ratio(index, 'verdict'),
      ratio(index, 'editor'),
      longest([middle(index, 'task')]),
      kb(middle(index, 'first')),
      kb(middle(index, 'all')),
    ]);
  }
  console.log('');
}

/**
 * Pastes a text as a person does. Gives the long tasks, and the times of the verdict and the
 * report.
 */
async function paste(page, text, awaited) {
  await page.locator('.payload-full-editor textarea').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await rest();
  await page.evaluate((words) => {
    Object.assign(globalThis.marks, {
      ...{ tasks: [], checking: undefined, content: undefined, awaited: words },
      start: performance.now(),
    });
  }, awaited);
  await page.keyboard.press('ControlOrMeta+v');
  if (awaited)
    await page.waitForFunction(() => globalThis.marks.content, null, { timeout: 60_000 });
  for (let seen = -1, now = 0; seen !== now;) {
    seen = now;
    await rest();
    await rest();
    now = await page.evaluate(() => globalThis.marks.tasks.length);
  }
  return page.evaluate(() => globalThis.marks);
}

/**
 * Types keys. Gives for each the milliseconds until its frame, and those of the busy main thread.
 */
async function typing({ page, devTools }, text) {
  await paste(page, text, null);
  const busy = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowRight');
  await rest();
  await page.evaluate(() => (globalThis.marks.keys = []));
  const spent = [];
  for (let key = 0; key < KEYS; key += 1) {
    const before = await busy();
    await page.keyboard.press(key % 2 === 0 ? ' ' : 'Backspace');
    await rest();
    spent.push((await busy()) - before);
  }
  return { frames: await page.evaluate(() => globalThis.marks.keys), spent };
}

function itemsOf(text) {
  const value = JSON.parse(text);
  return `${(value.order ?? value.data.object.order).items.length.toLocaleString('en')} items`;
}

async function work(browser, hosts) {
  heading(['at work', 'built page', 'bare Monaco, same features']);
  const both = () =>
    Promise.all([open(browser, hosts.built.address), open(browser, hosts['bare-monaco'].address)]);
  const close = (pages) => Promise.all(pages.map(({ context }) => context.close()));

  const small = payload(20_000);
  const large = payload(1024 * 1024);
  for (const [name, text] of [
    ['20 KB', small],
    ['1 MB', large],
  ]) {
    const pages = await both();
    const [ours, bare] = [await typing(pages[0], text), await typing(pages[1], text)];
    for (const [what, kind] of [
      ['from a key to its frame', 'frames'],
      ['main thread busy for a key and all that follows', 'spent'],
    ]) {
      for (const [which, share] of [
        ['median', 0.5],
        ['95th percentile', 0.95],
      ]) {
        row([`${what}, ${name}, ${which}`, ...[ours, bare].map((all) => ms(at(all[kind], share)))]);
      }
    }
    await close(pages);
  }

  const huge = payload(10 * 1024 * 1024);
  const pastes = [[], []];
  for (let run = 0; run < LARGE_RUNS; run += 1) {
    const pages = await both();
    pastes[0].push(await paste(pages[0].page, huge, itemsOf(huge)));
    pastes[1].push(await paste(pages[1].page, huge, null));
    await close(pages);
  }
  const middle = (runs, of) => median(runs.map(of));
  row([
    'longest task, 10 MB pasted',
    ...pastes.map((runs) => longest([middle(runs, ({ tasks }) => Math.max(0, ...tasks))])),
  ]);
  const list = ({ tasks }) => tasks.map((task) => task.toFixed(0)).join(', ');
  row([
    `all tasks of ${LONG_TASK_MS} ms and more, run by run`,
    ...pastes.map((runs) => runs.map(list).join(' / ')),
  ]);
  const [ours] = pastes;
  const said = ours.filter(({ checking }) => checking);
  row([
    `“checking…” after (said in ${said.length} of ${LARGE_RUNS})`,
    said.length > 0 ? ms(middle(said, ({ checking, start }) => checking - start)) : 'never',
    '–',
  ]);
  row([
    'its verdict and view after',
    ms(middle(ours, ({ content, start }) => content - start)),
    '–',
  ]);

  const many = payload(5.6 * 1024 * 1024);
  const contents = [];
  const scrolling = [];
  for (let run = 0; run < LARGE_RUNS; run += 1) {
    const { context, page } = await open(browser, hosts.built.address);
    contents.push(await paste(page, many, itemsOf(many)));
    const order = page.getByRole('region', { name: 'Order', exact: true });
    scrolling.push(await scroll(page, order.getByRole('table').first()));
    await context.close();
  }
  row([
    `content of ${itemsOf(many)} in the document, after the worker's answer`,
    ms(middle(contents, ({ content, answer }) => content - answer)),
    '–',
  ]);
  row([
    `tasks of ${LONG_TASK_MS} ms and more in ${WHEEL_TURNS} turns of the wheel over them, run by run`,
    scrolling.map(({ length }) => length).join(' / '),
    '–',
  ]);

  const log = Array.from({ length: DELIVERIES }, (_, seed) => payload(1, { indent: 0, seed }));
  const opened = [];
  const listed = [];
  for (let run = 0; run < LARGE_RUNS; run += 1) {
    const { context, page } = await open(browser, hosts.built.address);
    const { tasks } = await paste(page, log.join('\n'), `of ${DELIVERIES.toLocaleString('en')}`);
    opened.push(tasks);
    listed.push(await scroll(page, page.getByRole('table', { name: 'Deliveries' })));
    await context.close();
  }
  row([
    `all tasks of ${LONG_TASK_MS} ms and more, ${DELIVERIES} deliveries pasted, run by run`,
    opened.map((tasks) => list({ tasks })).join(' / '),
    '–',
  ]);
  row([
    `tasks of ${LONG_TASK_MS} ms and more in ${WHEEL_TURNS} turns of the wheel over them, run by run`,
    listed.map(({ length }) => length).join(' / '),
    '–',
  ]);
}

/** Turns the wheel over a table. Gives the long tasks. */
async function scroll(page, table) {
  await table.scrollIntoViewIfNeeded();
  await table.hover({ position: { x: 100, y: 200 } });
  await rest();
  await page.evaluate(() => (globalThis.marks.tasks = []));
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) await page.mouse.wheel(0, 700);
  await rest();
  return page.evaluate(() => globalThis.marks.tasks);
}

const folder = mkdtempSync(join(tmpdir(), 'payload-playground-pages-'));
const { encodeLink } = await loadCore();
const example = new URL('../../src/event/examples/delivery-unique-codes.json', import.meta.url);
const hash = `#${encodeLink(readFileSync(example, 'utf8')).hash}`;
const folders = await buildPages(folder);
const hosts = {};
for (const [name, path] of Object.entries(folders)) hosts[name] = await serve(path);
const browser = await chromium.launch({
  executablePath,
  args: CHROMIUM_ARGUMENTS,
});
try {
  const [processor] = cpus();
  const revision = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  }).trim();
  console.log(
    `${processor.model}, ${cpus().length} cores, Node ${process.version}, Chromium ${browser.version()}, revision ${revision}\n`,
  );
  await loads(browser, hosts, hash, false);
  await loads(browser, hosts, hash, true);
  await work(browser, hosts);
} finally {
  await browser.close();
  for (const host of Object.values(hosts)) await host.stop();
  rmSync(folder, { recursive: true });
}
