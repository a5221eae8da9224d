import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longestTask, watchTasks } from './longest.mjs';
import { watchMemory } from './memory.mjs';

/** So many files of each kind: together the folder of a county over the years. */
const COPIES = 125;
const files = 'tests/ingest/files';
const kinds = {
  text: null,
  'web page': 'huaqiao-2020.html',
  'Word (.docx)': 'liuxi-2022.docx',
  'Excel (.xlsx)': 'huaqiao-2020.xlsx',
};

/** The same report as lines of text: what a person copies from a page. */
function reportText() {
  const { text } = JSON.parse(readFileSync(join(files, 'liuxi-2022.expected.json'), 'utf8'));
  return text
    .map((part) => (Array.isArray(part) ? part.map((cells) => cells.join('\t')).join('\n') : part))
    .join('\n');
}

/** @returns {Record<string, string[]>} paths of the files of each kind, written anew */
function written(folder) {
  const text = reportText();
  const paths = {};
  for (const [kind, source] of Object.entries(kinds)) {
    paths[kind] = Array.from({ length: COPIES }, (_, i) => {
      const path = join(folder, `${i}-${source ?? 'report.txt'}`);
      if (source === null) writeFileSync(path, text);
      else copyFileSync(join(files, source), path);
      return path;
    });
  }
  return paths;
}

/** Drops files on the page and waits for the preview. */
async function dropped(browser, url, paths) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await watchTasks(page);
  await page.goto(`${url}#/home?lang=en`);
  await page.locator('figure .chart svg').first().waitFor();
  await longestTask(page);
  const memory = watchMemory();
  const start = performance.now();
  await page.locator('input[type="file"]').first().setInputFiles(paths);
  await page.locator('dialog[open] table, dialog[open] ul').first().waitFor({ timeout: 300_000 });
  await page.locator('dialog[open] progress').waitFor({ state: 'detached', timeout: 300_000 });
  const ms = performance.now() - start;
  const { peak } = memory.end();
  const longest = await longestTask(page);
  await context.close();
  return { ms, longest, peak };
}

/**
 * Reads a county's folder of mixed files in the built page, each kind alone and all together.
 * @returns {Promise<{ files: number, kinds: { kind: string, msEach: number }[], longest: number, peakMB: number | null, ms: number }>}
 */
export async function measureDocuments(browser, url) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));
  try {
    const paths = written(folder);
    const alone = [];
    for (const [kind, own] of Object.entries(paths)) {
      const { ms } = await dropped(browser, url, own);
      alone.push({ kind, msEach: Number((ms / own.length).toFixed(1)) });
    }
    const all = Object.values(paths).flat();
    const { ms, longest, peak } = await dropped(browser, url, all);
    return { files: all.length, kinds: alone, longest, peakMB: peak, ms: Math.round(ms) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
