/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vite';
import { FLAGS } from './scripts/browser-flags.mjs';
import { findBrowser } from './scripts/ensure-browser.mjs';
import { csp, oldCss, plainNames } from './scripts/vite-plugins.ts';

const executablePath = process.env['VITEST'] ? (findBrowser() ?? '') : '';

/** Made anew for each project: vitest writes the project's name into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: { executablePath, args: FLAGS } }),
  instances: [{ browser: 'chromium' as const }],
});

/** Tests that put modules of their own in place of ours (`vi.mock`): these share none with other files. */
const ownModules = ['tests/**/*.alone.test.ts'];

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), oldCss(), csp(), plainNames()],
  build: { target: 'chrome78', chunkSizeWarningLimit: 700 },
  worker: { format: 'iife', plugins: () => [plainNames()] },
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
    // Both cores of a small machine; vitest alone would leave one to itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    setupFiles: ['tests/support/patience.ts'],
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...ownModules, 'tests/{components,views,browser,e2e}/**'],
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 180_000,
          // The files share their modules: reading these anew for each file takes longer than most tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-alone',
          environment: 'node',
          include: ownModules,
          testTimeout: 180_000,
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
          name: 'long-drawn',
          include: ['tests/browser/*Overlap.test.ts'],
          provide: { everyView: true },
          testTimeout: 300_000,
          browser: browser(),
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/{components,views,browser}/**/*.test.ts'],
          provide: { everyView: false },
          testTimeout: 90_000,
          browser: browser(),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          testTimeout: 180_000,
        },
      },
    ],
  },
});
