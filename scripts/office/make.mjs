/**
 * Makes the office documents under tests/ingest/files with LibreOffice, and beside them what a reader shall find.
 * On Debian first: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk
 * Run: node --import ./scripts/ts.mjs scripts/office/make.mjs
 * The numbers are seeded; the files hold dates and ids of the program, so their bytes differ from run to run.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { county2018, huaqiao2020, liuxi2022, qingshi2017 } from './reports.mjs';
import { expected, page, workbook } from './write.mjs';

const target = fileURLToPath(new URL('../../tests/ingest/files/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'office-'));

/** Lets LibreOffice convert one source; gives the path of what it wrote. */
function convert(source, filter, reader) {
  const out = mkdtempSync(join(scratch, 'out-'));
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${join(scratch, 'profile')}`,
    ...(reader === undefined ? [] : [`--infilter=${reader}`]),
    '--convert-to',
    filter,
    '--outdir',
    out,
    source,
  ]);
  const [made] = readdirSync(out);
  if (made === undefined) throw new Error(`LibreOffice wrote nothing for ${source} as ${filter}`);
  return join(out, made);
}

const tagged = (yes) =>
  `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: `${yes}` } })}`;
const documents = {
  docx: ['docx:MS Word 2007 XML'],
  doc: ['doc:MS Word 97'],
  html: ['html:HTML (StarWriter)'],
  'tagged.pdf': [tagged(true)],
  'plain.pdf': [tagged(false)],
};
const sheets = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97' };

const keep = (name, made) => copyFileSync(made, join(target, name));
const json = (name, what) =>
  writeFileSync(join(target, `${name}.expected.json`), `${JSON.stringify(what, null, 1)}\n`);

mkdirSync(target, { recursive: true });
for (const [report, endings] of [
  [qingshi2017, ['docx', 'doc', 'html', 'tagged.pdf']],
  [huaqiao2020, ['docx', 'doc', 'html', 'plain.pdf']],
  [liuxi2022, ['docx', 'doc', 'tagged.pdf', 'plain.pdf']],
]) {
  const source = join(scratch, `${report.file}.html`);
  writeFileSync(source, page(report));
  // through ODT first: from a page LibreOffice would write pages again
  const text = convert(source, 'odt:writer8', 'HTML (StarWriter)');
  for (const ending of endings)
    keep(`${report.file}.${ending}`, convert(text, ...documents[ending]));
  json(report.file, expected(report));
}
for (const [name, reports, endings] of [
  [qingshi2017.file, [qingshi2017], ['xls']],
  [huaqiao2020.file, [huaqiao2020], ['xlsx']],
  [liuxi2022.file, [liuxi2022], ['xls', 'xlsx']],
  ['county-2018', county2018, ['xls', 'xlsx']],
]) {
  const source = join(scratch, `${name}.fods`);
  writeFileSync(source, workbook(reports));
  for (const ending of endings) keep(`${name}.${ending}`, convert(source, sheets[ending]));
}
json('county-2018', county2018.map(expected));
rmSync(scratch, { recursive: true });
