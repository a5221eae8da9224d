import type { CustomSeriesOption } from 'echarts';
import { MIN_RATE_CASES } from '#domain/statistics/limits.ts';
import type { RateLevels } from '#analysis/rateLevels.ts';
import type { FunnelPoint } from './funnel.ts';
import type { FunnelScales } from './funnelScales.ts';
import { FOCUS_SIGN } from '../names.ts';
import { placeNames } from '../placeNames.ts';
import { isPale } from '../ranking/ranking.ts';
import { gridOf, group, words as textMark } from '../shapes.ts';
import type { Shape } from '../shapes.ts';
import { cutMiddle, textWidth } from '../text.ts';
import type { Theme } from '../types.ts';

/** So many numbers of cases are worked out for a curve; between them the steps are too fine to see. */
const MOST_STEPS = 400;

/** Numbers of cases at which the limits are worked out: all, or evenly spread ones and those of the units. */
function stepsOf(rows: RateLevels, { cases, casesAt }: FunnelScales): readonly number[] {
  const [from, to] = [cases.min, cases.max].map((end) => Math.round(casesAt(end)));
  const first = Math.max(MIN_RATE_CASES, from ?? MIN_RATE_CASES);
  const last = Math.max(first, to ?? first);
  const count = Math.min(MOST_STEPS, last - first);
  const spread = Array.from({ length: count + 1 }, (_, i) =>
    Math.round(casesAt(cases.min + ((cases.max - cases.min) * i) / Math.max(1, count))),
  );
  const all =
    last - first <= MOST_STEPS
      ? Array.from({ length: last - first + 1 }, (_, i) => first + i)
      : [...spread, ...rows.rows.flatMap((row) => row.data.point.rate?.n ?? [])];
  const kept = all.filter((n) => n >= first && n <= last);
  return [...new Set(kept)].sort((a, b) => a - b);
}

/** The exact limits as stepped curves and the common rate as a line: one silent mark, cut at the edge of the plot. */
export function funnelCurves(
  rows: RateLevels,
  scales: FunnelScales,
  common: number | null,
  theme: Theme,
): CustomSeriesOption {
  const { colours } = theme;
  const { funnel } = rows;
  const steps = funnel === null ? [] : stepsOf(rows, scales);
  const curves =
    funnel === null
      ? []
      : (
          [
            { of: funnel.alert, stroke: colours.peerBar, lineDash: [4, 3] },
            { of: funnel.alarm, stroke: colours.second, lineDash: [] },
          ] as const
        ).flatMap(({ of, stroke, lineDash }) => {
          const limits = steps.map((n) => ({ n, ...of(n) }));
          return (['low', 'high'] as const).map((end) => ({
            points: limits.map((limit): [number, number] => [scales.xOf(limit.n), limit[end]]),
            stroke,
            lineDash: [...lineDash],
          }));
        });
  return {
    type: 'custom',
    silent: true,
    clip: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: [[scales.cases.min, scales.rates.min]],
    renderItem: (params, api) => {
      const { x, width } = gridOf(params);
      const lines = curves.map(({ points, stroke, lineDash }): Shape => ({
        type: 'polyline',
        shape: { points: points.map((point) => [...api.coord(point)]) },
        style: { stroke, lineWidth: theme.line, lineDash, fill: 'none' },
      }));
      const y = common === null ? NaN : (api.coord([scales.cases.min, common])[1] ?? NaN);
      const level: Shape[] = Number.isNaN(y)
        ? []
        : [
            {
              type: 'line',
              shape: { x1: x, y1: y, x2: x + width, y2: y },
              style: { stroke: colours.median, lineWidth: theme.line * 1.6 },
            },
          ];
      return group([...level, ...lines]);
    },
  };
}

/** One dot a unit, hollow on few cases; outside the limits in the warning colour, the focus blue and larger. */
export function funnelPoints(
  points: readonly FunnelPoint[],
  scales: FunnelScales,
  theme: Theme,
): CustomSeriesOption {
  const { colours } = theme;
  return {
    type: 'custom',
    z: 3,
    encode: { x: 0, y: 1 },
    data: points.map(({ n, rate }) => [scales.xOf(n), rate]),
    renderItem: (params, api) => {
      const point = points[params.dataIndex];
      if (point === undefined) return group([]);
      const { row, told } = point;
      const [cx = NaN, cy = NaN] = api.coord([scales.xOf(point.n), point.rate]);
      const colour = told ? colours.warning : row.focus ? colours.focus : colours.peerBar;
      return group([
        {
          type: 'circle',
          shape: { cx, cy, r: radiusOf(point, theme) },
          style: isPale(row)
            ? { fill: colours.paper, stroke: colour, lineWidth: theme.line * 1.5 }
            : { fill: colour, stroke: colours.paper, lineWidth: 1 },
          emphasis: { style: { stroke: colours.text, lineWidth: Math.max(2, theme.line) } },
        },
      ]);
    },
  };
}

const radiusOf = ({ row, told }: FunnelPoint, theme: Theme) =>
  theme.symbol * (row.focus ? 0.95 : told || row.pinned ? 0.8 : 0.6);

/** Names of the focus, of units outside and of pinned ones, where there is room, and the name of the axis: one silent mark. */
export function funnelLabels(
  points: readonly FunnelPoint[],
  scales: FunnelScales,
  axis: string,
  theme: Theme,
): CustomSeriesOption {
  const { colours, small } = theme;
  const order = ({ row, told }: FunnelPoint) => (row.focus ? 0 : told ? 1 : 2);
  const named = points
    .filter(({ row, told }) => row.focus || told || row.pinned)
    .sort((a, b) => order(a) - order(b) || b.n - a.n);
  return {
    type: 'custom',
    silent: true,
    z: 4,
    encode: { x: 0, y: 1 },
    data: [[scales.cases.min, scales.rates.min]],
    renderItem: (params, api) => {
      const plot = gridOf(params);
      const centre = (point: FunnelPoint) => {
        const [x = NaN, y = NaN] = api.coord([scales.xOf(point.n), point.rate]);
        return { x, y, r: radiusOf(point, theme) };
      };
      const texts = named.map((point) => {
        const text = cutMiddle(point.name, small, plot.width * 0.45);
        return point.row.focus ? FOCUS_SIGN + text : text;
      });
      const places = placeNames(
        named.map((point, i) => ({
          ...centre(point),
          width: textWidth(texts[i] ?? '', small) * 1.08,
        })),
        points.map(centre),
        plot,
        small * 1.3,
      );
      return group([
        ...named.flatMap(({ row, told }, i): Shape[] => {
          const place = places[i] ?? null;
          if (place === null) return [];
          const fill = told ? colours.warning : row.focus ? colours.focus : colours.text;
          return [
            textMark(
              texts[i] ?? '',
              place.x,
              place.y,
              { fill, bold: row.focus || told, align: 'left', halo: true },
              theme,
            ),
          ];
        }),
        textMark(
          axis,
          plot.x + plot.width,
          plot.y + plot.height + small * 2.7,
          { fill: colours.second, bold: false, align: 'right' },
          theme,
        ),
      ]);
    },
  };
}
