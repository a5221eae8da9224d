import type { Plugin } from 'vite';

/** Svelte scopes descendants with `:where()`, which Chromium below 88 drops with its whole rule. */
export function oldCss(): Plugin {
  return {
    name: 'old-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(/:where\((\.svelte-[\w-]+)\)/g, '$1');
      }
    },
  };
}

/** The content security policy as a meta tag; the same text belongs in a host's header. */
export function csp(): Plugin {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
  ];
  const content = [...rules, "base-uri 'none'", "form-action 'none'"].join('; ');
  return {
    name: 'csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  };
}
