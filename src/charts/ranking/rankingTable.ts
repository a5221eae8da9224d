import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { printedCases } from '../numbers.ts';
import { printPoint, usable } from '../printed.ts';
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
      ? [
          text.headUnit,
          head,
          ...casesHeads(words),
          text.headLow,
          text.headHigh,
          text.headPlace,
          text.headState,
        ]
      : [text.headUnit, head, text.headPlace, text.headState],
    rows: rows.rows.map((row, i) => ({
      authority: row.authority,
      name: names[i] ?? row.name,
      cells: [
        valueCell(row, subject, words),
        ...(subject.rate ? [...casesCells(row, words), ...rangeCells(row, subject, words)] : []),
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

/** Heads of `casesCells`. */
export const casesHeads = ({ exports: { parts } }: Words): readonly string[] => [
  parts.numerator,
  parts.denominator,
];

/** Numerator and denominator of a rate, each in a cell of its own. */
export function casesCells({ data: { point } }: Ranked, words: Words): readonly TableCell[] {
  const { rate } = point;
  if (rate === null) return [1, 2].map(() => plain(words.charts.signs.none, null));
  const { x, n } = printedCases(rate);
  return [plain(x, rate.x), plain(n, rate.n)];
}

function rangeCells({ data: { point } }: Ranked, subject: Subject, words: Words): TableCell[] {
  return [point.rate?.low ?? null, point.rate?.high ?? null].map((end) =>
    end === null ? plain(words.charts.signs.none, null) : plain(subject.figure(end), end),
  );
}

export function placeCell({ data: { place } }: Ranked, { charts }: Words): TableCell {
  if (place === null) return plain(charts.signs.none, null);
  const said = { r: place.place, k: place.of };
  const text = fill(place.tied ? charts.placesTied : charts.places, said);
  return { ...plain(text, place.place), parts: { units: place.of } };
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
