import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import { BLANK } from '#domain/reportTable.ts';
import type { MutableColumn } from '#domain/reportTable.ts';
import type { Collector } from '../collector.ts';
import { isGroupHead } from '../headWords.ts';
import { bestOf } from '../proposals.ts';
import { aspectOf } from '../lexicon/aspects.ts';
import { saidYear } from '../lexicon/times.ts';
import { BLANK_CELL, OTHER_CELL, TextRow } from '../parse/textRow.ts';
import type { CsvRow } from '../parse/csv.ts';
import { axisOf } from './axis.ts';
import type { LineRole } from './axis.ts';
import type { ReadColumn } from './columns.ts';
import type { Context } from './context.ts';
import { saysNotReported } from './notReported.ts';
import { isCountyName } from './looks.ts';
import { lanesOf, namesRows } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Reports } from './reports.ts';

/** Lanes that the short way understands. */
const PLAIN: ReadonlySet<LineRole> = new Set([
  'authority',
  'county',
  'prefecture',
  'year',
  'number',
  'note',
]);
/** A name of which its characters alone say that it is one. */
const NAME = /^[\u4e00-\u9fff]{2,12}(?:镇|乡|街道)$/;

/** A column of certain meaning. */
export interface CertainColumn {
  readonly column: ReadColumn;
  readonly id: IndicatorId;
  readonly unit: string | null;
  readonly label: string;
}

interface Filled extends CertainColumn {
  readonly at: number;
  readonly indicator: Indicator;
  readonly values: MutableColumn;
}

/** What the short way needs of a table. */
export interface WideSetting {
  readonly plan: Plan;
  readonly columns: readonly CertainColumn[];
  readonly collector: Collector;
  readonly reports: Reports;
  readonly context: Context;
  /** Numbers from this column on stand below no head. */
  readonly headed: number;
  /** Cells of nearly all lines; null where rows have no ends of their own. */
  readonly cells: number | null;
}

/**
 * The short way for the many rows of a wide text: a unit whose name is beyond doubt, its year, plain counts. Every other
 * row takes the long way, and both give the same.
 */
export class WideRows {
  // private by TypeScript alone: old browsers look private ones up in a map, once for each cell
  private readonly set: WideSetting;
  private readonly filled: readonly Filled[];
  private readonly counts: Int32Array;
  private readonly nameAt: number;
  private readonly countyAt: number;
  private readonly prefectureAt: number;
  private readonly yearAt: number;
  private readonly notes: readonly number[];
  private readonly around: string;
  private readonly year: number | null;
  private readonly units = new Map<string, { readonly authority: number; readonly key: string }>();
  private readonly years = new Map<string, number | null>();
  private readonly names = new Map<string, boolean>();
  private readonly counties = new Map<string, boolean>();
  private readonly isMarked: boolean[] = [];

  private constructor(set: WideSetting) {
    this.set = set;
    const { plan, columns, collector } = set;
    const first = (role: LineRole) => lanesOf(plan, role)[0]?.at ?? -1;
    this.nameAt = first('authority');
    this.countyAt = first('county');
    this.prefectureAt = first('prefecture');
    this.yearAt = first('year');
    this.notes = lanesOf(plan, 'note').map(({ at }) => at);
    this.year = bestOf(set.context.identity.year);
    this.around = JSON.stringify(set.context.identity);
    this.filled = columns.flatMap((one) => {
      const indicator = indicatorOf(one.id);
      if (indicator === null) return [];
      return [{ ...one, at: one.column.at, indicator, values: collector.table.column(indicator) }];
    });
    this.counts = new Int32Array(this.filled.length);
  }

  /** @returns null for a table whose rows need more care */
  static of(set: WideSetting): WideRows | null {
    const { plan } = set;
    const isPlain =
      namesRows(plan) &&
      !plan.isJumbled &&
      plan.from === 0 &&
      plan.to === plan.width &&
      plan.lanes.every(({ role }) => PLAIN.has(role)) &&
      lanesOf(plan, 'authority').length === 1 &&
      lanesOf(plan, 'county').length < 2 &&
      lanesOf(plan, 'prefecture').length < 2 &&
      lanesOf(plan, 'year').length < 2 &&
      plan.columns.every(
        ({ axis }) => axis.name === null && axis.county === null && axis.year === null,
      );
    if (!isPlain) return null;
    const rows = new WideRows(set);
    return rows.yearAt < 0 && rows.year === null ? null : rows;
  }

