import { oneOf } from '#domain/oneOf.ts';
import { isMostlyEmpty } from '#analysis/missing.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { AbsentStatus, Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { LayerTable } from '#domain/frame.ts';
import { NO_FILE } from '#domain/lacking.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { ReportTable } from '#domain/reportTable.ts';

/** A report of one unit and year in a table. */
export interface ReportRecord<Report> {
  readonly report: Report;
  readonly id: AuthorityId;
  readonly year: number;
  readonly table: ReportTable;
  readonly row: number;
  /** What its file lacks for all its reports. */
  readonly lacks: ReadonlySet<IndicatorId>;
}

/** Several records of one unit, year and form. */
export interface Overlap<Report> {
  readonly first: Report;
  /** Rows with different contents (rule C03). */
  readonly indicators: readonly IndicatorId[];
  /** What lies over the records: cells without a number where they do not say the same. */
  readonly cells: LayerTable;
}

/** @returns the units and years of which there are several records on one form, in the order of the first */
export function overlapsOf<Report>(records: readonly ReportRecord<Report>[]): Overlap<Report>[] {
  const groups = new Map<string, ReportRecord<Report>[]>();
  for (const record of records) {
    const key = JSON.stringify([record.id, record.year, record.table.form]);
    oneOf(groups, key, () => []).push(record);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined || own.length < 2 ? [] : [overlapOf(first, own)];
  });
}

function overlapOf<Report>(
  first: ReportRecord<Report>,
  records: readonly ReportRecord<Report>[],
): Overlap<Report> {
  const bare = records.find((record) => isMostlyEmpty(record.table, record.row, record.lacks));
  const indicators: IndicatorId[] = [];
  const over = new Map<IndicatorId, AbsentStatus>();
  for (const { id } of forms[first.table.form].indicators) {
    const contents = records.flatMap((record) => contentOf(record, id));
    if (!differ(contents)) continue;
    const isNumber = contents.some(({ value }) => value !== null);
    if (isNumber) indicators.push(id);
    const isBlank = bare !== undefined && contentOf(bare, id)[0]?.status === Status.blank;
    if (isBlank) over.set(id, Status.blank);
    else over.set(id, isNumber ? Status.disputed : Status.ambiguous);
  }
  return { first: first.report, indicators, cells: layerOf(first, over) };
}

/** A record that does not have the row contradicts nobody. */
function contentOf<Report>({ table, row }: ReportRecord<Report>, id: IndicatorId): Cell[] {
  const column = table.columns.get(id);
  const cell = column === undefined ? null : cellOf(column, row);
  return cell === null || cell.status === Status.rowMissing ? [] : [cell];
}

const differ = (cells: readonly Cell[]) =>
  cells.some(({ status, value }) => status !== cells[0]?.status || value !== cells[0].value);

function layerOf<Report>(
  { id, year, table }: ReportRecord<Report>,
  cells: ReadonlyMap<IndicatorId, AbsentStatus>,
): LayerTable {
  const columns = new Map(
    [...cells].map(([indicator, status]) => {
      const column = emptyColumn('int', 1);
      setCell(column, 0, { status, value: null, marks: 0 });
      return [indicator, column] as const;
    }),
  );
  const over: ReportTable = {
    form: table.form,
    authorities: [],
    authority: Int32Array.of(0),
    year: Int32Array.of(year),
    file: Int32Array.of(NO_FILE),
    place: new Int32Array(1),
    choice: new Uint8Array(1),
    columns,
    cellRows: null,
  };
  return { table: over, ids: [id] };
}
