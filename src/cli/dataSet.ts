import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId, Roster } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame, LayerTable } from '#domain/frame.ts';
import { NO_FILE } from '#domain/lacking.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { Column, ReportTable } from '#domain/reportTable.ts';
import type { Draft } from '#ingest/draft.ts';
import { frameOf } from './merged.ts';

/** A report of one of the files, under the names that the data set knows it by. */
export interface NamedReport {
  readonly file: string;
  readonly draft: Draft;
  /** Position in the draft's table. */
  readonly row: number;
  readonly county: string | null;
  readonly prefecture: string | null;
  readonly authority: string | null;
  readonly year: number | null;
  readonly form: FormId;
}

/** Cells on which two records of one unit, year and form have different contents (rule C03). */
export interface Disagreement {
  readonly report: NamedReport;
  readonly id: AuthorityId;
  readonly indicators: readonly IndicatorId[];
}

/** The files as one data set. */
export interface DataSet {
  readonly frame: Frame;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Names the reports of all files. A county that some files give a prefecture, and always the same one, has it everywhere.
 */
export function namedReports(
  drafts: readonly { readonly file: string; readonly draft: Draft }[],
): NamedReport[] {
  const named = drafts.flatMap(({ file, draft }) =>
    [...draft.table.authority].map((at, row): NamedReport => {
      const name = draft.table.authorities[at];
      const year = draft.table.year[row];
      const { county = null, prefecture = null } = name ?? {};
      return {
        ...{ file, draft, row, county, prefecture },
        authority: name === undefined || name.name === '' ? null : name.name,
        year: year === undefined || year === 0 ? null : year,
        form: draft.table.form,
      };
    }),
  );
  const prefectures = new Map<string, Set<string>>();
  for (const { county, prefecture } of named) {
    if (county === null || prefecture === null) continue;
    prefectures.set(county, (prefectures.get(county) ?? new Set()).add(prefecture));
  }
  return named.map((report) => {
    const known = report.county === null ? [] : [...(prefectures.get(report.county) ?? [])];
    const [only] = known;
    return known.length === 1 && only !== undefined ? { ...report, prefecture: only } : report;
  });
}

/**
 * Lays the reports over each other; those without unit or year take no part. Cells on which two records disagree are in
 * doubt, records that agree are one.
 */
export function dataSetOf(reports: readonly NamedReport[], roster: Roster | null): DataSet {
  const units = new Map<AuthorityId, Authority>();
  const known = reports.flatMap((report): Known[] => {
    const unit = unitOf(report);
    if (unit === null || report.year === null) return [];
    if (!units.has(unit.id)) units.set(unit.id, unit);
    return [{ report, id: unit.id, year: report.year }];
  });
  const disagreements = disagreementsOf(known);
  const layers = [tablesOf(known), disagreements.map(disputed)];
  const list = rosterIn(roster, reports);
  return { frame: frameOf(layers, [...units.values()], list), disagreements };
}

interface Known {
  readonly report: NamedReport;
  readonly id: AuthorityId;
  readonly year: number;
}

function unitOf({ authority, county, prefecture, draft, row }: NamedReport): Authority | null {
  if (authority === null) return null;
  const printed = draft.table.authorities[draft.table.authority[row]!];
  const home = county ?? '';
  return {
    id: authorityId(authority, home, prefecture),
    name: authority,
    kind: kindOf(authority),
    county: home,
    prefecture,
    province: printed?.province ?? null,
    code: printed?.code ?? null,
    aliases: [],
  };
}

/** The roster with the prefectures that the reports give its counties. */
function rosterIn(roster: Roster | null, reports: readonly NamedReport[]): Roster | null {
  if (roster === null) return null;
  const prefectures = new Map(reports.map(({ county, prefecture }) => [county, prefecture]));
  return {
    entries: roster.entries.map((entry) => ({
      ...entry,
      prefecture: entry.prefecture ?? prefectures.get(entry.county) ?? null,
    })),
  };
}

/** The known reports of each draft as a table; drafts of one file bear one number, so that what it lacks is known. */
function tablesOf(known: readonly Known[]): LayerTable[] {
  const files = [...new Set(known.map(({ report }) => report.file))];
  return [...new Set(known.map(({ report }) => report.draft))].map((draft) => {
    const own = known.filter(({ report }) => report.draft === draft);
    const rows = own.map(({ report }) => report.row);
    const columns = new Map<IndicatorId, Column>();
    for (const [indicator, column] of draft.table.columns) {
      const kept = emptyColumn(column.values instanceof Int32Array ? 'int' : 'float', rows.length);
      rows.forEach((row, r) => setCell(kept, r, cellOf(column, row)));
      columns.set(indicator, kept);
    }
    const file = files.indexOf(own[0]?.report.file ?? '');
    return tableOf(own, draft.table.form, columns, file);
  });
}

function tableOf(
  own: readonly Known[],
  form: FormId,
  columns: ReadonlyMap<IndicatorId, Column>,
  file: number,
): LayerTable {
  const table: ReportTable = {
    form,
    authorities: [],
    authority: Int32Array.from(own.keys()),
    year: Int32Array.from(own, ({ year }) => year),
    file: new Int32Array(own.length).fill(file),
    place: new Int32Array(own.length),
    whole: new Uint8Array(own.length),
    columns,
    cellRows: null,
  };
  return { table, ids: own.map(({ id }) => id) };
}

function disagreementsOf(known: readonly Known[]): Disagreement[] {
  const groups = new Map<string, Known[]>();
  for (const one of known) {
    const key = JSON.stringify([one.id, one.year, one.report.form]);
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [one]);
    else there.push(one);
  }
  return [...groups.values()].flatMap((records) => {
    const [first] = records;
    if (first === undefined || records.length < 2) return [];
    const { report, id } = first;
    const indicators = forms[report.form].indicators.flatMap((row) =>
      isDisputed(records, row.id) ? [row.id] : [],
    );
    return indicators.length === 0 ? [] : [{ report, id, indicators }];
  });
}

/** Whether records have different contents in a row; a record that does not have the row contradicts nobody. */
function isDisputed(records: readonly Known[], indicator: IndicatorId): boolean {
  const contents = records.flatMap(({ report: { draft, row } }) => {
    const column = draft.table.columns.get(indicator);
    const cell = column === undefined ? null : cellOf(column, row);
    return cell === null || cell.status === Status.rowMissing ? [] : [cell.value ?? cell.status];
  });
  const numbers = records.flatMap(({ report: { draft, row } }) => {
    const column = draft.table.columns.get(indicator);
    const value = column === undefined ? null : cellOf(column, row).value;
    return value === null ? [] : [value];
  });
  return new Set(numbers).size > 1 || (numbers.length > 0 && contents.length > numbers.length);
}

function disputed({ report, id, indicators }: Disagreement): LayerTable {
  const columns = new Map(
    indicators.map((indicator) => {
      const column = emptyColumn('int', 1);
      setCell(column, 0, { status: Status.disputed, value: null, marks: 0 });
      return [indicator, column] as const;
    }),
  );
  return tableOf([{ report, id, year: report.year! }], report.form, columns, NO_FILE);
}
