import type { AuthorityId, AuthorityKind } from '#domain/authority.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { MeasureId } from '#domain/measures/index.ts';
import type { SeriesId, SeriesKey } from '#domain/crosswalk/series.ts';
import type { NarrativeId } from '#domain/forms/none.ts';
import type { Across } from './across.ts';
import type { Era } from './eras.ts';

/** An indicator, a derived measure or a series over several forms: whatever a chart can be about. */
export type SubjectId = IndicatorId | MeasureId | SeriesId;

/** What is chosen once and holds on every page. */
export interface Selection {
  /** Key of the county (`countyKey`), null when the data hold only one. */
  readonly county: string | null;
  /** Comparison group by type, or all types, or picked by hand. */
  readonly group: AuthorityKind | 'all' | readonly AuthorityId[];
  readonly years: readonly [number, number];
  /** The single year that one-year views show. */
  readonly year: number;
  readonly focus: AuthorityId | null;
  readonly pinned: readonly AuthorityId[];
  /** Units of all types of a county are compared together, and no verdict is given; absent: each with its own type. */
  readonly mixed?: boolean;
}

/**
 * How a cell is shown, first match of: noReport; notOnForm; notLoaded (the file of this and other
 * reports has the row for none of them); rowAbsent (the table of the report has no such row); blank (the row is there,
 * without a figure); suspect (ambiguous, unit unknown, disputed); zero; value. `notInText`: the running text of the
 * report does not say it. `notOwed`: no report, and the roster asks for none in this year. `notSeen`: no
 * report, and nobody knows whether one is due: no roster of its county, and the year lies before the unit's first or
 * after its last report.
 */
export type Shown =
  | 'value'
  | 'zero'
  | 'blank'
  | 'rowAbsent'
  | 'notLoaded'
  | 'notInText'
  | 'notOnForm'
  | 'noReport'
  | 'suspect'
  | 'notOwed'
  | 'notSeen';

/** Why there is no number to show. */
export type Lacking = Exclude<Shown, 'value' | 'zero'>;

/** Why there is no report at all. */
export type Absence = Extract<Shown, 'noReport' | 'notOwed' | 'notSeen'>;

/** Leads from a mark in a chart to its evidence. */
export interface CellKey {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId;
  readonly indicator: IndicatorId;
}

/** One number, or the reason why there is none, with all that a tooltip and a table need. */
export interface Point {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId | null;
  readonly value: number | null;
  readonly shown: Shown;
  /** Rates: x of n and the 95 % interval; `noCases` n = 0; `tooFew` n < 5. */
  readonly rate: RateDetail | null;
  /** The number of a cell as reported, where it contradicts others and is not counted; absent otherwise. */
  readonly doubtful?: number;
  /** Cells the number comes from; one for an indicator, all terms for a measure. */
  readonly cells: readonly CellKey[];
}
export interface RateDetail {
  readonly kind: 'rate' | 'tooFew' | 'noCases';
  readonly x: number;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Cases that are not in n because they have no result yet; absent where there are none. */
  readonly pending?: number;
}

/** One unit in a row of a chart or table. */
export interface Row<T> {
  readonly authority: AuthorityId;
  readonly name: string;
  readonly focus: boolean;
  readonly pinned: boolean;
  readonly data: T;
}

/** Rows shown, and the members of the group that totals and titles count: all of them, also those not shown. */
export interface Rows<T> {
  readonly rows: readonly Row<T>[];
  readonly members: readonly Row<T>[];
  readonly focus: AuthorityId | null;
  /** Units in the comparison group, with a report or not. */
  readonly total: number;
}

/** Quartiles of the units of the group that have a usable value in one year, with their number. */
export interface Spread {
  readonly n: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
}

/** A point with a number. */
export type Valued = Point & { readonly value: number };

/** Whom a unit is compared with: the units of its county and type, or (`mixed`) of its county, whatever their type. */
export interface PeerKey {
  /** As in `Selection.county`. */
  readonly county: string;
  readonly among: AuthorityKind | 'mixed';
}

/** Why a group gives no median and no places: fewer than five others with a number, or reports that name no county. */
export type NoComparison = 'fewPeers' | 'noCounty';

/** Place of a unit in its group, from the top, among `of` units. */
export interface Place {
  readonly place: number;
  readonly of: number;
  readonly tied: boolean;
}

/** The group of one subject, year and form, and what it comes to. */
export interface PeerSet extends PeerKey {
  readonly subject: SubjectId;
  readonly year: number;
  readonly form: FormId | null;
  /** Units with a usable number, in the order of the frame. */
  readonly points: readonly Valued[];
  /** Units whose number is in doubt, and so not among them. */
  readonly doubtful: number;
  /** Median and quartiles; null where nothing is compared. */
  readonly spread: Spread | null;
  /** Null where it is compared. */
  readonly without: NoComparison | null;
  /** Place of a unit; null where it has none, by the rules of `query/peers.ts`. */
  readonly placeOf: (authority: AuthorityId) => Place | null;
}

