import { isSum } from '../lexicon/aspects.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import type { FormLexicon } from '../lexicon/formLexicon.ts';
import type { ValueColumn as AskedColumn } from '../draft.ts';
import { LabelRuns } from './labelRun.ts';
import { meaningOf, toldBy } from './meaning.ts';
import type { Told } from './meaning.ts';
import { toldAs } from './toldTexts.ts';
import { labelsRows, namesColumns } from './plan.ts';
import { pickOfUnits, pickOwn } from './ownColumn.ts';
import type { ChosenColumn } from './ownColumn.ts';
import type { Plan, ValueColumn } from './plan.ts';
import type { Axis } from './axis.ts';
import { printedIds } from './printedIds.ts';
import type { RowLook } from './rowLook.ts';
import { mayBeOfParts } from './lostHeads.ts';
import { columnsWithVillages } from './villages.ts';
import { isThereAtATime, yearSums } from './yearSums.ts';

/** Why a column of numbers gives no values. */
export type Off =
  /** Sums of units: kept for the checks. */
  | 'sum'
  /** Shares, ranks, changes: worked out from counts. */
  | 'aspect'
  /** Parts of a township: villages, its own level. */
  | 'village'
  /** The sum of such parts: the township's number, if the user says so. */
  | 'sumOfVillages'
  /** A part of a year, or another time. */
  | 'time'
  /** Remarks and numbers of rows. */
  | 'aside'
  /** It says less than the columns beside it. */
  | 'lacks'
  /** It has no label among columns with labels. */
  | 'unlabelled'
  /** Its label may be over the column behind it as well, which has none. */
  | 'overBoth'
  /** Beside columns of a national table: its head is none of theirs, whatever row stands beside it. */
  | 'ownHead'
  /** Another column says the same of itself. */
  | 'twin'
  /** Several columns, and no way to tell which is the unit's. */
  | 'choose';

/** A column of numbers on one form. */
export interface ReadColumn extends ValueColumn {
  readonly told: readonly Told[];
  /** What the column's texts alone allow, as one text: columns alike share their meanings. */
  readonly key: string;
  readonly off: Off | null;
}

/** The columns of a table with what they say on a form. */
export interface ReadColumns {
  readonly columns: readonly ReadColumn[];
  /** Columns of which only one is the unit's. */
  readonly choose: readonly AskedColumn[];
  /** Of each unit that stands over several columns, these columns. */
  readonly twins: readonly (readonly AskedColumn[])[];
}

/**
 * @param body rows of the table, to show examples
 * @param chosen which of the columns that are asked about the user chose (from 1); null: none
 * @param isAnswered whether the user said what a column is
 */
export function columnsOn(
  plan: Plan,
  body: readonly RowLook[],
  lexicon: FormLexicon,
  chosen: ChosenColumn,
  isAnswered: (column: ValueColumn) => boolean = () => false,
): ReadColumns {
  const picked = pickOwn(plan, body, chosen);
  const told = toldOf(plan, body, lexicon, picked.own);
  const sums = yearSums(plan.columns);
  const columns = plan.columns.map((column, i): ReadColumn => {
    const own = told[i] ?? [];
    const isOwn = column === picked.own;
    const isYear = sums.has(column.at);
    const off = picked.off.has(column.at)
      ? 'choose'
      : isOwn
        ? null
        : isYear
          ? offOfYear(plan, own)
          : offOf(plan, column, own);
    return { ...column, told: own, key: own.map(({ text }) => text).join('\u0001'), off };
  });
  const once = withoutTwins(plan, columns, body);
  const { off: ofUnits, twins } = pickOfUnits(plan, once, body, chosen);
  const single = once.map((column) => {
    const off = ofUnits.get(column.at);
    return off === undefined ? column : { ...column, off };
  });
  const alone = single.map((column, i) => {
    const behind = single[i + 1];
    const isBlankHead =
      behind?.path === '' && (behind.off === 'unlabelled' || behind.off === 'lacks');
    const isOverBoth = column.off === null && isBlankHead && column.path !== '';
    return isOverBoth ? { ...column, off: 'overBoth' as const } : column;
  });
  const known = labelsRows(plan) && alone.some((one) => one.off === null && isOfForm(one));
  const named = alone.map((column) =>
    known && column.off === null && column.told.length > 0 && !isOfForm(column)
      ? { ...column, off: 'ownHead' as const }
      : column,
  );
  const withVillages = columnsWithVillages(plan);
  const ofParts = labelsRows(plan) ? null : mayBeOfParts(named);
  const certain = named.map((column) =>
    column.off === null && ofParts?.has(column.at) === true
      ? { ...column, off: 'unlabelled' as const }
      : column,
  );
  const whole = certain.map((column) =>
    column.off === null && withVillages.has(column.at)
      ? { ...column, off: 'village' as const }
      : column,
  );
  const clear = whole.map((column) =>
    column.off !== null && ASKED.has(column.off) && isAnswered(column)
      ? { ...column, off: null }
      : column,
  );
  return { columns: clear, choose: picked.choose, twins };
}

/** The innermost text is a row or column of a form, no heading over them. */
function isOfForm({ told }: ReadColumn): boolean {
  const ids = told[told.length - 1]?.ids ?? null;
  return ids !== null && [...ids.values()].some((how) => (how & ~Naming.above) !== 0);
}

