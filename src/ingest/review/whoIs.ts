import { areSimilar, foldedName, sameCounty } from '../names.ts';
import type { Claim, FileClaims } from './claims.ts';
import { nameKey } from './decisions.ts';
import type { Decisions, NameAnswer } from './decisions.ts';
import type { NameOption, NameQuestion } from './questions.ts';
import type { KnownUnits, ReviewUnit } from './units.ts';

/** A name of the drop inside its county, with the reports under it. */
interface NameUse {
  readonly key: string;
  readonly name: string;
  readonly county: string;
  readonly prefecture: string | null;
  readonly files: Set<number>;
  readonly years: Set<number>;
  reports: number;
}

/** Who each claim means. */
export interface WhoIs {
  readonly unitOf: (claim: Claim) => ReviewUnit | null;
  readonly questions: readonly NameQuestion[];
}

/**
 * Finds the unit of every name; one question for each distinct name that may be another unit.
 * A name that is new to all known units is compared with the other new names of its county: two that merely resemble
 * each other and both report for one year are two units; characters taken for each other (青/清) are always asked.
 * @param left files whose reports do not count
 */
export function whoIs(
  files: readonly FileClaims[],
  known: KnownUnits,
  decisions: Decisions,
  left: ReadonlySet<number>,
): WhoIs {
  const uses = usesOf(files, left);
  const units = new Map<string, ReviewUnit>();
  const made = new Map<string, ReviewUnit>();
  const questions: NameQuestion[] = [];
  const fresh: NameUse[] = [];
  const take = (answer: NameAnswer): ReviewUnit => {
    const unit = known.named(answer.name, answer.county, answer.prefecture);
    const key = nameKey(unit.name, unit.county);
    const there = unit.known ? unit : (made.get(key) ?? unit);
    if (!unit.known) made.set(key, there);
    return there;
  };
  for (const use of uses.values()) {
    const answer = decisions.names[use.key];
    if (answer !== undefined) {
      units.set(use.key, take(answer));
      continue;
    }
    const match = known.match(use.name, use.county, use.prefecture);
    if (match.kind === 'same') units.set(use.key, match.unit);
    else if (match.kind === 'new') fresh.push(use);
    else {
      const candidates = match.kind === 'notOnRoster' ? [] : match.units;
      const itself = match.kind === 'several' ? [] : [optionOf('new', known, use, [use])];
      const options = candidates.map((unit): NameOption => ({
        unit,
        what: 'known',
        answers: { [use.key]: placeAndName(unit) },
      }));
      questions.push(questionOf(use, match.kind, [...options, ...itself]));
    }
  }
  const similar = similarNames(fresh);
  for (const use of fresh) {
    const others = similar.get(use) ?? [];
    const main = mainOf(use, others, similar);
    if (others.length === 0 || main === use) units.set(use.key, take(use));
    if (main === null || main === use) continue;
    const both = others.length === 1 && (similar.get(main)?.length ?? 1) === 1;
    if (both) units.delete(main.key);
    const options = both
      ? [
          optionOf('inDrop', known, main, [use, main]),
          optionOf('inDrop', known, use, [use, main]),
          { ...optionOf('new', known, use, [use]), answers: itself([use, main]) },
        ]
      : [
          ...others.map((other) => optionOf('inDrop', known, other, [use])),
          optionOf('new', known, use, [use]),
        ];
    const question = questionOf(use, 'similar', options);
    questions.push(
      both
        ? {
            ...question,
            files: sorted([...use.files, ...main.files]),
            reports: use.reports + main.reports,
          }
        : question,
    );
  }
  return {
    questions,
    unitOf: (claim) => {
      if (claim.answer !== null) return take(claim.answer);
      if (claim.name === '' || claim.county === null || claim.authorityClash) return null;
      return units.get(nameKey(claim.name, claim.county)) ?? null;
    },
  };
}

const placeAndName = ({ name, county, prefecture }: NameAnswer): NameAnswer => ({
  name,
  county,
  prefecture,
});

