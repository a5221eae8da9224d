import { areAlike, comparedName } from '../names.ts';
import type { ComparedName } from '../names.ts';
import type { FileClaims } from './claims.ts';
import { nameKey } from './decisions.ts';
import { eachRow, mapped } from './steps.ts';
import type { Steps } from './steps.ts';

/** A name of the drop inside its county, with the reports under it. */
export interface NameUse {
  readonly key: string;
  readonly name: string;
  readonly county: string;
  readonly prefecture: string | null;
  readonly files: Set<number>;
  readonly years: Set<number>;
  /** "file year" of each report; 0 for a year that is not printed beside it. */
  readonly places: Set<string>;
  reports: number;
}

interface ComparedUse {
  readonly use: NameUse;
  readonly name: ComparedName;
}

/** Every name of the drop that stands for itself, by `nameKey`. */
export function* usesOf(
  files: readonly FileClaims[],
  left: ReadonlySet<number>,
): Steps<ReadonlyMap<string, NameUse>> {
  const uses = new Map<string, NameUse>();
  for (const { file, draft, claims, of } of files) {
    if (left.has(file)) continue;
    const byClaim = yield* mapped(claims, (claim) => {
      if (claim.answer !== null || claim.authorityClash) return null;
      if (claim.name === '' || claim.county === null) return null;
      const key = nameKey(claim.name, claim.county);
      const there = uses.get(key);
      if (there !== undefined) return there;
      const { name, county, prefecture } = claim;
      const made = { key, name, county, prefecture, reports: 0 };
      const use: NameUse = { ...made, files: new Set(), years: new Set(), places: new Set() };
      uses.set(key, use);
      return use;
    });
    yield* eachRow(of.length, (row) => {
      const use = byClaim[of[row] ?? -1];
      if (use === null || use === undefined) return;
      use.files.add(file);
      use.reports++;
      const year = draft.table.year[row];
      if (year === undefined) return;
      use.places.add(`${file} ${year}`);
      if (year > 0) use.years.add(year);
    });
  }
  return uses;
}

/** For each new name the other new names of its county that may be the same unit. */
export function* similarNames(
  fresh: readonly NameUse[],
): Steps<ReadonlyMap<NameUse, readonly NameUse[]>> {
  const counties = new Map<string, ComparedUse[]>();
  for (const use of fresh) {
    const compared = { use, name: comparedName(use.name) };
    const list = counties.get(use.county);
    if (list === undefined) counties.set(use.county, [compared]);
    else list.push(compared);
    yield 0;
  }
  const similar = new Map<NameUse, NameUse[]>();
  for (const uses of counties.values()) {
    for (const [i, a] of uses.entries()) {
      for (let j = i + 1; j < uses.length; j++) {
        const b = uses[j];
        if (b === undefined || !mayResemble(a.name.folded, b.name.folded)) continue;
        if (standTogether(a.use, b.use)) continue;
        if (a.name.folded !== b.name.folded && shareYear(a.use, b.use)) continue;
        if (!areAlike(a.name, b.name)) continue;
        similar.set(a.use, [...(similar.get(a.use) ?? []), b.use]);
        similar.set(b.use, [...(similar.get(b.use) ?? []), a.use]);
      }
      yield 0;
    }
  }
  return similar;
}

const shareYear = (a: NameUse, b: NameUse) => haveCommon(a.years, b.years);

/** Whether one file has a report of both for one year: then its writer means two units. */
export const standTogether = (a: NameUse, b: NameUse) => haveCommon(a.places, b.places);

function haveCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true;
  return false;
}

/** A cheap test that every similar pair passes: a county may have thousands of names. */
function mayResemble(x: string, y: string): boolean {
  return (
    x.charAt(0) === y.charAt(0) || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
  );
}

/** Of a group of similar names the one with most reports (the first of equals); it stands without a question. */
export function mainOf(
  use: NameUse,
  others: readonly NameUse[],
  similar: ReadonlyMap<NameUse, readonly NameUse[]>,
): NameUse | null {
  const group = new Set([use, ...others]);
  for (const member of group) for (const other of similar.get(member) ?? []) group.add(other);
  if (group.size === 1) return null;
  return [...group].reduce((best, one) => (isMore(one, best) ? one : best));
}

function isMore(a: NameUse, b: NameUse): boolean {
  if (a.reports !== b.reports) return a.reports > b.reports;
  const [first, second] = [Math.min(...a.files), Math.min(...b.files)];
  return first === second ? a.key < b.key : first < second;
}
