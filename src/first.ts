/**
 * Stands in the built page itself, by scripts/start-first.mjs: while the page's other scripts are on their way, the
 * worker starts and opens the link of the address.
 */
import { start } from './start.ts';

/** From the page's folder. */
declare const WORKER_FILE: string;

globalThis.started = start(new URL(WORKER_FILE, location.href).href);
