import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import { bestOf } from '../proposals.ts';
import { lexiconOf } from '../lexicon/formLexicon.ts';
import type { LineRole } from '../table/axis.ts';
import { columnsOn } from '../table/columns.ts';
import type { Off } from '../table/columns.ts';
import { chooseForm, formUntilKnown } from '../table/forms.ts';
import { headPath } from '../table/makePlan.ts';
import { meaningOf } from '../table/meaning.ts';
import { NOT_CHOSEN } from '../table/ownColumn.ts';
import type { PlannedTable } from '../table/planTables.ts';
import { textsOf } from './spoken.ts';

/** What a column or lane is read as just now. */
export interface CropColumn {
  readonly at: number;
  /** Texts over it from the outside in; empty: it has no head. */
  readonly path: readonly string[];
  readonly nth: number;
  /** Texts of the head row with the innermost text. */
  readonly head: readonly string[];
  /** Role of a lane; null: a column of numbers. */
  readonly role: LineRole | null;
  /** Why its numbers are not read; null: they are, or wait for what their rows say. */
  readonly off: Off | null;
  readonly id: IndicatorId | null;
}

/** @returns the form on which a table is read, or would be by its year */
export function formOf(table: PlannedTable): TableFormId {
  const year = bestOf(table.context.identity.year);
  return chooseForm([table], year)?.form ?? formUntilKnown(year);
}

/** @returns what each lane and column of a table is read as */
export function columnsOf(table: PlannedTable): readonly CropColumn[] {
  const { plan, head, sample } = table;
  const form = formOf(table);
  const read = new Map(
    columnsOn(plan, sample, lexiconOf(form), NOT_CHOSEN).columns.map((one) => [one.at, one]),
  );
  const paths = Array.from({ length: plan.to }, (_, c) => headPath(head, c));
  const inner = [...head].reverse();
  return paths.flatMap((path, at): CropColumn[] => {
    if (at < plan.from) return [];
    const column = read.get(at);
    const meaning = column === undefined ? null : meaningOf([column.told], !plan.hasApplicants);
    const text = path[path.length - 1] ?? '';
    const row = inner.find(({ looks }) => looks[at]?.text === text)?.row;
    return [
      {
        at,
        path,
        nth: nthOf(paths, at),
        head: row === undefined ? [] : textsOf(row.cells),
        role: plan.lanes.find((lane) => lane.at === at)?.role ?? null,
        off: column?.off ?? null,
        id: meaning?.kind === 'one' ? meaning.id : null,
      },
    ];
  });
}

/** Of the columns whose paths end like this one's, which it is. */
function nthOf(paths: readonly (readonly string[])[], at: number): number {
  const own = paths[at] ?? [];
  const ends = (path: readonly string[]) =>
    path.length >= own.length && own.every((t, i) => t === path[path.length - own.length + i]);
  return paths.slice(0, at).filter(ends).length;
}
