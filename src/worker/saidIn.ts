import type { Said, SaidSum } from '#analysis/said.ts';
import type { AuthorityId } from '#domain/authority.ts';
import { Status } from '#domain/cell.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardReport, HeardSum } from '#domain/heard.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import { sourcesByReport } from '#domain/reportSources.ts';
import type { PlacedSource } from '#domain/reportSources.ts';
import { cellIn, reportName } from '#domain/sources.ts';
import type { ReportKey } from '#domain/sources.ts';
import { readCell } from '#ingest/cellValue.ts';
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
  const sums: SaidSum[] = [];
  for (const [layer, { files }] of stored.layers.entries()) {
    for (const { file, source, reports: own = [], sums: printed = [] } of files) {
      const { form } = source;
      for (const report of own) {
        const key = { authority: shown(report.unit), year: report.year, form };
        const { all } = oneOf(sayings, reportName(key), () => ({ key, all: [] }));
        all.push({ layer, file, report });
      }
      const positionOf = (unit: AuthorityId) => units.get(shown(unit));
      sums.push(...printed.flatMap((sum) => sumsOf(sum, form, positionOf)));
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
    years.set(`${key.year} ${key.form}`, told(all, sources.get(name) ?? []));
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

type Told = Pick<HeardReport, 'text' | 'found'>;

/**
 * The text is that of the first source that has one. What the reading of a file found counts as the cells do: of the first
 * source, and of others where those before them have no such row.
 */
function told(all: Sayings['all'], sources: readonly PlacedSource[]): Told {
  const inOrder = sources.map(({ at, table, row }) =>
    all.find(({ layer, file }) => layer === at.layer && file === table.file[row]),
  );
  const found = inOrder.flatMap((saying, i) =>
    (saying?.report.found ?? []).filter(({ indicators }) =>
      sources.slice(0, i).every((source) => indicators.length > 0 && lacks(source, indicators)),
    ),
  );
  const text = inOrder.find((saying) => saying?.report.text != null)?.report.text ?? null;
  return { text, found };
}

const lacks = (source: PlacedSource, indicators: readonly IndicatorId[]) =>
  indicators.every((id) => cellIn(source, id).status === Status.rowMissing);

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
