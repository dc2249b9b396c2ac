/** The entry of the worker that the page starts with: most texts have no wrappers. */
import { analyseEvent } from '../core/index.ts';
import { serve } from './serve.ts';
import { createCoreService } from './service.ts';

serve(createCoreService(analyseEvent), self);
