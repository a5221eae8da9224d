import type { EntryFacts } from '#analysis/entryFacts.ts';
import type { GapEntry } from '#analysis/entries.ts';
import { CHANNEL_MIX } from '#analysis/types.ts';
import type { Gap } from '#analysis/types.ts';
import { checkSentence } from '#i18n/checkSentence.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { gapKindWord } from './gapSentence.ts';
import { fairnessOf, gapMeasureName, subjectOfGap } from './gapMeasure.ts';
import { grouped } from '../numbers.ts';
import { listNames } from '../parts.ts';
import { subjectOf } from '../subject.ts';

/**
 * What stands behind the sentence of an entry, one line each: form, how the limits are made, the numbers of all its
 * years, the empty rows by name, and when comparing is not fair.
 */
export function gapNotes(facts: EntryFacts, words: Words): readonly string[] {
  const { entry } = facts;
  const form = entry.form === null ? [] : [words.charts.forms[entry.form]];
  const own =
    entry.kind === 'trend' ? trendNotes(facts, words) : gapEntryNotes(entry, facts, words);
  const measure = entry.kind === 'trend' ? entry.trend.measure : (facts.gap?.measure ?? null);
  const compared = entry.kind === 'trend' || facts.around !== null;
  const fair = compared ? fairnessOf(measure, words) : null;
  return [...form, ...own, ...(fair === null ? [] : [fill(words.gaps.notes.fair, { text: fair })])];
}

function trendNotes({ entry, course }: EntryFacts, words: Words): string[] {
  if (entry.kind !== 'trend') return [];
  const { measure, slopeRange, authority } = entry.trend;
  const { print } = subjectOf(measure, words);
  const years = new Set(entry.years);
  const values = course.flatMap(({ year, value }) =>
    value === null || !years.has(year) ? [] : [{ year, text: print(value) }],
  );
  const { notes } = words.charts;
  const range =
    slopeRange === null
      ? []
      : [fill(notes.slopes, { a: print(slopeRange[0]), b: print(slopeRange[1]) })];
  return [...(authority === null ? [] : [byYear(values, words)]), ...range, notes.slopeNote];
}

function gapEntryNotes(
  entry: GapEntry,
  { around, gap }: EntryFacts,
  words: Words,
): readonly string[] {
  const { notes } = words.gaps;
  if (gap === null) return [];
  if (entry.kind === 'contradiction') return contradictionNotes(entry, words);
  const names = entry.measures.map((measure) => gapMeasureName(measure, words));
  if (entry.kind === 'data')
    return names.length < 2
      ? []
      : [
          fill(notes.rows, {
            word: gapKindWord(entry, words),
            names: listNames(names, words, names.length),
          }),
        ];
  if (around === null) return [];
  const said = {
    count: entry.kind === 'zero' ? zeroNote(gap, words) : notes.count,
    rate: fill(notes.rate, { n: grouped(gap.n ?? NaN, 0) }),
    mix: notes.mix,
  }[around.kind];
  if (entry.gaps.length < 2 || entry.kind === 'zero') return [said];
  return [
    said,
    byYear(
      entry.gaps.map((each) => yearValue(each, words)),
      words,
    ),
  ];
}

/** The rule by its number, and all that it found in the report where that is more than the sentence says. */
function contradictionNotes({ gaps }: GapEntry, words: Words): readonly string[] {
  const found = gaps.flatMap(({ finding }) => finding ?? []);
  const [first] = found;
  if (first === undefined) return [];
  const severity = words.checks.severities[first.severity];
  const rule = fill(words.gaps.notes.rule, { rule: first.check, severity });
  return found.length === 1 ? [rule] : [rule, ...found.map((one) => checkSentence(one, words))];
}

function zeroNote({ measure, low }: Gap, words: Words): string {
  const id = subjectOfGap(measure);
  const a = id === null || low === null ? '' : subjectOf(id, words).print(low);
  return fill(words.gaps.notes.zero, { a });
}

function yearValue({ year, value, measure }: Gap, words: Words) {
  const id = subjectOfGap(measure);
  const print =
    measure === CHANNEL_MIX || id === null
      ? (one: number) => grouped(one, 1)
      : subjectOf(id, words).print;
  return { year, text: value === null ? '' : print(value) };
}

function byYear(
  values: readonly { readonly year: number; readonly text: string }[],
  words: Words,
): string {
  const { notes } = words.gaps;
  return fill(notes.byYear, {
    values: values
      .map(({ year, text }) => fill(notes.yearValue, { y: year, v: text }))
      .join(words.charts.joiner),
  });
}
