import type { Row } from '#query/types.ts';
import type { Theme } from './types.ts';

/** Rows that are drawn when there are more than a page holds. */
const PAGE = 50;

/**
 * The rows a profile has room for: all, else the first and last ones with focus and pinned units kept, in their order.
 * @param from `ends`: from both ends of a ranking; `start`: from the start only
 * @param keep rows that are kept like the focus
 */
export function shownRows<R extends Row<unknown>>(
  rows: readonly R[],
  theme: Theme,
  from: 'ends' | 'start',
  keep: (row: R) => boolean = () => false,
): readonly R[] {
  if (rows.length <= theme.maxRows) return rows;
  const most = Math.min(PAGE, theme.maxRows);
  const called = rows.filter((row) => row.focus || row.pinned);
  const kept = new Set<R>([...called, ...rows.filter(keep)].slice(0, most));
  for (let i = 0; kept.size < most && i < rows.length; i++) {
    const row =
      from === 'start' || i % 2 === 0
        ? rows[from === 'start' ? i : i / 2]
        : rows[rows.length - (i + 1) / 2];
    if (row !== undefined) kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}
