import type { Reported } from '#query/newForms.ts';
import type { Parts, ShareRows, UnitParts } from '#query/shareRows.ts';
import type { Row } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { cellsOf, twinCell, twinWord, withDoubtfulCell } from '../formParts.ts';
import { grouped, sharePercent } from '../numbers.ts';
import { partShare } from './shareTitle.ts';
import type { TableCell, TableTwin } from '../types.ts';

/** The table twin of shares: counts, shares where they may be printed, their sum and the printed total; all units. */
export function shareTable(
  rows: ShareRows,
  names: readonly string[],
  nameOf: (row: Row<Reported<UnitParts>>) => string,
  caption: string,
  total: string | null,
  words: Words,
): TableTwin {
  const { mix } = words.charts;
  const { shares: text } = words.applications;
  return {
    caption,
    head: [mix.headUnit, ...names, mix.headSum, text.headPrinted],
    rows: [
      ...(total === null
        ? []
        : [
            {
              authority: null,
              name: total,
              cells: [...partCells(rows.county, names, words, rows.doubtful), none(words)],
            },
          ]),
      ...rows.rows.map((row) => {
        const { data } = row.data;
        return {
          authority: row.authority,
          name: nameOf(row),
          cells:
            data === null
              ? [...names.map(() => twinWord(row, words)), twinWord(row, words), none(words)]
              : [...partCells(data, names, words), twinCell(data.printed, words)],
        };
      }),
    ],
  };
}

function partCells(
  parts: Parts,
  names: readonly string[],
  words: Words,
  doubtful = 0,
): readonly TableCell[] {
  const { cell } = words.charts.mix;
  return [
    ...names.map((_, i): TableCell => {
      const point = parts.points[i];
      if (point === undefined) return none(words);
      const twin = twinCell(point, words);
      const share = partShare(parts, i);
      return share === null
        ? twin
        : {
            ...twin,
            text: fill(cell, { v: twin.text, p: sharePercent(share) }),
            parts: { ...(parts.sum === null ? {} : { denominator: parts.sum }), share },
          };
    }),
    withDoubtfulCell(
      {
        text: parts.sum === null ? words.charts.shown[parts.shown] : grouped(parts.sum, 0),
        raw: parts.sum,
        shown: parts.shown,
        cells: cellsOf(parts.points),
      },
      doubtful,
      words,
    ),
  ];
}

function none(words: Words): TableCell {
  return { text: words.charts.signs.none, raw: null, shown: null, cells: [] };
}
