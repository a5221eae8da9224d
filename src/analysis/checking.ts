import type { AuthorityId } from '#domain/authority.ts';
import type { Finding } from '#domain/checks/types.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { Frame } from '#domain/frame.ts';
import type { Step } from './analyse.ts';
import { countiesOf } from './county.ts';
import type { County } from './county.ts';
import { disputedIn, findingsOf } from './findings.ts';
import { countyPrint } from './print.ts';
import { NOTHING_SAID } from './said.ts';
import type { Said } from './said.ts';

/** A broken rule of consistency with the report that it speaks of. */
export interface UnitFinding {
  /** Null: the county as a whole. */
  readonly authority: AuthorityId | null;
  readonly year: number;
  /** Null: there is no report. */
  readonly form: FormId | null;
  readonly finding: Finding;
}

/** All findings in one county. */
export interface CountyFindings {
  /** Key of the county. */
  readonly county: string;
  /** Hash of everything that the result rests on. */
  readonly print: string;
  readonly findings: readonly UnitFinding[];
}

/** What the rules of consistency find in a data set. */
export interface Checked {
  /** Fingerprint of the frame. */
  readonly fingerprint: string;
  readonly counties: readonly CountyFindings[];
}

/**
 * Asks all rules of all reports, county by county; a county that is as it was in `before` is taken over from there.
 * @returns a generator that yields after each county, so that the caller can pause or stop
 */
export function* checking(
  frame: Frame,
  before: Checked | null,
  said: Said = NOTHING_SAID,
): Generator<Step, Checked, void> {
  const known = new Map(before?.counties.map((county) => [county.county, county]));
  const all = countiesOf(frame);
  const counties: CountyFindings[] = [];
  for (const county of all) {
    const print = countyPrint(county, said);
    const there = known.get(county.key);
    counties.push(there?.print === print ? there : checkedOf(county, print, said));
    yield { done: counties.length, total: all.length };
  }
  return { fingerprint: frame.fingerprint, counties };
}

/** @returns all findings at once */
export function check(frame: Frame, said: Said = NOTHING_SAID): Checked {
  const steps = checking(frame, null, said);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function checkedOf(county: County, print: string, said: Said): CountyFindings {
  const found = [...findingsOf(county, said), ...disputedIn(county)];
  return {
    county: county.key,
    print,
    findings: found.map(({ at, ...rest }) => ({
      authority: at === null ? null : (county.frame.authorities[at]?.id ?? null),
      ...rest,
    })),
  };
}
