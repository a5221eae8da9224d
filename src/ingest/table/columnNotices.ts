import { columnLetters } from '../collector.ts';
import { askAboutColumn } from './asking.ts';
import type { BodyParts } from './bodyParts.ts';
import type { ReadColumns } from './columns.ts';

/** Tells of columns that are not read, and asks what those are whose labels do not say it. */
export function tellColumns(
  { set, columns, meanings }: BodyParts,
  twins: ReadColumns['twins'],
): void {
  const asked = new Set(twins.flat().map(({ column }) => column));
  const doubled = columns.flatMap(({ at, off, axis, path }) =>
    off === 'twin' && !asked.has(at + 1) ? [axis.name ?? path] : [],
  );
  for (const label of new Set(doubled)) set.collector.notice('column.twice', { label });
  if (set.plan.isBeside === true)
    set.collector.notice('table.beside', { column: columnLetters(set.plan.from + 1) });
  set.collector.leaveOutVillages(
    columns.flatMap(({ off, path }) => (off === 'village' ? [path.split('/').join(' / ')] : [])),
    'column.villages',
  );
  const own = columns.map((column) => meanings.ofColumn(column));
  const taken = new Set(
    own.flatMap((one, i) => (one.kind === 'one' && columns[i]?.off === null ? [one.id] : [])),
  );
  columns.forEach((column, i) => {
    const meaning = own[i];
    if (meaning !== undefined) askAboutColumn(column, set, meaning, taken);
  });
}
