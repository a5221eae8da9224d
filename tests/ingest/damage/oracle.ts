import { Status } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Draft, IngestOutcome } from '#ingest/draft.ts';
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

interface Known {
  readonly county: string;
  readonly authority: string;
  readonly year: number;
  readonly copies: Map<number, Map<string, number | null>>;
}

/** One report as it was read; '', null and 0 are not known yet. */
interface ReadReport {
  readonly authority: string;
  readonly county: string | null;
  readonly year: number;
  readonly values: ReadonlyMap<string, number>;
  readonly blanks: readonly string[];
}

/** Every question, refusal, notice and unread cell of a file. */
function voicesOf(outcomes: readonly IngestOutcome[]): string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind === 'refused') return [`refused ${outcome.problem.code}`];
    return outcome.kind === 'draft' ? voicesOfDraft(outcome.draft) : [outcome.kind];
  });
}

function voicesOfDraft(draft: Draft): string[] {
  const { table } = draft;
  const nameless = [...table.authority].filter((at) => (table.authorities[at]?.name ?? '') === '');
  return [
    ...draft.problems.map(({ code }) => code),
    ...draft.unplaced.map(({ key, label }) => `unplaced ${key} ${label}`),
    ...draft.unread.map(({ row, column, problem }) => `unread ${row}:${column} ${problem.code}`),
    ...draft.valueColumns.map(({ label }) => `value column ${label}`),
    ...draft.unreadTables.map(({ problem }) => `table ${problem.code}`),
    ...(draft.formGuess === null || draft.formGuess.isAnswered ? [] : ['form']),
    ...(nameless.length > 0 ? ['report without a name'] : []),
    ...([...table.year].includes(0) ? ['report without a year'] : []),
  ];
}

function reportsOf({ table }: Draft): ReadReport[] {
  return [...table.authority].map((at, r): ReadReport => {
    const name = table.authorities[at];
    const values = new Map<string, number>();
    const blanks: string[] = [];
    for (const [id, column] of table.columns) {
      const read = cellOf(column, r);
      if (read.value !== null) values.set(id, read.value);
      else if (read.status === Status.blank) blanks.push(id);
    }
    const county = name?.county ?? null;
    const unit = plainName(name?.name ?? '', county);
    return { authority: unit, county, year: table.year[r] ?? NaN, values, blanks };
  });
}

const plainName = (name: string, county: string | null) =>
  name
    .replace(/(人民政府|办事处)+$/, '')
    .slice(county !== null && name.startsWith(county) && name !== county ? county.length : 0);

const told = ({ county, authority, year }: Omit<ReadReport, 'values' | 'blanks'>) =>
  `${county ?? '?'} ${authority === '' ? '?' : authority} ${year}`;

const same = (a: number | null | undefined, b: number) =>
  a !== null && a !== undefined && Math.abs(a - b) < 1e-9;

function known(facts: readonly Fact[]): Known[] {
  const all = new Map<string, Known>();
  for (const { county, authority, year, id, value, copy } of facts) {
    const key = `${county}|${authority}|${year}`;
    const entry = all.get(key) ?? { county, authority, year, copies: new Map() };
    const copyOf = entry.copies.get(copy) ?? new Map<string, number | null>();
    copyOf.set(id, value);
    entry.copies.set(copy, copyOf);
    all.set(key, entry);
  }
  return [...all.values()];
}

/** The copy of a report that explains most of what was read. */
function bestOf(
  report: ReadReport,
  candidates: readonly Known[],
): { of: Known; copy: number } | null {
  let best: { of: Known; copy: number; wrong: number } | null = null;
  for (const of of candidates) {
    for (const [copy, values] of of.copies) {
      let wrong = 0;
      for (const [id, value] of report.values) if (!same(values.get(id), value)) wrong += 1;
      if (best === null || wrong < best.wrong) best = { of, copy, wrong };
    }
  }
  return best;
}

/**
 * Compares what was read with what is printed.
 * @param facts what the damaged file prints
 * @param before what the whole table printed: its units, counties and years exist
 * @param others numbers that are printed and nobody's value: a report that has only such and waits for its name or year
 *   is a question
 */
