import type { IndicatorId } from '#domain/forms/index.ts';
import { Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { AuthorityName } from '#domain/reportTable.ts';
import { gridPlace } from '#domain/sourceFile.ts';
import type { IndicatorPlace, PlaceAxis } from '#domain/sourceFile.ts';
import type { Identity, Proposal } from '../draft.ts';
import { bestOf, nameOf, settled } from '../identity.ts';
import { namedBy } from './rowName.ts';
import { withoutNumber } from '../lexicon/labelKey.ts';
import { columnLetters } from '../collector.ts';
import type { Collector } from '../collector.ts';
import { isBlankText } from '../plainText.ts';
import { UNKNOWN_YEAR } from '../years.ts';
import type { Axis } from './axis.ts';
import type { Context } from './context.ts';

/** What a row and a column say together of whose number it is and of which year. */
export interface Said {
  readonly row: Axis | null;
  readonly column: Axis | null;
  readonly context: Context;
  /** The table has a lane or head row of names: then a blank there is no name, whatever the title says. */
  readonly ownNames: boolean;
  readonly ownYears: boolean;
  /** What holds a whole report; null: its numbers stand in several rows or columns. */
  readonly line: 'row' | 'column' | null;
}

/** Where a value stands; both count from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the values of an indicator or a report stand, as far as it is one line for all of them; 0: several. */
interface Lines {
  row: number;
  column: number;
}

/** A cell that one of two rows of a unit leaves blank. */
interface Half {
  readonly id: IndicatorId;
  readonly text: string;
  readonly at: Place;
}

type ReportLines = Lines & { readonly line: Said['line'] };

/** A cell of a row that is not read. */
interface RefusedCell {
  readonly said: Said;
  readonly id: IndicatorId;
  readonly text: string;
  readonly at: Place;
}

/** Finds the report that a number belongs to, and remembers where its values stand. */
export class Reports {
  readonly #collector: Collector;
  readonly #byKey = new Map<string, number>();
  readonly #identities: Identity[] = [];
  /** Reports that were opened the short way are not in it: each is one row. */
  readonly #ofReport = new Map<number, ReportLines>();
  readonly #ofIndicator = new Map<IndicatorId, Lines & { label: string; firstRow: number }>();
  #hasUnknownYear = false;

  readonly #only: number | null;

  /** @param only the report that all numbers belong to: that of a document; null: rows and columns say */
  constructor(collector: Collector, only: number | null = null) {
    this.#collector = collector;
    this.#only = only;
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
      this.#hasUnknownYear = true;
      const text = yearTextOf(said);
      if (text !== '') this.#collector.unreadYears.push({ report, text });
    }
    this.#identities.push(identity);
    this.#ofReport.set(report, { row: -1, column: -1, line: said.line });
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

  /** All of the report's cells stand in the row with which it was opened. */
  isOneRow(report: number): void {
    this.#ofReport.delete(report);
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

  get hasUnknownYear(): boolean {
    return this.#hasUnknownYear;
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
    this.#collector.put(report, id, text, unit, at);
    if (before !== Status.rowMissing) this.#compare(report, id, text, at, before);
    this.mark(report, id, at, label);
  }

  /**
   * Of a unit that stands twice with other numbers nobody knows which row is its own: a number that only one of them has is
   * no more certain than those that differ.
   */
  #compare(report: number, id: IndicatorId, text: string, at: Place, before: Status): void {
    const { status } = this.#collector.table.cell(report, id);
    if (status === Status.disputed && !this.#disputed.has(report)) {
      this.#disputed.add(report);
      for (const half of this.#halves.get(report) ?? []) this.#dispute(report, half);
      this.#halves.delete(report);
    }
    if ((before === Status.blank) === isBlankText(text) || status === Status.disputed) return;
    const half = { id, text, at };
    if (this.#disputed.has(report)) this.#dispute(report, half);
    else this.#halves.set(report, [...(this.#halves.get(report) ?? []), half]);
  }

  #dispute(report: number, { id, text, at }: Half): void {
    const cell = { status: Status.disputed, value: null, marks: 0 } as const;
    this.#collector.table.set(report, id, cell, gridPlace(at.row, at.column));
    this.#collector.refuse(report, id, 'row.duplicate', text, at);
  }

  /** A cell of a row that is not read: a number that another row has for it is then one of two. */
  refuse(cell: RefusedCell): void {
    if (!isBlankText(cell.text)) this.#refused.push(cell);
  }

  readonly #refused: RefusedCell[] = [];

  /** Takes back what stands beside another number of a row that was not read; to be called behind the last row. */
  settleRefused(): void {
    for (const { said, id, text, at } of this.#refused) {
      const report = this.#only ?? this.#byKey.get(ownerOf(said).key);
      if (report === undefined) continue;
      const { value } = this.#collector.table.cell(report, id);
      if (value !== null && numberOf(text) !== value) this.#dispute(report, { id, text, at });
    }
    this.#refused.length = 0;
  }

  readonly #disputed = new Set<number>();
  readonly #halves = new Map<number, readonly Half[]>();

  /** A unit and year that the table holds more than once: told once. */
  #twice(report: number, { row, column }: Place): void {
    const own = this.#linesOf(report);
    if (own.line === null || this.#told.has(report)) return;
    if (own[own.line] === (own.line === 'row' ? row : column)) return;
    this.#told.add(report);
    const { table } = this.#collector;
    const authority = table.nameOfReport(report)?.name ?? '';
    const [place, first] =
      own.line === 'column' ? [columnLetters(column), columnLetters(own.column)] : [row, own.row];
    this.#collector.notice('report.twice', { authority, year: table.yearAt(report), place, first });
  }

  readonly #told = new Set<number>();

  /** Remembers where a value stands. */
  mark(report: number, id: IndicatorId, at: Place, label: string): void {
    this.#collector.table.place(report, id, gridPlace(at.row, at.column));
    keep(this.#linesOf(report), at);
    const line = this.#ofIndicator.get(id);
    if (line === undefined) this.#ofIndicator.set(id, { ...at, label, firstRow: at.row });
    else keep(line, at);
  }

  /** The same for a column of a table whose rows are all reports: its cells have no places of their own. */
  markColumn(id: IndicatorId, column: number, label: string): void {
    const line = this.#ofIndicator.get(id);
    if (line === undefined) this.#ofIndicator.set(id, { row: 0, column, label, firstRow: 0 });
    else keep(line, { row: 0, column });
    this.#shortColumns.set(id, column);
  }

  readonly #shortColumns = new Map<IndicatorId, number>();

  #linesOf(report: number): ReportLines {
    const there = this.#ofReport.get(report);
    if (there !== undefined) return there;
    const row = this.#collector.table.placeAt(report);
    const made: ReportLines = { row, column: 0, line: 'row' };
    this.#ofReport.set(report, made);
    return made;
  }

  /** Gives the cells that were put the short way their places: the reports are not one row each after all. */
  #placeShort(): void {
    const { table } = this.#collector;
    for (let report = 0; report < table.count; report++)
      for (const [id, column] of this.#shortColumns)
        if (!table.hasPlace(report, id))
          table.place(report, id, gridPlace(table.placeAt(report), column));
  }

  /**
   * How the places of values are told: `row` where each report is a row and each indicator a column, `column` the other way
   * round, `grid` where neither holds.
   */
  axis(prefersColumns: boolean): PlaceAxis {
    const isOne = (lines: Iterable<Lines>, side: keyof Lines) =>
      [...lines].every((line) => line[side] !== 0);
    const byRow =
      isOne(this.#ofReport.values(), 'row') && isOne(this.#ofIndicator.values(), 'column');
    const byColumn =
      isOne(this.#ofReport.values(), 'column') && isOne(this.#ofIndicator.values(), 'row');
    if (byColumn && (prefersColumns || !byRow)) return this.#placed('column');
    if (byRow) return this.#placed('row');
    if (this.#shortColumns.size > 0) this.#placeShort();
    return 'grid';
  }

  /** Tells each report's row or column. */
  #placed(axis: 'row' | 'column'): PlaceAxis {
    for (const [report, line] of this.#ofReport)
      if (line[axis] > 0) this.#collector.table.setPlace(report, line[axis]);
    return axis;
  }

  /** Indicators of which a value or a doubt was read. */
  get ids(): readonly IndicatorId[] {
    return [...this.#ofIndicator.keys()];
  }

  /** Where each indicator stands, with its label as printed. */
  places(axis: PlaceAxis): ReadonlyMap<IndicatorId, IndicatorPlace> {
    const places = new Map<IndicatorId, IndicatorPlace>();
    for (const [id, { row, column, label, firstRow }] of this.#ofIndicator) {
      const index = axis === 'row' ? column : axis === 'column' ? row : firstRow;
      places.set(id, { index, label: label === '' ? (indicatorOf(id)?.label ?? id) : label });
    }
    return places;
  }
}

function keep(line: Lines, { row, column }: Place): void {
  if (line.row === -1) line.row = row;
  else if (line.row !== row) line.row = 0;
  if (line.column === -1) line.column = column;
  else if (line.column !== column) line.column = 0;
}

const pick = (said: Said, part: 'county' | 'prefecture' | 'province' | 'code' | 'name') =>
  said.row?.[part] ?? said.column?.[part] ?? null;

/** Whose a number is and of which year; `key` is the same for all rows and columns that say the same. */
function ownerOf(said: Said) {
  const identity = settled(identityOf(said));
  const name = nameSaid(said, identity);
  const year = bestOf(identity.year) ?? UNKNOWN_YEAR;
  const form = said.row?.form ?? '';
  const unit = [name.name, name.county, name.prefecture, name.province, name.code];
  const key = `\u0002${[...unit, year, ...(form === '' ? [] : [form])].join('\u0001')}`;
  return { identity, name, year, form, key };
}

/** @returns NaN for what is no plain number */
const numberOf = (text: string) => {
  const plain = text.replace(/[,，\s]/g, '');
  return plain === '' ? NaN : Number(plain);
};

const yearTextOf = ({ row, column }: Said) => (row?.yearText ?? '') || (column?.yearText ?? '');

/** Proposals for a report: what row and column say in places of their own, else what stands around the table. */
function identityOf(said: Said): Identity {
  const { context, ownNames, ownYears } = said;
  const from = said.row !== null && said.row.name !== null ? 'cell' : 'column';
  const proposal = <T>(value: T, text: string, at: Proposal<T>['from']): Proposal<T>[] => [
    { value, from: at, text },
  ];
  const printed = pick(said, 'name');
  const short = printed === null ? null : shortOf(said, printed);
  const county = pick(said, 'county');
  const year = said.row?.year ?? said.column?.year ?? null;
  const yearFrom = said.row?.year !== null && said.row !== null ? 'cell' : 'column';
  const yearText = yearTextOf(said);
  return {
    authority:
      short !== null && short.name !== ''
        ? proposal(short.name, printed ?? '', from)
        : ownNames
          ? []
          : context.identity.authority,
    county:
      county !== null
        ? proposal(county, county, from)
        : short?.county !== null && short !== null
          ? proposal(short.county, printed ?? '', from)
          : context.identity.county,
    prefecture:
      short?.prefecture !== null && short !== null
        ? proposal(short.prefecture, printed ?? '', from)
        : context.identity.prefecture,
    year:
      year !== null
        ? proposal(year, yearText, yearFrom)
        : ownYears && yearText === ''
          ? []
          : yearText !== ''
            ? []
            : context.identity.year,
  };
}

function shortOf(said: Said, printed: string): AuthorityName {
  return namedBy(
    {
      name: withoutMarks(printed),
      county: pick(said, 'county') ?? '',
      prefecture: pick(said, 'prefecture') ?? '',
      province: pick(said, 'province') ?? '',
      code: pick(said, 'code') ?? '',
    },
    true,
    { name: { ...nameOf(said.context.identity), county: null, prefecture: null }, year: 0 },
  );
}

/** A name without its number in the list and the marks of notes behind it. */
const withoutMarks = (name: string) =>
  withoutNumber(name.replace(/^["“]+|["”]+$/g, '')).replace(
    /(?:[*＊①-⑳]|\[\d+\]|[（(]注?\d*[）)])+$/u,
    '',
  );

function nameSaid(said: Said, identity: Identity): AuthorityName {
  const printed = pick(said, 'name');
  const around = nameOf(identity);
  if (printed === null) return { ...around, province: pick(said, 'province'), code: codeOf(said) };
  const own = shortOf(said, printed);
  return {
    ...own,
    county: own.county ?? around.county,
    prefecture: own.prefecture ?? around.prefecture,
  };
}

function codeOf(said: Said): string | null {
  const code = pick(said, 'code');
  return code !== null && /^\d{6}(?:\d{3}){0,2}$/.test(code) ? code : null;
}
