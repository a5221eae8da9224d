import type { RateLevels } from '#analysis/rateLevels.ts';
import { standsOut } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import { limitBandGround, limitBandMarks } from './limitBandMarks.ts';
import { bandText, limitBandsPlan } from './limitBandsPlan.ts';
import { bandHits, bandNotes, bandTable, bandTitle } from './limitBandsText.ts';
import { distinctNames, nameAxis } from '../names.ts';
import { grouped } from '../numbers.ts';
import { emptyModel, fictionalLine, sourceOf, stillOption } from '../parts.ts';
import { formName, peerFooter } from '../peerParts.ts';
import { isPale, rankList, toldPoints } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { rankingFrame } from './rankingFrame.ts';
import { nothingToRank } from './rankingNotes.ts';
import { stripSeries } from '../strip.ts';
import { subjectOf } from '../subject.ts';
import { topAxis } from '../topAxis.ts';
import type { ChartContext, ChartModel, LegendEntry } from '../types.ts';

/**
 * Who is outside chance? A rate in one year: each unit a dot on the 99.8 % band of its number of cases, the common rate
 * a line, figures in one column. Rates on few cases stand below, not ranked; without limits dots alone. `empty` when
 * the subject is no rate or no unit has anything.
 */
export function limitBands(rows: RateLevels, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const { bands, footer } = words.compare;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const byRow = new Map<Ranked, string>(rows.rows.map((row, i) => [row, all[i] ?? row.name]));
  const nameOf = (row: Ranked) => byRow.get(row) ?? row.name;
  const title = bandTitle(rows, subject, context, nameOf);
  const table = bandTable(rows, subject, all, title, words);
  const reason = subject.rate
    ? nothingToRank(rows, subject, words)
    : rows.rows.length === 0
      ? words.charts.empty.noUnits
      : fill(bands.notRate, { ind: subject.name });
  if (reason !== null)
    return emptyModel(context, 'limitBands', title, reason, table, toldPoints(rows));

  const isTold = (row: Ranked) => standsOut(rows.verdicts.get(row.authority));
  const list = rankList(rows, subject, words, theme, isTold);
  const plan = limitBandsPlan(rows, list, subject, nameOf, context);
  const subtitle = rows.funnel === null ? bands.subtitlePlain : bands.subtitle;
  const said = { ind: subject.name, y: rows.year, form: formName(rows.form, words) };
  const direction = subject.direction === null ? '' : words.charts.joiner + subject.direction;
  const dispersion = rows.funnel?.dispersion;
  return {
    id: 'limitBands',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(subtitle, said) + direction,
    legend: legendOf(
      rows,
      list.lines.some((line) => line.kind === 'unit' && isPale(line.row)),
      context,
    ),
    notes: bandNotes(rows, list, subject, nameOf, words),
    ...sourceOf(context, toldPoints(rows), [
      peerFooter(rows.levels.size === 0 ? rows.usable : rows.levels.size, context),
      ...(dispersion === undefined ? [] : [fill(footer.limits, { phi: grouped(dispersion, 2) })]),
    ]),
    option: {
      ...stillOption(theme),
      grid: {
        left: plan.left,
        right: plan.right,
        top: plan.top,
        bottom: plan.bottom,
        outerBoundsMode: 'none',
      },
      xAxis: topAxis(plan.axis, plan.referenceHeight, subject, theme),
      yAxis: nameAxis({
        names: list.lines.map((line) => (line.kind === 'unit' ? nameOf(line.row) : '')),
        focus: list.lines.map((line) => line.kind === 'unit' && line.row.focus),
        width: plan.left,
        theme,
      }),
      series: [
        rankingFrame({
          lines: list.lines,
          strips: plan.strips,
          reference: plan.reference,
          middle: null,
          right: plan.right,
          theme,
        }),
        limitBandGround(rows, list.lines, plan.reference?.value ?? null, theme),
        limitBandMarks({
          rows,
          lines: list.lines,
          textOf: (row) => bandText(row, rows, subject, context),
          theme,
        }),
        ...plan.strips.map((strip) => stripSeries(strip, plan.right, theme)),
      ],
    },
    height: plan.top + plan.bottom + list.lines.length * theme.row,
    aria: fill(bands.aria, {
      title,
      n: rows.rows.length,
      k: rows.levels.size,
      m: [...rows.verdicts.values()].filter(standsOut).length,
    }),
    table,
    hits: bandHits(rows, list, subject, nameOf, words),
    names: list.lines.map((line) => (line.kind === 'unit' ? line.row.authority : null)),
    empty: null,
  };
}

function legendOf(
  rows: RateLevels,
  pale: boolean,
  { words, theme: { colours, profile } }: ChartContext,
): readonly LegendEntry[] {
  const { bands } = words.compare;
  const { standsOutSide, signs } = words.verdicts;
  const entry = (label: string, colour: string, mark: LegendEntry['mark'], sign = '') => ({
    label,
    colour,
    mark,
    sign,
  });
  const told = new Set([...rows.verdicts.values()].filter(standsOut).map(({ side }) => side));
  return [
    ...(rows.funnel === null
      ? []
      : [entry(bands.alarm, colours.interval, 'box'), entry(bands.alert, colours.band, 'box')]),
    ...(pale ? [entry(words.charts.bars.hollow, colours.second, 'outlined')] : []),
    ...(profile === 'narrow'
      ? (['high', 'low'] as const)
          .filter((side) => told.has(side))
          .map((side) => entry(standsOutSide[side], colours.warning, 'bare', signs[side]))
      : []),
  ];
}
