import { analyse } from '#analysis/analyse.ts';
import { countiesOf } from '#analysis/county.ts';
import type { Gap, TrendRecord } from '#analysis/types.ts';
import type { Roster } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Draft } from '#ingest/draft.ts';
import { dataSetOf, namedReports } from './dataSet.ts';
import type { Disagreement } from './dataSet.ts';
import { duplicateFinding, printedFinding } from './findings.ts';
import { unnamed } from './ownFindings.ts';
import type { ExtractedFinding } from './findings.ts';
import { ruleFindings } from './ruleFindings.ts';
import type { CountyFinding } from './ruleFindings.ts';

/** A finding with the report that it speaks of. */
type NamedFinding = Pick<ExtractedFinding, 'rule' | 'severity'> & {
  readonly county: string | null;
  /** Null: the county as a whole, or (C08) the report does not say whose it is. */
  readonly authority: string | null;
  /** Null: the report does not say of which. */
  readonly year: number | null;
} & Pick<ExtractedFinding, 'indicators' | 'message'>;

interface PrintedReport {
  readonly county: string | null;
  readonly authority: string | null;
  readonly year: number | null;
  readonly form: FormId;
  readonly file: string;
}

/** What the analyse command prints, but for refused files. */
export interface Analysed {
  readonly reports: readonly PrintedReport[];
  readonly findings: readonly NamedFinding[];
  readonly gaps: readonly object[];
  readonly trends: readonly object[];
}

/** Gaps, trends and the findings that they need, of all files as one data set. */
export function analysed(
  drafts: readonly { readonly file: string; readonly draft: Draft }[],
  roster: Roster | null,
): Analysed {
  const reports = namedReports(drafts);
  const set = dataSetOf(reports, roster);
  const { frame, disagreements } = set;
  const found = ruleFindings(set);
  const { counties } = analyse(frame);
  const named = new Map(frame.authorities.map((unit) => [unit.id, unit]));
  const countyNames = new Map(
    countiesOf(frame).map(({ key, units: [first = -1] }) => [
      key,
      frame.authorities[first]?.county ?? '',
    ]),
  );
  const county = (key: string) => countyNames.get(key) || null;
  const authority = (id: Gap['authority']) => (id === null ? null : (named.get(id)?.name ?? null));
  // with a roster only its units owe a report, also in counties that it does not name
  const listed = new Set(frame.rosterAuthorities.map((at) => frame.authorities[at]?.id));
  const owes = ({ kind, authority: id }: Gap) =>
    kind !== 'report' || roster === null || (id !== null && listed.has(id));
  return {
    reports: reports.map(({ county: home, authority: unit, year, form, file }) => ({
      ...{ county: home, authority: unit, year, form, file },
    })),
    findings: [
      ...reports.flatMap(({ county: home, authority: unit, year }) =>
        unit === null ? [{ ...printedFinding(unnamed), county: home, authority: unit, year }] : [],
      ),
      ...disagreements.map(duplicate),
      ...found.map((one) => ruled(one, frame)),
    ],
    gaps: counties.flatMap(({ gaps }) =>
      gaps.filter(owes).map((gap) => printedGap(gap, county(gap.county), authority(gap.authority))),
    ),
    trends: counties.flatMap(({ trends }) =>
      trends.map((trend) => printedTrend(trend, county(trend.county), authority(trend.authority))),
    ),
  };
}

function duplicate({ report, indicators }: Disagreement): NamedFinding {
  const { county, authority, year } = report;
  return { ...duplicateFinding(indicators), county, authority, year };
}

function ruled({ at, county, year, finding }: CountyFinding, frame: Frame): NamedFinding {
  const authority = at === null ? null : (frame.authorities[at]?.name ?? null);
  return { ...printedFinding(finding), county, authority, year };
}

function printedGap(gap: Gap, county: string | null, authority: string | null): object {
  const { kind, year, measure, value, side, low, high, peers, n } = gap;
  return { kind, county, authority, year, measure, value, side, low, high, peers, n };
}

function printedTrend(trend: TrendRecord, county: string | null, authority: string | null): object {
  const { measure, form, years, s, p, slope, verdict } = trend;
  return { county, authority, measure, form, years, s, p, slope, verdict };
}
