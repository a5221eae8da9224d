import { encoded, textOf } from './textFiles.ts';
import { widthOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Text as it stands in markup; a line break is <br>. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** A sheet as a table of a page, with its spans; a blank is &nbsp; as editors write it. */
export function tableOf(sheet: Sheet, attributes = 'border="1"'): string {
  const width = widthOf(sheet);
  const spans = new Map((sheet.spans ?? []).map((span) => [`${span.row} ${span.column}`, span]));
  const covered = new Set(
    (sheet.spans ?? []).flatMap((span) =>
      Array.from({ length: span.rows * span.columns }, (_, i) => i)
        .slice(1)
        .map(
          (i) => `${span.row + Math.floor(i / span.columns)} ${span.column + (i % span.columns)}`,
        ),
    ),
  );
  const lines = sheet.rows.map((row, r) => {
    const cells = Array.from({ length: width }, (_, c) => {
      if (covered.has(`${r} ${c}`)) return '';
      const span = spans.get(`${r} ${c}`);
      const rows = span === undefined || span.rows === 1 ? '' : ` rowspan="${span.rows}"`;
      const columns = span === undefined || span.columns === 1 ? '' : ` colspan="${span.columns}"`;
      return `<td${rows}${columns}>${escaped(textOf(row[c])) || '&nbsp;'}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table ${attributes}><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

/** A page around the contents of its body. */
export function pageOf(title: string, body: string, encoding: 'utf8' | 'gbk' = 'utf8'): Uint8Array {
  const charset = encoding === 'gbk' ? 'gb2312' : 'utf-8';
  return encoded(
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${escaped(title)}</title></head><body>\n${body}\n</body></html>`,
    encoding,
  );
}
