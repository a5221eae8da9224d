import { axisPercent } from '../numbers.ts';
import type { Theme } from '../types.ts';

/** The axis of 100 % bars, on top; narrow charts have every second mark. */
export function shareAxis(theme: Theme, narrow: boolean): object {
  return {
    type: 'value',
    position: 'top',
    min: 0,
    max: 1,
    interval: narrow ? 0.5 : 0.25,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.colours.grid } },
    axisLabel: {
      fontSize: theme.small,
      color: theme.colours.second,
      margin: Math.round(theme.base * 0.5),
      formatter: (value: number) => axisPercent(value),
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
    },
  };
}
