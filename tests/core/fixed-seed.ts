/**
 * Runs before every test file. A random seed would make a test pass today and fail tomorrow on the same code, and
 * what it found could be gone with the log; `npm run fuzz` is for random ones.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_240_312 });
