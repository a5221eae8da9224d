import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { unitWord } from '../headWords.ts';
import { columnLetters } from '../collector.ts';
import type { CsvRow } from '../parse/csv.ts';
import { trimmed } from '../plainText.ts';
import { asideOf, withoutRemarks } from './asides.ts';
import { askAboutColumn, askAboutRow } from './asking.ts';
import { isRowOfColumns } from './blankRows.ts';
import { BodyMeanings } from './bodyMeanings.ts';
import type { BodySetting } from './bodySetting.ts';
import { columnsOn } from './columns.ts';
import { moneyOver } from './context.ts';
import type { Off, ReadColumn, ReadColumns } from './columns.ts';
import { saysNotReported } from './notReported.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import type { Meaning } from './meaning.ts';
import { Placing } from './placing.ts';
import type { PlacedRow } from './placing.ts';
import { labelsRows, namesColumns, namesRows } from './plan.ts';
import type { Lane } from './plan.ts';
import {
  isGlued,
  isMisnamed,
  isOfOrder,
  isRowInOneCell,
  sharesLabel,
  timeForName,
} from './rowDoubts.ts';
import { LaneReader } from './rowAxis.ts';
import type { RowAxis } from './rowAxis.ts';
import { RowFit } from './rowFit.ts';
import { RowLabels } from './rowLabels.ts';
import type { RowLook } from './rowLook.ts';
import { fittedBySpans } from './spans.ts';
import { SumRows } from './sumRows.ts';
import type { PutValue } from './sumRows.ts';
import { isOfTownship, isWithVillages, namedInRow } from './villages.ts';
import type { Named } from './villages.ts';
import { WideRows } from './wideRows.ts';
import type { CertainColumn } from './wideRows.ts';
import { YearSumRows, isThereAtATime } from './yearSums.ts';

/** Reads the rows of one table into reports. */
export class BodyReader {
  readonly #set: BodySetting;
  readonly #columns: readonly ReadColumn[];
  readonly #lanes: LaneReader;
  readonly #labels: RowLabels;
  readonly #meanings: BodyMeanings;
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
    this.#meanings = new BodyMeanings(set);
    this.#fit = new RowFit(set);
    this.#placing = new Placing(set, all);
    const columns = all.map((column) =>
      column.off === null && this.#isOfVillage(column.axis.name)
        ? { ...column, off: 'village' as const }
        : column,
    );
    this.#columns = columns;
    this.#labels = new RowLabels(set, columns);
    this.#sums = set.sums ?? new SumRows(set.collector, this.#placing.line === 'row');
    this.#onlyHead = set.head.length === 1 ? (set.head[0] ?? null) : null;
    const asked = new Set(twins.flat().map(({ column }) => column));
    const doubled = columns.flatMap(({ at, off, axis, path }) =>
      off === 'twin' && !asked.has(at + 1) ? [axis.name ?? path] : [],
    );
    for (const label of new Set(doubled)) set.collector.notice('column.twice', { label });
    if (set.plan.isBeside === true)
      set.collector.notice('table.beside', { column: columnLetters(set.plan.from + 1) });
    set.collector.leaveOutVillages(
      columns.flatMap(({ off, path }) => (off === 'village' ? [path.split('/').join(' / ')] : [])),
      'column.villages',
    );
    const meanings = columns.map((column) => this.#meanings.ofColumn(column));
    const taken = new Set(
      meanings.flatMap((one, i) =>
        one.kind === 'one' && columns[i]?.off === null ? [one.id] : [],
      ),
    );
    columns.forEach((column, i) => {
      const meaning = meanings[i];
      if (meaning !== undefined) askAboutColumn(column, set, meaning, taken);
    });
    this.#wide = this.#shortWay();
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
    if (surrounds) this.#wide = this.#shortWay();
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
      this.#tellUnclear(look, said, ofUnit(said, unit, timeForName(look, plan)));
      return;
    }
    if (said.isAgain) {
      if (said.isNamed) this.#tellUnclear(look, said);
      else this.#refuse(look, said);
      return;
    }
    if (!hasValues && labelsRows(plan)) {
      // a number of the row stands where none belongs
      if (look.numbers === 0 || this.#fit.fits(look, true, said)) this.#withoutNumber(placed);
      else this.#refuse(look, said);
      return;
    }
    if (!this.#fit.fits(look, hasValues, said)) {
      this.#refuse(look, said);
      return;
    }
    if (this.#isOfOtherTime(look, said)) return;
    if (axis.aspect !== null) {
      this.#sums.take(look, said, this.#columns, (column) => this.#settledAt(said, column));
      return;
    }
    if (this.#isNotReported(look, said) || this.#isNameless(look, said)) return;
    if (this.#isOfVillage(axis.name)) {
      this.#sums.takeVillage(axis.name ?? '');
      return;
    }
    if (this.#isWithVillages(said, before, below)) {
      this.#tellUnclear(look, said);
      return;
    }
    if (!this.#isUnclear(placed)) this.#read(placed);
  }

  /** A name without a kind in the table of a township. */
  #isOfVillage(name: string | null): boolean {
    const owners = this.#placing.context.identity.authority.map(({ value }) => value);
    return isOfTownship(name, owners);
  }

  /** A township's number may be without its villages. */
  #isWithVillages({ axis }: RowAxis, before: Named, below: RowLook | null): boolean {
    const { plan } = this.#set;
    if (!namesRows(plan) || axis.name === null) return false;
    const behind = below === null ? null : namedInRow(plan, below.row.cells);
    return isWithVillages(before, behind);
  }

  #settledAt(said: RowAxis, column: ReadColumn): Meaning {
    return this.#placing.settled(said, column, this.#meanings.at(said, column));
  }

