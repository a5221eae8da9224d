import type { ChartModel, Theme } from '#charts/types.ts';
import { MARK, legendMark } from './legendMark.ts';
import type { LegendMark } from './legendMark.ts';
import { textLines } from './textLines.ts';
import type { Measure } from './textLines.ts';

/** A line of text: `y` is its base line. */
export interface PictureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
}
export interface PictureMark {
  readonly mark: LegendMark;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}
/** Where everything of an exported picture stands. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly font: string;
  readonly paper: string;
  readonly lines: readonly PictureLine[];
  readonly marks: readonly PictureMark[];
  /** Box for the drawing; null for a chart that only gives a reason. */
  readonly chart: Box | null;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PictureOptions {
  readonly theme: Theme;
  readonly width: number;
  /** A slide has a fixed height and the drawing takes what is left; null: as high as the chart wants. */
  readonly height: number | null;
  /** Export date as printed. */
  readonly date: string;
  readonly measure: Measure;
}

/** The drawing gets at least this part of a slide; the notes shrink for it, down to `LEAST_SCALE` of their size. */
const LEAST_CHART = 0.5;
const LEAST_SCALE = 0.6;
const LEADING = 1.4;

/**
 * Places title, fictional line, subtitle, key, drawing, notes and source line below each other.
 * On a slide everything lies inside its height; nothing is left out.
 */
export function pictureLayout(model: ChartModel, options: PictureOptions): PictureLayout {
  let layout = placed(model, options, 1);
  for (let scale = 0.9; scale >= LEAST_SCALE && isSqueezed(layout, options); scale -= 0.1) {
    layout = placed(model, options, scale);
  }
  return layout;
}

function isSqueezed({ chart }: PictureLayout, { height }: PictureOptions): boolean {
  return height !== null && chart !== null && chart.height < height * LEAST_CHART;
}

function placed(model: ChartModel, options: PictureOptions, scale: number): PictureLayout {
  const { theme, width, date, measure } = options;
  const { colours } = theme;
  const margin = Math.round(theme.base * 1.6);
  const gap = Math.round(theme.base * 0.5);
  const inner = width - 2 * margin;
  const small = theme.small * scale;
  const write = (y: number, text: string, size: number, fill: string, bold = false) =>
    textLines(text, inner, size, measure, bold).map((line, i): PictureLine => ({
      text: line,
      x: margin,
      y: Math.round(y + i * size * LEADING + size),
      size,
      bold,
      fill,
    }));

  const lines: PictureLine[] = [];
  let y = margin;
  const put = (text: string | null, size: number, fill: string, bold = false) => {
    if (text === null || text === '') return;
    const written = write(y, text, size, fill, bold);
    lines.push(...written);
    y += written.length * size * LEADING;
  };
  put(model.title, theme.title * Math.max(scale, 0.8), colours.text, true);
  put(model.fictional, theme.base, colours.warning, true);
  put(model.subtitle, theme.base * scale, colours.second);
  const legend = placeLegend(model, y + gap, margin, inner, small, options);
  lines.push(...legend.lines);
  y = legend.bottom + gap;
  if (model.empty !== null) put(model.empty, theme.base, colours.text);

  const below: PictureLine[] = [];
  let depth = gap;
  for (const note of model.notes) {
    const written = write(depth, note, small, colours.second);
    below.push(...written);
    depth += written.length * small * LEADING;
  }
  depth += gap;
  const footer = write(depth, [...model.footer, date].join(' · '), small, colours.footer);
  below.push(...footer);
  depth += footer.length * small * LEADING;

  const chartHeight =
    options.height === null
      ? model.empty === null
        ? model.height
        : 0
      : Math.max(0, Math.floor(options.height - margin - depth - y));
  const bottom = y + chartHeight;
  lines.push(...below.map((line) => ({ ...line, y: Math.round(line.y + bottom) })));
  return {
    width,
    height: options.height ?? Math.ceil(bottom + depth + margin),
    title: model.title,
    description: model.aria,
    font: theme.font,
    paper: colours.paper,
    lines,
    marks: legend.marks,
    chart:
      model.empty === null
        ? { x: margin, y: Math.round(y), width: inner, height: chartHeight }
        : null,
  };
}

/** Entries one behind the other, in as many rows as they need. */
function placeLegend(
  model: ChartModel,
  top: number,
  left: number,
  width: number,
  size: number,
  { theme, measure }: PictureOptions,
): { lines: PictureLine[]; marks: PictureMark[]; bottom: number } {
  const lines: PictureLine[] = [];
  const marks: PictureMark[] = [];
  const side = (size * MARK) / 12;
  const row = side * 1.4;
  let x = left;
  let y = top;
  for (const entry of model.legend) {
    const label = measure(entry.label, size, false);
    const whole = side * 1.4 + label;
    if (x > left && x + whole > left + width) {
      x = left;
      y += row;
    }
    marks.push({ mark: legendMark(entry), x, y: Math.round(y), side });
    lines.push({
      text: entry.label,
      x: Math.round(x + side * 1.4),
      y: Math.round(y + side * 0.5 + size * 0.38),
      size,
      bold: false,
      fill: theme.colours.second,
    });
    x += whole + size * 1.4;
  }
  return { lines, marks, bottom: model.legend.length > 0 ? y + row : top };
}
