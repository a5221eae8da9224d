import { indicatorOf, isIndicatorId } from '#domain/forms/index.ts';
import { newMerge } from './geometry.ts';
import { cell, line } from './sheet.ts';
import type { Cell, Fact, Grid, HeadKind, Line, LineRole } from './sheet.ts';
import type { KnownReport } from './truth.ts';

/** What one line of an axis says of its cells; `part` is the row or column of a table of the forms since 2019. */
export interface Said {
  readonly county?: string;
  readonly authority?: string;
  readonly year?: number;
  readonly id?: string;
  readonly row?: string;
  readonly column?: string;
}

/** One line of an axis: its texts, from the outermost in, and what they mean. */
export interface Entry {
  readonly texts: readonly string[];
  readonly said: Said;
  readonly role: LineRole;
  readonly block?: string;
  readonly bound?: boolean;
  /** Of sums: which lines it covers. */
  readonly covers?: (other: Entry) => boolean;
  /** Of lines that are nobody's value: what stands in a cell. */
  readonly prints?: () => string;
}

export interface Axis {
  readonly kinds: readonly HeadKind[];
  /** Texts in the corner, one for each kind; only lanes (rows) print them. */
  readonly corner: readonly string[];
  readonly entries: readonly Entry[];
  /** Whether equal neighbours are one merged cell. */
  readonly merged: boolean;
}

/** How numbers are printed. */
export interface Print {
  readonly blank: string;
  readonly heading: string;
  readonly thousands: boolean;
  readonly signs: boolean;
  /** Whether some numbers stand with their unit: 12件. */
  readonly units: boolean;
}

export interface Plan {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly reports: readonly KnownReport[];
  readonly print: Print;
}

export function printed(value: number, id: string, print: Print): string {
  const { thousands, signs, units } = print;
  const row = indicatorOf(id);
  const kind = row?.kind;
  if (units && value > 0 && value % 4 === 1 && kind === 'count')
    return `${value}${row?.unit ?? ''}`;
  if (kind === 'change' && signs && value > 0) return `+${value}`;
  if (!thousands || Math.abs(value) < 1000 || kind === 'money') return String(value);
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A table with the values of the reports where rows and columns cross. */
export function pivot({ rows, columns, reports, print }: Plan): Grid {
  const lanes = rows.kinds.length;
  const heads = columns.kinds.length;
  const keyed = new Map(reports.map((r) => [keyOf(r.county, r.authority, r.year), r]));
  const factOf = (row: Entry, column: Entry): Fact | null => {
    const said = { ...row.said, ...column.said };
    const id = said.id ?? `${said.row ?? ''}.${said.column ?? ''}`;
    const report = keyed.get(keyOf(said.county, said.authority, said.year));
    if (report === undefined || !isIndicatorId(id)) return null;
    const value = report.values.get(id);
    const { county, authority, year } = report;
    return value === undefined ? null : { county, authority, year, id, value, copy: 0, seen: true };
  };
  const facts = rows.entries.map((row) => columns.entries.map((column) => factOf(row, column)));
  const sumOf = (r: number, c: number): string => {
    const row = rows.entries[r];
    const column = columns.entries[c];
    if (row === undefined || column === undefined) return '';
    const overRows = row.role === 'sum' ? rows.entries.map((e) => row.covers?.(e) ?? false) : null;
    const overColumns =
      column.role === 'sum' ? columns.entries.map((e) => column.covers?.(e) ?? false) : null;
    const covered = facts.flatMap((list, i) => {
      if (overRows === null ? i !== r : overRows[i] !== true) return [];
      return list.flatMap((fact, j) =>
        (overColumns === null ? j === c : overColumns[j] === true) && fact !== null ? [fact] : [],
      );
    });
    const known = covered.flatMap(({ value }) => (value === null ? [] : [value]));
    const total = known.reduce((sum, value) => sum + value, 0);
    const [first] = covered;
    if (first === undefined || known.length === 0) return '';
    return printed(Math.round(total * 100) / 100, first.id, print);
  };
  const body = rows.entries.map((row, r) =>
    columns.entries.map((column, c): Cell => {
      const odd = row.prints ?? column.prints;
      if (odd !== undefined && row.role !== 'band') return cell(odd());
      if (row.role === 'sum' || column.role === 'sum') return cell(sumOf(r, c));
      const fact = facts[r]?.[c] ?? null;
      if (fact === null) return cell(row.role === 'band' ? '' : print.heading);
      return cell(fact.value === null ? print.blank : printed(fact.value, fact.id, print), fact);
    }),
  );
  const cornerCells = Array.from({ length: heads }, (_, h) =>
    rows.corner.map((text) => cell(h === 0 || columns.merged ? text : '')),
  );
  if (columns.merged && heads > 1) {
    rows.corner.forEach((_, lane) => {
      const merge = newMerge();
      for (const head of cornerCells) {
        const covered = head[lane];
        if (covered !== undefined) covered.merge = merge;
      }
    });
  }
  const top = namesOf(columns);
  const left = namesOf(rows);
  return {
    rows: [...columns.kinds.map((kind) => line('head', { kind })), ...rows.entries.map(lineOf)],
    columns: [...rows.kinds.map((kind) => line('head', { kind })), ...columns.entries.map(lineOf)],
    cells: [
      ...columns.kinds.map((_, h) => [
        ...(cornerCells[h] ?? []),
        ...top.map((texts) => texts[h] ?? cell('')),
      ]),
      ...body.map((cells, r) => [
        ...Array.from({ length: lanes }, (_, l) => left[r]?.[l] ?? cell('')),
        ...cells,
      ]),
    ],
  };
}

const keyOf = (county?: string, authority?: string, year?: number) =>
  `${county ?? ''}|${authority ?? ''}|${year ?? ''}`;

const lineOf = ({ role, block = '', bound = false }: Entry): Line => line(role, { block, bound });

/** Texts of an axis as cells: for each entry one for each kind, merged where they continue. */
function namesOf({ kinds, entries, merged }: Axis): Cell[][] {
  const names = entries.map(({ texts }) => kinds.map((_, l) => cell(texts[l] ?? '')));
  if (!merged) return names;
  const joins = (a: Cell, b: Cell, text: string) => {
    if (a.merge === 0) a.merge = newMerge();
    b.merge = a.merge;
    b.text = text;
  };
  kinds.forEach((_, level) => {
    entries.forEach((entry, e) => {
      const before = entries[e - 1];
      const own = names[e]?.[level];
      const last = names[e - 1]?.[level];
      const text = entry.texts[level] ?? '';
      if (own === undefined || last === undefined || before === undefined || text === '') return;
      if (level === kinds.length - 1) return;
      const same = entry.texts.slice(0, level + 1).every((t, i) => t === before.texts[i]);
      if (same) joins(last, own, text);
    });
  });
  entries.forEach((entry, e) => {
    const own = names[e] ?? [];
    own.forEach((under, level) => {
      const over = own[level - 1];
      if (over === undefined || (entry.texts[level] ?? '') !== '' || over.text === '') return;
      const alone = names.every(
        (other, i) => i === e || over.merge === 0 || other[level - 1]?.merge !== over.merge,
      );
      if (alone) joins(over, under, over.text);
    });
  });
  return names;
}
