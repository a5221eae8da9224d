// The whole suite. Every step runs, also after a failure; the last line is
// "N passed, N failed" and the exit status is 0 only when nothing failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HELP, ensureBrowser } from './ensure-browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
let passed = 0;
let failed = 0;

function node(...args) {
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status;
}
function step(name, ...args) {
  const start = Date.now();
  console.log(`\n## ${name}`);
  const ok = node(...args) === 0;
  if (ok) passed++;
  else failed++;
  console.log(
    `## ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
}

step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
step('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0');
step('types (core)', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json');
step('types (worker)', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.worker.json');
step('types', 'node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings');
step(
  'layers',
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  'src',
  '--config',
  '.dependency-cruiser.cjs',
);

console.log('\n## tests');
let browser = null;
try {
  browser = ensureBrowser();
  if (!browser) console.error(HELP);
} catch (e) {
  console.error(e.message);
}
if (browser) {
  env.CHROME_PATH = browser;
  console.log(`browser: ${browser}`);
} else failed++;

mkdirSync('test-results', { recursive: true });
const report = 'test-results/vitest.json';
rmSync(report, { force: true });
const status = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  browser ? '!long' : 'unit',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
if (existsSync(report)) {
  const r = JSON.parse(readFileSync(report, 'utf8'));
  passed += r.numPassedTests;
  failed += r.numFailedTests;
  // A file that does not load, or an error outside a test, fails no test of its own.
  if (status !== 0 && r.numFailedTests === 0) failed++;
} else failed++;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
