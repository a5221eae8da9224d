import type { LegendEntry } from '#charts/types.ts';

/** How one entry of a key is drawn in a square of 16: the page and the exported picture draw the same. */
export interface LegendMark {
  /** Null for lines and bare signs. */
  readonly box: { readonly fill: string; readonly stroke: string; readonly dashed: boolean } | null;
  /** Null for boxes. */
  readonly line: { readonly stroke: string; readonly dashed: boolean } | null;
  /** Slanted strokes across the box. */
  readonly hatch: string | null;
  readonly sign: string;
  readonly signFill: string;
}

/** Side of the square of a mark. */
export const MARK = 16;
/** Slanted strokes of a hatched box. */
export const HATCH = 'M1 8L8 1M1 15L15 1M8 15L15 8';

const INK = '#1a1a1a';
const PAPER = '#ffffff';

/** @returns what to draw for an entry */
export function legendMark({ mark, colour, fill, sign }: LegendEntry): LegendMark {
  const lines = mark === 'line' || mark === 'dashed';
  const open = mark === 'outlined' || mark === 'hatched';
  const inside = fill ?? (open ? PAPER : colour);
  return {
    box:
      lines || mark === 'bare'
        ? null
        : { fill: inside, stroke: colour, dashed: mark === 'outlined' },
    line: lines ? { stroke: colour, dashed: mark === 'dashed' } : null,
    hatch: mark === 'hatched' ? colour : null,
    sign,
    signFill: open || mark === 'bare' ? colour : isDark(inside) ? PAPER : INK,
  };
}

/** By relative luminance (WCAG): on a darker ground white reads better than black. */
function isDark(colour: string): boolean {
  const channels = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 1, green = 1, blue = 1] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
