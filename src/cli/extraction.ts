import { Status } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { OwnWords } from '#domain/ownWords.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { cellOf } from '#domain/reportTable.ts';
import { gridCell } from '#domain/sourceFile.ts';
import type { SourceFile } from '#domain/sourceFile.ts';
import type {
  Draft,
  Identity,
  Proposal,
  UnplacedLabel,
  UnreadCell,
  UnreadTable,
} from '#ingest/draft.ts';
import { columnLetters, placeText } from '#ingest/collector.ts';
import { leftOutCodes } from '#ingest/leftOut.ts';
import { en } from '#i18n/en.ts';
import { fill } from '#i18n/fill.ts';
import { printedFinding } from './findings.ts';
import { ownFindings } from './ownFindings.ts';
import type { ExtractedFinding } from './findings.ts';

/** One report as the extract command prints it. */
export interface Extracted {
  readonly file: string;
  readonly location: string | null;
  readonly authority: string | null;
  readonly county: string | null;
  readonly prefecture: string | null;
  readonly province: string | null;
  readonly year: number | null;
  readonly form: FormId;
  /** null: a blank, or a cell that `ambiguous` or `unitUnknown` names; no key: the file has no such row. */
  readonly values: OwnWords<number | null>;
  readonly unitUnknown: readonly string[];
  /** Numbers by labels of the file: to be printed, never to be looked up. */
  readonly local: object;
  readonly narrative: readonly ExtractedFigure[];
  readonly ambiguous: readonly Ambiguous[];
  readonly findings: readonly ExtractedFinding[];
}
export interface ExtractedFigure {
  readonly label: string;
  readonly value: number;
  readonly unit: string | null;
  readonly approx: 'atLeast' | 'about' | 'atMost' | null;
  readonly scope: 'year' | 'cumulative' | 'part';
}
export interface Ambiguous {
  readonly text: string;
  readonly location: string | null;
  readonly why: string;
}

/** @returns the sentence about a problem, in English */
export function sentence({ code, params }: Problem): string {
  return fill(en.problems[code], params);
}

/** @returns the reports of one file, in their order there */
export function extracted(file: string, draft: Draft): Extracted[] {
  const unread = byReport(draft.unread);
  const locals = byReport(draft.local);
  const figures = byReport(draft.figures);
  const tables = byReport(draft.unreadTables);
  const doubts = [...questions(draft), ...draft.problems.filter(isDoubt).map(noticed)];
  // of a sheet whose units all did not report one element without a unit says so
  const hasReports = draft.table.authority.length > 0;
  const reports = hasReports ? [...draft.table.authority.keys()] : [0];
  return reports.map((r) => {
    const name = draft.table.authorities[draft.table.authority[r] ?? -1];
    const year = draft.table.year[r];
    const own = unread.get(r) ?? [];
    return {
      file,
      location: hasReports ? locationOf(draft, r) : null,
      authority: name === undefined || name.name === '' ? null : name.name,
      county: name?.county ?? null,
      prefecture: name?.prefecture ?? null,
      province: name?.province ?? null,
      year: year === undefined || year === 0 ? null : year,
      form: draft.table.form,
      ...cellsOf(draft, r),
      local: numbersByLabel(locals.get(r) ?? []),
      narrative: (figures.get(r) ?? []).map(({ label, value, unit, approx, scope }) => ({
        label,
        value,
        unit,
        approx,
        scope,
      })),
      ambiguous: [
        ...own.filter(({ problem }) => problem.code !== 'cell.unitUnknown').map(doubtOf),
        ...(tables.get(r) ?? []).map(tableDoubt),
        ...contradictions(draft.identities[r] ?? draft.shared),
        ...doubts,
      ],
      findings: hasReports ? ownFindings(draft, r).map(printedFinding) : [],
    };
  });
}

function byReport<T extends { readonly report: number }>(list: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const entry of list) {
    const there = groups.get(entry.report);
    if (there === undefined) groups.set(entry.report, [entry]);
    else there.push(entry);
  }
  return groups;
}

function cellsOf(draft: Draft, report: number): Pick<Extracted, 'values' | 'unitUnknown'> {
  const values: Partial<Record<IndicatorId, number | null>> = {};
  const unitUnknown: string[] = [];
  // figures of the running text stand under `narrative`
  if (draft.table.form === 'none') return { values, unitUnknown };
  for (const [id, column] of draft.table.columns) {
    const cell = cellOf(column, report);
    if (cell.status === Status.rowMissing) continue;
    values[id] = cell.value;
    if (cell.status === Status.unitUnknown) unitUnknown.push(id);
  }
  return { values, unitUnknown };
}

function doubtOf({ text, row, column, problem }: UnreadCell): Ambiguous {
  const location = row === 0 ? null : placeText({ row, column });
  return { text, location, why: sentence(problem) };
}

function tableDoubt({ from, to, problem }: UnreadTable): Ambiguous {
  const params = { row: from, text: '', ...problem.params };
  return { text: '', location: `rows ${from}–${to}`, why: sentence({ ...problem, params }) };
}

