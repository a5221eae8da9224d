import { escaped, spread, texts } from './grid.mjs';

/** The same report in the sources that an office suite opens: a web page for the text, flat ODS for sheets. */

const spans = ({ columns = 1, rows = 1 }) =>
  (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');

const table = (grid) =>
  `<table border="1" cellspacing="0">${grid
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td${spans(cell)}>${escaped(cell.text)}</td>`).join('')}</tr>`,
    )
    .join('\n')}</table>`;

/** @returns {string} a page with the whole report, small enough in type that the wide tables fit on paper. */
export function page(report) {
  const [title] = report.text;
  const body = report.text
    .map((part) => (Array.isArray(part) ? table(part) : `<p>${escaped(part)}</p>`))
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>@page { size: 21cm 29.7cm; margin: 1.6cm } body { font-family: "Noto Serif CJK SC"; font-size: 10pt } td { font-size: 8pt }</style>
</head><body>
${body}
</body></html>
`;
}

const number = /^-?\d+(?:\.\d+)?$/;

function sheetCell({ cell, first }, id, formulas) {
  if (!first) return '<table:covered-table-cell/>';
  const { columns = 1, rows = 1, text } = cell;
  const span =
    columns * rows > 1
      ? ` table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`
      : '';
  if (text === '') return `<table:table-cell${span}/>`;
  const formula = formulas.get(id);
  const value = number.test(text)
    ? ` office:value-type="float" office:value="${text}"`
    : ' office:value-type="string"';
  const calculated = formula === undefined ? '' : ` table:formula="of:=${formula}"`;
  return `<table:table-cell${span}${calculated}${value}><text:p>${escaped(text)}</text:p></table:table-cell>`;
}

function sheet(report) {
  const width = Math.max(
    ...report.text.flatMap((part) =>
      Array.isArray(part) ? texts(part).map((r) => r.length) : [1],
    ),
  );
  const rows = [];
  const places = new Map();
  for (const part of report.text) {
    if (!Array.isArray(part)) {
      rows.push(spread([[{ text: part, columns: width }]])[0]);
      continue;
    }
    for (const row of spread(part)) {
      row.forEach(({ cell, first }, c) => {
        if (first && cell.id !== undefined)
          places.set(cell.id, `[.${String.fromCharCode(65 + c)}${rows.length + 1}]`);
      });
      rows.push(row);
    }
  }
  // a sum as clerks write it: the reader must take the value that was stored with it
  const formulas = new Map();
  const parts = ['request.completed.on_time', 'request.completed.extended'].map((id) =>
    places.get(id),
  );
  if (!parts.includes(undefined)) formulas.set('request.completed', parts.join('+'));
  return `<table:table table:name="${report.authority}"><table:table-column table:number-columns-repeated="${width}"/>${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((place) => sheetCell(place, place.cell.id, formulas)).join('')}</table:table-row>`,
    )
    .join('\n')}</table:table>`;
}

/** @returns {string} a workbook with one sheet a report. */
export const workbook = (reports) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>${reports.map(sheet).join('\n')}</office:spreadsheet></office:body></office:document>
`;

/** @returns {object} what a reader shall find: rows cell for cell ('' where a merged cell only reaches), then values. */
export const expected = ({ authority, county, year, form, values, text }) => ({
  authority,
  county,
  year,
  form,
  fictional: true,
  text: text.map((part) => (Array.isArray(part) ? texts(part) : part)),
  values,
});
