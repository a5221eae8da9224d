/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vite';
import { FLAGS } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/ensure-browser.mjs';
import { csp, oldCss } from './scripts/vite-plugins.ts';

const executablePath = process.env['VITEST'] ? (findBrowser() ?? '') : '';

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), oldCss(), csp()],
  build: { target: 'chrome78', chunkSizeWarningLimit: 700 },
  worker: { format: 'iife' },
  // Found late, inside workers, they would reload the page under development.
  optimizeDeps: {
    include: [
      '@e965/xlsx',
      'cfb',
      'docx',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/components/**', 'tests/views/**', 'tests/browser/**', 'tests/e2e/**'],
          testTimeout: 60000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/**/*.long.ts'],
          testTimeout: 1_800_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/{components,views,browser}/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: FLAGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 90000,
          hookTimeout: 120000,
        },
      },
    ],
  },
});
