import type { CsvRow } from '../parse/csv.ts';
import { asideOf, withoutRemarks } from './asides.ts';
import { isRowOfColumns } from './blankRows.ts';
import { BodyMeanings } from './bodyMeanings.ts';
import { settledAt } from './bodyParts.ts';
import type { BodyParts } from './bodyParts.ts';
import type { BodySetting } from './bodySetting.ts';
import { columnsOn } from './columns.ts';
import type { ReadColumn, ReadColumns } from './columns.ts';
import { Placing } from './placing.ts';
import { labelsRows } from './plan.ts';
import { isGlued, isMisnamed, isOfOrder, isRowInOneCell, timeForName } from './rowDoubts.ts';
import { LaneReader } from './rowAxis.ts';
import { RowFit } from './rowFit.ts';
import { RowLabels } from './rowLabels.ts';
import type { RowLook } from './rowLook.ts';
import { RowValues, hasText } from './rowValues.ts';
import { shortWayOf } from './shortWay.ts';
import { tellColumns } from './columnNotices.ts';
import { fittedBySpans } from './spans.ts';
import { SumRows } from './sumRows.ts';
import { isOfTownship, namedInRow } from './villages.ts';
import type { Named } from './villages.ts';
import { UnreadRows, ofUnit } from './unreadRows.ts';
import type { WideRows } from './wideRows.ts';
import { YearSumRows } from './yearSums.ts';

/** Reads the rows of one table into reports. */
export class BodyReader {
  readonly #set: BodySetting;
  readonly #columns: readonly ReadColumn[];
  readonly #lanes: LaneReader;
  readonly #parts: BodyParts;
  readonly #unread: UnreadRows;
  readonly #values: RowValues;
  readonly #fit: RowFit;
  readonly #placing: Placing;
  readonly #sums: SumRows;
  readonly #years = new YearSumRows();
  readonly #onlyHead: RowLook | null;
  readonly choose: ReadColumns['choose'];
  readonly twins: ReadColumns['twins'];
  #wide: WideRows | null;
  /** The last row that was taken the short way: a merged name may go on below it. */
  #lastShort: CsvRow | null = null;
  /** The unit that the row before names. */
  #unit: string | null = null;
  /** What the row before names. */
  #before: Named = null;
  /** The first row without anything in it. */
  #blank: RowLook | null = null;
  /** Any row has something in it. */
  #isFilled = false;

