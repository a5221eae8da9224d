import { chromium } from 'playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { FLAGS } from '../../scripts/browser-flags.mjs';

/** One browser for a test file; each `open` is a fresh profile unless it is given one. */
export function useBrowser(): {
  readonly base: string;
  readonly open: (hash?: string, options?: OpenOptions) => Promise<Opened>;
} {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: FLAGS,
    });
  });
  afterAll(() => browser?.close());
  const base = inject('baseUrl');
  return {
    base,
    open: async (hash = '', options = {}) => {
      if (browser === null) throw new Error('no browser');
      const context =
        options.context ??
        (await browser.newContext({
          viewport: options.viewport ?? { width: 1366, height: 768 },
          acceptDownloads: true,
        }));
      // patience for a machine that does other work too
      context.setDefaultTimeout(90_000);
      const page = await context.newPage();
      const trouble: string[] = [];
      const foreign: string[] = [];
      page.on('pageerror', (error) => trouble.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(base) && !/^(?:data|blob):/.test(url)) foreign.push(url);
      });
      await page.goto(base + hash);
      return { page, context, trouble, foreign };
    },
  };
}

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContext;
}
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and uncaught exceptions. */
  readonly trouble: string[];
  /** Requests to any other origin. */
  readonly foreign: string[];
}
