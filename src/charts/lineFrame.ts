import type { CustomSeriesOption } from 'echarts';
import type { Era } from './lineData.ts';
import { gridOf, group, words as textMark } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { textWidth } from './text.ts';
import type { Theme } from './types.ts';

/** What stands under one year. */
export interface YearFoot {
  readonly year: number;
  /** Why the focus has no point, long and short; null where it has one. */
  readonly gap: { readonly long: string; readonly short: string } | null;
  /** Number of units behind the median, long and short; null without a median. */
  readonly n: { readonly long: string; readonly short: string } | null;
}

/** An era with the name of its form, long and short. */
export interface NamedEra extends Era {
  readonly long: string;
  readonly short: string;
}

interface Frame {
  readonly feet: readonly YearFoot[];
  /** Stretches of one form each; names stand on top where there are several. */
  readonly eras: readonly NamedEra[];
  readonly theme: Theme;
}

/** Height of the lines of text under the plot. */
export function footHeight(feet: readonly YearFoot[], theme: Theme): number {
  const rows =
    1 + Number(feet.some(({ gap }) => gap !== null)) + Number(feet.some(({ n }) => n !== null));
  return Math.round(theme.small * (1.5 * rows + 0.4));
}

/** Height of the names of the forms on top; 0 with one form. */
export function eraHeight(eras: readonly unknown[], theme: Theme): number {
  return eras.length > 1 ? Math.round(theme.small * 1.7) : 0;
}

/** Form stretches behind the lines; years, gap words and numbers of units under them: one silent mark. */
export function lineFrame({ feet, eras, theme }: Frame): CustomSeriesOption {
  const { colours, small } = theme;
  const hasGap = feet.some(({ gap }) => gap !== null);
  return {
    type: 'custom',
    silent: true,
    z: 0,
    encode: { x: 0, y: 1 },
    data: [[feet[0]?.year ?? '-', '-']],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const bottom = plot.y + plot.height;
      const at = (year: number) => api.coord([year, 0])[0] ?? plot.x;
      const step =
        feet.length < 2 ? plot.width : at((feet[0]?.year ?? 0) + 1) - at(feet[0]?.year ?? 0);
      const shapes: Shape[] = [];
      const text = (words: string, x: number, y: number, fill: string, bold = false) =>
        shapes.push(textMark(words, x, y, { fill, bold, align: 'center' }, theme));
      if (eras.length > 1) shapes.push(...eraShapes(eras, plot, at, theme));
      shapes.push({
        type: 'line',
        shape: { x1: plot.x, y1: bottom, x2: plot.x + plot.width, y2: bottom },
        style: { stroke: colours.footer, lineWidth: 1 },
      });
      const fits = (words: string) => textWidth(words, small) + 4 <= step;
      const inFull = feet.every(({ n }) => n === null || fits(n.long));
      const label = yearLabels(feet, eras, step, small);
      feet.forEach(({ year, gap, n }) => {
        const x = at(year);
        const words = label(year);
        if (words !== null) text(words, x, bottom + small * 1.1, colours.second);
        if (gap !== null) {
          const word = fits(gap.long) ? gap.long : gap.short;
          text(word, x, bottom + small * 2.5, colours.warning, true);
        }
        if (n === null) return;
        const number = inFull ? n.long : fits(n.short) ? n.short : null;
        if (number !== null)
          text(number, x, bottom + small * (hasGap ? 3.95 : 2.5), colours.footer);
      });
      return group(shapes);
    },
  };
}

/**
 * The label of each year: four figures where they fit, else two with an apostrophe, else those of form ends and gaps
 * first and others as far as there is room.
 */
function yearLabels(
  feet: readonly YearFoot[],
  eras: readonly Era[],
  step: number,
  size: number,
): (year: number) => string | null {
  const short = (year: number) => `'${String(year).slice(2)}`;
  if (textWidth('2014', size) + size * 0.5 <= step) return String;
  const room = textWidth("'14", size) + size * 0.4;
  if (room <= step) return short;
  const years = feet.map(({ year }) => year);
  const first = [years[0], years[years.length - 1]];
  const wanted = [
    ...first,
    ...feet.filter(({ gap }) => gap !== null).map(({ year }) => year),
    ...eras.flatMap(({ from, to }) => [from, to]),
    ...years,
  ];
  const kept = new Set<number>();
  for (const year of wanted) {
    if (year !== undefined && [...kept].every((other) => Math.abs(other - year) * step >= room))
      kept.add(year);
  }
  return (year) => (kept.has(year) ? short(year) : null);
}

/** Tint behind every second form, an upright line at each change, names on top where they fit. */
function eraShapes(
  eras: Frame['eras'],
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  at: (year: number) => number,
  theme: Theme,
): readonly Shape[] {
  const { colours, small } = theme;
  const top = plot.y - eraHeight(eras, theme);
  return eras.flatMap((era, i): Shape[] => {
    const left = i === 0 ? plot.x : at(era.from - 0.5);
    const right = i === eras.length - 1 ? plot.x + plot.width : at(era.to + 0.5);
    const fits = [era.long, era.short].find((name) => textWidth(name, small) + 4 <= right - left);
    return [
      ...(i % 2 === 1
        ? [
            {
              type: 'rect' as const,
              shape: { x: left, y: top, width: right - left, height: plot.y + plot.height - top },
              style: { fill: colours.eraTint },
            },
          ]
        : []),
      ...(i > 0
        ? [
            {
              type: 'line' as const,
              shape: { x1: left, y1: top, x2: left, y2: plot.y + plot.height },
              style: { stroke: colours.footer, lineWidth: 1 },
            },
          ]
        : []),
      ...(fits === undefined
        ? []
        : [
            textMark(
              fits,
              (left + right) / 2,
              top + small * 0.85,
              { fill: colours.footer, bold: false, align: 'center' },
              theme,
            ),
          ]),
    ];
  });
}
