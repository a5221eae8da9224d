import type { OwnWords } from '#domain/ownWords.ts';
import { streetForm } from './units.ts';

/** Which unit a name means: a known one or, where none has exactly this name and place, a new one. */
export interface NameAnswer {
  readonly name: string;
  readonly county: string;
  readonly prefecture: string | null;
}

/** Of units that a table lists without numbers: they did not report, or the original has numbers that were not read. */
export type SilentAnswer = 'unreported' | 'printed';

/** Everything that the user has decided about a drop. Positions of files are those in the drop. */
export interface Decisions {
  /** County of all files that say none. */
  readonly county: string | null;
  /** By `nameKey`: one answer for all reports under this name. */
  readonly names: ReadonlyMap<string, NameAnswer>;
  /** By `subjectKey`: unit of a report whose file says none, or two. */
  readonly authorities: OwnWords<NameAnswer>;
  /** By `subjectKey`: county of a report whose file says two. */
  readonly counties: OwnWords<string>;
  /** By `subjectKey`. */
  readonly years: OwnWords<number>;
  /** By key of a pair question: position of the version to take. */
  readonly pairs: OwnWords<number>;
  /** By file: what happens where other values are stored. */
  readonly stored: Readonly<Record<number, 'keep' | 'take'>>;
  /** Files whose proposals were confirmed: a proposal that two places or more agree on, or that a single place says. */
  readonly confirmed: Readonly<Record<number, 'agreeing' | 'all'>>;
  /** By file: printed labels whose amounts stay without a unit. */
  readonly moneyLeft: Readonly<Record<number, readonly string[]>>;
  /** By `silentKey`: one answer for all files that list the same units without numbers. */
  readonly silent: OwnWords<SilentAnswer>;
  readonly leftOut: Readonly<Record<number, boolean>>;
}

export const NO_DECISIONS: Decisions = {
  county: null,
  names: new Map(),
  authorities: {},
  counties: {},
  years: {},
  pairs: {},
  stored: {},
  confirmed: {},
  moneyLeft: {},
  silent: {},
  leftOut: {},
};

/** Key of one report of a file, or of the whole file where all its reports share what was read. */
export function subjectKey(file: number, report: number | null): string {
  return report === null ? String(file) : `${file}/${report}`;
}

/** Key of a printed name inside a county, where 街 and 街道 are one. */
export function nameKey(name: string, county: string): string {
  return JSON.stringify([county, streetForm(name)]);
}