/** Labels, columns and forms that only a person can decide. */
function questions({ unplaced, columnChoices, formGuess }: Draft): Ambiguous[] {
  const labels = unplaced.map(({ where, label }) => ({
    text: label,
    location: placeOf(where),
    why: fill(en.cli.unplaced, { labels: label }),
  }));
  const choose = columnChoices.flatMap(({ columns }) =>
    columns.map(({ column, label }) => ({
      text: label,
      location: `column ${columnLetters(column)}`,
      why: fill(en.cli.chooseColumn, { columns: columns.map((one) => one.label).join(', ') }),
    })),
  );
  return [...labels, ...choose, ...guessedForm(formGuess)];
}

/** Places of a file that name different units, counties or years. */
function contradictions(identity: Identity): Ambiguous[] {
  const parts = ['authority', 'county', 'year'] as const;
  return parts.flatMap((part) => {
    const said: readonly Proposal<string | number>[] = identity[part].filter(
      ({ from }) => from !== 'folder',
    );
    const [first] = said;
    const other = said.find(({ value }) => value !== first?.value);
    if (first === undefined || other === undefined) return [];
    const params = { first: first.value, other: other.value, text: other.text };
    return [{ text: String(other.value), location: null, why: fill(en.cli.contradiction, params) }];
  });
}

/** Notices of numbers that are printed in the file and were not read, or of which a person should decide. */
const DOUBTS: ReadonlySet<ProblemCode> = new Set([
  ...leftOutCodes,
  'row.villages',
  'column.villages',
  'row.notReported',
  'row.saysNotReported',
  'row.period',
  'row.local',
  'report.twice',
  'report.twice.undated',
  'name.missing',
  'sheet.hiddenLeft',
  'sheet.hiddenCells',
  'sheet.struck',
]);

const isDoubt = ({ code }: Problem) => DOUBTS.has(code);

function noticed(problem: Problem): Ambiguous {
  const { row, name, units, authority, label, labels, text } = problem.params;
  const said = [units, name, authority, label, labels, text].find((one) => typeof one === 'string');
  return {
    text: typeof said === 'string' ? said : '',
    location: typeof row === 'number' ? `row ${row}` : null,
    why: sentence(problem),
  };
}

/** The form that is printed although no label tells it. */
function guessedForm(guess: Draft['formGuess']): Ambiguous[] {
  if (guess === null || guess.isAnswered) return [];
  const { tables, names } = en.imports.form;
  const why = guess.suggestion === null ? en.cli.formUnknown : en.cli.formByYear;
  const params = {
    tables: guess.parts.map((part) => tables[part]).join(', '),
    form: names[guess.shown],
  };
  return [{ text: '', location: null, why: fill(why, params) }];
}

/** Where the label stands, as far as it is one row or column. */
function placeOf(where: UnplacedLabel['where']): string | null {
  if (where?.row !== null && where?.row !== undefined) return `row ${where.row}`;
  return where?.column === null || where?.column === undefined
    ? null
    : `column ${columnLetters(where.column)}`;
}

function numbersByLabel(
  locals: readonly { readonly label: string; readonly text: string }[],
): object {
  const numbers = new Map<string, number>();
  for (const { label, text } of locals) {
    const plain = text.normalize('NFKC').split(/\s+/);
    // a row with several numbers: one for each of its columns
    plain.forEach((number, i) => {
      const name = plain.length === 1 ? label : `${label} [${String(i + 1)}]`;
      if (/^\d+(?:\.\d+)?$/.test(number) && !numbers.has(name)) numbers.set(name, Number(number));
    });
  }
  return Object.fromEntries(numbers);
}

/** `row 7`, `rows 2–59`, `column C`, `item 3`; null where the report is the whole file. */
function locationOf({ file, table }: Draft, report: number): string | null {
  if (file.part !== undefined) return file.part;
  const place = table.place[report] ?? null;
  if (place === null || isWholeFile(file)) return null;
  switch (file.axis) {
    case 'row':
      return `row ${place}`;
    case 'column':
      return `column ${columnLetters(place)}`;
    case 'item':
      return `item ${place}`;
    case 'grid': {
      const rows = [...(table.cellRows?.values() ?? [])].flatMap((list) => {
        const at = list[report];
        return at === undefined || at === 0 ? [] : [gridCell(at).row];
      });
      return table.authority.length === 1 ? null : rowsText(rows);
    }
    case 'cells': {
      const rows = [...(table.cellRows?.values() ?? [])].flatMap((list) => {
        const row = list[report];
        return row === undefined || row === 0 ? [] : [row];
      });
      return rowsText(rows);
    }
  }
}

function rowsText(rows: readonly number[]): string | null {
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  if (first > last) return null;
  return first === last ? `row ${first}` : `rows ${first}–${last}`;
}

const isWholeFile = ({ layout, axis }: SourceFile) =>
  layout === 'jsonReport' ||
  ((layout === 'threeColumns' || layout === 'blankForm') && axis === 'column');
