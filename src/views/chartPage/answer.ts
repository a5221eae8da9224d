import type { OwnWords } from '#domain/ownWords.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { insteadText } from '#charts/instead.ts';
import { lackingKinds } from '#charts/lacking.ts';
import { printWithCases, usable } from '#charts/printed.ts';
import { rateCounts } from '#charts/rateCounts.ts';
import { peersName, withoutText } from '#charts/peerWords.ts';
import { subjectOf } from '#charts/subject.ts';
import type { Subject } from '#charts/subject.ts';
import type { Words } from '#i18n/zh.ts';
import { groupOf } from '#query/group.ts';
import type { RankedPoint, RankingRows, Row, Selection, Shown } from '#query/types.ts';

/** A unit in a sentence, with what is said of it: 城关街道 9 件. */
export interface AnswerUnit {
  readonly id: AuthorityId;
  readonly name: string;
  /** Printed behind the name; empty where there is nothing to say. */
  readonly value: string;
}

/** So many units are named in one list; the others are counted. */
export const MOST_NAMED = 8;

/** A clause with places `{…}` for texts and for lists of units. */
export interface Clause {
  readonly template: string;
  readonly values?: OwnWords<string | number>;
  readonly units?: OwnWords<readonly AnswerUnit[]>;
}

/** A sentence: its clauses in order. */
export type AnswerLine = readonly Clause[];

/** Clauses of a page that say better than "above zero" what a count above zero means. */
export interface WhoWords {
  /** `{y}`, `{n}`, `{k}`, `{units}`. */
  readonly some: string;
  /** `{y}`, `{n}`. */
  readonly none: string;
}

type Ranked = Row<RankedPoint>;

/** The sentences without clauses that an earlier one has said word for word: who has no report is said once. */
export function saidOnce(lines: readonly AnswerLine[]): readonly AnswerLine[] {
  const said = new Set<string>();
  return lines.map((line) =>
    line.filter((clause) => {
      const key = JSON.stringify(clause);
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    }),
  );
}

/** Why a page shows another year than the one that was asked for; nothing where it shows that one. */
export function insteadLine(
  { instead, subject, year }: RankingRows,
  words: Words,
  ind = subjectOf(subject, words).name,
): readonly AnswerLine[] {
  if (instead === undefined) return [];
  return [[{ template: insteadText(instead, ind, year, words) }]];
}

/**
 * What one subject says of the group in one year. Mostly zeros: who is above zero, how many reported zero; else the
 * median of the group with the highest and lowest; fewer than six values: the values alone. Then the focus unit, where it
 * is not named already, and all units without a number by the reason: nobody is passed over.
 */
export function subjectLine(rows: RankingRows, words: Words, who?: WhoWords): AnswerLine {
  const subject = subjectOf(rows.subject, words);
  if (isAlone(rows)) return aloneClauses(rows, words);
  return [
    ...mainClauses(rows, subject, words, who),
    ...focusClauses(rows, subject, words),
    ...withoutClauses(rows.members, words),
  ];
}

/** Who is above zero, who is not, and who is not known. */
export function whoLine(rows: RankingRows, words: Words, who?: WhoWords): AnswerLine {
  if (isAlone(rows)) return aloneClauses(rows, words);
  return [...whoClauses(rows, words, who), ...withoutClauses(rows.members, words)];
}

/** Whether there is nobody to count or compare with: then only the value is said, and once that there are no peers. */
export function isAlone({ rows }: RankingRows): boolean {
  return rows.length === 1;
}

/** The value of the one unit, or the word for why it has none. */
export function aloneClauses(rows: RankingRows, words: Words): AnswerLine {
  const subject = subjectOf(rows.subject, words);
  return rows.rows.map(({ data }) => ({
    template: words.chartPages.alone,
    values: { y: rows.year, ind: subject.name, v: printWithCases(data.point, subject, words) },
  }));
}

/** One sentence for a page whose group is a single unit; none for others. */
export function alonePage(frame: Frame, selection: Selection, words: Words): readonly AnswerLine[] {
  const { members } = groupOf(frame, selection);
  const [only] = members;
  const unit = members.length === 1 && only !== undefined ? frame.authorities[only] : undefined;
  if (unit === undefined) return [];
  const units = [{ id: unit.id, name: unit.name, value: '' }];
  return [[{ template: words.chartPages.onlyUnit, units: { units } }]];
}

