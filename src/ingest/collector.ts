import { Status, hasValue } from '#domain/cell.ts';
import type { Cell } from '#domain/cell.ts';
import { readStatusText } from '#domain/statusText.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { Indicator, IndicatorId } from '#domain/forms/index.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import { bareAmountsToAsk } from './bareAmounts.ts';
import type { BareAmount } from './bareAmounts.ts';
import { readCell } from './cellValue.ts';
import type { CellReading } from './cellValue.ts';
import { headsKey } from './columnChoices.ts';
import { isPartBelow } from './periods.ts';
import { UNREAD_LIMIT } from './draft.ts';
import type {
  ValueColumn,
  CountySum,
  FileAnswers,
  LocalValue,
  NotReported,
  UnplacedLabel,
  UnreadCell,
  UnreadYear,
} from './draft.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** So many notices of one kind are listed for a file. */
const NOTICE_LIMIT = 50;
const LOCAL_LIMIT = 100_000;
/** A file with more labels that match nothing is no table of reports. */
const UNPLACED_LIMIT = 1000;
/** So many values are shown with a question. */
const MOST_EXAMPLES = 4;
/** Below so many the user can decide them one by one; above it is a list in which a label of the forms stands by chance. */
const FEW_UNPLACED = 200;
/** So many unknown labels to one of the forms are such a list. */
const UNPLACED_TO_KNOWN = 20;

/** Where a cell stands: row and column of a table, or (both 0) the item of a JSON file. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly item?: number;
}

/** A place as a spreadsheet names it (C12); the item of a JSON file as #3. */
export function placeText({ row, column, item }: CellPlace): string {
  return item === undefined ? `${columnLetters(column)}${row}` : `#${item}`;
}

/** @returns A for 1, Z for 26, AA for 27 */
export function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  const before = (column - 1 - last) / 26;
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + last);
}

const UNIT_UNKNOWN = { status: Status.unitUnknown, value: null, marks: 0 } as const;

/** An amount other than 0 without a unit in its cell. */
function amountIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d+(?:\.\d+)?$/.test(plain) && Number(plain) > 0 ? Number(plain) : null;
}

/** Gathers what the rows of one file say besides plain numbers. */
export class Collector {
  readonly table: TableBuilder;
  readonly answers: FileAnswers;
  readonly unread: UnreadCell[] = [];
  unreadCount = 0;
  /** Rows and items left out because they are of a quarter or a month. */
  partsOfYears = 0;
  readonly local: LocalValue[] = [];
  /** What the county says of its units: sums as printed. */
  readonly sums: CountySum[] = [];
  /** Units that are listed with blanks alone, or as 未报. */
  readonly notReported: NotReported[] = [];
  readonly unreadYears: UnreadYear[] = [];
  /** Villages, and townships' own level: left out. */
  readonly villages: string[] = [];
  readonly problems: Problem[] = [];
  readonly #unplaced = new Map<
    string,
    { label: Omit<UnplacedLabel, 'numbers'>; examples: string[]; numbers: number }
  >();
  readonly #notices = new Map<ProblemCode, number>();

  constructor(table: TableBuilder, answers: FileAnswers) {
    this.table = table;
    this.answers = answers;
  }

