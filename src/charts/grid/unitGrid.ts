import type { SeriesKey } from '#domain/crosswalk/series.ts';
import type { Added } from '#query/added.ts';
import type { FormRows, Reported, Whole } from '#query/newForms.ts';
import type { Point, Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellGrid, columnsThatFit, gridNames, wallLines } from './cellGrid.ts';
import type { GridLine } from './cellGrid.ts';
import {
  formSource,
  formNotes,
  namesOf,
  nothingOnForm,
  numberCell,
  printedNumber,
  standingStrips,
  twinCell,
  twinWord,
  wholeNotes,
  zeroRows,
  zeroStrip,
} from '../formParts.ts';
import { emptyModel, fictionalLine } from '../parts.ts';
import { shownRows } from '../shownRows.ts';
import type { ChartContext, ChartModel, TableTwin } from '../types.ts';

type Cells = readonly (Point | Added)[];
type UnitRow = Row<Reported<Cells>>;

/** A row of the form, and how it is named in the grid and alone. */
export interface UnitGridLine {
  readonly name: string;
  readonly fullName: string;
  readonly level: 0 | 1;
  readonly strong: boolean;
}
/** What is told of rows of a form with units in columns. */
export interface UnitGridSpec {
  readonly id: string;
  /** What tells whether an older form has this in other rows. */
  readonly series: SeriesKey;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** Templates with `{n}`; `{shown}`, `{total}`; `{title}`, `{n}`, `{k}`. */
  readonly zeros: string;
  readonly trimmed: string;
  readonly aria: string;
  readonly lines: readonly UnitGridLine[];
  /** Sorts the units; 0 puts one into the strip if all its cells are 0. */
  readonly sizeOf: (cells: Cells) => number | null;
}

/** Rows of the form with the units in columns, the sum of the group first, then from most down; the focus is kept. */
export function unitGrid(
  rows: FormRows<Cells> & Whole & { readonly county: readonly Added[] },
  spec: UnitGridSpec,
  context: ChartContext,
): ChartModel {
  const { words, theme } = context;
  const { countyColumn } = words.applications;
  const { id, title, lines } = spec;
  const nameOf = namesOf(rows.rows);
  const table = twinOf(rows, spec, nameOf, words);
  const reason = nothingOnForm(rows, spec.series, words);
  if (reason !== null) return emptyModel(context, id, title, reason, table);

  const sum = rows.reports > 1;
  const here = rows.rows.flatMap((row) =>
    row.data.data === null ? [] : [{ ...row, row, cells: row.data.data }],
  );
  const size = (cells: Cells) => spec.sizeOf(cells) ?? -1;
  const some = here
    .filter(({ cells }) => !isAllZero(cells))
    .sort((a, b) => size(b.cells) - size(a.cells));
  const strips = [
    ...zeroStrip(
      here.filter(({ cells }) => isAllZero(cells)).map(({ row }) => row),
      spec.zeros,
      (cells) => cells,
      { year: rows.year, nameOf, words },
    ),
    ...standingStrips(rows, nameOf, words),
  ];
  const left = gridNames({ lines, strips, of: 'rows', columns: 0 }, theme);
  const texts = [...rows.county, ...some.flatMap(({ cells }) => cells)].map((cell) =>
    cell.value === null ? '' : printedNumber(cell, words),
  );
  const room = columnsThatFit(texts, left, theme) - (sum ? 1 : 0);
  const drawn = shownRows(some, { ...theme, maxRows: Math.max(1, room) }, 'start');
  const gridLines = lines.map((line, at): GridLine => {
    const who = { year: rows.year, form: rows.form, what: line.fullName };
    const county = rows.county[at];
    return {
      name: line.name,
      level: line.level,
      strong: line.strong,
      rule: line.strong,
      focus: false,
      authority: null,
      cells: [
        ...(sum && county !== undefined
          ? [numberCell(county, { ...who, name: countyColumn, authority: null }, words)]
          : []),
        ...drawn.flatMap(({ row, cells, authority }) => {
          const cell = cells[at];
          return cell === undefined
            ? []
            : [numberCell(cell, { ...who, name: nameOf(row), authority }, words)];
        }),
      ],
    };
  });
  const shownLines = drawn.length === 0 ? [] : wallLines(gridLines, theme);
  const grid = cellGrid(
    {
      year: rows.year,
      of: 'rows',
      spans: [],
      columns: [
        ...(sum ? [{ head: countyColumn, strong: true, focus: false }] : []),
        ...drawn.map(({ row, focus }) => ({ head: nameOf(row), strong: false, focus })),
      ],
      lines: shownLines,
      strips,
    },
    context,
  );
  return {
    id,
    title,
    fictional: fictionalLine(context),
    subtitle: spec.subtitle,
    legend: grid.legend,
    notes: [
      ...(drawn.length < some.length
        ? [fill(spec.trimmed, { shown: drawn.length, total: some.length })]
        : []),
      ...(drawn.length === 0 ? [] : [...spec.notes, ...zeroRows(gridLines, shownLines, words)]),
      ...(sum && drawn.length > 0
        ? wholeNotes(rows, rows.reports - rows.left.length, rows.left, words)
        : []),
      ...formNotes(rows, words),
      ...grid.notes,
    ],
    ...formSource(rows, context),
    option: grid.option,
    height: grid.height,
    aria: fill(spec.aria, { title, n: rows.rows.length, k: some.length }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };
}

/** With a blank among zeros nobody knows. */
function isAllZero(cells: Cells): boolean {
  return cells.every(({ value }) => value === 0);
}

function twinOf(
  rows: FormRows<Cells> & Whole & { readonly county: readonly Added[] },
  { title, lines }: UnitGridSpec,
  nameOf: (row: UnitRow) => string,
  words: Words,
): TableTwin {
  return {
    caption: title,
    head: [words.charts.mix.headUnit, ...lines.map((line) => line.fullName)],
    rows: [
      ...(rows.reports > 1
        ? [
            {
              authority: null,
              name: words.applications.countyColumn,
              cells: rows.county.map((cell) => twinCell(cell, words)),
            },
          ]
        : []),
      ...rows.rows.map((row) => {
        const { data } = row.data;
        return {
          authority: row.authority,
          name: nameOf(row),
          cells: lines.map((_, at) => {
            const cell = data?.[at];
            return cell === undefined ? twinWord(row, words) : twinCell(cell, words);
          }),
        };
      }),
    ],
  };
}
