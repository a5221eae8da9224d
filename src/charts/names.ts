import type { Row } from '#query/types.ts';
import { cutAt, textWidth } from './text.ts';
import type { Theme } from './types.ts';

/** Put before the name of the focus unit, so that it also stands out in grey. */
export const FOCUS_SIGN = '▸ ';

/** Space between a name and the plot, and for the sign of the focus, in em. */
const MARGIN = 0.6;
const SIGN = 1.7;

/**
 * A name for each row that no other row has: units of one name get their county behind it, and their prefecture too
 * where that is not enough. One entry per row, in row order.
 */
export function distinctNames(rows: readonly Row<unknown>[]): readonly string[] {
  const plain = rows.map((row) => row.name);
  const withPlace = (depth: number) =>
    rows.map((row) => {
      const place = row.authority.split('/').slice(0, -1).slice(-depth).join('');
      return place === '' ? row.name : `${row.name}（${place}）`;
    });
  const levels = [plain, withPlace(1), withPlace(2)];
  const unique = levels.map(onlyOnce);
  return rows.map((row, i) => {
    const level = unique.findIndex((once) => once[i]);
    return levels[level === -1 ? 2 : level]?.[i] ?? row.name;
  });
}

function onlyOnce(names: readonly string[]): readonly boolean[] {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return names.map((name) => count.get(name) === 1);
}

/** Width of the column of names: as much as the longest needs, at most 9 em, the sign of the focus included. */
export function nameWidth(names: readonly string[], theme: Theme): number {
  const longest = names.reduce((most, name) => Math.max(most, textWidth(name, theme.base)), 0);
  return Math.min(9 * theme.base, Math.ceil(longest) + 2) + Math.ceil(theme.base * (MARGIN + SIGN));
}

interface NameAxis {
  readonly names: readonly string[];
  readonly focus: readonly boolean[];
  /** Others that stand out, such as a total. */
  readonly bold?: readonly boolean[];
  readonly width: number;
  readonly theme: Theme;
}

/** Names on an upright category axis, first on top, never turned; the focus bold, blue and with a sign. */
export function nameAxis({ names, focus, bold = [], width, theme }: NameAxis): object {
  const cut = distinctCuts(names, theme.base, width - Math.ceil(theme.base * (MARGIN + SIGN)));
  return {
    type: 'category',
    // above the tint of the focus row
    z: 4,
    inverse: true,
    data: cut.map((name, i) => ({
      value: (focus[i] === true ? FOCUS_SIGN : '') + name,
      textStyle:
        focus[i] === true
          ? { color: theme.colours.focus, fontWeight: 'bold' }
          : { color: theme.colours.text, fontWeight: bold[i] === true ? 'bold' : 'normal' },
    })),
    triggerEvent: true,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      interval: 0,
      fontSize: theme.base,
      margin: Math.round(theme.base * MARGIN),
    },
  };
}

/**
 * Names cut to a width so that they stay different: from the middle, else more of the end, else more of the start;
 * those that still agree are counted.
 */
export function distinctCuts(
  names: readonly string[],
  size: number,
  room: number,
): readonly string[] {
  for (const head of [0.5, 0.25, 0.75]) {
    const cut = names.map((name) => cutAt(name, size, room, head));
    if (new Set(cut).size === new Set(names).size) return cut;
  }
  const seen = new Map<string, number>();
  return names.map((name) => {
    const cut = cutAt(name, size, room - size, 0.5);
    const before = seen.get(cut) ?? 0;
    seen.set(cut, before + 1);
    return before === 0 || name === '' ? cut : `${cut}${before + 1}`;
  });
}
