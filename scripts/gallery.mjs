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

/** Views by name; `hash` follows `#/`. Channels and staff were collected until 2018. */
const views = [
  { id: 'home', zh: '首页', en: 'Home', hash: 'home' },
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
  { id: 'data', zh: '数据', en: 'Data', hash: 'data' },
  { id: 'profile', zh: '单位档案', en: 'Authority', hash: `profile?unit=${focus}` },
  {
    id: 'present',
    zh: '演示',
    en: 'Present',
    hash: `channels?year=2018&focus=${focus}&present=yes&chart=mix`,
  },
  { id: 'import', zh: '导入', en: 'Import', hash: 'home', act: dropWalkFiles },
  { id: 'paste', zh: '粘贴', en: 'Paste', hash: 'home', act: pasteReport },
];

async function dropWalkFiles(page) {
  const { readdirSync } = await import('node:fs');
  const folder = 'sample-data/二十四个文件';
  const files = readdirSync(folder).map((name) => `${folder}/${name}`);
  await page.locator('input[type="file"]').first().setInputFiles(files);
  await page.locator('dialog[open]').waitFor();
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
