import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardSum } from '#domain/heard.ts';
import { sumsTogether } from '#domain/heardSums.ts';
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
  const all = sumsTogether(files).flatMap(({ form, sums }, file) =>
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

type HeardCell = HeardSum['cells'][number];
