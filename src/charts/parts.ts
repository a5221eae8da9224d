import type { OwnWords } from '#domain/ownWords.ts';
import type { FormId } from '#domain/forms/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ChartContext, ChartModel, TableTwin, Theme } from './types.ts';

/** What every option begins with: no motion, our font, no description of ECharts' own. */
export function stillOption(theme: Theme): OwnWords<unknown> {
  return {
    animation: false,
    backgroundColor: 'transparent',
    aria: { enabled: false },
    textStyle: { fontFamily: theme.font, fontSize: theme.base, color: theme.colours.text },
  };
}

/** A range of years with an en dash, or the one year. */
export function spanOf(years: readonly number[]): string {
  const first = years[0];
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

/** Forms that the drawn numbers come from, by name, each once. */
export function formNames(forms: Iterable<FormId | null>, words: Words): string {
  const names = new Set<string>();
  for (const form of forms) if (form !== null) names.add(words.charts.forms[form]);
  return [...names].join(words.language === 'zh' ? '、' : ', ');
}

/** Parts of the source line, in the order in which they are printed; the date comes last, elsewhere. */
export function sourceLine(
  context: ChartContext,
  years: readonly number[],
  forms: Iterable<FormId | null>,
  compared: readonly string[],
): readonly string[] {
  const { footer } = context.words.charts;
  return [
    fill(footer.source, { label: context.dataSet.label }),
    ...yearsAndForms(years, formNames(forms, context.words), context.words),
    ...compared,
    footer.blank,
    fill(footer.fingerprint, { f: context.fingerprint }),
  ];
}

function yearsAndForms(years: readonly number[], forms: string, words: Words): readonly string[] {
  const span = spanOf(years);
  if (span === '') return [];
  const { footer } = words.charts;
  return [fill(forms === '' ? footer.years : footer.form, { span, forms })];
}

/** The line that says that the data are invented, or null. */
export function fictionalLine({ dataSet, words }: ChartContext): string | null {
  return dataSet.fictional ? words.charts.fictional : null;
}

/** A model that draws nothing and says why; its table still shows what is known. */
export function emptyModel(
  context: ChartContext,
  id: string,
  title: string,
  reason: string,
  table: TableTwin,
  years: readonly number[] = [],
): ChartModel {
  return {
    id,
    title,
    fictional: fictionalLine(context),
    subtitle: '',
    legend: [],
    notes: [],
    footer: sourceLine(context, years, [], []),
    option: stillOption(context.theme),
    height: 0,
    aria: reason,
    table,
    hits: [],
    names: [],
    empty: reason,
  };
}

/** Names in a sentence; from `most` on the rest is counted. */
export function listNames(names: readonly string[], words: Words, most = 8): string {
  const comma = words.language === 'zh' ? '、' : ', ';
  if (names.length <= most) return names.join(comma);
  return fill(words.charts.notes.namesMore, {
    names: names.slice(0, most).join(comma),
    n: names.length,
  });
}

/** How many units are left out because they have no report and none is known to be due. */
export function absentNotes(
  count: (kind: 'notOwed' | 'notSeen') => number,
  { charts: { notes } }: Words,
): readonly string[] {
  return (['notOwed', 'notSeen'] as const).flatMap((kind) => {
    const n = count(kind);
    return n === 0 ? [] : [fill(notes[kind], { n })];
  });
}
