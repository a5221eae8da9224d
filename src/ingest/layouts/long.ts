import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf } from '../cellValue.ts';
import { isTotalWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { orderOf, readLabel } from '../labels.ts';
import type { LabelReading } from '../labels.ts';
import { laterFormOf } from '../otherForms.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import type { Collector } from './collector.ts';
import { rolesOf } from './head.ts';
import type { TableHead } from './head.ts';
import { namedBy, yearSaid } from './rowIdentity.ts';
import type { Surroundings } from './rowIdentity.ts';

/** Reads a table of one row per authority, year and indicator. */
export class LongReader {
  readonly places: Record<string, IndicatorPlace> = Object.create(null);
  readonly hasAuthority: boolean;
  readonly hasYear: boolean;
  readonly valueColumn: number;
  /** Rows of indicators of a later form. */
  laterRows = 0;
  readonly later = new Set<string>();
  readonly #collector: Collector;
  readonly #around: Surroundings;
  readonly #roles: ReadonlyMap<HeadRole, number>;
  readonly #width: number;
  readonly #reports = new Map<string, number>();
  readonly #readings = new Map<string, LabelReading | 'later'>();
  /** Place on the form of the last indicator of each report: tells 被依法纠错数 of 复议 and 诉讼 apart. */
  readonly #last = new Map<number, number>();
  readonly #head: readonly string[];

  /** @param around what is said above the table and by the file's name, where the rows themselves do not say it */
  constructor(head: TableHead, collector: Collector, around: Surroundings) {
    this.#collector = collector;
    this.#around = around;
    this.#roles = rolesOf(head);
    this.#width = head.columns.length;
    this.#head = head.columns.map((c) => c.label);
    this.hasAuthority = this.#roles.has('authority');
    this.hasYear = this.#roles.has('year');
    this.valueColumn = this.#roles.get('value') ?? 1;
  }

  get because(): string[] {
    return Object.values(this.places)
      .slice(0, 3)
      .map((place) => place.label);
  }

  get matched(): number {
    return Object.keys(this.places).length;
  }

  /** Takes one row below the head. */
  row(row: CsvRow): void {
    const { cells } = row;
    const label = this.#text(cells, 'indicatorId') || this.#text(cells, 'indicator');
    const name = this.#text(cells, 'authority');
    if (
      label === '' ||
      (cells.length === this.#head.length &&
        cells.every((c, i) => trimmed(c) === trimmed(this.#head[i] ?? '')))
    )
      return;
    if (isTotalWord(name) || isTotalWord(label)) return;
    const extra = cells.slice(this.#width).some((cell) => !isBlankText(cell));
    if (extra || (row.damaged && cells.length !== this.#width) || cells.length < this.valueColumn) {
      this.#collector.notice('row.irregular', {
        row: row.row,
        cells: cells.length,
        head: this.#width,
      });
      return;
    }
    const reading = this.#readingOf(label);
    if (reading === 'later') {
      this.laterRows++;
      this.later.add(label);
      return;
    }
    if (reading.kind === 'one' && reading.row.heading && isBlankText(cells[this.valueColumn - 1]))
      return;
    const report = this.#reportOf(cells, name, row.row);
    this.#take(report, label, reading, row);
  }

  #take(report: number, label: string, reading: LabelReading, row: CsvRow): void {
    const text = row.cells[this.valueColumn - 1] ?? '';
    const at = { row: row.row, column: this.valueColumn };
    const key = `label ${label}`;
    const answer = this.#collector.answer(key);
    if (answer === 'leaveOut') return;
    const id = answer === 'local' ? null : (answer ?? this.#idOf(report, reading));
    if (id === null) {
      this.#collector.keepLocal(report, label, trimmed(text));
      if (answer !== null) return;
      const heading = reading.kind === 'one';
      this.#collector.ask(
        {
          key,
          label,
          candidates:
            reading.kind === 'several' ? idsOf(reading) : heading ? [] : reading.candidates,
          why: heading ? 'none' : reading.kind,
        },
        trimmed(text),
      );
      return;
    }
    this.#last.set(report, orderOf(id));
    if (this.places[id] === undefined) this.places[id] = { index: row.row, label };
    const printed = printedUnitOf(this.#text(row.cells, 'unit'));
    const byId = reading.kind === 'one' && reading.by === 'id';
    this.#collector.put(report, id, text, printed ?? (byId ? 'id' : reading.unit), at);
  }

  #idOf(report: number, reading: LabelReading): IndicatorId | null {
    if (reading.kind === 'one') return indicatorOf(reading.row.id)?.id ?? null;
    if (reading.kind !== 'several') return null;
    const last = this.#last.get(report);
    const next = last === undefined ? [] : reading.rows.filter((r) => orderOf(r.id) === last + 1);
    const [row] = next;
    return row === undefined ? null : (indicatorOf(row.id)?.id ?? null);
  }

  #readingOf(label: string): LabelReading | 'later' {
    const there = this.#readings.get(label);
    if (there !== undefined) return there;
    const read = readLabel(label);
    const made =
      (read.kind === 'none' || read.kind === 'similar') && laterFormOf(label) !== null
        ? 'later'
        : read;
    this.#readings.set(label, made);
    return made;
  }

  #reportOf(cells: readonly string[], printed: string, row: number): number {
    const texts = {
      name: printed,
      county: this.#text(cells, 'county'),
      prefecture: this.#text(cells, 'prefecture'),
      province: this.#text(cells, 'province'),
      code: this.#text(cells, 'code'),
    };
    const yearText = this.#text(cells, 'year');
    const key = [...Object.values(texts), yearText].join('\u0001');
    const there = this.#reports.get(key);
    if (there !== undefined) return there;
    const year = yearSaid(yearText, this.hasYear, this.#around);
    if (year === null) this.#collector.notice('year.outOfRange', { row, text: yearText });
    const { table } = this.#collector;
    const authority = table.authority(namedBy(texts, this.hasAuthority, this.#around));
    const report = table.addReport(authority, year ?? UNKNOWN_YEAR, row);
    this.#reports.set(key, report);
    return report;
  }

  #text(cells: readonly string[], role: HeadRole): string {
    const column = this.#roles.get(role);
    return column === undefined ? '' : trimmed(cells[column - 1] ?? '');
  }
}

function idsOf(reading: Extract<LabelReading, { kind: 'several' }>): IndicatorId[] {
  return reading.rows.flatMap((row) => {
    const indicator = indicatorOf(row.id);
    return indicator === null ? [] : [indicator.id];
  });
}
