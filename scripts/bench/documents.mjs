import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longestTask, watchTasks } from './longest.mjs';

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

/** Memory of the largest process that this one started, in MB; null where /proc is missing. */
function largestChild() {
  try {
    const parents = new Map();
    const sizes = new Map();
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        parents.set(id, /PPid:\s+(\d+)/.exec(status)?.[1]);
        sizes.set(id, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1000);
      } catch {
        continue; // it ended meanwhile
      }
    }
    const isOurs = (id) => {
      for (let up = parents.get(id); up !== undefined; up = parents.get(up))
        if (up === String(process.pid)) return true;
      return false;
    };
    const own = [...sizes].filter(([id, size]) => size > 0 && isOurs(id)).map(([, size]) => size);
    return own.length === 0 ? null : Math.max(...own);
  } catch {
    return null;
  }
}

/** Drops files on the page and waits for the preview. */
async function dropped(browser, url, paths) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await watchTasks(page);
  await page.goto(`${url}#/home?lang=en`);
  await page.locator('figure .chart svg').first().waitFor();
  await longestTask(page);
  let peak = largestChild();
  const watch = setInterval(() => {
    const now = largestChild();
    if (now !== null) peak = Math.max(peak ?? now, now);
  }, 250);
  const start = performance.now();
  await page.locator('input[type="file"]').first().setInputFiles(paths);
  await page.locator('dialog[open] table, dialog[open] ul').first().waitFor({ timeout: 300_000 });
  await page.locator('dialog[open] progress').waitFor({ state: 'detached', timeout: 300_000 });
  const ms = performance.now() - start;
  clearInterval(watch);
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
    const peakMB = peak === null ? null : Math.round(peak);
    return { files: all.length, kinds: alone, longest, peakMB, ms: Math.round(ms) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
