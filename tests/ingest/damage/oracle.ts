import type { IngestOutcome } from '#ingest/draft.ts';
import { isSame, known, matchOf } from './knownFacts.ts';
import type { Known, Match } from './knownFacts.ts';
import { reportsIn, told, voicesIn } from './readOut.ts';
import type { ReadReport } from './readOut.ts';
import type { Fact } from './sheet.ts';

/**
 * `wrong`: a number that is not the printed one of these coordinates; `invented`: a unit, county or year that is not in
 * the table; `oneOfTwo`: one of two printed numbers; `blanked`: said to be blank where a number is printed; `silent`: a
 * printed number is missing and the file has no question, refusal, notice or unread cell at all.
 */
export type FaultKind = 'wrong' | 'invented' | 'oneOfTwo' | 'blanked' | 'silent';

export interface Fault {
  readonly kind: FaultKind;
  /** Unit, year and indicator as read; of a silent loss, as printed. */
  readonly at: string;
  readonly got: number | string | null;
  readonly want: string;
}

export interface Verdict {
  /** Printed numbers. */
  readonly printed: number;
  readonly right: number;
  readonly absent: number;
  readonly faults: readonly Fault[];
  /** What the file asks and tells, in short. */
  readonly voices: readonly string[];
}

/** What a file prints. */
export interface Truth {
  readonly facts: readonly Fact[];
  /** What the whole table printed: its units, counties and years exist. */
  readonly before: readonly Fact[];
  /** Printed numbers that are nobody's value: a report of only such that waits for its name or year is a question. */
  readonly others: ReadonlySet<number>;
}

/** Compares what was read with what is printed. */
export function judged(truth: Truth, outcomes: readonly IngestOutcome[]): Verdict {
  const all = known(truth.facts);
  const faults: Fault[] = [];
  const found = new Set<Fact>();
  const given: { report: ReadReport; match: Match }[] = [];
  for (const report of reportsIn(outcomes)) {
    const strange = strangeIn(report, truth.before);
    faults.push(...strange);
    if (strange.length > 0 || isQuestion(report, truth.others)) continue;
    const match = matchOf(report, all);
    for (const [id, value] of report.values) {
      const fact = match?.facts.get(id);
      if (fact !== undefined && isSame(fact.value, value)) found.add(fact);
      else faults.push(wrong(report, id, value, fact));
    }
    if (match === null) continue;
    faults.push(...blankedIn(report, match));
    given.push({ report, match });
  }
  faults.push(...all.flatMap((one) => halvesOf(one, given)));
  const unique = all.flatMap(({ copies }) => [...copies.values()].flatMap((c) => [...c.values()]));
  const numbers = unique.filter(({ value, seen }) => value !== null && seen);
  const missing = numbers.filter((fact) => !found.has(fact));
  const voices = voicesIn(outcomes);
  if (voices.length === 0) faults.push(...missing.map(silent));
  const absent = missing.length;
  return { printed: numbers.length, right: numbers.length - absent, absent, faults, voices };
}

/** A unit, county or year that no table has; an empty report of such says nothing. */
function strangeIn(report: ReadReport, before: readonly Fact[]): Fault[] {
  const { authority, county, year, values, blanks } = report;
  if (values.size + blanks.length === 0) return [];
  const strange = [
    ...(authority === '' || before.some((f) => f.authority === authority) ? [] : [authority]),
    ...(county === null || before.some((f) => f.county === county) ? [] : [county]),
    ...(year === 0 || before.some((f) => f.year === year) ? [] : [String(year)]),
  ];
  if (strange.length === 0) return [];
  const some = [...values].slice(0, 3).map(([id, value]) => `${id} ${value}`);
  const want = `no ${strange.join(', ')}`;
  return [{ kind: 'invented', at: told(report), got: some.join(', '), want }];
}

const isQuestion = ({ authority, year, values }: ReadReport, others: ReadonlySet<number>) =>
  (authority === '' || year === 0) && [...values.values()].every((value) => others.has(value));

function wrong(report: ReadReport, id: string, got: number, fact: Fact | undefined): Fault {
  const want = fact === undefined ? 'not printed' : String(fact.value ?? 'blank');
  return { kind: 'wrong', at: `${told(report)} ${id}`, got, want };
}

const blankedIn = (report: ReadReport, { facts }: Match): Fault[] =>
  report.blanks.flatMap((id): Fault[] => {
    const fact = facts.get(id);
    return fact === undefined || fact.value === null || !fact.seen
      ? []
      : [{ kind: 'blanked', at: `${told(report)} ${id}`, got: 'blank', want: String(fact.value) }];
  });

/** Of a report that is printed twice either both copies are given, or none where they differ. */
function halvesOf(
  one: Known,
  given: readonly { readonly report: ReadReport; readonly match: Match }[],
): Fault[] {
  const own = given.filter(({ report, match }) => match.known === one && report.values.size > 0);
  if (one.copies.size < 2 || new Set(own.map(({ match }) => match.copy)).size !== 1) return [];
  return own.flatMap(({ report }) =>
    [...report.values].flatMap(([id, got]): Fault[] => {
      const printed = [...one.copies.values()].map((facts) => facts.get(id)?.value);
      const isOne = printed.some((other) => typeof other === 'number' && !isSame(other, got));
      return isOne
        ? [{ kind: 'oneOfTwo', at: `${told(report)} ${id}`, got, want: printed.join(' or ') }]
        : [];
    }),
  );
}

const silent = (fact: Fact): Fault => ({
  kind: 'silent',
  at: `${told(fact)} ${fact.id}`,
  got: null,
  want: String(fact.value),
});
