import { MIN_DISPERSION_UNITS, MIN_RATE_CASES } from '#domain/statistics/limits.ts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import { countVerdicts, standsOut } from '#analysis/verdict.ts';
import type { Level } from '#analysis/verdict.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { grouped, printedCases } from '../numbers.ts';
import { listNames } from '../parts.ts';
import { peerNotes } from '../peerParts.ts';
import { printPoint, usable } from '../printed.ts';
import { isPale } from './ranking.ts';
import type { RankList, Ranked } from './ranking.ts';
import { missingNotes, standingNotes, trimmedNote } from './rankingNotes.ts';
import { casesCells, casesHeads, placeCell, plain, stateCell, valueCell } from './rankingTable.ts';
import { rankingTitle } from './rankingTitle.ts';
import type { Named } from './rankingTitle.ts';
import { peersName } from '../peerWords.ts';
import { levelSigned, levelWord, verdictLine } from '../verdictWords.ts';
import { lastLine, sayPoint } from '../say.ts';
import { spokenOf } from '../spoken.ts';
import type { Subject } from '../subject.ts';
import type { Hit, TableCell, TableTwin } from '../types.ts';

/** Where the focus lies, or how many units lie outside; without limits what the rates alone say. */
export function bandTitle(
  rows: RateLevels,
  subject: Subject,
  context: Named,
  nameOf: (row: Ranked) => string,
): string {
  const { words } = context;
  const { bands } = words.compare;
  const said = { y: rows.year, ind: subject.name };
  const unit = spokenOf(rows.rows);
  const level = unit === null ? undefined : rows.levels.get(unit.authority);
  const rate = unit?.data.point.rate ?? null;
  if (unit !== null && level !== undefined && rate !== null)
    return fill(bands.titleOwn, {
      ...said,
      u: nameOf(unit),
      p: printPoint(unit.data.point, subject, words),
      ...printedCases(rate),
      peers: rows.compared === null ? '' : peersName(rows.compared, words),
      k: rows.taking,
      where: levelWord(rows.verdicts.get(unit.authority) ?? UNTESTED, words),
    });
  if (unit !== null || rows.funnel === null) return rankingTitle(rows, subject, context, nameOf);
  const m = toldRows(rows).length;
  return fill(m === 0 ? bands.titleNone : bands.titleSome, { ...said, ...judgedOf(rows), m });
}

/** How many were compared, are ordinary and cannot be judged. */
export function judgedOf({ levels, verdicts }: RateLevels) {
  const compared = [...verdicts].flatMap(([id, level]) => (levels.has(id) ? [level] : []));
  const { ordinary: a, cannotJudge: b } = countVerdicts(compared);
  return { k: levels.size, a, b };
}

const UNTESTED: Level = { is: 'valueOnly' };

/** The units outside their limits, from the highest rate down. */
export function toldRows(rows: RateLevels): readonly Ranked[] {
  return rows.rows.filter((row) => standsOut(rows.verdicts.get(row.authority)));
}

/** Notes that bands and funnel share: what is claimed and why not, by name who is outside and who takes no part. */
export function levelNotes(
  rows: RateLevels,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const { notes } = words.compare;
  const dispersion = rows.funnel?.dispersion;
  const told = toldRows(rows).map(nameOf);
  const notShare = rows.members
    .filter(
      ({ data: { point, apart } }) => !apart && point.rate !== null && point.rate.x > point.rate.n,
    )
    .map(nameOf);
  return [
    ...peerNotes(rows, nameOf, words),
    ...(rows.without === 'fewUnits' ? [fewUnits(rows, words)] : []),
    ...(rows.without === 'allEqual' ? [notes.allEqual] : []),
    ...(rows.tested === null ? [] : [verdictLine([...rows.verdicts.values()], words)]),
    ...(told.length === 0 ? [] : [fill(notes.outside, { names: listNames(told, words) })]),
    ...(dispersion === undefined || dispersion === 1
      ? []
      : [fill(notes.dispersion, { phi: grouped(dispersion, 2) })]),
    ...(notShare.length === 0 ? [] : [fill(notes.notShare, { names: listNames(notShare, words) })]),
  ];
}

/** How many units take part where they are too few for limits. */
export function fewUnits(rows: RateLevels, { compare }: Words): string {
  return fill(compare.notes.fewUnits, {
    least: MIN_RATE_CASES,
    k: rows.taking,
    need: MIN_DISPERSION_UNITS,
  });
}

