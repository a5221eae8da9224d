import type { Words } from '#i18n/zh.ts';
import type { WarnedOf } from '#charts/coverage/coverage.ts';
import type { ChartContext, ChartModel, Theme } from '#charts/types.ts';
import type { Frame } from '#domain/frame.ts';
import type { Selection, SubjectId } from '#query/types.ts';
import type { GridMode, Page } from '#url/viewState.ts';

/** What a chart is made from; the theme comes last, because one chart is drawn in several profiles. */
export interface ChartInput {
  readonly frame: Frame;
  readonly selection: Selection;
  /** Chosen on the pages of trends and comparison; other charts have subjects of their own. */
  readonly subject: SubjectId;
  /** Trends page: figures of the running text too. */
  readonly inText?: boolean;
  /** Two years side by side: the other one; null: the year before. */
  readonly against: number | null;
  /** Small charts of all units: which page. */
  readonly panels: number;
  /** Home grid: what its cells show. */
  readonly grid: GridMode;
  /** Home grid: units in the order of the roster, or those with most gaps first. */
  readonly sort: 'roster' | 'gaps';
  /** Home grid: errors and warnings of a report; absent while the rules have not been asked. */
  readonly warned?: WarnedOf;
  readonly context: Omit<ChartContext, 'theme'>;
}

/** One chart of the product: where it stands and how it is made. The catalogue is `views/chartCatalogue.ts`. */
export interface ChartSpec {
  /** Stable: it is part of addresses and file names. */
  readonly id: string;
  readonly page: Page;
  /** What the chart is about, where that is always the same. */
  readonly subject?: SubjectId;
  /** Where it has no one subject: what decides which year it shows. */
  readonly dated?: SubjectId;
  /** Whether it says something of the chosen subject; without it of any. */
  readonly suits?: (subject: SubjectId) => boolean;
  /** About one unit in many measures, whatever subject is chosen. */
  readonly ofUnit?: boolean;
  /** Needs the whole width of its page. */
  readonly wide?: boolean;
  /** Over the years: a sentence where there is no line to draw. */
  readonly lines?: boolean;
  /** One of several parts of a number: shown as a sentence that opens the chart. */
  readonly folded?: boolean;
  /** Of a chart in pages: how many there are; on the wall each is a slide. */
  readonly pages?: (input: ChartInput) => number;
  /** Queries once, then builds for any profile. */
  readonly prepare: (input: ChartInput) => (theme: Theme) => ChartModel;
}

/** Charts that answer one question together, under one heading of their page. */
export interface ChartSection {
  /** Unique on its page. */
  readonly id: string;
  readonly title: (words: Words) => string;
  readonly charts: readonly ChartSpec[];
}
