import { authorityKinds, countyKey } from '#domain/authority.ts';
import type { AuthorityKind } from '#domain/authority.ts';
import type { TableFormId } from '#domain/forms/index.ts';
import { Present, presentAt } from '#domain/frame.ts';
import type { Block, Frame } from '#domain/frame.ts';
import { unitsAmong } from '#query/peers.ts';
import { blocksOf, frameYears } from '#query/reports.ts';
import { oneOf } from '#domain/oneOf.ts';

/** One county of a frame, as its analysis looks at it. */
export interface County {
  readonly key: string;
  /** Whether the reports name a county; without one nobody knows who belongs together, and nothing is compared. */
  readonly isNamed: boolean;
  readonly frame: Frame;
  /** Positions of its units in `frame.authorities`. */
  readonly units: readonly number[];
  /** First to last year of the whole data set, without holes. */
  readonly years: readonly number[];
}

/** A report with a national table. */
export interface Report {
  readonly at: number;
  readonly year: number;
  readonly form: TableFormId;
  readonly block: Block;
}

/** The reports of one year, form and type: those that may be compared with each other. */
export interface PeerGroup {
  readonly year: number;
  readonly form: TableFormId;
  readonly kind: AuthorityKind;
  readonly reports: readonly Report[];
}

/** @returns the counties of a frame, in its order. */
export function countiesOf(frame: Frame): County[] {
  const years = frameYears(frame);
  const counties = new Map<string, County & { readonly units: number[] }>();
  frame.authorities.forEach(({ county, prefecture }, at) => {
    const key = countyKey(county, prefecture);
    const made = () => ({ key, isNamed: county !== '', frame, units: [], years });
    oneOf(counties, key, made).units.push(at);
  });
  return [...counties.values()];
}

/**
 * The units that report for a county as a whole: its own name, and no township or street. One that names no county belongs to
 * the only county of that name; where its prefecture or that of several counties leaves a doubt, to none.
 * @returns positions in `frame.authorities`
 */
export function countyItself({ key, frame, units }: County): readonly number[] {
  const { county: name = '', prefecture = null } = frame.authorities[units[0] ?? -1] ?? {};
  if (name === '') return [];
  const alike = new Set(
    frame.authorities.flatMap((one) =>
      one.county === name ? [countyKey(name, one.prefecture)] : [],
    ),
  );
  return frame.authorities.flatMap((unit, at) => {
    if (unit.kind !== 'other' || unit.name !== name) return [];
    const isOnly = alike.size === 1 && (unit.prefecture === null || prefecture === null);
    const isIts =
      countyKey(unit.county === '' ? name : unit.county, unit.prefecture) === key ||
      (unit.county === '' && isOnly);
    return isIts ? [at] : [];
  });
}

/** @returns the reports of a unit and year that have a national table, newest form first. */
export function reportsAt({ frame }: County, at: number, year: number): Report[] {
  return blocksOf(frame).flatMap((block) => {
    const { form } = block;
    return form === 'none' || presentAt(block, at, year) === Present.none
      ? []
      : [{ at, year, form, block }];
  });
}

/** @returns the groups of a county; none where the reports name no county. */
export function peerGroups(county: County): PeerGroup[] {
  if (!county.isNamed) return [];
  const groups = new Map<string, PeerGroup & { readonly reports: Report[] }>();
  for (const kind of authorityKinds) {
    for (const at of unitsAmong(county.frame, { county: county.key, among: kind })) {
      for (const year of county.years) {
        for (const report of reportsAt(county, at, year)) {
          const { form } = report;
          const empty = () => ({ year, form, kind, reports: [] });
          oneOf(groups, `${year} ${form} ${kind}`, empty).reports.push(report);
        }
      }
    }
  }
  return [...groups.values()].sort((a, b) => a.year - b.year);
}
