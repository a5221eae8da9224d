import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Authority, AuthorityKind } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { partsOf } from '#domain/measures/evaluate.ts';
import { isMeasureId, measureOf } from '#domain/measures/index.ts';
import { isMainCount } from '#domain/measures/mainCounts.ts';
import type { MainCountId } from '#domain/measures/mainCounts.ts';
import { channelIds } from '#domain/measures/s2014.ts';
import { median } from '#domain/statistics/quantile.ts';
import { owedIn } from '#query/owed.ts';
import { blocksOf, reportBlock } from '#query/reports.ts';
import type { CellKey } from '#query/types.ts';
import { reportsAt } from './county.ts';
import type { County, PeerGroup } from './county.ts';
import { isMoney } from './counts.ts';
import type { Entry, GapEntry, TrendEntry } from './entries.ts';
import { countiesByKey, groupOfGap, positionsIn } from './groupOfGap.ts';
import { mixesIn } from './mix.ts';
import { casesIn } from './rates.ts';
import { spreadGroup } from './spreadGroup.ts';
import type { Limits } from './spreadGroup.ts';
import { CHANNEL_MIX } from './types.ts';
import type { Gap } from './types.ts';
import { numberIn, usableIn } from './usable.ts';

/** The unit among the others of its group: of a count, a rate (shares 0…1), or the channel that differs most. */
export type Around = {
  /** Of the unit itself. */
  readonly own: number;
  /** Of the others, from the lowest to the highest. */
  readonly others: readonly number[];
} & (
  | {
      readonly kind: 'count';
      /** Of the whole group, the unit included. */
      readonly median: number;
      /** Others that have some. */
      readonly above: number;
      /** Those that say something; null for a zero. */
      readonly limits: Limits | null;
    }
  | { readonly kind: 'rate'; readonly y: number; readonly n: number; readonly together: number }
  | {
      readonly kind: 'mix';
      readonly channel: (typeof channelIds)[number];
      readonly n: number;
      readonly together: number;
    }
);

/** All that a sentence and a small picture of an entry need beside it. */
export interface EntryFacts<E extends Entry = Entry> {
  readonly entry: E;
  /** Of the unit, or of the county. */
  readonly name: string;
  readonly countyName: string;
  /** Put before the name of a unit, as the frame has several counties; empty where it has one, and for a county. */
  readonly place: string;
  /** Type of the unit and its peers; null for a county. */
  readonly kind: AuthorityKind | null;
  /** Whether a roster says which reports its unit owes. */
  readonly isOwed: boolean;
  /** The newest gap, of which the numbers are told; null for a trend. */
  readonly gap: Gap | null;
  /** Null for kinds that compare nothing. */
  readonly around: Around | null;
  /** Over the years of the data set: whether a report is there; of a trend also the values of its form. */
  readonly course: readonly CourseYear[];
  /** The cells that the sentence speaks of. */
  readonly cells: readonly CellKey[];
}
/** One year of an entry's course; `value` null without a usable one. */
export interface CourseYear {
  readonly year: number;
  readonly there: boolean;
  readonly value: number | null;
}

/** Looks up what stands around an entry; units and counties that the frame does not have go by their ids. */
export function entryFacts(frame: Frame, entry: Entry): EntryFacts {
  const at = entry.authority === null ? undefined : positionsIn(frame).get(entry.authority);
  const unit = at === undefined ? undefined : frame.authorities[at];
  const county = countiesByKey(frame).get(entry.county) ?? null;
  const first = county === null ? undefined : frame.authorities[county.units[0] ?? -1];
  const countyName = first?.county ?? entry.county;
  const gap = entry.kind === 'trend' ? null : (entry.gaps[entry.gaps.length - 1] ?? null);
  return {
    entry,
    name: unit?.name ?? entry.authority ?? countyName,
    countyName,
    place: unit === undefined ? '' : placeOf(frame, unit),
    kind: unit?.kind ?? null,
    isOwed: at !== undefined && owedIn(frame).known(at),
    gap,
    around: gap === null || at === undefined ? null : aroundOf(frame, gap, at),
    course: county === null ? [] : courseOf(county, entry, at),
    cells: entry.kind === 'trend' ? trendCells(entry) : gapCells(entry),
  };
}

/** The county, with its prefecture where two counties of the frame have one name. */
function placeOf(frame: Frame, { county, prefecture }: Authority): string {
  const all = countiesByKey(frame);
  if (all.size < 2) return '';
  const alike = [...all.values()].filter(
    ({ units }) => frame.authorities[units[0] ?? -1]?.county === county,
  );
  return alike.length > 1 ? `${prefecture ?? ''}${county}` : county;
}

