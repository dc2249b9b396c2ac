import { start } from './start.ts';
import workerFile from './worker.ts?worker&url';

/** What first.ts has started, else what is started now. */
export const { worker, workerBroke } =
  globalThis.started ?? start(new URL(workerFile, location.href).href);
