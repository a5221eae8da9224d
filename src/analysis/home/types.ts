import type { AuthorityId, AuthorityKind } from '#domain/authority.ts';
import type { CellKey, SubjectId, mixOrder } from '#query/types.ts';

/** What the small picture beside a sentence needs. */
export type Picture =
  /** The unit among its peers; `peers` from the lowest to the highest. */
  | { readonly kind: 'peers'; readonly own: number; readonly peers: readonly number[] }
  /** Over the years; null where there is no usable value. */
  | {
      readonly kind: 'series';
      readonly years: readonly number[];
      readonly values: readonly (number | null)[];
    };

/** Where a finding leads: a page, and what to set there. Fields as in the view state of an address. */
export interface Opens {
  readonly page: 'home' | 'channels' | 'responsiveness' | 'staffing' | 'trends' | 'profile';
  readonly patch: {
    readonly year: number;
    readonly focus?: AuthorityId;
    readonly subject?: SubjectId;
    readonly unit?: AuthorityId;
    readonly sort?: 'roster' | 'gaps';
  };
}

interface Base {
  readonly year: number;
  /** How many times over the limit at which it is told at all; the order is explained in `query/findings.ts`. */
  readonly weight: number;
  /** The cells that the sentence speaks of. */
  readonly cells: readonly CellKey[];
  readonly picture: Picture;
  readonly opens: Opens;
}
interface OfUnit extends Base {
  readonly authority: AuthorityId;
  readonly name: string;
}

/** Reports that are due and not there. */
export interface MissingReports extends Base {
  readonly template: 'T5missing';
  readonly authority: null;
  readonly names: readonly string[];
  readonly due: number;
  /** Whether a roster says that they are due; else they lie between reports of their units. */
  readonly isOwed: boolean;
}
/** A report with many blank cells or absent rows. */
export interface BlankCells extends OfUnit {
  readonly template: 'T5blank';
  readonly blanks: number;
  readonly absent: number;
  readonly of: number;
}
/** A channel mix far from that of the group; `share` and `groupShare` 0…1 of the channel that differs most. */
export interface FarMix extends OfUnit {
  readonly template: 'T3';
  readonly channel: (typeof mixOrder)[number];
  readonly share: number;
  readonly groupShare: number;
  readonly among: AuthorityKind;
  /** Units whose mix is compared, the unit itself among them. */
  readonly n: number;
}
/** A count that changed from the year before by more than chance. */
export interface Change extends OfUnit {
  readonly template: 'T7x';
  readonly subject: SubjectId;
  readonly before: number;
  readonly after: number;
}
/** Zero where nearly all peers have some. */
export interface ZeroGap extends OfUnit {
  readonly template: 'T8';
  readonly subject: SubjectId;
  readonly among: AuthorityKind;
  /** Units of the group with a number, the unit itself among them. */
  readonly n: number;
  readonly above: number;
}

/** One sentence for the home page, as data. */
export type Finding = MissingReports | BlankCells | FarMix | Change | ZeroGap;

/** What one kind of question found, and how many tests of chance it made. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly tests: number;
}

/** The findings to begin with, and all others that a test has found, the most surprising first. */
export interface ToldFindings extends Found {
  readonly others: readonly Finding[];
}
