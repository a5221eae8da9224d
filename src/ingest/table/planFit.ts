import { Naming } from '../lexicon/formLexicon.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import type { Lane } from './plan.ts';
import type { RowLook } from './rowLook.ts';

/** The parts of a table whose plan is being made. */
interface Parts {
  readonly head: readonly RowLook[];
  readonly sample: readonly RowLook[];
  readonly looks: readonly ColumnLook[];
  readonly lanes: readonly Lane[];
  /** Columns that name no row. */
  readonly numbers: readonly ColumnLook[];
}

/** @returns whether head and rows of a table do not fit: words and numbers in one column, or texts that stand a column off */
export function isOutOfJoint({ head, sample, looks, lanes, numbers }: Parts): boolean {
  const isLane = new Set(lanes.map(({ at }) => at));
  return (
    numbers.some(isJumbled) ||
    looks.some((look) => isLane.has(look.at) && isShifted(look)) ||
    head.slice(1).some((row) => isShort(row, lanes, numbers)) ||
    (head.length > 0 && isHeadMoved(sample[0], lanes))
  );
}

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
