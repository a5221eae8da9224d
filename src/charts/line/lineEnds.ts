import type { InText, TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { formsOf, knownOf } from './lineData.ts';
import type { Cast, Course, Known } from './lineData.ts';
import type { EndLabel, PointLabel } from './lineLabels.ts';
import type { MedianPoint } from './lineSeries.ts';
import { outOf } from '../numbers.ts';
import { peersShort } from '../peerWords.ts';
import { usable } from '../printed.ts';
import type { Subject } from '../subject.ts';
import { cutMiddle } from '../text.ts';
import type { ChartContext } from '../types.ts';

/** Up to this many years every figure of the focus is printed, else first, last and highest ones. */
const FEW_YEARS = 6;

/**
 * What stands at the ends of the lines: focus, pinned units and median with their figures; names of the others, from
 * the highest down, for as many as there will be room. On narrow charts figures alone.
 */
export function endLabels(
  cast: Cast,
  medians: readonly MedianPoint[],
  among: TrendRows['among'],
  subject: Subject,
  nameOf: (row: Course) => string,
  { words, theme }: ChartContext,
  inText: InText | null,
): readonly EndLabel[] {
  const { colours, base, small } = theme;
  const narrow = theme.profile === 'narrow';
  const { line } = words.charts;
  const cut = (name: string, size: number) => cutMiddle(name, size, 9 * size);
  const ofUnit = (row: Course, colour: string, bold: boolean): readonly EndLabel[] => {
    const last = lastOf(knownOf(row));
    if (last === undefined) return [];
    const figure = subject.figure(last.value);
    const v = bold && last.rate !== null ? casesBehind(figure, last) : figure;
    const text = narrow ? figure : fill(line.end, { u: cut(nameOf(row), base), v });
    return [{ year: last.year, value: last.value, text, colour, bold, needed: true }];
  };
  const last = lastOf(medians);
  const told = lastOf((inText?.row?.data ?? []).filter(usable));
  return [
    ...(cast.hero === null ? [] : ofUnit(cast.hero, colours.focus, true)),
    ...cast.pinned.flatMap((row) => ofUnit(row, colours.second, false)),
    ...(told === undefined
      ? []
      : [
          {
            year: told.year,
            value: told.value,
            text: narrow
              ? subject.figure(told.value)
              : fill(words.crosswalk.inTextEnd, { v: subject.figure(told.value) }),
            colour: colours.gazette,
            bold: false,
            needed: true,
          },
        ]),
    ...(last === undefined
      ? []
      : [
          {
            year: last.year,
            value: last.median,
            text: narrow
              ? subject.figure(last.median)
              : fill(line.medianEnd, {
                  group: among === null ? '' : peersShort({ among }, words),
                  m: subject.figure(last.median),
                }),
            colour: colours.median,
            bold: false,
            needed: true,
          },
        ]),
    ...(narrow || cast.as === 'band'
      ? []
      : othersAtEnd(cast, (name) => cut(name, small), nameOf, words).map((label) => ({
          ...label,
          colour: colours.footer,
          bold: false,
          needed: false,
        }))),
  ];
}

/** One name for each value that others end on, the highest first; units that share it are counted. */
function othersAtEnd(
  { others }: Cast,
  cut: (name: string) => string,
  nameOf: (row: Course) => string,
  { charts: { line } }: Words,
): readonly Pick<EndLabel, 'year' | 'value' | 'text'>[] {
  const at = new Map<string, { readonly end: Known; readonly rows: Course[] }>();
  for (const row of others) {
    const end = lastOf(knownOf(row));
    if (end === undefined) continue;
    const key = `${end.year} ${end.value}`;
    const there = at.get(key);
    if (there === undefined) at.set(key, { end, rows: [row] });
    else there.rows.push(row);
  }
  return [...at.values()]
    .sort((a, b) => b.end.value - a.end.value)
    .map(({ end, rows }) => {
      const u = rows
        .slice(0, 1)
        .map((row) => cut(nameOf(row)))
        .join('');
      const text =
        rows.length === 1 ? u : fill(line.tied, { u, n: rows.length, more: rows.length - 1 });
      return { year: end.year, value: end.value, text };
    });
}

function casesBehind(figure: string, { rate }: Known): string {
  return rate === null ? figure : `${figure} (${outOf(rate)})`;
}

function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

/** Figures of the focus, the most important first: starts, ends of forms, the highest, then others in a short series. */
export function pointLabels(
  hero: Course | null,
  { years }: TrendRows,
  subject: Subject,
  { theme }: ChartContext,
): readonly PointLabel[] {
  if (hero === null) return [];
  const known = knownOf(hero);
  const lastYear = years[years.length - 1];
  const edges = formsOf(known).flatMap((form) => {
    const run = known.filter((point) => point.form === form);
    return [run[0], lastOf(run)];
  });
  const highest = known.reduce<Known | undefined>(
    (best, point) => (best === undefined || point.value > best.value ? point : best),
    undefined,
  );
  const rest = years.length <= FEW_YEARS && theme.profile !== 'narrow' ? known : [];
  const chosen = new Set<Known>();
  for (const point of [...edges, highest, ...rest])
    if (point !== undefined && point.year !== lastYear) chosen.add(point);
  return [...chosen].map((point): PointLabel => {
    const i = known.indexOf(point);
    const [before, after] = [known[i - 1], known[i + 1]];
    const higher = (other: Known | undefined) => other === undefined || other.value > point.value;
    const low = higher(before) && higher(after) && (before ?? after) !== undefined;
    return {
      year: point.year,
      value: point.value,
      text: subject.figure(point.value),
      side: low ? 'below' : 'above',
      low: point.rate?.low ?? point.value,
      high: point.rate?.high ?? point.value,
    };
  });
}
