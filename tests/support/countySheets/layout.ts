import type { TableFormId } from '#domain/forms/index.ts';
import type { Chance } from './chance.ts';
import { indicatorIn, nameOf, rowOf, someOf2014, totalsOf, wordingOf } from './indicators.ts';
import type { Cell, Sheet, Span } from './sheet.ts';
import { groupSpans } from './sheet.ts';
import type { TrueReport } from './truth.ts';

/** How a value is printed. */
export type Print = (value: number | null | undefined) => Cell;

/** A named indicator of a sheet. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Numbers as they are, blanks empty. */
export const asIs: Print = (value) => value ?? null;

/** Blanks as one county prints them, thousands with or without commas. */
export function printOf(chance: Chance): Print {
  const blank = chance.pick([null, null, '—', '——', '/', '-']);
  const commas = chance.flip(0.4);
  return (value) => {
    if (value === null || value === undefined) return blank;
    return commas && value >= 1000 ? value.toLocaleString('en-US') : value;
  };
}

/** Names of `count` indicators that a county asks for, in the order of the form. */
export function namedOf(chance: Chance, form: TableFormId, count: number): Named[] {
  if (form === 's2014')
    return someOf2014(chance, count).map(({ id }) => ({ id, name: wordingOf(chance, id) }));
  const all = totalsOf(form);
  const telling = all.filter(({ grid }) => grid?.row === 'normative');
  const first = telling.slice(0, 1);
  const rest = chance.some(
    all.filter((one) => !first.includes(one)),
    count - 1,
  );
  return all
    .filter((one) => first.includes(one) || rest.includes(one))
    .map(({ id }) => ({ id, name: nameOf(form, id) }));
}

/** The same in the order of the form or in any other: a county asks for what it likes. */
export function namedInAnyOrder(chance: Chance, form: TableFormId, count: number): Named[] {
  const named = namedOf(chance, form, count);
  return chance.flip(0.4) ? chance.shuffled(named) : named;
}

/** The top heading under which an indicator stands on the form, or its act; null where it is on top itself. */
export function groupOf(form: TableFormId, id: string): string | null {
  const { parent, grid } = indicatorIn(form, id);
  if (grid?.table === 'acts') return rowOf(form, grid.row).label;
  if (parent === null) return null;
  const top = topOf(form, parent).replace(/^[一二三四五六七八九]、/, '');
  return /^行政(?:复议|诉讼)/.test(top) ? top.replace('数量', '情况') : top;
}

function topOf(form: TableFormId, id: string): string {
  const { parent, label } = rowOf(form, id);
  return parent === null ? label : topOf(form, parent);
}

/** What stands before the values of a report: name, county, year, number. */
export interface LaneOf {
  readonly head: string;
  readonly cell: (report: TrueReport, at: number) => Cell;
}
/** A lane of names of units. */
export const nameLane = (head = '单位名称'): LaneOf => ({
  head,
  cell: ({ authority }) => authority,
});
/** A lane of years, shown as `show` writes them. */
export const yearLane = (head = '年度', show: (year: number) => Cell = (year) => year): LaneOf => ({
  head,
  cell: ({ year }) => show(year),
});
/** A lane of counties. */
export const countyLane = (head = '县区'): LaneOf => ({ head, cell: ({ county }) => county });
/** A lane that counts the rows from 1. */
export const numberLane = (head = '序号'): LaneOf => ({ head, cell: (_report, at) => at + 1 });

/** The values of a report in the order of the columns. */
export const valuesOf = (report: TrueReport, columns: readonly Named[], print: Print): Cell[] =>
  columns.map(({ id }) => print(report.values[id]));

/** Townships down, indicators across, one head row. */
export function wide(
  reports: readonly TrueReport[],
  lanes: readonly LaneOf[],
  columns: readonly Named[],
  print: Print = asIs,
): Sheet {
  return {
    rows: [
      [...lanes.map(({ head }) => head), ...columns.map(({ name }) => name)],
      ...reports.map((report, at) => [
        ...lanes.map(({ cell }) => cell(report, at)),
        ...valuesOf(report, columns, print),
      ]),
    ],
  };
}

/** The same under two head rows: the headings of the form over the names, merged; lanes go over both. */
export function wideInGroups(
  form: TableFormId,
  reports: readonly TrueReport[],
  lanes: readonly LaneOf[],
  columns: readonly Named[],
  print: Print = asIs,
): Sheet {
  const one = wide(reports, lanes, columns, print);
  const groups = columns.map(({ id }) => groupOf(form, id));
  const upper: Cell[] = columns.map(({ name }, i) =>
    groups[i] === null ? name : groups[i] === groups[i - 1] ? null : (groups[i] ?? null),
  );
  const lower: Cell[] = columns.map(({ id, name }, i) =>
    groups[i] === null ? null : lowerName(form, id, name),
  );
  const heads = [...lanes.map(({ head }) => head), ...upper];
  const both = (i: number): Span => ({ row: 0, column: i, rows: 2, columns: 1 });
  return {
    rows: [heads, [...lanes.map(() => null), ...lower], ...one.rows.slice(1)],
    spans: [
      ...lanes.map((_, i) => both(i)),
      ...lower.flatMap((cell, i) => (cell === null ? [both(lanes.length + i)] : [])),
      ...groupSpans(0, headsOnly(heads, lower, lanes.length), lanes.length),
    ],
  };
}

/** Under the name of an act only its column is printed. */
function lowerName(form: TableFormId, id: string, name: string): string {
  const { grid } = indicatorIn(form, id);
  return grid?.table === 'acts' ? grid.columnLabel.replace('（单位：万元）', '（万元）') : name;
}

/** A blank over a blank continues no group: a mark keeps it apart. */
function headsOnly(heads: readonly Cell[], lower: readonly Cell[], lanes: number): Cell[] {
  return heads.map((cell, i) => (i >= lanes && lower[i - lanes] === null ? '' : cell));
}

/** Labels down with their unit of measure, one column of values for each report. */
export function down(
  reports: readonly TrueReport[],
  labels: readonly Named[],
  {
    corner = '统计指标',
    unit = '单位',
    print = asIs,
  }: { corner?: string; unit?: string | null; print?: Print } = {},
): Sheet {
  const unitHead = unit === null ? [] : [unit];
  return {
    rows: [
      [corner, ...unitHead, ...reports.map(({ authority }) => authority)],
      ...labels.map(({ id, name }) => [
        name,
        ...unitHead.map(() => unitIn(reports, id)),
        ...reports.map(({ values }) => print(values[id])),
      ]),
    ],
  };
}

const unitIn = ([first]: readonly TrueReport[], id: string): string =>
  first === undefined ? '' : indicatorIn(first.form, id).unit;
