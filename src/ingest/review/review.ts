import type { Frame } from '#domain/frame.ts';
import type { Draft, NotReported, Proposal } from '../draft.ts';
import { claimQuestions, countyQuestions } from './claimQuestions.ts';
import { claimsOf } from './claims.ts';
import type { Claim, FileClaims, ReviewDraft } from './claims.ts';
import { againstStored, pairUp } from './clashes.ts';
import type { SettledFile } from './clashes.ts';
import { countyWriter } from './countyWriter.ts';
import type { Decisions, SilentAnswer } from './decisions.ts';
import { fileQuestions } from './fileQuestions.ts';
import type { AnyQuestion, Question } from './questions.ts';
import { promote, settle } from './settle.ts';
import { silentQuestions } from './silentQuestions.ts';
import { listedWithout, reportedIn, reportedInDrop, silentKey } from './silentUnits.ts';
import { StoredParts, markStored } from './storedParts.ts';
import { State, countStates } from './state.ts';
import type { StateCounts } from './state.ts';
import { finished } from './steps.ts';
import type { Steps } from './steps.ts';
import type { KnownUnits, ReviewUnit } from './units.ts';
import { weighed } from './weigh.ts';
import { unlikelySteps } from './unlikely.ts';
import type { UnlikelyValue } from './unlikely.ts';
import { whoIs } from './whoIs.ts';
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
  /** Where the years stand, and the years that stand beside them; the most trusted place first. */
  readonly yearsSaid: readonly Proposal<number>[];
  /** Row → `State`. */
  readonly states: Uint8Array;
  /** Row → `Choice` among the sources of its report. */
  readonly choice: Uint8Array;
  readonly counts: StateCounts;
  /** The units that it lists without numbers. */
  readonly without: readonly NotReported[];
  /** Those of them that have no report of that year in the drop or in what is stored. */
  readonly stillSilent: readonly NotReported[];
  /** What was said of the units without numbers, now or when it was stored; null: nothing. */
  readonly silent: SilentAnswer | null;
  /** It is stored with the file already. */
  readonly isSilentStored: boolean;
  readonly questions: readonly Question[];
}

export interface Review {
  readonly files: readonly ReviewFile[];
  /** All open questions, those on which most numbers depend first. */
  readonly questions: readonly Question[];
  readonly counts: StateCounts;
  readonly reports: number;
  /** Values that can hardly be, of the files that are not left out; warnings first. */
  readonly unlikely: readonly UnlikelyValue[];
}

/** The review of nothing. */
export const NO_REVIEW: Review = {
  files: [],
  questions: [],
  counts: countStates(new Uint8Array()),
  reports: 0,
  unlikely: [],
};

/** So often a review goes over every report; its steps count them each time. */
export const REVIEW_PASSES = 6;

const NOTHING_STORED = new StoredParts([]);

/**
 * What a drop comes to, from its drafts, the known units, what is stored and the user's decisions.
 * @param drafts the files that could be read, in the order of the drop
 * @param frame what is stored where the drop goes; null: nothing
 * @param known units of that frame
 * @param stored what is stored there from files of the drop
 */
export const reviewOf = (...from: Parameters<typeof reviewSteps>): Review =>
  finished(reviewSteps(...from));

/** As `reviewOf`, with pauses; nothing of it is to be shown before it is whole. */
export function* reviewSteps(
  drafts: readonly ReviewDraft[],
  frame: Frame | null,
  known: KnownUnits,
  decisions: Decisions,
  stored: StoredParts = NOTHING_STORED,
): Steps<Review> {
  const left = new Set(drafts.map(({ file }) => file).filter((f) => decisions.leftOut[f] === true));
  const said: FileClaims[] = [];
  for (const draft of drafts) said.push(yield* claimsOf(draft, known, decisions));
  const claimed = oneWriting(said, known);
  const who = yield* whoIs(claimed, known, decisions, left);
  const active = claimed.filter(({ file }) => !left.has(file));
  const taken = drafts.filter(({ file }) => !left.has(file));
  const blocked = fileQuestions(taken, decisions);
  const blockedFiles = new Set(blocked.flatMap(({ files }) => files));
  const years: FileYears[] = [];
  const settled: SettledFile[] = [];
  for (const one of claimed) {
    const ofFile = yield* yearsOf(one, decisions);
    const leftOut = left.has(one.file);
    years.push(ofFile);
    settled.push(yield* settle(one, who.unitOf, ofFile, leftOut, blockedFiles, decisions));
  }
  yield* markStored(settled, stored);
  const inDrop = reportedInDrop(settled);
  const isStored = frame === null ? () => false : reportedIn(frame, known);
  const withoutReport = (one: SettledFile) =>
    listedWithout(one).filter((unit) => !inDrop(unit) && !isStored(unit));
  const asked: AnyQuestion[] = [
    ...countyQuestions(active, known),
    ...blocked,
    ...active.flatMap(claimQuestions),
    ...claimed.flatMap(({ file }, i) => (left.has(file) ? [] : (years[i]?.questions ?? []))),
    ...who.questions,
    ...(yield* pairUp(settled, decisions)),
    ...(yield* againstStored(settled, frame, decisions)),
    ...silentQuestions(
      settled.filter(({ file }) => !left.has(file)),
      (one) => withoutReport(one),
      decisions,
      stored,
    ),
  ];
  const questions = weighed(asked, claimed);
  const byFile = questionsByFile(questions);
  const files = settled.map((one, i): ReviewFile => {
    promote(one.states, one.chosen);
    const silentStored = stored.silentOf(one.draft.file);
    const without = listedWithout(one);
    const silent = decisions.silent[silentKey(without)] ?? silentStored;
    return {
      file: one.file,
      draft: one.draft,
      claims: claimed[i]?.claims ?? [],
      claimOf: claimed[i]?.of ?? new Int32Array(),
      units: one.units,
      years: one.years,
      yearsSaid: years[i]?.said ?? [],
      states: one.states,
      choice: one.choice,
      counts: countStates(one.states),
      without,
      stillSilent: withoutReport(one),
      silent,
      isSilentStored: silent === silentStored,
      questions: byFile.get(one.file) ?? [],
    };
  });
  const taking = files.filter(({ file }) => !left.has(file));
  return {
    files,
    questions,
    counts: sumOf(files.map(({ counts }) => counts)),
    reports: settled.reduce((sum, { states }) => sum + states.length, 0),
    unlikely: yield* unlikelySteps(taking, frame),
  };
}

function questionsByFile(questions: readonly Question[]): ReadonlyMap<number, Question[]> {
  const byFile = new Map<number, Question[]>();
  for (const question of questions) {
    for (const file of question.files) {
      const list = byFile.get(file);
      if (list === undefined) byFile.set(file, [question]);
      else list.push(question);
    }
  }
  return byFile;
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

function sumOf(all: readonly StateCounts[]): StateCounts {
  const sum = { ...NO_REVIEW.counts };
  for (const counts of all) {
    for (const state of Object.keys(State) as (keyof typeof State)[]) sum[state] += counts[state];
  }
  return sum;
}
