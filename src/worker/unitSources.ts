import type { AuthorityId } from '#domain/authority.ts';
import { formOf } from '#domain/forms/index.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import type { PlacedSource } from '#domain/reportSources.ts';
import { cellIn, indicatorsIn, reportName, sourceName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import { Status } from '#domain/cell.ts';
import type { ReportSources } from './protocol.ts';
import type { Session } from './session.ts';

/** @returns the sources of every report of a unit, by year, then form; the cells in which they differ, in the form's order */
export function sourcesOfUnit(session: Session, authority: AuthorityId): readonly ReportSources[] {
  const keys = reportsOf(session, authority);
  const all = sourcesByReport(session.layers, keys, session.picks);
  return keys.map((key): ReportSources => {
    const sources = all.get(reportName(key)) ?? [];
    return {
      key,
      sources: sources.map((source) => {
        const { batch, files } = session.stored.layers[source.at.layer]!;
        const file = files.find((one) => one.file === source.table.file[source.row]);
        return {
          name: sourceName(source.batch, source.table, source.row),
          batch: source.batch,
          published: source.published,
          when: batch.when,
          file: file?.source.name ?? null,
          part: file?.source.part ?? null,
        };
      }),
      isPicked: sources[0]?.picked === true,
      differences: differencesOf(key, sources),
    };
  });
}

function reportsOf({ layers }: Session, authority: AuthorityId): readonly ReportKey[] {
  const keys = new Map<string, ReportKey>();
  for (const { table, ids } of layers.flatMap((layer) => layer.tables)) {
    const units = new Set(ids.flatMap((id, at) => (id === authority ? [at] : [])));
    if (units.size === 0) continue;
    table.year.forEach((year, row) => {
      if (!units.has(table.authority[row]!)) return;
      const key = { authority, year, form: table.form };
      keys.set(reportName(key), key);
    });
  }
  return [...keys.values()].sort((a, b) => a.year - b.year || (a.form < b.form ? -1 : 1));
}

function differencesOf(
  { form }: ReportKey,
  sources: readonly PlacedSource[],
): ReportSources['differences'] {
  const there = indicatorsIn(sources);
  const ids = formOf(form)?.indicators.flatMap(({ id }) => (there.has(id) ? [id] : [])) ?? [];
  return ids.flatMap((indicator) => {
    const cells = sources.map((source) => cellIn(source, indicator));
    const said = cells.filter(({ status }) => status !== Status.rowMissing);
    return said.every(({ value }) => value === said[0]?.value) ? [] : [{ indicator, cells }];
  });
}
