import type { CustomSeriesOption } from 'echarts';
import { FOCUS_SIGN } from './names.ts';
import { gridOf, group, words as textMark } from './shapes.ts';
import { cutMiddle, textWidth } from './text.ts';
import type { Theme } from './types.ts';

/** A name in a strip. */
export interface Chip {
  readonly text: string;
  readonly focus: boolean;
}
/** Names side by side under the plot, with words for them in the column of names. */
export interface StripPlan {
  readonly label: string;
  readonly chips: readonly Chip[];
  /** Said after the last chip when not all have one. */
  readonly more: string;
  readonly edge: string;
  /** Pixels below the plot. */
  readonly offset: number;
}

/** Most names in one strip; more than a page of them is a table. */
export const MOST_CHIPS = 60;

/** Height of one line of chips. */
export function chipLine(theme: Theme): number {
  return Math.round(theme.small * 1.9);
}

/** Height of a strip in a plot of that width. */
export function stripHeight(
  chips: readonly Chip[],
  more: string,
  width: number,
  theme: Theme,
): number {
  const last = flow([...chips.map(textOf), ...(more === '' ? [] : [more])], width, theme);
  return ((last[last.length - 1]?.line ?? 0) + 1) * chipLine(theme);
}

/** Text of a chip: the focus has its sign. */
function textOf({ text, focus }: Chip): string {
  return focus ? FOCUS_SIGN + text : text;
}

interface Placed {
  readonly x: number;
  readonly line: number;
  readonly width: number;
}

/** Lays texts out like words in a paragraph; one wider than a line is cut when drawn. */
function flow(texts: readonly string[], width: number, theme: Theme): readonly Placed[] {
  const gap = Math.round(theme.small * 0.5);
  let [x, line] = [0, 0];
  return texts.map((text) => {
    const own = Math.min(width, Math.ceil(textWidth(text, theme.small) + theme.small));
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const placed = { x, line, width: own };
    x += own + gap;
    return placed;
  });
}

/**
 * The chips of one strip, one mark each.
 * @param reach pixels to the right of the plot that belong to the strip too
 */
export function stripSeries(strip: StripPlan, reach: number, theme: Theme): CustomSeriesOption {
  const { colours, small } = theme;
  const texts = strip.chips.map(textOf);
  return {
    type: 'custom',
    encode: { x: 0, y: 1 },
    z: 2,
    data: texts.map(() => ['-', 0]),
    renderItem: (params) => {
      const { x, y, width, height } = gridOf(params);
      const chip = strip.chips[params.dataIndex];
      const at = flow(texts, width + reach, theme)[params.dataIndex];
      if (chip === undefined || at === undefined) return group([]);
      const line = chipLine(theme);
      const top = y + height + strip.offset + at.line * line;
      const text = cutMiddle(textOf(chip), small, at.width - small * 0.5);
      const colour = chip.focus ? colours.focus : colours.text;
      return group([
        {
          type: 'rect',
          shape: { x: x + at.x, y: top + 2, width: at.width, height: line - 4, r: small / 3 },
          style: {
            fill: chip.focus ? colours.rowTint : colours.paper,
            stroke: chip.focus ? colours.focus : strip.edge,
            lineWidth: chip.focus ? theme.line * 1.5 : theme.line * 0.8,
          },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
        textMark(
          text,
          x + at.x + at.width / 2,
          top + line / 2,
          { fill: colour, bold: chip.focus, align: 'center' },
          theme,
        ),
      ]);
    },
  };
}

/** Words beside a strip, and what stands behind its last chip. */
export function stripWords(
  strip: StripPlan,
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  reach: number,
  theme: Theme,
) {
  const line = chipLine(theme);
  const top = plot.y + plot.height + strip.offset;
  const texts = [...strip.chips.map(textOf), ...(strip.more === '' ? [] : [strip.more])];
  const last = flow(texts, plot.width + reach, theme)[texts.length - 1];
  const label = textMark(
    strip.label,
    plot.x - theme.base * 0.6,
    top + line / 2,
    { fill: theme.colours.second, bold: true, align: 'right' },
    theme,
  );
  if (strip.more === '' || last === undefined) return [label];
  return [
    label,
    textMark(
      strip.more,
      plot.x + last.x,
      top + (last.line + 0.5) * line,
      { fill: theme.colours.second, bold: false, align: 'left' },
      theme,
    ),
  ];
}
