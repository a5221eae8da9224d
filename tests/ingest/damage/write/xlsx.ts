import { strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Book, Line, Sheet } from '../sheet.ts';
import { stretches } from './rows.ts';
import type { Printed } from './rows.ts';

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A .xlsx with merged cells, numbers as numbers, and runs that are struck out or raised. */
export function workbook({ sheets }: Book): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (xml: string): number => {
    const at = strings.get(xml) ?? strings.size;
    strings.set(xml, at);
    return at;
  };
  const files: Zippable = {};
  const add = (path: string, xml: string) => {
    files[path] = strToU8(head + xml);
  };
  sheets.forEach((sheet, i) => add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, shared)));
  const each = (of: (n: number, name: string) => string) =>
    sheets.map(({ name }, i) => of(i + 1, name)).join('');
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n, name) => `<sheet name="${safe(name)}" sheetId="${n}"${sheets[n - 1]?.hidden === true ? ' state="hidden"' : ''} r:id="rId${n}"/>`)}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId0" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  );
  add(
    'xl/sharedStrings.xml',
    `<sst xmlns="${main}" count="${strings.size}" uniqueCount="${strings.size}">${[...strings.keys()].map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
  );
  return zipSync(files, { level: 0 });
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const plain = (text: string) => `<t xml:space="preserve">${safe(text)}</t>`;
const run = (text: string, property: string) =>
  text === '' ? '' : `<r><rPr>${property}<sz val="11"/></rPr>${plain(text)}</r>`;

function richText({ struck, text, raised }: Printed['cell']): string {
  if (struck === '' && raised === '') return plain(text);
  return run(struck, '<strike/>') + run(text, '') + run(raised, '<vertAlign val="superscript"/>');
}

function sheetXml({ parts }: Sheet, shared: (xml: string) => number): string {
  const rows: string[] = [];
  const merges: string[] = [];
  const columns: string[] = [];
  const cellXml = ({ cell }: Printed, ref: string): string => {
    if (cell.text === '' && cell.struck === '') return '';
    return cell.struck === '' && cell.raised === '' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell.text)
      ? `<c r="${ref}"><v>${cell.text}</v></c>`
      : `<c r="${ref}" t="s"><v>${shared(richText(cell))}</v></c>`;
  };
  const addRow = (cells: readonly Printed[], line: Line | undefined) => {
    const n = rows.length + 1;
    const xml = cells.map((printed, c) => {
      const ref = `${columnName(c)}${n}`;
      const { span } = printed;
      if (span === null) return '';
      if (span.rows > 1 || span.columns > 1)
        merges.push(`${ref}:${columnName(c + span.columns - 1)}${n + span.rows - 1}`);
      return cellXml(printed, ref);
    });
    const hidden = line?.hidden === true ? ' hidden="1"' : '';
    rows.push(`<row r="${n}"${hidden}>${xml.join('')}</row>`);
  };
  for (const stretch of stretches(parts)) {
    if ('lines' in stretch) {
      for (const text of stretch.lines)
        rows.push(
          `<row r="${rows.length + 1}"><c r="A${rows.length + 1}" t="s"><v>${shared(plain(text))}</v></c></row>`,
        );
    } else {
      stretch.rows.forEach((row, r) => addRow(row, stretch.grid.rows[r]));
      stretch.grid.columns.forEach(({ hidden }, c) => {
        if (hidden)
          columns.push(`<col min="${c + 1}" max="${c + 1}" width="9" hidden="1" customWidth="1"/>`);
      });
    }
  }
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<worksheet xmlns="${main}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`;
}
