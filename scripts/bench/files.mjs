import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askingArchive, countySheets, manyRows } from './files.ts';
import { watchMemory } from './memory.mjs';
import { median } from './report.mjs';

/** Files in the benchmark's own page: read, and answered where `answered` says so. */
async function measured(browser, url, { files, expected }, rounds, answered = false) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
  const times = { read: [], answer: [] };
  let most = { before: null, peak: null };
  try {
    const paths = files.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    for (let i = 0; i < rounds; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${url}page.html`);
      await page.evaluate(() => window.bench.open());
      await page.locator('input').setInputFiles(paths);
      const memory = watchMemory();
      const read = await page.evaluate(() => window.files.read());
      const { before, peak } = memory.end();
      if (most.peak === null || peak > most.peak) most = { before, peak };
      check(read.checksum, expected, files[0].name);
      times.read.push(read.ms);
      if (answered) {
        const answer = await page.evaluate(() => window.files.answer());
        check(answer.checksum, expected, `the answer in ${files[0].name}`);
        times.answer.push(answer.ms);
      }
      await context.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return {
    files: files.length,
    mb: bytes / 1e6,
    readMs: median(times.read),
    answerMs: median(times.answer),
    ...most,
  };
}

function check(found, expected, name) {
  if (found !== expected) throw new Error(`${name}: read ${found}, expected ${expected}`);
}

/** Sheets as a county keeps them, an answer that many reports share, and a file that is too long to be kept. */
export async function measureFiles(browser, url, rounds) {
  return {
    sheets: await measured(browser, url, await countySheets(), rounds),
    archive: await measured(browser, url, askingArchive(), rounds, true),
    rows: await measured(browser, url, manyRows(), rounds),
  };
}
