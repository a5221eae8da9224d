import { oneOf } from '#domain/oneOf.ts';
import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId, Roster } from '#domain/authority.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame, LayerTable } from '#domain/frame.ts';
import { NO_FILE, lackedByFile, partsOfFiles } from '#domain/lacking.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { Column, ReportTable } from '#domain/reportTable.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import { reportName } from '#domain/sources.ts';
import type { ReportKey, Source } from '#domain/sources.ts';
import type { Draft } from '#ingest/draft.ts';
import { frameOf } from './merged.ts';
import { overlapsOf } from './overlaps.ts';
import type { ReportRecord } from './overlaps.ts';

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
  readonly indicators: readonly IndicatorId[];
}

/** The files as one data set. */
export interface DataSet {
  readonly frame: Frame;
  readonly disagreements: readonly Disagreement[];
  readonly reports: readonly SourcedReport[];
}

/** A report of the data set with its records, the one that is shown first. */
export interface SourcedReport extends ReportKey {
  readonly records: readonly NamedSource[];
}

/** One record of a report with the report of a file that it is. */
export interface NamedSource {
  readonly source: Source;
  readonly report: NamedReport;
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
  const tables = tablesOf(known);
  const overlaps = overlapsOf(recordsOf(tables));
  const layers = [tables.map(({ layer }) => layer), overlaps.map(({ cells }) => cells)];
  const disagreements = overlaps.flatMap(({ first, indicators }) => {
    return indicators.length === 0 ? [] : [{ report: first, indicators }];
  });
  return {
    frame: frameOf(layers, [...units.values()], rosterIn(roster, reports)),
    disagreements,
    reports: sourced(tables, known),
  };
}

function sourced(tables: readonly KnownTable[], known: readonly Known[]): SourcedReport[] {
  const fileOf = ({ known: [first] }: KnownTable) => first?.report.file ?? '';
  // no file of a call is newer than another: their names decide, so that the order of the call does not
  const ordered = [...tables].sort((a, b) => (fileOf(a) < fileOf(b) ? -1 : 1));
  const layer = { batch: 0, published: true, tables: ordered.map((one) => one.layer) };
  const keys = new Map(
    known.map(({ report: { form }, id, year }) => {
      const key = { authority: id, year, form };
      return [reportName(key), key];
    }),
  );
  const sources = sourcesByReport([layer], [...keys.values()]);
  return [...keys].map(([name, key]) => ({
    ...key,
    records: (sources.get(name) ?? []).flatMap((source): NamedSource[] => {
      const report = ordered[source.at.table]?.known[source.row]?.report;
      return report === undefined ? [] : [{ source, report }];
    }),
  }));
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

/** A draft's known reports with the table made of them. */
interface KnownTable {
  readonly known: readonly Known[];
  readonly layer: LayerTable;
}

/** The known reports of each draft as a table; drafts of one file bear one number, so that what it lacks is known. */
function tablesOf(known: readonly Known[]): KnownTable[] {
  const files = new Map<string, number>();
  const drafts = new Map<Draft, Known[]>();
  for (const one of known) {
    const { draft, file } = one.report;
    oneOf(drafts, draft, () => []).push(one);
    oneOf(files, file, () => files.size);
  }
  return [...drafts].map(([draft, own]) => {
    const rows = own.map(({ report }) => report.row);
    const columns = new Map<IndicatorId, Column>();
    for (const [indicator, column] of draft.table.columns) {
      const kept = emptyColumn(column.values instanceof Int32Array ? 'int' : 'float', rows.length);
      rows.forEach((row, r) => setCell(kept, r, cellOf(column, row)));
      columns.set(indicator, kept);
    }
    const file = own[0] === undefined ? undefined : files.get(own[0].report.file);
    const table: ReportTable = {
      form: draft.table.form,
      authorities: [],
      authority: Int32Array.from(own.keys()),
      year: Int32Array.from(own, ({ year }) => year),
      file: new Int32Array(own.length).fill(file ?? NO_FILE),
      place: new Int32Array(own.length),
      choice: new Uint8Array(own.length),
      columns,
      cellRows: null,
    };
    return { known: own, layer: { table, ids: own.map(({ id }) => id) } };
  });
}

/** Every report with its row in the table and with what its file lacks. */
function recordsOf(tables: readonly KnownTable[]): ReportRecord<NamedReport>[] {
  const files = partsOfFiles(tables.map(({ layer }) => layer.table));
  return tables.flatMap(({ known, layer: { table } }) => {
    const lacked = lackedByFile(table, files);
    return known.map(({ report, id, year }, row) => {
      const lacks = lacked.get(table.file[row] ?? NO_FILE) ?? new Set();
      return { report, id, year, table, row, lacks };
    });
  });
}
