import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { programs } from './scripts/build-programs.mjs';
import { linkPreviews } from './scripts/link-previews.mjs';
import { notFoundPage } from './scripts/not-found-page.mjs';
import { pagePolicy } from './scripts/page-policy.mjs';
import { precache } from './scripts/precache.mjs';
import { previewHeaders } from './scripts/preview-headers.mjs';
import { publishSchema } from './scripts/publish-schema.mjs';
import { publishTestPayloads } from './scripts/test-payloads/write.mjs';

export default defineConfig({
  // With relative addresses the build works under any path of any static host.
  base: './',
  plugins: [
    svelte({ configFile: false }),
    pagePolicy(),
    linkPreviews(),
    publishSchema(),
    precache(),
    notFoundPage(),
    programs(),
    previewHeaders(),
    publishTestPayloads(),
  ],
  build: {
    target: 'es2023',
    // Every browser of that year preloads modules without help.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: {
        index: 'index.html',
        'service-worker': 'src/service-worker.ts',
      },
      output: {
        // The service worker keeps its address, because browsers look there for a newer one.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
  // A worker is one classic script, because its code is inside the page's script and a blob cannot
  // load a second file (src/platform/worker.ts).
  worker: { format: 'iife' },
  test: {
    include: ['tests/{core,worker,state,editor,ui,cli}/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/core/fixed-seed.ts'],
    // This is a guard against hanging and no measure: a busy machine must not fail a test.
    testTimeout: 120_000,
    // The default leaves one processor idle, which is half of two.
    maxWorkers: '100%',
    // Loading the modules anew for each file took a third of all time. No test changes a global.
    pool: 'threads',
    isolate: false,
  },
});
