import { told } from '#analysis/said.ts';
import type { Said, SaidSum, Saying, Told } from '#analysis/said.ts';
import type { AuthorityId } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardReport, HeardSum } from '#domain/heard.ts';
import { sumsTogether } from '#domain/heardSums.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import type { PlacedSource } from '#domain/reportSources.ts';
import { reportName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import { printedSum } from '#ingest/printedSum.ts';
import { heardIn } from './heardIn.ts';
import type { Session } from './session.ts';

/** What the stored files say of one report, each with the position of its layer and its number there. */
interface Sayings {
  readonly key: ReportKey;
  readonly all: { readonly layer: number; readonly file: number; readonly report: HeardReport }[];
}

/**
 * What the stored files say besides the cells of their reports, under the units as which these are shown; of several files
 * of one report as their cells count (`told`).
 */
export function saidIn(session: Session, frame: Frame): Said {
  const { stored, moved, layers, picks } = session;
  const units = new Map<string, number>(frame.authorities.map(({ id }, at) => [id, at]));
  const shown = (unit: AuthorityId) => moved.get(unit) ?? unit;
  const sayings = new Map<string, Sayings>();
  for (const [layer, { files }] of stored.layers.entries()) {
    for (const { file, source, reports: own = [] } of files) {
      const { form } = source;
      for (const report of own) {
        const key = { authority: shown(report.unit), year: report.year, form };
        const { all } = oneOf(sayings, reportName(key), () => ({ key, all: [] }));
        all.push({ layer, file, report });
      }
    }
  }
  const sources = sourcesByReport(
    layers,
    [...sayings.values()].map(({ key }) => key),
    picks,
  );
  const reports = new Map<number, Map<string, Told>>();
  for (const [name, { key, all }] of sayings) {
    const at = units.get(key.authority);
    if (at === undefined) continue;
    const years = oneOf(reports, at, () => new Map<string, Told>());
    years.set(`${key.year} ${key.form}`, told(sayingsOf(all, sources.get(name) ?? [])));
  }
  const heard = ({ at, year, form }: Parameters<Said['text']>[0]) =>
    reports.get(at)?.get(`${year} ${form}`);
  return {
    print: (at) => {
      const years = reports.get(at);
      return years === undefined ? '' : JSON.stringify([...years]);
    },
    text: (report) => heard(report)?.text ?? null,
    read: (report) => heard(report)?.found ?? [],
    sums: sumsTogether(heardIn(session)).flatMap(({ form, sums }) =>
      sums.flatMap((sum) => sumsOf(sum, form, (unit) => units.get(unit))),
    ),
  };
}

/** What the stored files say of a report, by its sources. */
const sayingsOf = (all: Sayings['all'], sources: readonly PlacedSource[]): Saying[] =>
  sources.map((source) => {
    const { at, table, row } = source;
    const says = all.find(({ layer, file }) => layer === at.layer && file === table.file[row]);
    return { source, says: says?.report ?? null };
  });

function sumsOf(
  { label, covers, parts, cells }: HeardSum,
  form: FormId,
  positionOf: (unit: AuthorityId) => number | undefined,
): SaidSum[] {
  const known = covers.flatMap(({ unit, year }) => {
    const at = positionOf(unit);
    return at === undefined ? [] : [{ at, year }];
  });
  return cells.flatMap((cell) => {
    const sum = printedSum(label, cell);
    return sum === null ? [] : [{ ...sum, form, covers: known, parts }];
  });
}
