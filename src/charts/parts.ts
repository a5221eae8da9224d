import type { OwnWords } from '#domain/ownWords.ts';
import { allForms } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Point } from '#query/types.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import type { ChartContext, ChartModel, TableTwin, Theme } from './types.ts';
import { yearRuns } from './yearRuns.ts';

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

/** A number that a chart draws or tells, by the report that it comes from. */
type Told = Pick<Point, 'year' | 'form'>;

/**
 * The years and the source line of a chart: those of the numbers that it draws or tells, not those that were asked for.
 * @param told its numbers; figures of the running text have no form
 * @param compared what stands behind years and forms; the date comes last, elsewhere
 */
export function sourceOf(
  context: ChartContext,
  told: readonly Told[],
  compared: readonly string[],
): Pick<ChartModel, 'years' | 'footer'> {
  const { footer } = context.words.charts;
  const years = [...new Set(told.map(({ year }) => year))].sort((a, b) => a - b);
  const order = new Map(allForms.map(({ id }, i) => [id, i]));
  const forms = told
    .flatMap(({ form }) => (form === null || form === 'none' ? [] : [form]))
    .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    years,
    footer: [
      fill(footer.source, { label: context.dataSet.label }),
      ...yearsAndForms(years, formNames(forms, context.words), context.words),
      ...compared,
      footer.blank,
      fill(footer.fingerprint, { f: context.fingerprint }),
    ],
  };
}

function yearsAndForms(years: readonly number[], forms: string, words: Words): readonly string[] {
  if (years.length === 0) return [];
  const { footer } = words.charts;
  return [fill(forms === '' ? footer.years : footer.form, { span: yearRuns(years, words), forms })];
}

/** The line that says that the data are invented, or null. */
export function fictionalLine({ dataSet, words }: ChartContext): string | null {
  return dataSet.fictional ? words.charts.fictional : null;
}

/**
 * A model that draws nothing and says why; its table still shows what is known.
 * @param told the numbers that the sentence or the table tells
 */
export function emptyModel(
  context: ChartContext,
  id: string,
  title: string,
  reason: string,
  table: TableTwin,
  told: readonly Told[] = [],
): ChartModel {
  return {
    id,
    title,
    fictional: fictionalLine(context),
    subtitle: '',
    legend: [],
    notes: [],
    ...sourceOf(context, told, []),
    option: stillOption(context.theme),
    height: 0,
    aria: reason,
    table,
    hits: [],
    names: [],
    empty: reason,
  };
}

/** A phrase as a sentence of its own: it begins with a capital where the language has them, and has a full stop. */
export function sentenceOf(phrase: string, { chartPages }: Words): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1) + chartPages.end;
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
