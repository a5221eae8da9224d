import type { CustomSeriesOption, LineSeriesOption } from 'echarts';
import type { TrendRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import { castOf, knownOf, toldIn } from './lineData.ts';
import type { Cast, Course, Known } from './lineData.ts';
import { bandSeries, stretchesOf } from './lineBand.ts';
import type { Stretch } from './lineBand.ts';
import { endLabels, pointLabels } from './lineEnds.ts';
import { feetOf, namedBands, namedChanges, namedEras } from './lineFeet.ts';
import { eraHeight, footHeight, lineFrame } from './lineFrame.ts';
import { hitsOf, sayer } from './lineHits.ts';
import { lineLabels } from './lineLabels.ts';
import type { EndLabel } from './lineLabels.ts';
import { formWords, lineNotes, lineSubtitle, nothingToDraw } from './lineNotes.ts';
import {
  bridgeSeries,
  courseSeries,
  medianSeries,
  tangleSeries,
  textSeries,
} from './lineSeries.ts';
import type { Drawn, MedianPoint } from './lineSeries.ts';
import { lineTable } from './lineTable.ts';
import { lineTitle, rangeOf } from './lineTitle.ts';
import { whiskerSeries } from './lineWhiskers.ts';
import { distinctNames } from '../names.ts';
import { niceAxis } from '../numbers.ts';
import { emptyModel, fictionalLine, sourceOf, stillOption } from '../parts.ts';
import { subjectOf } from '../subject.ts';
import { peersName } from '../peerWords.ts';
import { widest } from '../text.ts';
import type { ChartContext, ChartModel, Theme } from '../types.ts';

/** Height of the plot in em: a third of a usual page. */
const PLOT_EM = 26;

/**
 * How did this unit move, against the others? One line per unit and line of forms over the years, the focus thick and blue, the
 * median dashed with its n per year; more than 60 others become a band from P10 to P90. Gaps stay gaps with their word
 * under the year. `empty` without at least two years that have a value, and when all values are zero.
 */
export function focusLine(rows: TrendRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.charts;
  const subject = subjectOf(rows.subject, words);
  const distinct = distinctNames(rows.rows);
  const names = new Map<Course, string>();
  rows.rows.forEach((row, i) => names.set(row, distinct[i] ?? row.name));
  const nameOf = (row: Course) => names.get(row) ?? row.name;
  const title = lineTitle(rows, subject, words, nameOf);
  const table = lineTable(rows, subject, distinct, title, words);
  const reason = nothingToDraw(rows, subject, words);
  if (reason !== null) return emptyModel(context, 'focusLine', title, reason, table, toldIn(rows));

  const cast = castOf(rows);
  const backdrop = {
    eras: namedEras(rows, words),
    changes: namedChanges(rows, words),
    bands: namedBands(rows, words),
  };
  const stretches = cast.as === 'band' ? stretchesOf(rows) : [];
  const drawn = drawLines(rows, cast, theme);
  const medians = drawn.median.flatMap(({ points }) => points.filter((p) => p !== null));
  const bridges = cast.hero === null ? [] : bridgeSeries(cast.hero, theme);
  const whiskers = cast.hero === null ? [] : whiskerSeries(cast.hero, theme);
  const ends = endLabels(cast, medians, rows.among, subject, nameOf, context, rows.inText);
  const feet = feetOf(rows, cast.hero, subject, words);
  const axis = niceAxis(highestOf(rows, cast, medians, stretches), 4, subject.whole);
  const ticks = Array.from({ length: Math.round(axis.max / axis.step) + 1 }, (_, i) =>
    subject.tick(i * axis.step),
  );
  const years = rows.years;
  const [firstYear = 0, lastYear = 0] = [years[0], years[years.length - 1]];
  const top = Math.round(theme.base * 2) + eraHeight(backdrop, theme);
  const bottom = footHeight(feet, theme);
  const silent = [lineFrame({ feet, ...backdrop, theme })];
  const behind = stretches.length === 0 ? silent : [...silent, bandSeries(stretches, theme)];
  const numbered = [...drawn.others, ...drawn.median, ...drawn.pinned, ...drawn.inText];
  const series: (LineSeriesOption | CustomSeriesOption)[] = [
    ...behind,
    ...numbered.map((line) => line.series),
    ...bridges,
    ...whiskers,
    ...drawn.hero.map((line) => line.series),
    lineLabels({
      lastYear,
      ends,
      points: pointLabels(cast.hero, rows, subject, context),
      bands: backdrop.bands,
      theme,
    }),
  ];
  const heroAt = behind.length + numbered.length + bridges.length + whiskers.length;
  const say = sayer(rows, subject, nameOf, words);
  const othersAt = behind.length;
  const medianAt = othersAt + drawn.others.length;
  const pinnedAt = medianAt + drawn.median.length;
  const inTextAt = pinnedAt + drawn.pinned.length;
  return {
    id: 'focusLine',
    title,
    fictional: fictionalLine(context),
    subtitle: lineSubtitle(
      rows,
      cast,
      {
        median: medians.length > 0,
        bridge: bridges.length > 0,
        whiskers: whiskers.length > 0,
        bandUnits: rows.members.length,
      },
      subject,
      nameOf,
      words,
    ),
    legend: [],
    notes: lineNotes(rows, subject, nameOf, words),
    ...sourceOf(
      context,
      toldIn(rows),
      medians.length === 0
        ? []
        : [
            fill(text.footer.medianN, {
              peers: rows.among === null ? '' : peersName({ among: rows.among }, words),
              n: rangeOf(medians.map(({ n }) => n)),
            }),
          ],
    ),
    option: {
      ...stillOption(theme),
      grid: {
        left: widest(ticks, theme.small) + Math.round(theme.base * 0.8),
        right: rightOf(ends, lastYear, theme),
        top,
        bottom,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: firstYear - 0.4, max: lastYear + 0.12 },
      yAxis: {
        type: 'value',
        min: 0,
        max: axis.max,
        interval: axis.step,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.colours.grid } },
        axisLabel: {
          fontSize: theme.small,
          color: theme.colours.second,
          margin: Math.round(theme.base * 0.5),
          formatter: subject.tick,
        },
      },
      series,
    },
    height: top + bottom + theme.base * PLOT_EM,
    aria: [
      fill(text.line.aria, { title, n: rows.rows.length, y1: firstYear, y2: lastYear }),
      ...formWords(rows, words),
    ].join(words.language === 'zh' ? '' : ' '),
    table,
    hits: [
      ...hitsOf(drawn.hero, heroAt, say.point),
      ...hitsOf(drawn.median, medianAt, say.median),
      ...hitsOf(drawn.pinned, pinnedAt, say.point),
      ...hitsOf(drawn.inText, inTextAt, say.inText),
      ...hitsOf(drawn.others, othersAt, say.point),
    ],
    names: [],
    empty: null,
  };
}

