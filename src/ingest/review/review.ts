import type { Frame } from '#domain/frame.ts';
import type { Draft } from '../draft.ts';
import { claimsOf } from './claims.ts';
import type { Claim, FileClaims, ReviewDraft } from './claims.ts';
import { againstStored, pairUp } from './clashes.ts';
import type { SettledFile } from './clashes.ts';
import { nameKey } from './decisions.ts';
import type { Decisions } from './decisions.ts';
import { fileQuestions } from './fileQuestions.ts';
import type {
  AuthorityQuestion,
  CountyClashQuestion,
  CountyQuestion,
  Question,
} from './questions.ts';
import { State, countStates } from './state.ts';
import type { StateCounts } from './state.ts';
import type { KnownUnits, ReviewUnit } from './units.ts';
import { countyWriter, whoIs } from './whoIs.ts';
import { yearsOf } from './years.ts';
import type { FileYears } from './years.ts';

/** One file of a drop as it stands after all decisions so far. */
export interface ReviewFile {
  readonly file: number;
  readonly draft: Draft;
  readonly claims: readonly Claim[];
  /** Row → position of its claim. */
  readonly claimOf: Int32Array;
  /** Row → unit; null while it waits for an answer. */
  readonly units: readonly (ReviewUnit | null)[];
  /** Row → year; 0 while it waits for an answer. */
  readonly years: Int32Array;
  /** Row → `State`. */
  readonly states: Uint8Array;
  /** Row → 1: taken in place of the stored document. */
  readonly whole: Uint8Array;
  readonly counts: StateCounts;
  readonly questions: readonly Question[];
}

export interface Review {
  readonly files: readonly ReviewFile[];
  /** All open questions, those that most reports wait for first within their kind. */
  readonly questions: readonly Question[];
  readonly counts: StateCounts;
  readonly reports: number;
}

/**
 * What a drop comes to, from its drafts, the known units, what is stored and the user's decisions.
 * @param drafts the files that could be read, in the order of the drop
 * @param frame what is stored where the drop goes; null: nothing
 * @param known units of that frame
 */
export function reviewOf(
  drafts: readonly ReviewDraft[],
  frame: Frame | null,
  known: KnownUnits,
  decisions: Decisions,
): Review {
  const left = new Set(drafts.map(({ file }) => file).filter((f) => decisions.leftOut[f] === true));
  const claimed = oneWriting(
    drafts.map((one) => claimsOf(one, known, decisions)),
    known,
  );
  const who = whoIs(claimed, known, decisions, left);
  const active = claimed.filter(({ file }) => !left.has(file));
  const blocked = fileQuestions(
    drafts.filter(({ file }) => !left.has(file)),
    decisions,
  );
  const blockedFiles = new Set(blocked.flatMap(({ files }) => files));
  const years = new Map(claimed.map((one) => [one.file, yearsOf(one, decisions)]));
  const settled = claimed.map((one) =>
    settle(one, who.unitOf, years.get(one.file), left.has(one.file), blockedFiles, decisions),
  );
  const questions: Question[] = [
    ...countyQuestion(active, known),
    ...blocked,
    ...active.flatMap(({ file, claims, of }) => claimQuestions(file, claims, of)),
    ...active.flatMap(({ file }) => years.get(file)?.questions ?? []),
    ...who.questions,
    ...pairUp(settled, decisions),
    ...againstStored(settled, frame, decisions),
  ];
  const byFile = new Map<number, Question[]>();
  for (const question of questions) {
    for (const file of question.files) {
      const list = byFile.get(file);
      if (list === undefined) byFile.set(file, [question]);
      else list.push(question);
    }
  }
  const files = settled.map((one, i): ReviewFile => {
    promote(one.states, one.chosen);
    return {
      file: one.file,
      draft: one.draft,
      claims: claimed[i]?.claims ?? [],
      claimOf: claimed[i]?.of ?? new Int32Array(),
      units: one.units,
      years: one.years,
      states: one.states,
      whole: one.whole,
      counts: countStates(one.states),
      questions: byFile.get(one.file) ?? [],
    };
  });
  return {
    files,
    questions,
    counts: sumOf(files.map(({ counts }) => counts)),
    reports: settled.reduce((sum, { states }) => sum + states.length, 0),
  };
}

function oneWriting(files: readonly FileClaims[], known: KnownUnits): FileClaims[] {
  const write = countyWriter(files, known);
  return files.map((file) => ({
    ...file,
    claims: file.claims.map((claim) =>
      claim.county === null ? claim : { ...claim, county: write(claim.county) },
    ),
  }));
}

