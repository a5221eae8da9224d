import { columnLetters } from '../collector.ts';
import { Tally } from '../tally.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { axisByHand } from '../mapping/axisByHand.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { saidOfColumns, saidOfLanes } from '../mapping/spoken.ts';
import { axisOf } from './axis.ts';
import type { Heading, LineHint, LineRole } from './axis.ts';
import { isBlankPath, isBlankRow } from './blankRows.ts';
import type { Block } from './blocks.ts';
import { withLeadingCounties } from './countyGroups.ts';
import { headHint, hintByHand } from './headHints.ts';
import { columnLookOf, isTotalFacet, laneHint, laneRole, mayBeNames } from './lanes.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered, lookOf } from './looks.ts';
import type { Look } from './looks.ts';
import { SAMPLE_ROWS } from './plan.ts';
import { labelsRows, namesRows } from './plan.ts';
import type { Lane, Plan, ValueColumn } from './plan.ts';
import { cellsIn } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';
import { hasShortHead } from './shortHeads.ts';
import { fittedBySpans, isCopyOfLeft } from './spans.ts';
import { isMergedStyle, spread } from './spread.ts';

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

/**
 * Cells of a whole row: as many as the head has, or fewer where all rows agree and only remarks are missing behind them.
 */
function widthOf(head: readonly RowLook[], body: readonly RowLook[]): number {
  const heads = head.map(({ row, looks }) => lastFilled(looks, cellsIn(row)));
  const lengths = body
    .filter(({ numbers, years }) => numbers + years > 0)
    .map(({ row }) => cellsIn(row));
  if (heads.length === 0) return Math.max(0, ...lengths);
  const own = Math.max(...heads);
  const usual = commonest(lengths);
  return usual === null ? own : Math.max(own, usual);
}

function lastFilled(looks: readonly Look[], length: number): number {
  let last = length;
  while (last > 0 && looks[last - 1]?.kind === 'blank') last--;
  return last;
}

/** @returns the length of nearly all rows; null where they differ */
export function commonest(lengths: readonly number[]): number | null {
  const counts = new Tally<number>();
  for (const length of lengths) counts.add(length);
  for (const [length, times] of counts.entries())
    if (times * 5 >= lengths.length * 4) return length;
  return null;
}

