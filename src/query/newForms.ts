import { gridForms } from '#domain/forms/index.ts';
import type { GridFormId, IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf, groupRows } from './group.ts';
import { owedIn } from './owed.ts';
import { pointReader } from './point.ts';
import { blocksOf, reportBlock } from './reports.ts';
import type { Absence, Point, Row, Rows, Selection } from './types.ts';

/** Where a unit stands in a chart of one form and year. */
export type Standing = 'here' | 'otherForm' | Absence;

/** What a unit reported on the form of the chart; `data` is null unless it stands `here`. */
export interface Reported<T> {
  readonly standing: Standing;
  /** Of its report, whichever that is. */
  readonly form: FormId | null;
  readonly data: T | null;
}

/** The units of one year, on one form: those on another form are named and never mixed in. */
export interface FormRows<T> extends Rows<Reported<T>> {
  readonly year: number;
  /** The grid form that most units of the group used in the year; null where none did. */
  readonly form: GridFormId | null;
  /** Units of the group with a report on that form. */
  readonly reports: number;
}

/** Which units of the group the sums of a grid are of: one set for all its cells, so that the grid adds up. */
export interface Whole {
  /** Names of units with a report on the form that have a blank or doubtful cell: no cell of theirs is in a sum. */
  readonly left: readonly string[];
}

/** The units of which every cell has a number, and the names of the others. */
export function wholeUnits<T>(
  peers: readonly Row<Reported<T>>[],
  cellsOf: (data: T) => readonly { readonly value: number | null }[],
): Whole & { readonly whole: readonly T[]; readonly leftOut: readonly T[] } {
  const whole: T[] = [];
  const left: string[] = [];
  const leftOut: T[] = [];
  for (const { name, data } of peers) {
    if (data.data === null) continue;
    if (cellsOf(data.data).every(({ value }) => value !== null)) whole.push(data.data);
    else {
      left.push(name);
      leftOut.push(data.data);
    }
  }
  return { whole, left, leftOut };
}

/** Reads the data of a unit (its position in `frame.authorities`) in the year of the selection. */
export type ReadUnit<T> = (at: number) => T;

/**
 * The units of a selection in its year on the form that most of them used.
 * @param readOn gives the reader for that form; not called when there is none
 */
export function formRows<T>(
  frame: Frame,
  selection: Selection,
  readOn: (form: GridFormId) => ReadUnit<T>,
): FormRows<T> {
  const { year } = selection;
  const blocks = blocksOf(frame);
  const owed = owedIn(frame);
  const form = formOfYear(frame, selection);
  const read = form === null ? null : readOn(form);
  const rows = groupRows(frame, selection, (at): Reported<T> => {
    const own = reportBlock(blocks, at, year)?.form ?? null;
    if (own === null) return { standing: owed.absent(at, year), form: own, data: null };
    return own === form && read !== null
      ? { standing: 'here', form: own, data: read(at) }
      : { standing: 'otherForm', form: own, data: null };
  });
  const reports = rows.members.filter((row) => row.data.standing === 'here').length;
  return { ...rows, year, form, reports };
}

/** The grid form of most reports of the group in the year, the newer of equals; null without any. */
export function formOfYear(frame: Frame, selection: Selection): GridFormId | null {
  const blocks = blocksOf(frame);
  const { members, shown } = groupOf(frame, selection);
  const used = (members.length === 0 ? shown : members).map(
    (at) => reportBlock(blocks, at, selection.year)?.form,
  );
  let [best, most]: [GridFormId | null, number] = [null, 0];
  for (const form of gridForms) {
    const n = used.filter((one) => one === form).length;
    if (n > 0 && n >= most) [best, most] = [form, n];
  }
  return best;
}

/** Reads several cells of one report, in their order. */
export function pointsReader(
  frame: Frame,
  ids: readonly IndicatorId[],
): (at: number, year: number) => readonly Point[] {
  const readers = ids.map((id) => pointReader(frame, id));
  return (at, year) => readers.map((read) => read(at, year));
}
