import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { plainNames } from '../vite-plugins.ts';

/** The benchmark's own page: the worker as shipped, driven without views. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  plugins: [plainNames()],
  build: {
    target: 'chrome78',
    outDir: fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url)),
    emptyOutDir: true,
    rollupOptions: { input: fileURLToPath(new URL('page.html', import.meta.url)) },
  },
  worker: { format: 'iife', plugins: () => [plainNames()] },
});
