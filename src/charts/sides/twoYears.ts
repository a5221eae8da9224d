import { MIN_RANK_CASES } from '#domain/statistics/limits.ts';
import type { Row } from '#query/types.ts';
import type { TwoPoints, TwoYears } from '#query/sides.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { acrossNotes } from '../acrossNotes.ts';
import { lackingKinds } from '../lacking.ts';
import { namesOf } from '../formParts.ts';
import { signedPoints } from '../mix/mixAgainstRows.ts';
import { nameAxis, nameWidth } from '../names.ts';
import { fittedAxis, niceAxis, pointsBetween, shareFittedAxis } from '../numbers.ts';
import { emptyModel, fictionalLine, listNames, sourceOf, stillOption } from '../parts.ts';
import { NARROW_NAMES, peerFooter } from '../peerParts.ts';
import { isTold, printPoint, printWithCases, ratioParts } from '../printed.ts';
import { plain } from '../ranking/rankingTable.ts';
import { lastLine, sayPoint } from '../say.ts';
import { shownRows } from '../shownRows.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { topAxis } from '../topAxis.ts';
import { widest } from '../text.ts';
import { twoYearsMarks } from './twoYearsMarks.ts';
import type { ChartContext, ChartModel } from '../types.ts';

type Both = Row<TwoPoints>;

/**
 * One subject in two years: a hollow and a full dot a unit, the largest rise on top, both numbers and their plain
 * difference beside. Units whose two forms do not go together, or without a number, are named below. `empty` where no
 * unit has both, and where the forms may not be looked at together.
 */
export function twoYears(rows: TwoYears, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.sides.years;
  const subject = subjectOf(rows.subject, words);
  const nameOf = namesOf(rows.rows);
  const both = rows.rows.filter(({ data }) => data.difference !== null);
  const title = titleOf(rows, both, subject, nameOf, words);
  const table = {
    caption: title,
    head: [words.charts.bars.headUnit, String(rows.before), String(rows.year), text.head],
    rows: rows.rows.map((row) => ({
      authority: row.authority,
      name: nameOf(row),
      cells: [
        ...[row.data.before, row.data.now].map((point) => ({
          text: printWithCases(point, subject, words),
          raw: point.value,
          shown: point.shown,
          cells: point.cells,
          ...ratioParts(point),
        })),
        row.data.difference === null
          ? plain(words.charts.signs.none, null)
          : plain(differenceText(row.data, subject, words), row.data.difference),
      ],
    })),
  };
  const reason = nothingIn(rows, both, subject, words);
  if (reason !== null) {
    const told = rows.rows.flatMap(({ data }) => [data.before, data.now].filter(isTold));
    return emptyModel(context, 'twoYears', title, reason, table, told);
  }
  const shown = shownRows(both, theme, 'ends');
  const narrow = theme.profile === 'narrow';
  const lineOf = ({ data }: Both) =>
    narrow
      ? briefText(data, subject)
      : fill(text.line, {
          a: printWithCases(data.before, subject, words),
          b: printWithCases(data.now, subject, words),
          diff: differenceText(data, subject, words),
        });
  const names = shown.map(nameOf);
  const left = narrow
    ? Math.min(nameWidth(names, theme), Math.round(NARROW_NAMES * theme.base))
    : nameWidth(names, theme);
  const right = Math.ceil(widest(shown.map(lineOf), theme.small * 1.06) + theme.base * 1.2);
  const values = shown.flatMap(({ data }) => [data.now.value ?? 0, data.before.value ?? 0]);
  const ticks = narrow ? 2 : 5;
  const fitted = subject.share ? shareFittedAxis : fittedAxis;
  const axis = subject.rate
    ? fitted(Math.min(...values), Math.max(...values), ticks)
    : { min: 0, ...niceAxis(Math.max(...values), ticks, subject.whole) };
  const top = Math.round(theme.small * 1.2 + theme.base * 0.7);
  return {
    id: 'twoYears',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, { p: rows.before, y: rows.year }),
    legend: [],
    notes: [
      text.noTrend,
      ...(both.some(({ data }) => data.now.form !== data.before.form)
        ? [
            ...acrossNotes(
              rows.across,
              both.flatMap(({ data }) => [data.before, data.now]),
              words,
            ),
            text.near,
          ]
        : []),
      ...(both.some(({ data }) => isSmall(data)) ? [text.small] : []),
      ...withoutNotes(rows, nameOf, words),
      ...(shown.length < both.length
        ? [fill(words.charts.notes.trimmed, { shown: shown.length, total: both.length })]
        : []),
    ],
    ...sourceOf(
      context,
      both.flatMap(({ data }) => [data.before, data.now]),
      [peerFooter(both.length, context)],
    ),
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom: 2, outerBoundsMode: 'none' },
      xAxis: topAxis(axis, 0, subject, theme),
      yAxis: nameAxis({ names, focus: shown.map(({ focus }) => focus), width: left, theme }),
      series: [twoYearsMarks(shown, shown.map(lineOf), theme)],
    },
    height: top + 2 + shown.length * theme.row,
    aria: fill(text.aria, { title, n: both.length }),
    table,
    hits: shown.map((row, dataIndex) => ({
      seriesIndex: 0,
      dataIndex,
      authority: row.authority,
      year: rows.year,
      cells: [...row.data.before.cells, ...row.data.now.cells],
      say: [
        ...sayPoint(nameOf(row), row.data.before, subject, words),
        ...sayPoint(nameOf(row), row.data.now, subject, words).slice(1),
        differenceText(row.data, subject, words),
        ...lastLine({ cells: row.data.now.cells }, words),
      ],
    })),
    names: shown.map(({ authority }) => authority),
    empty: null,
  };
}

