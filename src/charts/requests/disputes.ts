import { disputeCells } from '#query/disputes.ts';
import type { DisputeRows } from '#query/disputes.ts';
import type { Added } from '#query/added.ts';
import type { Point } from '#query/types.ts';
import { MIN_PEERS } from '#domain/statistics/limits.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { standingWord } from '../formParts.ts';
import { grouped } from '../numbers.ts';
import { spokenOf } from '../spoken.ts';
import type { ChartContext, ChartModel } from '../types.ts';
import { unitGrid } from '../grid/unitGrid.ts';

/** Which reconsiderations and lawsuits, and how did they end? Units without any in a strip: most have none. */
export function disputes(rows: DisputeRows, context: ChartContext): ChartModel {
  const { words } = context;
  const { disputes: text, inGroup } = words.applications;
  return unitGrid(
    rows,
    {
      id: 'disputes',
      series: 'review.total',
      title: titleOf(rows, words),
      subtitle: fill(text.subtitle, { y: rows.year }),
      notes: [],
      zeros: text.zeros,
      trimmed: text.trimmed,
      aria: text.aria,
      lines: disputeCells.map(({ group, result }) => {
        const total = result === 'total';
        return {
          name: total ? text[group] : text.results[result],
          fullName: total
            ? text[group]
            : fill(inGroup, { group: text[group], row: text.results[result] }),
          level: total ? 0 : 1,
          strong: total,
        };
      }),
      sizeOf: (cells) => sumOfTotals(cells, () => true),
    },
    context,
  );
}

type Cells = readonly (Point | Added)[];

/** Of the printed totals; null when one has no number. */
function sumOfTotals(cells: Cells, of: (group: string) => boolean): number | null {
  let sum: number | null = 0;
  disputeCells.forEach(({ group, result }, i) => {
    if (result !== 'total' || !of(group)) return;
    const value = cells[i]?.value ?? null;
    sum = sum === null || value === null ? null : sum + value;
  });
  return sum;
}

function titleOf(rows: DisputeRows, words: Words): string {
  const { disputes: text } = words.applications;
  const review = (group: string) => group === 'review';
  const counts = (cells: Cells) => ({
    a: sumOfTotals(cells, review),
    b: sumOfTotals(cells, (group) => !review(group)),
  });
  const known = rows.members.filter(
    ({ data }) => data.data?.every(({ value }) => value !== null) === true,
  );
  const some = known.filter(({ data }) => sumOfTotals(data.data ?? [], () => true) !== 0);
  const said = { y: rows.year, N: known.length, k: some.length };
  const unit = spokenOf(rows.rows);
  if (unit !== null) {
    const own = { ...said, u: unit.name };
    const { data } = unit.data;
    if (data === null) return fill(text.ownWord, { ...own, word: standingWord(unit, words) });
    const { a, b } = counts(data);
    if (a === null || b === null)
      return fill(text.ownWord, { ...own, word: words.charts.shown[worst(data)] });
    if (known.length <= MIN_PEERS)
      return fill(text.ownAlone, { ...own, a: grouped(a, 0), b: grouped(b, 0) });
    return a + b === 0
      ? fill(text.ownZero, own)
      : fill(text.own, { ...own, a: grouped(a, 0), b: grouped(b, 0) });
  }
  const { a, b } = counts(rows.county);
  if (a === null || b === null || known.length === 0) return fill(text.plain, said);
  return fill(a + b === 0 ? text.none : text.some, { ...said, a: grouped(a, 0), b: grouped(b, 0) });
}

/** Why the totals of a unit do not add up to a number. */
function worst(cells: Cells): Point['shown'] {
  return cells.find(({ value }) => value === null)?.shown ?? 'blank';
}
