import type { Browser } from './browser.ts';
import { startFirefox } from './firefox.mjs';
import { startWebKit } from './webkit.ts';

const ENGINES: Readonly<Record<string, () => Promise<Browser>>> = {
  Firefox: startFirefox,
  WebKitGTK: startWebKit,
};

/** A browser that runs, or `null`: its title then says why this machine does not have it. */
export interface Started {
  readonly title: string;
  readonly browser: Browser | null;
}

/** Starts the browsers beside Chromium that this machine has. */
export function startBrowsers(): Promise<Started[]> {
  return Promise.all(
    Object.entries(ENGINES).map(async ([name, start]) => {
      try {
        const browser = await start();
        return { title: browser.name, browser };
      } catch (error) {
        return { title: `${name} does not start here. ${(error as Error).message}`, browser: null };
      }
    }),
  );
}
