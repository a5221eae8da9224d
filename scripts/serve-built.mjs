// Builds the page for production and serves it on a free port, for scripts that look at it.
import { execFileSync } from 'node:child_process';
import { preview } from 'vite';

/**
 * @param {{ build?: boolean, config?: string }} [options] build: false serves what is in dist; config: another vite config
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveBuilt({ build = true, config } = {}) {
  if (build) {
    const env = { ...process.env, NODE_ENV: 'production', VITEST: undefined };
    const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
    if (config !== undefined) args.push('--config', config);
    execFileSync(process.execPath, args, { env, stdio: ['ignore', 2, 2] });
  }
  const server = await preview({
    ...(config === undefined ? {} : { configFile: config }),
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'warn',
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
