import type { CustomSeriesOption } from 'echarts';
import { lineAt } from '#query/across.ts';
import type { Point } from '#query/types.ts';
import { bandsOf, changesOf, isSigned, strokesOf } from '../line/lineData.ts';
import type { Course } from '../line/lineData.ts';
import { signOf } from '../lacking.ts';
import { FOCUS_SIGN } from '../names.ts';
import { usable } from '../printed.ts';
import type { MultiplesPlan } from './multiplesPlan.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { cutMiddle, textWidth } from '../text.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The drawing of a panel, without its name and years. */
function boxOf(
  plot: Box,
  panel: number,
  { columns, lines, head, foot, left, right }: MultiplesPlan,
) {
  const width = plot.width / columns;
  const height = plot.height / lines;
  return {
    x: plot.x + (panel % columns) * width + left,
    y: plot.y + Math.floor(panel / columns) * height + head,
    width: Math.max(10, width - left - right),
    height: Math.max(10, height - head - foot),
  };
}

function scales({ rows: { years }, axis }: MultiplesPlan, box: Box) {
  const [first = 0] = years;
  const span = Math.max(1, years.length);
  return {
    xOf: (year: number) => box.x + ((year - first + 0.5) / span) * box.width,
    yOf: (value: number) => box.y + box.height * (1 - value / axis.max),
  };
}

/** Names, axes, bands, breaks, medians, lines and last numbers: one silent mark. */
export function multiplesFrame(plan: MultiplesPlan): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [[0, 0]],
    renderItem: (params) => {
      const plot = gridOf(params);
      return group(
        plan.panels.flatMap((row, panel) => {
          const box = boxOf(plot, panel, plan);
          return [...groundOf(row, panel, box, plan), ...courseOf(row, box, plan)];
        }),
      );
    },
  };
}

/** The name comes first: in less room than this, in em, an earlier number is left to the table. */
const LEAST_NAME = 6;

function groundOf(row: Course, panel: number, box: Box, plan: MultiplesPlan): Shape[] {
  const { rows, theme, axis, subject, words, columns, lines, panels } = plan;
  const { colours, small, base, line } = theme;
  const { xOf, yOf } = scales(plan, box);
  const step = box.width / Math.max(1, rows.years.length);
  const shapes: Shape[] = [];
  for (const { from, to, absent } of bandsOf(rows)) {
    const x = xOf(from) - step / 2;
    const width = xOf(to) + step / 2 - x;
    shapes.push(rect(x, box.y, width, box.height, { fill: colours.notOnForm }, theme));
    const word =
      absent === 'notCollected' || absent === 'otherRow' || absent === 'noTable'
        ? words.crosswalk.bandShort[absent]
        : '';
    if (textWidth(word, small) <= width - 2)
      shapes.push(
        textMark(
          word,
          x + width / 2,
          box.y + box.height / 2,
          { fill: colours.footer, bold: false, align: 'center' },
          theme,
        ),
      );
  }
  for (let value = 0; value <= axis.max * 1.0001; value += axis.step) {
    const y = yOf(value);
    shapes.push({
      type: 'line',
      shape: { x1: box.x, y1: y, x2: box.x + box.width, y2: y },
      style: { stroke: value === 0 ? colours.peerLine : colours.grid, lineWidth: 1 },
    });
    if (panel % columns === 0)
      shapes.push(
        textMark(
          subject.tick(value),
          box.x - base * 0.4,
          y,
          { fill: colours.second, bold: false, align: 'right' },
          theme,
        ),
      );
  }
  for (const year of changesOf(rows)) {
    const x = xOf(year) - step / 2;
    shapes.push({
      type: 'line',
      shape: { x1: x, y1: box.y, x2: x, y2: box.y + box.height },
      style: { stroke: colours.peerBar, lineWidth: line * 0.8, lineDash: [2, 3] },
    });
  }
  const end = box.x + box.width + plan.right * 0.8;
  const said = earlierText(row, plan);
  const beside = end - box.x - textWidth(said, small) - base;
  const earlier = beside < base * LEAST_NAME ? '' : said;
  const room = earlier === '' ? end - box.x : beside;
  const name = (row.focus ? FOCUS_SIGN : '') + plan.nameOf(row);
  const above = box.y - plan.head * 0.55;
  shapes.push(
    textMark(
      cutMiddle(name, base * (row.focus ? 1.06 : 1), room),
      box.x,
      above,
      {
        fill: row.focus ? colours.focus : colours.text,
        bold: row.focus,
        align: 'left',
        size: base,
      },
      theme,
    ),
    textMark(earlier, end, above, { fill: colours.second, bold: false, align: 'right' }, theme),
  );
  const [first] = rows.years;
  const last = rows.years[rows.years.length - 1];
  const isLowest = panel + columns >= panels.length || Math.floor(panel / columns) === lines - 1;
  const label = (year: number | undefined, x: number, align: 'left' | 'right') => {
    if (year === undefined) return;
    const style = { fill: colours.second, bold: false, align };
    shapes.push(textMark(String(year), x, box.y + box.height + plan.foot * 0.5, style, theme));
  };
  if (isLowest) {
    const both = textWidth(`${String(first)}${String(last)}`, small) + base < box.width;
    if (both && first !== last) label(first, box.x, 'left');
    label(last, box.x + box.width, 'right');
  }
  return shapes;
}

