import { strToU8, zipSync } from 'fflate';
import type { Book } from '../sheet.ts';
import { stretches } from './rows.ts';
import type { Printed } from './rows.ts';

const safe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const run = (text: string, property = '') =>
  text === ''
    ? ''
    : `<w:r>${property === '' ? '' : `<w:rPr>${property}</w:rPr>`}<w:t xml:space="preserve">${safe(text)}</w:t></w:r>`;
const paragraph = (runs: string) => `<w:p>${runs}</w:p>`;

/** A cell; of a merged one the rows below the first say that they continue it. */
function cellXml({ cell, span }: Printed, below: number | null): string {
  const columns = (below ?? span?.columns ?? 1) + cell.misspan.columns;
  const across = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const down =
    below !== null ? '<w:vMerge/>' : (span?.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const runs =
    below !== null
      ? ''
      : run(cell.struck, '<w:strike/>') +
        run(cell.text) +
        run(cell.raised, '<w:vertAlign w:val="superscript"/>');
  return `<w:tc><w:tcPr>${across}${down}</w:tcPr>${paragraph(runs)}</w:tc>`;
}

/** Rows of a table; a merged cell stands once in each of its rows. */
function tableXml(rows: readonly (readonly Printed[])[]): string {
  const widths = new Map<number, number>();
  const body = rows.map((row) => {
    const seen = new Set<number>();
    const cells = row.map((printed) => {
      const { cell, span } = printed;
      if (cell.merge === 0) return cellXml(printed, null);
      if (span !== null) {
        widths.set(cell.merge, span.columns);
        seen.add(cell.merge);
        return cellXml(printed, null);
      }
      if (seen.has(cell.merge)) return '';
      seen.add(cell.merge);
      return cellXml(printed, widths.get(cell.merge) ?? 1);
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${body.join('')}</w:tbl>`;
}

/** A .docx with paragraphs and tables. */
export function letter({ sheets }: Book): Uint8Array {
  let body = '';
  for (const { parts } of sheets) {
    for (const stretch of stretches(parts)) {
      if ('lines' in stretch) body += stretch.lines.map((text) => paragraph(run(text))).join('');
      else body += tableXml(stretch.rows);
      if ('ended' in stretch && stretch.ended) break;
    }
  }
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)])),
    { level: 0 },
  );
}
