import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { cellAt } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardSum } from '#domain/heard.ts';
import { againstParts, differingFirst } from '#ingest/review/againstParts.ts';
import type { SumAgainstParts } from '#ingest/review/againstParts.ts';
import type { FileHeard } from '#worker/protocol.ts';

const NO_CELL: Cell = { status: Status.noReport, value: null, marks: 0 };

/**
 * @param files what stored files say; `file` of a sum is the position among them
 * @param frame what is shown now: a part that another source has changed counts as it is shown
 * @returns every stored sum beside what its parts add up to, those that differ first
 */
export function heardSums(files: readonly FileHeard[], frame: Frame): readonly SumAgainstParts[] {
  const positions = new Map(frame.authorities.map(({ id }, at) => [id, at]));
  const partsOf = (form: FileHeard['form'], sum: HeardSum, indicator: HeardCell['indicator']) => {
    const block = frame.blocks.get(form);
    const shown = sum.covers.map(({ unit, year }): Cell => {
      const at = positions.get(unit);
      return at === undefined || block === undefined ? NO_CELL : cellAt(block, at, year, indicator);
    });
    const notImported = Array.from({ length: sum.parts - sum.covers.length }, () => NO_CELL);
    return [...shown, ...notImported];
  };
  const all = files.flatMap(({ form, sums }, file) =>
    sums.flatMap((sum, at) =>
      sum.cells.flatMap(
        (cell) =>
          againstParts(
            file,
            { ...cell, label: sum.label, covers: [at] },
            partsOf(form, sum, cell.indicator),
          ) ?? [],
      ),
    ),
  );
  return differingFirst(all);
}

type HeardCell = HeardSum['cells'][number];
