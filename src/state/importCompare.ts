import { hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type { Draft, TextFigure, UnreadCell } from '#ingest/draft.ts';
import { evidenceOf } from '#ingest/evidence.ts';
import { csvRows, separatorOf } from '#ingest/parse/csv.ts';

/** What a mark stands for; where several meet, the doubt is shown. */
export type MarkKind = 'doubt' | 'cell' | 'figure' | 'blank';

/** A stretch of one printed cell that was read. Row and column count from 1, `start` and `end` within its text. */
export interface TextMark {
  readonly id: number;
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** One line of what was read, with the marks of its printed text; none where its place is not known to the letter. */
export type Reading = {
  readonly id: number;
  /** Several where the numbers of a whole row are in doubt. */
  readonly marks: readonly number[];
  /** Row of the text, counted from 1. */
  readonly row: number;
} & (
  | { readonly kind: 'cell'; readonly indicator: IndicatorId; readonly cell: Cell }
  | { readonly kind: 'figure'; readonly figure: TextFigure }
  | { readonly kind: 'doubt'; readonly doubt: UnreadCell }
);

/** A printed text beside what was read from it. */
export interface Comparison {
  /** As printed, row 1 first; a line of running text is a row of one cell. */
  readonly rows: readonly (readonly string[])[];
  /** In the order of the text; none overlap. */
  readonly marks: readonly TextMark[];
  /** Cells in the order of the form, then figures of the text, then doubts. */
  readonly readings: readonly Reading[];
}

type Rows = Comparison['rows'];
type Span = Omit<TextMark, 'id'>;
type Unmarked = Reading extends infer R
  ? R extends Reading
    ? Omit<R, 'id' | 'marks'>
    : never
  : never;
interface Found {
  readonly reading: Unmarked;
  readonly spans: readonly Span[];
}

/** Kinds of marks, the one that is shown where several meet first. */
const strength: readonly MarkKind[] = ['doubt', 'cell', 'figure', 'blank'];

/**
 * The rows of a file as they are printed.
 * @param text the kept rows, or the file itself where it is a table
 */
export function printedRows(text: string, { separator }: Pick<SourceFile, 'separator'>): Rows {
  return csvRows(text, separatorOf(separator)).map(({ cells }) => cells);
}

/** The numbers of one report with their places in the text. */
export function comparisonOf(rows: Rows, draft: Draft, report: number): Comparison {
  const found = [
    ...cellsOf(rows, draft, report),
    ...draft.figures
      .filter((figure) => figure.report === report)
      .map((figure): Found => ({
        reading: { kind: 'figure', figure, row: figure.row },
        spans: listed(figureSpan(rows, figure)),
      })),
    ...draft.unread
      .filter((doubt) => doubt.report === report)
      .map((doubt): Found => ({
        reading: { kind: 'doubt', doubt, row: doubt.row },
        spans: doubtSpans(rows, doubt),
      })),
  ];
  const { marks, markOf } = joined(found.flatMap(({ spans }) => spans));
  const readings = found.map(({ reading, spans }, id): Reading => ({
    ...reading,
    id,
    marks: [...new Set(spans.flatMap((span) => markOf.get(span) ?? []))],
  }));
  return { rows, marks, readings };
}

function cellsOf(rows: Rows, draft: Draft, report: number): Found[] {
  const { table, file, unread } = draft;
  if (table.form === 'none') return [];
  const refused = new Set(
    unread.filter((doubt) => doubt.report === report).map(({ indicator }) => indicator),
  );
  return forms[table.form].indicators.flatMap(({ id }): Found[] => {
    const column = table.columns.get(id);
    if (column === undefined || refused.has(id)) return [];
    const at = placeIn(table, file, id, report);
    if (at === null) return [];
    const cell = cellOf(column, report);
    return [
      {
        reading: { kind: 'cell', indicator: id, cell, row: at.row },
        spans: listed(valueSpan(rows, at, cell)),
      },
    ];
  });
}

interface At {
  readonly row: number;
  readonly column: number;
}

function placeIn(table: ReportTable, file: SourceFile, id: IndicatorId, report: number): At | null {
  const place = table.place[report];
  const row = table.cellRows?.get(id)?.[report] ?? null;
  if (place === undefined) return null;
  const cell = { indicator: id, place, cellRow: row === 0 ? null : row };
  const at = evidenceOf(file, null, cell)?.at;
  return at?.kind === 'cell' ? at : null;
}

const textAt = (rows: Rows, { row, column }: At) => rows[row - 1]?.[column - 1];

const listed = (span: Span | null): readonly Span[] => (span === null ? [] : [span]);

/** All of a cell without the blanks around it. */
function cellSpan(rows: Rows, at: At): Span | null {
  const text = textAt(rows, at);
  if (text === undefined) return null;
  const { row, column } = at;
  const printed = text.trim();
  const start = printed === '' ? 0 : text.indexOf(printed);
  const kind = printed === '' ? 'blank' : 'cell';
  return { row, column, start, end: start + printed.length, kind };
}

/** What may be printed in a cell that is blank. */
const BLANK = /^[\s—–\-/／无]*$/;

/** A blank cell whose own place is lost has that of the label of its row: there is nothing to mark. */
function valueSpan(rows: Rows, at: At, cell: Cell): Span | null {
  return hasValue(cell) || BLANK.test(textAt(rows, at) ?? '') ? cellSpan(rows, at) : null;
}

/** The printed text of a doubt within its cell; the numbers of a row in their cells; else all of the cell. */
function doubtSpans(rows: Rows, doubt: UnreadCell): readonly Span[] {
  const text = textAt(rows, doubt);
  const whole = cellSpan(rows, doubt);
  if (text === undefined || whole === null) return [];
  const printed = doubt.text.trim();
  const start = printed === '' ? -1 : text.indexOf(printed);
  if (start >= 0) return [{ ...whole, start, end: start + printed.length, kind: 'doubt' }];
  const several = rowSpans(rows, doubt, printed.split(/\s+/));
  return several.length > 0 ? several : [{ ...whole, kind: 'doubt' }];
}

/** Cells of a row, from the one of the doubt on, that print these texts in this order; none unless all do. */
function rowSpans(rows: Rows, { row, column }: At, texts: readonly string[]): readonly Span[] {
  const spans: Span[] = [];
  const count = rows[row - 1]?.length ?? 0;
  for (let at = column; at <= count && spans.length < texts.length; at++) {
    const span = cellSpan(rows, { row, column: at });
    if (span !== null && textAt(rows, { row, column: at })?.trim() === texts[spans.length])
      spans.push({ ...span, kind: 'doubt' });
  }
  return spans.length === texts.length ? spans : [];
}

/** Offsets of a figure count within its cells joined by blanks. */
function figureSpan(rows: Rows, { row, start, end, inWords }: TextFigure): Span | null {
  let from = 0;
  for (const [at, text] of (rows[row - 1] ?? []).entries()) {
    const to = from + text.length;
    if (start >= from && end <= to && start < end) {
      const printed = text.slice(start - from, end - from);
      return inWords || /[\d０-９]/.test(printed)
        ? { row, column: at + 1, start: start - from, end: end - from, kind: 'figure' }
        : null;
    }
    from = to + 1;
  }
  return null;
}

/** Marks in the order of the text; stretches that overlap are one mark. */
function joined(spans: readonly Span[]): {
  readonly marks: readonly TextMark[];
  readonly markOf: ReadonlyMap<Span, number>;
} {
  const sorted = [...spans].sort(
    (a, b) => a.row - b.row || a.column - b.column || a.start - b.start || a.end - b.end,
  );
  const marks: TextMark[] = [];
  const markOf = new Map<Span, number>();
  for (const span of sorted) {
    const last = marks[marks.length - 1];
    const meets =
      last !== undefined &&
      last.row === span.row &&
      last.column === span.column &&
      (span.start < last.end || span.start === last.start);
    if (meets) {
      const kind = strength.find((one) => one === last.kind || one === span.kind) ?? span.kind;
      marks[last.id] = { ...last, end: Math.max(last.end, span.end), kind };
    } else marks.push({ ...span, id: marks.length });
    markOf.set(span, marks.length - 1);
  }
  return { marks, markOf };
}
