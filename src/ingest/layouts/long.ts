import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf } from '../cellValue.ts';
import { isTotalWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { orderOf, readLabel } from '../labels.ts';
import type { LabelReading } from '../labels.ts';
import { shortName } from '../names.ts';
import { laterFormOf } from '../otherForms.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { isReportYear, yearOf } from '../years.ts';
import type { Collector } from './collector.ts';
import type { TableHead } from './head.ts';

/** Reads a table of one row per authority, year and indicator. */
export class LongReader {
  readonly places: Record<string, IndicatorPlace> = Object.create(null);
  readonly hasAuthority: boolean;
  readonly hasYear: boolean;
  readonly valueColumn: number;
  /** Rows of indicators of a later form. */
  laterRows = 0;
  readonly #collector: Collector;
  readonly #roles: ReadonlyMap<HeadRole, number>;
  readonly #width: number;
  readonly #reports = new Map<string, number>();
  readonly #readings = new Map<string, LabelReading | 'later'>();
  /** Place on the form of the last indicator of each report: tells 被依法纠错数 of 复议 and 诉讼 apart. */
  readonly #last = new Map<number, number>();
  readonly #head: readonly string[];

  constructor(head: TableHead, collector: Collector) {
    this.#collector = collector;
    const roles = new Map<HeadRole, number>();
    for (const c of head.columns)
      if (c.role !== null && !roles.has(c.role)) roles.set(c.role, c.column);
    this.#roles = roles;
    this.#width = head.columns.length;
    this.#head = head.columns.map((c) => c.label);
    this.hasAuthority = roles.has('authority');
    this.hasYear = roles.has('year');
    this.valueColumn = roles.get('value') ?? 1;
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
        read: 0,
      });
      return;
    }
    const reading = this.#readingOf(label);
    if (reading === 'later') {
      this.laterRows++;
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
    const yearText = this.#text(cells, 'year');
    const county = this.#text(cells, 'county');
    const prefecture = this.#text(cells, 'prefecture');
    const province = this.#text(cells, 'province');
    const key = [printed, county, prefecture, province, yearText].join('\u0001');
    const there = this.#reports.get(key);
    if (there !== undefined) return there;
    const year = yearOf(yearText);
    const good = year !== null && isReportYear(year);
    if (yearText !== '' && !good)
      this.#collector.notice('year.outOfRange', { row, text: yearText });
    const name = shortName(printed);
    const authority = this.#collector.table.authority({
      name: name.name,
      county: county === '' ? name.county : county,
      prefecture: prefecture === '' ? name.prefecture : prefecture,
      province: province === '' ? name.province : province,
      code: null,
    });
    const report = this.#collector.table.addReport(authority, good ? year : 0, row);
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
