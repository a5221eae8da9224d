import type { IndicatorId } from '#domain/forms/index.ts';
import { stockKinds } from '#query/acts.ts';
import type { ActPoint, ActsRows, UnitActs } from '#query/acts.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { actName, actsTitle, actsTwin, checkText, decimalsOf } from './actsWords.ts';
import { cellGrid } from './cellGrid.ts';
import type { GridCell, GridColumn, GridLine, GridSpan } from './cellGrid.ts';
import {
  cellsOf,
  formFooter,
  formNotes,
  namesOf,
  nothingOnForm,
  numberCell,
  standingStrips,
  sumNotes,
  zeroStrip,
} from './formParts.ts';
import { grouped } from './numbers.ts';
import { emptyModel, fictionalLine, listNames } from './parts.ts';
import { lastLine, yearAndForm } from './say.ts';
import { shownRows } from './shownRows.ts';
import type { ChartContext, ChartModel } from './types.ts';

type ActsRow = ActsRows['rows'][number];
type Here = ActsRow & { readonly data: { readonly data: UnitActs } };

/**
 * One part of the table of acts: units in rows, the printed numbers in columns, the sum of what may be added first.
 * Amounts without a unit of measure are shown as such and enter no sum; what is in force is checked against the year
 * before. Units with nothing but 0 in a strip. `empty` before 2019.
 */
export function actsTable(rows: ActsRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const { acts: text } = words;
  const { part, ids, year, form } = rows;
  const nameOf = namesOf(rows.rows);
  const title = actsTitle(rows, nameOf, words);
  const table = actsTwin(rows, nameOf, title, words);
  const reason = nothingOnForm(rows, words);
  if (reason !== null || form === null)
    return emptyModel(context, part, title, reason ?? '', table, [year]);

  const here = rows.rows.filter(isHere);
  const some = here.filter((row) => !isQuiet(row)).sort((a, b) => sizeOf(b) - sizeOf(a));
  const drawn = shownRows(some, theme, 'start');
  const checks = part === 'documents' && form === 'm2021';
  const { columns, spans } = columnsOf(rows, checks, words);
  const sum = rows.reports > 1 && rows.county.some((cell) => cell !== null);
  const lines = [
    ...(sum && drawn.length > 0 ? [countyLine(rows, checks, words)] : []),
    ...drawn.map((row) => unitLine(row, rows, nameOf(row), checks, words)),
  ];
  const strips = [
    ...zeroStrip(here.filter(isQuiet), text.zeros, (data) => data.points, {
      year,
      nameOf,
      words,
    }),
    ...standingStrips(rows, nameOf, words),
  ];
  const grid = cellGrid({ year, of: 'units', columns, spans, lines, strips }, context);
  const name = words.charts.forms[form];
  return {
    id: part,
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle[part], { y: year, form: name }),
    legend: grid.legend,
    notes: [
      ...(drawn.length < some.length
        ? [fill(text.trimmed, { shown: drawn.length, total: some.length })]
        : []),
      ...unknownNote(here, nameOf, words),
      text.reasons[part],
      ...(rows.county.includes(null) ? [text.notAdded] : []),
      ...(checks ? [text.checkNote] : []),
      ...(sum && drawn.length > 0 ? sumNotes(rows, rows.county, words) : []),
      ...formNotes(rows, words),
      ...grid.notes,
    ],
    footer: formFooter(rows, context),
    option: grid.option,
    height: grid.height,
    aria: fill(text.aria, { title, n: rows.rows.length, k: rows.reports, form: name }),
    table,
    hits: grid.hits,
    names: grid.names,
    empty: null,
  };

  function columnsOfIds(from: number, to: number): readonly GridColumn[] {
    return ids
      .slice(from, to)
      .map((id) => ({ head: actName(id, text.columns), strong: false, focus: false }));
  }
  function columnsOf(
    { ids: all }: ActsRows,
    checked: boolean,
    { acts: own }: Words,
  ): { readonly columns: readonly GridColumn[]; readonly spans: readonly GridSpan[] } {
    if (part !== 'documents') return { columns: columnsOfIds(0, all.length), spans: [] };
    const check: readonly GridColumn[] = checked
      ? [{ head: own.headCheck, strong: false, focus: false }]
      : [];
    const each = all.length / stockKinds.length;
    const blocks = stockKinds.map((kind, i) => ({
      label: own.kinds[kind],
      columns: [...columnsOfIds(i * each, (i + 1) * each), ...check],
    }));
    const size = each + check.length;
    return {
      columns: blocks.flatMap((block) => block.columns),
      spans: blocks.map(({ label }, i) => ({ label, from: i * size, to: (i + 1) * size - 1 })),
    };
  }
}

