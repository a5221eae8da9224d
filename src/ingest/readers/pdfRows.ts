import { sharedOut } from './pdfCells.ts';
import type { PdfTable } from './pdfCells.ts';
import { columnRows, segmentsOf } from './pdfColumns.ts';
import { withoutFurniture } from './pdfFurniture.ts';
import { gridsOf } from './pdfGrid.ts';
import { leftOf, linesOf, rightOf, sizeOf, textOfLine, topOf } from './pdfLines.ts';
import type { PdfLine } from './pdfLines.ts';
import { continued, headOf, sameColumns } from './pdfContinued.ts';
import type { PdfPage } from './pdfPage.ts';
import { withoutStruck } from './pdfStruck.ts';

type Row = readonly string[];
type Block =
  | { readonly kind: 'line'; readonly line: PdfLine }
  | { readonly kind: 'table'; readonly table: PdfTable };

/**
 * Pages as rows of cells, in reading order: tables by their ruling lines, else by the columns their text stands in;
 * lines of running text joined to paragraphs. A table that goes on over pages is one: its head is not repeated, a
 * merged label that reaches over the edge goes on.
 */
export function rowsOfPages(pages: readonly PdfPage[]): Row[] {
  const shared = pages.map((page) => {
    const { texts, rules } = withoutStruck(page.texts, page.rules);
    return sharedOut(texts, gridsOf(rules));
  });
  const lines = withoutFurniture(
    shared.map(({ outside }, i) => ({
      height: pages[i]?.height ?? NaN,
      lines: linesOf(outside.filter(({ text }) => text.trim() !== '')),
    })),
  );
  const blocks = shared.flatMap(({ tables }, i) => blocksOf(lines[i] ?? [], tables));
  return joined(blocks);
}

function blocksOf(lines: readonly PdfLine[], tables: readonly PdfTable[]): Block[] {
  const blocks: (readonly [number, Block])[] = [
    ...lines.map((line) => [topOf(line), { kind: 'line', line }] as const),
    ...tables.map((table) => [table.top, { kind: 'table', table }] as const),
  ];
  return blocks.sort(([a], [b]) => a - b).map(([, block]) => block);
}

function joined(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  let text: PdfLine[] = [];
  let before: (PdfTable & { readonly head: readonly Row[] }) | null = null;
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.line] : []));
  const edges = lines.length === 0 ? null : edgesOf(lines);
  const flush = () => {
    if (edges !== null) rows.push(...textRows(text, edges));
    text = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      text.push(block.line);
      before = null;
      continue;
    }
    flush();
    const { table } = block;
    if (before !== null && sameColumns(before, table)) {
      rows.push(...continued(table.rows, before, rows.pop() ?? []));
      before = { ...table, head: before.head };
    } else {
      rows.push(...table.rows);
      before = { ...table, head: headOf(table.rows) };
    }
  }
  flush();
  return rows;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

function edgesOf(lines: readonly PdfLine[]): Edges {
  return {
    left: lines.reduce((least, line) => Math.min(least, leftOf(line)), Infinity),
    right: lines.reduce((most, line) => Math.max(most, rightOf(line)), -Infinity),
  };
}

/** Lines between tables: paragraphs, and runs of lines with several parts as rows of columns. */
function textRows(lines: readonly PdfLine[], edges: Edges): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < lines.length;) {
    const run = columnRun(lines, i);
    if (run > 1) {
      rows.push(...columnRows(lines.slice(i, i + run)));
      i += run;
      continue;
    }
    let text = '';
    let line = lines[i];
    while (line !== undefined) {
      const piece = textOfLine(line);
      text += /[A-Za-z\d]$/.test(text) && /^[A-Za-z]/.test(piece) ? ` ${piece}` : piece;
      i += 1;
      const next = lines[i];
      if (next === undefined || columnRun(lines, i) > 1 || !goesOn(line, next, edges)) break;
      line = next;
    }
    rows.push([text]);
  }
  return rows;
}

/** Lines from here on that make a table without ruling lines; a label may be broken over lines of its own between. */
function columnRun(lines: readonly PdfLine[], from: number): number {
  let run = 0;
  let several = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const parts = segmentsOf(line).length;
    if (parts < 2 && (i === from || segmentsOf(lines[i + 1] ?? []).length < 2)) break;
    if (parts >= 2) several += 1;
    run = i - from + 1;
  }
  return several >= 2 ? run : 0;
}

/** Whether a paragraph goes on in the next line: this one is full, the next begins at the edge. */
function goesOn(line: PdfLine, next: PdfLine, { left, right }: Edges): boolean {
  const size = sizeOf(line);
  return (
    rightOf(line) > right - 2 * size &&
    leftOf(next) < left + size &&
    Math.abs(sizeOf(next) - size) < 1.5 &&
    rightOf(line) - leftOf(line) > 10 * size
  );
}
