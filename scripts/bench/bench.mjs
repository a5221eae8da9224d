// npm run bench -- [--tier county|city|province] [--rounds N] [--json FILE]
// Measures in headless Chromium: reading, writing, opening and undoing a wide file of invented reports (ratios to a
// bare loop over its bytes in the same round), finding gaps and trends, sheets of counties, an answer that many reports share, a
// file of 400,000 rows, and the real page: first load, first picture, switching view, focus and year, its longest blocked
// stretch while a file is imported, and 500 mixed files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { FLAGS } from '../browser-flags.mjs';
import { HELP, ensureBrowser } from '../ensure-browser.mjs';
import { serveBuilt } from '../serve-built.mjs';
import { budgets } from './budgets.mjs';
import { measureDocuments } from './documents.mjs';
import { measureFiles } from './files.mjs';
import { measurePage } from './page-cases.mjs';
import { median, table } from './report.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const { values: asked } = parseArgs({
  options: {
    tier: { type: 'string', multiple: true, default: ['county', 'province'] },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
const rounds = Number(asked.rounds);
const executablePath = ensureBrowser();
if (executablePath === null) {
  console.error(HELP);
  process.exit(1);
}

/** One round in a fresh profile: every case once, the reference first; cold opening in a new process. */
async function round(url, tier) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const launch = () => chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  const samples = {};
  try {
    const first = await launch();
    const page = await first.newPage();
    await page.goto(`${url}page.html`);
    const { bytes, expected } = await page.evaluate((t) => window.bench.prepare(t), tier);
    await page.evaluate(() => window.bench.open());
    for (const name of ['bytes', 'papaObjects', 'parse', 'write']) {
      samples[name] = await page.evaluate((n) => window.bench[n](), name);
    }
    check(samples.write.checksum, expected, 'write');
    await first.close();
    const second = await launch();
    const again = await second.newPage();
    await again.goto(`${url}page.html`);
    samples.open = await again.evaluate(() => window.bench.open());
    check(samples.open.checksum, expected, 'open');
    for (const name of ['pass', 'analyse', 'list', 'filter']) {
      samples[name] = await again.evaluate((n) => window.bench[n](), name);
    }
    await again.evaluate((t) => window.bench.prepare(t), 'county');
    await again.evaluate(() => window.bench.parse());
    samples.addCounty = await again.evaluate(() => window.bench.write());
    samples.analyseAgain = await again.evaluate(() => window.bench.analyse());
    samples.undo = await again.evaluate(() => window.bench.undo());
    check(samples.undo.checksum, expected, 'undo');
    const back = await again.evaluate(() => window.bench.analyse());
    check(back.checksum, samples.analyse.checksum, 'analyse');
    await second.close();
    // last and in a process of its own: the browser goes on tidying its database long after this
    const third = await launch();
    const other = await third.newPage();
    await other.goto(`${url}page.html`);
    await other.evaluate((t) => window.bench.prepare(t), tier);
    samples.writeObjects = await other.evaluate(() => window.bench.writeObjects());
    await third.close();
    return { samples, bytes };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function check(found, expected, name) {
  if (found !== expected) throw new Error(`${name}: read ${found}, expected ${expected}`);
}

/** Medians over all rounds, each with its ratio to the reference. */
function summary(all) {
  const names = Object.keys(all[0].samples);
  const of = (name) => all.map(({ samples }) => samples[name].ms);
  const reference = median(of('bytes'));
  return Object.fromEntries(
    names.map((name) => {
      const ms = of(name);
      const med = median(ms);
      return [name, { med, min: Math.min(...ms), max: Math.max(...ms), ratio: med / reference }];
    }),
  );
}

const results = [];
const server = await serveBuilt({ config: 'scripts/bench/vite.config.ts' });
for (const tier of asked.tier) {
  const all = [];
  for (let i = 0; i < rounds; i++) {
    all.push(await round(server.url, tier));
    console.error(`${tier}: round ${i + 1} of ${rounds}`);
  }
  results.push({ tier, rounds, bytes: all[0].bytes, cases: summary(all) });
}

const browser = await chromium.launch({ executablePath, args: FLAGS });
const files = await measureFiles(browser, server.url, rounds);
await server.close();

const app = await serveBuilt();
const pages = [];
for (const tier of asked.tier) pages.push(await measurePage(browser, app.url, tier, rounds));
const documents = await measureDocuments(browser, app.url);
const version = browser.version();
await browser.close();
await app.close();

const judged = budgets(results, pages, files);
const report = { browser: version, results, pages, files, documents, budgets: judged };
if (asked.json !== undefined) writeFileSync(asked.json, `${JSON.stringify(report, null, 2)}\n`);
mkdirSync('docs', { recursive: true });
const head = readFileSync(new URL('head.md', import.meta.url), 'utf8');
const style = { ...(await resolveConfig('docs/bench.md')), parser: 'markdown' };
writeFileSync('docs/bench.md', await format(`${head}\n${table(report)}`, style));
for (const { name, found, limit, ok } of judged) {
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${found} (limit ${limit})`);
}
process.exitCode = judged.every(({ ok }) => ok) ? 0 : 1;
