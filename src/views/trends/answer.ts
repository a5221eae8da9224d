import type { OwnWords } from '#domain/ownWords.ts';
import type { Frame } from '#domain/frame.ts';
import { MIN_YEARS } from '#domain/statistics/limits.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { acrossOf } from '#query/across.ts';
import { isTested, trend, verdictOn } from '#query/trend.ts';
import type { Selection, SubjectId, TrendVerdict } from '#query/types.ts';
import type { AnswerLine } from '../chartPage/answer.ts';

/** Orders of five different values in which all rise or all fall: 2 of 120. */
const BY_CHANCE = 60;

/**
 * How the units of the group moved, counted by the verdicts that a test allows, and how many verdicts chance alone
 * would give. Units with fewer than five years are counted apart; nothing is said of subjects that are not tested, nor
 * of those that are refused.
 */
export function trendsAnswer(
  frame: Frame,
  selection: Selection,
  subject: SubjectId,
  words: Words,
): readonly AnswerLine[] {
  const { rules, counted, noneTested } = words.trends;
  // the chart says that one year shows no change
  if (selection.years[0] === selection.years[1]) return [];
  if (acrossOf(subject).status === 'break') return [];
  if (!isTested(subject)) return [[{ template: rules.untested }]];
  const verdicts = trend(frame, selection, subject).members.flatMap(
    (row) => verdictOn(subject, row.data) ?? [],
  );
  const tested = verdicts.filter(({ n }) => n >= MIN_YEARS);
  if (tested.length === 0) return [[{ template: noneTested }], [{ template: rules.described }]];
  const count = (verdict: TrendVerdict['verdict']) =>
    tested.filter((found) => found.verdict === verdict).length;
  const values = {
    n: tested.length,
    up: count('rising'),
    down: count('falling'),
    flat: count('noClearTrend'),
  };
  const short = verdicts.length - tested.length;
  return [
    [
      { template: counted, values },
      ...(short === 0 ? [] : [{ template: words.trends.short, values: { n: short } }]),
    ],
    [
      { template: rules.tested },
      ...(tested.every(({ n }) => n === MIN_YEARS)
        ? [{ template: rules.chance, values: { n: BY_CHANCE } }]
        : []),
    ],
  ];
}

/** Definition and caution of a measure, as sentences; none for an indicator of the form. */
export function subjectNotes(subject: SubjectId, words: Words): readonly string[] {
  const notes: OwnWords<{ readonly definition: string; readonly caution: string }> =
    words.measureNotes;
  const note = notes[subject];
  if (note === undefined) return [];
  const { definition, caution } = words.trends;
  return [fill(definition, { text: note.definition }), fill(caution, { text: note.caution })];
}
