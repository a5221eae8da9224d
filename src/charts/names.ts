import type { Row } from '#query/types.ts';
import { cutMiddle, textWidth } from './text.ts';
import type { Theme } from './types.ts';

/** Put before the name of the focus unit, so that it also stands out in grey. */
export const FOCUS_SIGN = '▸ ';

/**
 * A name for each row that no other row has: two units of one name get their county behind it.
 * One entry per row, in row order.
 */
export function distinctNames(rows: readonly Row<unknown>[]): readonly string[] {
  const count = new Map<string, number>();
  for (const row of rows) count.set(row.name, (count.get(row.name) ?? 0) + 1);
  return rows.map((row) => {
    const parts = row.authority.split('/');
    const county = parts[parts.length - 2];
    return count.get(row.name) === 1 || county === undefined
      ? row.name
      : `${row.name}（${county}）`;
  });
}

/** Width of the column of names: as much as the longest needs, at most 9 em, the sign of the focus included. */
export function nameWidth(names: readonly string[], theme: Theme): number {
  const longest = names.reduce((most, name) => Math.max(most, textWidth(name, theme.base)), 0);
  return Math.min(9 * theme.base, Math.ceil(longest) + 2) + theme.base;
}

interface NameAxis {
  readonly names: readonly string[];
  readonly focus: readonly boolean[];
  readonly width: number;
  readonly theme: Theme;
}

/** Names on an upright category axis, first on top, never turned; the focus bold, blue and with a sign. */
export function nameAxis({ names, focus, width, theme }: NameAxis): object {
  const room = width - theme.base;
  const cut = distinctCuts(names, theme.base, room);
  return {
    type: 'category',
    inverse: true,
    data: cut.map((name, i) => ({
      value: (focus[i] === true ? FOCUS_SIGN : '') + name,
      textStyle:
        focus[i] === true
          ? { color: theme.colours.focus, fontWeight: 'bold' }
          : { color: theme.colours.text },
    })),
    triggerEvent: true,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      fontSize: theme.base,
      margin: Math.round(theme.base * 0.6),
      width: room + theme.base * 0.9,
      overflow: 'truncate',
    },
  };
}

/** Cut names must stay different: those that would be equal are cut to show more of their end. */
function distinctCuts(names: readonly string[], size: number, room: number): readonly string[] {
  const cut = names.map((name) => cutMiddle(name, size, room));
  const seen = new Map<string, number>();
  return cut.map((name) => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 || name === '' ? name : `${name}${before + 1}`;
  });
}
