import { ABSENT, BLANK, cellOf } from '#domain/reportTable.ts';
import { Status, hasValue } from '#domain/cell.ts';
import { firstTables, indicatorOf, isOnForm } from '#domain/forms/index.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { ReportTable } from '#domain/reportTable.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type {
  ColumnChoice,
  Draft,
  FormGuess,
  Identity,
  LocalValue,
  NotReported,
  ReportNote,
  TextFigure,
  UnreadTable,
} from './draft.ts';
import type { Collector } from './collector.ts';
import { partsByForm, tableOf } from './splitForms.ts';
import type { FormPart } from './splitForms.ts';
import { UNKNOWN_YEAR } from './years.ts';

/** What a reader knows of a file besides what the collector gathered. */
export interface FileReading {
  readonly file: Omit<SourceFile, 'form'>;
  /** The form of the file's labels; single reports may be on another one. */
  readonly form: TableFormId;
  readonly identities: readonly Identity[];
  readonly shared: Identity;
  /** Unit and year of every report stand in places of their own. */
  readonly stated: boolean;
  readonly formBecause: readonly string[];
  readonly matched: number;
  readonly columnChoices: readonly ColumnChoice[];
  readonly notices: readonly Problem[];
  /** Reports read from running text and tables as printed. */
  readonly figures?: readonly TextFigure[];
  readonly textNotes?: readonly ReportNote[];
  readonly unreadTables?: readonly UnreadTable[];
  /** By report, where its form is a guess. */
  readonly guesses?: ReadonlyMap<number, FormGuess>;
  /** Several units or years stand in the table: one of them without any number did not report. */
  readonly isOfMany?: boolean;
}

/** So many reports without a unit, or named twice, are listed one by one. */
const LISTED = 20;

/**
 * @returns everything that one file says, one draft a form, with its cells counted and its doubts listed. Reports whose form
 *   is a guess have a draft of their own, whatever the answer, so that they stay one item and draw no others with them
 */
export function draftsOf(reading: FileReading, collector: Collector): readonly Draft[] {
  collector.askForUnits();
  const all = collector.table.finish(reading.form);
  const silent = reading.isOfMany === true ? silentReports(all, collector) : new Set<number>();
  collector.tellAwaited(silent);
  const parts = partsByForm(all, collector.table.namedForms, reading.form)
    .map((part) => ({ ...part, reports: part.reports.filter((report) => !silent.has(report)) }))
    .filter(({ reports }, i, list) => reports.length > 0 || (list.length === 1 && i === 0))
    .flatMap((part) => withoutGuesses(part, reading.guesses));
  const notReported = [
    ...collector.notReported,
    ...[...silent].flatMap((report) => {
      const name = all.authorities[all.authority[report] ?? -1];
      const year = all.year[report] ?? UNKNOWN_YEAR;
      return name === undefined || name.name === ''
        ? []
        : [
            {
              row: 0,
              name: name.name,
              county: name.county,
              year: year === UNKNOWN_YEAR ? null : year,
              text: '',
            },
          ];
    }),
  ];
  // what is left of a table that belongs to no report stands at the first one
  const [shown = 0] = parts[0]?.reports ?? [];
  const unreadTables = (reading.unreadTables ?? []).map((table) =>
    silent.has(table.report) ? { ...table, report: shown } : table,
  );
  return parts.map((part, i) =>
    draftOf(
      { ...reading, unreadTables },
      collector,
      all,
      part,
      i === 0,
      i === 0 ? notReported : [],
    ),
  );
}

