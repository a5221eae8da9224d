import type { Mapping } from '../mapping/mapping.ts';
import { saidOfColumns, saidOfLanes } from '../mapping/spoken.ts';
import { isBlankPath, isBlankRow } from './blankRows.ts';
import type { Block } from './blocks.ts';
import { columnLookOf } from './lanes.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { SAMPLE_ROWS } from './plan.ts';
import { labelsRows, namesRows } from './plan.ts';
import type { Lane, Plan, ValueColumn } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import { isOutOfJoint } from './planFit.ts';
import { lanesIn, rolesOf } from './planLanes.ts';
import { hasShortHead } from './shortHeads.ts';
import { fittedBySpans, isCopyOfLeft } from './spans.ts';
import { widthOf } from './tableWidth.ts';
import { columnsIn } from './valueColumns.ts';

/**
 * @param isExact no blanks can have been cut off from the ends of rows
 * @returns the plan of a block, or of the tables that stand side by side in it
 */
export function plansOf({ head, body }: Block, mapping: Mapping = [], isExact = false): Plan[] {
  const only = head.length === 1 ? (head[0] ?? null) : null;
  const rows = body.filter(isRowOfTable);
  // the empty form that a unit sends has no numbers at all
  const sample = (
    rows.length > 0 ? rows : body.filter((row) => row.filled > 1 || isBlankRow(row, head))
  )
    .slice(0, SAMPLE_ROWS)
    .map((look) => fittedBySpans(look, only).look);
  const width = widthOf(head, sample);
  const said = saidOfColumns(
    mapping,
    Array.from({ length: width }, (_, c) => headPath(head, c)),
  );
  const looks = Array.from({ length: width }, (_, c) =>
    columnLookOf(c, headTexts(head, c), sample, said[c]),
  );
  const saidOfRow = saidOfLanes(mapping);
  const isShort = hasShortHead(head, body, rows, isExact);
  const parts = sides(looks);
  const plans = parts.map(([from, to]) => {
    const plan = planOf(head, body, sample, looks.slice(from, to), { width, saidOfRow });
    // one column of numbers is told by its rows
    return isShort && (parts.length > 1 || plan.columns.length > 1)
      ? { ...plan, isJumbled: true }
      : plan;
  });
  const [first] = plans;
  return plans.map((plan, i) =>
    i > 0 && first !== undefined && isBeside(plan, first) ? { ...plan, isBeside: true } : plan,
  );
}

/** Labels right of a table of units that has its own: of no unit, whatever the title says. */
const isBeside = (plan: Plan, first: Plan) =>
  namesRows(first) &&
  !labelsRows(first) &&
  labelsRows(plan) &&
  !namesRows(plan) &&
  plan.columns.every(({ axis }) => axis.name === null);

/** Heads without numbers below a table, and lines of text, say nothing of its columns. */
function isRowOfTable(row: RowLook): boolean {
  const { line, looks, numbers, years, filled } = row;
  if (numbers + years > 0 || isBlankPath(row)) return true;
  return line === null && looks.some(({ kind }) => kind === 'mark') && filled > 1;
}

/** Texts over a column from the outside in, those of merged cells too. */
export function headPath(head: readonly RowLook[], c: number): string[] {
  const texts = head.map(({ looks }) => looks[c]?.text ?? '');
  return texts.filter((text, r) => text !== '' && text !== texts[r - 1]);
}

const headTexts = (head: readonly RowLook[], c: number): Look[] =>
  head.flatMap(({ looks, row }) => {
    const look = looks[c];
    return look === undefined || look.kind === 'blank' || isCovered(row.cells[c]) ? [] : [look];
  });

/** Tables side by side: a second lane of labels or of names stands behind numbers. */
function sides(looks: readonly ColumnLook[]): [from: number, to: number][] {
  const roles = rolesOf(looks);
  const starts = [0];
  const nothing = { indicator: false, authority: false, numbers: false, labels: false };
  let seen = nothing;
  roles.forEach((role, c) => {
    const look = looks[c];
    if (role === null) {
      if (look !== undefined && look.values > 0) {
        const isLabelled = look.heads.some(({ naming, aspect }) => naming !== 0 && aspect === null);
        seen = { ...seen, numbers: true, labels: seen.labels || isLabelled };
      }
      return;
    }
    if (role !== 'indicator' && role !== 'authority') return;
    // names and labelled numbers, then labels: a table of its own
    const isOther = role === 'indicator' && seen.authority && seen.labels;
    if (seen.numbers && (seen[role] || isOther)) {
      const before = roles[c - 1] === 'number' ? c - 1 : c;
      starts.push(before);
      seen = nothing;
    }
    seen = { ...seen, [role]: true };
  });
  return starts.map((from, i) => [from, starts[i + 1] ?? looks.length]);
}

function planOf(
  head: readonly RowLook[],
  body: readonly RowLook[],
  sample: readonly RowLook[],
  looks: readonly ColumnLook[],
  { width, saidOfRow }: Pick<Plan, 'width' | 'saidOfRow'>,
): Plan {
  const from = Math.min(...looks.map(({ at }) => at));
  const lanes = lanesIn(looks, body, sample);
  const isLane = new Set(lanes.map(({ at }) => at));
  const numbers = looks.filter(
    ({ at, heads, cells }) =>
      !isLane.has(at) && heads.length + cells.length > 0 && !isCopyOfLeft(at, head, sample),
  );
  const columns = columnsIn(head, numbers, lanes, saidOfRow);
  return {
    lanes,
    columns,
    width,
    saidOfRow,
    cornerYear: cornerYear(looks, lanes, columns),
    hasApplicants: [
      ...columns.flatMap(({ stack }) => stack.map(({ look }) => look)),
      ...lanes.flatMap(({ at, role }) => (role === 'indicator' ? cellsOf(looks, at) : [])),
    ].some(isApplicant),
    from,
    to: from + looks.length,
    isJumbled: isOutOfJoint({ head, sample, looks, lanes, numbers }),
  };
}

/** A year over the names or labels of a table in which no row or column has one: that of all its numbers. */
function cornerYear(
  looks: readonly ColumnLook[],
  lanes: readonly Lane[],
  columns: readonly ValueColumn[],
): Look | null {
  if (lanes.some(({ role }) => role === 'year') || columns.some(({ axis }) => axis.year !== null))
    return null;
  const named = lanes.filter(({ role }) => role === 'authority' || role === 'indicator');
  const years = named.flatMap(({ at }) => headsOf(looks, at).filter(({ year }) => year !== null));
  const [first] = years;
  return first !== undefined && years.every(({ year }) => year === first.year) ? first : null;
}

const headsOf = (looks: readonly ColumnLook[], at: number) =>
  looks.find((look) => look.at === at)?.heads ?? [];

const cellsOf = (looks: readonly ColumnLook[], at: number) =>
  looks.find((look) => look.at === at)?.cells ?? [];

/** A column of requests or disputes other than the total: then a row or 总计 alone is not its total. */
function isApplicant({ naming, aspect, text }: Look): boolean {
  return naming !== 0 && aspect === null && APPLICANT.test(text);
}

const APPLICANT = /自然人|企业|科研|公益|法律服务|结果维持|结果纠正|尚未审结/;