  /** Passes a row that is read on another form: its names, and what a line between the rows says, may go on below it. */
  pass(printed: RowLook): void {
    if (this.#lastShort !== null) this.#lanes.read(this.#lastShort.cells);
    this.#lastShort = null;
    const { look } = fittedBySpans(printed, this.#onlyHead);
    const aside = asideOf(look, this.#set.plan);
    if (aside === null) this.#lanes.read(look.row.cells);
    else if (aside === 'surrounds' && this.#placing.surround(look)) this.#wide = this.#shortWay();
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
    this.#read({ look, said, next: null, printedAt: (column) => column });
  }

  /** @returns null where any column is not certain, or the user has said what it is */
  #shortWay(): WideRows | null {
    const { plan, sample, collector, reports, lineCells, trimsTails } = this.#set;
    if (sample.some(({ row }) => namedInRow(plan, row.cells) === 'village')) return null;
    if (this.#placing.line !== 'row' || plan.lanes.some(leadsByCounty)) return null;
    if (collector.answers.mapping?.some(({ at }) => at === 'row') === true) return null;
    const { context } = this.#placing;
    const columns: CertainColumn[] = [];
    for (const column of this.#columns) {
      if (column.off === 'sum' || collector.answer(`label ${column.asked}`) !== null) return null;
      if (column.off !== null) continue;
      const meaning = this.#meanings.ofColumn(column);
      if (meaning.kind !== 'one') return null;
      const { unit: printed } = column.axis;
      if (printed !== null && unitWord(printed) === null) return null;
      const unit =
        printed ?? (meaning.byId ? 'id' : meaning.unit) ?? moneyOver(context, meaning.id);
      columns.push({ column, id: meaning.id, unit, label: trimmed(column.path) });
    }
    const cells = trimsTails ? null : lineCells;
    const { headed } = this.#fit;
    return WideRows.of({ plan, columns, collector, reports, context, headed, cells });
  }

  /** A label alone: a heading, the first part of a label that goes on below, or an indicator whose cells are blank. */
  #withoutNumber(row: PlacedRow): void {
    const { look, said } = row;
    if (this.#set.plan.isJumbled) return;
    const told = this.#labels.broken(said);
    const inner = told[told.length - 1]?.ids;
    const isAnswered = this.#set.collector.answer(`label ${said.path}`) !== null;
    if (!isAnswered && (inner === null || inner === undefined)) return;
    if (said.axis.aspect !== null) return;
    for (const column of this.#columns) {
      const cell = look.row.cells[column.at];
      if (column.off !== null || cell === undefined || isCovered(cell)) continue;
      const meaning = this.#meanings.of(told, said, column);
      if (isAnswered || meaning.kind === 'one')
        this.#placing.place({ ...row, next: null }, column, meaning);
    }
  }

  #isOfOtherTime({ row: { row } }: RowLook, { axis }: RowAxis): boolean {
    if (axis.time !== 'part' && axis.time !== 'other') return false;
    const { collector } = this.#set;
    collector.partsOfYears++;
    collector.notice('row.period', { place: row, text: axis.timeText });
    return true;
  }

  /** A unit that is listed and has nothing but blanks, or 未报. */
  #isNotReported(look: RowLook, { axis }: RowAxis): boolean {
    const { plan, collector } = this.#set;
    if (!namesRows(plan) || labelsRows(plan) || axis.name === null) return false;
    const filled = this.#columns.filter(({ at }) => (look.looks[at]?.kind ?? 'blank') !== 'blank');
    const texts = filled.map(({ at }) => look.looks[at]?.text ?? '');
    if (!texts.every(saysNotReported)) return false;
    const { name, county, year } = axis;
    const text = [...new Set(texts)].join(' ');
    collector.notReported.push({ row: look.row.row, name, county, year, text });
    this.#sums.addSilent();
    return true;
  }

  /** Numbers in a row that names no unit, in a table that names its units row by row. */
  #isNameless(look: RowLook, said: RowAxis): boolean {
    const { plan, sample, collector } = this.#set;
    if (namesRows(plan))
      return (
        said.axis.name === null &&
        this.#sums.isSumOfRows(look, this.#columns, (column) => this.#settledAt(said, column))
      );
    if (labelsRows(plan) || said.isNamed) return false;
    if (sample.filter(({ numbers }) => numbers > 0).length < 2) return false;
    collector.notice('row.unnamed', { row: look.row.row });
    this.#refuse(look, said, namesColumns(plan) ? said : null);
    return true;
  }

  /** A row whose numbers cannot be told to stand below their heads, or that is of two units. */
  #isUnclear({ look, said, next }: PlacedRow): boolean {
    const { plan } = this.#set;
    const isClear =
      !plan.isJumbled &&
      !sharesLabel(plan, look, next) &&
      !(said.axis.name !== null && namesColumns(plan)) &&
      !this.#columns.some(
        (column) =>
          column.off === null &&
          SIGNED.test(look.looks[column.at]?.text ?? '') &&
          hasNoSign(this.#meanings.at(said, column)),
      );
    if (!isClear) this.#tellUnclear(look, said);
    return !isClear;
  }