function isHere(row: ActsRow): row is Here {
  return row.data.data !== null;
}

function isQuiet({ data: { data } }: Here): boolean {
  return data.points.every(({ value }) => value === 0);
}

function sizeOf({ data: { data } }: Here): number {
  let sum = 0;
  for (const { value } of data.points) if (value !== null) sum += value;
  return sum;
}

/** Puts the check of a kind behind its numbers. */
function withChecks(
  cells: readonly GridCell[],
  checked: boolean,
  checkOf: (kind: (typeof stockKinds)[number]) => GridCell,
): readonly GridCell[] {
  if (!checked) return cells;
  const each = cells.length / stockKinds.length;
  return stockKinds.flatMap((kind, i) => [...cells.slice(i * each, (i + 1) * each), checkOf(kind)]);
}

function countyLine(rows: ActsRows, checked: boolean, words: Words): GridLine {
  const { countyColumn } = words.applications;
  const { year, form } = rows;
  const none = (what: string): GridCell => ({
    text: words.charts.signs.notOwed,
    look: 'absent',
    cells: [],
    authority: null,
    say: [countyColumn, what],
  });
  const cells = rows.ids.map((id, i) => {
    const cell = rows.county[i] ?? null;
    if (cell === null) return none(words.acts.notAdded);
    const what = actName(id, words.acts.names);
    const who = { name: countyColumn, what, authority: null, year, form };
    return numberCell(cell, { ...who, decimals: decimalsOf(id) }, words);
  });
  return {
    name: countyColumn,
    level: 0,
    strong: true,
    rule: false,
    focus: false,
    authority: null,
    cells: withChecks(cells, checked, () => none(words.acts.headCheck)),
  };
}

function unitLine(
  row: Here,
  { ids, year, form }: ActsRows,
  name: string,
  checked: boolean,
  words: Words,
): GridLine {
  const { acts: text } = words;
  const { authority } = row;
  const { points, stock } = row.data.data;
  const cells = points.map((point, i) => pointCell(point, ids[i], { name, authority }, words));
  const checkOf = (kind: (typeof stockKinds)[number]): GridCell => {
    const check = stock.find((one) => one.kind === kind);
    const gap = check !== undefined && check.expected !== check.inForce;
    return {
      text: checkText(check, words),
      look: gap ? 'gap' : 'absent',
      cells: cellsOf(points.filter((_, i) => ids[i]?.startsWith(`${kind}.`) === true)),
      authority,
      say: [
        name,
        yearAndForm({ year, form }, words),
        `${text.kinds[kind]} · ${text.headCheck}`,
        check === undefined
          ? text.checkUnknown
          : gap
            ? fill(text.checkSay, { n: grouped(check.expected, 0) })
            : text.checkHolds,
      ],
    };
  };
  return {
    name,
    level: 0,
    strong: false,
    rule: false,
    focus: row.focus,
    authority,
    cells: withChecks(cells, checked, checkOf),
  };
}

function pointCell(
  point: ActPoint,
  id: IndicatorId | undefined,
  { name, authority }: Pick<GridCell, 'authority'> & { readonly name: string },
  words: Words,
): GridCell {
  const what = id === undefined ? '' : actName(id, words.acts.names);
  const { year, form } = point;
  const decimals = id === undefined ? 0 : decimalsOf(id);
  const cell = numberCell(point, { name, what, authority, year, form, decimals }, words);
  if (!point.unitUnknown) return cell;
  const { unitUnknown } = words.applications.cells;
  return {
    ...cell,
    text: unitUnknown,
    look: 'suspect',
    say: [...cell.say.slice(0, 2), `${what} · ${unitUnknown}`, ...lastLine(cell, words)],
  };
}

/** Units with an amount that nobody can read. */
function unknownNote(
  here: readonly Here[],
  nameOf: (row: ActsRow) => string,
  words: Words,
): readonly string[] {
  const units = here.filter(({ data }) => data.data.points.some((point) => point.unitUnknown));
  if (units.length === 0) return [];
  return [fill(words.acts.unitUnknown, { list: listNames(units.map(nameOf), words) })];
}
