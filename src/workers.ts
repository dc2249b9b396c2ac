import { coreWorker } from './core-worker.ts';
import { startWorker } from './platform/worker.ts';
import { createClient } from './worker/client.ts';
import type { CoreService, EventService, ToolsService } from './worker/protocol.ts';
import { createRoute } from './worker/route.ts';

/** Loads the worker of the tools, which is larger than the first one. */
export const loadTools = () => import('./worker/tools.ts?worker&inline');

/** What is asked of the tools. The first question starts their worker. */
export const tools = createClient<ToolsService & CoreService>(async () =>
  startWorker((await loadTools()).default),
);

/** What is asked of the core. The first worker answers what it can, and the tools the rest. */
export const core = createRoute(
  createClient<EventService>(() => coreWorker),
  tools,
);
