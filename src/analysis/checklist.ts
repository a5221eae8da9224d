import type { AuthorityId } from '#domain/authority.ts';
import { checkAmong, checkReport } from '#domain/checks/index.ts';
import type { CheckId } from '#domain/checks/list.ts';
import { outermost } from '#domain/checks/outline.ts';
import { BETWEEN_NAMES } from '#domain/checks/results.ts';
import type { CheckResult, Figures, Finding } from '#domain/checks/types.ts';
import { failuresOf } from '#domain/checks/index.ts';
import { forms } from '#domain/forms/index.ts';
import { dueDate } from '#domain/dueDate.ts';
import type { DueDate } from '#domain/dueDate.ts';
import type { FormId } from '#domain/forms/types.ts';
import { slotOf } from '#domain/frame.ts';
import type { Frame } from '#domain/frame.ts';
import { lackedAt } from '#domain/lacking.ts';
import { hasRow, isEmptyAt } from '#domain/reportTable.ts';
import { countyItself } from './county.ts';
import { checkedCounty, disputedIn } from './findings.ts';
import { countiesByKey, positionsIn } from './groupOfGap.ts';
import type { Said } from './said.ts';
import type { UnitReport } from '#domain/checks/county.ts';
import { countyKey } from '#domain/authority.ts';

/** What counties score a yearly report by, without points. */
export const checklistItems = ['inTime', 'parts', 'table', 'sums', 'text', 'copied'] as const;
export type ChecklistItem = (typeof checklistItems)[number];

/** Why an item is met, is not, or cannot be told; its words are in `i18n`. */
export type ChecklistReason =
  | 'noDate'
  | 'publishedInTime'
  | 'publishedLate'
  | 'signedInTime'
  | 'signedLate'
  | 'datesDiffer'
  | 'dateTooEarly'
  | 'noText'
  | 'noSetParts'
  | 'partsThere'
  | 'partsMissing'
  | 'partsUnclear'
  | 'noTable'
  | 'filled'
  | 'blanks'
  | 'absentRows'
  | 'unfilled'
  | 'equationsHold'
  | 'equationsBroken'
  | 'nothingToAdd'
  | 'textAgrees'
  | 'textDiffers'
  | 'nothingCompared'
  | 'unlike'
  | 'alike'
  | 'tooFewNumbers';

/** One item of the checklist of a report. */
export interface ChecklistRow {
  readonly item: ChecklistItem;
  readonly outcome: 'met' | 'notMet' | 'cannotTell';
  readonly reason: ChecklistReason;
  /** What the reason counts (`n`), and days. */
  readonly figures: Figures;
  /** Until when the report is published, where the item asks for it. */
  readonly due: DueDate | null;
  /** What is not met, finding by finding. */
  readonly findings: readonly Finding[];
}

/** The checklist of one report. */
export interface Checklist {
  readonly year: number;
  readonly form: FormId;
  readonly rows: readonly ChecklistRow[];
}

/** The order of the regulation's office since 2019 names six parts; the form of 2014 came without an order of the text. */
const PARTS = 6;
const COPIES: readonly CheckId[] = ['C10', 'Y02'];
const OF_TEXT: readonly CheckId[] = ['N01', 'N04'];

/** @returns the checklists of all reports of a unit, newest first */
export function checklistsOf(frame: Frame, id: AuthorityId, said: Said): readonly Checklist[] {
  const at = positionsIn(frame).get(id);
  const unit = at === undefined ? undefined : frame.authorities[at];
  const county =
    unit === undefined
      ? undefined
      : countiesByKey(frame).get(countyKey(unit.county, unit.prefecture));
  if (at === undefined || county === undefined) return [];
  const checked = checkedCounty(county, said);
  const disputed = disputedIn({ ...county, units: [at] });
  const isWhole = countyItself(county).includes(at);
  return checked.reports
    .filter((report) => report.unit === at)
    .map((report) => {
      const { year, form } = report;
      const results = [...checkReport(report), ...checkAmong(report, checked.around(report))];
      const read = said.read({ at, year, form });
      const clashes = disputed.flatMap((one) =>
        one.year === year && one.form === form ? [one.finding] : [],
      );
      const rows = [
        timeOf(report, isWhole),
        partsOf(report),
        tableOf(frame, report),
        sumsOf(results, [...read, ...clashes]),
        textOf(report, results),
        copiedOf(results),
      ];
      return { year, form, rows };
    })
    .sort((a, b) => b.year - a.year);
}

function row(
  item: ChecklistItem,
  outcome: ChecklistRow['outcome'],
  reason: ChecklistReason,
  figures: ChecklistRow['figures'] = {},
  findings: readonly Finding[] = [],
): ChecklistRow {
  return { item, outcome, reason, figures, findings, due: null };
}

/**
 * In time: by the day of publication that the report names. One that is signed after the day it was due was published later
 * still; one that is signed before may have been published any day after.
 */