/** +14, −3.2: the difference alone, of shares in percentage points; the numbers are in table and tooltip. */
function briefText({ now, before, difference }: TwoPoints, subject: Subject): string {
  const d = difference ?? NaN;
  if (subject.share) return signedPoints(pointsBetween(before.value ?? NaN, now.value ?? NaN));
  return `${d > 0 ? '+' : d < 0 ? '−' : ''}${subject.figure(Math.abs(d))}`;
}

const isSmall = ({ now, before }: TwoPoints) =>
  [now, before].some(({ rate }) => rate !== null && rate.n < MIN_RANK_CASES);

/** 多 14 件; of shares the difference of the printed per cents: 高 3.2 个百分点. */
export function differenceText(
  { now, before }: Pick<TwoPoints, 'now' | 'before'>,
  subject: Subject,
  { sides: { years: text } }: Words,
): string {
  const [a, b] = [before.value ?? NaN, now.value ?? NaN];
  if (!subject.share) {
    const d = subject.print(Math.abs(b - a));
    return a === b ? text.same : fill(b > a ? text.more : text.fewer, { d });
  }
  const points = pointsBetween(a, b);
  if (points === 0) return text.same;
  const d = fill(text.points, { d: Math.abs(points).toFixed(1) });
  return fill(points > 0 ? text.higher : text.lower, { d });
}

function titleOf(
  rows: TwoYears,
  both: readonly Both[],
  subject: Subject,
  nameOf: (row: Both) => string,
  words: Words,
): string {
  const text = words.sides.years;
  const said = { ind: subject.name, y: rows.year, p: rows.before };
  const own = both.find(({ focus }) => focus);
  if (own !== undefined)
    return fill(text.titleOwn, {
      ...said,
      u: nameOf(own),
      a: printPoint(own.data.before, subject, words),
      b: printPoint(own.data.now, subject, words),
      diff: differenceText(own.data, subject, words),
    });
  if (both.length === 0) return fill(text.titleNone, said);
  const count = (holds: (difference: number) => boolean) =>
    both.filter(({ data }) => data.difference !== null && holds(data.difference)).length;
  return fill(text.title, {
    ...said,
    n: both.length,
    up: count((d) => d > 0),
    down: count((d) => d < 0),
  });
}

function nothingIn(
  rows: TwoYears,
  both: readonly Both[],
  subject: Subject,
  words: Words,
): string | null {
  if (rows.rows.length === 0) return words.charts.empty.noUnits;
  const { status, series } = rows.across;
  if (status === 'break' && rows.rows.some(({ data }) => data.apart)) {
    const text = series === null ? '' : (words.crosswalk.caveats[series] ?? '');
    return fill(words.crosswalk.refused, { ind: subject.name, text });
  }
  const said = { ind: subject.name, y: rows.year, p: rows.before };
  return both.length === 0 ? fill(words.sides.years.empty, said) : null;
}

/** Who is not drawn: on forms that do not go together, or without a number in one of the years. */
function withoutNotes(
  rows: TwoYears,
  nameOf: (row: Both) => string,
  words: Words,
): readonly string[] {
  const text = words.sides.years;
  const apart = rows.rows.filter(({ data }) => data.apart).map(nameOf);
  const missing = (['before', 'now'] as const).flatMap((side) =>
    lackingKinds.flatMap((shown) => {
      const units = rows.rows.filter(
        ({ data }) => data[side].value === null && data[side].shown === shown,
      );
      if (units.length === 0) return [];
      return [
        fill(text.missing, {
          y: side === 'now' ? rows.year : rows.before,
          word: words.charts.shown[shown],
          names: listNames(units.map(nameOf), words),
        }),
      ];
    }),
  );
  return [
    ...(apart.length === 0 ? [] : [fill(text.apart, { names: listNames(apart, words) })]),
    ...missing,
  ];
}
