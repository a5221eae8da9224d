import type { Said, SaidSum } from '#analysis/said.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardReport, HeardSum } from '#domain/heard.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import { reportName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import { readCell } from '#ingest/cellValue.ts';
import type { Session } from './session.ts';

/** What a stored file says of a report, with the position of its layer and its number there. */
interface Saying {
  readonly key: ReportKey;
  readonly layer: number;
  readonly file: number;
  readonly report: HeardReport;
}

/**
 * What the stored files say besides the cells of their reports, under the units as which these are shown; of several files
 * of one report that one speaks whose numbers are shown first.
 */
export function saidIn(session: Session, frame: Frame): Said {
  const { stored, moved } = session;
  const units = new Map<string, number>(frame.authorities.map(({ id }, at) => [id, at]));
  const shown = (unit: AuthorityId) => moved.get(unit) ?? unit;
  const sayings = new Map<string, Saying[]>();
  const sums: SaidSum[] = [];
  for (const [layer, { files }] of stored.layers.entries()) {
    for (const { file, source, reports: own = [], sums: printed = [] } of files) {
      const { form } = source;
      for (const report of own) {
        const key = { authority: shown(report.unit), year: report.year, form };
        oneOf(sayings, reportName(key), () => []).push({ key, layer, file, report });
      }
      const positionOf = (unit: AuthorityId) => units.get(shown(unit));
      sums.push(...printed.flatMap((sum) => sumsOf(sum, form, positionOf)));
    }
  }
  const reports = new Map<number, Map<string, HeardReport>>();
  for (const { key, report } of firstOf(session, [...sayings.values()])) {
    const at = units.get(key.authority);
    if (at === undefined) continue;
    const years = oneOf(reports, at, () => new Map<string, HeardReport>());
    years.set(`${key.year} ${key.form}`, report);
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
    sums,
  };
}

/** Of the sayings about each report the one of the source that comes first. */
function firstOf(
  { layers, picks }: Session,
  all: readonly (readonly Saying[])[],
): readonly Saying[] {
  const keys = all.flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [first.key],
  );
  const ordered = keys.length === 0 ? null : sourcesByReport(layers, keys, picks);
  return all.flatMap((some) => {
    const [first] = some;
    const sources = first === undefined ? [] : (ordered?.get(reportName(first.key)) ?? []);
    const speaking = sources.flatMap(({ at, table, row }) =>
      some.filter(({ layer, file }) => layer === at.layer && file === table.file[row]),
    );
    return speaking[0] ?? first ?? [];
  });
}

function sumsOf(
  { label, covers, parts, cells }: HeardSum,
  form: FormId,
  positionOf: (unit: AuthorityId) => number | undefined,
): SaidSum[] {
  const known = covers.flatMap(({ unit, year }) => {
    const at = positionOf(unit);
    return at === undefined ? [] : [{ at, year }];
  });
  return cells.flatMap(({ indicator, text }) => {
    const row = indicatorOf(indicator);
    if (row === null) return [];
    const { value } = readCell(text, row).cell;
    return [{ label, form, indicator, value, covers: known, parts }];
  });
}
