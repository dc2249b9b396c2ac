import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the build works under any path of any static host.
  base: './',
  plugins: [svelte()],
  build: { target: 'es2023', chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  test: {
    include: ['tests/core/**/*.test.ts'],
    environment: 'node',
  },
});
