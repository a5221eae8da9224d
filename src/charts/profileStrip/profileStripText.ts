import { countVerdicts, standsOut } from '#analysis/verdict.ts';
import type { ProfileStrip, QuietRow, StripRow } from '#analysis/profileStrip.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { listNames } from '../parts.ts';
import { printPoint, printWithCases, ratioParts } from '../printed.ts';
import { scaleEnd } from './profileStripPlan.ts';
import type { StripPlan } from './profileStripPlan.ts';
import { placeCell, plain } from '../ranking/rankingTable.ts';
import { peersName, withDoubtful } from '../peerWords.ts';
import { lastLine, sayPoint } from '../say.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';
import { levelSign, levelSigned, verdictLine } from '../verdictWords.ts';
import type { Hit, LegendEntry, TableRow, TableTwin } from '../types.ts';

/** T4: how many of the tested measures stand out, and which; how many are ordinary, and how many cannot be judged. */
export function stripTitle({ unit, year, rows, among }: ProfileStrip, words: Words): string {
  const text = words.strip;
  if (unit === null) return text.titleNoUnit;
  const said = { u: unit.name, y: year };
  const counts = countVerdicts(rows.map(({ level }) => level));
  const told = rows
    .filter(({ level }) => standsOut(level))
    .map(({ subject, level }) =>
      fill(text.told, { ind: subjectOf(subject, words).name, sign: levelSign(level, words) }),
    );
  if (rows.length === 0 || among === null) return fill(text.titlePlain, said);
  const group = { ...said, peers: peersName({ among }, words), n: rows.length };
  if (counts.cannotJudge === rows.length) return fill(text.titleUnclaimed, group);
  const judged = { ...group, a: counts.ordinary, b: counts.cannotJudge };
  return told.length === 0
    ? fill(text.titleNone, judged)
    : fill(text.title, { ...judged, m: told.length, list: listNames(told, words) });
}

/** Limits in words: one alone where the other says nothing. */
function limitsText({ limits }: StripRow, subject: Subject, { strip }: Words): string | null {
  if (limits === null) return null;
  const { low, high } = limits;
  if (high === null) return low === null ? null : fill(strip.limitBelow, { a: subject.limit(low) });
  return low === null
    ? fill(strip.limitAbove, { b: subject.limit(high) })
    : fill(strip.limitsOf, { a: subject.limit(low), b: subject.limit(high) });
}

/** One hit a measure, from top to bottom; dots are the second series. */
export function stripHits({ strip, drawn, words }: StripPlan): readonly Hit[] {
  const text = words.strip;
  return drawn.map(({ row, subject }, dataIndex): Hit => {
    const { point } = row.own.data;
    const limits = limitsText(row, subject, words);
    const n = row.peers.length;
    const peers = strip.among === null ? '' : peersName({ among: strip.among }, words);
    const centre =
      row.centre === null
        ? fill(text.few, { peers, n })
        : fill(row.kind === 'count' ? text.median : text.pooled, {
            ...{ peers, n },
            m: subject.print(row.centre),
          });
    return {
      seriesIndex: 1,
      dataIndex,
      authority: row.own.authority,
      year: strip.year,
      cells: point.cells,
      say: [
        ...sayPoint(row.own.name, { ...point, rate: plainRate(point.rate) }, subject, words),
        withDoubtful(centre, row.doubtful, words),
        ...(limits === null ? [] : [limits]),
        levelSigned(row.level, words),
        ...lastLine(point, words),
      ],
    };
  });
}

/** One interval is enough: that of the limits. */
function plainRate(rate: StripRow['own']['data']['point']['rate']) {
  return rate === null ? null : { ...rate, low: null, high: null };
}

/** All measures with their figures, those without a comparable number below. */
export function stripTable(strip: ProfileStrip, caption: string, words: Words): TableTwin {
  const { table } = words.strip;
  return {
    caption,
    head: [
      table.measure,
      words.strip.heads.own,
      table.centre,
      table.low,
      table.high,
      table.side,
      table.place,
      table.n,
      table.least,
      table.most,
    ],
    rows: [
      ...strip.rows.map((row) => rowOf(row, words)),
      ...strip.quiet.map((row) => quietOf(row, words)),
    ],
  };
}

