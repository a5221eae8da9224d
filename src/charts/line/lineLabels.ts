import type { CustomSeriesOption } from 'echarts';
import type { NamedBand } from './lineFrame.ts';
import { overlaps, pushApart } from '../placing.ts';
import type { Box } from '../placing.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** Words at the end of a line. */
export interface EndLabel {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
  /** Moved aside rather than left out when it does not fit. */
  readonly needed: boolean;
}
/** The figure of one point of the focus. */
export interface PointLabel {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  /** Above the point unless its neighbours are higher. */
  readonly side: 'above' | 'below';
  /** Height of the point's interval ends; the label stands outside. */
  readonly low: number;
  readonly high: number;
}
interface Labels {
  readonly lastYear: number;
  readonly ends: readonly EndLabel[];
  /** The most important ones first. */
  readonly points: readonly PointLabel[];
  /** Words of grey bands come first: everything else gives way to them. */
  readonly bands: readonly NamedBand[];
  readonly theme: Theme;
}

/**
 * All words among the lines, placed so that none covers another: ends pushed apart with a thin lead to their line,
 * names of other units and figures of points only where there is room. One silent mark.
 */
export function lineLabels({ lastYear, ends, points, bands, theme }: Labels): CustomSeriesOption {
  const { base, small, colours } = theme;
  return {
    type: 'custom',
    silent: true,
    z: 6,
    encode: { x: 0, y: 1 },
    data: [[lastYear, '-']],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const at = (year: number, value: number): readonly [number, number] => {
        const [x = 0, y = 0] = api.coord([year, value]);
        return [x, y];
      };
      const shapes: Shape[] = [];
      const taken: Box[] = [];
      const put = (
        text: string,
        x: number,
        y: number,
        style: { fill: string; bold: boolean; align: 'left' | 'center'; size: number },
        needed: boolean,
      ): boolean => {
        const width = textWidth(text, style.size) * (style.bold ? 1.05 : 1);
        const left = style.align === 'left' ? x : x - width / 2;
        const box = {
          left: left - 2,
          right: left + width + 2,
          top: y - style.size * 0.7,
          bottom: y + style.size * 0.7,
        };
        if (!needed && taken.some((other) => overlaps(box, other))) return false;
        taken.push(box);
        shapes.push(textMark(text, x, y, { ...style, halo: true }, theme));
        return true;
      };

      for (const { from, to, long, short } of bands) {
        const left = Math.max(plot.x, at(from - 0.5, 0)[0]);
        const right = Math.min(plot.x + plot.width, at(to + 0.5, 0)[0]);
        const style = { fill: colours.second, bold: true, align: 'center', size: small } as const;
        const word = [long, short].find(
          (text) => textWidth(text, small) * 1.05 + 4 <= right - left,
        );
        if (word !== undefined) put(word, (left + right) / 2, plot.y + small * 1.2, style, true);
      }
      const atEnd = ends.filter(({ year }) => year === lastYear);
      const pushed = atEnd.filter((end) => end.needed);
      const column = at(lastYear, 0)[0] + theme.symbol * 0.5 + base * 0.6;
      const wished = pushed.map(({ value }) => at(lastYear, value)[1]);
      const placed = pushApart(wished, base * 1.35, plot.y, plot.y + plot.height - base * 0.4);
      pushed.forEach((end, i) => {
        const y = placed[i] ?? plot.y;
        const wish = wished[i] ?? y;
        if (Math.abs(y - wish) > base * 0.5)
          shapes.push({
            type: 'line',
            shape: { x1: column - base * 0.55, y1: wish, x2: column - 2, y2: y },
            style: { stroke: end.colour, lineWidth: 1 },
          });
        put(
          end.text,
          column,
          y,
          { fill: end.colour, bold: end.bold, align: 'left', size: base },
          true,
        );
      });
      for (const { value, text, colour } of atEnd.filter((end) => !end.needed))
        put(
          text,
          column,
          at(lastYear, value)[1],
          { fill: colour, bold: false, align: 'left', size: small },
          false,
        );
      for (const { year, value, text, colour, bold, needed } of ends) {
        if (year === lastYear) continue;
        // a line that ends where a grey band begins has room for its name there
        if (!needed && !bands.some(({ from }) => from === year + 1)) continue;
        const [x, y] = at(year, value);
        const size = needed ? base : small;
        const style = { fill: colour, bold, align: 'left', size } as const;
        const room = plot.x + plot.width - x + base * 2;
        if (textWidth(text, size) > room) continue;
        const tries = (needed ? [0, -0.8, -1.3, 1.3] : [0]).map((lift) => y + lift * base);
        tries.find(
          (ty) =>
            ty + base * 0.7 <= plot.y + plot.height && put(text, x + base * 0.6, ty, style, false),
        );
      }
      for (const { year, value, text, side, low, high } of points) {
        const [x] = at(year, value);
        const gap = theme.symbol * 0.5 + small * 0.85;
        const heights = { above: at(year, high)[1] - gap, below: at(year, low)[1] + gap };
        const half = textWidth(text, small) / 2;
        const cx = Math.max(plot.x + half + 2, x);
        const style = { fill: colours.focus, bold: true, align: 'center', size: small } as const;
        const order =
          side === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const);
        order.find((way) => {
          const y = heights[way];
          const inside = y - small * 0.6 >= 0 && y + small * 0.6 <= plot.y + plot.height;
          return inside && put(text, cx, y, style, false);
        });
      }
      return group(shapes);
    },
  };
}
