import type { TableRow } from '#charts/types.ts';
import { newestFirst, numberOf, rowsOn } from './records.ts';
import type { Report } from './records.ts';

/** Ids that a column of a table adds up. */
type Column = readonly string[];

const WHO = ['natural', 'company', 'research', 'charity', 'legal_service', 'other_org'];
const RESULT = 'application.result';
const GROUPS = ['granted', 'partial', 'refused', 'unable', 'declined', 'other_handling'];

/** Rows of the outcomes of a form, without their column, under each group in the order of the form. */
const leavesOf = (form: string, group: string): string[] =>
  rowsOn(form).flatMap(({ id }) => {
    const row = id.replace(/\.[^.]+$/, '');
    const isOf = row === `${RESULT}.${group}` || row.startsWith(`${RESULT}.${group}.`);
    return isOf && id.endsWith('.total') ? [row] : [];
  });

/** Lines of the outcomes: each group, then its grounds where it has some. */
const linesOf = (form: string): Column[] =>
  GROUPS.flatMap((group) => {
    const leaves = leavesOf(form, group);
    return leaves.length === 1 ? [leaves] : [leaves, ...leaves.map((one) => [one])];
  });

const inColumn = (rows: Column, who: string): Column => rows.map((row) => `${row}.${who}`);
const ENDS = ['total', 'upheld', 'corrected', 'other', 'pending'];
const DISPUTES = ['review', 'lawsuit_direct', 'lawsuit_after_review'];

/** What the columns of each table about requests add up, left to right. */
const columns: Readonly<Record<string, (form: string) => readonly Column[]>> = {
  applicants: () => WHO.map((who) => [`application.new.${who}`]),
  outcomeShares: (form) => GROUPS.map((group) => inColumn(leavesOf(form, group), 'total')),
  outcomesByUnit: (form) => [
    ...linesOf(form).map((rows) => inColumn(rows, 'total')),
    [`${RESULT}.total.total`],
  ],
  carried: () =>
    ['carried_in', 'new', 'result.total', 'carried_out'].map((row) => [`application.${row}.total`]),
  disputes: () => DISPUTES.flatMap((group) => ENDS.map((end) => [`${group}.${end}`])),
};

/** A sum of a report; null as soon as one of its numbers is not known. */
function sumIn(report: Report | undefined, ids: Column): number | null {
  const known = ids.flatMap((id) => numberOf(report, id) ?? []);
  return known.length < ids.length ? null : known.reduce((a, b) => a + b, 0);
}

/** None together have no number. */
const total = (all: readonly (number | null)[]): number | null =>
  all.length === 0 ? null : all.reduce<number>((a, b) => a + (b ?? NaN), 0);

/** The cell of the total that is printed beside parts: without a number there the parts are no whole. */
const printedBeside: Readonly<Record<string, string>> = {
  applicants: 'application.new.total',
  outcomeShares: `${RESULT}.total.total`,
};

/** A report with its numbers that nothing speaks against, and as it is printed. */
export interface Both {
  readonly usable: Report;
  readonly told: Report;
}

/**
 * Every number of a table about requests, worked out from the cells: of each unit, and of all units of which each column is
 * known. In and out are told of each unit as printed.
 * @param reports of the county in the year of the table
 */
export function requestDifferences(
  chart: string,
  rows: readonly TableRow[],
  reports: readonly Both[],
): string[] {
  const of = columns[chart];
  const unitOf = ({ authority }: TableRow) => authority?.split('/').pop() ?? '';
  const known = rows.flatMap((row) => {
    const own = reports.filter(
      ({ usable }) => row.authority !== null && usable.unit === unitOf(row),
    );
    const [both] = newestFirst.flatMap((form) => own.filter(({ usable }) => usable.form === form));
    return both === undefined || both.usable.form === 's2014' ? [] : [{ row, ...both }];
  });
  const forms = new Set(known.map(({ usable }) => usable.form));
  const [form] = forms;
  if (of === undefined || form === undefined || forms.size > 1) return [];
  const wanted = of(form);
  const beside = printedBeside[chart];
  const values = known.map(({ row, usable, told }) => ({
    row,
    sums: wanted.map((ids) => sumIn(chart === 'carried' ? told : usable, ids)),
    isWhole:
      wanted.every((ids) => sumIn(usable, ids) !== null) &&
      (beside === undefined || numberOf(told, beside) !== null),
  }));
  const whole = values.filter(({ isWhole }) => isWhole);
  const county = wanted.map((_, i) => total(whole.map(({ sums }) => sums[i] ?? null)));
  const all = rows.find(({ authority }) => authority === null);
  const checked = [...values, ...(all === undefined ? [] : [{ row: all, sums: county }])];
  return checked.flatMap(({ row, sums }) =>
    sums.flatMap((sum, i) => {
      const raw = row.cells[i]?.raw ?? null;
      return sum === raw ? [] : [`${row.name} column ${i + 1}: audit ${sum}, program ${raw}`];
    }),
  );
}

/** The grid of outcomes by applicants: of one unit, or of all units of which every cell is known. */
export function outcomeGridDifferences(
  rows: readonly TableRow[],
  reports: readonly Report[],
  isOfOne: boolean,
): string[] {
  const forms = new Set(reports.map(({ form }) => form));
  const [form] = forms;
  if (form === undefined || forms.size > 1 || form === 's2014') return [];
  const lines = [...linesOf(form), [`${RESULT}.total`]];
  const cells = (report: Report) =>
    lines.map((line) => [...WHO, 'total'].map((who) => sumIn(report, inColumn(line, who))));
  const all = reports.map(cells);
  const counted = isOfOne ? all : all.filter((grid) => grid.flat().every((n) => n !== null));
  if (counted.length === 0) return [];
  return rows.slice(0, lines.length).flatMap((row, l) =>
    row.cells.flatMap(({ raw }, c) => {
      const parts = counted.map((grid) => grid[l]?.[c] ?? null);
      const sum = parts.includes(null) ? null : total(parts);
      return sum === raw ? [] : [`${row.name} column ${c + 1}: audit ${sum}, program ${raw}`];
    }),
  );
}
