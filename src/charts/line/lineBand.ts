import type { CustomSeriesOption } from 'echarts';
import { MIN_PEERS } from '#domain/statistics/limits.ts';
import { quantile } from '#domain/statistics/quantile.ts';
import type { TrendRows } from '#query/types.ts';
import { strokesOf } from './lineData.ts';
import { group } from '../shapes.ts';
import type { Theme } from '../types.ts';

/** 10th and 90th percentile of one year of one line of forms. */
export interface Stretch {
  readonly year: number;
  readonly line: number;
  readonly low: number;
  readonly high: number;
}

/** P10 to P90 of all peers, per year and line; years with too few peers have none. */
export function stretchesOf({ members, years, across }: TrendRows): readonly Stretch[] {
  return years.flatMap((year, y) => {
    const points = members.flatMap((row) => row.data[y] ?? []);
    return strokesOf(points, across).flatMap(({ line, known }): Stretch[] => {
      const values = known.map(({ value }) => value);
      if (values.length <= MIN_PEERS) return [];
      const [low, high] = [quantile(values, 0.1), quantile(values, 0.9)];
      return low === null || high === null ? [] : [{ year, line, low, high }];
    });
  });
}

/** The percentiles as a grey band, broken at gaps and where lines of forms end. */
export function bandSeries(stretches: readonly Stretch[], theme: Theme): CustomSeriesOption {
  const runs: Stretch[][] = [];
  for (const line of new Set(stretches.map((stretch) => stretch.line))) {
    let run: Stretch[] = [];
    for (const stretch of stretches) {
      if (stretch.line !== line) continue;
      const last = run[run.length - 1];
      if (last === undefined || stretch.year > last.year + 1) runs.push((run = []));
      run.push(stretch);
    }
  }
  return {
    type: 'custom',
    silent: true,
    z: 1,
    encode: { x: 0, y: 1 },
    data: runs.map((run) => [run[0]?.year ?? '-', run[0]?.high ?? '-']),
    renderItem: (params, api) => {
      const run = runs[params.dataIndex] ?? [];
      const at = (year: number, value: number) => {
        const [x = 0, y = 0] = api.coord([year, value]);
        return [x, y];
      };
      const half = run.length === 1 ? 0.12 : 0;
      const upper = run.flatMap(({ year, high }) =>
        half === 0 ? [at(year, high)] : [at(year - half, high), at(year + half, high)],
      );
      const lower = run.flatMap(({ year, low }) =>
        half === 0 ? [at(year, low)] : [at(year - half, low), at(year + half, low)],
      );
      return group([
        {
          type: 'polygon',
          shape: { points: [...upper, ...lower.reverse()] },
          style: { fill: theme.colours.band, stroke: theme.colours.peerLine, lineWidth: 0.5 },
        },
      ]);
    },
  };
}
