import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { printedUnitOf } from '../cellValue.ts';
import type { Collector } from '../collector.ts';
import { isSignature } from '../headWords.ts';
import type { CsvRow } from '../parse/csv.ts';
import { rowProblem } from '../parse/rowProblem.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import { trimmed } from '../plainText.ts';
import { NO_CELL, uncovered } from '../readers/types.ts';
import type { Axis } from './axis.ts';
import { askAboutColumn, askAboutRow } from './asking.ts';
import { columnsOn } from './columns.ts';
import type { ReadColumn, ReadColumns } from './columns.ts';
import { lineContext, nearer } from './context.ts';
import type { Context } from './context.ts';
import { saysNotReported } from './lanes.ts';
import { LabelRun } from './labelRun.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { meaningElsewhere, meaningOf, toldBy } from './meaning.ts';
import type { Meaning, Told } from './meaning.ts';
import { labelsRows, lanesOf, namesColumns, namesRows } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Reports, Said } from './reports.ts';
import { printedIds } from './printedIds.ts';
import { LaneReader } from './rowAxis.ts';
import type { RowAxis } from './rowAxis.ts';
import { cellsIn, isHeaderRow } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';
import { fittedBySpans } from './spans.ts';
import { SumRows } from './sumRows.ts';
import type { PutValue } from './sumRows.ts';
import { WideRows } from './wideRows.ts';
import type { CertainColumn } from './wideRows.ts';

/** What the reader of one table is given. */
export interface BodySetting {
  readonly plan: Plan;
  readonly head: readonly RowLook[];
  readonly sample: readonly RowLook[];
  readonly lexicon: FormLexicon;
  readonly context: Context;
  readonly collector: Collector;
  readonly reports: Reports;
  /** Told of a title that names an indicator, for tables that name none. */
  readonly title: readonly Told[];
  /** Blanks at the end of lines are gone in the whole text: the missing cells of a short row are its last ones. */
  readonly trimsTails: boolean;
  /** Cells of nearly all lines of a text, blank ones at the end included; null where rows have no ends of their own. */
  readonly lineCells: number | null;
  /** Sums of the table before, which this one goes on with below a second head. */
  readonly sums: SumRows | null;
}

/** Reads the rows of one table into reports. */
export class BodyReader {
  readonly #set: BodySetting;
  readonly #columns: readonly ReadColumn[];
  readonly #lanes: LaneReader;
  #run: LabelRun;
  readonly #printed: ReadonlySet<IndicatorId>;
  readonly #sums: SumRows;
  readonly #meanings = new Map<string, Meaning>();
  #context: Context;
  #around: string;
  /** Numbers from this column on stand below no head. */
  readonly #headed: number;
  readonly #onlyHead: RowLook | null;
  #printedAt: (column: number) => number = (column) => column;
  #owner = '';
  /** The label of the row above, where it has no numbers. */
  #broken = '';
  readonly choose: ReadColumns['choose'];
  #wide: WideRows | null;
  /** The last row that was taken the short way: a merged name may go on below it. */
  #lastShort: CsvRow | null = null;