function itself(uses: readonly NameUse[]): Record<string, NameAnswer> {
  return Object.fromEntries(uses.map((use) => [use.key, placeAndName(use)]));
}

function optionOf(
  what: NameOption['what'],
  known: KnownUnits,
  target: NameUse,
  uses: readonly NameUse[],
): NameOption {
  return {
    unit: known.named(target.name, target.county, target.prefecture),
    what,
    answers: Object.fromEntries(uses.map((use) => [use.key, placeAndName(target)])),
  };
}

function questionOf(
  use: NameUse,
  why: NameQuestion['why'],
  options: readonly NameOption[],
): NameQuestion {
  return {
    kind: 'name',
    key: `name ${use.key}`,
    name: use.name,
    county: use.county,
    why,
    options,
    files: sorted([...use.files]),
    reports: use.reports,
  };
}

const sorted = (files: readonly number[]) => [...new Set(files)].sort((a, b) => a - b);

function usesOf(
  files: readonly FileClaims[],
  left: ReadonlySet<number>,
): ReadonlyMap<string, NameUse> {
  const uses = new Map<string, NameUse>();
  for (const { file, draft, claims, of } of files) {
    if (left.has(file)) continue;
    const byClaim = claims.map((claim) => {
      if (claim.answer !== null || claim.authorityClash) return null;
      if (claim.name === '' || claim.county === null) return null;
      const key = nameKey(claim.name, claim.county);
      const there = uses.get(key);
      if (there !== undefined) return there;
      const { name, county, prefecture } = claim;
      const made = { key, name, county, prefecture, reports: 0 };
      const use: NameUse = { ...made, files: new Set(), years: new Set() };
      uses.set(key, use);
      return use;
    });
    of.forEach((at, row) => {
      const use = byClaim[at];
      if (use === null || use === undefined) return;
      use.files.add(file);
      use.reports++;
      const year = draft.table.year[row];
      if (year !== undefined && year > 0) use.years.add(year);
    });
  }
  return uses;
}

function similarNames(fresh: readonly NameUse[]): ReadonlyMap<NameUse, readonly NameUse[]> {
  const counties = new Map<string, NameUse[]>();
  for (const use of fresh) {
    const list = counties.get(use.county);
    if (list === undefined) counties.set(use.county, [use]);
    else list.push(use);
  }
  const similar = new Map<NameUse, NameUse[]>();
  for (const uses of counties.values()) {
    const folded = uses.map((use) => foldedName(use.name));
    for (let i = 0; i < uses.length; i++) {
      for (let j = i + 1; j < uses.length; j++) {
        const [a, b, x, y] = [uses[i], uses[j], folded[i], folded[j]];
        if (a === undefined || b === undefined || x === undefined || y === undefined) continue;
        if (!mayResemble(x, y) || !areSimilar(a.name, b.name)) continue;
        if (x !== y && [...a.years].some((year) => b.years.has(year))) continue;
        similar.set(a, [...(similar.get(a) ?? []), b]);
        similar.set(b, [...(similar.get(b) ?? []), a]);
      }
    }
  }
  return similar;
}

/** A cheap test that every similar pair passes: a county may have thousands of names. */
function mayResemble(x: string, y: string): boolean {
  return (
    x.charAt(0) === y.charAt(0) || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
  );
}

/** Of a group of similar names the one with most reports (the first of equals); it stands without a question. */
function mainOf(
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
  return Math.min(...a.files) < Math.min(...b.files);
}

/** One way of writing each county: 示例 is 示例县 where the drop or the known units say so. */
export function countyWriter(
  files: readonly FileClaims[],
  known: KnownUnits,
): (county: string) => string {
  const said = new Set(files.flatMap(({ claims }) => claims.flatMap((c) => c.county ?? [])));
  const chosen = new Map<string, string>();
  for (const county of said) {
    const full = [...said].find(
      (other) => other.length > county.length && sameCounty(county, other),
    );
    chosen.set(county, known.placeOf(full ?? county, null).county);
  }
  return (county) => chosen.get(county) ?? county;
}