/** Reports of which nothing is printed but blanks, beside others with numbers or of units that are all named. */
function silentReports(table: ReportTable, collector: Collector): ReadonlySet<number> {
  const speaks = new Uint8Array(table.authority.length);
  for (const { report } of collector.unread) speaks[report] = 1;
  for (const { report } of collector.local) speaks[report] = 1;
  for (const { values, odd } of table.columns.values()) {
    for (let report = 0; report < speaks.length; report++) {
      const value = values[report]!;
      if (value !== BLANK && value !== ABSENT && Number.isFinite(value)) speaks[report] = 1;
    }
    for (const [report, { status }] of odd)
      if (status !== Status.blank && status !== Status.rowMissing) speaks[report] = 1;
  }
  const silent = [...table.authority.keys()].filter((report) => speaks[report] === 0);
  const isNamed = (report: number) => (nameAt(table, report) ?? '') !== '';
  return new Set(silent.length < table.authority.length || silent.every(isNamed) ? silent : []);
}

/** The reports of a part whose form is certain, and those of each guess. */
function withoutGuesses(
  part: FormPart,
  guesses: ReadonlyMap<number, FormGuess> | undefined,
): FormPart[] {
  if (guesses === undefined || guesses.size === 0 || part.reports.length === 0) return [part];
  const byGuess = new Map<string, number[]>();
  for (const report of part.reports) {
    const key = guesses.get(report)?.shown ?? '';
    const there = byGuess.get(key);
    if (there === undefined) byGuess.set(key, [report]);
    else there.push(report);
  }
  return [...byGuess.values()].map((reports) => ({ ...part, reports }));
}

/** What the reports of a draft have in common: all their tables, and a suggestion where none says otherwise. */
function guessOf(
  reports: readonly number[],
  guesses: ReadonlyMap<number, FormGuess> | undefined,
): FormGuess | null {
  const all = reports.flatMap((report) => guesses?.get(report) ?? []);
  const [first] = all;
  if (first === undefined) return null;
  const agree = all.every(({ suggestion }) => suggestion === first.suggestion);
  return {
    ...first,
    parts: [...new Set(all.flatMap(({ parts }) => parts))],
    suggestion: agree ? first.suggestion : null,
  };
}

function draftOf(
  reading: FileReading,
  collector: Collector,
  all: ReportTable,
  { form, reports }: FormPart,
  isFirst: boolean,
  notReported: readonly NotReported[],
): Draft {
  const position = new Map(reports.map((report, i) => [report, i]));
  const own = <T extends { readonly report: number }>(list: readonly T[]): T[] =>
    list.flatMap((entry) => {
      const report = position.get(entry.report);
      return report === undefined ? [] : [{ ...entry, report }];
    });
  const table = placed(tableOf(all, form, reports), reading.file);
  const narrative = form === 'none' ? null : placed(tableOf(all, 'none', reports), reading.file);
  const unread = own(collector.unread);
  const formGuess = guessOf(reports, reading.guesses);
  const { stated, notices, form: main, ...read } = reading;
  const { figures = [], textNotes = [], unreadTables = [], ...rest } = read;
  const named = table.year.every((year, r) => {
    const name = nameAt(table, r);
    return year !== UNKNOWN_YEAR && name !== '' && name !== undefined;
  });
  return {
    ...rest,
    file: { ...reading.file, form },
    identities:
      reading.identities.length === 0
        ? []
        : reports.flatMap((report) => reading.identities[report] ?? []),
    table,
    narrative: narrative !== null && narrative.columns.size > 0 ? narrative : null,
    figures: own(figures),
    textNotes: own(textNotes),
    unreadTables: own(unreadTables),
    identity: stated && named ? 'stated' : 'proposed',
    unplaced: isFirst ? collector.unplaced : [],
    columnChoices: isFirst ? reading.columnChoices : [],
    formBecause: form === main && formGuess === null ? reading.formBecause : [],
    formGuess,
    local: [...own(collector.local), ...onOtherForms(all, form, reports)],
    sums: collector.sums.flatMap((sum) => {
      const covers = sum.covers.flatMap((report) => position.get(report) ?? []);
      return covers.length > 0 ? [{ ...sum, covers }] : [];
    }),
    notReported,
    unreadYears: own(collector.unreadYears),
    unread,
    unreadCount: reports.length === all.authority.length ? collector.unreadCount : unread.length,
    ...countsOf(table),
    problems: [
      ...(isFirst ? [...notices, ...collector.problems] : []),
      ...silent(notReported),
      ...nameless(table),
      ...tooEarly(table, form),
      ...twice(table),
    ],
  };
}

