import { acrossOf } from '#query/across.ts';
import type { Across } from '#query/across.ts';
import type { Point, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { changesOf } from './lineData.ts';
import { printCell } from './lineWords.ts';
import { peersName, withDoubtful } from '../peerWords.ts';
import { ratioParts, usable } from '../printed.ts';
import type { Subject } from '../subject.ts';
import type { TableCell, TableTwin } from '../types.ts';

/**
 * Units × years with words for what is absent; the head says where the form changes. Last the median with its n, and the
 * figures of the running text in a row of their own.
 */
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
    head: [line.headUnit, ...rows.years.map((year) => yearHead(year, rows, words))],
    rows: [
      ...rows.rows.map((row, i) => ({
        authority: row.authority,
        name: names[i] ?? row.name,
        cells: row.data.map((point) => cellOf(point, subject, rows.across, words)),
      })),
      ...(rows.medians.some(({ median }) => median !== null)
        ? [
            {
              authority: null,
              name: fill(line.headMedian, {
                peers: rows.among === null ? '' : peersName({ among: rows.among }, words),
              }),
              cells: medianCells(rows, subject, words),
            },
          ]
        : []),
      ...textRow(rows, subject, words),
    ],
  };
}

/** "2019 (to 2019 form)" where the form changes. */
function yearHead(year: number, rows: TrendRows, words: Words): string {
  const era = rows.eras.find(({ from }) => from === year);
  return era === undefined || !changesOf(rows).includes(year)
    ? String(year)
    : fill(words.crosswalk.headChange, { y: year, form: words.charts.forms[era.form] });
}

function textRow({ inText }: TrendRows, subject: Subject, words: Words): TableTwin['rows'] {
  if (inText === null || inText.row === null) return [];
  const { authority, name, data } = inText.row;
  const across = acrossOf(inText.subject);
  return [
    {
      authority,
      name: fill(words.crosswalk.inTextName, { u: name }),
      cells: data.map((point) => cellOf(point, subject, across, words)),
    },
  ];
}

function cellOf(point: Point, subject: Subject, across: Across, words: Words): TableCell {
  return {
    text: printCell(point, subject, across, words),
    raw: usable(point) ? point.value : null,
    shown: point.shown,
    cells: point.cells,
    ...ratioParts(point),
  };
}

function medianCells(rows: TrendRows, subject: Subject, words: Words): readonly TableCell[] {
  const { line, signs } = words.charts;
  return rows.medians.map(({ median, n, doubtful }) => ({
    text:
      median === null
        ? signs.none
        : withDoubtful(fill(line.medianCell, { m: subject.figure(median), n }), doubtful, words),
    raw: median,
    shown: null,
    cells: [],
    ...(median === null ? {} : { parts: { units: n } }),
  }));
}
