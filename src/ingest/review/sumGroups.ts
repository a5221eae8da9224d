import type { SumAgainstParts } from './againstParts.ts';

/** The totals of one row or column that are not the sum of their parts. */
export interface SumGroup {
  readonly key: string;
  readonly file: number;
  readonly label: string;
  readonly wrong: readonly SumAgainstParts[];
  /** Totals of the row or column, the right ones too. */
  readonly of: number;
}

/** @returns totals that differ from their parts, by the row or column that they stand in; rows without any are left out */
export function sumGroups(sums: readonly SumAgainstParts[]): readonly SumGroup[] {
  const groups = new Map<string, SumAgainstParts[]>();
  for (const one of sums) {
    // totals of one row cover the same reports
    const key = `${one.file} ${one.sum.label} ${one.sum.covers.join(',')}`;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [one]);
    else there.push(one);
  }
  return [...groups].flatMap(([key, own]) => {
    const wrong = own.filter(({ agrees }) => agrees === false);
    const [first] = wrong;
    if (first === undefined) return [];
    return [{ key, file: first.file, label: first.sum.label, wrong, of: own.length }];
  });
}
