import { SLOPE_RANGE_BELOW_YEARS } from '#domain/statistics/limits.ts';
import { isLate } from '#domain/crosswalk/timing.ts';
import { lineAt } from '#query/across.ts';
import type { Point, TrendRows } from '#query/types.ts';
import { isAbsent } from '#query/reports.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { acrossNotes } from '../acrossNotes.ts';
import { lateNote } from '../lateNote.ts';
import { bandsOf, changesOf, offForm } from './lineData.ts';
import type { Cast, Course } from './lineData.ts';
import { stateWord } from './lineWords.ts';
import { listNames, sentenceOf, spanOf } from '../parts.ts';
import { doubtfulTexts, peersName, peersShort } from '../peerWords.ts';
import { usable } from '../printed.ts';
import { subjectOf } from '../subject.ts';
import type { Subject } from '../subject.ts';

/** Words for why no line is drawn; null when there are at least two years with a value. */
export function nothingToDraw(rows: TrendRows, subject: Subject, words: Words): string | null {
  const { empty } = words.charts;
  if (rows.rows.length === 0) return empty.noUnits;
  if (rows.years.length === 0) return empty.noYears;
  const said = { ind: subject.name, span: spanOf(rows.years) };
  const points = rows.rows.flatMap((row) => row.data);
  const known = [...points, ...(rows.inText?.row?.data ?? [])].filter(usable);
  const years = [...new Set(known.map((point) => point.year))];
  const [only] = years;
  if (only === undefined) {
    const shown = [...new Set(points.map((point) => point.shown))];
    return shown.includes('notOnForm') &&
      shown.every((kind) => kind === 'notOnForm' || isAbsent(kind))
      ? fill(empty.notOnForm, { ...said, y: said.span })
      : fill(empty.allMissingYears, said);
  }
  if (years.length === 1) return fill(empty.oneYear, { ...said, y: only });
  return known.every((point) => point.value === 0) ? fill(empty.allZeroYears, said) : null;
}

/** What the thin lines are beside the units that stand out: others there are only beside those. */
function othersOf({ hero, pinned, others }: Cast, line: Words['charts']['line']): string {
  if (hero === null && pinned.length === 0) return line.all;
  return others.length === 1 ? line.peer : line.peers;
}

/** What each kind of line is, in words that hold in grey too. */
export function lineSubtitle(
  rows: TrendRows,
  cast: Cast,
  drawn: {
    readonly median: boolean;
    readonly bridge: boolean;
    readonly whiskers: boolean;
    readonly bandUnits: number;
  },
  subject: Subject,
  nameOf: (row: Course) => string,
  words: Words,
): string {
  const { line, joiner } = words.charts;
  const said = { ind: subject.name, unit: subject.unit, span: spanOf(rows.years) };
  const pinned = listNames(cast.pinned.map(nameOf), words);
  return [
    fill(subject.unit === '' ? line.subtitlePlain : line.subtitle, said),
    ...(subject.direction === null ? [] : [subject.direction]),
    ...(cast.hero === null ? [] : [fill(line.focus, { u: nameOf(cast.hero) })]),
    ...(cast.pinned.length === 0 ? [] : [fill(line.pinned, { names: pinned })]),
    ...(cast.as === 'band'
      ? [fill(line.band, { n: drawn.bandUnits })]
      : cast.others.length === 0
        ? []
        : [fill(othersOf(cast, line), { n: cast.others.length })]),
    ...(drawn.median && rows.among !== null
      ? [fill(line.median, { peers: peersName({ among: rows.among }, words) })]
      : []),
    ...(drawn.whiskers ? [line.whiskers] : []),
    ...(drawn.bridge ? [line.bridge] : []),
    ...changeWords(rows, words),
    ...(cast.hero?.data.some(isLatePoint) === true ? [words.crosswalk.hollow] : []),
    ...(rows.inText?.row?.data.some(usable) === true
      ? [
          fill(words.crosswalk.inTextLine, {
            u: rows.inText.row.name,
            ind: inTextName(rows, words),
          }),
        ]
      : []),
  ].join(joiner);
}

function isLatePoint(point: Point): boolean {
  return usable(point) && isLate(point.form, point.year);
}

