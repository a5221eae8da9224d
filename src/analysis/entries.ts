import type { AuthorityId } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { CheckId } from '#domain/checks/list.ts';
import { oneOf } from '#domain/oneOf.ts';
import type { CountyFindings } from './checking.ts';
import type { CountyAnalysis, Gap, GapKind, GapMeasure, TrendRecord } from './types.ts';
import { weightOf } from './weight.ts';

/** Kinds of entries of the list: the gaps, and what moves. */
export const entryKinds = [
  'report',
  'contradiction',
  'data',
  'zero',
  'level',
  'structure',
  'trend',
  'collection',
] as const;
export type EntryKind = (typeof entryKinds)[number];

interface EntryBase {
  /** Stable for the same unit, measure and years: states and notes of the user hang on it. */
  readonly key: string;
  readonly county: string;
  /** Null: the county as a whole. */
  readonly authority: AuthorityId | null;
  /** Oldest first. */
  readonly years: readonly number[];
  /** Null: a report without a form, or several forms. */
  readonly form: FormId | null;
  /** `weight.ts`: the order of the list. */
  readonly weight: number;
}

/** Gaps of one unit that are told together: of one measure over the years, or all empty rows of one report. */
export interface GapEntry extends EntryBase {
  readonly kind: GapKind;
  /** What it is about; several rows of one report; empty: the report as a whole. */
  readonly measures: readonly GapMeasure[];
  readonly side: Gap['side'];
  /** Oldest first. */
  readonly gaps: readonly Gap[];
}

/** A tested movement: rising or falling. */
export interface TrendEntry extends EntryBase {
  readonly kind: 'trend';
  readonly trend: TrendRecord;
}

/** A line of the list of gaps and trends. */
export type Entry = GapEntry | TrendEntry;

/**
 * The list to work through: gaps that belong together as one entry, and the trends that rise or fall, heaviest first;
 * of one weight by county and key.
 * @param lastYear newest year of the data set, from which the age of an entry is counted
 * @param checked what the rules of consistency found; errors and warnings are entries, notices are not
 */
export function entriesOf(
  counties: readonly CountyAnalysis[],
  lastYear: number,
  checked: readonly CountyFindings[] = [],
): Entry[] {
  const inOrder = [...counties].sort((a, b) => (a.county < b.county ? -1 : 1));
  const found = new Map(checked.map((one) => [one.county, one]));
  const entries = inOrder.flatMap(({ county, gaps, trends }) =>
    [
      ...gapEntries([...gaps, ...contradictionsOf(found.get(county))], lastYear),
      ...trendEntries(trends, lastYear),
    ].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)),
  );
  // Sorting is stable, and comparing numbers alone is much faster over a province.
  return entries.sort((a, b) => b.weight - a.weight);
}

/**
 * A report gap: all missing years of a unit. A data gap: all blank cells of one report, or all rows that it does not have. A contradiction: all that one
 * rule finds in one report. Others: a measure and side, over
 * all years in which it holds.
 */
function gapEntries(gaps: readonly Gap[], lastYear: number): GapEntry[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) oneOf(groups, groupKey(gap), () => []).push(gap);
  return [...groups].flatMap(([group, members]): GapEntry[] => {
    const own = [...members].sort((a, b) => a.year - b.year);
    const [first] = own;
    if (first === undefined) return [];
    const { kind, county, authority, side } = first;
    const years = [...new Set(own.map(({ year }) => year))];
    const forms = new Set(own.map(({ form }) => form));
    return [
      {
        ...{ kind, county, authority, side, years, gaps: own },
        key: `${group}|${years.join(',')}`,
        form: forms.size === 1 ? first.form : null,
        measures: [...new Set(own.flatMap(({ measure }) => measure ?? []))],
        weight: weightOf(own, lastYear),
      },
    ];
  });
}

/** Rules of which a gap of another kind speaks: reports and cells that are not there. */
const TOLD_AS_GAP: ReadonlySet<CheckId> = new Set<CheckId>(['C04', 'Y07', 'K03']);

function contradictionsOf(checked: CountyFindings | undefined): readonly Gap[] {
  if (checked === undefined) return [];
  return checked.findings.flatMap(({ finding, ...where }): Gap[] => {
    const { severity, indicators, check } = finding;
    if (severity === 'notice' || TOLD_AS_GAP.has(check)) return [];
    const [measure = null] = indicators;
    return [
      {
        ...{ kind: 'contradiction', county: checked.county, ...where, measure, finding },
        ...{ value: null, side: null, low: null, high: null, peers: null, n: null, distance: 1 },
      },
    ];
  });
}

function groupKey(gap: Gap): string {
  const { kind, county, authority, year, form, measure, side, finding, isAbsent } = gap;
  const who = authority ?? county;
  switch (kind) {
    case 'report':
      return `report|${who}`;
    case 'data':
      return `data|${who}|${year}|${measure === null ? 'all' : isAbsent === true ? 'absent' : 'rows'}`;
    case 'contradiction':
      return `contradiction|${who}|${year}|${form ?? ''}|${finding?.check ?? ''}`;
    default:
      return `${kind}|${who}|${measure ?? ''}|${side ?? ''}`;
  }
}

function trendEntries(trends: readonly TrendRecord[], lastYear: number): TrendEntry[] {
  const moving = trends.filter(({ verdict }) => verdict === 'rising' || verdict === 'falling');
  return moving.map((trend): TrendEntry => {
    const { verdict, county, authority, measure, form, years } = trend;
    const key = `trend|${authority ?? county}|${measure}|${form}|${verdict}|${years.join(',')}`;
    const weight = weightOf(trend, lastYear);
    return { kind: 'trend', key, county, authority, years, form, weight, trend };
  });
}
