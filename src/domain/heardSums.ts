import type { HeardSum, OtherPart } from './heard.ts';

/** What one stored part of a file says of several units at once. */
interface Heard {
  readonly sha256: string;
  readonly part: string | null;
  readonly form: string;
  readonly sums: readonly HeardSum[];
}

/**
 * @param files in the order of their imports, with the units of their sums as they are shown
 * @returns the files in their order; what later imports of the same bytes say of the same sum is added to the first, so a sum whose
 *   parts were imported one after the other is one
 */
export function sumsTogether<F extends Heard>(files: readonly F[]): readonly F[] {
  const met = new Map<string, HeardSum[]>();
  return files.map((file) => {
    const key = JSON.stringify([file.sha256, file.part, file.form]);
    const before = met.get(key);
    if (before === undefined) {
      const own = [...file.sums];
      met.set(key, own);
      return { ...file, sums: own };
    }
    const others = file.sums.filter((sum) => {
      const at = before.findIndex((one) => isSameSum(one, sum));
      const there = before[at];
      if (there !== undefined) before[at] = joined(there, sum);
      return there === undefined;
    });
    return { ...file, sums: others };
  });
}

const isSameSum = (one: HeardSum, other: HeardSum) =>
  one.label === other.label && JSON.stringify(one.cells) === JSON.stringify(other.cells);

/** What two imports of a file say of one sum: a part that either has imported is there. */
function joined(first: HeardSum, more: HeardSum): HeardSum {
  const covers = united(first.covers, more.covers);
  const still = new Set(more.others?.map(otherKey));
  const others = first.others?.filter((one) => still.has(otherKey(one)));
  return { ...first, covers, ...(others !== undefined && { others }) };
}

const otherKey = ({ name, year }: OtherPart) => `${String(year)} ${name}`;

function united(first: HeardSum['covers'], more: HeardSum['covers']): HeardSum['covers'] {
  const key = ({ unit, year }: HeardSum['covers'][number]) => `${String(year)} ${unit}`;
  return [...new Map([...first, ...more].map((one) => [key(one), one])).values()];
}
