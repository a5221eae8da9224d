import type { EChartsCoreOption } from 'echarts/core';
import type { AuthorityId } from '#domain/authority.ts';
import type { Words } from '#i18n/zh.ts';
import type { CellKey, Shown } from '#query/types.ts';

/** What else a cell says in numbers; in a spreadsheet each is a column of its own. */
export const tableParts = [
  'numerator',
  'denominator',
  'share',
  'difference',
  'units',
  'due',
  'cells',
  'blanks',
  'absent',
  'suspects',
  'doubtful',
  'warned',
] as const;
export type TablePart = (typeof tableParts)[number];

/** A cell of a chart's table twin. */
export interface TableCell {
  readonly text: string;
  /** For sorting; null sorts last. */
  readonly raw: number | null;
  readonly shown: Shown | null;
  readonly cells: readonly CellKey[];
  /** Numbers of the text beside `raw`; shares and their differences are 0…1. */
  readonly parts?: Readonly<Partial<Record<TablePart, number>>>;
  /** What a rule found about the number; absent where none did. */
  readonly doubt?: string;
}
export interface TableRow {
  readonly authority: AuthorityId | null;
  readonly name: string;
  readonly cells: readonly TableCell[];
}
/** The same numbers as the chart, as a table. */
export interface TableTwin {
  readonly caption: string;
  /** First head belongs to the names. */
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One mark of a chart: what it says, whom it is about, and the cells behind it. */
export interface Hit {
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** Lines of the tooltip, and what a screen reader says. */
  readonly say: readonly string[];
  readonly authority: AuthorityId | null;
  readonly year: number | null;
  readonly cells: readonly CellKey[];
}

/** An entry of the key printed in HTML above the chart and in the exported picture. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  /** Inside of a box where it is not that of its mark. */
  readonly fill?: string;
  /** `bare`: the sign alone. */
  readonly mark: 'box' | 'line' | 'dashed' | 'hatched' | 'outlined' | 'bare';
  readonly sign: string;
}

/** Everything that is needed to draw, read, hear and export one chart. */
export interface ChartModel {
  /** Which builder made it; part of the file name of exports. */
  readonly id: string;
  readonly title: string;
  /** "Fictional sample" line, printed in the warning colour right under the title; null for real data. */
  readonly fictional: string | null;
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly string[];
  /** Of the numbers that are drawn or told, oldest first; part of the file name of exports. */
  readonly years: readonly number[];
  /**
   * Parts of the source line: source, years and form, what was compared, "blank is not 0", data fingerprint
   * (the date is added when the chart is exported or shown).
   */
  readonly footer: readonly string[];
  /** For ECharts, without a tooltip: the component that draws makes it from `hits`. */
  readonly option: EChartsCoreOption;
  /** Pixels; a taller box spreads the rows, a lower one squeezes them. */
  readonly height: number;
  /** One or two sentences for a screen reader. */
  readonly aria: string;
  readonly table: TableTwin;
  /** In the order in which the keyboard walks them. */
  readonly hits: readonly Hit[];
  /** Units on the name axis, by index, so that a click on a name finds its unit. */
  readonly names: readonly (AuthorityId | null)[];
  /** Instead of a drawing: the reason, in words. */
  readonly empty: string | null;
}

/**
 * A tiny picture beside a sentence, in a box of `width` × `height`, to be drawn as it stands: first `axis` as a pale
 * line, then `strokes` in grey, then `path` (empty without one) as a thin blue line without a fill, then `dots`: grey
 * ones, and the one that the sentence is about in blue and larger. `label` says the same in words.
 */
export interface SparkModel {
  readonly kind: 'peers' | 'series';
  readonly width: number;
  readonly height: number;
  readonly axis: SparkStroke;
  readonly strokes: readonly SparkStroke[];
  /** Commands of an SVG path. */
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly focus: boolean }[];
  readonly label: string;
}
export interface SparkStroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where the numbers come from; printed under every chart. */
export interface ChartSource {
  /** Name of the data set, in the language of the page. */
  readonly label: string;
  readonly fictional: boolean;
}
/** What a builder knows beside the rows; it sees neither Frame nor window. */
export interface ChartContext {
  readonly words: Words;
  readonly theme: Theme;
  readonly dataSet: ChartSource;
  readonly fingerprint: string;
  /** Name of the comparison group where it is not the whole county, such as 街道. */
  readonly group?: string;
}
export type Build<R> = (rows: R, context: ChartContext) => ChartModel;

/** Sizes and colours of one profile; a builder never sees the window. */
export interface Theme {
  readonly profile: 'screen' | 'projector' | 'narrow';
  readonly base: number;
  readonly small: number;
  readonly title: number;
  readonly line: number;
  readonly focusLine: number;
  readonly symbol: number;
  readonly row: number;
  /** Most rows that are drawn; the rest is named in a note. */
  readonly maxRows: number;
  /** The least width a chart of this profile gets; heights that depend on it are worked out for this one. */
  readonly leastWidth: number;
  readonly font: string;
  readonly colours: Readonly<Record<ColourName, string>>;
}
export type ColourName =
  | 'text'
  | 'second'
  | 'footer'
  | 'focus'
  | 'median'
  | 'peerBar'
  | 'peerLine'
  | 'warning'
  | 'band'
  | 'interval'
  | 'grid'
  | 'eraTint'
  | 'rowTint'
  | 'paper'
  | 'website'
  | 'wechat'
  | 'weibo'
  | 'gazette'
  | 'other'
  | 'sand'
  | 'valueFill'
  | 'zeroEdge'
  | 'blankFill'
  | 'blankEdge'
  | 'blankText'
  | 'noReportEdge'
  | 'suspectFill'
  | 'suspectEdge'
  | 'notOnForm';