  constructor(set: BodySetting) {
    this.#set = set;
    this.#context = set.context;
    this.#around = signatureOf(set.context);
    const { columns, choose } = columnsOn(
      set.plan,
      set.sample,
      set.lexicon,
      set.collector.answers.valueColumn ?? null,
      ({ asked }) => set.collector.answer(`label ${asked}`) !== null,
    );
    this.#columns = columns;
    this.choose = choose;
    this.#lanes = new LaneReader(set.plan);
    this.#headed = headedWidth(set.plan);
    this.#onlyHead = set.head.length === 1 ? (set.head[0] ?? null) : null;
    this.#printed = printedIds(set.plan, set.sample, set.lexicon);
    this.#run = new LabelRun(set.lexicon, this.#printed);
    this.#sums = set.sums ?? new SumRows(set.collector, this.#line === 'row');
    const twins = columns.flatMap(({ off, axis, path }) =>
      off === 'twin' ? [axis.name ?? path] : [],
    );
    for (const label of new Set(twins)) set.collector.notice('column.twice', { label });
    for (const column of columns)
      askAboutColumn(column, set, this.#columnMeaning(column), set.sample);
    this.#wide = this.#shortWay();
  }

  /**
   * Takes one row below the head.
   * @param next the row behind it: a merged value shows there
   */
  row(printed: RowLook, next: RowLook | null): void {
    if (printed.filled === 0) return;
    if (this.#lastShort !== null) this.#lanes.read(this.#lastShort.cells);
    this.#lastShort = null;
    const { look, printedAt } = fittedBySpans(printed, this.#onlyHead);
    this.#printedAt = printedAt;
    if (this.#isAside(look)) return;
    const { plan, collector } = this.#set;
    const { cells, row } = look.row;
    const said = this.#lanes.read(cells);
    const { axis } = said;
    const hasValues = this.#columns.some(({ at }) => this.#hasText(look, at));
    if (axis.isGroup && !hasValues) {
      this.#sums.beginGroup();
      return;
    }
    if (!hasValues && labelsRows(plan)) {
      // a number of the row stands where none belongs
      if (look.numbers === 0 || this.#fits(look, true, said)) this.#withoutNumber(look, said);
      return;
    }
    if (!this.#fits(look, hasValues, said)) return;
    if (axis.time === 'part' || axis.time === 'other') {
      collector.partsOfYears++;
      collector.notice('row.period', { place: row, text: axis.timeText });
      return;
    }
    if (axis.aspect !== null) {
      this.#sums.take(look, said, this.#columns, (column) => this.#meaning(said, column));
      return;
    }
    if (this.#isNotReported(look, said)) return;
    if (this.#isNameless(look, said)) return;
    this.#read(look, said, next === null ? null : fittedBySpans(next, this.#onlyHead).look);
  }

  /** The report of a table whose column the user has yet to choose. */
  addReport(): void {
    const { context, reports } = this.#set;
    const said = { row: null, column: null, context, ownNames: false, ownYears: false, line: null };
    reports.of(said, 1, this.#around);
  }

  /** @returns true when a row of plain numbers was taken the short way; else `row` must take it */
  fast(row: CsvRow): boolean {
    const report = this.#wide?.take(row) ?? null;
    if (report === null) return false;
    this.#sums.addRow(report);
    this.#lastShort = row;
    return true;
  }

  /** @returns null where any column is not certain, or the user has said what it is */
  #shortWay(): WideRows | null {
    const { plan, collector, reports, lineCells } = this.#set;
    if (this.#line !== 'row') return null;
    const columns: CertainColumn[] = [];
    for (const column of this.#columns) {
      if (column.off === 'sum' || collector.answer(`label ${column.asked}`) !== null) return null;
      if (column.off !== null) continue;
      const meaning = this.#columnMeaning(column);
      if (meaning.kind !== 'one') return null;
      const unit = column.axis.unit ?? (meaning.byId ? 'id' : meaning.unit) ?? this.#context.money;
      columns.push({ column, id: meaning.id, unit, label: trimmed(column.path) });
    }
    const cells = this.#set.trimsTails ? null : lineCells;
    const context = this.#context;
    const headed = this.#headed;
    return WideRows.of({ plan, columns, collector, reports, context, headed, cells });
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
    this.#sums.end();
  }

  #hasText({ looks, row }: RowLook, at: number): boolean {
    const look = looks[at];
    return (
      look !== undefined &&
      look.kind !== 'blank' &&
      look.kind !== 'mark' &&
      !isCovered(row.cells[at])
    );
  }

  /** Lines between the rows: a heading, a county or year that holds from here on, a signature, a note. */
  #isAside(look: RowLook): boolean {
    const { line, numbers, filled } = look;
    const first = look.looks.find(({ kind }) => kind !== 'blank');
    if (
      first !== undefined &&
      first.naming === 0 &&
      isSignature(first.text) &&
      filled <= 8 &&
      numbers < 3
    )
      return true;
    if (isHeaderRow(look)) {
      this.#surround(look);
      return true;
    }
    const band = line ?? this.#besideNumber(look);
    if (band === null || band.kind !== 'words' || (numbers > 0 && line !== null)) return false;
    if (band.aspect !== null || band.isGroup || band.isName || band.naming !== 0) return false;
    this.#surround(look);
    return true;
  }

  /** The only text of a row besides its number: 二、某某县 | 4. */
  #besideNumber({ looks, row }: RowLook): Look | null {
    const numbered = lanesOf(this.#set.plan, 'number').map(({ at }) => at);
    const own = looks.filter(
      ({ kind }, c) => kind !== 'blank' && !isCovered(row.cells[c]) && !numbered.includes(c),
    );
    return own.length === 1 && numbered.length > 0 ? (own[0] ?? null) : null;
  }

  #surround(look: RowLook): void {
    const found = lineContext(look);
    const { authority, county, year } = found.identity;
    if (authority.length + county.length + year.length === 0) return;
    this.#context = nearer(found, this.#context, true);
    this.#around = signatureOf(this.#context);
    this.#wide = this.#shortWay();
  }

  /** A label alone: a heading, the first part of a label that goes on below, or an indicator whose cells are blank. */
  #withoutNumber(look: RowLook, said: RowAxis): void {
    const told = this.#labelled(said);
    this.#broken = said.axis.labels[said.axis.labels.length - 1]?.text ?? '';
    const inner = told[told.length - 1]?.ids;
    if (inner === null || inner === undefined) return;
    const isHeading = [...inner.values()].some((how) => (how & Naming.above) !== 0);
    if (said.axis.aspect !== null || (isHeading && said.axis.unit === null)) return;
    for (const column of this.#columns) {
      const meaning = this.#meaningOf(told, said.path, column, said.axis.labels);
      const isCell = column.off === null && look.row.cells[column.at] !== undefined;
      if (isCell && meaning.kind === 'one' && !isCovered(look.row.cells[column.at]))
        this.#place(look, said, column, meaning, null);
    }
  }

  /** 主动公开政府 above 信息数: a label over two rows, where only both together are one. */
  #joined(said: RowAxis): RowAxis {
    const { lexicon } = this.#set;
    const { labels } = said.axis;
    const last = labels[labels.length - 1];
    if (this.#broken === '' || last === undefined || lexicon.denote(last.text) !== null)
      return said;
    const text = `${this.#broken}${last.text}`;
    if (lexicon.denote(text) === null) return said;
    return { ...said, axis: { ...said.axis, labels: [...labels.slice(0, -1), { ...last, text }] } };
  }

  #tell({ axis }: RowAxis): readonly Told[] {
    return this.#run.next(toldBy(axis.labels, this.#set.lexicon));
  }

  /** The number of cells must be that of the head; else it is not known which number stands below which text. */
  #fits(look: RowLook, hasValues: boolean, { axis, path }: RowAxis): boolean {
    const { plan, collector } = this.#set;
    const { row, looks } = look;
    const cells = cellsIn(row);
    // another table may stand on the right
    const end = plan.to < plan.width ? plan.to : looks.length;
    const isNumber = (at: number) =>
      (looks[at]?.kind === 'value' || looks[at]?.kind === 'mark') && !isCovered(row.cells[at]);
    const isLong = looks.some(
      (_, at) => isNumber(at) && (at >= plan.width || (at >= this.#headed && at < end)),
    );
    // where two tables stand side by side the right one may be shorter
    const isShort = cells < plan.width && cells !== plan.to && hasValues && !this.#set.trimsTails;
    const { lineCells } = this.#set;
    const isPadded =
      lineCells !== null &&
      cells < lineCells &&
      hasValues &&
      looks[plan.width - 1]?.kind === 'blank';
    const isBroken = row.cells.slice(0, cells).some((cell) => cell === NO_CELL);
    if (!isLong && !isShort && !isPadded && !isBroken && !row.damaged) return true;
    if (row.damaged && cells === plan.width && !isLong && !isBroken && !isPadded) {
      const said = rowProblem(row);
      if (said !== null) collector.notice(said.code, said.params);
      return true;
    }
    const name =
      path ||
      axis.name ||
      axis.aspectText ||
      (looks.find(({ kind }) => kind === 'words')?.text ?? '');
    const problem = rowProblem(row);
    if (problem === null)
      collector.notice('row.irregular', { row: row.row, cells, head: plan.width, name });
    else collector.notice(problem.code, problem.params);
    return false;
  }

  /** A unit that is listed and has nothing but blanks, or 未报. */
  #isNotReported(look: RowLook, { axis }: RowAxis): boolean {
    const { plan, collector } = this.#set;
    if (!namesRows(plan) || labelsRows(plan) || axis.name === null) return false;
    const filled = this.#columns.filter(({ at }) => (look.looks[at]?.kind ?? 'blank') !== 'blank');
    const told = filled.filter(({ at }) => !saysNotReported(look.looks[at]?.text ?? ''));
    if (told.length > 0) return false;
    const { name, county, year } = axis;
    collector.notReported.push({ row: look.row.row, name, county, year });
    this.#sums.addSilent();
    return true;
  }

  /** Numbers in a row that names no unit, in a table that names its units row by row. */
  #isNameless(look: RowLook, said: RowAxis): boolean {
    const { plan } = this.#set;
    if (namesRows(plan))
      return (
        said.axis.name === null &&
        this.#sums.isSumOfRows(look, this.#columns, (c) => this.#meaning(said, c))
      );
    if (labelsRows(plan) || said.isNamed) return false;
    if (this.#set.sample.filter(({ numbers }) => numbers > 0).length < 2) return false;
    this.#set.collector.notice('row.unnamed', { row: look.row.row });
    return true;
  }

  #read(look: RowLook, said: RowAxis, next: RowLook | null): void {
    const { plan, collector } = this.#set;
    const { axis, path } = said;
    if (plan.isJumbled || (axis.name !== null && namesColumns(plan))) {
      collector.notice('row.unclear', { row: look.row.row, name: axis.name ?? path });
      return;
    }
    if (axis.yearText !== '' && axis.year === null)
      collector.notice('year.outOfRange', { row: look.row.row, text: axis.yearText });
    const signed = this.#columns.some(
      (column) =>
        column.off === null &&
        SIGNED.test(look.looks[column.at]?.text ?? '') &&
        this.#hasNoSign(said, column),
    );
    if (signed) {
      collector.notice('row.unclear', { row: look.row.row, name: axis.name ?? path });
      return;
    }
    this.#follow(said);
    const own = labelsRows(plan) ? this.#labelled(said) : null;
    const put: PutValue[] = [];
    const sums: { column: ReadColumn; id: IndicatorId }[] = [];
    let unclear: Meaning | null = null;
    for (const column of this.#columns) {
      const meaning = this.#meaningOf(own, said.path, column, said.axis.labels);
      if (column.off === 'sum' && meaning.kind === 'one') sums.push({ column, id: meaning.id });
      const isKept = column.off === 'overBoth' || column.off === 'unlabelled';
      if (isKept && this.#hasText(look, column.at)) this.#keep(look, said, column);
      if (column.off !== null || look.row.cells[column.at] === undefined) continue;
      if (meaning.kind !== 'one' && this.#hasText(look, column.at)) unclear ??= meaning;
      const value = this.#place(look, said, column, meaning, next);
      if (value !== null) put.push(value);
    }
    this.#sums.add(look, put, sums);
    const [first] = put;
    if (axis.status !== '' && first !== undefined)
      collector.takeStatus(first.report, axis.status, look.row.row);
    if (own !== null && unclear !== null)
      askAboutRow(look, said, unclear, this.#columns, this.#set);
  }

  /** A number with a sign where the form has none: the row has moved by a column. */
  #hasNoSign(said: RowAxis, column: ReadColumn): boolean {
    const meaning = this.#meaning(said, column);
    return (
      meaning.kind === 'one' &&
      indicatorOf(meaning.id)?.grid !== undefined &&
      !meaning.id.endsWith('change')
    );
  }

  /** A number that waits for the user. */
  #keep(look: RowLook, said: RowAxis, column: ReadColumn): void {
    const report = this.#reportOf(said, column, look.row.row);
    this.#set.collector.keepLocal(report, column.asked, look.looks[column.at]?.text ?? '');
  }

  /** Labels of another report in a long table begin anew. */
  #follow({ axis }: RowAxis): void {
    const owner = [axis.county, axis.name, axis.yearText].join('\u0001');
    if (owner !== this.#owner) this.#run = new LabelRun(this.#set.lexicon, this.#printed);
    this.#owner = owner;
  }

  #labelled(said: RowAxis): readonly Told[] {
    const { lexicon, plan } = this.#set;
    const told = this.#tell(this.#joined(said));
    this.#broken = '';
    const alone = meaningOf([told], !plan.hasApplicants);
    if (alone.kind === 'one') this.#run.found(alone.id);
    else if (alone.kind === 'several' && this.#columns.every((one) => one.told.length === 0)) {
      const near = this.#run.inFamily(alone.ids);
      this.#run.found(near);
      if (near !== null)
        return [...told, { text: near, ids: lexicon.denote(near), from: 'here' as const }];
    } else this.#run.found(null);
    return told;
  }

  #place(
    look: RowLook,
    said: RowAxis,
    column: ReadColumn,
    meaning: Meaning,
    next: RowLook | null,
  ): PutValue | null {
    const { collector, reports } = this.#set;
    const { row, cells } = look.row;
    const text = cells[column.at] ?? '';
    const isCertain = labelsRows(this.#set.plan) && meaning.kind === 'one';
    const answer = isCertain ? null : this.#answer(said, column);
    if (answer === 'leaveOut') return null;
    const id =
      answer !== null && answer !== 'local' ? answer : meaning.kind === 'one' ? meaning.id : null;
    const printed = trimmed(uncovered(text));
    if (id === null || answer === 'local') {
      if (printed === '' || isCovered(text)) return null;
      collector.keepLocal(this.#reportOf(said, column, row), labelOf(said, column), printed);
      return null;
    }
    const report = this.#reportOf(said, column, row);
    const at = { row, column: this.#printedAt(column.at) + 1 };
    const merged = mergeOf(look, next, column, this.#columns);
    if (merged === 'copy') return null;
    if (merged === 'asked') {
      collector.refuse(report, id, 'cell.merged', printed, at);
      return null;
    }
    const unit =
      (said.axis.unit === null ? null : printedUnitOf(said.axis.unit)) ??
      column.axis.unit ??
      (meaning.kind === 'one' ? (meaning.byId ? 'id' : meaning.unit) : null);
    reports.put(
      report,
      id,
      saysNotReported(printed) ? '' : text,
      unit ?? this.#context.money,
      at,
      labelOf(said, column),
    );
    return { column, report, id };
  }

  #answer(said: RowAxis, column: ReadColumn): IndicatorId | 'local' | 'leaveOut' | null {
    const { collector, plan } = this.#set;
    return collector.answer(`label ${labelsRows(plan) ? said.path : column.asked}`);
  }

  #reportOf(said: RowAxis, column: ReadColumn, row: number): number {
    const { reports } = this.#set;
    const { axis } = said;
    const rowKey = [
      axis.name,
      axis.county,
      axis.prefecture,
      axis.province,
      axis.code,
      axis.yearText,
    ].join('\u0001');
    const other = column.axis;
    const key = [rowKey, other.name, other.county, other.yearText, this.#around].join('\u0002');
    return reports.of(
      this.#said(said, column),
      this.#holdsColumns && axis.name === null ? column.at + 1 : row,
      key,
    );
  }

  #said({ axis }: RowAxis, column: ReadColumn | null): Said {
    const { plan } = this.#set;
    return {
      row: axis,
      column: column?.axis ?? null,
      context: this.#context,
      ownNames: namesRows(plan) || namesColumns(plan),
      ownYears: lanesOf(plan, 'year').length > 0,
      line: this.#line,
    };
  }

  /** Columns hold reports: units or years stand over them. */
  get #holdsColumns(): boolean {
    const { plan } = this.#set;
    return namesColumns(plan) || plan.columns.some(({ axis }) => axis.year !== null);
  }

  get #line(): Said['line'] {
    const { plan } = this.#set;
    if (this.#holdsColumns) return namesRows(plan) ? null : 'column';
    return namesRows(plan) && !labelsRows(plan) ? 'row' : null;
  }

  #meaning(said: RowAxis, column: ReadColumn): Meaning {
    const { plan, lexicon } = this.#set;
    const own = labelsRows(plan) ? toldBy(said.axis.labels, lexicon) : null;
    return this.#meaningOf(own, said.path, column, said.axis.labels);
  }

  /** Rows with labels of their own ask about those. */
  #columnMeaning(column: ReadColumn): Meaning {
    return labelsRows(this.#set.plan) ? { kind: 'group' } : this.#meaningOf(null, '', column);
  }

  /** Meanings are worked out once for texts that are alike. */
  #meaningOf(
    own: readonly Told[] | null,
    path: string,
    column: ReadColumn,
    labels: Axis['labels'] = [],
  ): Meaning {
    const { plan, title, lexicon } = this.#set;
    const key = `${own === null ? '' : own.map(({ text }) => text).join('/')}\u0002${path}\u0002${column.key}`;
    const there = this.#meanings.get(key);
    if (there !== undefined) return there;
    const stacks = own === null ? [column.told] : [own, column.told];
    const plain = meaningOf(stacks, !plan.hasApplicants);
    const made =
      title.length > 0 && (plain.kind === 'none' || plain.kind === 'several')
        ? meaningOf([title, ...stacks], !plan.hasApplicants)
        : isUnknown(plain)
          ? (meaningElsewhere([labels, column.axis.labels], lexicon.form, !plan.hasApplicants) ??
            plain)
          : plain;
    this.#meanings.set(key, made);
    return made;
  }
}