  readonly #bare: (BareAmount & {
    report: number;
    indicator: Indicator;
    text: string;
    at: CellPlace;
    label: string;
  })[] = [];

  /**
   * Reads a printed cell into the table.
   * @param label as printed over or beside it
   */
  put(
    report: number,
    id: IndicatorId,
    text: string,
    unit: string | null,
    at: CellPlace,
    label: string,
  ): void {
    const indicator = indicatorOf(id);
    if (indicator === null) return;
    const printed = this.#unitOf(indicator, unit, label);
    const reading = readCell(text, indicator, printed);
    this.#take(report, indicator, reading, text, at, label);
    const amount = amountIn(text);
    if (indicator.kind === 'money' && printed === null && amount !== null)
      this.#bare.push({ column: label, amount, report, indicator, text, at, label });
  }

  /** One bare amount above what a township has says that its whole column may be in 元: all of them become questions. */
  askForUnits(): void {
    for (const { report, indicator, text, at, label } of bareAmountsToAsk(this.#bare)) {
      const before = this.table.cell(report, indicator.id);
      if (!hasValue(before)) continue;
      this.table.set(report, indicator.id, UNIT_UNKNOWN, at.row);
      this.table.place(report, indicator.id, gridPlace(at.row, at.column));
      this.#refuseAmount(report, indicator.id, text, at, label);
    }
    this.#bare.length = 0;
  }

  /** What our own wide export says in its `status` column. */
  takeStatus(report: number, text: string, row: number): void {
    const said = readStatusText(text);
    if (said === null) return;
    for (const [id, { status, marks }] of said) {
      const indicator = indicatorOf(id);
      if (indicator === null) continue;
      const cell = this.table.cell(report, indicator.id);
      const isOther =
        status !== null &&
        status !== Status.value &&
        status !== Status.notOnForm &&
        status !== Status.noReport;
      if (cell.value === null && isOther)
        this.table.set(report, indicator.id, { status, value: null, marks }, row);
      else if (cell.value !== null || cell.status === Status.blank)
        this.table.set(report, indicator.id, { ...cell, marks }, row);
    }
  }

  /** @returns the number, counted from 1, of the column that the user chose among those with these heads; null: none yet */
  chosenColumn(asked: readonly ValueColumn[]): number | null {
    const at = this.answers.columns?.get(headsKey(asked));
    return at === undefined ? null : (asked[at]?.column ?? null);
  }

  /** The printed unit, else the one that the user gave for amounts under the same label. */
  #unitOf(indicator: Indicator, printed: string | null, label: string): string | null {
    if (printed !== null || indicator.kind !== 'money') return printed;
    return this.answers.moneyUnits?.get(label) ?? null;
  }

  /** Stores a reading; a second, different number for the same cell makes it `disputed`. */
  #take(
    report: number,
    indicator: Indicator,
    reading: CellReading,
    text: string,
    at: CellPlace,
    printedLabel: string,
  ): void {
    const before = this.table.cell(report, indicator.id);
    const cell = merged(before, reading.cell);
    this.table.set(report, indicator.id, cell, at.row);
    const label = indicator.label;
    if (cell.status === Status.disputed) {
      this.refuse(report, indicator.id, 'row.duplicate', text, at);
      return;
    }
    if (reading.code === null) return;
    if (hasValue(reading.cell) || reading.cell.status === Status.blank) {
      this.notice(reading.code, paramsOf(label, text, at));
    } else if (reading.code === 'cell.unitUnknown') {
      this.#refuseAmount(report, indicator.id, text, at, printedLabel);
    } else {
      this.refuse(report, indicator.id, reading.code, text, at);
    }
  }

  refuse(
    report: number,
    id: IndicatorId | null,
    code: ProblemCode,
    text: string,
    at: CellPlace,
    more: Pick<UnreadCell, 'candidates' | 'amountOf'> = {},
  ): void {
    this.unreadCount++;
    if (this.unread.length >= UNREAD_LIMIT) return;
    const label = id === null ? '' : (indicatorOf(id)?.label ?? id);
    this.unread.push({
      report,
      indicator: id,
      ...more,
      row: at.row,
      column: at.column,
      text,
      problem: { code, params: paramsOf(label, text, at) },
    });
  }

  #refuseAmount(
    report: number,
    id: IndicatorId,
    text: string,
    at: CellPlace,
    amountOf: string,
  ): void {
    this.refuse(report, id, 'cell.unitUnknown', text, at, { amountOf });
  }

  /** A blank cell that says that its number is yet to come: 未报, 暂缺. */
  awaits(report: number, id: IndicatorId, text: string, at: CellPlace): void {
    this.#awaited.push({ report, params: paramsOf(indicatorOf(id)?.label ?? id, text, at) });
  }

  /** @param silent reports of which all cells say so: those are told as a whole */
  tellAwaited(silent: ReadonlySet<number>): void {
    for (const { report, params } of this.#awaited)
      if (!silent.has(report)) this.notice('cell.words', params);
    this.#awaited.length = 0;
  }

  readonly #awaited: { readonly report: number; readonly params: Problem['params'] }[] = [];

  /** @returns whether a notice was given */
  hasTold(code: ProblemCode): boolean {
    return this.#notices.has(code);
  }

  notice(code: ProblemCode, params: Problem['params']): void {
    const seen = this.#notices.get(code);
    const count = seen === undefined ? 1 : seen + 1;
    this.#notices.set(code, count);
    if (count <= NOTICE_LIMIT) this.problems.push({ code, params });
  }

  /** Tells rows or columns that are of parts of a township: none of them reports. */
  leaveOutVillages(names: readonly string[], code: 'row.villages' | 'column.villages'): void {
    if (names.length === 0) return;
    this.villages.push(...names);
    this.notice(code, { n: names.length, labels: listed(names) });
  }

  /** @returns whether a row or item is of a part of a year only; then it says so and is left out */
  leavesOut(period: string, place: number): boolean {
    if (!isPartBelow(period)) return false;
    this.partsOfYears++;
    this.notice('row.period', { place, text: period });
    return true;
  }

  keepLocal(report: number, label: string, text: string): void {
    if (this.local.length < LOCAL_LIMIT) this.local.push({ report, label, text });
  }

  /** @returns what the user said about a label; null: nothing yet. */
  answer(key: string): IndicatorId | 'local' | 'leaveOut' | null {
    return this.answers.places.get(key) ?? null;
  }

  /**
   * Asks the user to place a label, once however often it stands there.
   * @param question which indicators may be meant: worked out for the first of them
   * @param examples a few of its values as printed
   */
  ask(
    label: Omit<UnplacedLabel, 'examples' | 'numbers' | 'candidates' | 'why'>,
    question: () => Pick<UnplacedLabel, 'candidates' | 'why'>,
    examples: readonly string[],
  ): void {
    let there = this.#unplaced.get(label.key);
    if (there === undefined) {
      if (this.#isFull) return;
      const shown: string[] = [];
      there = { label: { ...label, ...question(), examples: shown }, examples: shown, numbers: 0 };
      this.#unplaced.set(label.key, there);
    }
    const filled = examples.filter((example) => example !== '');
    there.numbers += filled.filter((example) => /\d/.test(example)).length;
    there.examples.push(...filled.slice(0, MOST_EXAMPLES - there.examples.length));
  }

  /** @returns whether the labels that nobody knows are so many beside those of the forms that the file is no table of reports */
  isOtherList(known: number): boolean {
    const { size } = this.#unplaced;
    return this.#isFull || (size > FEW_UNPLACED && size > known * UNPLACED_TO_KNOWN);
  }

  get #isFull(): boolean {
    return this.#unplaced.size > UNPLACED_LIMIT;
  }

  /** Rows (from 0) of which a doubt is told. */
  get toldRows(): ReadonlySet<number> {
    const rows = [
      ...this.unread.map(({ row }) => row),
      ...this.problems.map(({ params }) => params.row ?? params.place),
    ];
    return new Set(rows.flatMap((row) => (typeof row === 'number' ? [row - 1] : [])));
  }

  get unplaced(): UnplacedLabel[] {
    return [...this.#unplaced.values()].map(({ label, numbers }) => ({ ...label, numbers }));
  }
}

/** So many names are told of a list. */
const LISTED = 12;

/** @returns names as one text, the first of many */
export function listed(names: readonly string[]): string {
  const different = [...new Set(names)];
  return different.slice(0, LISTED).join('、') + (different.length > LISTED ? '…' : '');
}

function paramsOf(label: string, text: string, at: CellPlace): Problem['params'] {
  return { label, text, row: at.row, column: at.column, place: placeText(at) };
}

/** A number and a blank give the number; two different numbers, or a number and an unreadable text, are disputed. */
function merged(before: Cell, now: Cell): Cell {
  if (before.status === Status.rowMissing || before.status === Status.blank) return now;
  if (now.status === Status.blank) return before;
  if (hasValue(before) && hasValue(now) && before.value === now.value) return now;
  return { status: Status.disputed, value: null, marks: 0 };
}
