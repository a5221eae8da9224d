import type { Identity } from '../draft.ts';
import { NO_IDENTITY } from '../proposals.ts';
import { squeezed } from '../plainText.ts';
import { uncovered } from '../readers/types.ts';
import type { BlockSaid, LineSaid, Mapping } from './mapping.ts';

/** What the user said of a whole row. */
export interface RowSaid {
  /** It is a head: a column was pointed out by its text. */
  readonly isHead: boolean;
  /** It says whose the numbers below are; null: it does not. */
  readonly identity: Identity | null;
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => squeezed(text) === squeezed(b[i] ?? ''));

/** @returns the printed texts of a row, merged ones once */
export function textsOf(cells: readonly string[]): readonly string[] {
  return cells
    .filter((cell) => cell === uncovered(cell))
    .map((cell) => cell.trim())
    .filter((text) => text !== '');
}

/** @returns what the user said of a row by its printed texts; null: nothing */
export function saidOfRow(mapping: Mapping, cells: readonly string[]): RowSaid | null {
  if (mapping.length === 0) return null;
  const texts = textsOf(cells);
  const [first = ''] = texts;
  let isHead = false;
  let identity: Identity | null = null;
  for (const one of mapping) {
    if (one.at === 'column') isHead ||= same(one.head, texts);
    else if (one.at === 'row')
      isHead ||= one.said.is === 'role' && same([one.path[one.path.length - 1] ?? ''], [first]);
    else if (same([one.text], [texts.join(' ')]))
      identity = { ...(identity ?? NO_IDENTITY), ...identityOf(one.said, one.text) };
  }
  return isHead || identity !== null ? { isHead, identity } : null;
}

function identityOf(said: BlockSaid, text: string): Partial<Identity> {
  if (said.is === 'year') return { year: [{ value: said.year, from: 'user', text }] };
  return { [said.is]: [{ value: said.name, from: 'user', text }] };
}

/** @returns whether a path ends with another */
function endsWith(path: readonly string[], end: readonly string[]): boolean {
  return end.length > 0 && same(path.slice(-end.length), end);
}

/**
 * @param paths texts over each column of a table, from the outside in
 * @returns what the user said of each column; null: nothing
 */
export function saidOfColumns(
  mapping: Mapping,
  paths: readonly (readonly string[])[],
): readonly (LineSaid | null)[] {
  const said: (LineSaid | null)[] = paths.map(() => null);
  for (const one of mapping) {
    if (one.at !== 'column') continue;
    const fitting = paths.flatMap((path, c) => (endsWith(path, one.path) ? [c] : []));
    const at = fitting[one.nth];
    if (at !== undefined) said[at] = one.said;
  }
  return said;
}

/** @returns what the user said of rows by the texts in their lanes */
export function saidOfLanes(mapping: Mapping): (path: readonly string[]) => LineSaid | null {
  const rows = mapping.flatMap((one) => (one.at === 'row' ? [one] : []));
  if (rows.length === 0) return nothing;
  return (path) => rows.find((one) => same(one.path, path))?.said ?? null;
}

const nothing = () => null;
