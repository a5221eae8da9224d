import type { Claim, FileClaims } from './claims.ts';
import { nameKey } from './decisions.ts';
import type { Decisions, NameAnswer } from './decisions.ts';
import { mainOf, similarNames, standTogether, usesOf } from './nameUses.ts';
import type { NameUse } from './nameUses.ts';
import type { NameOption, NameQuestion } from './questions.ts';
import type { Steps } from './steps.ts';
import type { KnownUnits, NameMatch, ReviewUnit } from './units.ts';

/** Who each claim means. */
export interface WhoIs {
  readonly unitOf: (claim: Claim) => ReviewUnit | null;
  readonly questions: readonly NameQuestion[];
}

/**
 * Finds the unit of every name; one question for each distinct name that may be another unit.
 * A name that is new to all known units is compared with the other new names of its county: two that merely resemble
 * each other and both report for one year are two units, as are any two that stand for one year in one file; variant
 * characters (青/清) in different files are always asked.
 * @param left files whose reports do not count
 */
export function* whoIs(
  files: readonly FileClaims[],
  known: KnownUnits,
  decisions: Decisions,
  left: ReadonlySet<number>,
): Steps<WhoIs> {
  const uses = yield* usesOf(files, left);
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
    yield 0;
    const answer = decisions.names.get(use.key);
    if (answer !== undefined) {
      units.set(use.key, take(answer));
      continue;
    }
    const match = matchOf(use, uses, known);
    if (match.kind === 'same') units.set(use.key, match.unit);
    else if (match.kind === 'new') fresh.push(use);
    else {
      const candidates = match.kind === 'notOnRoster' ? [] : match.units;
      const itself = match.kind === 'several' ? [] : [optionOf('new', known, use, [use])];
      const options = candidates.map((unit): NameOption => ({
        unit,
        what: 'known',
        answers: new Map([[use.key, placeAndName(unit)]]),
      }));
      questions.push(questionOf(use, match.kind, [...options, ...itself]));
    }
  }
  const similar = yield* similarNames(fresh);
  for (const use of fresh) {
    yield 0;
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

/** Who a name is; not a known unit whose own name stands beside it in one file for one year. */
function matchOf(use: NameUse, uses: ReadonlyMap<string, NameUse>, known: KnownUnits): NameMatch {
  const match = known.match(use.name, use.county, use.prefecture);
  if (match.kind !== 'similar') return match;
  const units = match.units.filter((unit) => {
    const own = uses.get(nameKey(unit.name, use.county));
    return own === undefined || !standTogether(use, own);
  });
  return units.length === 0 ? { kind: match.otherwise } : { ...match, units };
}

const placeAndName = ({ name, county, prefecture }: NameAnswer): NameAnswer => ({
  name,
  county,
  prefecture,
});

function itself(uses: readonly NameUse[]): ReadonlyMap<string, NameAnswer> {
  return new Map(uses.map((use) => [use.key, placeAndName(use)]));
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
    answers: new Map(uses.map((use) => [use.key, placeAndName(target)])),
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