/** Notes under the bands. */
export function bandNotes(
  rows: RateLevels,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly string[] {
  const few = rows.rows.some((row) => isPale(row) || row.data.point.rate?.kind === 'tooFew');
  return [
    ...standingNotes(rows, subject, nameOf, words),
    ...levelNotes(rows, nameOf, words),
    ...trimmedNote(list, words),
    ...missingNotes(rows, nameOf, words),
    ...(few ? [words.charts.notes.small] : []),
  ];
}

/** The table twin of bands and funnel: all units. */
export function bandTable(
  rows: RateLevels,
  subject: Subject,
  names: readonly string[],
  caption: string,
  words: Words,
): TableTwin {
  const { bars } = words.charts;
  const { bands } = words.compare;
  return {
    caption,
    head: [
      bars.headUnit,
      subject.name,
      ...casesHeads(words),
      bands.headLow,
      bands.headHigh,
      bands.headSide,
      bars.headPlace,
      bars.headState,
    ],
    rows: rows.rows.map((row, i) => ({
      authority: row.authority,
      name: names[i] ?? row.name,
      cells: [
        valueCell(row, subject, words),
        ...casesCells(row, words),
        ...limitCells(row, rows, subject, words),
        sideCell(row, rows, words),
        placeCell(row, words),
        stateCell(row, words),
      ],
    })),
  };
}

function limitCells(
  row: Ranked,
  rows: RateLevels,
  subject: Subject,
  words: Words,
): readonly TableCell[] {
  const level = rows.levels.get(row.authority);
  return [level?.alarm.low ?? null, level?.alarm.high ?? null].map((limit) =>
    limit === null ? plain(words.charts.signs.none, null) : plain(subject.figure(limit), limit),
  );
}

/** The verdict, which leads to the numbers of all that it was judged among. */
function sideCell(row: Ranked, rows: RateLevels, words: Words): TableCell {
  const said = plain(sideText(row, rows, words), null);
  if (!rows.levels.has(row.authority)) return said;
  const judged = rows.members.filter(({ authority }) => rows.levels.has(authority));
  return { ...said, cells: judged.flatMap(({ data }) => data.point.cells) };
}

function sideText(row: Ranked, rows: RateLevels, words: Words): string {
  const { bands } = words.compare;
  if (!rows.levels.has(row.authority))
    return usable(row.data.point) ? bands.noClaim : words.charts.signs.none;
  return levelSigned(rows.verdicts.get(row.authority) ?? UNTESTED, words);
}

/** What is said of one unit: its rate, its limits and the side. */
export function sayLevel(
  row: Ranked,
  rows: RateLevels,
  subject: Subject,
  name: string,
  words: Words,
): readonly string[] {
  const { bands } = words.compare;
  const { point } = row.data;
  const level = rows.levels.get(row.authority);
  return [
    ...sayPoint(name, { ...point, rate: withoutInterval(point.rate) }, subject, words),
    ...(level === undefined
      ? []
      : [
          fill(bands.limitsOf, {
            a: subject.figure(level.alarm.low),
            b: subject.figure(level.alarm.high),
          }),
          sideText(row, rows, words),
        ]),
    ...(isPale(row) ? [words.charts.tip.pale] : []),
    ...lastLine(point, words),
  ];
}

/** One interval is enough beside a dot: that of the limits. */
function withoutInterval(rate: Ranked['data']['point']['rate']) {
  return rate === null ? null : { ...rate, low: null, high: null };
}

/** One hit a line and chip, from top to bottom; dots are the third series. */
export function bandHits(
  rows: RateLevels,
  list: RankList,
  subject: Subject,
  nameOf: (row: Ranked) => string,
  words: Words,
): readonly Hit[] {
  const hit = (row: Ranked, seriesIndex: number, dataIndex: number): Hit => ({
    seriesIndex,
    dataIndex,
    authority: row.authority,
    year: rows.year,
    cells: row.data.point.cells,
    say: sayLevel(row, rows, subject, nameOf(row), words),
  });
  const units = list.lines.flatMap((line) => (line.kind === 'unit' ? [line.row] : []));
  return [
    ...units.map((row, i) => hit(row, 2, i)),
    ...list.strips.flatMap((strip, s) => strip.rows.map((row, i) => hit(row, 3 + s, i))),
  ];
}
