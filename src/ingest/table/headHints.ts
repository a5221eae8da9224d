import { looksLikeName } from '../lexicon/unitNames.ts';
import { textsOf } from '../mapping/spoken.ts';
import type { LineHint } from './axis.ts';
import { areVillages, isGridLine, isTotalFacet, leaveOutKinds } from './lanes.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered } from './looks.ts';
import type { Look } from './looks.ts';
import type { Lane, Plan } from './plan.ts';
import type { RowLook } from './rowLook.ts';

/** What the user said of a row of heads, by its text at the side. */
export function hintByHand({ row, said }: RowLook, saidOfRow: Plan['saidOfRow']): LineHint | null {
  if (said?.isHead !== true) return null;
  const line = saidOfRow(textsOf(row.cells).slice(0, 1));
  if (line?.is !== 'role') return null;
  const { role } = line;
  return { role, names: role === 'authority', countiesAreUnits: false, grid: false };
}

/**
 * What a head row holds over the numbers: its corner word says, its cells decide.
 * @param outer the head rows above it
 */
export function headHint(
  line: RowLook,
  numbers: readonly ColumnLook[],
  lanes: readonly Lane[],
  outer: readonly RowLook[],
): LineHint {
  const { looks, row } = line;
  const own = numbers.flatMap(({ at }) => {
    const look = looks[at];
    return look === undefined || look.kind === 'blank' || isCovered(row.cells[at]) ? [] : [look];
  });
  const corner = [...lanes]
    .reverse()
    .map(({ at }) => looks[at])
    .find((look) => look !== undefined && look.kind !== 'blank');
  const words = own.filter(({ kind, year }) => kind === 'words' && year === null);
  const labels = words.filter(({ naming, aspect }) => naming !== 0 && aspect === null).length;
  const names = words.filter(({ isName }) => isName).length;
  const counties = words.filter(({ isCounty }) => isCounty).length;
  const isCounties =
    counties > 0 && (corner?.role === 'county' || (names === 0 && counties * 2 > words.length));
  const hasLabelLane = lanes.some(({ role }) => role === 'indicator' || role === 'indicatorId');
  const hasNameLane = lanes.some(({ role }) => role === 'authority');
  const cornerNames = corner?.role === 'authority' || corner?.isUnitHead === true;
  const unknown = words.filter((look) => isUnknown(look));
  const isOfVillages = labels === 0 && areVillages(words);
  const takesNames =
    !hasNameLane &&
    !isCounties &&
    !isOfVillages &&
    labels === 0 &&
    (names > 0 ||
      (unknown.length > 0 &&
        (cornerNames || hasLabelLane) &&
        unknown.every(({ text }) => looksLikeName(text))));
  const isNumbers = corner?.role === 'number' && own.every(({ kind }) => kind === 'value');
  // 计量单位 in the corner: 百件 is a unit as well, though nobody knows it
  const isUnits = corner?.role === 'unit' && own.some(({ unit }) => unit !== null);
  return {
    role: isOfVillages
      ? 'village'
      : isCounties
        ? 'county'
        : isNumbers
          ? 'number'
          : isUnits
            ? 'unit'
            : null,
    names: takesNames,
    leavesOutKinds: takesNames && leaveOutKinds(words),
    countiesAreUnits: false,
    grid: isGridLine(own) || isTotalOfEach(line, numbers, outer),
  };
}

const isUnknown = (look: Look) =>
  look.naming === 0 &&
  look.aspect === null &&
  look.time === null &&
  look.role === null &&
  look.unit === null &&
  !look.isGroup;

/** 总计 below the name of each unit is its own total, and no sum of units. */
function isTotalOfEach(
  { looks, row }: RowLook,
  numbers: readonly ColumnLook[],
  outer: readonly RowLook[],
): boolean {
  const areTotals = numbers.every(({ at }) => {
    const look = looks[at];
    return look !== undefined && !isCovered(row.cells[at]) && isTotalFacet(look);
  });
  const isNamed = ({ at }: ColumnLook) => outer.some((above) => above.looks[at]?.isName === true);
  return areTotals && numbers.some(isNamed);
}
