import type { Said, SaidSum } from '#analysis/said.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import type { HeardReport, HeardSum } from '#domain/heard.ts';
import type { FormId } from '#domain/forms/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import { readCell } from '#ingest/cellValue.ts';
import type { Session } from './session.ts';

/** What the stored files say besides the cells of their reports; of several files of one report the newest speaks. */
export function saidIn({ stored }: Session, frame: Frame): Said {
  const units = new Map<string, number>(frame.authorities.map(({ id }, at) => [id, at]));
  const reports = new Map<number, Map<string, HeardReport>>();
  const sums: SaidSum[] = [];
  for (const { source, reports: own = [], sums: printed = [] } of stored.layers.flatMap(
    ({ files }) => files,
  )) {
    for (const report of own) {
      const at = units.get(report.unit);
      if (at === undefined) continue;
      const years = oneOf(reports, at, () => new Map<string, HeardReport>());
      years.set(`${report.year} ${source.form}`, report);
    }
    sums.push(...printed.flatMap((sum) => sumsOf(sum, source.form, units)));
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

function sumsOf(
  { label, covers, parts, cells }: HeardSum,
  form: FormId,
  units: ReadonlyMap<string, number>,
): SaidSum[] {
  const known = covers.flatMap(({ unit, year }) => {
    const at = units.get(unit);
    return at === undefined ? [] : [{ at, year }];
  });
  return cells.flatMap(({ indicator, text }) => {
    const row = indicatorOf(indicator);
    if (row === null) return [];
    const { value } = readCell(text, row).cell;
    return [{ label, form, indicator, value, covers: known, parts }];
  });
}
