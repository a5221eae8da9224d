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

/** The parts of the totals of one row or column that were not imported. */
export interface MissingParts extends Pick<SumAgainstParts, 'file' | 'others' | 'unnamed'> {
  readonly key: string;
  readonly label: string;
}

/** @returns rows and columns of totals with parts that were not imported, each once */
export function missingParts(sums: readonly SumAgainstParts[]): readonly MissingParts[] {
  const missing = sums.filter(({ others, unnamed }) => others.length + unnamed > 0);
  const firsts = new Map([...missing].reverse().map((one) => [groupKey(one), one]));
  return [...firsts].map(
    ([
      key,
      {
        file,
        sum: { label },
        others,
        unnamed,
      },
    ]) => {
      return { key, file, label, others, unnamed };
    },
  );
}

/** @returns totals that differ from their parts, by the row or column that they stand in; rows without any are left out */
export function sumGroups(sums: readonly SumAgainstParts[]): readonly SumGroup[] {
  const groups = new Map<string, SumAgainstParts[]>();
  for (const one of sums) {
    const key = groupKey(one);
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

/** Totals of one row cover the same reports. */
const groupKey = ({ file, sum: { label, covers } }: SumAgainstParts) =>
  `${file} ${label} ${covers.join(',')}`;
