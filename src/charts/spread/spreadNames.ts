import type { CustomSeriesOption } from 'echarts';
import { FOCUS_SIGN } from '../names.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { rowParts } from './spreadFrame.ts';
import { isCalled, marksOf } from './spreadMarks.ts';
import type { SpreadMark } from './spreadMarks.ts';
import type { SpreadPlan } from './spreadTicks.ts';
import { cutMiddle, textWidth } from '../text.ts';

/** So many units beyond the limits are named in one year; all are in the table. */
const MOST_TOLD = 3;

function fewTold(called: readonly SpreadMark[]): readonly SpreadMark[] {
  const told = called.filter(({ row, told: side }) => side !== null && !row.focus && !row.pinned);
  const left = new Set(told.slice(MOST_TOLD));
  return called.filter((mark) => !left.has(mark));
}

/** Names above the strokes of a year: the focus, then those beyond the limits, then pinned ones, where there is room. */
export function spreadNames(plan: SpreadPlan): CustomSeriesOption {
  const { rows, theme, nameOf, subject } = plan;
  const { colours, small } = theme;
  const order = ({ row, told }: SpreadMark) => (row.focus ? 0 : told !== null ? 1 : 2);
  return {
    type: 'custom',
    silent: true,
    z: 4,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const from = plot.x - plan.zeros;
      const end = plot.x + plot.width;
      const shapes: Shape[] = [];
      rows.years.forEach((of, line) => {
        const { names } = rowParts(plot, rows.years.length, line, theme);
        const taken: (readonly [number, number])[] = [];
        const called = marksOf(rows, of, line)
          .filter(({ row, told }) => isCalled(row, told))
          .sort((a, b) => order(a) - order(b) || b.point.value - a.point.value);
        for (const { row, point, told } of fewTold(called)) {
          // the box of zeros has the number already
          if (row.focus && point.value === 0 && of.year !== rows.year) continue;
          const name = cutMiddle(nameOf(row), small, plot.width * 0.4);
          const figure = subject.figure(point.value);
          // the focus is named once: its dot is the same in all years
          const text = !row.focus
            ? `${name} ${figure}`
            : of.year === rows.year
              ? `${FOCUS_SIGN}${name} ${figure}`
              : figure;
          const width = textWidth(text, small) * 1.08;
          const x =
            point.value === 0
              ? from + width / 2
              : (api.coord([plan.xOf(point.value), line])[0] ?? NaN);
          const left = Math.max(from, Math.min(end - width, x - width / 2));
          if (taken.some(([a, b]) => left < b + small * 0.6 && a < left + width + small * 0.6))
            continue;
          taken.push([left, left + width]);
          shapes.push(
            textMark(
              text,
              left,
              names,
              {
                fill: told !== null ? colours.warning : row.focus ? colours.focus : colours.text,
                bold: row.focus || told !== null,
                align: 'left',
                halo: true,
              },
              theme,
            ),
          );
        }
      });
      return group(shapes);
    },
  };
}