function courseOf(row: Course, box: Box, plan: MultiplesPlan): Shape[] {
  const { rows, theme, subject } = plan;
  const { colours, line, focusLine } = theme;
  const { xOf, yOf } = scales(plan, box);
  const middles = rows.medians.flatMap(({ year, median, form }) =>
    median === null ? [] : [{ year, value: median, line: lineAt(rows.across, form) }],
  );
  const ink = row.focus ? colours.focus : colours.text;
  const own = strokesOf(row.data, rows.across).flatMap(({ line: of, known }) =>
    known.map(({ year, value }) => ({ year, value, line: of })),
  );
  const shapes: Shape[] = [
    ...runsOf(middles).map((run) =>
      polyline(run, xOf, yOf, { stroke: colours.median, lineWidth: line * 0.9, lineDash: [4, 3] }),
    ),
    ...runsOf(own).map((run) =>
      polyline(run, xOf, yOf, { stroke: ink, lineWidth: row.focus ? focusLine * 0.8 : line * 1.4 }),
    ),
  ];
  const last = row.data[row.data.length - 1];
  if (last !== undefined && usable(last))
    shapes.push(
      textMark(
        subject.figure(last.value),
        xOf(last.year) + theme.base * 0.5,
        Math.min(box.y + box.height - theme.small * 0.5, Math.max(box.y, yOf(last.value))),
        { fill: ink, bold: row.focus, align: 'left', halo: true },
        theme,
      ),
    );
  return shapes;
}

/** The last number where it is not of the last year, with its year: beside the line it would be read as of the last. */
function earlierText(row: Course, { subject }: MultiplesPlan): string {
  const last = row.data.filter(usable).pop();
  if (last === undefined || last.year === row.data[row.data.length - 1]?.year) return '';
  return `${String(last.year)}: ${subject.figure(last.value)}`;
}

interface Spot {
  readonly year: number;
  readonly value: number;
  readonly line: number;
}

/** Years that follow each other on one line of forms. */
function runsOf(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [];
  for (const spot of [...spots].sort((a, b) => a.year - b.year)) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run !== undefined && before?.year === spot.year - 1 && before.line === spot.line)
      run.push(spot);
    else runs.push([spot]);
  }
  return runs.filter((run) => run.length > 1);
}

function polyline(
  run: readonly Spot[],
  xOf: (year: number) => number,
  yOf: (value: number) => number,
  style: { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: number[] },
): Shape {
  return {
    type: 'polyline',
    shape: { points: run.map(({ year, value }) => [xOf(year), yOf(value)]) },
    style: { ...style, fill: 'none' },
  };
}

/** One mark a year and panel: a dot for a number, a sign for a blank or a missing report, else nothing to be seen. */
export function multiplesMarks(plan: MultiplesPlan): CustomSeriesOption {
  const { panels, rows, theme } = plan;
  const years = rows.years.length;
  return {
    type: 'custom',
    z: 3,
    encode: { x: 0, y: 1 },
    data: panels.flatMap((row) => row.data.map(() => [0, 0])),
    renderItem: (params) => {
      const panel = Math.floor(params.dataIndex / Math.max(1, years));
      const row = panels[panel];
      const point = row?.data[params.dataIndex % Math.max(1, years)];
      if (row === undefined || point === undefined) return group([]);
      const box = boxOf(gridOf(params), panel, plan);
      const { xOf, yOf } = scales(plan, box);
      const step = box.width / Math.max(1, years);
      const x = xOf(point.year);
      // reaches over the whole year, so that a dot need not be hit
      const year: Shape = {
        type: 'rect',
        shape: { x: x - step / 2, y: box.y, width: step, height: box.height },
        style: { fill: 'transparent' },
        emphasis: { style: { fill: theme.colours.focus, opacity: 0.12 } },
      };
      const mark = markOf(
        row,
        point,
        x,
        usable(point) ? yOf(point.value) : box.y + box.height,
        plan,
      );
      return group(mark === null ? [year] : [year, mark]);
    },
  };
}

function markOf(
  row: Course,
  point: Point,
  x: number,
  y: number,
  { rows, theme, words }: MultiplesPlan,
): Shape | null {
  const { colours, small, symbol } = theme;
  if (usable(point))
    return {
      type: 'circle',
      shape: { cx: x, cy: y, r: symbol * (row.focus ? 0.42 : 0.3) },
      style: { fill: row.focus ? colours.focus : colours.text },
    };
  if (!isSigned(point, rows)) return null;
  return textMark(
    signOf(point, words),
    x,
    y - small * 0.7,
    { fill: colours.warning, bold: false, align: 'center', size: small * 0.9 },
    theme,
  );
}
