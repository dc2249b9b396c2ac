/** The entry of the worker that the page starts with. Most texts are bare, and most links whole. */
import { analyseEvent, decodeExactLink } from '../core/index.ts';
import { serve } from './serve.ts';
import { createCoreService } from './service.ts';

serve(createCoreService({ analyse: analyseEvent, decodeLink: decodeExactLink }), self);
