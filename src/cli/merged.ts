import { authorityId, kindOf } from '#domain/authority.ts';
import type { Authority, AuthorityId, Roster } from '#domain/authority.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { buildFrame } from '#domain/buildFrame.ts';
import type { Frame, LayerTable } from '#domain/frame.ts';
import { cellOf, emptyColumn, setCell } from '#domain/reportTable.ts';
import type { AuthorityName, Column, ReportTable } from '#domain/reportTable.ts';
import { Status } from '#domain/cell.ts';
import type { Identity } from '#ingest/draft.ts';
import { resolveAuthority } from '#ingest/resolveAuthority.ts';

/** A table with the argument of the command it came from. */
export interface NamedTable {
  readonly file: string;
  readonly table: ReportTable;
  /** What title, file name and cells say of each report, where they say it apart. */
  readonly identities: readonly Identity[];
  /** No label tells on which form its reports are: only a person can. */
  readonly formIsGuess: boolean;
}
export type LeftOutWhy = 'unnamed' | 'contradictory' | 'similar' | 'conflict' | 'formGuess';
/** A report that only a person can settle: it is in no data set until that is done. */
export interface LeftOut {
  readonly file: string;
  readonly why: LeftOutWhy;
  readonly authority: string;
  readonly year: number;
}
export interface Merged {
  readonly frame: Frame;
  readonly leftOut: readonly LeftOut[];
}

interface Report {
  readonly file: string;
  /** Number of its file: what a file of several reports lacks for all of them is no blank of any. */
  readonly source: number;
  readonly table: ReportTable;
  readonly row: number;
  readonly id: AuthorityId;
  readonly year: number;
}

/**
 * Lays the reports of many files together. Left out, and named, are reports without unit, county or year, units that
 * resemble one on the roster, reports whose form is a guess, and reports of one unit and year whose cells differ.
 */
export function merged(tables: readonly NamedTable[], roster: Roster | null): Merged {
  const units: Authority[] = [];
  const reports: Report[] = [];
  const leftOut: LeftOut[] = [];
  const sources = new Map<string, number>();
  for (const { file, table, identities, formIsGuess } of tables) {
    const source = sources.get(file) ?? sources.size;
    sources.set(file, source);
    const ids = table.authorities.map((name) => unitOf(name, units, roster));
    table.authority.forEach((at, row) => {
      const id = ids[at] ?? null;
      const year = table.year[row] ?? NaN;
      const why = formIsGuess ? 'formGuess' : whyNot(id, year, identities[row]);
      if (why === null && id !== null && id !== SIMILAR) {
        reports.push({ file, source, table, row, id, year });
      } else if (why !== null) {
        leftOut.push({ file, why, authority: table.authorities[at]?.name ?? '', year });
      }
    });
  }
  const clashing = conflicts(reports);
  for (const { file, table, row, year } of clashing) {
    const authority = table.authorities[table.authority[row] ?? -1]?.name ?? '';
    leftOut.push({ file, why: 'conflict', authority, year });
  }
  const kept = reports.filter((report) => !clashing.has(report));
  return { frame: frameOf([kept.map(layerTable)], units, roster), leftOut };
}

const SIMILAR = Symbol('like a unit on the roster');

function whyNot(
  id: AuthorityId | typeof SIMILAR | null,
  year: number,
  identity: Identity | undefined,
): LeftOutWhy | null {
  if (id === SIMILAR) return 'similar';
  if (id === null || !(year > 0)) return 'unnamed';
  const said = identity === undefined ? [] : [identity.year, identity.authority];
  const contradict = said.some((list) => {
    const values = new Set<unknown>(list.map(({ value }) => value));
    return values.size > 1;
  });
  return contradict ? 'contradictory' : null;
}

/** @returns the unit of a name, a new one where none is known; null without name or county */
function unitOf(
  { name, county, prefecture, province, code }: AuthorityName,
  units: Authority[],
  roster: Roster | null,
): AuthorityId | typeof SIMILAR | null {
  if (name === '') return null;
  const found = resolveAuthority(name, county, prefecture, units, roster);
  if (found.kind === 'several') return null;
  if (found.kind === 'similar' && found.candidates.some(({ onRoster }) => onRoster)) return SIMILAR;
  const home = found.kind === 'same' ? found.candidate : { name, county, prefecture };
  if (home.county === null) return null;
  const id =
    found.kind === 'same' ? found.candidate.id : authorityId(name, home.county, prefecture);
  if (units.some((unit) => unit.id === id)) return id;
  units.push({
    id,
    name: home.name,
    kind: kindOf(home.name),
    county: home.county,
    prefecture: home.prefecture,
    province,
    code,
    aliases: [],
  });
  return id;
}

/** Reports of one unit and year of which one cell has two contents. */
function conflicts(reports: readonly Report[]): ReadonlySet<Report> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = `${report.id} ${report.year}`;
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [report]);
    else there.push(report);
  }
  const clashing = [...groups.values()].filter(([first, ...others]) =>
    others.some((other) => first !== undefined && differ(first, other)),
  );
  return new Set(clashing.flat());
}

function differ(a: Report, b: Report): boolean {
  return [...a.table.columns].some(([indicator, column]) => {
    const other = b.table.columns.get(indicator);
    if (other === undefined) return false;
    const [x, y] = [cellOf(column, a.row), cellOf(other, b.row)];
    const missing = x.status === Status.rowMissing || y.status === Status.rowMissing;
    return !missing && (x.status !== y.status || x.value !== y.value);
  });
}

/**
 * Lays tables over each other, with the units of a roster beside those that report.
 * @param layers lowest first
 */
export function frameOf(
  layers: readonly (readonly LayerTable[])[],
  units: readonly Authority[],
  roster: Roster | null,
): Frame {
  const entries = roster === null ? [] : roster.entries;
  const rosterIds = entries.map((e) => authorityId(e.authority, e.county, e.prefecture));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  entries.forEach((entry, i) => {
    const id = rosterIds[i];
    const { authority: name, county, prefecture, aliases } = entry;
    if (id === undefined) return;
    const there = known.get(id);
    const rest = { kind: kindOf(name), county, prefecture, province: null, code: null };
    known.set(id, { ...rest, ...there, id, name, aliases });
  });
  return buildFrame(
    layers.map((tables, batch) => ({ batch, published: true, tables })),
    [...known.values()],
    roster,
    rosterIds,
  );
}

/** One report as a table of its own. */
function layerTable({ source, table, row, id, year }: Report): LayerTable {
  const columns = new Map<IndicatorId, Column>();
  for (const [indicator, column] of table.columns) {
    const one = emptyColumn(column.values instanceof Int32Array ? 'int' : 'float', 1);
    setCell(one, 0, cellOf(column, row));
    columns.set(indicator, one);
  }
  const single = {
    form: table.form,
    authorities: table.authorities,
    authority: Int32Array.of(0),
    year: Int32Array.of(year),
    file: Int32Array.of(source),
    place: new Int32Array(1),
    choice: new Uint8Array(1),
    columns,
    cellRows: null,
  };
  return { table: single, ids: [id] };
}
