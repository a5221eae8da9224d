import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { longestTask, watchTasks } from './longest.mjs';
import { median } from './report.mjs';

/** The county's or province's file on disk, made by the same generator as in the other cases. */
async function fileOf(tier, folder) {
  const { benchFile } = await import('./generate.ts');
  const path = join(folder, `${tier}.csv`);
  writeFileSync(path, benchFile(tier).csv);
  return path;
}

/** Sizes of what the first load fetches, compressed as a host would. */
async function firstLoad(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const bodies = [];
  page.on('response', (response) => {
    bodies.push(
      response.body().then(
        (body) => ({ url: response.url(), kB: gzipSync(body, { level: 9 }).length / 1000 }),
        () => null,
      ),
    );
  });
  await page.goto(url);
  await page.locator('figure .chart svg').first().waitFor();
  const paint = await page.evaluate(() => {
    const entry = performance.getEntriesByName('first-contentful-paint')[0];
    return entry === undefined ? NaN : entry.startTime;
  });
  const files = (await Promise.all(bodies)).filter((body) => body !== null);
  await context.close();
  const sum = (test) =>
    Number(
      files
        .filter(({ url: file }) => test(file))
        .reduce((total, { kB }) => total + kB, 0)
        .toFixed(0),
    );
  const isChart = (file) => /echarts/.test(file);
  const isWorker = (file) => /worker/.test(file);
  const isData = (file) => /\/data\//.test(file);
  return {
    'first contentful paint ms': Math.round(paint),
    'page kB gz': sum((file) => !isChart(file) && !isWorker(file) && !isData(file)),
    'worker kB gz': sum(isWorker),
    'charts kB gz': sum(isChart),
    'first load kB gz': sum((file) => !isData(file)),
  };
}

/** From the call to the next painted frame. */
async function untilPainted(page, act, argument) {
  return page.evaluate(
    async ([source, value]) => {
      const run = new Function('value', source);
      const start = performance.now();
      run(value);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    },
    [act, argument],
  );
}

/**
 * The built page with a file of that tier imported through its file input.
 * @returns {Promise<{ tier: string, figures: Record<string, number> }>}
 */
export async function measurePage(browser, url, tier, rounds) {
  const load = await firstLoad(browser, url);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await watchTasks(page);
  await page.goto(`${url}#/home?lang=en`);
  await page.locator('figure .chart svg').first().waitFor();
  await longestTask(page);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const longest = () => longestTask(page);
  // by its path: bytes handed over by the test would be unpacked on the page, in one long task
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(await fileOf(tier, folder));
  const commit = page.locator('dialog[open] button.primary:not(:disabled)').last();
  await commit.waitFor({ timeout: 120_000 });
  const previewing = await longest();
  await commit.click();
  await page.locator('dialog[open]').waitFor({ state: 'detached', timeout: 120_000 });
  await page.locator('figure .chart svg').first().waitFor({ timeout: 120_000 });
  const importing = await longest();
  rmSync(folder, { recursive: true });

  const hash = (change) => `
    const [path, query = ''] = location.hash.split('?');
    const params = new URLSearchParams(query);
    ${change}
    location.hash = '#/' + (value.page ?? path.slice(2)) + '?' + params;`;
  const times = { view: [], year: [], focus: [] };
  const pages = ['channels', 'staffing', 'trends', 'responsiveness'];
  for (let i = 0; i < rounds * 2; i++) {
    times.view.push(await untilPainted(page, hash(''), { page: pages[i % pages.length] }));
    times.year.push(
      await untilPainted(page, hash("params.set('year', value.year);"), {
        year: String(2012 + (i % 8)),
      }),
    );
    times.focus.push(
      await untilPainted(page, hash("params.set('focus', value.focus);"), {
        focus: `虚构1市/虚构1县/第${(i % 20) + 1}乡`,
      }),
    );
  }
  await context.close();
  const ms = (values) => Number(median(values).toFixed(0));
  return {
    tier,
    figures: {
      ...load,
      'longest blocked stretch up to the preview, ms': previewing,
      'longest blocked stretch from there to the first chart, ms': importing,
      'switch view, ms': ms(times.view),
      'switch year, ms': ms(times.year),
      'switch focus, ms': ms(times.focus),
    },
  };
}