  #tellUnclear(look: RowLook, said: RowAxis, owner: RowAxis = said): void {
    const { axis, path } = said;
    this.#set.collector.notice('row.unclear', { row: look.row.row, name: axis.name ?? path });
    this.#refuse(look, said, owner);
  }

  /**
   * A row that is not read leaves no other row the only one that speaks of its cells.
   * @param owner what names its unit; null: nothing does
   */
  #refuse(look: RowLook, said: RowAxis, owner: RowAxis | null = said): void {
    if (labelsRows(this.#set.plan)) this.#labels.pass(said);
    if (said.axis.aspect !== null) return;
    for (const column of this.#columns) {
      if (column.off !== null) continue;
      const meaning = this.#meanings.at(said, column);
      if (meaning.kind === 'one') this.#placing.refuse(look, owner, column, meaning.id);
    }
  }

  #read(row: PlacedRow): void {
    const { look, said } = row;
    const { plan, collector } = this.#set;
    const { axis } = said;
    if (axis.yearText !== '' && axis.year === null)
      collector.notice('year.outOfRange', { row: look.row.row, text: axis.yearText });
    this.#labels.follow(said);
    const own = labelsRows(plan) ? this.#labels.of(said) : null;
    const put: PutValue[] = [];
    const sums: { column: ReadColumn; id: IndicatorId }[] = [];
    let unclear: Meaning | null = null;
    for (const column of this.#columns) {
      const meaning = this.#meanings.of(own, said, column);
      if (column.off === 'sum') {
        const settled = this.#placing.settled(said, column, meaning);
        if (settled.kind === 'one') sums.push({ column, id: settled.id });
      }
      const isKept = column.off !== null && KEPT.has(column.off);
      if (isKept && hasText(look, column.at)) this.#placing.keep(row, column);
      if (column.off !== null || look.row.cells[column.at] === undefined) continue;
      if (said.isYearSum && meaning.kind === 'one' && isThereAtATime(meaning.id)) {
        this.#placing.refuseYearSum(row, column, meaning.id);
        continue;
      }
      const isOpen = unclear === null || unclear.kind === 'group';
      if (isOpen && meaning.kind !== 'one' && hasText(look, column.at)) unclear = meaning;
      const value = this.#placing.place(row, column, meaning);
      if (value !== null) put.push(value);
    }
    this.#sums.add(look, put, sums);
    const [first] = put;
    if (axis.status !== '' && first !== undefined)
      collector.takeStatus(first.report, axis.status, look.row.row);
    if (own !== null && unclear !== null)
      askAboutRow(look, said, unclear, this.#columns, this.#set);
  }
}

/** A row that prints a year or 全年 in the place of its unit may be of the unit above it. */
function ofUnit(said: RowAxis, unit: string | null, time: Look | null): RowAxis {
  if (time === null) return said;
  const yearText = time.year === null ? '' : time.text;
  return { ...said, axis: { ...said.axis, name: unit, year: time.year, yearText } };
}

/** Whose county a row is of, the rows before it say. */
const leadsByCounty = ({ hint }: Lane) => hint.countiesLead === true;

/** Columns whose numbers wait for the user. */
const KEPT: ReadonlySet<Off> = new Set(['overBoth', 'unlabelled', 'ownHead', 'sumOfVillages']);

function hasText({ looks, row }: RowLook, at: number): boolean {
  const kind = looks[at]?.kind ?? 'blank';
  return kind !== 'blank' && kind !== 'mark' && !isCovered(row.cells[at]);
}

const SIGNED = /^[+＋]\s*\d/;

/** A number with a sign where the form has none: the row has moved by a column. */
const hasNoSign = (meaning: Meaning): boolean =>
  meaning.kind === 'one' &&
  indicatorOf(meaning.id)?.grid !== undefined &&
  !meaning.id.endsWith('change');
