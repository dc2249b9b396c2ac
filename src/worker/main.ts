/** The entry of the worker that the page starts with. */
import { serve } from './serve.ts';
import { createCoreService } from './service.ts';

serve(createCoreService(), self);
