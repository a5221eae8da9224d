import type { LineSaid } from '../mapping/mapping.ts';
import { Naming } from '../lexicon/formLexicon.ts';
import { isTownshipLevel } from '../lexicon/townshipParts.ts';
import { looksLikeName } from '../lexicon/unitNames.ts';
import { isPartBelow } from '../periods.ts';
import type { LineHint, LineRole } from './axis.ts';
import { countiesLead, namedIn } from './countyGroups.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import { saysNotReported } from './notReported.ts';
import { isOrderWord } from './rowLook.ts';
import type { RowLook } from './rowLook.ts';

/** What stands in one column below its head. */
export interface ColumnLook {
  /** What the user said of it by hand; null: nothing. */
  readonly said: LineSaid | null;
  readonly at: number;
  /** Texts over it, from the outside in. */
  readonly heads: readonly Look[];
  readonly cells: readonly Look[];
  readonly values: number;
  readonly years: number;
  readonly words: number;
  readonly labels: number;
  readonly names: number;
  readonly units: number;
  readonly marks: number;
}

/** @returns what stands in a column of the rows of one table */
export function columnLookOf(
  at: number,
  heads: readonly Look[],
  body: readonly RowLook[],
  said: LineSaid | null = null,
): ColumnLook {
  const cells: Look[] = [];
  let [values, years, words, labels, names, units, marks] = [0, 0, 0, 0, 0, 0, 0];
  for (const { looks, row } of body) {
    const look = looks[at];
    if (look === undefined || look.kind === 'blank') continue;
    if (look.kind === 'value' && isCovered(row.cells[at])) continue;
    cells.push(look);
    if (look.kind === 'mark') marks++;
    else if (look.kind === 'value') {
      values++;
      if (look.year !== null) years++;
    } else {
      words++;
      if (look.unit !== null) units++;
      else if (look.naming !== 0 && !isSumWord(look)) labels++;
      if (look.isName) names++;
    }
  }
  return { said, at, heads, cells, values, years, words, labels, names, units, marks };
}

/** 合计 and 总计 stand below names and labels alike. */
const isSumWord = ({ aspect, naming }: Look) => aspect !== null && (naming & Naming.full) === 0;

/** @returns the role of a lane; null: the column holds numbers */
export function laneRole(column: ColumnLook, isFirst: boolean): LineRole | null {
  if (column.said !== null) return roleByHand(column.said);
  if (isNumbering(column)) return 'number';
  const said = headSays(column);
  const byCells = roleByCells(column, said);
  if (byCells !== undefined) return byCells;
  return column.values + column.words === 0 ? (said ?? null) : roleOfNumbers(column, said, isFirst);
}

/** Below 栏次, 甲, 乙 the rows are counted; one of them may have moved by a column. */
const isNumbering = ({ heads, cells, words }: ColumnLook) =>
  words > 0 &&
  heads.length > 0 &&
  heads.every(({ text }) => isOrderWord(text)) &&
  cells.filter(({ text }) => /^\d+$/.test(text)).length > 2 * words;

function roleByHand(said: LineSaid): LineRole | null {
  if (said.is === 'role') return said.role;
  return said.is === 'ignore' ? 'note' : null;
}

/** Roles whose columns hold no numbers of reports whatever their cells are. */
const NO_NUMBERS: ReadonlySet<LineRole> = new Set([
  'note',
  'number',
  'unit',
  'code',
  'indicatorId',
  'form',
  'status',
]);

/** The innermost head text that is a role word. */
function headSays({ heads, words, units, marks, cells }: ColumnLook): LineRole | null {
  // 统计指标 / 单位 / 统计数 down the side of a table that lies on its side
  const isTurned = words > 0 && cells.every(({ role }) => role === 'value');
  if (isTurned && heads.some(({ isUnitHead }) => isUnitHead)) return 'note';
  for (const look of [...heads].reverse()) {
    if (isOrderWord(look.text)) continue;
    if (look.isUnitHead)
      return units > 0 && units * 2 >= words
        ? 'unit'
        : words > 0 || marks === 0
          ? 'authority'
          : 'unit';
    if (look.role === 'value') return null;
    // 计量单位 in the corner is that of the columns, where names stand below it
    if (look.role === 'unit' && heads.length > 1 && units * 2 < words) continue;
    if (look.role !== null) return look.role;
    if (look.kind === 'words') return null;
  }
  return null;
}

/** The cells decide; undefined: they are numbers or nothing. */
function roleByCells(column: ColumnLook, said: LineRole | null): LineRole | null | undefined {
  const { words, labels, names, units, values, cells } = column;
  if (said !== null && NO_NUMBERS.has(said))
    return said === 'unit' && units === 0 && labels > 1 ? 'indicator' : said;
  if (words === 0) return undefined;
  if (
    values >= words &&
    said === null &&
    !cells.every(({ year, kind }) => kind !== 'value' || year !== null)
  )
    return null;
  const own = cells.filter(({ kind }) => kind === 'words');
  const share = (count: number) => count * 2 >= own.length;
  if (units > 0 && share(units)) return 'unit';
  const counties = own.filter(({ isCounty }) => isCounty).length;
  const times = own.filter(({ time, year }) => time !== null || year !== null).length;
  if (labels > 0 && labels >= names && (share(labels) || labels > 4)) return 'indicator';
  if (said === 'village' || areVillages(own)) return 'village';
  const areTimes = times > 0 && times === own.length;
  const isPlace =
    said === 'authority' || said === 'county' || said === 'prefecture' || said === 'province';
  // a corner may speak of the row beside it: 单位 over years, with units over the columns
  if (isPlace && !areTimes) return said;
  if (share(times)) return own.some(({ time }) => time !== null) ? 'period' : 'year';
  if (said === 'year' || said === 'period') return said;
  if (labels > 1 && labels >= names) return 'indicator';
  if (names > 0 && share(names)) return 'authority';
  if (said === 'indicator') return said;
  if (counties > 0 && share(counties)) return 'county';
  if (own.every(({ isGroup, aspect }) => isGroup || aspect !== null)) return 'group';
  if (names > 1 && names * 4 >= own.length) return 'authority';
  return isMostlyNotReported(own, values, column) ? null : 'note';
}