/** Tables side by side: a second lane of labels or of names stands behind numbers. */
function sides(looks: readonly ColumnLook[]): [from: number, to: number][] {
  const roles = looks.map((look, i) =>
    laneRole(
      look,
      looks.slice(0, i).every(({ words }) => words === 0),
    ),
  );
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
    isJumbled:
      numbers.some(isJumbled) ||
      looks.some((look) => isLane.has(look.at) && isShifted(look)) ||
      head.slice(1).some((row) => isShort(row, lanes, numbers)) ||
      (head.length > 0 && isHeadMoved(sample[0], lanes)),
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

function isJumbled({ values, words, labels }: ColumnLook): boolean {
  return labels > 2 && values > 2 && words * 4 > values;
}

/** A lower head row that begins over the lane and ends before the last column: all of its texts are one column to the left. */
function isShort(
  { looks, row }: RowLook,
  lanes: readonly Lane[],
  numbers: readonly ColumnLook[],
): boolean {
  const last = numbers[numbers.length - 1];
  const over = numbers.filter(({ at }) => (looks[at]?.kind ?? 'blank') !== 'blank').length;
  if (last === undefined || (looks[last.at]?.kind ?? 'blank') !== 'blank') return false;
  if (over * 2 < numbers.length) return false;
  return lanes.some(({ at }) => {
    const look = looks[at];
    return look !== undefined && !isCovered(row.cells[at]) && belongsOverNumbers(look);
  });
}

/** A label, a year or a part of one, 数量, 排名: no word of a corner. */
function belongsOverNumbers(look: Look): boolean {
  const { kind, role, year, naming, aspect, time, isUnitHead } = look;
  if (role === 'value' || year !== null) return true;
  if (isUnitHead) return false;
  return kind === 'words' && role === null && (naming !== 0 || aspect !== null || time !== null);
}

/** Right below the head stands a label alone, in a lane of names: the last head row, whose cells have moved. */
function isHeadMoved(first: RowLook | undefined, lanes: readonly Lane[]): boolean {
  if (first === undefined || first.line === null || first.numbers > 0) return false;
  const { naming, isName } = first.line;
  const isLabel = !isName && (naming & Naming.full) !== 0;
  return isLabel && lanes.some(({ at, role }) => role === 'authority' && at === first.first);
}

/** Below the head word of a lane stands what belongs over numbers: the head row is short by its first cell. */
function isShifted({ heads }: ColumnLook): boolean {
  const [outer] = heads;
  const inner = heads[heads.length - 1];
  if (outer === undefined || inner === undefined || heads.length < 2 || outer.role === null)
    return false;
  if (inner.role !== null) return false;
  return inner.time !== null || inner.isName || (outer.role === 'authority' && inner.naming !== 0);
}

function lanesIn(
  looks: readonly ColumnLook[],
  body: readonly RowLook[],
  sample: readonly RowLook[],
): Lane[] {
  const roles = looks.map((look, i) =>
    laneRole(
      look,
      looks.slice(0, i).every(({ words }) => words === 0),
    ),
  );
  if (!roles.includes('authority') && !roles.includes('indicator')) {
    const at = looks.findIndex((look, i) => roles[i] === 'note' && mayBeNames(look));
    if (at >= 0) roles[at] = 'authority';
  }
  looks.forEach((look, i) => {
    if (roles[i] === 'authority' && isUnknownMeasure(look, i, looks, roles)) roles[i] = 'unit';
  });
  const own = speaker(looks, roles);
  return looks.flatMap((look, i): Lane[] => {
    const found = roles[i];
    if (found === null || found === undefined) return [];
    const areTotals =
      found === 'group' &&
      own >= 0 &&
      look.cells.length === sample.length &&
      look.cells.every(isTotalFacet);
    // 总计 beside each unit is a column of the tables since 2019, turned
    const role = areTotals ? 'indicator' : found === 'authority' && i !== own ? 'group' : found;
    const line = sample.map(({ looks: cells, row }) => ({
      text: cells[look.at]?.text ?? '',
      covered: isCovered(row.cells[look.at]),
    }));
    return [
      {
        at: look.at,
        role,
        hint: laneHint(role, look, sample.length),
        continues: isMergedStyle(line) && !isMergedDown(body, look.at),
        head: look.heads.map(({ text }) => text).join('/'),
      },
    ];
  });
}

/** Merged cells of the column show their frames, also in rows without numbers: a blank is none of them. */
const isMergedDown = (body: readonly RowLook[], at: number): boolean =>
  body.some(({ row, looks }, r) => {
    const text = looks[at]?.text ?? '';
    return text !== '' && isCovered(row.cells[at]) && body[r - 1]?.looks[at]?.text === text;
  });

/** 单位 beside names or behind labels, over words that look like no names: units of measure that nobody knows (千元, 百件). */
function isUnknownMeasure(
  { heads, names, words }: ColumnLook,
  at: number,
  looks: readonly ColumnLook[],
  roles: readonly (LineRole | null)[],
): boolean {
  if (!heads.some(({ isUnitHead }) => isUnitHead) || names * 2 >= words) return false;
  return roles.some(
    (role, i) =>
      (role === 'authority' && i !== at && looks[i]?.names !== 0) ||
      (role === 'indicator' && i < at),
  );
}

/** Of several columns of names the one with most different names speaks; the others are groups. */
function speaker(looks: readonly ColumnLook[], roles: readonly (LineRole | null)[]): number {
  const names = looks.map(({ cells }, i) =>
    roles[i] === 'authority' ? new Set(cells.map(({ text }) => text)).size : -1,
  );
  return names.indexOf(Math.max(...names));
}

function columnsIn(
  head: readonly RowLook[],
  numbers: readonly ColumnLook[],
  lanes: readonly Lane[],
  saidOfRow: Plan['saidOfRow'],
): ValueColumn[] {
  const hints = head.map(
    (row, r) => hintByHand(row, saidOfRow) ?? headHint(row, numbers, lanes, head.slice(0, r)),
  );
  const stacks = stacksOf(head, numbers, hints);
  const columns = numbers.map(({ at, said }, i) => {
    const stack = stacks[i] ?? [];
    const path = stack.map(({ look }) => look.text).join('/');
    return { at, axis: axisByHand(axisOf(stack), said, path), stack, path, asked: '' };
  });
  const paths = columns.map(({ path }) => path);
  columns.forEach((column) => {
    const letters = columnLetters(column.at + 1);
    const isAlone = paths.filter((path) => path === column.path).length === 1;
    column.asked =
      column.path === '' ? letters : isAlone ? column.path : `${column.path} (${letters})`;
  });
  if (areCountiesUnits(columns, lanes)) return columns.map(asUnit);
  return [...withLeadingCounties(columns)];
}

/** Counties over the columns, and no townships anywhere: a prefecture's table, whose units they are. */
function areCountiesUnits(columns: readonly ValueColumn[], lanes: readonly Lane[]): boolean {
  return (
    !lanes.some(({ role }) => role === 'authority') &&
    columns.every(({ axis }) => axis.name === null) &&
    columns.filter(({ axis }) => axis.county !== null).length > 1
  );
}

const asUnit = (column: ValueColumn): ValueColumn => ({
  ...column,
  axis: { ...column.axis, name: column.axis.county, county: null },
});

/** Texts over each column of numbers from the outside in; blanks continue the group on their left. */
function stacksOf(
  head: readonly RowLook[],
  numbers: readonly ColumnLook[],
  hints: readonly LineHint[],
): Heading[][] {
  const lines = head.map(({ looks, row }) =>
    numbers.map(({ at }) => {
      const cell = row.cells[at];
      const look = looks[at];
      // numbers of columns say nothing of them
      const says = look !== undefined && (look.kind === 'words' || look.year !== null);
      return { text: says ? look.text : '', covered: isCovered(cell) };
    }),
  );
  const own = (line: number, i: number) => {
    const cell = lines[line]?.[i];
    return cell !== undefined && cell.text !== '' && !cell.covered;
  };
  const has = (line: number, i: number) => (lines[line]?.[i]?.text ?? '') !== '';
  const spreadLines = lines.map((line, r) =>
    spread(
      line,
      (i) => lines.some((_, below) => below > r && has(below, i)),
      (i) => lines.some((_, above) => above < r && own(above, i)),
    ),
  );
  return numbers.map((_, i) => {
    const stack: Heading[] = [];
    spreadLines.forEach((line, r) => {
      const text = line[i];
      const hint = hints[r];
      if (text === null || text === undefined || hint === undefined) return;
      if (stack[stack.length - 1]?.look.text === text.text) return;
      const { dated } = lookOf(text.text);
      const texts = dated === null ? [text.text] : [dated.time, dated.label];
      for (const one of texts) stack.push({ look: lookOf(one), hint, soft: text.soft });
    });
    return stack;
  });
}
