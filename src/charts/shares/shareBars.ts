import type { SeriesKey } from '#domain/crosswalk/series.ts';
import { MIN_RATE_CASES } from '#domain/statistics/limits.ts';
import { shareAxis } from './shareAxis.ts';
import type { ShareRows, UnitParts } from '#query/shareRows.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { formSource, namesOf, nothingOnForm, standingStrips, zeroStrip } from '../formParts.ts';
import { mixFrame } from '../mix/mixFrame.ts';
import { mixMarks, piecesOf } from '../mix/mixMarks.ts';
import type { MixLine, PartColours } from '../mix/mixMarks.ts';
import { hasShares, isFew } from '../mix/mixRows.ts';
import { nameAxis, nameWidth } from '../names.ts';
import { stripHits, stripLabels, stripPlans } from '../namedStrips.ts';
import { grouped } from '../numbers.ts';
import { emptyModel, fictionalLine, stillOption } from '../parts.ts';
import { casesText, partWord, pieceCells, sayShare, shareLine } from './shareLines.ts';
import { shareTable } from './shareTable.ts';
import { shareNotes } from './shareNotes.ts';
import { shareTitle } from './shareTitle.ts';
import type { ShareWords } from './shareTitle.ts';
import { shownRows } from '../shownRows.ts';
import { stripSeries } from '../strip.ts';
import { textWidth, widest } from '../text.ts';
import type { ChartContext, ChartModel, Hit } from '../types.ts';

/** What the parts are called and how they look. */
export interface ShareSpec {
  readonly id: string;
  /** What tells whether an older form has this in other rows. */
  readonly series: SeriesKey;
  readonly text: ShareWords;
  readonly names: readonly string[];
  /** The focus right below the total instead of at its place. */
  readonly focusFirst: boolean;
}

/** Colour of each part, and of letters on it; the order is that of lightness in grey print. */
const palette: readonly PartColours[] = [
  ['website', 'paper'],
  ['wechat', 'paper'],
  ['weibo', 'text'],
  ['gazette', 'paper'],
  ['sand', 'text'],
  ['other', 'text'],
];

type Shared = ShareRows['rows'][number];

/**
 * Parts of a whole as 100 % bars with their counts: the total of the group first, then the units from most cases down.
 * Fewer than five cases have counts in words and no bar; units without cases, on another form or without a report are
 * named in strips. `empty` before 2019 and when no unit has anything.
 */
