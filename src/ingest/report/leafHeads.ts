import { allForms } from '#domain/forms/index.ts';
import { labelKey } from '../lexicon/labelKey.ts';
import type { CsvRow } from '../parse/csv.ts';
import { isBlankText } from '../plainText.ts';
import { lookOf } from '../table/looks.ts';

/** Columns of the table of requests, as every form since 2019 prints them. */
const APPLICANTS = [
  ...new Set(
    allForms.flatMap(({ indicators }) =>
      indicators.flatMap(({ grid }) => (grid?.table === 'matrix' ? [grid.columnLabel] : [])),
    ),
  ),
];
const COUNT = APPLICANTS.length;
const OUTER = /^自然人法人[或及]其他组织总计$/;
const INNER = new RegExp(
  `^${APPLICANTS.slice(1, -1)
    .map((text) => labelKey(text).key)
    .join('')}$`,
);
/** Results of one way of dispute: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
const RESULTS = 5;

const printed = (cells: readonly string[]) => cells.filter((cell) => !isBlankText(cell));
const joined = (cells: readonly string[]) =>
  printed(cells)
    .map((cell) => labelKey(cell).key)
    .join('');
const isValue = (cell: string) => ['value', 'mark'].includes(lookOf(cell).kind);

/**
 * Tables kept as text have heads of several lines without spans: 自然人 | 法人或其他组织 | 总计 above 商业企业 … 其他. Such heads
 * become one cell for each column, and rows that end with as many values stand below them, whatever labels are in front.
 * Rows with any other number of values stay as they are: nobody knows which cell is missing.
 */
export function withLeafHeads(rows: readonly CsvRow[]): readonly CsvRow[] {
  const made = [...rows];
  rows.forEach((row, at) => {
    const next = rows[at + 1];
    if (next === undefined) return;
    if (OUTER.test(joined(row.cells)) && INNER.test(joined(next.cells))) applicants(made, at);
    else if (isDisputes(rows, at)) disputes(made, at);
  });
  return made;
}

function applicants(rows: CsvRow[], at: number): void {
  const [head, inner] = [rows[at], rows[at + 1]];
  if (head === undefined || inner === undefined || inner.cells.length >= COUNT) return;
  let end = at + 2;
  let labels = 1;
  for (; end < rows.length; end++) {
    const cells = rows[end]?.cells ?? [];
    if (cells.length < 2 && !isBlankText(cells[0])) break;
    if (endsWithValues(cells)) labels = Math.max(labels, cells.length - COUNT);
  }
  const front = Array.from({ length: labels }, () => '');
  rows[at] = { ...head, cells: [...front, ...APPLICANTS] };
  rows[at + 1] = { ...inner, cells: [''] };
  for (let r = at + 2; r < end; r++) {
    const row = rows[r];
    if (row === undefined || !endsWithValues(row.cells)) continue;
    const missing = labels + COUNT - row.cells.length;
    rows[r] = { ...row, cells: [...front.slice(0, missing), ...row.cells] };
  }
}

/** Labels in front and exactly one value for each column behind them. */
function endsWithValues(cells: readonly string[]): boolean {
  const labels = cells.slice(0, -COUNT);
  return (
    labels.length > 0 &&
    labels.length < 4 &&
    cells.slice(-COUNT).every(isValue) &&
    !labels.some((cell) => isValue(cell))
  );
}

/** 行政复议 | 行政诉讼 above results and 未经复议直接起诉 | 复议后起诉, above the results of each. */
function isDisputes(rows: readonly CsvRow[], at: number): boolean {
  const [groups, ways, results] = rows.slice(at, at + 3);
  if (groups === undefined || ways === undefined || results === undefined) return false;
  const leaves = leavesOf(ways, results);
  return (
    joined(groups.cells) === '行政复议行政诉讼' &&
    joined(printed(ways.cells).slice(-2)) === '未经复议直接起诉复议后起诉' &&
    leaves.length === 3 * RESULTS &&
    groups.cells.length < leaves.length &&
    leaves.every((leaf, i) => leaf === leaves[i % RESULTS])
  );
}

const leavesOf = (ways: CsvRow, results: CsvRow) => [
  ...printed(ways.cells).slice(0, -2),
  ...printed(results.cells),
];

function disputes(rows: CsvRow[], at: number): void {
  const [groups, ways, results] = rows.slice(at, at + 3);
  if (groups === undefined || ways === undefined || results === undefined) return;
  const blank = Array.from({ length: RESULTS }, () => '');
  const over = (text: string) => [text, ...blank.slice(1)];
  const [reconsideration = '', litigation = ''] = printed(groups.cells);
  const [direct = '', after = ''] = printed(ways.cells).slice(-2);
  rows[at] = { ...groups, cells: [...over(reconsideration), ...over(litigation), ...blank] };
  rows[at + 1] = { ...ways, cells: [...blank, ...over(direct), ...over(after)] };
  rows[at + 2] = { ...results, cells: leavesOf(ways, results) };
}
