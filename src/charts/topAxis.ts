import type { Subject } from './subject.ts';
import type { Theme } from './types.ts';

/**
 * A value axis on top of rows of units, with pale lines down through them.
 * @param axis null where no row has a number: then nothing is drawn
 * @param above pixels between plot and labels for the words of a reference line
 */
export function topAxis(
  axis: { readonly min: number; readonly max: number; readonly step: number } | null,
  above: number,
  subject: Subject,
  theme: Theme,
): object {
  return {
    type: 'value',
    position: 'top',
    show: axis !== null,
    min: axis?.min ?? 0,
    max: axis?.max ?? 1,
    interval: axis?.step ?? 1,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.colours.grid } },
    axisLabel: {
      fontSize: theme.small,
      color: theme.colours.second,
      hideOverlap: true,
      margin: Math.round(theme.base * 0.5) + above,
      formatter: subject.tick,
    },
  };
}
