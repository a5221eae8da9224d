import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardSum, OtherPart } from '#domain/heard.ts';
import { againstParts, differingFirst } from '#ingest/review/againstParts.ts';
import type { SumAgainstParts } from '#ingest/review/againstParts.ts';
import type { FileHeard } from '#worker/protocol.ts';

const NO_CELL: Cell = { status: Status.noReport, value: null, marks: 0 };

/**
 * @param files what stored files say; `file` of a sum is the position among them
 * @param frame what is shown now: a part that another source has changed counts as it is shown
 * @returns every stored sum beside what its parts add up to, those that differ first; a sum of which the parts were imported
 *   one after the other is one
 */
export function heardSums(files: readonly FileHeard[], frame: Frame): readonly SumAgainstParts[] {
  const positions = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  const coveredIn = (form: FileHeard['form'], sum: HeardSum, indicator: HeardCell['indicator']) => {
    const block = frame.blocks.get(form);
    return sum.covers.map(({ unit, year }): Cell => {
      const at = positions.get(unit);
      return at === undefined || block === undefined ? NO_CELL : cellAt(block, at, year, indicator);
    });
  };
  const missingOf = ({ parts, covers, others = [] }: HeardSum) => ({
    others,
    unnamed: Math.max(0, parts - covers.length - others.length),
  });
  const all = togetherByFile(files).flatMap(({ form, sums }, file) =>
    sums.flatMap((sum, at) =>
      sum.cells.flatMap(
        (cell) =>
          againstParts(
            file,
            { ...cell, label: sum.label, covers: [at] },
            coveredIn(form, sum, cell.indicator),
            missingOf(sum),
          ) ?? [],
      ),
    ),
  );
  return differingFirst(all);
}

/** The files in their order; what later imports of the same bytes say of the same sum is added to the first. */
function togetherByFile(files: readonly FileHeard[]): readonly FileHeard[] {
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

type HeardCell = HeardSum['cells'][number];