export function shareBars(rows: ShareRows, spec: ShareSpec, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const { shares: text, count } = words.applications;
  const { names, id } = spec;
  const nameOf = namesOf(rows.rows);
  const title = shareTitle(rows, spec.text, names, nameOf, context);
  const total =
    hasShares(rows.county) && rows.countyUnits > 1
      ? fill(text.total, { group: context.group ?? words.charts.wholeCounty })
      : null;
  const table = shareTable(rows, names, nameOf, title, total, words);
  const reason = nothingToShare(rows, spec.series, words);
  if (reason !== null) return emptyModel(context, id, title, reason, table);

  const single = sorted(rows.rows, spec.focusFirst);
  const drawn = shownRows(single, theme, 'start');
  const strips = [
    ...zeroStrip(
      rows.rows.filter(({ data: { data } }) => data?.sum === 0),
      spec.text.zeros,
      (data) => data.points,
      { year: rows.year, nameOf, words },
    ),
    ...standingStrips(rows, nameOf, words),
  ];
  const left = nameWidth(
    [...drawn.map(nameOf), ...(total === null ? [] : [total]), ...strips.map((s) => s.label)],
    theme,
  );
  const narrow = theme.profile === 'narrow';
  const figures = widest(
    [
      count,
      ...[rows.county, ...drawn.map((row) => row.data.data)].map((mix) => sumText(mix, words)),
    ],
    theme.small * 1.04,
  );
  const bars = narrow ? 0 : Math.round(theme.base * 5);
  const right = Math.ceil(figures + bars + theme.base * 1.6);
  const room = theme.leastWidth - left - right - theme.base;
  const lines = [
    ...(total === null
      ? []
      : [
          shareLine(
            rows.county,
            total,
            { total: true, focus: false },
            '',
            sumText(rows.county, words),
          ),
        ]),
    ...drawn.flatMap((row) => lineOf(row)),
  ];
  const pieces = piecesOf(lines);
  const units = [...(total === null ? [] : [null]), ...drawn];
  const { plans, height: below } = stripPlans(strips, theme.leastWidth - left, theme, words);
  const axis = lines.some((line) => line.shares.length > 0);
  const top = axis
    ? Math.round(theme.small * 1.2 + theme.base * 0.7)
    : Math.round(theme.small * 1.8);
  const bottom = Math.max(below, Math.round(theme.base * 0.4));
  return {
    id,
    title,
    fictional: fictionalLine(context),
    subtitle: fill(spec.text.subtitle, { y: rows.year }),
    legend: names.map((label, part) => ({
      label,
      colour: theme.colours[palette[part]?.[0] ?? 'other'],
      mark: 'box',
      sign: '',
    })),
    notes: shareNotes(rows, spec, nameOf, drawn.length, single.length, words),
    ...formSource(rows, context),
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: { ...shareAxis(theme, narrow), show: axis },
      yAxis: nameAxis({
        names: lines.map((line) => line.name),
        focus: lines.map((line) => line.focus),
        bold: lines.map((line) => line.total),
        width: left,
        theme,
      }),
      series: [
        mixFrame({ lines, head: lines.length === 0 ? '' : count, figures, bars, theme }),
        mixMarks(lines, pieces, theme, palette),
        ...plans.map((plan) => stripSeries(plan, right, theme)),
        stripLabels(plans, right, theme),
      ],
    },
    height: top + bottom + lines.length * theme.row,
    aria: fill(text.aria, { title, n: rows.rows.length, k: rows.countyUnits }),
    table,
    hits: [
      ...pieces.map((piece, dataIndex): Hit => {
        const line = lines[piece.line];
        return {
          seriesIndex: 1,
          dataIndex,
          authority: units[piece.line]?.authority ?? null,
          year: rows.year,
          cells: line === undefined ? [] : pieceCells(line, piece),
          say: line === undefined ? [] : sayShare(line, piece, rows, names, words),
        };
      }),
      ...stripHits(strips, rows.year, 2),
    ],
    names: units.map((row) => row?.authority ?? null),
    empty: null,
  };

  function lineOf(row: Shared): readonly MixLine[] {
    const { data } = row.data;
    if (data === null) return [];
    const place = { total: false, focus: row.focus };
    const whole = partWord(data, names, words);
    const brief =
      data.sum === null
        ? words.charts.shown[data.shown]
        : fill(text.tooFew, { n: grouped(data.sum, 0) });
    const word = textWidth(whole, theme.small) <= room ? whole : brief;
    return [shareLine(data, nameOf(row), place, word, sumText(data, words))];
  }
}

function sumText(mix: Pick<UnitParts, 'sum' | 'points' | 'shown'> | null, words: Words): string {
  if (mix === null || mix.sum === null) return '';
  const sum = casesText(mix.sum, words);
  return isFew(mix) && mix.sum >= MIN_RATE_CASES ? `${sum} ${words.charts.few}` : sum;
}

function nothingToShare(rows: ShareRows, series: SeriesKey, words: Words): string | null {
  const reason = nothingOnForm(rows, series, words);
  if (reason !== null || rows.form === null) return reason;
  if (rows.rows.some(({ data }) => data.data !== null)) return null;
  const form = words.charts.forms[rows.form];
  return fill(words.applications.forms.nothing, { form, y: rows.year });
}

/** Units with cases from most down, then those without a number. */
function sorted(rows: readonly Shared[], focusFirst: boolean): readonly Shared[] {
  const rank = ({ data: { data }, focus }: Shared) =>
    data === null || data.sum === null ? -1 : focusFirst && focus ? Infinity : data.sum;
  return rows
    .filter(({ data: { data } }) => data !== null && data.sum !== 0)
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}
