import type { Page, Worker } from '@playwright/test';
import type { ForeignHost } from './foreign-host.ts';

/**
 * A way out of a page. The browser tries it with the address of a foreign host. An exception is as
 * good as a refusal: only the requests that reach the host count.
 */
export type Attempt = (host: string) => unknown;

/**
 * Ways that a worker has too. The browser gets their source, so they use no variables of this file.
 */
export const FROM_ANYWHERE: Readonly<Record<string, Attempt>> = {
  fetch: (host) => fetch(`http://${host}/fetch`, { mode: 'no-cors' }),
  XMLHttpRequest: (host) => {
    const request = new XMLHttpRequest();
    request.open('POST', `http://${host}/XMLHttpRequest`);
    request.send('x');
  },
  WebSocket: (host) => new WebSocket(`ws://${host}/WebSocket`),
  EventSource: (host) => new EventSource(`http://${host}/EventSource`),
  import: (host) => import(`http://${host}/import`),
};

export const FROM_THE_PAGE: Readonly<Record<string, Attempt>> = {
  ...FROM_ANYWHERE,
  sendBeacon: (host) => navigator.sendBeacon(`http://${host}/sendBeacon`, 'x'),
  image: (host) => (new Image().src = `http://${host}/image`),
  background: (host) => (document.body.style.backgroundImage = `url(http://${host}/background)`),
  audio: (host) => new Audio(`http://${host}/audio`).load(),
  script: (host) => {
    const script = document.createElement('script');
    script.src = `http://${host}/script`;
    document.head.append(script);
  },
  stylesheet: (host) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: `http://${host}/stylesheet` });
    document.head.append(link);
  },
  prefetch: (host) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'prefetch', href: `http://${host}/prefetch` });
    document.head.append(link);
  },
  font: (host) => {
    const face = new FontFace('foreign', `url(http://${host}/font)`);
    document.fonts.add(face);
    return face.load();
  },
  frame: (host) => {
    const frame = document.createElement('iframe');
    frame.src = `http://${host}/frame`;
    document.body.append(frame);
  },
  object: (host) => {
    const object = document.createElement('object');
    object.data = `http://${host}/object`;
    document.body.append(object);
  },
  form: (host) => {
    const form = document.createElement('form');
    Object.assign(form, { action: `http://${host}/form`, method: 'post', target: '_blank' });
    document.body.append(form);
    form.submit();
  },
};

/** Many times as long as a request takes on this machine, because silence has no event. */
const ARRIVAL_MS = 500;

/** Tries every way and gives the names of those that reached the host, sorted. */
export async function tryAll(
  where: Page | Worker,
  attempts: Readonly<Record<string, Attempt>>,
  foreign: ForeignHost,
): Promise<string[]> {
  for (const attempt of Object.values(attempts)) {
    const call = `(${String(attempt)})(${JSON.stringify(foreign.address)})`;
    // The attempt is not awaited, because some end only with an answer. A refusal may be an
    // exception.
    await (where as Page).evaluate(
      `try { Promise.resolve(${call}).catch(() => {}) } catch {} void 0`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, ARRIVAL_MS));
  return [...new Set(foreign.heard.map((path) => path.slice(1)))].sort();
}

export const names = (attempts: Readonly<Record<string, Attempt>>) => Object.keys(attempts).sort();
