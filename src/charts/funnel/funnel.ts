import { MIN_RATE_CASES } from '#domain/statistics/limits.ts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import { standsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { funnelCurves, funnelLabels, funnelPoints } from './funnelMarks.ts';
import { funnelScales } from './funnelScales.ts';
import {
  bandTable,
  fewUnits,
  judgedOf,
  levelNotes,
  sayLevel,
  toldRows,
} from '../ranking/limitBandsText.ts';
import { commonRate } from '../ranking/limitBandsPlan.ts';
import { distinctNames } from '../names.ts';
import { grouped } from '../numbers.ts';
import { emptyModel, fictionalLine, listNames, sourceOf, stillOption } from '../parts.ts';
import { formName, peerFooter } from '../peerParts.ts';
import { usable } from '../printed.ts';
import { isPale, toldPoints } from '../ranking/ranking.ts';
import type { Ranked } from '../ranking/ranking.ts';
import { missingNotes, standingNotes } from '../ranking/rankingNotes.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, LegendEntry } from '../types.ts';

/** A unit in the funnel. */
export interface FunnelPoint {
  readonly row: Ranked;
  readonly name: string;
  readonly n: number;
  readonly rate: number;
  readonly told: boolean;
}

/**
 * Rate against number of cases: each unit a dot, the common rate a line, the exact limits of 95 % and 99.8 % as curves.
 * Units outside, the focus and pinned ones are named. Without limits dots alone. `empty` when the subject is no rate or
 * no unit has 5 cases.
 */
export function funnel(rows: RateLevels, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.compare.funnel;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const byRow = new Map<Ranked, string>(rows.rows.map((row, i) => [row, all[i] ?? row.name]));
  const nameOf = (row: Ranked) => byRow.get(row) ?? row.name;
  const points = pointsOf(rows, nameOf);
  const title = titleOf(rows, points.length, subject, words);
  const table = bandTable(rows, subject, all, title, words);
  const said = { ind: subject.name, y: rows.year, least: MIN_RATE_CASES };
  const scales = funnelScales(rows, points, theme);
  const reason =
    rows.rows.length === 0
      ? words.charts.empty.noUnits
      : !subject.rate
        ? fill(words.compare.bands.notRate, said)
        : scales === null
          ? fill(text.none, said)
          : rows.without === 'fewUnits'
            ? fewUnits(rows, words)
            : null;
  if (reason !== null || scales === null)
    return emptyModel(
      context,
      'funnel',
      title,
      reason ?? fill(text.none, said),
      table,
      toldPoints(rows),
    );
  const { base, small, colours } = theme;
  const common = commonRate(rows, subject);
  const ticks = scales.rates.ticks.map((value) => subject.tick(value));
  const dispersion = rows.funnel?.dispersion;
  const axisLabel = { fontSize: small, color: colours.second };
  return {
    id: 'funnel',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, { ...said, form: formName(rows.form, words) }),
    legend: legendOf(rows, points, common === null ? null : subject.print(common), context),
    notes: [
      ...standingNotes(rows, subject, nameOf, words),
      ...levelNotes(rows, nameOf, words),
      ...(scales.log ? [words.compare.notes.log] : []),
      ...leftOut(rows, nameOf, words),
      ...missingNotes(rows, nameOf, words),
    ],
    ...sourceOf(
      context,
      points.map(({ row }) => row.data.point),
      [
        peerFooter(rows.levels.size === 0 ? rows.usable : rows.levels.size, context),
        ...(dispersion === undefined
          ? []
          : [fill(words.compare.footer.limits, { phi: grouped(dispersion, 2) })]),
      ],
    ),
    option: {
      ...stillOption(theme),
      grid: {
        left: widest(ticks, small) + Math.round(base),
        right: Math.round(base * 1.5),
        top: Math.round(base),
        bottom: Math.round(small * 3.6),
        outerBoundsMode: 'none',
      },
      xAxis: {
        type: 'value',
        min: scales.cases.min,
        max: scales.cases.max,
        axisLine: { lineStyle: { color: colours.peerLine } },
        axisTick: { customValues: scales.cases.ticks, lineStyle: { color: colours.peerLine } },
        splitLine: { show: false },
        axisLabel: {
          ...axisLabel,
          customValues: scales.cases.ticks,
          hideOverlap: true,
          formatter: (value: number) => grouped(Math.round(scales.casesAt(value)), 0),
        },
      },
      yAxis: {
        type: 'value',
        min: scales.rates.min,
        max: scales.rates.max,
        interval: scales.rates.step,
        splitLine: { lineStyle: { color: colours.grid } },
        axisLabel: { ...axisLabel, formatter: subject.tick },
      },
      series: [
        funnelCurves(rows, scales, common, theme),
        funnelPoints(points, scales, theme),
        funnelLabels(points, scales, text.axis, theme),
      ],
    },
    height: Math.round(theme.row * (theme.profile === 'projector' ? 13 : 17)),
    aria: fill(text.aria, { title, n: points.length, m: toldRows(rows).length }),
    table,
    hits: points.map(({ row, name }, dataIndex) => ({
      seriesIndex: 1,
      dataIndex,
      authority: row.authority,
      year: rows.year,
      cells: row.data.point.cells,
      say: sayLevel(row, rows, subject, name, words),
    })),
    names: [],
    empty: null,
  };
}

