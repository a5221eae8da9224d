import type { OutcomeUnits } from '#query/outcomes.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { unitGrid } from '../grid/unitGrid.ts';
import { fullOutcomeName, outcomeName } from './outcomeNames.ts';
import { grouped } from '../numbers.ts';
import { spokenOf } from '../spoken.ts';
import type { ChartContext, ChartModel } from '../types.ts';

/**
 * How did each unit close its requests? Results and grounds in rows as on the form, units in columns, the group's sum
 * first; units without results in a strip.
 */
export function outcomesByUnit(rows: OutcomeUnits, context: ChartContext): ChartModel {
  const { words } = context;
  const { byUnit: text, grid } = words.applications;
  const title = titleOf(rows, words);
  return unitGrid(
    rows,
    {
      id: 'outcomesByUnit',
      series: 'outcome.granted',
      title,
      subtitle: fill(text.subtitle, { y: rows.year }),
      notes: [grid.derived],
      zeros: text.zeros,
      trimmed: text.trimmed,
      aria: text.aria,
      lines: rows.lines.map((line) => ({
        name: outcomeName(line, words),
        fullName: fullOutcomeName(line, words),
        level: line.kind === 'row' ? 1 : 0,
        strong: line.kind !== 'row',
      })),
      sizeOf: (cells) => cells[cells.length - 1]?.value ?? null,
    },
    context,
  );
}

function titleOf(rows: OutcomeUnits, words: Words): string {
  const { byUnit: text } = words.applications;
  const last = rows.lines.length - 1;
  const handled = (cells: readonly { readonly value: number | null }[] | null) =>
    cells?.[last]?.value ?? null;
  const known = rows.members.filter(
    ({ data }) => data.data?.every(({ value }) => value !== null) === true,
  );
  const some = known.filter(({ data }) => handled(data.data) !== 0);
  const n = rows.county[last]?.value ?? null;
  const said = { y: rows.year, N: known.length, k: some.length };
  if (n === null) return fill(text.plain, said);
  const unit = spokenOf(rows.rows);
  const v = handled(unit?.data.data ?? null);
  const counts = { ...said, n: grouped(n, 0) };
  if (unit !== null && v !== null)
    return fill(text.own, { ...counts, u: unit.name, v: grouped(v, 0) });
  return fill(n === 0 ? text.none : text.some, counts);
}
