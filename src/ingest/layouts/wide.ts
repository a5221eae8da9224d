import { Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { Problem } from '#domain/problem.ts';
import type { IndicatorPlace } from '#domain/sourceFile.ts';
import { readStatusText } from '#domain/statusText.ts';
import { readCell } from '../cellValue.ts';
import {
  isDash,
  isGroupHead,
  isNoUnit,
  isSignature,
  isTotalWord,
  sumKind,
  unitWord,
} from '../headWords.ts';
import type { HeadRole } from '../headWords.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText, trimmed } from '../plainText.ts';
import { putPlain } from '../tableBuilder.ts';
import { UNKNOWN_YEAR, yearOf, yearsIn } from '../years.ts';
import type { Collector } from '../collector.ts';
import { repeatsHead, rolesOf } from './head.ts';
import type { TableHead } from './head.ts';
import { namedBy, yearSaid } from './rowIdentity.ts';
import type { Surroundings } from './rowIdentity.ts';
import { wrongSum } from '../table/wrongSum.ts';
import { planColumns, withQuestions, withUnits } from './widePlan.ts';
import type { WidePlan } from './widePlan.ts';

/** Reads a table of one row per authority and year, row by row. */
export class WideReader {
  readonly hasAuthority: boolean;
  readonly hasYear: boolean;
  readonly because: readonly string[];
  readonly #head: TableHead;
  readonly #collector: Collector;
  readonly #around: Surroundings;
  readonly #roles: ReadonlyMap<HeadRole, number>;
  #plan: WidePlan;
  /** Another table has begun below. */
  #closed = false;
  #groupStart = 0;
  /** Rows of sums and shares, by their labels: never units. */
  readonly #sums = new Map<string, number>();

  /** @param around what is said above the table and by the file's name, where the rows themselves do not say it */
  constructor(head: TableHead, collector: Collector, around: Surroundings) {
    this.#head = head;
    this.#collector = collector;
    this.#around = around;
    this.#roles = rolesOf(head);
    this.hasAuthority = this.#roles.has('authority');
    this.hasYear = this.#roles.has('year');
    this.#plan = planColumns(head, collector);
    this.because = Object.values(this.places)
      .slice(0, 3)
      .map((place) => place.label);
  }

  get places(): Readonly<Record<string, IndicatorPlace>> {
    return this.#plan.places;
  }

  /** The form of the labels. */
  get form(): TableFormId {
    return this.#head.labels.form;
  }

  get matched(): number {
    return this.#plan.values.length;
  }

  /** Says which rows were not taken as units. */
  get notices(): Problem[] {
    if (this.#sums.size === 0) return [];
    const rows = [...this.#sums.values()].reduce((sum, times) => sum + times, 0);
    return [{ code: 'row.sums', params: { rows, labels: [...this.#sums.keys()].join('、') } }];
  }

  /** Takes one row below the head. */
  row(row: CsvRow): void {
    const { cells } = row;
    if (this.#closed || cells.every(isBlankText)) return;
    if (repeatsHead(cells, this.#head)) {
      if (!this.#isSameHead(cells)) this.#close(row.row);
      return;
    }
    if (this.#collector.table.count === 0 && this.#isSubHead(cells)) return;
    const name = this.#text(cells, 'authority');
    const first = cells.find((cell) => !isBlankText(cell)) ?? '';
    if (this.#isOfOtherYear(cells, first)) {
      this.#close(row.row);
      return;
    }
    if (this.#isAside(cells, name, first)) return;
    const numbers = this.#plan.values.some((plan) => !isBlankText(cells[plan.column - 1]));
    const total =
      [name, this.#text(cells, 'county'), this.#text(cells, 'number'), first].find(
        (t) => t !== '' && isTotalWord(t),
      ) ?? (isNoUnit(name) ? name : undefined);
    if (total !== undefined) {
      const times = this.#sums.get(total);
      this.#sums.set(total, times === undefined ? 1 : times + 1);
      this.#checkTotal(row, total);
      return;
    }
    const isGroup = isGroupHead(first) || isGroupHead(name);
    if (!numbers && (isGroup || isSignature(first) || cells.length < 2)) {
      if (isGroup) this.#groupStart = this.#collector.table.count;
      return;
    }
    if (!numbers && this.hasAuthority && name === '' && this.#text(cells, 'year') === '') return;
    if (this.#collector.leavesOut(this.#text(cells, 'period'), row.row)) return;
    if (this.#isIrregular(row)) return;
    this.#read(row, name);
  }

  /** What follows has another order or another year: read as this table it would be wrong. */
  #close(row: number): void {
    this.#closed = true;
    this.#collector.notice('row.otherTable', { row });
  }

  /** A title of its own with another year, where the rows themselves name none. */
  #isOfOtherYear(cells: readonly string[], first: string): boolean {
    const { year } = this.#around;
    if (this.hasYear || year === UNKNOWN_YEAR || isSignature(first)) return false;
    const [said] = yearsIn(first, 'title');
    const filled = cells.filter((cell) => !isBlankText(cell)).length;
    return filled === 1 && said !== undefined && said !== year;
  }

  #isSameHead(cells: readonly string[]): boolean {
    return this.#plan.values.every(({ column, indicator }) => {
      const reading = this.#head.labels.exact(cells[column - 1] ?? '');
      return reading === null || reading.kind !== 'one' || reading.row.id === indicator.id;
    });
  }

  /**
   * A row of words below the head belongs to it: units of measure hold for the columns; under 上年, 目标 and other words it
   * is not certain whose numbers follow, and the columns become questions.
   */
  #isSubHead(cells: readonly string[]): boolean {
    const name = this.#text(cells, 'authority');
    if (!this.hasAuthority || (name !== '' && !isNoUnit(name))) return false;
    const below = this.#plan.values.map((plan) => ({
      plan,
      text: trimmed(cells[plan.column - 1] ?? ''),
    }));
    const filled = below.filter(({ text }) => text !== '' && !isDash(text));
    if (filled.length === 0 || filled.some(({ text }) => /\d/.test(text) && yearOf(text) === null))
      return false;
    const isUnits = filled.some(({ text }) => unitWord(text) !== null);
    const columns = filled.map(({ plan, text }) => ({ column: plan.column, text }));
    this.#plan = isUnits ? withUnits(this.#plan, columns) : withQuestions(this.#plan, columns);
    return true;
  }

  #text(cells: readonly string[], role: HeadRole): string {
    const column = this.#roles.get(role);
    return column === undefined ? '' : trimmed(cells[column - 1] ?? '');
  }

  /** A line of text below or between: one filled cell that is no name of a row. */
  #isAside(cells: readonly string[], name: string, first: string): boolean {
    const filled = cells.filter((cell) => !isBlankText(cell)).length;
    if (filled > 1 && !(isSignature(first) && filled <= 4)) return false;
    if (isSignature(first)) return true;
    return (
      filled === 1 && (this.hasYear || name === '') && !isTotalWord(first) && !isGroupHead(first)
    );
  }

  #isIrregular(row: CsvRow): boolean {
    const width = this.#head.columns.length;
    const extra = row.cells.slice(width).some((cell) => !isBlankText(cell));
    const params = { row: row.row, cells: row.cells.length, head: width };
    if (extra || (row.damaged && row.cells.length !== width)) {
      this.#collector.notice('row.irregular', params);
      return true;
    }
    if (row.damaged || row.cells.length < width) {
      const last = Math.max(...this.#plan.values.map((plan) => plan.column));
      if (row.damaged || row.cells.length < last) this.#collector.notice('row.incomplete', params);
    }
    return false;
  }

  #read(row: CsvRow, printed: string): void {
    const { cells } = row;
    const { table } = this.#collector;
    const authority = table.authority(
      namedBy(
        {
          name: printed,
          county: this.#text(cells, 'county'),
          prefecture: this.#text(cells, 'prefecture'),
          province: this.#text(cells, 'province'),
          code: this.#text(cells, 'code'),
        },
        this.hasAuthority,
        this.#around,
      ),
    );
    const year = yearSaid(this.#text(cells, 'year'), this.hasYear, this.#around);
    if (year === null) {
      this.#collector.notice('year.outOfRange', { row: row.row, text: this.#text(cells, 'year') });
    }
    const report = table.addReport(authority, year ?? UNKNOWN_YEAR, row.row);
    table.setForm(report, this.#text(cells, 'form'));
    for (const plan of this.#plan.values) {
      const text = cells[plan.column - 1] ?? '';
      if (plan.plain && putPlain(table.column(plan.indicator), report, text)) continue;
      this.#collector.put(report, plan.indicator.id, text, plan.unit, {
        row: row.row,
        column: plan.column,
      });
    }
    for (const { column, label } of this.#plan.locals) {
      const text = trimmed(cells[column - 1] ?? '');
      if (text !== '') this.#collector.keepLocal(report, label, text);
    }
    for (const { column, key, label } of this.#plan.asked) {
      this.#collector.ask(
        { key, label, candidates: [], why: 'none' },
        trimmed(cells[column - 1] ?? ''),
      );
    }
    this.#takeStatus(report, this.#text(cells, 'status'), row.row);
  }

  /** What our own wide export says in its `status` column. */
  #takeStatus(report: number, text: string, row: number): void {
    const said = readStatusText(text);
    if (said === null) return;
    for (const [id, { status, marks }] of said) {
      const indicator = indicatorOf(id);
      if (indicator === null) continue;
      const cell = this.#collector.table.cell(report, indicator.id);
      if (cell.value !== null) {
        this.#collector.table.set(report, indicator.id, { ...cell, marks }, row);
      } else if (
        status !== null &&
        status !== Status.value &&
        status !== Status.notOnForm &&
        status !== Status.noReport
      ) {
        this.#collector.table.set(report, indicator.id, { status, value: null, marks }, row);
      } else if (cell.status === Status.blank) {
        this.#collector.table.set(report, indicator.id, { ...cell, marks }, row);
      }
    }
  }

  /** 合计 and 小计 are only compared with the rows above them, of the same year where a year is printed. */
  #checkTotal(row: CsvRow, label: string): void {
    const kind = sumKind(label);
    const { table } = this.#collector;
    const from = kind === 'part' ? this.#groupStart : 0;
    const to = table.count;
    if (kind === 'part') this.#groupStart = to;
    if (kind === null || to === from) return;
    const year = yearOf(this.#text(row.cells, 'year'));
    const reports: number[] = [];
    for (let r = from; r < to; r++) if (year === null || table.yearAt(r) === year) reports.push(r);
    for (const plan of this.#plan.values) {
      const text = row.cells[plan.column - 1] ?? '';
      const total = readCell(text, plan.indicator, plan.unit).cell;
      const parts = reports.map((r) => table.cell(r, plan.indicator.id));
      const sum = wrongSum(total, parts, plan.indicator.kind);
      if (sum === null) continue;
      this.#collector.notice('row.total.differs', {
        row: row.row,
        label: trimmed(label),
        indicator: plan.indicator.label,
        text: trimmed(text),
        sum,
      });
    }
  }
}
