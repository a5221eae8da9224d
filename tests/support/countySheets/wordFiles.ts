import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { widthOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './textFiles.ts';

function wordTable(sheet: Sheet): Table {
  const width = widthOf(sheet);
  const spans = sheet.spans ?? [];
  const startsAt = (r: number, c: number) =>
    spans.find(({ row, column }) => row === r && column === c);
  const covers = (r: number, c: number) =>
    spans.some(
      ({ row, column, rows, columns }) =>
        r >= row &&
        r < row + rows &&
        c >= column &&
        c < column + columns &&
        (r > row || c > column),
    );
  return new Table({
    rows: sheet.rows.map(
      (row, r) =>
        new TableRow({
          children: Array.from({ length: width }, (_, c) => c)
            .filter((c) => !covers(r, c))
            .map((c) => {
              const span = startsAt(r, c);
              return new TableCell({
                children: textOf(row[c])
                  .split('\n')
                  .map((text) => new Paragraph(text)),
                ...(span === undefined ? {} : { rowSpan: span.rows, columnSpan: span.columns }),
              });
            }),
        }),
    ),
  });
}

/** A document of paragraphs (texts) and tables, in their order. */
export async function documentOf(parts: readonly (string | Sheet)[]): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === 'string' ? new Paragraph(part) : wordTable(part),
  );
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return new Uint8Array(bytes);
}
