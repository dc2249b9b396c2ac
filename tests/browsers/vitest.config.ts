import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browsers/**/*.test.ts'],
    environment: 'node',
    // Both are guards against hanging and no measures: a busy machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // The steps of a path follow each other.
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