/** What the upright lines mean: lines go on over them, or are cut there. */
function changeWords(rows: TrendRows, { crosswalk }: Words): readonly string[] {
  if (changesOf(rows).length === 0) return [];
  const drawn = rows.eras.filter(({ form }) => lineAt(rows.across, form) >= 0);
  const cut = new Set(drawn.map(({ form }) => lineAt(rows.across, form))).size > 1;
  return cut ? [crosswalk.split] : drawn.length > 1 ? [crosswalk.near] : [];
}

/** Name of the figures of the running text. */
export function inTextName({ inText }: TrendRows, words: Words): string {
  return inText === null ? '' : subjectOf(inText.subject, words).name;
}

/** What the forms do to the series, for the note of a screen reader: where they change, which years are grey. */
export function formWords(rows: TrendRows, words: Words): readonly string[] {
  const { crosswalk, language } = words;
  const changes = changesOf(rows);
  const comma = language === 'zh' ? '、' : ', ';
  return [
    ...(changes.length === 0 ? [] : [fill(crosswalk.changesAt, { years: changes.join(comma) })]),
    ...bandsOf(rows).map(({ from, to, absent }) =>
      fill(crosswalk.band, { span: spanOf([from, to]), word: stateWord(absent, words) }),
    ),
  ];
}

/** Caveat of the series, late users of an old form by name, and what figures of the text are. */
function formNotes(
  rows: TrendRows,
  nameOf: (row: Course) => string,
  words: Words,
): readonly string[] {
  const { crosswalk } = words;
  const { inText } = rows;
  return [
    ...acrossNotes(
      rows.across,
      rows.rows.flatMap(({ data }) => data),
      words,
    ),
    ...lateNote(rows.rows, nameOf, words),
    ...(rows.across.status === 'inText' ? [crosswalk.inTextNote] : []),
    ...(inText === null
      ? []
      : inText.row === null
        ? [crosswalk.inTextFocus]
        : inText.row.data.some(usable)
          ? [crosswalk.inTextNote]
          : [fill(crosswalk.inTextNone, { u: inText.row.name })]),
  ];
}

/** Why there is no median, and how many numbers in doubt are not among those of the medians. */
function peerTexts({ among, medians }: TrendRows, words: Words): readonly string[] {
  const { few, mixedNote } = words.peers;
  if (among === null) return [];
  const [last] = medians.filter(({ n }) => n > 0).slice(-1);
  const isCompared = medians.some(({ median }) => median !== null);
  const doubtful = medians.reduce((sum, each) => sum + each.doubtful, 0);
  return [
    ...(among === 'mixed' ? [sentenceOf(mixedNote, words)] : []),
    ...(isCompared || last === undefined
      ? []
      : [sentenceOf(fill(few, { group: peersShort({ among }, words), n: last.n }), words)]),
    ...doubtfulTexts(doubtful, words).map((text) => sentenceOf(text, words)),
  ];
}

/** What must be known to read the lines. */
export function lineNotes(
  rows: TrendRows,
  subject: Subject,
  nameOf: (row: Course) => string,
  words: Words,
): readonly string[] {
  const { notes } = words.charts;
  const counts = rows.medians.filter(({ median }) => median !== null).map(({ n }) => n);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const strays = offForm(rows);
  const { verdict } = rows;
  const tested =
    verdict !== null && ['rising', 'falling', 'noClearTrend'].includes(verdict.verdict);
  const slopes =
    verdict !== null &&
    (verdict.verdict === 'rising' || verdict.verdict === 'falling') &&
    verdict.n < SLOPE_RANGE_BELOW_YEARS
      ? verdict.slopeRange
      : null;
  return [
    ...formNotes(rows, nameOf, words),
    ...(rows.rows.length === 1 ? [notes.oneUnit] : peerTexts(rows, words)),
    ...(most - least > most / 5 ? [fill(notes.nVaries, { a: least, b: most })] : []),
    ...(strays === 0
      ? []
      : [fill(strays === 1 ? notes.wrongFormOne : notes.wrongForm, { n: strays })]),
    ...(slopes === null
      ? []
      : [fill(notes.slopes, { a: subject.figure(slopes[0]), b: subject.print(slopes[1]) })]),
    ...(tested ? [notes.slopeNote] : []),
  ];
}
