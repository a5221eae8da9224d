import { allForms, indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId, TableFormId } from '#domain/forms/index.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { printedUnitOf } from '../cellValue.ts';
import { isNoUnit, isTotalWord } from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import { idsOf, labelsOf } from '../labels.ts';
import { haveParentsIn } from '../placeLabels.ts';
import type { FormLabels, LabelReading } from '../labels.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import type { Collector } from '../collector.ts';
import { rolesOf } from './head.ts';
import type { TableHead } from './head.ts';
import { LabelCache } from './labelCache.ts';
import { namedBy, yearSaid } from './rowIdentity.ts';
import type { Surroundings } from './rowIdentity.ts';

/** A row whose label fits several indicators: only at the end is it known whether all their parents are printed. */
interface Waiting {
  readonly report: number;
  readonly label: string;
  readonly reading: Extract<LabelReading, { kind: 'several' }>;
  readonly row: CsvRow;
  /** The one that comes next on the form. */
  readonly next: IndicatorId | null;
}

/** Reads a table of one row per authority, year and indicator. */
export class LongReader {
  readonly places: Record<string, IndicatorPlace> = Object.create(null);
  readonly hasAuthority: boolean;
  readonly hasYear: boolean;
  readonly valueColumn: number;
  readonly #collector: Collector;
  readonly #around: Surroundings;
  readonly #roles: ReadonlyMap<HeadRole, number>;
  readonly #width: number;
  readonly #reports = new Map<string, number>();
  readonly #form: FormLabels;
  readonly #labels: LabelCache;
  readonly #readings = new Map<string, LabelReading>();
  readonly #ambiguousParents: ReadonlySet<string>;
  /** Place on the form of the last indicator of each report: tells 被依法纠错数 of 复议 and 诉讼 apart. */
  readonly #last = new Map<number, number>();
  /** Rows of each report that are parents of such labels. */
  readonly #parents = new Map<number, Set<string>>();
  readonly #waiting: Waiting[] = [];
  readonly #head: readonly string[];

  /** @param around what is said above the table and by the file's name, where the rows themselves do not say it */
  constructor(head: TableHead, collector: Collector, around: Surroundings) {
    this.#form = head.labels;
    this.#labels = new LabelCache(head.labels);
    this.#ambiguousParents = new Set(
      head.labels.ambiguousRows().flatMap(({ parent }) => (parent === null ? [] : [parent])),
    );
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

  /** The form of the labels. */
  get form(): TableFormId {
    return this.#form.form;
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
    if (isNoUnit(name) || isTotalWord(label)) return;
    const extra = cells.slice(this.#width).some((cell) => !isBlankText(cell));
    if (extra || (row.damaged && cells.length !== this.#width) || cells.length < this.valueColumn) {
      this.#collector.notice('row.irregular', {
        row: row.row,
        cells: cells.length,
        head: this.#width,
      });
      return;
    }
    if (this.#collector.leavesOut(this.#text(cells, 'period'), row.row)) return;
    const reading = this.#readingOf(label);
    if (reading.kind === 'one' && reading.row.heading && isBlankText(cells[this.valueColumn - 1]))
      return;
    const report = this.#reportOf(cells, name, row.row);
    this.#take(report, label, reading, row);
  }

  #take(report: number, label: string, reading: LabelReading, row: CsvRow): void {
    const text = row.cells[this.valueColumn - 1] ?? '';
    const answer = this.#collector.answer(`label ${label}`);
    if (answer === 'leaveOut') return;
    if (answer === null && reading.kind === 'several') {
      this.#wait(report, label, reading, row);
      return;
    }
    const own = reading.kind === 'one' ? (indicatorOf(reading.row.id)?.id ?? null) : null;
    const id = answer === 'local' ? null : (answer ?? own);
    if (id === null) this.#keep(report, label, reading, text, answer === null);
    else this.#read(report, id, label, reading, row);
  }

  /** Rows that wait for the rest of the table find their place, or become questions. */
  end(): void {
    for (const { report, label, reading, row, next } of this.#waiting) {
      const parents = this.#parents.get(report);
      if (next !== null && parents !== undefined && haveParentsIn(reading.rows, parents))
        this.#read(report, next, label, reading, row);
      else this.#keep(report, label, reading, row.cells[this.valueColumn - 1] ?? '', true);
    }
  }

  #wait(report: number, label: string, reading: Waiting['reading'], row: CsvRow): void {
    const last = this.#last.get(report);
    const next = reading.rows.find(
      (r) => last !== undefined && this.#form.order(r.id) === last + 1,
    );
    const id = next === undefined ? null : (indicatorOf(next.id)?.id ?? null);
    if (id !== null) this.#last.set(report, this.#form.order(id));
    this.#waiting.push({ report, label, reading, row, next: id });
  }

  #keep(report: number, label: string, reading: LabelReading, text: string, ask: boolean): void {
    this.#collector.keepLocal(report, label, trimmed(text));
    if (!ask) return;
    const heading = reading.kind === 'one';
    const candidates =
      reading.kind === 'several' ? idsOf(reading.rows) : heading ? [] : reading.candidates;
    const question = { key: `label ${label}`, label, candidates };
    this.#collector.ask({ ...question, why: heading ? 'none' : reading.kind }, trimmed(text));
  }

  #read(report: number, id: IndicatorId, label: string, reading: LabelReading, row: CsvRow): void {
    if (reading.kind === 'one') this.#last.set(report, this.#form.order(id));
    if (this.#ambiguousParents.has(id)) {
      const there = this.#parents.get(report);
      if (there === undefined) this.#parents.set(report, new Set([id]));
      else there.add(id);
    }
    if (this.places[id] === undefined) this.places[id] = { index: row.row, label };
    const printed = printedUnitOf(this.#text(row.cells, 'unit'));
    const byId = reading.kind === 'one' && reading.by === 'id';
    const unit = printed ?? (byId ? 'id' : reading.unit);
    const at = { row: row.row, column: this.valueColumn };
    this.#collector.put(report, id, row.cells[this.valueColumn - 1] ?? '', unit, at);
  }

  /** What a label means on the form of the file, else on another one: the reports of a long file may be on several. */
  #readingOf(label: string): LabelReading {
    const there = this.#readings.get(label);
    if (there !== undefined) return there;
    const read = this.#labels.reading(label);
    const elsewhere =
      read.kind === 'none' || read.kind === 'similar' ? exactElsewhere(label, this.#form) : null;
    const made = elsewhere ?? read;
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
    table.setForm(report, this.#text(cells, 'form'));
    this.#reports.set(key, report);
    return report;
  }

  #text(cells: readonly string[], role: HeadRole): string {
    const column = this.#roles.get(role);
    return column === undefined ? '' : trimmed(cells[column - 1] ?? '');
  }
}

/** @returns what a label means on another form than that of the file, newest first; null when it is on none */
function exactElsewhere(label: string, own: FormLabels): LabelReading | null {
  for (const { id } of [...allForms].reverse()) {
    if (id === own.form) continue;
    const reading = labelsOf(id).exact(label);
    if (reading?.kind === 'one') return reading;
  }
  return null;
}