function rowOf(row: StripRow, words: Words): TableRow {
  const subject = subjectOf(row.subject, words);
  const { point } = row.own.data;
  const values = row.peers.flatMap(({ data }) => data.point.value ?? []);
  const dash = words.charts.signs.none;
  const figure = (value: number | undefined) =>
    value === undefined ? plain(dash, null) : plain(subject.figure(value), value);
  const sorted = [...values].sort((a, b) => a - b);
  return {
    authority: null,
    name: subject.name,
    cells: [
      {
        text: printWithCases(point, subject, words),
        raw: point.value,
        shown: point.shown,
        cells: point.cells,
        ...ratioParts(point),
      },
      row.centre === null ? plain(dash, null) : plain(subject.figure(row.centre), row.centre),
      ...[row.limits?.low ?? null, row.limits?.high ?? null].map((limit) =>
        limit === null ? plain(dash, null) : plain(subject.limit(limit), limit),
      ),
      {
        ...plain(levelSigned(row.level, words), null),
        cells: isJudged(row) ? row.peers.flatMap(({ data }) => data.point.cells) : [],
      },
      placeCell(row.own, words),
      plain(String(row.peers.length), row.peers.length),
      figure(sorted[0]),
      figure(sorted[sorted.length - 1]),
    ],
  };
}

/** A verdict leads to the numbers of all that it was judged among. */
const isJudged = ({ level }: StripRow): boolean =>
  level.is === 'standsOut' || level.is === 'ordinary';

function quietOf({ subject: id, point }: QuietRow, words: Words): TableRow {
  const subject = subjectOf(id, words);
  const dash = plain(words.charts.signs.none, null);
  return {
    authority: null,
    name: subject.name,
    cells: [
      {
        text: printPoint(point, subject, words),
        raw: null,
        shown: point.shown,
        cells: point.cells,
        ...ratioParts(point),
      },
      ...Array.from({ length: 8 }, () => dash),
    ],
  };
}

/** What is not drawn and why, and what must be known to read the lines. */
export function stripNotes({ strip, drawn, words }: StripPlan): readonly string[] {
  const { notes } = words.strip;
  const nameOf = (id: QuietRow['subject']) => subjectOf(id, words).name;
  const apart = strip.quiet.filter((row) => row.apart);
  const byWord = new Map<string, string[]>();
  for (const { subject, point, apart: other } of strip.quiet) {
    if (other) continue;
    const word = quietWord(point, words);
    byWord.set(word, [...(byWord.get(word) ?? []), nameOf(subject)]);
  }
  const beyond = drawn.some(
    ({ row }) => row.kind === 'count' && (row.limits?.high ?? 0) > scaleEnd(row),
  );
  return [
    ...(drawn.length === strip.rows.length
      ? []
      : [fill(notes.trimmed, { a: drawn.length, b: strip.rows.length })]),
    ...[...byWord].map(([word, names]) =>
      fill(notes.quiet, { word, names: listNames(names, words) }),
    ),
    ...(apart.length === 0
      ? []
      : [
          fill(notes.apart, {
            names: listNames(
              apart.map(({ subject }) => nameOf(subject)),
              words,
            ),
          }),
        ]),
    ...(beyond ? [notes.limitBeyond] : []),
    verdictLine(
      strip.rows.map(({ level }) => level),
      words,
    ),
    ...(strip.rows.some(({ limits }) => limits !== null) ? [words.compare.notes.limits] : []),
  ];
}

/** Why a measure is quiet, in a word. */
function quietWord({ rate, shown }: QuietRow['point'], { charts, strip }: Words): string {
  if (rate?.kind === 'noCases') return charts.noCases;
  return rate?.kind === 'tooFew' ? strip.tooFew : charts.shown[shown];
}

/** What the marks mean; only those that are drawn. */
export function stripLegend({ strip, drawn, words, theme }: StripPlan): readonly LegendEntry[] {
  const { colours } = theme;
  const text = words.strip.legend;
  const entry = (label: string, colour: string, mark: LegendEntry['mark'], sign = '') => ({
    label,
    colour,
    mark,
    sign,
  });
  const some = (holds: (row: StripRow) => boolean) => drawn.some(({ row }) => holds(row));
  return [
    entry(fill(text.own, { u: strip.unit?.name ?? '' }), colours.focus, 'bare', '●'),
    entry(text.peer, colours.peerBar, 'line'),
    ...(some(({ centre }) => centre !== null) ? [entry(text.centre, colours.text, 'line')] : []),
    ...(some(({ limits }) => limits !== null)
      ? [entry(text.limits, colours.notOnForm, 'box')]
      : []),
    ...(some(({ level }) => standsOut(level))
      ? [entry(text.told, colours.warning, 'bare', '▲▼')]
      : []),
  ];
}
