// The whole suite. Every step runs, also after a failure; the last line is
// "N passed, N failed", in which a check counts as one test, and the exit status is 0 only when nothing failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HELP, ensureBrowser } from './ensure-browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
let passed = 0;
/** What failed, each in words. */
const failures = [];

/** The longest come first, so that the processors are done at the same time. */
const checks = [
  ['types', 'svelte-check/bin/svelte-check', '--fail-on-warnings'],
  ['lint', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['types (worker)', 'typescript/bin/tsc', '-p', 'tsconfig.worker.json'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['types (core)', 'typescript/bin/tsc', '-p', 'tsconfig.core.json'],
  [
    'layers',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ],
];

/** Starts a program of a package; gives its status, and what it said unless that goes straight to the terminal. */
function run(program, args, { shown = false } = {}) {
  const stdio = shown ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: ['ignore', stdio, stdio],
    env,
  });
  const said = [];
  child.stdout?.on('data', (part) => said.push(part));
  child.stderr?.on('data', (part) => said.push(part));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, said: String(error) }));
    child.on('close', (status) => resolve({ status, said: Buffer.concat(said).toString() }));
  });
}

async function check([name, program, ...args]) {
  const start = Date.now();
  const { status, said } = await run(program, args);
  if (status === 0) passed++;
  else failures.push(name);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`\n## ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n${said.trimEnd()}`);
}

const waiting = [...checks];
async function checkNext() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await check(next);
}
await Promise.all(Array.from({ length: availableParallelism() }, checkNext));

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
} else failures.push('no browser for the component and end-to-end tests');

mkdirSync('test-results', { recursive: true });
const report = 'test-results/vitest.json';
rmSync(report, { force: true });
const { status } = await run(
  'vitest/vitest.mjs',
  [
    'run',
    '--project',
    browser ? '!long*' : 'unit*',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { shown: true },
);
const before = failures.length;
if (existsSync(report)) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  for (const { name, status: state, assertionResults } of testResults) {
    const file = relative('.', name);
    const bad = assertionResults.filter((result) => result.status === 'failed');
    for (const { fullName } of bad) failures.push(`${file}: ${fullName}`);
    // It does not load, or a hook failed: no test of its own tells.
    if (state === 'failed' && bad.length === 0) failures.push(file);
  }
}
if (status !== 0 && failures.length === before) failures.push('vitest, outside of the tests');

for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;
