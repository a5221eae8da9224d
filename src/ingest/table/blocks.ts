import { Naming } from '../lexicon/formLexicon.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { saidOfRow } from '../mapping/spoken.ts';
import type { CsvRow } from '../parse/csv.ts';
import { squeezed } from '../plainText.ts';
import { isBlankPath, isBlankRow, isRowOfColumns } from './blankRows.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { saysNotReported } from './notReported.ts';
import { isHeaderRow, isKnown, isNumbering, rowLookOf } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** One table of a grid: its head rows, the rows below them, and the lines in front. Every row of a grid is in one of them. */
export interface Block {
  readonly before: readonly RowLook[];
  readonly head: readonly RowLook[];
  readonly body: readonly RowLook[];
}

/** Rows below a head in which its numbers must begin. */
const REACH = 12;
/** Longer texts are sentences, no heads. */
const LONGEST_HEAD = 90;
/** Groups that no form knows are short. */
const LONGEST_GROUP = 30;

/**
 * Cuts rows into tables. A row is judged by what it says: a head has no numbers, two known words (half of its words, or
 * five of them), and stands over numbers; rows of words right below it over columns of numbers belong to it, known or not.
 */
export function cutIntoBlocks(rows: readonly CsvRow[], mapping: Mapping = []): Block[] {
  const looks = rows.map((row) => lookWith(mapping, row));
  const blocks: { before: RowLook[]; head: RowLook[]; body: RowLook[] }[] = [];
  let before: RowLook[] = [];
  for (let i = 0; i < looks.length; i++) {
    const look = looks[i];
    if (look === undefined) continue;
    const open = blocks[blocks.length - 1];
    if (isHeadAt(looks, i)) {
      const end = headEnd(looks, i);
      const tail = open === undefined ? before : open.body;
      const upper = takeUpperHeads(tail, looks, i);
      const lines = open === undefined ? tail : takeLines(tail, open.head);
      blocks.push({ before: lines, head: [...upper, ...looks.slice(i, end)], body: [] });
      before = [];
      i = end - 1;
    } else if (open !== undefined) open.body.push(look);
    else if (look.numbers > 0 && look.words > 0 && !isHeaderRow(look))
      blocks.push({ before, head: [], body: [look] });
    else before.push(look);
  }
  return blocks;
}

function lookWith(mapping: Mapping, row: CsvRow): RowLook {
  const look = rowLookOf(row);
  const said = saidOfRow(mapping, row.cells);
  return said === null ? look : { ...look, said };
}