function mainClauses(
  rows: RankingRows,
  subject: Subject,
  words: Words,
  who: WhoWords | undefined,
): readonly Clause[] {
  const text = words.chartPages;
  const known = rows.members.filter((row) => usable(row.data.point));
  const said = { y: rows.year, ind: subject.name, n: known.length };
  if (known.length === 0 || rows.zeros * 2 >= known.length) return whoClauses(rows, words, who);
  if (rows.spread === null) {
    const why = rows.compared === null ? '' : (withoutText(rows.compared, words) ?? '');
    const units = { units: unitsOf(known, subject, words) };
    return [{ template: text.few, values: { ...said, why }, units }];
  }
  const [top, low] = [known[0], known[known.length - 1]];
  if (top === undefined || low === undefined) return [];
  const equal = (to: Ranked) => known.filter((row) => row.data.point.value === to.data.point.value);
  return [
    {
      template: text.level,
      values: {
        ...said,
        n: rows.spread.n,
        group: rows.compared === null ? '' : peersName(rows.compared, words),
        m: subject.print(rows.spread.median),
        top: printWithCases(top.data.point, subject, words),
        low: printWithCases(low.data.point, subject, words),
      },
      units: { tops: equal(top).map(named), lows: equal(low).map(named) },
    },
  ];
}

/** The units above zero with their values, and how many reported zero; of a rate, the units that have one. */
export function whoClauses(rows: RankingRows, words: Words, who?: WhoWords): AnswerLine {
  const text = words.chartPages;
  const subject = subjectOf(rows.subject, words);
  if (subject.rate) return rateClauses(rows, subject, words);
  const positive = rows.members.filter(({ data }) => usable(data.point) && data.point.value > 0);
  const said = { y: rows.year, ind: subject.name, n: rows.usable };
  if (rows.usable === 0) return [{ template: text.nothing, values: said }];
  if (positive.length === 0) return [{ template: who?.none ?? text.none, values: said }];
  return [
    {
      template: who?.some ?? text.some,
      values: { ...said, k: positive.length },
      units: { units: unitsOf(positive, subject, words) },
    },
    ...(rows.zeros === 0 ? [] : [{ template: text.zeros, values: { n: rows.zeros } }]),
  ];
}

/** Which units have a rate, with x/n, and how many have too few cases or none. */
function rateClauses(rows: RankingRows, subject: Subject, words: Words): AnswerLine {
  const text = words.chartPages.rates;
  const { few, none } = rateCounts(rows.members);
  const known = rows.members.filter(({ data }) => usable(data.point));
  const said = { y: rows.year, ind: subject.name, k: known.length };
  return [
    known.length === 0
      ? { template: text.nobody, values: said }
      : { template: text.some, values: said, units: { units: unitsOf(known, subject, words) } },
    ...(few === 0 ? [] : [{ template: text.few, values: { n: few, unit: subject.caseUnit(5) } }]),
    ...(none === 0 ? [] : [{ template: text.none, values: { n: none } }]),
  ];
}

/** How many units of the group have no number at all, by the reason. */
export function countedReasons(peers: readonly Ranked[], words: Words): readonly Clause[] {
  return lackingKinds.flatMap((shown) => {
    const n = peers.filter(
      ({ data: { point } }) => point.rate === null && point.value === null && point.shown === shown,
    ).length;
    const values = { n, word: words.charts.shown[shown] };
    return n === 0 ? [] : [{ template: words.chartPages.reason, values }];
  });
}

function focusClauses(rows: RankingRows, subject: Subject, words: Words): readonly Clause[] {
  const text = words.chartPages;
  const focus = rows.rows.find((row) => row.focus);
  if (focus === undefined || isNamed(focus, rows)) return [];
  const { point } = focus.data;
  const said = { u: focus.name, v: printWithCases(point, subject, words) };
  if (!usable(point)) return [{ template: text.focusWord, values: { ...said, word: said.v } }];
  return [{ template: text.focusValue, values: said }];
}

/** True when another clause names the unit of the group with its value, or with the reason why it has none. */
function isNamed(unit: Ranked, { members, spread, usable: known, zeros }: RankingRows): boolean {
  const { point } = unit.data;
  if (!members.includes(unit)) return false;
  if (point.value === null) return point.rate === null;
  const listed =
    zeros * 2 >= known ? members.slice(0, Math.min(MOST_NAMED, known - zeros)) : members;
  return (spread === null || zeros * 2 >= known) && listed.includes(unit);
}

/** Units of the group without a number, by the reason. */
function withoutClauses(peers: readonly Ranked[], words: Words): readonly Clause[] {
  const without = (shown: Shown) =>
    peers.filter(
      ({ data: { point } }) => point.rate === null && point.value === null && point.shown === shown,
    );
  return lackingKinds.flatMap((shown) => {
    const units = without(shown).map(named);
    if (units.length === 0) return [];
    const values = { word: words.charts.shown[shown], n: units.length };
    const { missing, doubtful } = words.chartPages;
    return [{ template: shown === 'suspect' ? doubtful : missing, values, units: { units } }];
  });
}

function unitsOf(rows: readonly Ranked[], subject: Subject, words: Words): readonly AnswerUnit[] {
  return rows.map((row) => ({
    ...named(row),
    value: printWithCases(row.data.point, subject, words),
  }));
}

function named(row: Row<unknown>): AnswerUnit {
  return { id: row.authority, name: row.name, value: '' };
}
