import type { EChartsCoreOption } from 'echarts/core';
import type { AuthorityId } from '#domain/authority.ts';
import type { CellKey, Lacking } from '#query/types.ts';
import type { Words } from '#i18n/zh.ts';
import { gridCells } from './gridCells.ts';
import { gridFrame } from './gridFrame.ts';
import { gridHeads } from './gridHeads.ts';
import { lackingKinds } from '../lacking.ts';
import { nameAxis, nameWidth } from '../names.ts';
import { stripHits, stripPlans } from '../namedStrips.ts';
import type { NamedStrip } from '../namedStrips.ts';
import { stillOption } from '../parts.ts';
import { stripSeries } from '../strip.ts';
import { widest } from '../text.ts';
import type { ChartContext, Hit, LegendEntry, Theme } from '../types.ts';

/**
 * How a cell looks: a number, a reported zero, or why there is none; `gap`: a number that does not follow from others;
 * `none`: nothing to say.
 */
export type CellLook = 'value' | 'zero' | 'gap' | 'none' | Lacking;

/** One cell of a grid of numbers. */
export interface GridCell {
  readonly text: string;
  /** Instead of the text where that has no room; a number is then printed smaller. */
  readonly brief?: string;
  readonly look: CellLook;
  readonly cells: readonly CellKey[];
  /** Tooltip. */
  readonly say: readonly string[];
  readonly authority: AuthorityId | null;
}
export interface GridColumn {
  readonly head: string;
  /** A sum, a total, or the focus. */
  readonly strong: boolean;
  readonly focus: boolean;
}
export interface GridLine {
  readonly name: string;
  /** Rows of a group stand in. */
  readonly level: 0 | 1;
  readonly strong: boolean;
  /** A thin rule above. */
  readonly rule: boolean;
  readonly focus: boolean;
  readonly authority: AuthorityId | null;
  readonly cells: readonly GridCell[];
}
/** Words over several columns: from one, up to and with another. */
export interface GridSpan {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Numbers in rows and columns, and below them units that share one word. */
export interface CellGrid {
  readonly columns: readonly GridColumn[];
  readonly spans: readonly GridSpan[];
  readonly lines: readonly GridLine[];
  /** Whether lines are units, whose names lead to their profiles. */
  readonly of: 'units' | 'rows';
  readonly strips: readonly NamedStrip[];
  readonly year: number;
}

/** What a grid adds to a model. */
export interface DrawnGrid {
  readonly option: EChartsCoreOption;
  readonly height: number;
  readonly hits: readonly Hit[];
  readonly names: readonly (AuthorityId | null)[];
  readonly legend: readonly LegendEntry[];
  readonly notes: readonly string[];
}

/** Widest and narrowest column, in em. */
const WIDEST = 8;
const NARROWEST = 2.4;
/** Of the column of names of rows, in em. */
const LEAST_NAMES = 5;
const WIDEST_NAMES = { screen: 17, projector: 12, narrow: 8 } as const;

/** How many columns with texts of that width a drawing has room for. */
export function columnsThatFit(texts: readonly string[], left: number, theme: Theme): number {
  const column = Math.max(theme.base * NARROWEST, widest(texts, theme.small * 1.06) + 6);
  return Math.max(1, Math.floor((theme.leastWidth - left - theme.base) / column));
}

/** Width of the column of names; names of rows are cut when they are too long, words beside strips never. */
export function gridNames({ lines, strips, of, columns }: NamedGrid, theme: Theme): number {
  const names = lines.map((line) => line.name);
  const labels = strips.map((strip) => strip.label);
  if (of === 'units') return nameWidth([...names, ...labels], theme);
  const most = WIDEST_NAMES[theme.profile] * theme.base;
  const texts = lines.flatMap((line) => line.cells?.map((cell) => cell.text) ?? []);
  const room = Math.max(
    theme.base * LEAST_NAMES,
    theme.leastWidth - columns * (widest(texts, theme.small * 1.06) + 4),
  );
  const own = Math.min(most, widest(names, theme.small * 1.06) + theme.base * 1.8, room);
  return Math.ceil(Math.max(own, widest(labels, theme.small * 1.06) + theme.base * 0.8));
}
type NamedGrid = Pick<CellGrid, 'strips' | 'of'> & {
  readonly lines: readonly (Pick<GridLine, 'name'> & Partial<Pick<GridLine, 'cells'>>)[];
  /** How many there are. */
  readonly columns: number;
};

/** On a wall rows of a group with nothing above 0 are left out, so that the others can be read from the last seats. */
export function wallLines(lines: readonly GridLine[], theme: Theme): readonly GridLine[] {
  return theme.profile === 'projector'
    ? lines.filter((line) => line.level === 0 || line.cells.some(({ look }) => look === 'value'))
    : lines;
}

/** Draws a grid: each cell a mark that can be reached and opened. */
export function cellGrid(grid: CellGrid, { theme, words }: ChartContext): DrawnGrid {
  const { columns, lines, year } = grid;
  const names = lines.map((line) => line.name);
  const left = gridNames({ ...grid, columns: columns.length }, theme);
  const right = Math.round(theme.base);
  const most = theme.base * WIDEST;
  const least = Math.min(most, (theme.leastWidth - left - right) / Math.max(1, columns.length));
  const heads = gridHeads(
    columns.map((column) => column.head),
    least,
    theme,
    words,
  );
  const headLine = theme.small * 1.25;
  const top = Math.round((heads.height + (grid.spans.length > 0 ? 1.2 : 0) + 0.5) * headLine);
  const room = theme.leastWidth - left;
  const { plans, height: below } = stripPlans(grid.strips, room, theme, words);
  const bottom = Math.max(below, Math.round(theme.base * 0.4));
  const units = grid.of === 'units';
  return {
    option: {
      ...stillOption(theme),
      grid: { left, right, top, bottom, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: nameAxis({
        names: units ? names : names.map(() => ''),
        focus: lines.map((line) => units && line.focus),
        bold: lines.map((line) => line.strong),
        width: left,
        theme,
      }),
      series: [
        gridFrame({ grid, heads, left, most, strips: plans, right, theme }),
        gridCells(grid, most, theme),
        ...plans.map((plan) => stripSeries(plan, right, theme)),
      ],
    },
    height: top + bottom + lines.length * theme.row,
    hits: [
      ...lines.flatMap((line, at) =>
        line.cells.map((cell, column): Hit => ({
          seriesIndex: 1,
          dataIndex: at * columns.length + column,
          say: cell.say,
          authority: cell.authority,
          year,
          cells: cell.cells,
        })),
      ),
      ...stripHits(grid.strips, year, 2),
    ],
    names: lines.map((line) => line.authority),
    legend: legendOf(lines, words, theme),
    notes: heads.note === null ? [] : [heads.note],
  };
}

/** The signs of cells that are drawn. */
function legendOf(lines: readonly GridLine[], words: Words, theme: Theme): readonly LegendEntry[] {
  const { shown, signs } = words.charts;
  const drawn = new Set(lines.flatMap((line) => line.cells.map((cell) => cell.look)));
  const gap: LegendEntry = {
    label: words.acts.checkLegend,
    colour: theme.colours.warning,
    mark: 'outlined',
    sign: words.applications.carried.unequal,
  };
  return [
    ...lackingKinds
      .filter((kind) => drawn.has(kind))
      .map((kind) => ({ ...lackingBox(kind, theme), label: shown[kind], sign: signs[kind] })),
    ...(drawn.has('gap') ? [gap] : []),
  ];
}

/** How a cell without a number is drawn in the key. */
function lackingBox(
  kind: Lacking,
  { colours }: Theme,
): Pick<LegendEntry, 'colour' | 'fill' | 'mark'> {
  switch (kind) {
    case 'blank':
      return { colour: colours.blankEdge, fill: colours.blankFill, mark: 'outlined' };
    case 'rowAbsent':
      return { colour: colours.blankEdge, fill: colours.paper, mark: 'outlined' };
    case 'suspect':
      return { colour: colours.suspectEdge, fill: colours.suspectFill, mark: 'box' };
    case 'noReport':
      return { colour: colours.noReportEdge, fill: colours.paper, mark: 'outlined' };
    default:
      return { colour: colours.footer, mark: 'bare' };
  }
}
