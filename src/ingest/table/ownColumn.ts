import type { ValueColumn as AskedColumn } from '../draft.ts';
import { addsUnits } from '../lexicon/aspects.ts';
import { coversYear } from '../periods.ts';
import { trimmed } from '../plainText.ts';
import { labelsRows, namesRows } from './plan.ts';
import type { Plan, ValueColumn } from './plan.ts';
import type { RowLook } from './rowLook.ts';

/** What the user chose among columns that are asked about, counted from 1; null: nothing. */
export type ChosenColumn = (asked: readonly AskedColumn[]) => number | null;

/** Nobody has chosen. */
export const NOT_CHOSEN: ChosenColumn = () => null;

/** What of several columns is a unit's own. */
export interface Picked {
  /** The column of the unit's numbers, whose own head says nothing more. */
  readonly own: ValueColumn | null;
  /** Columns beside it, or all while nobody has chosen. */
  readonly off: ReadonlySet<number>;
  readonly choose: readonly AskedColumn[];
}

const NOTHING: Picked = { own: null, off: new Set(), choose: [] };

/**
 * Labels stand down the side and nothing over the columns tells units, years or applicants apart: then one column is the
 * unit's. 本年累计 beside 本期, the only sum beside four quarters, the only column of the whole year; else the user chooses.
 */
export function pickOwn(plan: Plan, body: readonly RowLook[], chosen: ChosenColumn): Picked {
  if (plan.isBeside === true)
    return { own: null, off: new Set(plan.columns.map(({ at }) => at)), choose: [] };
  const tells = plan.columns.some(
    ({ axis, stack }) =>
      axis.name !== null ||
      axis.year !== null ||
      axis.county !== null ||
      stack.some(({ look }) => look.naming !== 0 && look.aspect === null),
  );
  if (!labelsRows(plan) || namesRows(plan) || tells) return NOTHING;
  const areParts = plan.columns.some(({ axis }) => axis.aspect === 'village');
  const usable = plan.columns.filter(
    ({ at, axis, path }) =>
      !axis.isAside &&
      !(axis.aspect === 'sum' && addsUnits(axis.aspectText) && !areParts) &&
      (body.some(({ looks }) => looks[at]?.kind === 'value') ||
        (axis.aspect === null && path !== '')),
  );
  if (usable.length === 0) return NOTHING;
  const sure = onlyOne(usable);
  const asked = sure === null ? usable.map((column) => askedOf(column, body)) : [];
  const answer = sure === null ? chosen(asked) : null;
  const own = sure ?? usable.find(({ at }) => at + 1 === answer) ?? null;
  const off = new Set(plan.columns.flatMap((column) => (column === own ? [] : [column.at])));
  return { own, off, choose: own === null ? asked : [] };
}

function askedOf({ at, path }: ValueColumn, body: readonly RowLook[]): AskedColumn {
  const values = body.flatMap(({ looks }) => {
    const look = looks[at];
    return look?.kind === 'value' ? [look.text] : [];
  });
  return {
    column: at + 1,
    label: path.split('/').join(' / '),
    examples: values.slice(0, 4).map(trimmed),
    numbers: values.length,
  };
}

function onlyOne(usable: readonly ValueColumn[]): ValueColumn | null {
  const [first, ...more] = usable;
  const isOfOther = ({ axis }: ValueColumn) => axis.time === 'part' || axis.time === 'other';
  if (first === undefined) return null;
  if (more.length === 0) return isOfOther(first) || first.axis.aspect === 'village' ? null : first;
  const whole = usable.filter((column) => column.axis.aspect === null && !isOfOther(column));
  const [only] = whole;
  if (only !== undefined && whole.length === 1 && !usable.some(({ axis }) => axis.time === 'other'))
    return only;
  const ofYear = whole.filter(({ axis }) => axis.time === 'whole');
  const ofPeriod = whole.filter(({ path }) => /本期|本季|当期|本月/.test(path));
  const [year] = ofYear;
  if (year !== undefined && ofYear.length === 1 && ofPeriod.length === whole.length - 1)
    return year;
  const sums = usable.filter(({ axis }) => axis.aspect === 'sum');
  const [sum] = sums;
  const parts = usable.filter(({ axis }) => axis.aspect === null || axis.aspect === 'village');
  const isWhole =
    parts.length === 0 ||
    coversYear(parts.flatMap(({ stack }) => stack.map(({ look }) => look.text)));
  return whole.length === 0 && sum !== undefined && sums.length === 1 && isWhole ? sum : null;
}

/**
 * A unit stands over several columns beside labels: the user chooses one of them, and the others are left out.
 * @param columns with the reason why each is not read
 * @returns for columns of such units that are answered about: null where they are read, else why not; and those to be asked about
 */
export function pickOfUnits(
  plan: Plan,
  columns: readonly (ValueColumn & { readonly off: string | null })[],
  body: readonly RowLook[],
  chosen: ChosenColumn,
): {
  readonly off: ReadonlyMap<number, 'choose' | null>;
  readonly twins: readonly (readonly AskedColumn[])[];
} {
  const units = new Map<string, ValueColumn[]>();
  for (const column of labelsRows(plan) ? columns : []) {
    const { county, name, yearText } = column.axis;
    if (column.off !== 'twin' || name === null) continue;
    const key = [county, name, yearText].join('\u0001');
    units.set(key, [...(units.get(key) ?? []), column]);
  }
  const off = new Map<number, 'choose' | null>();
  const twins = [...units.values()].flatMap((own) => {
    const asked = own.map((column) => askedOf(column, body));
    const answer = chosen(asked);
    if (answer === null) return [asked];
    for (const { at } of own) off.set(at, at + 1 === answer ? null : 'choose');
    return [];
  });
  return { off, twins };
}
