import type { Point, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printPoint, printWithCases, usable } from './printed.ts';
import type { Subject } from './subject.ts';
import type { TableCell, TableTwin } from './types.ts';

/** Units × years with words for what is absent; last the median with its n. */
export function lineTable(
  rows: TrendRows,
  subject: Subject,
  names: readonly string[],
  caption: string,
  words: Words,
): TableTwin {
  const { line } = words.charts;
  return {
    caption,
    head: [line.headUnit, ...rows.years.map(String)],
    rows: [
      ...rows.rows.map((row, i) => ({
        authority: row.authority,
        name: names[i] ?? row.name,
        cells: row.data.map((point) => cellOf(point, subject, words)),
      })),
      ...(rows.medians.some(({ median }) => median !== null)
        ? [{ authority: null, name: line.headMedian, cells: medianCells(rows, subject, words) }]
        : []),
    ],
  };
}

function cellOf(point: Point, subject: Subject, words: Words): TableCell {
  const known = usable(point);
  return {
    text: !known
      ? printPoint(point, subject, words)
      : point.rate === null
        ? subject.figure(point.value)
        : printWithCases(point, subject, words),
    raw: known ? point.value : null,
    shown: point.shown,
    cells: point.cells,
  };
}

function medianCells(rows: TrendRows, subject: Subject, words: Words): readonly TableCell[] {
  const { line, signs } = words.charts;
  return rows.medians.map(({ median, n }) => ({
    text: median === null ? signs.notOwed : fill(line.medianCell, { m: subject.figure(median), n }),
    raw: median,
    shown: null,
    cells: [],
  }));
}
