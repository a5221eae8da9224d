import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printPoint, printRange, usable } from '../printed.ts';
import type { Ranked } from './ranking.ts';
import type { Subject } from '../subject.ts';
import type { TableCell, TableTwin } from '../types.ts';

/** The table twin of a ranking: all units, also those that are not drawn. */
export function rankingTable(
  rows: RankingRows,
  subject: Subject,
  names: readonly string[],
  caption: string,
  words: Words,
): TableTwin {
  const text = words.charts.bars;
  const head = subject.unit === '' ? subject.name : `${subject.name} (${subject.unit})`;
  return {
    caption,
    head: subject.rate
      ? [text.headUnit, head, text.headCount, text.headRange, text.headPlace, text.headState]
      : [text.headUnit, head, text.headPlace, text.headState],
    rows: rows.rows.map((row, i) => ({
      authority: row.authority,
      name: names[i] ?? row.name,
      cells: [
        valueCell(row, subject, words),
        ...(subject.rate ? [casesCell(row, words), rangeCell(row, subject, words)] : []),
        placeCell(row, words),
        stateCell(row, words),
      ],
    })),
  };
}

/** Cells of a row of rates or counts, also for other tables of the same rows. */
export function valueCell({ data: { point } }: Ranked, subject: Subject, words: Words): TableCell {
  const number = usable(point) ? point.value : null;
  return {
    text: number === null ? printPoint(point, subject, words) : subject.figure(number),
    raw: number,
    shown: point.shown,
    cells: point.cells,
  };
}

export function casesCell({ data: { point } }: Ranked, words: Words): TableCell {
  const { rate } = point;
  return {
    text: rate === null ? words.charts.shown[point.shown] : `${rate.x}/${rate.n}`,
    raw: rate === null ? null : rate.n,
    shown: null,
    cells: point.cells,
  };
}

function rangeCell({ data: { point } }: Ranked, subject: Subject, words: Words): TableCell {
  return plain(printRange(point.rate, subject) ?? words.charts.signs.none, point.rate?.low ?? null);
}

export function placeCell({ data: { place } }: Ranked, { charts }: Words): TableCell {
  if (place === null) return plain(charts.signs.none, null);
  const said = { r: place.place, k: place.of };
  return plain(fill(place.tied ? charts.placesTied : charts.places, said), place.place);
}

export function stateCell({ data: { point } }: Ranked, words: Words): TableCell {
  const kind = point.rate?.kind;
  return plain(
    kind === 'noCases'
      ? words.charts.noCases
      : kind === 'tooFew'
        ? words.charts.fewCases
        : words.charts.shown[point.shown],
    null,
  );
}

export function plain(text: string, raw: number | null): TableCell {
  return { text, raw, shown: null, cells: [] };
}
