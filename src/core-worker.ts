import { startWorker } from './platform/worker.ts';
import CoreWorker from './worker/main.ts?worker&inline';

/** The first worker. It starts when this file is imported, which `main.ts` does first. */
export const coreWorker = startWorker(CoreWorker);
