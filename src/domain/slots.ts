import type { AuthorityId } from './authority.ts';
import type { LayerTable } from './frame.ts';

/** Where the reports of a block lie: slot = position of the authority × years.length + (year − years[0]). */
export interface Slots {
  readonly position: ReadonlyMap<AuthorityId, number>;
  /** Report years without holes. */
  readonly years: readonly number[];
}

/** So many slots in a row move together: from where, to where, how many. */
export type Run = readonly [from: number, to: number, length: number];

/** @returns the slot of each report of a table; -1 for one of nobody that is shown, or of a year outside */
export function slotsOf({ table, ids }: LayerTable, { position, years }: Slots): Int32Array {
  const units = ids.map((id) => position.get(id) ?? -1);
  const [first = 0] = years;
  return table.authority.map((unit, row) => {
    const at = units[unit] ?? -1;
    const offset = table.year[row]! - first;
    return at < 0 || offset < 0 || offset >= years.length ? -1 : at * years.length + offset;
  });
}

export const slotCount = ({ position, years }: Slots) => position.size * years.length;

/** @returns how slots move from one order of authorities and years to another; those that are in only one of them do not */
export function runsBetween(before: Slots, after: Slots): readonly Run[] {
  const years = after.years.filter((year) => before.years.includes(year));
  const [first] = years;
  const runs: [number, number, number][] = [];
  if (first === undefined) return runs;
  const [early, late] = [before.years.indexOf(first), after.years.indexOf(first)];
  for (const [authority, at] of after.position) {
    const was = before.position.get(authority);
    if (was === undefined) continue;
    const [from, to] = [was * before.years.length + early, at * after.years.length + late];
    const run = runs[runs.length - 1];
    if (run !== undefined && run[0] + run[2] === from && run[1] + run[2] === to)
      run[2] += years.length;
    else runs.push([from, to, years.length]);
  }
  return runs;
}

/** Copies the cells of an array to where they lie now. */
export function moveInto<A extends Int32Array | Float64Array | Uint16Array | Uint8Array>(
  target: A,
  source: A,
  runs: readonly Run[],
): A {
  for (const [from, to, length] of runs) target.set(source.subarray(from, from + length), to);
  return target;
}

/** @returns the entries of a map by slot, under the slots where they lie now */
export function movedKeys<T>(
  entries: ReadonlyMap<number, T>,
  runs: readonly Run[],
): Map<number, T> {
  const moved = new Map<number, T>();
  if (entries.size === 0) return moved;
  const inOrder = [...runs].sort((a, b) => a[0] - b[0]);
  const slots = [...entries.keys()].sort((a, b) => a - b);
  let at = 0;
  for (const slot of slots) {
    while (at < inOrder.length && inOrder[at]![0] + inOrder[at]![2] <= slot) at++;
    const run = inOrder[at];
    const entry = entries.get(slot);
    if (run !== undefined && run[0] <= slot && entry !== undefined)
      moved.set(run[1] + slot - run[0], entry);
  }
  return moved;
}
