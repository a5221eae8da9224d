import type { Added } from '#query/added.ts';
import type { OutcomeLine } from '#query/outcomes.ts';
import { fill } from '#i18n/fill.ts';
import type { Words } from '#i18n/zh.ts';
import { grouped } from '../numbers.ts';

/** Name of a line of results under its group. */
export function outcomeName(line: OutcomeLine, { applications: text, indicators }: Words): string {
  if (line.kind === 'total') return text.rowTotal;
  if (line.kind === 'group') return text.groups[line.group];
  return text.rows[line.row] ?? indicators[`${line.row}.total`];
}

/** Name of a line of results that stands alone: 不予公开：国家秘密. */
export function fullOutcomeName(line: OutcomeLine, words: Words): string {
  const { groups, inGroup } = words.applications;
  const name = outcomeName(line, words);
  return line.kind === 'row' ? fill(inGroup, { group: groups[line.group], row: name }) : name;
}

/** Groups with any results, with their counts: 予以公开 20、不予公开 3. */
export function listGroups(
  lines: readonly OutcomeLine[],
  cells: readonly (Added | undefined)[],
  words: Words,
): string {
  const { partCount, joinCounts } = words.applications;
  return lines
    .flatMap((line, i) => {
      const value = cells[i]?.value ?? null;
      if (line.kind !== 'group' || value === null || value === 0) return [];
      return [fill(partCount, { name: outcomeName(line, words), n: grouped(value, 0) })];
    })
    .join(joinCounts);
}
