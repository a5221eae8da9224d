import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import type { Frame } from '#domain/frame.ts';
import { emptyColumn, setCell } from '#domain/reportTable.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type { AgreedTable } from '#store/blocks.ts';
import type { NewBatch } from '#store/newBatch.ts';
import type { StoredWorkspace } from '#store/workspaceRecords.ts';

export function authority(name: string, county = '示例县', prefecture: string | null = null) {
  const id = authorityId(name, county, prefecture);
  const rest = { province: null, code: null, aliases: [] };
  return { id, name, kind: kindOf(name), county, prefecture, ...rest } satisfies Authority;
}

export const source: SourceFile = {
  name: 'a.csv',
  path: 'folder/a.csv',
  kind: 'csv',
  encoding: 'utf-8',
  separator: ',',
  size: 3,
  sha256: 'ab',
  form: 's2014',
  layout: 'wide',
  axis: 'row',
  places: { 'org.staff': { index: 3, label: '人员' } },
  valueColumn: null,
};

/** One report: unit (position), year, `Choice`, and its cells. */
export interface TestReport {
  readonly unit: number;
  readonly year: number;
  readonly choice: number;
  readonly cells: Readonly<Partial<Record<IndicatorId, Cell>>>;
}

export const value = (n: number, marks = 0): Cell => ({ status: Status.value, value: n, marks });

/** A table with these reports, in order; places count from 1. */
export function tableOf(reports: readonly TestReport[], units: readonly Authority[]): ReportTable {
  const ids = [...new Set(reports.flatMap((report) => Object.keys(report.cells)))];
  const columns = forms.s2014.indicators
    .filter(({ id }) => ids.includes(id))
    .map(({ id, kind }) => {
      const column = emptyColumn(kind === 'money' ? 'float' : 'int', reports.length);
      reports.forEach(({ cells }, r) => {
        const cell = cells[id];
        if (cell !== undefined) setCell(column, r, cell);
      });
      return [id, column] as const;
    });
  return {
    form: 's2014',
    authorities: units,
    authority: Int32Array.from(reports, ({ unit }) => unit),
    year: Int32Array.from(reports, ({ year }) => year),
    file: new Int32Array(reports.length),
    place: Int32Array.from(reports, (_, r) => r + 1),
    choice: Uint8Array.from(reports, ({ choice }) => choice),
    columns: new Map(columns),
    cellRows: null,
  };
}

/** Everything of a table agreed as it is. */
export function allOf(table: ReportTable, file = 0): AgreedTable {
  return {
    table,
    rows: Int32Array.from(table.year.keys()),
    units: table.authority,
    years: table.year,
    choice: table.choice,
    file,
  };
}

export function batchOf(
  reports: readonly TestReport[],
  units: readonly Authority[] = townships,
): NewBatch {
  return {
    when: 0,
    tables: [allOf(tableOf(reports, units))],
    units,
    files: [{ source, bytes: new Uint8Array([1, 2, 3]) }],
  };
}

export const townships = ['青石镇', '柳河乡', '云溪镇'].map((name) => authority(name));

/** The frame of a stored workspace, without roster. */
export function frameOf(stored: StoredWorkspace): Frame {
  const units = new Map<string, Authority>();
  for (const { tables } of stored.layers) {
    for (const unit of tables.flatMap((table) => table.units)) {
      if (!units.has(unit.id)) units.set(unit.id, unit);
    }
  }
  const layers = stored.layers.map(({ batch, tables }) => ({
    batch: batch.batch,
    published: batch.published !== null,
    tables: tables.map(({ table, units: own }) => ({ table, ids: own.map(({ id }) => id) })),
  }));
  return buildFrame(layers, [...units.values()], null, []);
}

export const noWatch = { signal: new AbortController().signal, progress: () => undefined };
