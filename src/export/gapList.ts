import type { EntryFacts } from '#analysis/entryFacts.ts';
import { gapKindWord, gapSentence } from '#charts/gaps/gapSentence.ts';
import { gapMeasureName } from '#charts/gaps/gapMeasure.ts';
import { gapNotes } from '#charts/gaps/gapNotes.ts';
import type { ChartSource } from '#charts/types.ts';
import { yearRuns } from '#charts/yearRuns.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { csvText } from './csv.ts';
import type { CsvCell } from './csv.ts';

/** An entry as it is written out, with how far the user is with it. */
export interface ListedEntry {
  readonly facts: EntryFacts;
  readonly state: keyof Words['gaps']['states'];
  readonly note: string;
}
/** Where the numbers come from. */
export interface ListSource {
  readonly dataSet: ChartSource;
  readonly fingerprint: string;
}

const columns = [
  'kind',
  'county',
  'authority',
  'years',
  'measure',
  'sentence',
  'value',
  'peers',
  'low',
  'high',
  'n',
  'form',
  'state',
  'note',
  'key',
] as const;

/**
 * The list for a spreadsheet, one entry a line: numbers are those of its newest year, shares 0…1, of a trend its yearly
 * change; an empty cell where a kind has no such number. Below an empty line stand the fictional line and the source.
 */
export function gapListCsv(
  listed: readonly ListedEntry[],
  words: Words,
  source: ListSource,
): string {
  const { heads } = words.gaps.export;
  return csvText([
    columns.map((column) => heads[column]),
    ...listed.map((entry) => {
      const cells = entryCells(entry, words);
      return columns.map((column) => cells[column]);
    }),
    [],
    ...aboutLines(words, source).map((line) => [line]),
  ]);
}

/** The columns of an entry, as `gapListCsv` writes them. */
export function entryCells(
  { facts, state, note }: ListedEntry,
  words: Words,
): Readonly<Record<(typeof columns)[number], CsvCell>> {
  const { entry, gap } = facts;
  const trend = entry.kind === 'trend' ? entry.trend : null;
  const measures = entry.kind === 'trend' ? [entry.trend.measure] : entry.measures;
  const comma = words.language === 'zh' ? '、' : ', ';
  return {
    kind: entry.kind === 'trend' ? words.gaps.kinds.trend : gapKindWord(entry, words),
    county: facts.countyName,
    authority: entry.authority === null ? null : facts.name,
    years: yearRuns(entry.years, words),
    measure: measures.map((measure) => gapMeasureName(measure, words)).join(comma),
    sentence: gapSentence(facts, words),
    value: trend?.slope ?? gap?.value ?? null,
    peers: gap?.peers ?? null,
    ...limitsOf(facts),
    n: gap?.n ?? null,
    form: entry.form === null ? null : words.charts.forms[entry.form],
    state: words.gaps.states[state],
    note: note === '' ? null : note,
    key: entry.key,
  };
}

/** The limits that the sentence names; a zero has none. */
function limitsOf({ around, gap }: EntryFacts): Record<'low' | 'high', number | null> {
  if (gap === null || gap.kind === 'zero') return { low: null, high: null };
  const { low, high } = around?.kind === 'count' && around.limits !== null ? around.limits : gap;
  return { low, high };
}

/**
 * The list in plain words, to be sent or pasted: title, numbered sentences, each with a footnote that holds its
 * figures, then fictional line and source.
 */
export function gapListText(
  listed: readonly ListedEntry[],
  words: Words,
  source: ListSource,
): string {
  const { export: text, notes } = words.gaps;
  const noted = listed.map(({ facts }) => gapNotes(facts, words));
  const sentences = listed.map(({ facts, state, note }, i) => {
    const sentence = gapSentence(facts, words);
    const marked =
      noted[i]?.length === 0 ? sentence : fill(text.marked, { text: sentence, i: i + 1 });
    return `${i + 1}. ${marked}${stateText(state, note, words)}`;
  });
  const footnotes = noted.flatMap((lines, i) =>
    lines.length === 0
      ? []
      : [fill(text.footnote, { i: i + 1, text: lines.join(words.charts.joiner) })],
  );
  const compared = listed.some(({ facts }) => facts.around !== null) ? [notes.groups] : [];
  const about = aboutLines(words, source);
  return [[text.title, ...sentences], footnotes, [...compared, ...about]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function stateText(state: ListedEntry['state'], note: string, { gaps }: Words): string {
  if (state === 'new') return '';
  const said = { state: gaps.states[state], note };
  return fill(note === '' ? gaps.export.state : gaps.export.stateNote, said);
}

/** Fictional line and source, as they stand below a list. */
export function aboutLines(words: Words, { dataSet, fingerprint }: ListSource): readonly string[] {
  return [
    ...(dataSet.fictional ? [words.charts.fictional] : []),
    fill(words.gaps.export.source, { label: dataSet.label, f: fingerprint }),
  ];
}
