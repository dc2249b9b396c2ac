import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, InPage } from './browser.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const DISPLAY = '/usr/bin/Xvfb';
const MISSING = 'On Debian or Ubuntu, install webkit2gtk-driver, xvfb and xauth.';
const START_MS = 10_000;
const STEP_MS = 100;

/** The characters for keys without a letter (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Control: '\uE009',
  Escape: '\uE00C',
};

/** Starts WebKitGTK's MiniBrowser on a display of its own, over WebDriver. */
export async function startWebKit(): Promise<Browser> {
  const miniBrowser = findMiniBrowser();
  if (!miniBrowser || !existsSync(DRIVER) || !existsSync(DISPLAY)) throw new Error(MISSING);
  const screen = await startDisplay();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: screen.name };
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { env });
  const stop = () => {
    driver.kill();
    screen.process.kill();
  };
  const sessions = `http://127.0.0.1:${port}/session`;
  const { id, version } = await startSession(sessions, miniBrowser).catch((error: unknown) => {
    stop();
    throw error;
  });
  const session = `${sessions}/${id}`;
  const call = (verb: string, body: unknown = {}) => send('POST', `${session}/${verb}`, body);
  const act = (source: object) => call('actions', { actions: [source] });
  const strike = (value: string) =>
    ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[value] ?? value }));
  return {
    name: `WebKitGTK ${version}`,
    open: async (address) => void (await call('url', { url: address })),
    reload: async () => void (await call('refresh')),
    async run<A extends unknown[], R>(script: InPage<A, R>, ...values: A) {
      const answer = await call('execute/async', { script: asyncScript(script), args: values });
      const { value, error } = answer as { value?: R; error?: string };
      if (error !== undefined) throw new Error(error);
      return value as R;
    },
    async clickAt(x, y) {
      const place = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
      const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      await act({ type: 'pointer', id: 'mouse', actions: [place, ...press] });
    },
    async press(...keys) {
      const down = keys.map((key) => ({ type: 'keyDown', value: KEYS[key] ?? key }));
      const up = keys.toReversed().map((key) => ({ type: 'keyUp', value: KEYS[key] ?? key }));
      await act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
    },
    async type(text) {
      await act({ type: 'key', id: 'keyboard', actions: [...text].flatMap(strike) });
    },
    async close() {
      await send('DELETE', session);
      stop();
    },
  };
}

/** The body of a script that calls back with the function's result, or with its error. */
function asyncScript(script: (...values: never[]) => unknown): string {
  return `const [...values] = arguments; const done = values.pop();
    Promise.resolve().then(() => (${script.toString()})(...values))
      .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

async function send(method: string, address: string, body?: unknown): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const { value } = (await (await fetch(address, init)).json()) as { value: unknown };
  const { error, message } = (value ?? {}) as { error?: string; message?: string };
  if (error !== undefined && message !== undefined) throw new Error(`${error}: ${message}`);
  return value;
}

/** Debian keeps it in a folder that is named after the kind of machine. */
function findMiniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path));
}

async function startDisplay(): Promise<{ name: string; process: ChildProcess }> {
  const process = spawn(DISPLAY, ['-displayfd', '3', '-screen', '0', '1600x1100x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve) =>
    process.stdio[3]!.once('data', (number) => resolve(`:${String(number).trim()}`)),
  );
  return { name, process };
}

/** Asks until the driver listens. */
async function startSession(
  sessions: string,
  binary: string,
): Promise<{ id: string; version: string }> {
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  };
  for (const until = Date.now() + START_MS; ; await wait(STEP_MS)) {
    try {
      const session = await send('POST', sessions, { capabilities: { alwaysMatch } });
      const { sessionId, capabilities } = session as {
        sessionId: string;
        capabilities: { browserVersion: string };
      };
      return { id: sessionId, version: capabilities.browserVersion };
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
