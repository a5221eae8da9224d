import { mixOrder } from '#query/types.ts';
import type { MixData, MixRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { hasShares, shareOf } from './mixRows.ts';
import type { Mixed } from './mixRows.ts';
import { withDoubtfulCell } from '../formParts.ts';
import { grouped, sharePercent } from '../numbers.ts';
import type { TableCell, TableTwin } from '../types.ts';

/** The table twin of a mix: counts with shares, all units, the total first where there is one. */
export function mixTable(
  rows: MixRows,
  sorted: readonly Mixed[],
  nameOf: (row: Mixed) => string,
  caption: string,
  total: string | null,
  words: Words,
): TableTwin {
  const { mix: text, channels } = words.charts;
  return {
    caption,
    head: [text.headUnit, ...mixOrder.map((id) => channels[id]), text.headSum],
    rows: [
      ...(total === null ? [] : [{ authority: null, name: total, cells: sumCells(rows, words) }]),
      ...sorted.map((row) => ({
        authority: row.authority,
        name: nameOf(row),
        cells: cellsOf(row.data, words),
      })),
    ],
  };
}

/** The sums, the last of them with what is in none of them. */
function sumCells({ county, doubtful }: MixRows, words: Words): readonly TableCell[] {
  const cells = cellsOf(county, words);
  return cells.map((cell, i) =>
    i === cells.length - 1 ? withDoubtfulCell(cell, doubtful, words) : cell,
  );
}

function cellsOf(mix: MixData, words: Words): readonly TableCell[] {
  const { mix: text, shown } = words.charts;
  return [
    ...mix.points.map((point, channel): TableCell => {
      const known = point.value !== null;
      const count = point.value === null ? shown[point.shown] : grouped(point.value, 0);
      return {
        text:
          known && hasShares(mix)
            ? fill(text.cell, { v: count, p: sharePercent(shareOf(mix, channel)) })
            : count,
        raw: point.value,
        shown: point.shown,
        cells: point.cells,
        ...(known && hasShares(mix)
          ? { parts: { denominator: mix.sum, share: shareOf(mix, channel) } }
          : {}),
      };
    }),
    {
      text: mix.sum === null ? shown[mix.shown] : grouped(mix.sum, 0),
      raw: mix.sum,
      shown: mix.shown,
      cells: mix.points.flatMap((point) => point.cells),
    },
  ];
}
