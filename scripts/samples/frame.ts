import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, Roster } from '#domain/authority.ts';
import { allForms } from '#domain/forms/index.ts';
import type { Form } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import type { Frame } from '#domain/frame.ts';
import { emptyColumn, setCell } from '#domain/reportTable.ts';
import type { MutableColumn, ReportTable } from '#domain/reportTable.ts';
import { formOf, sampleCell } from './report.ts';
import type { SampleReport } from './report.ts';

/** Reports as one published layer, a table a form; the roster names its units in its own order. */
export function frameOf(reports: readonly SampleReport[], roster: Roster | null): Frame {
  const authorities = new Map<string, Authority>();
  for (const report of reports) authorities.set(keyOf(report), authorityOf(report));
  const units = [...authorities.values()];
  const ids = units.map((unit) => unit.id);
  const positions = new Map([...authorities.keys()].map((key, at) => [key, at]));
  const tables = allForms.flatMap((form) => {
    const own = reports.filter((report) => formOf(report) === form.id);
    if (own.length === 0) return [];
    const authority = Int32Array.from(own, (report) => positions.get(keyOf(report)) ?? -1);
    return [{ table: tableOf(form, own, units, authority), ids }];
  });
  const rosterIds = (roster?.entries ?? []).map((entry) =>
    authorityId(entry.authority, entry.county, entry.prefecture),
  );
  return buildFrame([{ batch: -1, published: true, tables }], units, roster, rosterIds);
}

function tableOf(
  form: Form,
  reports: readonly SampleReport[],
  authorities: readonly Authority[],
  authority: Int32Array,
): ReportTable {
  const columns = new Map<IndicatorId, MutableColumn>();
  for (const { id, kind } of form.indicators) {
    const column = emptyColumn(kind === 'money' ? 'float' : 'int', reports.length);
    reports.forEach((report, r) => setCell(column, r, sampleCell(report, id)));
    columns.set(id, column);
  }
  return {
    form: form.id,
    authorities,
    authority,
    year: Int32Array.from(reports, (r) => r.year),
    file: new Int32Array(reports.length),
    place: Int32Array.from(reports, (_, r) => r + 1),
    choice: new Uint8Array(reports.length),
    columns,
    cellRows: null,
  };
}

const keyOf = (report: SampleReport) => `${report.prefecture}/${report.county}/${report.authority}`;

function authorityOf({ authority, county, prefecture, province }: SampleReport): Authority {
  return {
    id: authorityId(authority, county, prefecture),
    name: authority,
    kind: kindOf(authority),
    county,
    prefecture,
    province,
    code: null,
    aliases: [],
  };
}
