import type { LineRole } from './axis.ts';
import { isTotalFacet, laneHint, laneRole, mayBeNames } from './lanes.ts';
import type { ColumnLook } from './lanes.ts';
import { isCovered } from './looks.ts';
import type { Lane } from './plan.ts';
import type { RowLook } from './rowLook.ts';
import { isMergedStyle } from './spread.ts';

/** @returns the role that each column of a table has by what stands in it; null: it holds numbers */
export function rolesOf(looks: readonly ColumnLook[]): (LineRole | null)[] {
  return looks.map((look, i) =>
    laneRole(
      look,
      looks.slice(0, i).every(({ words }) => words === 0),
    ),
  );
}

/**
 * @param body all rows of the table
 * @param sample those with numbers
 * @returns the columns that name the rows, each with its role beside the others
 */
export function lanesIn(
  looks: readonly ColumnLook[],
  body: readonly RowLook[],
  sample: readonly RowLook[],
): Lane[] {
  const roles = rolesOf(looks);
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
