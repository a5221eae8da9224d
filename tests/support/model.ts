import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
} from 'echarts';
import { textWidth } from '#charts/text.ts';
import type { ChartModel, Theme } from '#charts/types.ts';
import { authorityId } from '#domain/authority.ts';
import type { CellKey } from '#query/types.ts';

const names = ['青石镇', '花桥镇', '石桥镇', '云溪镇'] as const;
const counts = [31, 12, 0, null] as const;

/** Ids of the units of `aModel`, in its order. */
export const modelUnits = names.map((name) => authorityId(name, '示例县', null));

/** A small chart made by hand: four units with 31, 12, a reported zero and a blank. */
export function aModel(theme: Theme, changes: Partial<ChartModel> = {}): ChartModel {
  const cellsOf = (i: number): readonly CellKey[] => {
    const authority = modelUnits[i];
    return authority === undefined
      ? []
      : [{ authority, year: 2018, form: 's2014', indicator: 'disclosure.channel.website' }];
  };
  return {
    id: 'bars',
    title: '青石镇 2018 年网站公开 31 条',
    fictional: '虚构示例，不是真实数据',
    subtitle: '网站公开（条），2018 年',
    legend: [
      { label: '青石镇', colour: theme.colours.focus, mark: 'box', sign: '' },
      { label: '空白 1', colour: theme.colours.blankEdge, mark: 'outlined', sign: '空' },
      { label: '中位数', colour: theme.colours.median, mark: 'dashed', sign: '' },
    ],
    notes: ['空白：云溪镇。'],
    years: [2018],
    footer: ['来源：年度报告', '2018年 2014年表', '空白不等于 0', '数据指纹 0a1b2c3d'],
    option: {
      animation: false,
      textStyle: { fontFamily: theme.font },
      grid: { left: 80, right: 40, top: 20, bottom: 10 },
      xAxis: { type: 'value', position: 'top', min: 0 },
      yAxis: { type: 'category', inverse: true, data: [...names], triggerEvent: true },
      series: [
        {
          type: 'custom',
          data: [...counts],
          encode: { x: 0 },
          renderItem: (
            { dataIndex }: CustomSeriesRenderItemParams,
            api: CustomSeriesRenderItemAPI,
          ) => bar(counts[dataIndex] ?? 0, dataIndex, theme, api),
        },
      ],
    },
    height: 30 + names.length * theme.row,
    aria: '四个单位，一个空白。',
    table: {
      caption: '网站公开，2018 年',
      head: ['单位', '条数', '比率'],
      rows: names.map((name, i) => ({
        authority: modelUnits[i] ?? null,
        name,
        cells: [
          {
            text: counts[i] === null ? '空白' : String(counts[i]),
            raw: counts[i] ?? null,
            shown: counts[i] === null ? 'blank' : counts[i] === 0 ? 'zero' : 'value',
            cells: cellsOf(i),
          },
          i === 0
            ? { text: '27.7%（41/148）', raw: 0.277, shown: 'value', cells: [] }
            : { text: '无案例', raw: null, shown: 'value', cells: [] },
        ],
      })),
    },
    hits: names.slice(0, 3).map((name, i) => ({
      seriesIndex: 0,
      dataIndex: i,
      say: [name, '2018 年 · 2014年表', `${counts[i] ?? ''} 条`],
      authority: modelUnits[i] ?? null,
      year: 2018,
      cells: cellsOf(i),
    })),
    names: modelUnits,
    empty: null,
    ...changes,
  };
}

/** A bar from zero to its count, drawn as the charts of the page draw theirs. */
function bar(
  count: number,
  at: number,
  theme: Theme,
  api: CustomSeriesRenderItemAPI,
): CustomSeriesRenderItemReturn {
  const [left = NaN, middle = NaN] = api.coord([0, at]);
  const [right = NaN] = api.coord([count, at]);
  const height = theme.row / 2;
  return {
    type: 'rect',
    shape: { x: left, y: middle - height / 2, width: right - left, height },
    style: { fill: theme.colours.focus },
  };
}

/** Widths without a browser. */
export const estimate = (text: string, size: number): number => textWidth(text, size);