/** Values of indicators that the form of their report does not have: kept by their labels. */
function onOtherForms(all: ReportTable, form: FormId, reports: readonly number[]): LocalValue[] {
  if (form === 'none') return [];
  return [...all.columns].flatMap(([id, column]) =>
    isOnForm(form, id) || isOnForm('none', id)
      ? []
      : reports.flatMap((report, at) => {
          const cell = cellOf(column, report);
          const label = indicatorOf(id)?.label ?? id;
          return hasValue(cell) ? [{ report: at, label, text: String(cell.value) }] : [];
        }),
  );
}

/** Only where cells stand one by one does each keep its own place. */
function placed(table: ReportTable, { axis }: Pick<SourceFile, 'axis'>): ReportTable {
  return axis === 'cells' || axis === 'grid' ? table : { ...table, cellRows: null };
}

const nameAt = (table: ReportTable, report: number) =>
  table.authorities[table.authority[report] ?? -1]?.name;

function countsOf(table: ReportTable): { readonly blanks: number; readonly zeros: number } {
  let blanks = 0;
  let zeros = 0;
  for (const { values, odd } of table.columns.values()) {
    for (const value of values) {
      if (value === 0) zeros++;
      else if (value === BLANK || Number.isNaN(value)) blanks++;
    }
    for (const { status } of odd.values()) {
      if (status !== Status.value && status !== Status.blank && status !== Status.rowMissing)
        blanks--;
    }
  }
  return { blanks, zeros };
}

/** Reports of a table whose unit is not named; where all lack it, the page asks once and nothing is listed. */
function nameless(table: ReportTable): Problem[] {
  const without = [...table.authority.keys()].filter((r) => nameAt(table, r) === '');
  if (without.length === table.authority.length) return [];
  return without
    .slice(0, LISTED)
    .map((r) => ({ code: 'name.missing', params: { place: table.place[r] ?? '' } }));
}

/** Units without numbers with their years, told once for each text that stands in place of the numbers. */
function silent(listed: readonly NotReported[]): Problem[] {
  return [...new Set(listed.map(({ text }) => text))].map((text) => {
    const own = listed.filter((one) => one.text === text);
    const named = own.map(({ name, year }) => (year === null ? name : `${name} ${String(year)}`));
    const units = [...new Set(named)].join('、');
    return text === ''
      ? { code: 'row.notReported', params: { units } }
      : { code: 'row.saysNotReported', params: { units, text } };
  });
}

/** Years for which there was no form yet: a table of a place's own, or a wrong year. */
function tooEarly(table: ReportTable, form: FormId): Problem[] {
  if (form === 'none') return [];
  const years = [...new Set(table.year)].filter(
    (year) => year !== UNKNOWN_YEAR && year < firstTables,
  );
  return years.length === 0
    ? []
    : [{ code: 'year.beforeForm', params: { years: years.sort().join('、'), from: firstTables } }];
}

/** A unit and year that the file holds more than once. */
function twice(table: ReportTable): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  table.authority.forEach((authority, r) => {
    const year = table.year[r] ?? UNKNOWN_YEAR;
    const name = nameAt(table, r) ?? '';
    if (name === '' || year === UNKNOWN_YEAR) return;
    const key = `${authority} ${year}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, r);
    else if (problems.length < LISTED) {
      const places = { place: table.place[r] ?? '', first: table.place[before] ?? '' };
      problems.push({ code: 'report.twice', params: { authority: name, year, ...places } });
    }
  });
  return problems;
}