/** What the user may say of a column that is not read. */
const ASKED: ReadonlySet<Off> = new Set([
  'sum',
  'sumOfVillages',
  'time',
  'twin',
  'unlabelled',
  'overBoth',
  'ownHead',
]);

/** What the labels over each column allow, with the headings that hold from the columns before. */
function toldOf(
  plan: Plan,
  body: readonly RowLook[],
  lexicon: FormLexicon,
  own: ValueColumn | null,
): (readonly Told[])[] {
  const runs = new LabelRuns(lexicon, printedIds(plan, body, lexicon));
  return plan.columns.map((column) => {
    const { axis } = column;
    const labels = axis.labels.map(({ text }) => text).join('/');
    const run = runs.next([axis.county, axis.name, axis.year].join('\u0001'), labels);
    if (column === own) return [];
    if (axis.aspect !== null || axis.isAside) return toldBy(axis.labels, lexicon);
    const told = run.next(toldBy(axis.labels, lexicon));
    const meaning = meaningOf([told], !plan.hasApplicants);
    if (meaning.kind === 'one') {
      run.found(meaning.id);
      return told;
    }
    const near = meaning.kind === 'several' && !labelsRows(plan) ? run.inFamily(meaning.ids) : null;
    run.found(near);
    return near === null ? told : [...told, toldAs(near, 'here', lexicon)];
  });
}

/** The sum of a year's quarters is its number, but for what does not add up over time. */
function offOfYear(plan: Plan, own: readonly Told[]): Off | null {
  const meaning = meaningOf([own], !plan.hasApplicants);
  return meaning.kind === 'one' && isThereAtATime(meaning.id) ? 'unlabelled' : null;
}

/** Beside a sum stand villages of the same township, or the township's own level. */
function addsVillages(plan: Plan, sum: Axis): boolean {
  const partOf = ({ name, county, year, labels }: Axis) =>
    [name, county, year, ...labels.map(({ text }) => text)].join('\u0001');
  return plan.columns.some(({ axis }) => axis.aspect === 'village' && partOf(axis) === partOf(sum));
}

/** Right of the last head stands nothing but what a row too long has pushed there. */
const isBehindHeads = ({ columns }: Plan, { at, stack }: ValueColumn) =>
  stack.length === 0 &&
  columns.some((other) => other.stack.length > 0) &&
  columns.every((other) => other.stack.length === 0 || other.at < at);

/** Columns that a sum beside them may be of; 总计 below a label without them may be that of the label. */
const hasParts = ({ columns }: Plan) =>
  columns.some(({ axis }) => axis.aspect === null && !axis.isAside);

function offOf(plan: Plan, column: ValueColumn, told: readonly Told[]): Off | null {
  const { axis } = column;
  if (isBehindHeads(plan, column)) return 'lacks';
  if (axis.aspect === 'village') return 'village';
  if (isSum(axis.aspect)) {
    if (!addsVillages(plan, axis))
      return hasParts(plan) || axis.labels.length === 0 ? 'sum' : 'unlabelled';
    return labelsRows(plan) ? 'village' : 'sumOfVillages';
  }
  if (axis.aspect !== null) return 'aspect';
  if (axis.isAside) return 'aside';
  if (axis.time === 'part' || axis.time === 'other') return 'time';
  if (namesColumns(plan) && axis.name === null) return 'lacks';
  if (
    !labelsRows(plan) &&
    told.length === 0 &&
    plan.columns.some(({ axis: { labels } }) => labels.length > 0)
  )
    return 'unlabelled';
  const years = plan.columns.filter(
    (column) => column.axis.year !== null && column.axis.aspect === null,
  );
  const isBesideYears = years.length > 1 && years.length * 2 > plan.columns.length;
  return isBesideYears && axis.year === null && axis.yearText === '' ? 'lacks' : null;
}

/** Of two columns with equal coordinates neither is read; keys of JSON are two only where an object has both. */
function withoutTwins(
  plan: Plan,
  columns: readonly ReadColumn[],
  body: readonly RowLook[],
): readonly ReadColumn[] {
  const keyOf = ({ axis, key, told }: ReadColumn) => {
    const meaning = meaningOf([told], !plan.hasApplicants);
    const label = meaning.kind === 'one' ? meaning.id : (facetOf(told) ?? key);
    return [axis.county, axis.name, axis.yearText, axis.year, label].join('\u0001');
  };
  const twins = new Map<string, number[]>();
  for (const column of columns) {
    if (column.off !== null) continue;
    const key = keyOf(column);
    twins.set(key, [...(twins.get(key) ?? []), column.at]);
  }
  const areTwins = (ats: readonly number[]) =>
    ats.length > 1 &&
    body.some(({ row }) => ats.filter((at) => row.cells[at] !== undefined).length > 1);
  const unclear = new Set([...twins.values()].filter(areTwins).flat());
  return columns.map((column) => (unclear.has(column.at) ? { ...column, off: 'twin' } : column));
}

/** What a column of a national table is, whatever word says it: 总计 and 合计 are one. */
function facetOf(told: readonly Told[]): string | null {
  const [only, ...more] = told;
  const ids = [...(only?.ids ?? [])].flatMap(([id, how]) =>
    (how & Naming.facet) !== 0 ? [id] : [],
  );
  return ids.length > 0 && more.length === 0 ? ids.join(' ') : null;
}
