import { isMainCount } from '../measures/mainCounts.ts';
import { MIN_DISPERSION_UNITS } from '../statistics/limits.ts';
import { quantile } from '../statistics/quantile.ts';
import { twoCountsScore } from '../statistics/twoCounts.ts';
import { forms } from '../forms/index.ts';
import type { IndicatorId } from '../forms/index.ts';
import type { Cell } from '../cell.ts';
import { oneOf } from '../oneOf.ts';
import { numberOf } from './results.ts';
import { speaks } from './rows.ts';
import type { Alike, CheckedReport, Surroundings } from './types.ts';

/** A report with the unit that it is of. */
export interface UnitReport extends CheckedReport {
  /** Key of the unit within the county. */
  readonly unit: number;
  /** @returns the cell as it may be held against other reports: without its number where an error of its own names it */
  usable(indicator: IndicatorId): Cell;
}

/** The report as it may be held against others. */
export function comparable(report: UnitReport): CheckedReport {
  return { ...report, cell: report.usable };
}

/** Two reports are called copies of each other from so many cells above zero on. */
const CELLS_ALIKE = 5;

/** The reports of one county, with what rules ask about those around one of them. */
export class CheckedCounty {
  readonly reports: readonly UnitReport[];
  readonly #isNamed: boolean;
  readonly #byUnit = new Map<number, UnitReport[]>();
  readonly #byYear = new Map<string, UnitReport[]>();
  readonly #known = new Map<string, readonly number[]>();
  /** Where the lowest quarter ends and the highest begins; empty for too few. */
  readonly #quarters = new Map<string, readonly number[]>();
  readonly #prints = new Map<UnitReport, Print>();
  readonly #comparable = new Map<UnitReport, CheckedReport>();
  readonly #names: readonly string[];

  /**
   * @param reports one for each unit, year and form, newest form first within a year
   * @param isNamed whether they name their county: without one nobody knows who belongs together
   * @param names of all units of the county that are known, with a report or without
   */
  constructor(
    reports: readonly UnitReport[],
    isNamed: boolean,
    names: readonly string[] = reports.map(({ name }) => name),
  ) {
    this.reports = reports;
    this.#names = [...new Set(names)];
    this.#isNamed = isNamed;
    for (const report of reports) {
      oneOf(this.#byUnit, report.unit, () => []).push(report);
      oneOf(this.#byYear, yearKey(report), () => []).push(report);
    }
  }

  /** @returns what a report of the county stands among */
  around(report: UnitReport): Surroundings {
    const usable = (one: UnitReport | null) => (one === null ? null : this.#usable(one));
    return {
      reported: (years) => this.#earlier(report, years),
      own: this.#usable(report),
      earlier: (years) => usable(this.#earlier(report, years)),
      others: (id) =>
        this.#inYear(report).flatMap((one) =>
          one.unit === report.unit ? [] : (this.#numberOf(one, id) ?? []),
        ),
      changes: (id) => this.#changes(report, id),
      alike: () => this.#alike(report),
      quarter: (id, years) => this.#quarter(report, id, years),
      neighbours: this.#names.filter((name) => name !== report.name),
    };
  }

  #usable(report: UnitReport): CheckedReport {
    return oneOf(this.#comparable, report, () => comparable(report));
  }

  #numberOf(report: UnitReport, id: IndicatorId): number | null {
    return numberOf(this.#usable(report), id);
  }

  #inYear(report: Pick<UnitReport, 'form' | 'year'>): readonly UnitReport[] {
    return this.#isNamed ? (this.#byYear.get(yearKey(report)) ?? []) : [];
  }

  #earlier({ unit, year, form }: UnitReport, years: number): UnitReport | null {
    const then = (this.#byUnit.get(unit) ?? []).filter((one) => one.year === year - years);
    return then.find((one) => one.form === form) ?? then[0] ?? null;
  }

  #changes(report: UnitReport, id: IndicatorId): readonly number[] {
    return this.#remembered(`changes ${yearKey(report)} ${id}`, () =>
      this.#inYear(report).flatMap((one) => {
        const before = this.#earlier(one, 1);
        if (before?.form !== one.form) return [];
        const [was, now] = [this.#numberOf(before, id), this.#numberOf(one, id)];
        return was === null || now === null ? [] : [twoCountsScore(was, now, 1)];
      }),
    );
  }

  #alike(report: UnitReport): Alike {
    const { key, cells } = this.#print(report);
    if (cells < CELLS_ALIKE) return { cells: null, units: [], before: null };
    const others = this.#inYear(report).filter(
      (one) => one.unit !== report.unit && this.#print(one).key === key,
    );
    const before = this.#earlier(report, 1);
    const isRepeated = before?.form === report.form && this.#print(before).key === key;
    return {
      cells,
      units: others.map(({ name }) => name),
      before: isRepeated ? before.year : null,
    };
  }

  #print(report: UnitReport): Print {
    return oneOf(this.#prints, report, () => printOf(this.#usable(report)));
  }

  #quarter(report: UnitReport, id: IndicatorId, years: number): 'top' | 'middle' | 'bottom' | null {
    const then = years === 0 ? report : this.#earlier(report, years);
    if (then?.form !== report.form || !isMainCount(id, report.form)) return null;
    const value = this.#numberOf(then, id);
    if (value === null) return null;
    const quarters = oneOf(this.#quarters, `${yearKey(then)} ${report.kind} ${id}`, () => {
      const all = this.#inYear(then).flatMap((one) =>
        one.kind === report.kind ? (this.#numberOf(one, id) ?? []) : [],
      );
      const few = all.length < MIN_DISPERSION_UNITS;
      return few ? [] : [quantile(all, 0.25) ?? NaN, quantile(all, 0.75) ?? NaN];
    });
    const [low, high] = quarters;
    if (low === undefined || high === undefined) return null;
    if (value > high) return 'top';
    return value < low ? 'bottom' : 'middle';
  }

  #remembered(key: string, make: () => readonly number[]): readonly number[] {
    return oneOf(this.#known, key, make);
  }
}

/** The cells of a report above zero as one text, and how many of them tell two reports apart. */
interface Print {
  readonly key: string;
  readonly cells: number;
}

function printOf(report: CheckedReport): Print {
  if (report.form === 'none') return { key: '', cells: 0 };
  const filled = forms[report.form].indicators.flatMap((row) => {
    const value = numberOf(report, row.id);
    return value === null || value === 0 ? [] : [{ row, value }];
  });
  return {
    key: filled.map(({ row, value }) => `${row.id} ${String(value)}`).join('\n'),
    cells: filled.filter(({ row }) => speaks(row)).length,
  };
}

const yearKey = ({ form, year }: Pick<UnitReport, 'form' | 'year'>) => `${form} ${String(year)}`;