/** From few cases to many: so they are walked from left to right. */
function pointsOf(rows: RateLevels, nameOf: (row: Ranked) => string): readonly FunnelPoint[] {
  return rows.rows
    .flatMap((row): FunnelPoint[] => {
      const { point } = row.data;
      if (!usable(point) || point.rate === null) return [];
      const told = standsOut(rows.verdicts.get(row.authority));
      return [{ row, name: nameOf(row), n: point.rate.n, rate: point.value, told }];
    })
    .sort((a, b) => a.n - b.n);
}

function titleOf(rows: RateLevels, shown: number, subject: Subject, words: Words): string {
  const text = words.compare.funnel;
  const said = { y: rows.year, ind: subject.name };
  if (rows.funnel === null) return fill(text.titlePlain, { ...said, k: shown });
  const m = toldRows(rows).length;
  const q = subject.print(rows.funnel.rate);
  return fill(m === 0 ? text.titleNone : text.title, { ...said, q, ...judgedOf(rows), m });
}

function leftOut(
  rows: RateLevels,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const { notes } = words.compare;
  const named = (kind: 'tooFew' | 'noCases') =>
    rows.rows.filter((row) => row.data.point.rate?.kind === kind).map(nameOf);
  const [few, none] = [named('tooFew'), named('noCases')];
  return [
    ...(few.length === 0
      ? []
      : [fill(notes.small, { least: MIN_RATE_CASES, names: listNames(few, words) })]),
    ...(none.length === 0 ? [] : [fill(notes.noCases, { names: listNames(none, words) })]),
  ];
}

function legendOf(
  rows: RateLevels,
  points: readonly FunnelPoint[],
  common: string | null,
  { words, theme: { colours } }: ChartContext,
): readonly LegendEntry[] {
  const text = words.compare.funnel;
  const entry = (label: string, colour: string, mark: LegendEntry['mark']): LegendEntry => ({
    label,
    colour,
    mark,
    sign: '',
  });
  return [
    ...(rows.funnel === null
      ? []
      : [entry(text.alarm, colours.text, 'line'), entry(text.alert, colours.peerBar, 'dashed')]),
    ...(common === null ? [] : [entry(fill(text.theta, { q: common }), colours.median, 'line')]),
    ...(points.some(({ row }) => isPale(row))
      ? [entry(words.charts.bars.hollow, colours.second, 'outlined')]
      : []),
  ];
}
