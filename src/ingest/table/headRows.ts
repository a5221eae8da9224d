import { Naming } from '../lexicon/formLexicon.ts';
import type { CsvRow } from '../parse/csv.ts';
import { squeezed } from '../plainText.ts';
import { isBlankRow, isRowOfColumns } from './blankRows.ts';
import { saysNotReported } from './notReported.ts';
import { isHeaderRow, isNumbering, rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';
import { isRowOfLabels, isRowOfYears, isSeries } from './rowsOfCounts.ts';

/** Rows below a head in which its numbers must begin. */
export const REACH = 12;
/** Longer texts are sentences, no heads. */
export const LONGEST_HEAD = 90;

/**
 * @returns whether a row is a head: it has no numbers, two known words (half of its words, or five of them), and stands over
 *   numbers
 */
export function isHeadAt(looks: readonly RowLook[], at: number): boolean {
  const look = looks[at];
  if (look?.said !== undefined) return look.said.isHead;
  if (look === undefined || isHeaderRow(look)) return false;
  if (look.filled < 2) return isCutOff(looks, at);
  if (look.looks.some(({ text }) => isTableTitle(text))) return false;
  const hasLabel = look.looks.some(({ naming }) => (naming & Naming.full) !== 0);
  if (look.filled <= 2 && !hasLabel && look.looks.some(({ isGroup }) => isGroup)) return false;
  if (isNumbering(look)) return true;
  if (look.numbers > 0 || look.looks.some(({ text }) => text.length > LONGEST_HEAD)) return false;
  const named =
    look.words + look.looks.filter(({ kind, year }) => kind === 'value' && year !== null).length;
  const known = look.known + (named - look.words);
  const first = look.looks.find(({ kind }) => kind !== 'blank');
  const isNamed = look.roles > 1 || first?.role === 'indicator';
  if (!isNamed && (known < 2 || (known * 2 < named && known < 5))) return false;
  if (isRowOfLabels(look) || goesOn(looks, at)) return false;
  if (isRowOfYears(look) || (look.words === 0 && !isSeries(look))) return false;
  const next = looks[at + 1];
  if (isRowOfColumns(look) || (next !== undefined && isBlankRow(next, [look]))) return true;
  return (
    standsOverNumbers(looks, at) ||
    (look.roles > 1 && hasRowsBelow(looks, at)) ||
    (look.roles > 0 && hasSilentUnits(looks, at))
  );
}

/** A label over single numbers behind a table of several columns: its last column, cut off from it. */
function isCutOff(looks: readonly RowLook[], at: number): boolean {
  const head = looks[at];
  return (
    head !== undefined &&
    head.line !== null &&
    (head.line.naming & Naming.full) !== 0 &&
    isOverLoneNumbers(looks, at) &&
    looks.slice(Math.max(0, at - REACH), at).some(({ numbers }) => numbers > 1)
  );
}

/** Right below a text that stands alone in its row stand numbers alone in theirs. */
function isOverLoneNumbers(looks: readonly RowLook[], at: number): boolean {
  const below = looks.slice(at + 1, at + 3);
  return (
    below.length === 2 &&
    below.every(({ line, first }) => line?.kind === 'value' && first === looks[at]?.first)
  );
}

/** @returns whether numbers without any name beside them stand below a name or label: a column that was cut off from its table */
export function hasLoneColumn(rows: readonly CsvRow[]): boolean {
  const looks = rows.map(rowLookOf);
  return looks.some(({ line }, at) => {
    const isHead = line !== null && line.kind === 'words' && (line.isName || line.naming !== 0);
    return isHead && isOverLoneNumbers(looks, at);
  });
}

/** Its names stand where those of the row of numbers before it do, and no word is one of a head: 云溪镇 | 已撤并. */
function goesOn(looks: readonly RowLook[], at: number): boolean {
  const look = looks[at];
  const before = looks
    .slice(Math.max(0, at - REACH), at)
    .reverse()
    .find(({ numbers }) => numbers > 0);
  if (look === undefined || before === undefined || look.roles > 0) return false;
  const placesOf = (row: RowLook) =>
    row.looks.flatMap(({ isName, isCounty, naming }, c) =>
      naming === 0 && (isName || isCounty) ? [c] : [],
    );
  const places = placesOf(look);
  return (
    places.length > 0 &&
    look.looks.every(({ naming }) => naming === 0) &&
    places.join() === placesOf(before).join()
  );
}

/** Numbers stand below texts of the row. */
function standsOverNumbers(looks: readonly RowLook[], at: number): boolean {
  const head = looks[at];
  if (head === undefined) return false;
  let reach = REACH;
  for (let i = at + 1; i < looks.length && reach > 0; i++) {
    const below = looks[i];
    if (below === undefined) continue;
    if (!isRowWithoutCells(below)) reach--;
    if (below.numbers + below.years === 0) continue;
    const stands = below.looks.some(({ kind, year }, c) => {
      const over = head.looks[c];
      if (kind !== 'value' || over === undefined) return false;
      // a count that could be a year is one below a label or a name
      const isCount = year === null || over.naming !== 0 || over.isName;
      return isCount && (over.kind === 'words' || isYear(head, c));
    });
    if (stands || below.numbers > 0) return stands;
  }
  return false;
}

/** Right below stand units that did not report: a name alone, or 未报 beside a name or label. */
function hasSilentUnits(looks: readonly RowLook[], at: number): boolean {
  const below = looks[at + 1];
  const name = below?.looks.find(({ kind }) => kind !== 'blank');
  if (below === undefined || name === undefined) return false;
  const isName = name.isName && name.naming === 0;
  const isSaid = below.looks.some(({ text }) => saysNotReported(text));
  return below.filled === 1 ? isName : isSaid && (isName || name.naming !== 0);
}

/** The label of an indicator or the name of a unit, and all of its cells are blank. */
const isRowWithoutCells = ({ line }: RowLook) =>
  line !== null &&
  line.kind === 'words' &&
  line.role === null &&
  (line.naming !== 0 || line.isName);

const isYear = ({ looks }: RowLook, c: number) =>
  looks[c]?.year !== null && looks[c]?.kind === 'value';

const hasRowsBelow = (looks: readonly RowLook[], at: number) =>
  looks.slice(at + 1, at + 1 + REACH).some((below) => below.filled > 1 || isRowWithoutCells(below));

/** The title of a table, of which two may stand side by side. */
export const isTableTitle = (text: string) =>
  text.length > 8 &&
  /(?:统计|情况|汇总|报|一览|对比|明细|数据|年)表(?:[（(].*[)）])?$/.test(squeezed(text));
