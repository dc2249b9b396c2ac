/** The entry of the worker that starts when one of its verbs is first needed. */
import { serve } from './serve.ts';
import { createToolsService } from './tools-service.ts';

serve(createToolsService(), self);
