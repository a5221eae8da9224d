import type { ToMedian } from '#analysis/toMedian.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { distinctNames, nameAxis } from '../names.ts';
import { fittedAxis, niceAxis, shareFittedAxis } from '../numbers.ts';
import { emptyModel, fictionalLine, sentenceOf, sourceOf, stillOption } from '../parts.ts';
import { formName, listNameWidth, peerFooter, peerNotes } from '../peerParts.ts';
import { usable } from '../printed.ts';
import { rankList, toldPoints } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { rankingFrame } from './rankingFrame.ts';
import { missingNotes, nothingToRank, standingNotes, trimmedNote } from './rankingNotes.ts';
import { rankStrips } from './rankingPlan.ts';
import { stripSeries } from '../strip.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { peersShort, withoutText } from '../peerWords.ts';
import { topAxis } from '../topAxis.ts';
import { widest } from '../text.ts';
import { toMedianMarks } from './toMedianMarks.ts';
import { medianHits, medianLine, medianTable, medianTitle } from './toMedianText.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/**
 * How far to the median? Each unit a dot with a line to the median of the group, its value and the plain difference in
 * one column. No target, no better or worse; `empty` with fewer than five peers.
 */
export function toMedianChart(rows: ToMedian, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const text = words.compare.median;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const byRow = new Map<Ranked, string>(rows.rows.map((row, i) => [row, all[i] ?? row.name]));
  const nameOf = (row: Ranked) => byRow.get(row) ?? row.name;
  const title = medianTitle(rows, subject, words, nameOf);
  const table = medianTable(rows, subject, all, title, words);
  const { spread } = rows;
  const nothing = nothingToRank(rows, subject, words);
  if (nothing !== null || spread === null) {
    const reason = nothing ?? withoutMedian(rows, words);
    return emptyModel(context, 'toMedian', title, reason, table, toldPoints(rows));
  }
  const { median } = spread;
  const list = rankList(rows, subject, words, theme);
  const { base, small } = theme;
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  const left = listNameWidth(list, nameOf, theme);
  const textOf = (row: Ranked) => medianLine(row, rows, subject, context);
  const right = Math.ceil(widest(units.map(textOf), small * 1.06) + base * 1.2);
  const values = units.flatMap(({ data: { point } }) => (usable(point) ? [point.value] : []));
  const ends = [...values, median];
  const ticks = theme.profile === 'narrow' ? 2 : 5;
  const fitted = subject.share ? shareFittedAxis : fittedAxis;
  const axis =
    values.length === 0
      ? null
      : subject.rate
        ? fitted(Math.min(...ends), Math.max(...ends), ticks)
        : { min: 0, ...niceAxis(Math.max(...ends), ticks, subject.whole) };
  const reference =
    axis === null
      ? null
      : {
          value: median,
          label: fill(text.median, {
            group: rows.compared === null ? '' : peersShort(rows.compared, words),
            m: subject.print(median),
          }),
        };
  const referenceHeight = reference === null ? 0 : Math.round(small * 1.7);
  const below = rankStrips(list, nameOf, theme.leastWidth - left, context);
  const top = axis === null ? 2 : Math.round(small * 1.2 + base * 0.7) + referenceHeight;
  return {
    id: 'toMedian',
    title,
    fictional: fictionalLine(context),
    subtitle: fill(text.subtitle, {
      ind: subject.name,
      y: rows.year,
      form: formName(rows.form, words),
    }),
    legend: [],
    notes: [
      ...standingNotes(rows, subject, nameOf, words),
      ...peerNotes(rows, nameOf, words),
      ...closingNotes(rows, subject, median, words),
      ...trimmedNote(list, words),
      ...missingNotes(rows, nameOf, words),
    ],
    ...sourceOf(context, toldPoints(rows), [peerFooter(spread.n, context)]),
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom: below.bottom, outerBoundsMode: 'none' },
      xAxis: topAxis(axis, referenceHeight, subject, theme),
      yAxis: nameAxis({
        names: list.lines.map((line) => (line.kind === 'unit' ? nameOf(line.row) : '')),
        focus: list.lines.map((line) => line.kind === 'unit' && line.row.focus),
        width: left,
        theme,
      }),
      series: [
        rankingFrame({
          lines: list.lines,
          strips: below.strips,
          reference,
          middle: null,
          right,
          theme,
        }),
        toMedianMarks({ lines: list.lines, median, textOf, theme }),
        ...below.strips.map((strip) => stripSeries(strip, right, theme)),
      ],
    },
    height: top + below.bottom + list.lines.length * theme.row,
    aria: fill(text.aria, { title, n: rows.rows.length }),
    table,
    hits: medianHits(rows, list, subject, nameOf, words),
    names: list.lines.map((line) => (line.kind === 'unit' ? line.row.authority : null)),
    empty: null,
  };
}

/** Without peers there is no difference to show; other charts and the table have the values. */
function withoutMedian({ rows, compared }: ToMedian, words: Words): string {
  const why = compared === null ? null : withoutText(compared, words);
  return rows.length === 1 || why === null ? words.charts.notes.oneUnit : sentenceOf(why, words);
}

function closingNotes(
  { members }: ToMedian,
  subject: Subject,
  median: number,
  words: Words,
): readonly string[] {
  const { notes } = words.compare;
  const whole =
    !subject.rate && members.every(({ data: { point } }) => Number.isInteger(point.value ?? 0));
  return [notes.noTarget, ...(whole && !Number.isInteger(median) ? [notes.medianHalf] : [])];
}
