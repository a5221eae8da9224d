import { authorityKinds, countyKey } from '#domain/authority.ts';
import type { AuthorityId, AuthorityKind } from '#domain/authority.ts';
import type { Frame } from '#domain/frame.ts';
import { groupOf } from './group.ts';
import { blocksOf, frameYears, reportBlock } from './reports.ts';
import type { Selection } from './types.ts';

/** What the user or a link chose; null leaves the choice to the data. */
export interface Chosen {
  readonly county: string | null;
  readonly group: Selection['group'];
  readonly years: readonly [number, number] | null;
  readonly year: number | null;
  readonly focus: AuthorityId | null;
  readonly pinned: readonly AuthorityId[];
  /** As in `Selection`. */
  readonly mixed?: boolean;
}

/** A selection that fits the data, and the chosen ids that the data do not have. */
export interface Resolved {
  readonly selection: Selection;
  readonly unknown: readonly string[];
}

/** A county of the data. */
export interface County {
  /** As in `Selection.county`. */
  readonly key: string;
  readonly county: string;
  readonly prefecture: string | null;
  readonly units: number;
}

/** All counties in order of first appearance. */
export function counties(frame: Frame): readonly County[] {
  const found = new Map<string, County>();
  for (const { county, prefecture } of frame.authorities) {
    const key = countyKey(county, prefecture);
    const before = found.get(key);
    const units = before === undefined ? 1 : before.units + 1;
    found.set(key, { key, county, prefecture, units });
  }
  return [...found.values()];
}

/** A kind of unit, and how many units are of it. */
export interface Kind {
  readonly kind: AuthorityKind;
  readonly units: number;
}

/** The kinds of units that a county has (null: all counties): townships, streets, others. */
export function kindsOf(frame: Frame, county: string | null): readonly Kind[] {
  const units = frame.authorities.filter(
    (unit) => county === null || countyKey(unit.county, unit.prefecture) === county,
  );
  return authorityKinds.flatMap((kind) => {
    const count = units.filter((unit) => unit.kind === kind).length;
    return count === 0 ? [] : [{ kind, units: count }];
  });
}

/**
 * Fits a choice to the data.
 *
 * County: null when the data hold only one; else the chosen one, that of the focus, or the first. Group: a type that
 * the county does not have and a list without any known unit become "all". Years: clamped to those of the
 * data. Year: clamped into the years; by itself the newest in which a unit of the group has a report. Without any
 * report years and year are 0.
 */
export function selectionOf(frame: Frame, chosen: Chosen): Resolved {
  const known = new Map(frame.authorities.map((unit) => [unit.id, unit]));
  const unknown: string[] = [];
  const keep = (ids: readonly AuthorityId[]) => {
    unknown.push(...ids.filter((id) => !known.has(id)));
    return ids.filter((id) => known.has(id));
  };
  const all = counties(frame);
  const chosenCounty = all.find(({ key }) => key === chosen.county);
  if (chosen.county !== null && chosenCounty === undefined) unknown.push(chosen.county);
  const [focus = null] = keep(chosen.focus === null ? [] : [chosen.focus]);
  const home = focus === null ? undefined : known.get(focus);
  const county =
    all.length < 2
      ? null
      : (chosenCounty?.key ??
        (home === undefined ? all[0]?.key : countyKey(home.county, home.prefecture)) ??
        null);
  const group = groupIn(frame, county, chosen.group, keep);
  const years = yearsIn(frame, chosen.years);
  const mixed = chosen.mixed === true ? { mixed: true } : {};
  const base = { county, group, years, focus, pinned: keep(chosen.pinned), ...mixed };
  const selection = { ...base, year: yearIn(frame, { ...base, year: years[1] }, chosen.year) };
  return { selection, unknown: [...new Set(unknown)] };
}

function groupIn(
  frame: Frame,
  county: string | null,
  group: Selection['group'],
  keep: (ids: readonly AuthorityId[]) => readonly AuthorityId[],
): Selection['group'] {
  if (group === 'all') return group;
  if (typeof group === 'string') {
    return kindsOf(frame, county).some(({ kind }) => kind === group) ? group : 'all';
  }
  const kept = keep(group);
  return kept.length === 0 ? 'all' : kept;
}

function yearsIn(frame: Frame, years: readonly [number, number] | null): readonly [number, number] {
  const there = frameYears(frame);
  const [first, last] = [there[0], there[there.length - 1]];
  if (first === undefined || last === undefined) return [0, 0];
  if (years === null || years[0] > last || years[1] < first) return [first, last];
  return [Math.max(first, years[0]), Math.min(last, years[1])];
}

function yearIn(frame: Frame, selection: Selection, year: number | null): number {
  const [from, to] = selection.years;
  if (year !== null) return Math.min(to, Math.max(from, year));
  const blocks = blocksOf(frame);
  const { members } = groupOf(frame, selection);
  for (let newest = to; newest > from; newest--) {
    if (members.some((at) => reportBlock(blocks, at, newest) !== null)) return newest;
  }
  return members.some((at) => reportBlock(blocks, at, from) !== null) ? from : to;
}
