import { applicants as columns } from '#domain/forms/matrix.ts';
import type { ApplicantKey } from '#domain/forms/matrix.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { forms, isGridForm } from '#domain/forms/index.ts';
import type { GridFormId, IndicatorId, MatrixRowId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { addedParts, addedWhole } from './added.ts';
import type { Added } from './added.ts';
import { formRows, pointsReader, wholeUnits } from './newForms.ts';
import type { FormRows, Reported, Whole } from './newForms.ts';
import { blocksOf, reportBlock } from './reports.ts';
import { shareRows } from './shareRows.ts';
import type { ShareRows } from './shareRows.ts';
import type { Row, Selection } from './types.ts';

/** （一） to （六） of the results, in the order of the form. */
export const outcomeGroups = [
  'granted',
  'partial',
  'refused',
  'unable',
  'declined',
  'other_handling',
] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

const RESULT = 'application.result.';
export const OUTCOME_TOTAL = 'application.result.total' satisfies MatrixRowId;

/** The rows of a group on a form; one for a group that is itself a row. */
export function outcomeRows(form: GridFormId, group: OutcomeGroup): readonly MatrixRowId[] {
  const root = RESULT + group;
  return forms[form].requests.flatMap(({ id }) =>
    id === root || id.startsWith(`${root}.`) ? [id] : [],
  );
}

/** A line of results: a group (the sum of its rows, or itself a row), a row of a group, or the printed total. */
export type OutcomeLine =
  | { readonly kind: 'group'; readonly group: OutcomeGroup; readonly rows: readonly MatrixRowId[] }
  | { readonly kind: 'row'; readonly group: OutcomeGroup; readonly row: MatrixRowId }
  | { readonly kind: 'total' };

/** The lines of a form, in its order. */
export function outcomeLines(form: GridFormId): readonly OutcomeLine[] {
  return [
    ...outcomeGroups.flatMap((group): OutcomeLine[] => {
      const rows = outcomeRows(form, group);
      const single = rows.length < 2;
      return [
        { kind: 'group', group, rows },
        ...(single ? [] : rows.map((row): OutcomeLine => ({ kind: 'row', group, row }))),
      ];
    }),
    { kind: 'total' },
  ];
}

function rowsIn(line: OutcomeLine): readonly MatrixRowId[] {
  if (line.kind === 'group') return line.rows;
  return line.kind === 'row' ? [line.row] : [OUTCOME_TOTAL];
}

/** How requests were closed, by group: shares of the results of each unit. */
export function outcomeShares(frame: Frame, selection: Selection): ShareRows {
  return shareRows(
    frame,
    selection,
    (form) =>
      outcomeGroups.map((group) =>
        outcomeRows(form, group).map((row): IndicatorId => `${row}.total`),
      ),
    `${OUTCOME_TOTAL}.total`,
  );
}

/** Results by applicant: one unit, or the units of the group together. */
export interface OutcomeGrid {
  readonly year: number;
  readonly form: GridFormId | null;
  readonly lines: readonly OutcomeLine[];
  readonly columns: readonly ApplicantKey[];
  /** Per line and column. */
  readonly cells: readonly (readonly Added[])[];
  /** The unit whose results these are; null for the group. */
  readonly unit: { readonly authority: AuthorityId; readonly name: string } | null;
  /** Where each unit of the selection stands; the focus too, when it has nothing to show. */
  readonly units: FormRows<null>;
  /** Units of the group that are in the sums; those with a gap anywhere are in none of them. */
  readonly counted: number;
  readonly left: Whole['left'];
}

/**
 * The results of the focus, on the form of its own report; without a focus that has some, those of the units of the
 * group that have every number. Where none has, those with every total, and no column but that one.
 */
export function outcomeGrid(frame: Frame, selection: Selection): OutcomeGrid {
  const { year } = selection;
  const keys = columns.map(({ key }) => key);
  const all = formRows(frame, selection, (on) => {
    const readers = outcomeLines(on).map((line) => lineReader(frame, line));
    return (at) => readers.map((read) => read(at, year));
  });
  const units = { ...all, rows: all.rows.map(bare), members: all.members.map(bare) };
  const focus = units.rows.find((row) => row.focus);
  const at = frame.authorities.findIndex(({ id }) => id === focus?.authority);
  const own = at < 0 ? null : (reportBlock(blocksOf(frame), at, year)?.form ?? null);
  const alone = focus !== undefined && isGridForm(own);
  const form = alone ? own : units.form;
  const lines = form === null ? [] : outcomeLines(form);
  const everywhere = wholeUnits(all.members, (cells) => cells.flat());
  const byTotal = wholeUnits(all.members, (cells) =>
    cells.map((row) => row[row.length - 1] ?? GAP),
  );
  const onlyTotal = !alone && everywhere.whole.length === 0;
  const { whole, left, leftOut } = onlyTotal ? byTotal : everywhere;
  const members = alone ? [lines.map((line) => lineReader(frame, line)(at, year))] : whole;
  const cells = lines.map((_, line) =>
    keys.map((key, column) =>
      onlyTotal && key !== 'total'
        ? GAP
        : addedWhole(
            members.flatMap((one) => one[line]?.[column] ?? []),
            alone ? [] : leftOut.flatMap((one) => one[line]?.[column] ?? []),
          ),
    ),
  );
  const unit = alone ? { authority: focus.authority, name: focus.name } : null;
  const counted = members.length;
  return { year, form, lines, columns: keys, cells, unit, units, counted, left };
}

const GAP: Added = { value: null, shown: 'blank', cells: [], n: 0, of: 0, inDoubt: 0 };

/** One line of results, column by column. */
function lineReader(
  frame: Frame,
  line: OutcomeLine,
): (at: number, year: number) => readonly Added[] {
  const readers = columns.map(({ key }) =>
    pointsReader(
      frame,
      rowsIn(line).map((row): IndicatorId => `${row}.${key}`),
    ),
  );
  return (at, year) => readers.map((read) => addedParts(read(at, year)));
}

function bare<T>(row: Row<Reported<T>>): Row<Reported<null>> {
  return { ...row, data: { ...row.data, data: null } };
}

/** Results of each unit, one number a line of the form, and of the units of the group without a gap together. */
export interface OutcomeUnits extends FormRows<readonly Added[]>, Whole {
  readonly lines: readonly OutcomeLine[];
  readonly county: readonly Added[];
}

/** The total column of the results, unit by unit. */
export function outcomesByUnit(frame: Frame, selection: Selection): OutcomeUnits {
  const { year } = selection;
  const rows = formRows(frame, selection, (form) => {
    const readers = outcomeLines(form).map((line) =>
      pointsReader(
        frame,
        rowsIn(line).map((row): IndicatorId => `${row}.total`),
      ),
    );
    return (at) => readers.map((read) => addedParts(read(at, year)));
  });
  const lines = rows.form === null ? [] : outcomeLines(rows.form);
  const { whole, left, leftOut } = wholeUnits(rows.members, (cells) => cells);
  const county = lines.map((_, line) =>
    addedWhole(
      whole.flatMap((cells) => cells[line] ?? []),
      leftOut.flatMap((cells) => cells[line] ?? []),
    ),
  );
  return { ...rows, lines, county, left };
}
