import { countiesOf } from '#analysis/county.ts';
import { findingsOf } from '#analysis/findings.ts';
import { NOTHING_SAID, told } from '#analysis/said.ts';
import type { Said, SaidSum, Told } from '#analysis/said.ts';
import type { ReportFinding } from '#analysis/types.ts';
import { oneOf } from '#domain/oneOf.ts';
import type { Draft } from '#ingest/draft.ts';
import { checkedText, draftFindings } from '#ingest/draftFindings.ts';
import { printedSum } from '#ingest/printedSum.ts';
import type { DataSet, NamedReport } from './dataSet.ts';

/** A finding with the name of its county; null: the reports name none. */
export interface CountyFinding extends ReportFinding {
  readonly county: string | null;
}

/** What the rules find in the reports as they are laid over each other, with what their files say besides. */
export function ruleFindings(set: DataSet): CountyFinding[] {
  const { frame } = set;
  const said = saidIn(set);
  return countiesOf(frame).flatMap((county) => {
    const [first = -1] = county.units;
    const name = frame.authorities[first]?.county || null;
    return findingsOf(county, said).map((finding) => ({ ...finding, county: name }));
  });
}

type Covers = SaidSum['covers'];

function saidIn({ frame, reports }: DataSet): Said {
  const units = new Map<string, number>(frame.authorities.map(({ id }, at) => [id, at]));
  const tellings = new Map<string, Told>();
  const covered = new Map<Draft, Map<number, Covers[number]>>();
  for (const { authority, year, form, records } of reports) {
    const at = units.get(authority);
    if (at === undefined) continue;
    const sayings = records.map(({ source, report }) => ({ source, says: saidBy(report) }));
    tellings.set(keyOf({ at, year, form }), told(sayings));
    for (const { report } of records)
      oneOf(covered, report.draft, () => new Map<number, Covers[number]>()).set(report.row, {
        at,
        year,
      });
  }
  return {
    ...NOTHING_SAID,
    text: (report) => tellings.get(keyOf(report))?.text ?? null,
    read: (report) => tellings.get(keyOf(report))?.found ?? [],
    sums: [...covered].flatMap(([draft, rows]) => sumsOf(draft, rows)),
  };
}

const saidBy = ({ draft, row }: NamedReport): Told => ({
  text: checkedText(draft, row),
  found: draftFindings(draft, row),
});

const keyOf = ({ at, year, form }: Parameters<Said['text']>[0]) => `${at} ${year} ${form}`;

function sumsOf({ sums, table }: Draft, rows: ReadonlyMap<number, Covers[number]>): SaidSum[] {
  return sums.flatMap(({ label, covers, ...cell }) => {
    const sum = printedSum(label, cell);
    const known = covers.flatMap((report) => rows.get(report) ?? []);
    return sum === null ? [] : [{ ...sum, form: table.form, covers: known, parts: covers.length }];
  });
}
