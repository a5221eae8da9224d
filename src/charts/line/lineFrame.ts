import type { CustomSeriesOption } from 'echarts';
import type { Era } from '#query/eras.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

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

/** The year from which another form holds, with the word for that. */
export interface FormChange {
  readonly year: number;
  readonly long: string;
  readonly short: string;
}

/** Years without the subject, with the reason. */
export interface NamedBand {
  readonly from: number;
  readonly to: number;
  readonly long: string;
  readonly short: string;
}

/** What stands above and behind the lines. */
export interface Backdrop {
  /** Stretches of one form each; names stand on top where there are several. */
  readonly eras: readonly NamedEra[];
  readonly changes: readonly FormChange[];
  readonly bands: readonly NamedBand[];
}

interface Frame extends Backdrop {
  readonly feet: readonly YearFoot[];
  readonly theme: Theme;
}

/** Height of the lines of text under the plot. */
export function footHeight(feet: readonly YearFoot[], theme: Theme): number {
  const rows =
    1 + Number(feet.some(({ gap }) => gap !== null)) + Number(feet.some(({ n }) => n !== null));
  return Math.round(theme.small * (1.5 * rows + 0.4));
}

/** Height of what stands on top: names of the forms, and a line with the word for their changes; 0 with one form. */
export function eraHeight({ eras, changes }: Backdrop, theme: Theme): number {
  if (eras.length < 2) return 0;
  return Math.round(theme.small * (changes.length > 0 ? 3.2 : 1.7));
}

/** Form stretches and grey bands behind the lines; years, gap words and numbers of units under them: one silent mark. */
export function lineFrame({ feet, theme, ...backdrop }: Frame): CustomSeriesOption {
  const { colours, small } = theme;
  const { eras } = backdrop;
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
      const [tints, marks] = eras.length > 1 ? eraShapes(backdrop, plot, at, theme) : [[], []];
      shapes.push(...tints, ...bandShapes(backdrop.bands, plot, at, theme), ...marks);
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

interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Grey from half a year before the first year of a band to half a year after its last one; words come later, on top. */
function bandShapes(
  bands: readonly NamedBand[],
  plot: Plot,
  at: (year: number) => number,
  { colours }: Theme,
): readonly Shape[] {
  return bands.map(({ from, to }) => {
    const left = Math.max(plot.x, at(from - 0.5));
    const right = Math.min(plot.x + plot.width, at(to + 0.5));
    return {
      type: 'rect',
      shape: { x: left, y: plot.y, width: right - left, height: plot.height },
      style: { fill: colours.notOnForm },
    };
  });
}

/**
 * Tint behind every second form, names on top where they fit; an upright line with its word where the form changes.
 */
function eraShapes(
  backdrop: Backdrop,
  plot: Plot,
  at: (year: number) => number,
  theme: Theme,
): readonly [behind: readonly Shape[], marks: readonly Shape[]] {
  const { colours, small } = theme;
  const { eras, changes } = backdrop;
  const top = plot.y - eraHeight(backdrop, theme);
  const years = changes.map(({ year }) => at(year - 0.5));
  const room = Math.min(
    ...years.map((x, i) => x - (years[i - 1] ?? 2 * plot.x - x)),
    ...years.map((x) => 2 * (plot.x + plot.width - x)),
  );
  const word = (change: FormChange) =>
    [change.long, change.short].find((text) => textWidth(text, small) + 6 <= room);
  const marks = changes.flatMap((change): Shape[] => {
    const x = at(change.year - 0.5);
    const said = word(change);
    const from = top + small * (said === undefined ? 1.6 : 2.9);
    return [
      {
        type: 'line',
        shape: { x1: x, y1: from, x2: x, y2: plot.y + plot.height },
        style: { stroke: colours.second, lineWidth: 1.5, lineDash: [2, 3] },
      },
      ...(said === undefined
        ? []
        : [
            textMark(
              said,
              x,
              top + small * 2.25,
              { fill: colours.warning, bold: false, align: 'center' },
              theme,
            ),
          ]),
    ];
  });
  const names = eras.flatMap((era, i): Shape[] => {
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
  return [names, marks];
}
