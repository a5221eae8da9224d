import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId, RosterEntry } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import type { Frame, Layer, LayerTable } from '#domain/frame.ts';
import { Choice, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { MutableColumn } from '#domain/reportTable.ts';
import { selectionOf } from '#query/selection.ts';
import type { Chosen } from '#query/selection.ts';
import type { Selection } from '#query/types.ts';
import { sampleReports, sampleRoster } from '../../scripts/samples/county.ts';
import { frameOf } from '../../scripts/samples/frame.ts';

/** A number, null for a blank, or any cell; rows that are not named are not in the file. */
export type SmallValues = Readonly<Partial<Record<IndicatorId, number | null | Cell>>>;

/** A report made by hand. */
export interface SmallReport {
  readonly unit: string;
  readonly year: number;
  readonly values: SmallValues;
  readonly county?: string;
  readonly prefecture?: string | null;
  /** The 2014 form where none is named. */
  readonly form?: FormId;
  /** Nothing older of this unit and year shows through. */
  readonly choice?: (typeof Choice)[keyof typeof Choice];
  /** Number of its file in the batch; 0 where none is named, so that all reports are of one file. */
  readonly file?: number;
}

/** One batch of reports by hand, a table for each form. */
export function layerOf(reports: readonly SmallReport[], batch = 1, published = false): Layer {
  const forms = new Set(reports.map(formOf));
  const tables = [...forms].map((form) =>
    tableOf(
      reports.filter((report) => formOf(report) === form),
      form,
    ),
  );
  return { batch, published, tables };
}

function formOf({ form = 's2014' }: SmallReport): FormId {
  return form;
}

function tableOf(reports: readonly SmallReport[], form: FormId): LayerTable {
  const units = reports.map(unitOf);
  const columns = new Map<IndicatorId, MutableColumn>();
  reports.forEach((report, r) => {
    for (const [id, given] of Object.entries(report.values)) {
      if (!isIndicatorId(id) || given === undefined) continue;
      const kind = indicatorOf(id)?.kind === 'money' ? 'float' : 'int';
      const column = columns.get(id) ?? emptyColumn(kind, reports.length);
      columns.set(id, column);
      setCell(column, r, cellFrom(given));
    }
  });
  const table = {
    form,
    authorities: units,
    authority: Int32Array.from(units.keys()),
    year: Int32Array.from(reports, (report) => report.year),
    file: Int32Array.from(reports, (report) => report.file ?? 0),
    place: Int32Array.from(reports, (_, r) => r + 1),
    choice: Uint8Array.from(reports, ({ choice = Choice.none }) => choice),
    columns,
    cellRows: null,
  } as const;
  return { table, ids: units.map((unit) => unit.id) };
}

/** A frame of one or more layers by hand; the roster names its units first. */
export function frameWith(
  layers: readonly (readonly SmallReport[])[],
  roster: readonly RosterEntry[] | null = null,
): Frame {
  const units = new Map<AuthorityId, Authority>();
  for (const entry of roster ?? []) {
    const unit = unitOf({ ...entry, unit: entry.authority });
    units.set(unit.id, unit);
  }
  for (const report of layers.flat()) {
    const unit = unitOf(report);
    if (!units.has(unit.id)) units.set(unit.id, unit);
  }
  return buildFrame(
    layers.map((reports, i) => layerOf(reports, i)),
    [...units.values()],
    roster === null ? null : { entries: roster },
    (roster ?? []).map((entry) => authorityId(entry.authority, entry.county, entry.prefecture)),
  );
}

/** A roster line of 示例县; the unit owes a report from 2014 on. */
export function rosterLine(authority: string, from = 2014, to: number | null = null): RosterEntry {
  return { county: '示例县', prefecture: null, authority, from, to, aliases: [] };
}

/** One report a value, unit by unit, all in one year: 甲1镇, 甲2镇 … */
export function oneYear(
  indicator: IndicatorId,
  values: readonly (number | null | Cell)[],
  year = 2017,
): SmallReport[] {
  return values.map((value, i) => ({
    unit: `甲${i + 1}镇`,
    year,
    values: { [indicator]: value },
  }));
}

/** The id of a unit of 示例县. */
export function idOf(unit: string, county = '示例县', prefecture: string | null = null) {
  return authorityId(unit, county, prefecture);
}

/** A selection over everything in the frame, with changes. */
export function selectionIn(frame: Frame, change: Partial<Chosen> = {}): Selection {
  return selectionOf(frame, {
    county: null,
    group: 'all',
    years: null,
    year: null,
    focus: null,
    pinned: [],
    ...change,
  }).selection;
}

/** The fictional county of the samples, with its roster. */
export function sampleFrame(): Frame {
  return frameOf(sampleReports(), { entries: sampleRoster() });
}

/** The id of a unit of the fictional county. */
export function sampleUnit(name: string): AuthorityId {
  return authorityId(name, '示例县', '示例市');
}

function cellFrom(given: number | null | Cell): Cell {
  if (given === null) return { status: Status.blank, value: null, marks: 0 };
  return typeof given === 'number' ? { status: Status.value, value: given, marks: 0 } : given;
}

function unitOf({
  unit,
  county = '示例县',
  prefecture = null,
}: Pick<SmallReport, 'unit' | 'county' | 'prefecture'>): Authority {
  return {
    id: authorityId(unit, county, prefecture),
    name: unit,
    kind: kindOf(unit),
    county,
    prefecture,
    province: null,
    code: null,
    aliases: [],
  };
}
