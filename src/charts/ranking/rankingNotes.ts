import type { RankingRows, Shown } from '#query/types.ts';
import { isAbsent } from '#query/reports.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { insteadText } from '../instead.ts';
import { namedKinds } from '../lacking.ts';
import { absentNotes, listNames, sentenceOf } from '../parts.ts';
import { doubtfulTexts, groupTexts, peersShort } from '../peerWords.ts';
import { pooledOf } from '../pooled.ts';
import { hasSomething, isPale } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
import type { RankingPlan } from './rankingPlan.ts';
import type { Subject } from '../subject.ts';
import type { ChartContext, LegendEntry } from '../types.ts';

/** Words for why a ranking draws nothing; null when there is something to draw. */
export function nothingToRank(rows: RankingRows, subject: Subject, words: Words): string | null {
  const { empty, shown } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  if (rows.rows.some(hasSomething)) return null;
  const said = { ind: subject.name, y: rows.year };
  const count = countShown(rows.rows);
  if (
    count.has('notOnForm') &&
    [...count.keys()].every((kind) => kind === 'notOnForm' || isAbsent(kind))
  )
    return fill(empty.notOnForm, said);
  const why = [...count].map(([kind, n]) => fill(empty.counts, { word: shown[kind], n }));
  return fill(empty.allMissing, { ...said, why: listNames(why, words) });
}

function countShown(rows: readonly Ranked[]): ReadonlyMap<Shown, number> {
  const count = new Map<Shown, number>();
  for (const { data } of rows) count.set(data.point.shown, (count.get(data.point.shown) ?? 0) + 1);
  return count;
}

/** Units that are not drawn, by name and reason, and what must be known to read the chart. */
export function rankingNotes(
  rows: RankingRows,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  { words, group = words.charts.wholeCounty }: ChartContext,
): readonly string[] {
  const { notes } = words.charts;
  const { compared } = rows;
  const short = compared === null ? '' : peersShort(compared, words);
  // where no unit has a rate there is no axis, and no line on it
  const isDrawn = list.lines.some(
    (line) => line.kind === 'unit' && line.row.data.point.value !== null,
  );
  const pooled =
    subject.rate && isDrawn ? pooledOf(rows.members.map((row) => row.data.point)) : null;
  return [
    ...standingNotes(rows, subject, nameOf, words),
    ...groupNotes(rows, subject, words),
    ...trimmedNote(list, words),
    ...missingNotes(rows, nameOf, words),
    ...(rows.spread?.median === 0 && !subject.rate && rows.zeros < rows.usable
      ? [fill(notes.medianZero, { group: short })]
      : []),
    ...(rows.spread !== null &&
    !subject.rate &&
    rows.spread.median > 0 &&
    rows.spread.p25 === rows.spread.p75
      ? [fill(notes.middleSame, { group: short, m: subject.print(rows.spread.median) })]
      : []),
    ...(pooled === null
      ? []
      : [
          fill(notes.pooled, {
            group,
            k: pooled.units,
            q: subject.print(subject.pooled(pooled.x, pooled.n)),
          }),
        ]),
    ...(subject.rate &&
    rows.rows.some((row) => isPale(row) || row.data.point.rate?.kind === 'tooFew')
      ? [notes.small]
      : []),
  ];
}

/**
 * What the groups come to that the drawing does not say: why the one it speaks of has no median, the medians of the
 * others, and how many numbers in doubt are not counted. Rates stand beside the total; nothing is said of peers.
 */
export function groupNotes(rows: RankingRows, subject: Subject, words: Words): readonly string[] {
  const { compared, otherGroups, doubtful } = rows;
  const untold = compared?.spread === null ? [compared, ...otherGroups] : otherGroups;
  return [
    ...(compared?.among === 'mixed' ? [words.peers.mixedNote] : []),
    ...(subject.rate ? [] : groupTexts(untold, subject, words)),
    ...doubtfulTexts(doubtful, words),
  ].map((text) => sentenceOf(text, words));
}

/** Why another year is shown, and whose numbers are from another form. */
export function standingNotes(
  rows: RankingRows,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const apart = rows.rows.filter((row) => row.data.apart).map(nameOf);
  return [
    ...(rows.instead === undefined
      ? []
      : [sentenceOf(insteadText(rows.instead, subject.name, rows.year, words), words)]),
    ...(apart.length === 0
      ? []
      : [fill(words.crosswalk.apart, { names: listNames(apart, words) })]),
  ];
}

/** How many units of a list are drawn where not all are. */
export function trimmedNote({ shown, units }: RankList, { charts }: Words): readonly string[] {
  return shown < units ? [fill(charts.notes.trimmed, { shown, total: units })] : [];
}

/** Units without a number, by name and reason. */
export function missingNotes(
  rows: RankingRows,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const { notes, shown } = words.charts;
  const without = rows.rows.filter((row) => !hasSomething(row));
  const named = (kind: Shown) => without.filter((row) => row.data.point.shown === kind).map(nameOf);
  const suspect = named('suspect');
  return [
    ...namedKinds.flatMap((kind) => {
      const names = named(kind);
      if (names.length === 0) return [];
      return [fill(notes.missing, { word: shown[kind], names: listNames(names, words) })];
    }),
    ...(suspect.length === 0 ? [] : [fill(notes.suspect, { names: listNames(suspect, words) })]),
    ...absentNotes((kind) => named(kind).length, words),
  ];
}

/** What the signs of the chart mean; only those that are drawn. */
export function rankingLegend(
  rows: RankingRows,
  list: RankList,
  plan: RankingPlan,
  subject: Subject,
  { words, theme: { colours } }: ChartContext,
): readonly LegendEntry[] {
  const { bars } = words.charts;
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  const entry = (label: string, colour: string, mark: LegendEntry['mark']): LegendEntry => ({
    label,
    colour,
    mark,
    sign: '',
  });
  const { spread } = rows;
  return [
    ...(units.some((row) => row.data.point.rate?.low != null)
      ? [entry(bars.interval, colours.interval, 'box')]
      : []),
    ...(units.some(isPale) ? [entry(bars.hollow, colours.second, 'outlined')] : []),
    ...(spread !== null && plan.middle !== null
      ? [
          entry(
            fill(bars.quartiles, {
              group: rows.compared === null ? '' : peersShort(rows.compared, words),
              a: subject.figure(spread.p25),
              b: subject.print(spread.p75),
            }),
            colours.band,
            'box',
          ),
        ]
      : []),
  ];
}
