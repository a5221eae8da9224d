// npm start: set up what is missing, build, serve. PORT and HOST may be set.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4173);

/** Resolves to null when the port is free, else to the reason. */
function portTrouble() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}": give a whole number from 1 to 65535.`);
  process.exit(1);
}
const trouble = await portTrouble();
if (trouble) {
  const why = trouble.code === 'EADDRINUSE' ? 'is taken by another program' : trouble.message;
  console.error(`Port ${port} on ${host} ${why}. Choose another one: PORT=${port + 1} npm start`);
  process.exit(1);
}
if (!existsSync('node_modules/vite/package.json')) {
  console.log('First run: setting up the packages (npm ci) ...');
  const r = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (r.status !== 0) process.exit(r.status ?? 1);
}
const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'warn', preview: { port, host, strictPort: true } });
const { local, network } = server.resolvedUrls;
console.log(`Ready: ${[...local, ...network].join('  ')}`);
console.log('Stop with Ctrl+C.');