/** @returns whether texts are parts of a township rather than townships: most are villages, or one is the township's own level */
export function areVillages(own: readonly Look[]): boolean {
  const named = own.filter(({ aspect }) => aspect === null || aspect === 'village');
  if (named.some(({ isName, naming }) => isName || naming !== 0)) return false;
  const parts = named.filter(({ aspect }) => aspect === 'village');
  return parts.length * 2 > named.length || parts.some(({ text }) => isTownshipLevel(text));
}

/** A column of numbers in which units did not report, or that is nearly empty. */
function isMostlyNotReported(own: readonly Look[], values: number, { heads }: ColumnLook): boolean {
  const named = heads.some(({ naming, year, isName }) => naming !== 0 || year !== null || isName);
  return (
    named &&
    (own.every(({ text }) => saysNotReported(text) || /\d/.test(text)) || values * 2 >= own.length)
  );
}

/** A column of numbers alone: years, numbers of rows, or values. */
function roleOfNumbers(
  column: ColumnLook,
  said: LineRole | null,
  isFirst: boolean,
): LineRole | null {
  const { heads, cells, values, years } = column;
  if (said === 'year' && years === values) return 'year';
  if (said === 'period' || said === 'year')
    return cells.every(({ text }) => isPartBelow(text)) ? 'period' : said;
  if (said === 'village') return null;
  if (said !== null && said !== 'indicator' && said !== 'authority') return said;
  // 填报单位 in the corner over years, where units stand over the columns
  const areYears = values > 0 && years === values;
  if (said !== null && isFirst && areYears) return 'year';
  // the same years below each label, under a corner that is merged over both lanes
  const areAgain = new Set(cells.map(({ text }) => text)).size * 2 <= cells.length;
  if (areYears && areAgain && (said !== null || heads.length === 0)) return 'year';
  const isOrder = heads.length > 0 && heads.every(({ text }) => isOrderWord(text));
  // a table that begins anew below a second head goes on counting
  if (isOrder && cells.every(({ text }) => /^\d+$/.test(text))) return 'number';
  if (!isOrder && (heads.some(({ kind }) => kind !== 'blank') || !isFirst)) return null;
  if (values > 1 && years === values && !isOrder) return 'year';
  return values > 1 && cells.every(({ text }, i) => Number(text) === i + 1) ? 'number' : null;
}

/**
 * What is known of a lane before its texts are read.
 * @param rows of the table; where most of these have no name, counties stand over units whose names are lost
 */
export function laneHint(role: LineRole, { cells }: ColumnLook, rows: number): LineHint {
  const own = cells.filter(({ kind }) => kind === 'words');
  const counties = own.filter(({ isCounty }) => isCounty).length;
  return {
    role,
    names: role === 'authority',
    countiesAreUnits:
      !own.some(({ isName }) => isName) &&
      counties > 1 &&
      cells.length * 2 > rows &&
      counties * 2 > own.filter(({ aspect }) => aspect === null).length,
    countiesLead: role === 'authority' && countiesLead(own.map(namedIn)),
    leavesOutKinds: role === 'authority' && leaveOutKinds(own),
    grid: isGridLine(own) || (role === 'indicator' && own.every(isTotalFacet)),
  };
}

/** @returns whether most names are written without their kinds: 白羊 for 白羊镇 */
export function leaveOutKinds(own: readonly Look[]): boolean {
  const names = own.filter(({ aspect }) => aspect === null);
  return names.filter(({ isName }) => isName).length * 2 < names.length;
}

/** 总计 alone: a column of the tables since 2019, or a sum of units. */
export const isTotalFacet = ({ naming, aspect }: Look): boolean =>
  aspect === 'sum' && (naming & Naming.facet) !== 0 && (naming & Naming.full) === 0;

/** Rows or columns of the tables since 2019 stand in the line, beside what may be sums of units. */
export function isGridLine(looks: readonly Look[]): boolean {
  return looks.some(
    ({ naming, aspect }) =>
      aspect === null &&
      (naming & (Naming.item | Naming.facet)) !== 0 &&
      (naming & Naming.above) === 0,
  );
}

/**
 * Names without their kind (白羊 for 白羊镇) down a column without a role, left of the numbers.
 * @returns whether all of its texts may be names, each once
 */
export function mayBeNames({ cells, heads }: ColumnLook): boolean {
  const own = cells.filter(({ aspect, isGroup }) => aspect === null && !isGroup);
  const texts = new Set(own.map(({ text }) => text));
  return (
    own.length > 1 &&
    heads.every(({ kind }) => kind === 'blank') &&
    texts.size === own.length &&
    own.every(({ text }) => looksLikeName(text))
  );
}
