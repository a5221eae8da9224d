import { Status } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { columnLetters } from '../collector.ts';
import type { Collector } from '../collector.ts';
import type { Identity } from '../draft.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import { ownerOf, yearTextOf } from './owner.ts';
import type { Said } from './owner.ts';
import { Places } from './places.ts';
import type { Place } from './places.ts';
import { RivalNumbers } from './rivalNumbers.ts';
import type { PrintedCell } from './rivalNumbers.ts';

/** Finds the report that a number belongs to, and remembers where its values stand. */
export class Reports {
  readonly #collector: Collector;
  readonly #byKey = new Map<string, number>();
  readonly #identities: Identity[] = [];
  readonly #only: number | null;
  readonly #told = new Set<number>();
  readonly places: Places;
  readonly rivals: RivalNumbers;

  /** @param only the report that all numbers belong to: that of a document; null: rows and columns say */
  constructor(collector: Collector, only: number | null = null) {
    this.#collector = collector;
    this.#only = only;
    this.places = new Places(collector.table);
    this.rivals = new RivalNumbers(collector);
  }

  get identities(): readonly Identity[] {
    return this.#identities;
  }

  /** How many cells were put. */
  puts = 0;

  get count(): number {
    return this.#collector.table.count;
  }

  /** @param place where the report is met first: `report` counts rows, or columns where those name units */
  of(said: Said, place: number, key: string): number {
    if (this.#only !== null) return this.#only;
    const there = this.#byKey.get(key);
    if (there !== undefined) return there;
    const { table } = this.#collector;
    const { identity, name, year, form, key: own } = ownerOf(said);
    const same = name.name === '' || year === UNKNOWN_YEAR ? undefined : this.#byKey.get(own);
    if (same !== undefined) {
      this.#byKey.set(key, same);
      return same;
    }
    const report = table.addReport(table.authority(name), year, place);
    if (year === UNKNOWN_YEAR) {
      const text = yearTextOf(said);
      if (text !== '') this.#collector.unreadYears.push({ report, text });
    }
    this.#identities.push(identity);
    this.places.open(report, said.line);
    this.#byKey.set(key, report);
    this.#byKey.set(own, report);
    if (form !== '') table.setForm(report, form);
    return report;
  }

  /** Unit of a report, for further years of it (`openKnown`). */
  unitOf(report: number): { readonly authority: number; readonly key: string } {
    const { table } = this.#collector;
    const name = table.nameOfReport(report);
    return {
      authority: table.authorityAt(report),
      key: `\u0002${[name?.name, name?.county, name?.prefecture, name?.province, name?.code].join('\u0001')}\u0001`,
    };
  }

  /**
   * The short way to a new report of a unit that is known.
   * @param key of the unit, with the year behind it
   * @returns null when there is such a report already
   */
  openKnown(authority: number, year: number, row: number, key: string): number | null {
    if (this.#byKey.has(key)) return null;
    const report = this.#collector.table.addReport(authority, year, row);
    this.#byKey.set(key, report);
    return report;
  }

  /** Puts a printed cell of a report. */
  put(
    report: number,
    id: IndicatorId,
    text: string,
    unit: string | null,
    at: Place,
    label: string,
  ): void {
    this.puts++;
    const before = this.#collector.table.cell(report, id).status;
    if (before !== Status.rowMissing) this.#twice(report, at);
    this.#collector.put(report, id, text, unit, at, label);
    if (before !== Status.rowMissing) this.rivals.compare(report, { id, text, at }, before);
    this.places.mark(report, id, at, label);
  }

  /** A cell of a row that is not read. */
  refuse(said: Said, cell: PrintedCell): void {
    this.rivals.refuse(cell, () => this.#only ?? this.#byKey.get(ownerOf(said).key));
  }

  /** A unit and year that the table holds more than once: told once. */
  #twice(report: number, { row, column }: Place): void {
    const own = this.places.linesOf(report);
    if (own.line === null || this.#told.has(report)) return;
    if (own[own.line] === (own.line === 'row' ? row : column)) return;
    this.#told.add(report);
    const { table } = this.#collector;
    const authority = table.nameOfReport(report)?.name ?? '';
    const year = table.yearAt(report);
    if (authority === '') return;
    const [place, first] =
      own.line === 'column' ? [columnLetters(column), columnLetters(own.column)] : [row, own.row];
    if (year === UNKNOWN_YEAR)
      this.#collector.notice('report.twice.undated', { authority, place, first });
    else this.#collector.notice('report.twice', { authority, year, place, first });
  }
}
