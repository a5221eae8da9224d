import { Status } from '#domain/cell.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import type { Layer } from '#domain/frame.ts';
import { indicatorsIn, reportName, shownCell } from '#domain/sources.ts';
import type { Picks, ReportKey, Source } from '#domain/sources.ts';

/** What taking a batch away does to the reports that it is a source of. */
export interface Undone {
  /** Reports that show other cells now, from the sources that are left. */
  readonly reappeared: readonly ReportKey[];
  /** Reports of which the sources that are left disagree and nobody has chosen: such cells show no number now. */
  readonly disputed: readonly ReportKey[];
  /** Reports that show as before: other sources say the same. */
  readonly same: number;
  /** Reports that no other batch is a source of. */
  readonly removed: number;
}

/** Compares what is shown of each report of a batch with and without it. */
export function undone(layers: readonly Layer[], batch: number, picks: Picks): Undone {
  const keys = keysOf(layers.filter((layer) => layer.batch === batch));
  const reappeared: ReportKey[] = [];
  const disputed: ReportKey[] = [];
  let [same, removed] = [0, 0];
  for (const [name, sources] of sourcesByReport(layers, [...keys.values()], picks)) {
    const rest = sources.filter((source) => source.batch !== batch);
    const key = keys.get(name);
    if (rest.length === 0) removed++;
    else if (areAlike(sources, rest)) same++;
    else if (key !== undefined) (areDisputed(sources, rest) ? disputed : reappeared).push(key);
  }
  return { reappeared, disputed, same, removed };
}

function keysOf(layers: readonly Layer[]): ReadonlyMap<string, ReportKey> {
  const keys = new Map<string, ReportKey>();
  for (const { table, ids } of layers.flatMap((layer) => layer.tables)) {
    table.year.forEach((year, row) => {
      const authority = ids[table.authority[row]!];
      if (authority === undefined) return;
      const key = { authority, year, form: table.form };
      keys.set(reportName(key), key);
    });
  }
  return keys;
}

/** Whether cells that were shown are in dispute now. */
function areDisputed(before: readonly Source[], after: readonly Source[]): boolean {
  return [...indicatorsIn(after)].some(
    (id) =>
      shownCell(after, id).status === Status.disputed &&
      shownCell(before, id).status !== Status.disputed,
  );
}

function areAlike(before: readonly Source[], after: readonly Source[]): boolean {
  return [...indicatorsIn(before)].every((id) => {
    const [was, is] = [shownCell(before, id), shownCell(after, id)];
    return was.status === is.status && was.value === is.value;
  });
}