function timeOf({ text, year }: UnitReport, isWhole: boolean): ChecklistRow {
  const due = dueDate(year, isWhole);
  const daysOf = (says: 'published' | 'signed') =>
    (text?.notes ?? []).flatMap((note) =>
      note.is === 'day' && note.says === says ? [note.day] : [],
    );
  const published = daysOf('published');
  const isPublished = published.length > 0;
  const days = [...new Set(isPublished ? published : daysOf('signed'))].sort();
  const [first, last] = [days[0], days[days.length - 1]];
  const told = (outcome: ChecklistRow['outcome'], reason: ChecklistReason): ChecklistRow => {
    const figures = first === undefined ? {} : { day: days.join(BETWEEN_NAMES) };
    return { ...row('inTime', outcome, reason, figures), due };
  };
  if (first === undefined || last === undefined) return told('cannotTell', 'noDate');
  if (first < `${String(year)}-12-01`) return told('cannotTell', 'dateTooEarly');
  if (first <= due.day && last > due.day) return told('cannotTell', 'datesDiffer');
  if (isPublished)
    return last <= due.day ? told('met', 'publishedInTime') : told('notMet', 'publishedLate');
  return last <= due.day ? told('cannotTell', 'signedInTime') : told('notMet', 'signedLate');
}

/** Told by the headings of the text: the report's own list of them, not those of lists in it, runs from one to six. */
function partsOf({ text, form }: UnitReport): ChecklistRow {
  if (text === null) return row('parts', 'cannotTell', 'noText');
  if (form === 'none' || forms[form].layout === 'list')
    return row('parts', 'cannotTell', 'noSetParts');
  const numbers = text.notes.flatMap((note) => (note.is === 'section' ? [note.number] : []));
  const [first] = numbers;
  if (first === undefined) return row('parts', 'cannotTell', 'noText');
  const known = [...outermost(numbers)].map((last) => Math.min(last, PARTS) - first + 1);
  const most = Math.max(...known);
  if (known.length === 0 || (most === PARTS && known.some((n) => n < PARTS)))
    return row('parts', 'cannotTell', 'partsUnclear');
  return most === PARTS
    ? row('parts', 'met', 'partsThere', { n: most })
    : row('parts', 'notMet', 'partsMissing', { n: most });
}

/** Every row that the file has is filled. */
function tableOf(frame: Frame, { unit, year, form }: UnitReport): ChecklistRow {
  const block = frame.blocks.get(form);
  const slot = block === undefined ? null : slotOf(block, unit, year);
  if (form === 'none' || block === undefined || slot === null)
    return row('table', 'notMet', 'noTable');
  const lacks = lackedAt(block.lacking, slot);
  const asked = forms[form].indicators.filter(({ id }) => !lacks.has(id));
  const empty = asked.filter(({ id }) => {
    const column = block.columns.get(id);
    return column === undefined || isEmptyAt(column, slot);
  });
  const absent = empty.filter(({ id }) => {
    const column = block.columns.get(id);
    return column === undefined || !hasRow(column, slot);
  });
  if (empty.length === 0) return row('table', 'met', 'filled', { n: asked.length });
  const reason =
    absent.length === 0 ? 'blanks' : absent.length === empty.length ? 'absentRows' : 'unfilled';
  return row('table', 'notMet', reason, { n: empty.length });
}

/** Nothing in the table is impossible. */
function sumsOf(results: readonly CheckResult[], read: readonly Finding[]): ChecklistRow {
  const equations = results.filter(
    ({ severity, outcome }) =>
      severity === 'error' && (outcome === 'passed' || outcome === 'failed'),
  );
  const broken = [...read, ...failuresOf(results)].filter(({ severity }) => severity === 'error');
  if (broken.length > 0)
    return row('sums', 'notMet', 'equationsBroken', { n: broken.length }, broken);
  return equations.length === 0
    ? row('sums', 'cannotTell', 'nothingToAdd')
    : row('sums', 'met', 'equationsHold', { n: equations.length });
}

function textOf({ text }: UnitReport, results: readonly CheckResult[]): ChecklistRow {
  if (text === null) return row('text', 'cannotTell', 'noText');
  const compared = results.filter(({ check }) => OF_TEXT.includes(check));
  const differ = failuresOf(compared);
  const agree = compared.filter(({ outcome }) => outcome === 'passed');
  if (differ.length > 0) return row('text', 'notMet', 'textDiffers', { n: differ.length }, differ);
  return agree.length === 0
    ? row('text', 'cannotTell', 'nothingCompared')
    : row('text', 'met', 'textAgrees', { n: agree.length });
}

function copiedOf(results: readonly CheckResult[]): ChecklistRow {
  const asked = results.filter(({ check }) => COPIES.includes(check));
  const alike = failuresOf(asked);
  if (alike.length > 0) return row('copied', 'notMet', 'alike', { n: alike.length }, alike);
  return asked.some(({ outcome }) => outcome === 'passed')
    ? row('copied', 'met', 'unlike')
    : row('copied', 'cannotTell', 'tooFewNumbers');
}