/** `query/coverage.ts`: what is there at all, unit × year. */
export interface CoverageRows extends Rows<readonly CoverageCell[]> {
  readonly years: readonly number[];
  /** The year of the selection, which the title speaks of. */
  readonly year: number;
  readonly perYear: readonly CoverageTotal[];
  readonly perRow: readonly CoverageTotal[];
  /** False without a roster: then only loaded units are known, never "11 of 14". */
  readonly roster: boolean;
}
export interface CoverageCell {
  readonly year: number;
  /** Of the whole report: noReport, notOwed, notSeen, blank (some cells), rowAbsent (some rows), suspect, value. */
  readonly shown: Shown;
  readonly form: FormId | null;
  readonly filled: number;
  readonly blanks: number;
  /** Rows of the form that the table of the report does not have. */
  readonly absent: number;
  readonly suspects: number;
  readonly cells: number;
}
export interface CoverageTotal {
  /** Reports due: by the roster, else the units between their first and last report. */
  readonly due: number;
  /** Those of them that are there. */
  readonly present: number;
  /** Reports beside them, which the roster does not ask for. */
  readonly extra: number;
  /** Of all reports that are there. */
  readonly blanks: number;
  readonly absent: number;
  readonly suspects: number;
}

/** `query/ranking.ts`: one subject in one year over the group. */
export interface RankingRows extends Rows<RankedPoint> {
  readonly subject: SubjectId;
  readonly year: number;
  /** The group that the chart speaks of; null without any unit. */
  readonly compared: PeerSet | null;
  /** Its median and quartiles; null where nothing is compared. */
  readonly spread: Spread | null;
  /** The groups of the other units that are shown. */
  readonly otherGroups: readonly PeerSet[];
  /** Units of the scope with a number on the form that is compared, and those of them with 0. */
  readonly usable: number;
  readonly zeros: number;
  /** Units of the scope whose number is in doubt and not counted. */
  readonly doubtful: number;
  /** Where another year is shown than the one that was asked for; absent otherwise. */
  readonly instead?: Instead;
}
/**
 * Why another year is shown: the subject is not collected since that year, or goes by another row since then or
 * before, or begins then.
 */
export interface Instead {
  readonly why: 'ended' | 'replaced' | 'begun' | 'otherBefore';
  readonly since: number;
}
export interface RankedPoint {
  readonly point: Point;
  /** The peers of the unit, whatever else is shown; null for a unit that the frame does not have. */
  readonly group: PeerSet | null;
  /** Its place among them. */
  readonly place: Place | null;
  /** From another form than that of the group which the chart speaks of, and not to be compared with it. */
  readonly apart: boolean;
}

/** `query/channelMix.ts`: five channels of one year. */
export interface MixRows extends Rows<MixData> {
  readonly year: number;
  /** Sum over the group of units whose five channels are all known. */
  readonly county: MixData;
  readonly countyUnits: number;
  /** Numbers in doubt of the units of the group that are not in the sum. */
  readonly doubtful: number;
  readonly instead?: Instead;
}
export interface MixData {
  /** In the order website, wechat, weibo, gazette, other. */
  readonly points: readonly Point[];
  /** Null when a channel is blank. */
  readonly sum: number | null;
  readonly shown: Shown;
}
export const mixOrder = ['website', 'wechat', 'weibo', 'gazette', 'other'] as const;

/** `query/trend.ts`: one subject over the years. */
export interface TrendRows extends Rows<readonly Point[]> {
  readonly subject: SubjectId;
  readonly years: readonly number[];
  /** The type of the units that the medians are of; null without any unit. */
  readonly among: PeerKey['among'] | null;
  /** Per year: median of the group's usable values on the year's usual form and their number; null below 5 peers. */
  readonly medians: readonly {
    readonly year: number;
    readonly median: number | null;
    readonly n: number;
    /** Numbers in doubt, which are not among the n. */
    readonly doubtful: number;
    /** The usual form of the year. */
    readonly form: FormId | null;
  }[];
  /** Of the focus, within one form; null without focus, and for all but main counts, which alone are tested. */
  readonly verdict: TrendVerdict | null;
  /** How the forms go together. */
  readonly across: Across;
  /** Stretches of years by the usual form; none for figures of the running text. */
  readonly eras: readonly Era[];
  /** Figures of the running text beside the table's, where they are asked for and the subject has some. */
  readonly inText: InText | null;
}
/** A series of its own, never joined with the table's. */
export interface InText {
  readonly subject: NarrativeId;
  /** Of the unit that the chart is about; null without one. */
  readonly row: Row<readonly Point[]> | null;
}
/** A series whose forms may not be looked at together. */
export interface Refusal {
  readonly refused: SeriesKey;
  readonly subject: SeriesId;
  readonly years: readonly number[];
}
export interface TrendVerdict {
  readonly verdict:
    'rising' | 'falling' | 'noClearTrend' | 'roseEveryYear' | 'fellEveryYear' | 'tooFewYears';
  readonly n: number;
  readonly years: readonly [number, number];
  readonly p: number | null;
  readonly slope: number | null;
  readonly slopeRange: readonly [number, number] | null;
}
