import { CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, LineChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export type Chart = EChartsType;

/** A chart in a box of the page; it takes the size of the box. */
export function openChart(box: HTMLElement): Chart {
  return init(box, null, { renderer: 'svg' });
}

/**
 * Draws without a box on the page, so that a picture does not depend on the window.
 * @returns text of an `<svg>` of exactly that size
 */
export function drawSvg(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