interface DrawnLines {
  readonly hero: readonly Drawn<Known>[];
  readonly pinned: readonly Drawn<Known>[];
  readonly others: readonly Drawn<Known>[];
  readonly median: readonly Drawn<MedianPoint>[];
  readonly inText: readonly Drawn<Known>[];
}

function drawLines(rows: TrendRows, { hero, pinned, others, as }: Cast, theme: Theme): DrawnLines {
  const { across } = rows;
  const dashed = across.status === 'inText';
  const { colours, line, focusLine: thick } = theme;
  const grey = { colour: colours.peerLine, width: line, z: 2, dots: false, dashed };
  const dark = { colour: colours.second, width: line * 1.7, z: 3, dots: false };
  const blue = { colour: colours.focus, width: thick, z: 5, dots: true, dashed };
  return {
    hero: hero === null ? [] : courseSeries(hero, across, blue, theme),
    pinned: pinned.flatMap((row) => courseSeries(row, across, dark, theme)),
    others:
      as === 'lines'
        ? others.flatMap((row) => courseSeries(row, across, grey, theme))
        : as === 'tangle'
          ? tangleSeries(others, across, grey, theme)
          : [],
    median: medianSeries(rows, theme),
    inText: textSeries(rows.inText, theme),
  };
}

/** The highest thing drawn: values, the upper ends of the focus' intervals, medians, percentiles. */
function highestOf(
  { inText }: TrendRows,
  { hero, pinned, others, as }: Cast,
  medians: readonly MedianPoint[],
  stretches: readonly Stretch[],
): number {
  const lines = [...(hero === null ? [] : [hero]), ...pinned, ...(as === 'band' ? [] : others)];
  const own = hero === null ? [] : knownOf(hero).map(({ rate, value }) => rate?.high ?? value);
  const values = [
    ...lines.flatMap((row) => knownOf(row).map(({ value }) => value)),
    ...own,
    ...(inText?.row == null ? [] : knownOf(inText.row).map(({ value }) => value)),
    ...medians.map(({ median }) => median),
    ...stretches.map(({ high }) => high),
  ];
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Room for the words at the ends of the lines. */
function rightOf(
  ends: readonly EndLabel[],
  lastYear: number,
  { base, small, symbol }: Theme,
): number {
  const atEnd = ends.filter(({ year }) => year === lastYear);
  const needed = widest(
    atEnd.filter((end) => end.needed).map(({ text }) => text),
    base * 1.05,
  );
  const others = widest(
    atEnd.filter((end) => !end.needed).map(({ text }) => text),
    small,
  );
  return Math.ceil(Math.max(needed, others, base) + symbol * 0.5 + base);
}
