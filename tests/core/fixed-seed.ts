/**
 * Runs before every test file. With a random seed a test could pass today and fail tomorrow on the
 * same code, and its finding could be lost with the log. `npm run fuzz` has random seeds.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_240_312 });