export function judged(
  facts: readonly Fact[],
  before: readonly Fact[],
  others: ReadonlySet<number>,
  outcomes: readonly IngestOutcome[],
): Verdict {
  const faults: Fault[] = [];
  const units = new Set(before.map(({ authority }) => authority));
  const counties = new Set(before.map(({ county }) => county));
  const years = new Set(before.map(({ year }) => year));
  const everything = known(facts);
  const found = new Set<string>();
  const taken = new Map<Known, { copy: number; report: ReadReport }[]>();
  const keyOf = (of: Known, copy: number, id: string) =>
    `${of.county}|${of.authority}|${of.year}|${copy}|${id}`;
  const hidden = new Set(
    facts.flatMap((f) =>
      f.seen ? [] : [`${f.county}|${f.authority}|${f.year}|${f.copy}|${f.id}`],
    ),
  );
  const reports = outcomes.flatMap((o) => (o.kind === 'draft' ? reportsOf(o.draft) : []));
  for (const report of reports) {
    const { authority, county, year } = report;
    const strange = [
      authority === '' || units.has(authority) ? '' : authority,
      county === null || counties.has(county) ? '' : county,
      year === 0 || years.has(year) ? '' : String(year),
    ].filter((text) => text !== '');
    if (strange.length > 0 && report.values.size + report.blanks.length === 0) continue;
    if (strange.length > 0) {
      const got = [...report.values]
        .slice(0, 3)
        .map(([id, v]) => `${id} ${v}`)
        .join(', ');
      faults.push({ kind: 'invented', at: told(report), got, want: `no ${strange.join(', ')}` });
      continue;
    }
    const candidates = everything.filter(
      (k) =>
        (authority === '' || k.authority === authority) &&
        (county === null || k.county === county) &&
        (year === 0 || k.year === year),
    );
    const best = bestOf(report, candidates);
    const values = best?.of.copies.get(best.copy);
    const isAsked = authority === '' || year === 0;
    if (isAsked && [...report.values].every(([, v]) => others.has(v))) continue;
    for (const [id, value] of report.values) {
      const want = values?.get(id);
      if (same(want, value) && best !== null) found.add(keyOf(best.of, best.copy, id));
      else {
        const wanted = want === undefined ? 'not printed' : want === null ? 'blank' : String(want);
        faults.push({ kind: 'wrong', at: `${told(report)} ${id}`, got: value, want: wanted });
      }
    }
    if (best === null) continue;
    for (const id of report.blanks) {
      const want = values?.get(id);
      if (want !== null && want !== undefined && !hidden.has(keyOf(best.of, best.copy, id)))
        faults.push({
          kind: 'blanked',
          at: `${told(report)} ${id}`,
          got: 'blank',
          want: String(want),
        });
    }
    const list = taken.get(best.of) ?? [];
    list.push({ copy: best.copy, report });
    taken.set(best.of, list);
  }
  for (const [of, list] of taken) {
    const given = new Set(
      list.filter(({ report }) => report.values.size > 0).map(({ copy }) => copy),
    );
    if (of.copies.size < 2 || given.size !== 1) continue;
    for (const { report } of list) {
      for (const [id, value] of report.values) {
        const printed = [...of.copies.values()].map((values) => values.get(id));
        if (printed.some((other) => typeof other === 'number' && !same(other, value)))
          faults.push({
            kind: 'oneOfTwo',
            at: `${told(report)} ${id}`,
            got: value,
            want: printed.join(' or '),
          });
      }
    }
  }
  const numbers = facts.filter(({ value, seen }) => value !== null && seen);
  const missing = numbers.filter(
    (f) => !found.has(`${f.county}|${f.authority}|${f.year}|${f.copy}|${f.id}`),
  );
  const voices = voicesOf(outcomes);
  if (voices.length === 0) {
    for (const f of missing)
      faults.push({ kind: 'silent', at: `${told(f)} ${f.id}`, got: null, want: String(f.value) });
  }
  return {
    printed: numbers.length,
    right: numbers.length - missing.length,
    absent: missing.length,
    faults,
    voices,
  };
}
