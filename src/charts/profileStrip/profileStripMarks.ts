import type { CustomSeriesOption } from 'echarts';
import type { StripRow } from '#analysis/profileStrip.ts';
import { standsOut } from '#analysis/verdict.ts';
import { cutMiddle } from '../text.ts';
import { centreText, ownText, scaleEnd, stripEnd, zerosText } from './profileStripPlan.ts';
import type { StripLine, StripPlan } from './profileStripPlan.ts';
import { gridOf, group, rect, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';

interface Place {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  readonly height: number;
}

/** Heads, names, bands, strokes, centres and figures: one silent mark behind the dots. */
export function stripFrame(plan: StripPlan): CustomSeriesOption {
  const { lines, words, theme, zeros, own, centre } = plan;
  const { colours, small, base } = theme;
  const text = words.strip;
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [['-', 0]],
    renderItem: (params) => {
      const plot = gridOf(params);
      const end = plot.x + plot.width;
      const heads = plot.y - small * 0.9;
      const column = (said: string, x: number) =>
        textMark(said, x, heads, { fill: colours.second, bold: false, align: 'left' }, theme);
      const shapes: Shape[] = [column(text.heads.own, end + base * 0.8)];
      if (centre > 0) shapes.push(column(text.heads.centre, end + own + base * 0.8));
      if (plan.end > 0) shapes.push(column(text.heads.verdict, end + own + centre + base * 0.8));
      lines.forEach((line, i) => {
        const height = plot.height / Math.max(1, lines.length);
        const middle = plot.y + (i + 0.5) * height;
        const at = { x: plot.x, width: plot.width, middle, height };
        if (line.kind === 'head') {
          const said = line.of === 'count' ? text.counts : text.rates;
          const left = Math.round(base * 0.4);
          shapes.push(
            textMark(
              said,
              left,
              middle + height * 0.1,
              { fill: colours.second, bold: true, align: 'left' },
              theme,
            ),
            {
              type: 'line',
              shape: { x1: left, y1: middle + height / 2, x2: end, y2: middle + height / 2 },
              style: { stroke: colours.grid, lineWidth: theme.line },
            },
          );
          return;
        }
        shapes.push(...scaleOf(line.row, at, plan), ...figuresOf(line, at, plot.x - zeros, plan));
      });
      return group(shapes);
    },
  };
}

const xOf = (row: StripRow, value: number, { x, width }: Place) => {
  const end = scaleEnd(row);
  return end === 0 ? x : x + Math.min(1, Math.max(0, value / end)) * width;
};

function scaleOf(row: StripRow, at: Place, { theme }: StripPlan): Shape[] {
  const { colours, line } = theme;
  const { middle, height } = at;
  const shapes: Shape[] = [];
  if (row.limits !== null) {
    const low = xOf(row, row.limits.low ?? 0, at);
    const high = row.limits.high === null ? at.x + at.width : xOf(row, row.limits.high, at);
    shapes.push(
      rect(
        low,
        middle - height * 0.3,
        Math.max(2, high - low),
        height * 0.6,
        { fill: colours.notOnForm },
        theme,
      ),
    );
  }
  shapes.push({
    type: 'line',
    shape: { x1: at.x, y1: middle, x2: at.x + at.width, y2: middle },
    style: { stroke: colours.grid, lineWidth: line },
  });
  for (const { data, authority } of row.peers) {
    if (authority === row.own.authority) continue;
    const x = xOf(row, data.point.value ?? 0, at);
    shapes.push({
      type: 'line',
      shape: { x1: x, y1: middle - height * 0.22, x2: x, y2: middle + height * 0.22 },
      style: { stroke: colours.peerBar, lineWidth: line },
    });
  }
  if (row.centre !== null) {
    const x = xOf(row, row.centre, at);
    shapes.push({
      type: 'line',
      shape: { x1: x, y1: middle - height * 0.38, x2: x, y2: middle + height * 0.38 },
      style: { stroke: colours.text, lineWidth: line * 2 },
    });
  }
  return shapes;
}

function figuresOf(
  { row, subject }: StripLine & { kind: 'row' },
  { x, width, middle }: Place,
  namesEnd: number,
  { words, theme, names, zeros, own, centre, end }: StripPlan,
): Shape[] {
  const { colours, base } = theme;
  const right = x + width;
  const isTold = standsOut(row.level);
  const ink = isTold ? colours.warning : colours.text;
  const word = (said: string, at: number, fill: string, bold: boolean, align: 'left' | 'right') =>
    textMark(said, at, middle, { fill, bold, align }, theme);
  const name = cutMiddle(subject.name, base, names - base);
  return [
    textMark(
      name,
      namesEnd - base * 0.6,
      middle,
      { fill: ink, bold: isTold, align: 'right', size: base },
      theme,
    ),
    ...(zeros === 0
      ? []
      : [word(zerosText(row, words), x - base * 0.6, colours.second, false, 'right')]),
    word(
      ownText(row, subject, words, theme),
      right + base * 0.8,
      isTold ? ink : colours.focus,
      true,
      'left',
    ),
    ...(centre === 0
      ? []
      : [word(centreText(row, subject), right + own + base * 0.8, colours.second, false, 'left')]),
    ...(end === 0
      ? []
      : [
          word(
            stripEnd(row, words),
            right + own + centre + base * 0.8,
            isTold ? ink : colours.second,
            isTold,
            'left',
          ),
        ]),
  ];
}

/** One mark a measure: the dot of the unit, on a line that need not be hit exactly. */
export function stripMarks({ lines, drawn, theme }: StripPlan): CustomSeriesOption {
  const { colours } = theme;
  const lineOf = drawn.map((own) => lines.indexOf(own));
  return {
    type: 'custom',
    z: 3,
    encode: { x: 0, y: 1 },
    data: drawn.map((_, i) => [0, lineOf[i] ?? 0]),
    renderItem: (params) => {
      const plot = gridOf(params);
      const found = drawn[params.dataIndex];
      if (found === undefined) return group([]);
      const height = plot.height / Math.max(1, lines.length);
      const middle = plot.y + ((lineOf[params.dataIndex] ?? 0) + 0.5) * height;
      const at = { x: plot.x, width: plot.width, middle, height };
      const { row } = found;
      const colour = standsOut(row.level) ? colours.warning : colours.focus;
      // not to be judged: hollow
      const few = row.level.is === 'cannotJudge';
      return group([
        {
          type: 'rect',
          shape: { x: plot.x, y: middle - height / 2, width: plot.width, height },
          style: { fill: 'transparent' },
        },
        {
          type: 'circle',
          shape: {
            cx: xOf(row, row.own.data.point.value, at),
            cy: middle,
            r: Math.min(theme.symbol * 0.9, height * 0.36),
          },
          style: few
            ? { fill: colours.paper, stroke: colour, lineWidth: theme.line * 1.6 }
            : { fill: colour, stroke: colours.paper, lineWidth: 1 },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
      ]);
    },
  };
}