function settle(
  { file, draft, claims, of }: FileClaims,
  unitOf: (claim: Claim) => ReviewUnit | null,
  fileYears: FileYears | undefined,
  leftOut: boolean,
  blocked: ReadonlySet<number>,
  decisions: Decisions,
): SettledFile {
  const count = of.length;
  const units = claims.map(unitOf);
  const sure = claims.map((claim, at) => placesOf(claim, units[at] ?? null, draft, decisions));
  const years = fileYears?.of ?? new Int32Array(count);
  const states = new Uint8Array(count);
  const perRow: (ReviewUnit | null)[] = [];
  for (let row = 0; row < count; row++) {
    const claim = claims[of[row] ?? -1];
    const unit = units[of[row] ?? -1] ?? null;
    perRow.push(unit);
    if (leftOut) states[row] = State.leftOut;
    else if (claim !== undefined && isNameless(claim, draft)) states[row] = State.nameless;
    else if (unit === null || years[row] === 0 || blocked.has(file)) states[row] = State.asks;
    else {
      const unitPlaces = sure[of[row] ?? -1] ?? 1;
      const yearPlaces = fileYears?.places(row) ?? 1;
      states[row] = stateFor(unitPlaces, yearPlaces, claim, draft, decisions.confirmed[file]);
    }
  }
  const flags = () => new Uint8Array(count);
  return { file, draft, units: perRow, years, states, whole: flags(), chosen: flags() };
}

/** A row of a table of many that names nobody cannot be asked for one by one. */
function isNameless(claim: Claim, draft: Draft): boolean {
  return claim.name === '' && claim.answer === null && draft.table.year.length > 1;
}

/** In how many places the unit is said, the known units among them; `Infinity`: by the user. */
function placesOf(
  claim: Claim,
  unit: ReviewUnit | null,
  draft: Draft,
  decisions: Decisions,
): number {
  const { answer, name, county, countySource, said } = claim;
  const named = county !== null && decisions.names[nameKey(name, county)] !== undefined;
  if (answer !== null || named || countySource === 'user') return Infinity;
  const places = new Set(said.authority.map((p) => p.from).filter((from) => from !== 'folder'));
  if (places.has('cell') || places.has('column')) return Math.max(2, places.size);
  const known = unit !== null && unit.known ? 1 : 0;
  return (draft.identity === 'stated' ? Math.max(1, places.size) : places.size) + known;
}

function stateFor(
  unitPlaces: number,
  yearPlaces: number,
  claim: Claim | undefined,
  draft: Draft,
  confirmed: 'agreeing' | 'all' | undefined,
): State {
  const inferred = claim?.countySource === 'folder' || claim?.countySource === 'known';
  if (draft.identity === 'stated' && !inferred) return State.ready;
  const least = Math.min(unitPlaces, yearPlaces);
  if (least < 2) return confirmed === 'all' ? State.ready : State.single;
  const answered = unitPlaces === Infinity || yearPlaces === Infinity;
  return answered || confirmed !== undefined ? State.ready : State.agrees;
}

/** A version that the user chose by hand has been looked at. */
function promote(states: Uint8Array, chosen: Uint8Array): void {
  chosen.forEach((yes, row) => {
    if (yes === 1 && states[row] === State.agrees) states[row] = State.ready;
  });
}

function countyQuestion(files: readonly FileClaims[], known: KnownUnits): CountyQuestion[] {
  const waiting = new Map<number, number>();
  const heard = new Map<string, number>();
  for (const { file, claims, of } of files) {
    const rows = new Uint32Array(claims.length);
    for (const at of of) rows[at]!++;
    claims.forEach((claim, at) => {
      if (claim.county !== null) tally(heard, claim.county, rows[at]);
      else if (!claim.countyClash && claim.name !== '' && claim.answer === null) {
        tally(waiting, file, rows[at]);
      }
    });
  }
  if (waiting.size === 0) return [];
  const inDrop = [...heard].sort((a, b) => b[1] - a[1]).map(([county]) => county);
  const suggestions = [...new Set([...inDrop, ...known.all.map((unit) => unit.county)])];
  return [
    {
      kind: 'county',
      key: 'county',
      suggestions,
      files: [...waiting.keys()],
      reports: [...waiting.values()].reduce((sum, n) => sum + n, 0),
    },
  ];
}

function tally<K>(counts: Map<K, number>, key: K, n: number | undefined): void {
  const there = counts.get(key);
  if (n !== undefined) counts.set(key, there === undefined ? n : there + n);
}

function claimQuestions(
  file: number,
  claims: readonly Claim[],
  of: Int32Array,
): (AuthorityQuestion | CountyClashQuestion)[] {
  const seen = new Set<string>();
  return claims.flatMap((claim): (AuthorityQuestion | CountyClashQuestion)[] => {
    const { subject, county, prefecture, said, report } = claim;
    const reports = report === null ? of.length : 1;
    const base = { subject, files: [file], reports };
    if (claim.countyClash && !seen.has(`county ${subject}`)) {
      seen.add(`county ${subject}`);
      const options = said.county.filter((p) => p.from !== 'folder');
      return [{ ...base, kind: 'countyClash', key: `countyClash ${subject}`, options }];
    }
    const asks =
      claim.authorityClash || (claim.name === '' && claim.answer === null && of.length === 1);
    if (!asks || claim.countyClash) return [];
    const options = claim.authorityClash ? said.authority : [];
    return [
      { ...base, kind: 'authority', key: `authority ${subject}`, county, prefecture, options },
    ];
  });
}

function sumOf(all: readonly StateCounts[]): StateCounts {
  const sum = { ...countStates(new Uint8Array()) };
  for (const counts of all) {
    for (const state of Object.keys(State) as (keyof typeof State)[]) sum[state] += counts[state];
  }
  return sum;
}