  /** @returns the report of the row; null when the row must take the long way */
  take(row: CsvRow): number | null {
    const { plan, headed, cells } = this.set;
    if (!(row instanceof TextRow) || row.damage !== null) return null;
    if (row.width !== plan.width || (cells !== null && row.width < cells)) return null;
    for (let at = headed; at < row.width; at++) if (row.count(at) !== BLANK_CELL) return null;
    for (const at of this.notes) if (row.count(at) !== BLANK_CELL) return null;
    if (!this.count(row)) return null;
    const report = this.open(row);
    if (report !== null) this.fill(row, report);
    return report;
  }

  /** @returns whether any value of the row is a plain count */
  private count(row: TextRow): boolean {
    let plain = 0;
    for (let i = 0; i < this.filled.length; i++) {
      const value = row.count(this.filled[i]!.at);
      this.counts[i] = value;
      if (value >= 0) plain++;
    }
    return plain > 0;
  }

  private open(row: TextRow): number | null {
    const year = this.yearAt < 0 ? this.year : this.yearOf(row.cell(this.yearAt));
    const name = row.cell(this.nameAt);
    const county = this.countyAt < 0 ? null : row.cell(this.countyAt);
    const prefecture = this.prefectureAt < 0 ? null : row.cell(this.prefectureAt);
    if (year === null || !this.isName(name) || (county !== null && !this.isCounty(county)))
      return null;
    if (prefecture !== null && !this.isCounty(prefecture)) return null;
    const { reports, context } = this.set;
    const unit = `${name}\u0001${county ?? ''}\u0001${prefecture ?? ''}`;
    const known = this.units.get(unit);
    if (known !== undefined)
      return reports.openKnown(known.authority, year, row.row, `${known.key}${year}`);
    const yearText = this.yearAt < 0 ? '' : row.cell(this.yearAt);
    const axis = { ...axisOf([]), name, county, prefecture };
    const said = {
      row: this.yearAt < 0 ? axis : { ...axis, year, yearText },
      column: null,
      context,
      ownNames: true,
      ownYears: this.yearAt >= 0,
      line: 'row' as const,
    };
    const before = reports.count;
    const report = reports.of(said, row.row, `${unit}\u0001${year}\u0001${this.around}`);
    if (reports.count === before) return null;
    reports.places.isOneRow(report);
    this.units.set(unit, reports.unitOf(report));
    return report;
  }

  private fill(row: TextRow, report: number): void {
    const { reports, collector } = this.set;
    for (let i = 0; i < this.filled.length; i++) {
      const { values, at, id, unit, label, indicator } = this.filled[i]!;
      const count = this.counts[i]!;
      if (count === OTHER_CELL || (count >= 0 && indicator.kind === 'money')) {
        const text = row.cell(at);
        const place = { row: row.row, column: at + 1 };
        const isAwaited = saysNotReported(text);
        reports.put(report, id, isAwaited ? '' : text, unit, place, label);
        if (isAwaited) collector.awaits(report, id, text, place);
        continue;
      }
      if (count !== BLANK_CELL) values.values[report] = count;
      else values.values[report] = values.values instanceof Int32Array ? BLANK : NaN;
      if (this.isMarked[i] === true) continue;
      this.isMarked[i] = true;
      reports.places.markColumn(id, at + 1, label);
    }
  }

  private yearOf(text: string): number | null {
    const there = this.years.get(text);
    if (there !== undefined) return there;
    const year = saidYear(text);
    this.years.set(text, year);
    return year;
  }

  private isName(text: string): boolean {
    const there = this.names.get(text);
    if (there !== undefined) return there;
    const is = NAME.test(text) && aspectOf(text) === null && !isGroupHead(text);
    this.names.set(text, is);
    return is;
  }

  private isCounty(text: string): boolean {
    const there = this.counties.get(text);
    if (there !== undefined) return there;
    const is = isCountyName(text) && aspectOf(text) === null;
    this.counties.set(text, is);
    return is;
  }
}
