import { countiesOf } from '#analysis/county.ts';
import { findingsOf } from '#analysis/findings.ts';
import type { ReportFinding } from '#analysis/findings.ts';
import { NOTHING_SAID } from '#analysis/said.ts';
import type { Said, SaidSum } from '#analysis/said.ts';
import { authorityId } from '#domain/authority.ts';
import type { CheckedText, Finding } from '#domain/checks/types.ts';
import { indicatorOf } from '#domain/forms/index.ts';
import type { Frame } from '#domain/frame.ts';
import { oneOf } from '#domain/oneOf.ts';
import { readCell } from '#ingest/cellValue.ts';
import type { Draft } from '#ingest/draft.ts';
import { checkedText, draftFindings } from '#ingest/draftFindings.ts';
import type { NamedReport } from './dataSet.ts';

/** A finding with the name of its county; null: the reports name none. */
export interface CountyFinding extends ReportFinding {
  readonly county: string | null;
}

/** What the rules find in the reports as they are laid over each other, with what their files say besides. */
export function ruleFindings(frame: Frame, reports: readonly NamedReport[]): CountyFinding[] {
  const said = saidIn(reports, frame);
  return countiesOf(frame).flatMap((county) => {
    const [first = -1] = county.units;
    const name = frame.authorities[first]?.county || null;
    return findingsOf(county, said).map((finding) => ({ ...finding, county: name }));
  });
}

/** Of several sources of a report the first that has a text speaks, and all of them say what their reading found. */
function saidIn(reports: readonly NamedReport[], frame: Frame): Said {
  const units = new Map<string, number>(frame.authorities.map(({ id }, at) => [id, at]));
  const texts = new Map<string, CheckedText>();
  const read = new Map<string, Finding[]>();
  const covered = new Map<Draft, Map<number, SaidSum['covers'][number]>>();
  for (const { draft, row, authority, county, prefecture, year, form } of reports) {
    if (authority === null || year === null) continue;
    const at = units.get(authorityId(authority, county ?? '', prefecture));
    if (at === undefined) continue;
    const key = keyOf({ at, year, form });
    const text = checkedText(draft, row);
    if (text !== null && !texts.has(key)) texts.set(key, text);
    oneOf(read, key, () => []).push(...draftFindings(draft, row));
    oneOf(covered, draft, () => new Map<number, SaidSum['covers'][number]>()).set(row, {
      at,
      year,
    });
  }
  return {
    ...NOTHING_SAID,
    text: (report) => texts.get(keyOf(report)) ?? null,
    read: (report) => read.get(keyOf(report)) ?? [],
    sums: [...covered].flatMap(([draft, rows]) => sumsOf(draft, rows)),
  };
}

const keyOf = ({ at, year, form }: Parameters<Said['text']>[0]) => `${at} ${year} ${form}`;

function sumsOf(
  { sums, table }: Draft,
  rows: ReadonlyMap<number, SaidSum['covers'][number]>,
): SaidSum[] {
  return sums.flatMap(({ label, indicator, text, covers }) => {
    const row = indicatorOf(indicator);
    if (row === null) return [];
    const { value } = readCell(text, row).cell;
    const known = covers.flatMap((report) => rows.get(report) ?? []);
    return [{ label, indicator, value, form: table.form, covers: known, parts: covers.length }];
  });
}