function aroundOf(frame: Frame, gap: Gap, at: number): Around | null {
  const group = groupOfGap(frame, gap);
  const { measure } = gap;
  if (group === null || measure === null) return null;
  switch (gap.kind) {
    case 'zero':
    case 'level':
      if (isMeasureId(measure)) {
        const cases = casesIn(group, measure);
        const own = cases.find(({ report }) => report.at === at);
        const sum = (of: (each: { y: number; n: number }) => number) =>
          cases.reduce((all, each) => all + of(each), 0);
        if (own === undefined) return null;
        return {
          kind: 'rate',
          own: own.y / own.n,
          others: ascending(cases.filter((each) => each !== own).map(({ y, n }) => y / n)),
          ...{ y: own.y, n: own.n, together: sum(({ y }) => y) / sum(({ n }) => n) },
        };
      }
      return isMainCount(measure) ? countAround(group, measure, gap, at) : null;
    case 'structure':
      return mixAround(group, at);
    default:
      return null;
  }
}

function countAround(group: PeerGroup, measure: MainCountId, gap: Gap, at: number): Around | null {
  const usable = usableIn(group, measure);
  const own = usable.find(({ report }) => report.at === at);
  const values = usable.map(({ value }) => value);
  const middle = median(values);
  if (own === undefined || middle === null) return null;
  const others = ascending(usable.filter((each) => each !== own).map(({ value }) => value));
  return {
    kind: 'count',
    own: own.value,
    others,
    median: middle,
    above: others.filter((value) => value > 0).length,
    limits: gap.kind === 'zero' ? null : (spreadGroup(values, isMoney(measure))?.limits ?? null),
  };
}

/** Of the channel whose share differs most from that of the group together. */
export function mixAround(
  group: PeerGroup,
  at: number,
): Extract<Around, { readonly kind: 'mix' }> | null {
  const mixes = mixesIn(group);
  const own = mixes.find(({ report }) => report.at === at);
  if (own === undefined) return null;
  const all = mixes.reduce((sum, { n }) => sum + n, 0);
  const [far] = channelIds
    .map((channel, k) => ({
      channel,
      own: (own.counts[k] ?? NaN) / own.n,
      together: mixes.reduce((sum, { counts }) => sum + (counts[k] ?? NaN), 0) / all,
      others: ascending(
        mixes.filter((each) => each !== own).map(({ counts, n }) => (counts[k] ?? NaN) / n),
      ),
    }))
    .sort((a, b) => Math.abs(b.own - b.together) - Math.abs(a.own - a.together));
  return far === undefined ? null : { kind: 'mix', n: own.n, ...far };
}

function courseOf(county: County, entry: Entry, at: number | undefined): CourseYear[] {
  const blocks = blocksOf(county.frame);
  const units = at === undefined ? county.units : [at];
  return county.years.map((year) => ({
    year,
    there: units.some((unit) => reportBlock(blocks, unit, year) !== null),
    value: entry.kind === 'trend' ? valueIn(county, entry, units, year) : null,
  }));
}

/** The value of the unit; of a county the median of its units. */
function valueIn(
  county: County,
  { trend: { form, measure } }: TrendEntry,
  units: readonly number[],
  year: number,
): number | null {
  const values = units.flatMap((at) => {
    const report = reportsAt(county, at, year).find((each) => each.form === form);
    return report === undefined ? [] : (numberIn(report, measure) ?? []);
  });
  return median(values);
}

function trendCells({ authority, form, trend, years }: TrendEntry): CellKey[] {
  if (authority === null || form === null) return [];
  return years.map((year) => ({ authority, year, form, indicator: trend.measure }));
}

/** Of a rate and a mix the parts in the newest year, of a count one cell for each year. */
function gapCells({ kind, gaps }: GapEntry): CellKey[] {
  const newest = gaps[gaps.length - 1];
  if (kind === 'contradiction') return gaps.flatMap(contradictedCells);
  if (kind === 'report' || kind === 'collection' || newest === undefined) return [];
  const whole = newest.measure === CHANNEL_MIX || isMeasureId(newest.measure ?? '');
  return (whole ? [newest] : gaps).flatMap(({ authority, year, form, measure }) =>
    authority === null || form === null || form === 'none'
      ? []
      : partsIn(measure, form).map((indicator) => ({ authority, year, form, indicator })),
  );
}

/** What the rule looked at in the report. */
function contradictedCells({ authority, year, form, finding }: Gap): CellKey[] {
  if (authority === null || form === null || finding === undefined) return [];
  return finding.looked.map((indicator) => ({ authority, year, form, indicator }));
}

/** The rows of a form that a measure is made of. */
export function partsIn(measure: Gap['measure'], form: Gap['form']): readonly IndicatorId[] {
  if (measure === null) return [];
  if (measure === CHANNEL_MIX) return channelIds;
  const rate = measureOf(measure, form);
  if (rate !== null) return partsOf(rate);
  return isIndicatorId(measure) ? [measure] : [];
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
