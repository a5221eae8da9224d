import type { Frame } from '#domain/frame.ts';
import type { ReviewDraft } from '#ingest/review/claims.ts';
import type { Decisions } from '#ingest/review/decisions.ts';
import { REVIEW_PASSES, reviewSteps } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import type { StoredParts } from '#ingest/review/storedParts.ts';
import { finished } from '#ingest/review/steps.ts';
import type { Steps } from '#ingest/review/steps.ts';
import type { KnownUnits } from '#ingest/review/units.ts';
import type { Progress } from '#worker/protocol.ts';
import type { ImportEntry } from './importDrop.svelte.ts';
import { inSlices } from './slices.ts';
import type { StoredReports } from './storedReports.svelte.ts';

/** What a review is made of. */
export interface CheckInput {
  readonly entries: readonly ImportEntry[];
  readonly frame: Frame | null;
  readonly decisions: Decisions;
  readonly stored: StoredReports;
}

/** So many reports are checked within one click; more are checked in slices. */
const AT_ONCE = 1000;

/** One review on its way. It is whole or it is not there: a part of it is never shown. */
export class ImportCheck {
  /** The review; null as long as it is not whole. */
  readonly whole: Promise<Review | null>;
  #review = $state.raw<Review | null>(null);
  #trouble = $state.raw<{ readonly error: unknown } | null>(null);
  #done = $state(0);
  readonly #input: CheckInput;
  readonly #before: Review | null;
  readonly #total: number;
  readonly #stop = new AbortController();

  /**
   * @param known units of the frame
   * @param before review before the last answer: if it is of the same files it stays in sight until the new one is whole
   */
  constructor(input: CheckInput, known: KnownUnits, before: Review | null) {
    const drafts = draftsIn(input.entries);
    const reports = drafts.reduce((sum, { draft }) => sum + draft.table.year.length, 0);
    const { frame, decisions, stored } = input;
    const stepsFor = (parts: StoredParts) => reviewSteps(drafts, frame, known, decisions, parts);
    this.#input = input;
    this.#total = reports * REVIEW_PASSES;
    this.#before = before !== null && sameFiles(before, drafts) ? before : null;
    const parts = reports <= AT_ONCE ? stored.parts : null;
    const atOnce = parts === null ? null : finished(stepsFor(parts));
    this.#review = atOnce;
    this.whole = atOnce === null ? this.#run(stored.whole.then(stepsFor)) : Promise.resolve(atOnce);
  }

  /** Whether it is the check of exactly this. */
  isOf({ entries, frame, decisions, stored }: CheckInput): boolean {
    const own = this.#input;
    const isOfFiles = own.entries === entries && own.frame === frame && own.stored === stored;
    return isOfFiles && own.decisions === decisions;
  }

  /** The newest whole review of these files; null before the first one. */
  get shown(): Review | null {
    if (this.#trouble !== null) throw this.#trouble.error;
    return this.#review ?? this.#before;
  }

  /** How far the check is; null once it is whole. */
  get progress(): Progress | null {
    if (this.#review !== null) return null;
    return { done: Math.min(this.#done, this.#total), total: this.#total, label: '' };
  }

  /** Another check takes its place. */
  stop(): void {
    this.#stop.abort();
  }

  async #run(begun: Promise<Steps<Review>>): Promise<Review | null> {
    try {
      const counted = (reports: number) => (this.#done += reports);
      const review = await inSlices(await begun, this.#stop.signal, counted);
      this.#review = review;
      return review;
    } catch (error) {
      this.#trouble = { error };
      return null;
    }
  }
}

function draftsIn(entries: readonly ImportEntry[]): ReviewDraft[] {
  return entries.flatMap(({ file, outcome }) =>
    outcome.kind === 'draft' ? [{ file, draft: outcome.draft }] : [],
  );
}

function sameFiles({ files }: Review, drafts: readonly ReviewDraft[]): boolean {
  return files.length === drafts.length && files.every(({ file }, i) => file === drafts[i]?.file);
}