  constructor(set: BodySetting) {
    this.#set = set;
    const {
      columns: all,
      choose,
      twins,
    } = columnsOn(
      set.plan,
      set.sample,
      set.lexicon,
      (asked) => set.collector.chosenColumn(asked),
      ({ asked }) => set.collector.answer(`label ${asked}`) !== null,
    );
    this.choose = choose;
    this.twins = twins;
    this.#lanes = new LaneReader(set.plan);
    const meanings = new BodyMeanings(set);
    this.#fit = new RowFit(set);
    const placing = new Placing(set, all);
    this.#placing = placing;
    const columns = all.map((column) =>
      column.off === null && this.#isOfVillage(column.axis.name)
        ? { ...column, off: 'village' as const }
        : column,
    );
    this.#columns = columns;
    const labels = new RowLabels(set, columns);
    this.#sums = set.sums ?? new SumRows(set.collector, this.#placing.line === 'row');
    this.#onlyHead = set.head.length === 1 ? (set.head[0] ?? null) : null;
    this.#parts = { set, columns, labels, meanings, placing, sums: this.#sums };
    this.#unread = new UnreadRows(this.#parts);
    this.#values = new RowValues(this.#parts);
    tellColumns(this.#parts, twins);
    this.#wide = shortWayOf(this.#parts, this.#fit.headed);
  }

  /**
   * Takes one row below the head.
   * @param below the row behind it: a merged value shows there
   */
  row(printed: RowLook, below: RowLook | null): void {
    if (printed.filled === 0) {
      this.#blank ??= printed;
      return;
    }
    this.#isFilled = true;
    if (this.#lastShort !== null) this.#lanes.read(this.#lastShort.cells);
    this.#lastShort = null;
    const { look, printedAt } = fittedBySpans(printed, this.#onlyHead);
    const { plan } = this.#set;
    const aside = asideOf(look, plan);
    const surrounds = aside === 'surrounds' && this.#placing.surround(withoutRemarks(look, plan));
    if (surrounds) this.#wide = shortWayOf(this.#parts, this.#fit.headed);
    if (isOfOrder(look, plan)) return;
    if (aside !== null) {
      if (isRowInOneCell(look)) this.#fit.tell(look);
      return;
    }
    const said = this.#years.settled(this.#lanes.read(look.row.cells));
    const { axis } = said;
    const before = this.#before;
    const unit = this.#unit;
    this.#unit = axis.name;
    this.#before = namedInRow(plan, look.row.cells);
    const hasValues = this.#columns.some(({ at }) => hasText(look, at));
    if (axis.isGroup && !hasValues) {
      this.#sums.beginGroup();
      return;
    }
    const next = below === null ? null : fittedBySpans(below, this.#onlyHead).look;
    const placed = { look, said, next, printedAt };
    if ((!hasValues && isGlued(look, plan)) || isMisnamed(look, plan)) {
      this.#unread.tellUnclear(look, said, ofUnit(said, unit, timeForName(look, plan)));
      return;
    }
    if (said.isAgain) {
      if (said.isNamed) this.#unread.tellUnclear(look, said);
      else this.#unread.refuse(look, said);
      return;
    }
    if (!hasValues && labelsRows(plan)) {
      // a number of the row stands where none belongs
      if (look.numbers === 0 || this.#fit.fits(look, true, said))
        this.#values.withoutNumber(placed);
      else this.#unread.refuse(look, said);
      return;
    }
    if (!this.#fit.fits(look, hasValues, said)) {
      this.#unread.refuse(look, said);
      return;
    }
    if (this.#unread.isOfOtherTime(look, said)) return;
    if (axis.aspect !== null) {
      this.#sums.take(look, said, this.#columns, (column) => settledAt(this.#parts, said, column));
      return;
    }
    if (this.#unread.isNotReported(look, said) || this.#unread.isNameless(look, said)) return;
    if (this.#isOfVillage(axis.name)) {
      this.#sums.takeVillage(axis.name ?? '');
      return;
    }
    if (this.#unread.isWithVillages(said, before, below)) {
      this.#unread.tellUnclear(look, said);
      return;
    }
    if (!this.#unread.isUnclear(placed)) this.#values.read(placed);
  }

  /** A name without a kind in the table of a township. */
  #isOfVillage(name: string | null): boolean {
    const owners = this.#placing.context.identity.authority.map(({ value }) => value);
    return isOfTownship(name, owners);
  }

  /** Passes a row that is read on another form: its names, and what a line between the rows says, may go on below it. */
  pass(printed: RowLook): void {
    if (this.#lastShort !== null) this.#lanes.read(this.#lastShort.cells);
    this.#lastShort = null;
    const { look } = fittedBySpans(printed, this.#onlyHead);
    const aside = asideOf(look, this.#set.plan);
    if (aside === null) this.#lanes.read(look.row.cells);
    else if (aside === 'surrounds' && this.#placing.surround(look))
      this.#wide = shortWayOf(this.#parts, this.#fit.headed);
  }

  /** The report of a table whose column the user has yet to choose. */
  addReport(): void {
    this.#placing.addReport();
  }

  /** @returns true when a row of plain numbers was taken the short way; else `row` must take it */
  fast(row: CsvRow): boolean {
    const report = this.#wide?.take(row) ?? null;
    if (report === null) return false;
    this.#sums.addRow(report);
    this.#lastShort = row;
    this.#isFilled = true;
    return true;
  }

  /** Any number of the table was read, refused or asked about. */
  get isTold(): boolean {
    return this.#columns.some(({ off }) => off === 'choose' || off === 'time');
  }

  /** What the rows so far add up to, for a table that goes on below a second head. */
  get sums(): SumRows {
    return this.#sums;
  }

  /** Ends the table: what could only be told with all rows. */
  end(): void {
    this.#readBlank();
    this.#sums.end();
  }

  /** The only row of a national table whose rows have no labels: all that it says is blank. */
  #readBlank(): void {
    const { plan, head } = this.#set;
    const look = this.#blank;
    if (this.#isFilled || look === null || plan.lanes.length > 0) return;
    if (!head.some(isRowOfColumns) || look.row.cells.length < plan.width) return;
    const said = this.#lanes.read(look.row.cells);
    this.#values.read({ look, said, next: null, printedAt: (column) => column });
  }
}
