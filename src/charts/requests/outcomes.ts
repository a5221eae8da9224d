import type { Added } from '#query/added.ts';
import type { OutcomeGrid, OutcomeLine } from '#query/outcomes.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellGrid, wallLines } from '../grid/cellGrid.ts';
import type { GridLine } from '../grid/cellGrid.ts';
import {
  formSource,
  formNotes,
  nothingOnForm,
  numberCell,
  standingStrips,
  namesOf,
  standingWord,
  twinCell,
  wholeNotes,
  zeroRows,
} from '../formParts.ts';
import { grouped } from '../numbers.ts';
import { fullOutcomeName, listGroups, outcomeName } from './outcomeNames.ts';
import { emptyModel, fictionalLine, sourceOf } from '../parts.ts';
import type { ChartContext, ChartModel, TableTwin } from '../types.ts';

/**
 * How were requests closed, and who had asked? Results and their grounds in rows as on the form, applicants in columns:
 * of the focus, or of the group together. `empty` before 2019.
 */
export function outcomes(grid: OutcomeGrid, context: ChartContext): ChartModel {
  const { words } = context;
  const { grid: text, kinds } = words.applications;
  const { units, columns, lines, unit, year } = grid;
  const title = gridTitle(grid, words);
  const table = gridTable(grid, title, words);
  const reason = unit === null ? nothingOnForm(units, 'outcome.granted', words) : null;
  if (reason !== null) return emptyModel(context, 'outcomes', title, reason, table);

  const who = unit?.name ?? groupWords(grid, words);
  const all = lines.map((line, at) => lineOf(line, grid.cells[at] ?? [], grid, who, words));
  const shown = wallLines(all, context.theme);
  const drawn = cellGrid(
    {
      year,
      of: 'rows',
      spans: [],
      columns: columns.map((key) => ({ head: kinds[key], strong: key === 'total', focus: false })),
      lines: shown,
      strips: unit === null ? standingStrips(units, namesOf(units.rows), words) : [],
    },
    context,
  );
  return {
    id: 'outcomes',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, { y: year, who }),
    legend: drawn.legend,
    notes: [
      ...withoutNote(grid, context),
      text.derived,
      ...zeroRows(all, shown, words),
      ...(unit === null
        ? [...wholeNotes(units, grid.counted, grid.left, words), ...formNotes(units, words)]
        : []),
      ...drawn.notes,
    ],
    ...(unit === null
      ? formSource(units, context)
      : sourceOf(context, [{ year, form: grid.form }], [])),
    option: drawn.option,
    height: drawn.height,
    aria: fill(text.aria, { title, n: lines.length, k: columns.length }),
    table,
    hits: drawn.hits,
    names: drawn.names,
    empty: null,
  };
}

function groupWords({ units, counted }: OutcomeGrid, { applications }: Words): string {
  return fill(applications.grid.whoUnits, { k: counted, n: units.total });
}

function lineOf(
  line: OutcomeLine,
  cells: readonly Added[],
  { columns, unit, year, form }: OutcomeGrid,
  who: string,
  words: Words,
): GridLine {
  const { cellName, kinds } = words.applications;
  const row = fullOutcomeName(line, words);
  return {
    name: outcomeName(line, words),
    level: line.kind === 'row' ? 1 : 0,
    strong: line.kind !== 'row',
    rule: line.kind !== 'row',
    focus: false,
    authority: null,
    cells: cells.map((cell, i) => {
      const key = columns[i];
      const column = key === undefined ? '' : kinds[key];
      const what = fill(cellName, { row, column });
      const authority = unit?.authority ?? null;
      return numberCell(cell, { name: who, what, authority, year, form }, words);
    }),
  };
}

function gridTitle(
  { year, unit, counted, lines, cells, columns }: OutcomeGrid,
  words: Words,
): string {
  const { grid: text } = words.applications;
  const last = columns.length - 1;
  const totals = cells.map((line) => line[last]);
  const all = totals[totals.length - 1];
  const n = all?.value ?? null;
  const said = { y: year, u: unit?.name ?? '', k: counted };
  if (n === null) return fill(text.plain, said);
  const list = listGroups(lines, totals, words);
  if (n === 0 && list === '') return fill(unit === null ? text.countyZero : text.ownZero, said);
  const counts = { ...said, n: grouped(n, 0), list: list === '' ? '0' : list };
  return fill(unit === null ? text.county : text.own, counts);
}

/** Why the focus is not what is shown. */
function withoutNote(
  { units, unit }: OutcomeGrid,
  { words, group }: ChartContext,
): readonly string[] {
  const focus = units.rows.find((row) => row.focus);
  if (unit !== null || focus === undefined) return [];
  const said = { u: focus.name, word: standingWord(focus, words) };
  return [
    fill(words.applications.grid.focusWithout, {
      ...said,
      group: group ?? words.charts.wholeCounty,
    }),
  ];
}

function gridTable(
  { lines, cells, columns }: OutcomeGrid,
  caption: string,
  words: Words,
): TableTwin {
  const { grid: text, kinds } = words.applications;
  return {
    caption,
    head: [text.headRow, ...columns.map((key) => kinds[key])],
    rows: lines.map((line, at) => ({
      authority: null,
      name: fullOutcomeName(line, words),
      cells: (cells[at] ?? []).map((cell) => twinCell(cell, words)),
    })),
  };
}