function isHeadAt(looks: readonly RowLook[], at: number): boolean {
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

/** The year after another one. */
const follows = (year: number | null, before: number | null | undefined) =>
  year !== null && before !== null && before !== undefined && year === before + 1;

/** Years over columns follow each other, over and over: 2014 2015 2016 2014 2015 2016; counts do not. */
function isSeries({ looks }: RowLook): boolean {
  const years = looks.flatMap(({ kind, year }) => (kind === 'blank' ? [] : [year]));
  return years.every((year, i) => {
    const before = years[i - 1];
    if (year === null) return false;
    return i === 0 || year === years[0] || year === before || follows(year, before);
  });
}

/**
 * A name or a unit of measure beside a label, and no word of a head: one number of a table, whose value is no number. So
 * is a row that says 未报.
 */
function isRowOfLabels(row: RowLook): boolean {
  const { looks, roles } = row;
  if (isBlankPath(row) || looks.some(({ text }) => saysNotReported(text))) return true;
  const isLabel = ({ naming, aspect }: RowLook['looks'][number]) =>
    (naming & Naming.full) !== 0 || ((naming & Naming.item) !== 0 && aspect === null);
  return (
    roles === 0 &&
    looks.some(isLabel) &&
    looks.some((look) => look.unit !== null || (look.isName && look.naming === 0 && !isLabel(look)))
  );
}

/**
 * A label or a name, and behind all words numbers that could be years: a row of counts, unless they follow each other as
 * years do.
 */
function isRowOfYears({ looks, roles }: RowLook): boolean {
  const printed = withoutRemarks(looks.filter(({ kind }) => kind !== 'blank' && kind !== 'mark'));
  const words = printed.filter(({ kind }) => kind === 'words');
  const last = words[words.length - 1];
  const isNamed = words.some(
    ({ naming, isName, aspect }) => (naming & ~Naming.above) !== 0 || isName || aspect !== null,
  );
  if (printed.some(({ unit }, i) => unit !== null && printed[i + 1]?.kind === 'value')) return true;
  if (last === undefined || !isNamed || roles > 0) return false;
  if (words.some(({ year }) => year !== null)) return isRowOfYear(words, printed);
  if (words.some((word) => isNamedCount(word, printed))) return true;
  const behind = printed.slice(printed.lastIndexOf(last) + 1);
  return behind.length > 0 && !(behind.length > 1 && areSeries(behind));
}

/** The name of a unit, its year, and counts that could be years: 青石镇 | 2015年 | 2018 | 2010. */
function isRowOfYear(words: readonly Look[], printed: readonly Look[]): boolean {
  const [name, year, ...more] = words;
  if (name === undefined || year === undefined || more.length > 0) return false;
  const behind = printed.slice(printed.indexOf(year) + 1);
  return (
    name.isName &&
    name.naming === 0 &&
    year.year !== null &&
    behind.length > 1 &&
    !areSeries([year, ...behind])
  );
}

const areSeries = (looks: readonly Look[]) =>
  looks.every(({ year }, i) => i === 0 || follows(year, looks[i - 1]?.year));

/** A label with one number and another text behind it: one of two tables side by side. */
function isNamedCount(word: Look, printed: readonly Look[]): boolean {
  const at = printed.indexOf(word);
  const [number, next] = [printed[at + 1], printed[at + 2]];
  const isLabel = (word.naming & Naming.full) !== 0;
  return isLabel && number?.kind === 'value' && next?.kind === 'words';
}

/** A row without the words at its end that say nothing of numbers: 未核实, 含转办. */
function withoutRemarks(looks: readonly Look[]): readonly Look[] {
  let end = looks.length;
  while (end > 0 && saysNothing(looks[end - 1])) end--;
  return looks.slice(0, end);
}

const saysNothing = (look: Look | undefined) =>
  look !== undefined && look.kind === 'words' && !isKnown(look);

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

/** @returns position behind the last row of a head that begins at `from` */
function headEnd(looks: readonly RowLook[], from: number): number {
  let to = from + 1;
  while (to < looks.length) {
    const look = looks[to];
    if (look === undefined || !(isHeadAt(looks, to) || isBelowHead(looks, from, to))) break;
    to++;
  }
  return to;
}

/** Words over numbers right below a head, where the head's own first columns are blank: units, quarters, 本年 beside 上年. */
function isBelowHead(looks: readonly RowLook[], from: number, at: number): boolean {
  const look = looks[at];
  const head = looks[from];
  if (look === undefined || head === undefined || look.numbers > 0 || look.words + look.years === 0)
    return false;
  if (look.first <= head.first || isHeaderRow(look)) return false;
  const next = looks.slice(at + 1, at + 1 + REACH).find(({ numbers }) => numbers > 0);
  return (
    next !== undefined &&
    look.looks.every(
      ({ kind }, c) =>
        kind === 'blank' ||
        kind === 'mark' ||
        isCovered(look.row.cells[c]) ||
        next.looks[c]?.kind !== 'words',
    )
  );
}

/** Rows of words right above a head belong to it where they stand over its columns: groups that no form knows. */
function takeUpperHeads(tail: RowLook[], looks: readonly RowLook[], at: number): RowLook[] {
  const upper: RowLook[] = [];
  for (;;) {
    const look = tail[tail.length - 1];
    if (look === undefined || look.numbers > 0 || look.words === 0 || isRowOfLabels(look)) break;
    if (look.said?.identity) break;
    const longest = look.known > 0 && look.filled > 1 ? LONGEST_HEAD : LONGEST_GROUP;
    if (
      isHeaderRow(look) ||
      look.looks.some(({ text }) => text.length > longest || isTableTitle(text))
    )
      break;
    if (look.line !== null && look.first === 0) break;
    if (!standsOver(look, looks[at])) break;
    upper.unshift(look);
    tail.pop();
  }
  return upper;
}

/** Below a text, or below the blanks that continue it, stands another one. */
function standsOver({ looks }: RowLook, below: RowLook | undefined): boolean {
  return looks.some(({ kind }, c) => {
    if (kind !== 'words' || c === 0) return false;
    const next = looks.findIndex((other, n) => n > c && other.kind !== 'blank');
    const under = below?.looks.slice(c, next < 0 ? undefined : next) ?? [];
    return under.some((look) => look.kind !== 'blank');
  });
}

/** The title of a table, of which two may stand side by side. */
const isTableTitle = (text: string) =>
  text.length > 8 &&
  /(?:统计|情况|汇总|报|一览|对比|明细|数据|年)表(?:[（(].*[)）])?$/.test(squeezed(text));

/** A number of the row above is merged over it. */
const isReachedByNumber = ({ looks, row }: RowLook) =>
  looks.some(({ kind }, c) => kind === 'value' && isCovered(row.cells[c]));

/** Lines of text at the end of a table say something of the next one. */
function takeLines(tail: RowLook[], head: readonly RowLook[]): RowLook[] {
  const lines: RowLook[] = [];
  for (;;) {
    const look = tail[tail.length - 1];
    if (look === undefined || look.numbers > 0 || isBlankRow(look, head)) break;
    if (isReachedByNumber(look)) break;
    const isTitles = look.looks.every(({ kind, text }) => kind === 'blank' || isTableTitle(text));
    if (look.filled > 1 && !isHeaderRow(look) && !isTitles) break;
    lines.unshift(look);
    tail.pop();
  }
  const last = tail.map(({ numbers }) => numbers > 0).lastIndexOf(true);
  const begins = tail.findIndex((row, r) => r > last && row.line !== null && isHeaderRow(row));
  return begins < 0 ? lines : [...tail.splice(begins), ...lines];
}
