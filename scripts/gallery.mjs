// npm run gallery [-- VIEW...]: pictures of every view (or of those named) at two sizes in both languages, and
// docs/gallery.md with them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { FLAGS } from './browser-flags.mjs';
import { HELP, ensureBrowser } from './ensure-browser.mjs';
import { serveBuilt } from './serve-built.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const languages = ['zh', 'en'];
const focus = encodeURIComponent('示例市/示例县/花桥镇');
/** A unit that stands out in one measure. */
const lone = encodeURIComponent('示例市/示例县/金沙镇');

/** Views by name; `hash` follows `#/`. Channels and staff were collected until 2018. */
const views = [
  { id: 'home', zh: '首页', en: 'Home', hash: 'home' },
  {
    id: 'home-subject',
    zh: '首页：一项指标',
    en: 'Home: one indicator',
    hash: `home?grid=subject&subject=series.requests.received&focus=${focus}`,
  },
  {
    id: 'home-year',
    zh: '首页：一年各项',
    en: 'Home: one year',
    hash: `home?grid=year&focus=${focus}`,
  },
  { id: 'gaps', zh: '差距清单', en: 'Gaps', hash: 'gaps', act: untilListed },
  ...['limitBands', 'funnel'].map((chart) => ({
    id: `compare-${chart}`,
    zh: chart === 'funnel' ? '比较：漏斗图' : '比较：率与界限',
    en: chart === 'funnel' ? 'Compare: funnel' : 'Compare: rates and limits',
    hash: `compare?subject=d.natural_share&year=2024&chart=${chart}`,
  })),
  {
    id: 'compare-spread',
    zh: '比较：分布',
    en: 'Compare: spread',
    hash: `compare?subject=disclosure.channel.other&year=2017&focus=${lone}&chart=spreadTicks`,
  },
  {
    id: 'compare-median',
    zh: '比较：还差多少',
    en: 'Compare: distance to the median',
    hash: `compare?subject=disclosure.total&year=2018&focus=${focus}&chart=toMedian`,
  },
  {
    id: 'compare-years',
    zh: '比较：两年并排',
    en: 'Compare: two years',
    hash: `compare?subject=disclosure.total&year=2018&focus=${focus}&chart=twoYears`,
  },
  {
    id: 'compare-units',
    zh: '比较：几个单位并排',
    en: 'Compare: units side by side',
    hash: `compare?subject=disclosure.total&year=2018&focus=${focus}&pin=${lone}&chart=unitSides`,
  },
  { id: 'channels', zh: '渠道', en: 'Channels', hash: `channels?year=2018&focus=${focus}` },
  {
    id: 'responsiveness',
    zh: '回应与申请',
    en: 'Responsiveness',
    hash: `responsiveness?focus=${focus}`,
  },
  { id: 'requests', zh: '依申请公开', en: 'Requests since 2019', hash: `requests?focus=${focus}` },
  { id: 'acts', zh: '许可与文件', en: 'Acts and documents', hash: `acts?focus=${focus}` },
  { id: 'staffing', zh: '人员经费', en: 'Staffing', hash: `staffing?year=2018&focus=${focus}` },
  { id: 'trends', zh: '趋势', en: 'Trends', hash: `trends?focus=${focus}` },
  {
    id: 'trends-ended',
    zh: '趋势：2019 年起未采集',
    en: 'Trends: not collected since 2019',
    hash: `trends?subject=series.old.disclosure.total&focus=${focus}`,
  },
  {
    id: 'trends-caution',
    zh: '趋势：分段，慎比',
    en: 'Trends: separate segments',
    hash: `trends?subject=series.review.total&focus=${focus}`,
  },
  {
    id: 'trends-refused',
    zh: '趋势：不可比，不画',
    en: 'Trends: not comparable, not drawn',
    hash: `trends?subject=series.normative.stock&focus=${focus}`,
  },
  {
    id: 'channels-mix',
    zh: '渠道：与全组构成之差',
    en: 'Channels: mix against the group',
    hash: `channels?year=2017&chart=mixAgainst`,
  },
  {
    id: 'trends-units',
    zh: '趋势：各单位小图',
    en: 'Trends: a small chart for each unit',
    hash: `trends?subject=disclosure.total&years=2014..2018&focus=${focus}`,
    act: toLastFigure,
  },
  { id: 'letters', zh: '催报函', en: 'Letters', hash: 'letters', act: untilLetters },
  { id: 'data', zh: '数据', en: 'Data', hash: 'data' },
  {
    id: 'profile',
    zh: '单位档案',
    en: 'Authority',
    hash: `profile?unit=${lone}&year=2017`,
  },
  {
    id: 'present',
    zh: '演示',
    en: 'Present',
    hash: `channels?year=2018&focus=${focus}&present=yes&chart=mix`,
  },
  { id: 'import', zh: '导入', en: 'Import', hash: 'home', act: dropWalkFiles },
  { id: 'paste', zh: '粘贴', en: 'Paste', hash: 'home', act: pasteReport },
];

async function untilListed(page) {
  await page.locator('[data-entry]').first().waitFor();
}

async function untilLetters(page) {
  await page.locator('.desk').waitFor();
}

async function toLastFigure(page) {
  await page.locator('figure svg').nth(1).waitFor();
  await page.locator('figure').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollBy(0, 200));
}

async function dropWalkFiles(page) {
  const { readdirSync } = await import('node:fs');
  const folder = 'sample-data/二十四个文件';
  const files = readdirSync(folder).map((name) => `${folder}/${name}`);
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.locator('dialog[open] table').first().waitFor();
  await page.locator('dialog[open] [aria-busy="true"]').waitFor({ state: 'detached' });
}

async function pasteReport(page) {
  const { readFileSync } = await import('node:fs');
  const { text } = JSON.parse(readFileSync('tests/ingest/files/liuxi-2022.expected.json', 'utf8'));
  const report = text
    .map((part) => (Array.isArray(part) ? part.map((row) => row.join('\t')).join('\n') : part))
    .join('\n');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, report);
  await page.locator('dialog[open] [data-mark]').first().waitFor();
}

const executablePath = ensureBrowser();
if (executablePath === null) {
  console.error(HELP);
  process.exit(1);
}
const server = await serveBuilt();
const browser = await chromium.launch({ executablePath, args: FLAGS });
const folder = 'docs/gallery';
const named = process.argv.slice(2);
if (named.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const lines = ['# Gallery', '', 'Every view with the fictional sample, made by `npm run gallery`.'];
for (const view of views) {
  lines.push('', `## ${view.zh} · ${view.en}`, '');
  for (const language of languages) {
    for (const size of sizes) {
      const name = `${view.id}-${language}-${size.width}.png`;
      lines.push(`![${view[language]}, ${size.width} px](gallery/${name})`);
      if (named.length > 0 && !named.includes(view.id)) continue;
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      const joint = view.hash.includes('?') ? '&' : '?';
      await page.goto(`${server.url}#/${view.hash}${joint}lang=${language}`);
      await page.locator('h1, [data-presenting]').first().waitFor();
      if (view.act !== undefined) await view.act(page);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${folder}/${name}` });
      await context.close();
    }
  }
}
await browser.close();
await server.close();
writeFileSync('docs/gallery.md', `${lines.join('\n')}\n`);
console.log(`docs/gallery.md: ${views.length * languages.length * sizes.length} pictures`);