const SIGNED = /^[+＋]\s*\d/;

const isUnknown = ({ kind }: Meaning) => kind === 'unknown' || kind === 'group';

/** Width of the table as far as heads reach; all of it where no column of numbers has a head. */
function headedWidth({ columns, lanes, width, to }: Plan): number {
  const headed = columns.filter(({ stack }) => stack.length > 0).map(({ at }) => at);
  const end = Math.max(width, to);
  return headed.length === 0 ? end : Math.max(...headed, ...lanes.map(({ at }) => at)) + 1;
}

/** What a context says of whose numbers these are: tables that say the same belong to one report. */
function signatureOf({ identity: { authority, county, prefecture, year } }: Context): string {
  return [authority, county, prefecture, year]
    .map((said) => said.map(({ value }) => value).join('/'))
    .join('\u0001');
}

function labelOf(said: RowAxis, column: ReadColumn): string {
  return trimmed(said.path === '' ? column.path : said.path).replace(/\s+/g, ' ');
}

/**
 * One printed value over cells of several rows or columns belongs to none of them for certain, unless the columns are one.
 * @returns `copy`: the cell repeats the value of the same column; null: the cell is not merged
 */
function mergeOf(
  { row, looks }: RowLook,
  next: RowLook | null,
  { at, path }: ReadColumn,
  columns: readonly ReadColumn[],
): 'asked' | 'copy' | null {
  if (looks[at]?.kind !== 'value') return isCovered(row.cells[at]) ? 'copy' : null;
  const pathAt = (other: number) => columns.find((column) => column.at === other)?.path;
  const text = looks[at]?.text;
  if (isCovered(row.cells[at]))
    return looks[at - 1]?.text === text && pathAt(at - 1) === path ? 'copy' : 'asked';
  const right = pathAt(at + 1);
  const isOver =
    isCovered(row.cells[at + 1]) &&
    looks[at + 1]?.text === text &&
    right !== undefined &&
    right !== path;
  const isDown = isCovered(next?.row.cells[at]) && next?.looks[at]?.text === text;
  return isOver || isDown ? 'asked' : null;
}
