/**
 * The entry of the worker that starts when one of its verbs or the analysis of any text is needed.
 */
import { analyse, decodeLink } from '../core/index.ts';
import type { CoreService, ToolsService } from './protocol.ts';
import { serve } from './serve.ts';
import { createCoreService } from './service.ts';
import { createToolsService } from './tools-service.ts';

serve<CoreService & ToolsService>(
  { ...createCoreService({ analyse, decodeLink }), ...createToolsService() },
  self,
);
