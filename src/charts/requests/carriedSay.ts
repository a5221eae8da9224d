import { carriedTerms } from '#query/carried.ts';
import type { Carried, CarriedRows } from '#query/carried.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { CarriedLine } from './carriedMarks.ts';
import { cellsOf } from '../formParts.ts';
import { grouped } from '../numbers.ts';
import { listNames } from '../parts.ts';
import { withDoubtful } from '../peerWords.ts';
import { lastLine, yearAndForm } from '../say.ts';

type CarriedRow = CarriedRows['rows'][number];

/** Units that did not take over what the year before handed on. */
export function beforeNote(
  rows: readonly CarriedRow[],
  nameOf: (row: CarriedRow) => string,
  words: Words,
): readonly string[] {
  const { carried: text } = words.applications;
  const differing = rows.flatMap((row) => {
    const { before = null, points = [] } = row.data.data ?? {};
    const [a, b] = [before?.value ?? null, points[0]?.value ?? null];
    if (a === null || b === null || a === b) return [];
    return [fill(text.beforeUnit, { u: nameOf(row), a: grouped(a, 0), b: grouped(b, 0) })];
  });
  return differing.length === 0 ? [] : [fill(text.before, { list: listNames(differing, words) })];
}

/** Tooltip of a line. */
export function sayLine(
  line: CarriedLine | undefined,
  rows: CarriedRows,
  { points, gap }: Pick<Carried, 'points' | 'gap'>,
  words: Words,
): readonly string[] {
  const { carried: text, forms } = words.applications;
  const { tip, shown } = words.charts;
  if (line === undefined) return [];
  const [carriedIn, fresh, handled, out] = points.map(({ value }) => value);
  const sides =
    gap === null || carriedIn == null || fresh == null || handled == null || out == null
      ? []
      : gap === 0
        ? [text.equal]
        : [
            fill(text.gap, {
              n: grouped(Math.abs(gap), 0),
              a: grouped(carriedIn + fresh, 0),
              b: grouped(handled + out, 0),
            }),
          ];
  return [
    line.name,
    yearAndForm({ year: rows.year, form: rows.form }, words),
    ...carriedTerms.map((term, i) => {
      const point = points[i];
      const v =
        point === undefined
          ? ''
          : point.value === null
            ? shown[point.shown]
            : grouped(point.value, 0);
      return fill(tip.named, { ind: text[term], v });
    }),
    ...sides,
    ...(line.total
      ? [
          withDoubtful(
            fill(forms.sumSay, { n: rows.countyUnits, of: rows.total }),
            rows.county.reduce((sum, { inDoubt }) => sum + inDoubt, 0),
            words,
          ),
        ]
      : []),
    ...lastLine({ cells: cellsOf(points) }, words),
  ];
}
