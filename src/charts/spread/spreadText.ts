import type { CountSpread, SpreadYear } from '#analysis/countSpread.ts';
import type { StandsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import { printPoint, usable } from '../printed.ts';
import { spokenOf } from '../spoken.ts';
import { spreadPeers } from './spreadWords.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import type { TableCell, TableRow, TableTwin } from '../types.ts';
import { levelSigned, levelWord } from '../verdictWords.ts';

type SpreadRow = CountSpread['rows'][number];

/** The spread of the chosen year, with the focus in it. */
export function spreadTitle(plan: SpreadPlan): string {
  const { rows, subject, words, nameOf } = plan;
  const text = words.compare.spread;
  const y = rows.years.findIndex(({ year }) => year === rows.year);
  const of = rows.years[y];
  const peers = spreadPeers(plan);
  const said = { y: rows.year, ind: subject.name, peers, n: of?.n ?? 0 };
  const group =
    of === undefined || of.quantiles === null
      ? null
      : {
          m: subject.print(of.quantiles.median),
          a: subject.figure(of.quantiles.p25),
          b: subject.print(of.quantiles.p75),
        };
  const unit = spokenOf(rows.rows);
  const mostlyZero = of !== undefined && of.n > 1 && of.zeros * 2 >= of.n;
  const above = { m: (of?.n ?? 0) - (of?.zeros ?? 0) };
  if (unit === null && mostlyZero)
    return fill(above.m === 0 ? words.charts.titles.T8all : words.charts.titles.T8few, {
      ...said,
      ...above,
    });
  if (unit === null || of === undefined)
    return fill(group === null ? text.titleFew : text.title, { ...said, ...group });
  const point = unit.data[y] ?? null;
  const u = nameOf(unit);
  if (point === null || !usable(point)) {
    const word = point === null ? words.charts.shown.notOnForm : printPoint(point, subject, words);
    return fill(text.titleWord, { ...said, u, word });
  }
  const own = { ...said, ...group, u, v: subject.print(point.value) };
  if (mostlyZero && !of.told.has(unit.authority))
    return fill(words.charts.titles.T1few, { ...own, ...above });
  if (group === null) return fill(text.titleFewOwn, own);
  const told = of.told.get(unit.authority);
  return told === undefined
    ? fill(text.titleOwn, own)
    : fill(text.titleTold, { ...own, where: levelWord(told, words) });
}

/** Years in columns: first what the group says, then each unit. */
export function spreadTable(plan: SpreadPlan, caption: string): TableTwin {
  const { rows, subject, words, nameOf } = plan;
  const text = words.compare.spread;
  const dash = words.charts.signs.none;
  const summary = (name: string, cell: (of: SpreadYear) => readonly [string, number | null]) => ({
    authority: null,
    name,
    cells: rows.years.map((of): TableCell => {
      const [said, raw] = cell(of);
      return { text: said, raw, shown: null, cells: [] };
    }),
  });
  const figure = (value: number | null, print = subject.figure) =>
    value === null ? ([dash, null] as const) : ([print(value), value] as const);
  const percentiles = ['p10', 'p25', 'p75', 'p90'] as const;
  return {
    caption,
    head: [words.charts.bars.headUnit, ...rows.years.map(({ year }) => String(year))],
    rows: [
      summary(text.headN, ({ n }) => [String(n), n]),
      summary(text.headMedianRow, ({ quantiles }) => figure(quantiles?.median ?? null)),
      ...percentiles.map((name) =>
        summary(name.toUpperCase(), ({ quantiles }) => figure(quantiles?.[name] ?? null)),
      ),
      summary(text.headLow, ({ limits }) => figure(limits?.low ?? null, subject.limit)),
      summary(text.headHigh, ({ limits }) => figure(limits?.high ?? null, subject.limit)),
      ...rows.rows.map((row) => unitRow(row, nameOf(row), plan)),
    ],
  };
}

function unitRow(row: SpreadRow, name: string, { rows, subject, words }: SpreadPlan): TableRow {
  const valueText = (value: number, told: StandsOut | null) =>
    told === null
      ? subject.figure(value)
      : fill(words.compare.spread.toldCell, {
          v: subject.figure(value),
          word: levelSigned(told, words),
        });
  return {
    authority: row.authority,
    name,
    cells: rows.years.map((of, y): TableCell => {
      const point = row.data[y] ?? null;
      if (point === null)
        return { text: words.charts.shown.notOnForm, raw: null, shown: 'notOnForm', cells: [] };
      const value = usable(point) ? point.value : null;
      const told = of.told.get(row.authority) ?? null;
      return {
        text: value === null ? printPoint(point, subject, words) : valueText(value, told),
        raw: value,
        shown: point.shown,
        cells: point.cells,
      };
    }),
  };
}
