import type { AuthorityId } from './authority.ts';
import { cellIn } from './frame.ts';
import type { Block } from './frame.ts';
import type { IndicatorId } from './forms/index.ts';
import { reportName } from './sources.ts';

/** By `reportName`: numbers that an error names and that the user takes as they are printed. */
export type Settled = ReadonlyMap<string, ReadonlyMap<IndicatorId, number>>;

export const NOTHING_SETTLED: Settled = new Map();

/** @returns names of the reports of which something else is settled than before */
export function resettled(before: Settled, after: Settled): readonly string[] {
  const cellsOf = (all: Settled, name: string) => JSON.stringify([...(all.get(name) ?? [])].sort());
  return [...before.keys(), ...after.keys()].filter(
    (name) => cellsOf(before, name) !== cellsOf(after, name),
  );
}

/** A block of which suspect cells are settled. */
type Settling = Pick<Block, 'form' | 'years' | 'present' | 'columns'> & {
  readonly suspects: Map<number, ReadonlySet<IndicatorId>>;
  readonly settled: Map<number, ReadonlySet<IndicatorId>>;
};

/**
 * Suspect cells that the user takes as printed are suspect no more, as long as the same number stands in them: what is
 * settled says nothing of another number that comes later.
 * @param position of units in the block
 */
export function settleIn(
  block: Settling,
  settled: Settled,
  position: ReadonlyMap<AuthorityId, number>,
): void {
  if (settled.size === 0) return;
  const { form, years, suspects } = block;
  const units = new Map([...position].map(([id, at]) => [at, id]));
  for (const [slot, ids] of [...suspects]) {
    const authority = units.get(Math.floor(slot / years.length));
    const year = years[slot % years.length];
    if (authority === undefined || year === undefined) continue;
    const taken = settled.get(reportName({ authority, year, form })) ?? new Map();
    const isTaken = (id: IndicatorId) => taken.get(id) === cellIn(block, slot, id).value;
    const [own, left] = [[...ids].filter(isTaken), [...ids].filter((id) => !isTaken(id))];
    if (own.length === 0) continue;
    block.settled.set(slot, new Set(own));
    if (left.length === 0) suspects.delete(slot);
    else suspects.set(slot, new Set(left));
  }
}
