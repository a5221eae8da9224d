import type { Hit } from '#charts/types.ts';

/** Marks that PgUp and PgDn pass over. */
const PAGE = 10;

/**
 * Where a key leads from the mark `at` (null: not begun) to: ← → next mark, ↑ ↓ next unit in the same year where it
 * has one, Home End, PgUp PgDn ten marks. It stops at both ends.
 * @returns index of the mark; null for a key that does not move, and without marks
 */
export function walk(hits: readonly Hit[], at: number | null, key: string): number | null {
  const last = hits.length - 1;
  if (last < 0 || !MOVES.has(key)) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (at === null) return 0;
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowLeft':
      return within(at - 1);
    case 'ArrowRight':
      return within(at + 1);
    case 'PageUp':
      return within(at - PAGE);
    case 'PageDown':
      return within(at + PAGE);
    default:
      return otherUnit(hits, at, key === 'ArrowUp' ? -1 : 1);
  }
}

const MOVES = new Set([
  'Home',
  'End',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
]);

function otherUnit(hits: readonly Hit[], at: number, step: 1 | -1): number {
  const from = hits[at];
  if (from === undefined) return at;
  const units = [...new Set(hits.map((hit) => hit.authority))];
  const unit = units[units.indexOf(from.authority) + step];
  if (unit === undefined) return at;
  const sameYear = hits.findIndex((hit) => hit.authority === unit && hit.year === from.year);
  return sameYear >= 0 ? sameYear : hits.findIndex((hit) => hit.authority === unit);
}
