import { countBars } from '#charts/ranking/countBars.ts';
import { seriesLine } from '#charts/line/lineRefused.ts';
import type { Build } from '#charts/types.ts';
import { rankingCollected } from '#query/collected.ts';
import { seriesOverForms } from '#query/series.ts';
import type { SubjectId } from '#query/types.ts';
import type { Page } from '#url/viewState.ts';
import type { ChartInput, ChartSpec } from '../chartSpec.ts';

/** A chart: its rows are asked for once, then drawn in any profile. */
export function chart<R>(
  id: string,
  page: Page,
  rowsOf: (input: ChartInput) => R,
  build: Build<R>,
  more: Pick<ChartSpec, 'subject' | 'dated' | 'wide' | 'pages'> = {},
): ChartSpec {
  return {
    id,
    page,
    ...more,
    prepare: (input) => {
      const rows = rowsOf(input);
      return (theme) => build(rows, { ...input.context, theme });
    },
  };
}

/** One subject in the chosen year, all units in order: the id of the chart is that of its subject. */
export function ranked(page: Page, subjects: readonly SubjectId[]): ChartSpec[] {
  return subjects.map((subject) =>
    chart(
      subject,
      page,
      ({ frame, selection }) => rankingCollected(frame, selection, subject),
      countBars,
      { subject },
    ),
  );
}

/** One subject over the years and over the forms. */
export function lines(page: Page, subject: SubjectId): ChartSpec {
  return {
    ...chart(
      `lines.${subject}`,
      page,
      ({ frame, selection }) => seriesOverForms(frame, selection, subject),
      seriesLine,
    ),
    lines: true,
  };
}

/** A series over the forms in the chosen year, under the id that its chart had before there were several forms. */
export function followed(page: Page, id: string, subject: SubjectId): ChartSpec[] {
  return ranked(page, [subject]).map((spec) => ({ ...spec, id }));
}

/** Parts of a number that has a chart of its own. */
export function parts(page: Page, subjects: readonly SubjectId[]): ChartSpec[] {
  return ranked(page, subjects).map(asPart);
}

export function asPart(spec: ChartSpec): ChartSpec {
  return { ...spec, folded: true };
}
