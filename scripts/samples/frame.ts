import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, Roster } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { forms } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { buildFrame } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { emptyColumn, setCell } from '#domain/reportTable.ts';
import type { MutableColumn } from '#domain/reportTable.ts';
import type { SampleReport } from './report.ts';

/** Reports as one published layer; the roster names its units in its own order. */
export function frameOf(reports: readonly SampleReport[], roster: Roster | null): Frame {
  const authorities = new Map<string, Authority>();
  for (const report of reports) authorities.set(keyOf(report), authorityOf(report));
  const units = [...authorities.values()];
  const positions = new Map([...authorities.keys()].map((key, at) => [key, at]));
  const columns = new Map<IndicatorId, MutableColumn>();
  for (const { id, kind } of forms.s2014.indicators) {
    const column = emptyColumn(kind === 'money' ? 'float' : 'int', reports.length);
    reports.forEach((report, r) => {
      const value = report.values[id];
      if (value === null) setCell(column, r, { status: Status.blank, value, marks: 0 });
      else if (value !== undefined) setCell(column, r, { status: Status.value, value, marks: 0 });
    });
    columns.set(id, column);
  }
  const table = {
    form: 's2014',
    authorities: units,
    authority: Int32Array.from(reports, (r) => positions.get(keyOf(r)) ?? -1),
    year: Int32Array.from(reports, (r) => r.year),
    file: new Int32Array(reports.length),
    place: Int32Array.from(reports, (_, r) => r + 1),
    whole: new Uint8Array(reports.length),
    columns,
    cellRows: null,
  } as const;
  const ids = units.map((unit) => unit.id);
  const rosterIds = (roster?.entries ?? []).map((entry) =>
    authorityId(entry.authority, entry.county, entry.prefecture),
  );
  const layer = { batch: -1, published: true, tables: [{ table, ids }] };
  return buildFrame([layer], units, roster, rosterIds);
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
