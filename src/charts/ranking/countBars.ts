import type { RankingRows } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { distinctNames, nameAxis } from '../names.ts';
import { emptyModel, fictionalLine, sourceOf, stillOption } from '../parts.ts';
import { peersName, withDoubtful } from '../peerWords.ts';
import { pooledOf } from '../pooled.ts';
import { rateCounts } from '../rateCounts.ts';
import { rankList, toldPoints } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
import { rankingFrame } from './rankingFrame.ts';
import { rankingHits } from './rankingHits.ts';
import { rankingMarks } from './rankingMarks.ts';
import { nothingToRank, rankingLegend, rankingNotes } from './rankingNotes.ts';
import { rankingPlan } from './rankingPlan.ts';
import type { RankingPlan } from './rankingPlan.ts';
import { rankingTable } from './rankingTable.ts';
import { rankingTitle } from './rankingTitle.ts';
import { stripSeries } from '../strip.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { topAxis } from '../topAxis.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/**
 * Who has more? One subject in one year: counts as bars from 0 with median and middle half, rates as dots on their
 * 95 % interval with x/n. Half or more zeros become one strip of names, all zeros a sentence with a strip. Units without
 * a number are named in notes, never drawn as 0; fewer than five peers: values only. `empty` when no unit has anything.
 */
export function countBars(rows: RankingRows, context: ChartContext): ChartModel {
  const { words, theme } = context;
  const subject = subjectOf(rows.subject, words);
  const all = distinctNames(rows.rows);
  const byRow = new Map<Ranked, string>(rows.rows.map((row, i) => [row, all[i] ?? row.name]));
  const nameOf = (row: Ranked) => byRow.get(row) ?? row.name;
  const title = rankingTitle(rows, subject, context, nameOf);
  const table = rankingTable(rows, subject, all, title, words);
  const reason = nothingToRank(rows, subject, words);
  if (reason !== null)
    return emptyModel(context, 'countBars', title, reason, table, toldPoints(rows));

  const list = rankList(rows, subject, words, theme);
  const plan = rankingPlan(rows, list, subject, nameOf, context);
  const { bars } = words.charts;
  return {
    id: 'countBars',
    title,
    fictional: fictionalLine(context),
    subtitle: subtitleOf(rows, list, subject, words),
    legend: rankingLegend(rows, list, plan, subject, context),
    notes: rankingNotes(rows, list, subject, nameOf, context),
    ...sourceOf(context, toldPoints(rows), comparedWith(rows, plan, subject, context)),
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
          middle: plan.middle,
          right: plan.right,
          theme,
        }),
        rankingMarks({ lines: list.lines, subject, words, theme }),
        ...plan.strips.map((strip) => stripSeries(strip, plan.right, theme)),
      ],
    },
    height: plan.top + plan.bottom + list.lines.length * theme.row,
    aria: subject.rate
      ? fill(bars.ariaRate, {
          title,
          n: rows.rows.length,
          unit: subject.caseUnit(5),
          ...rateCounts(rows.rows),
        })
      : fill(bars.aria, { title, n: rows.rows.length, usable: rows.usable, zeros: rows.zeros }),
    table,
    hits: rankingHits(rows, list, subject, nameOf, context),
    names: list.lines.map((line) => (line.kind === 'unit' ? line.row.authority : null)),
    empty: null,
  };
}

function subtitleOf(rows: RankingRows, list: RankList, subject: Subject, words: Words): string {
  const { bars, joiner } = words.charts;
  const said = { ind: subject.name, unit: subject.unit, y: rows.year };
  const what = subject.unit === '' ? bars.subtitlePlain : bars.subtitle;
  const sorted = list.lines.length > 1 ? [bars.sorted] : [];
  return [
    ...(subject.rate
      ? [fill(hasRanges(rows) ? bars.rate : bars.rateOnly, said)]
      : [fill(what, said), ...sorted]),
    ...(subject.direction === null ? [] : [subject.direction]),
  ].join(joiner);
}

/** What stands in the source line about the comparison; the median only where it is drawn. */
function comparedWith(
  rows: RankingRows,
  plan: RankingPlan,
  subject: Subject,
  { words }: ChartContext,
): readonly string[] {
  const { footer } = words.charts;
  const counted = (text: string) => withDoubtful(text, rows.doubtful, words);
  const among = (n: number) => (n > 1 ? [counted(fill(footer.groupOf, { n }))] : []);
  if (subject.rate) {
    const pooled = pooledOf(rows.members.map((row) => row.data.point));
    const n = pooled === null ? rows.usable : pooled.units;
    return [...among(n), ...(hasRanges(rows) ? [footer.limits] : [])];
  }
  return rows.spread === null || rows.compared === null
    ? among(rows.usable)
    : [
        withDoubtful(
          fill(footer.medianOf, { peers: peersName(rows.compared, words), n: rows.spread.n }),
          rows.compared.doubtful,
          words,
        ),
      ];
}

/** Shares have intervals, amounts per 100 cases do not. */
function hasRanges({ rows }: RankingRows): boolean {
  return rows.some(({ data }) => (data.point.rate?.low ?? null) !== null);
}
