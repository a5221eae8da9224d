import type { ReviewDraft } from '#ingest/review/claims.ts';
import { REVIEW_PASSES } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import { finished } from '#ingest/review/steps.ts';
import type { Steps } from '#ingest/review/steps.ts';
import type { Progress } from '#worker/protocol.ts';
import { inSlices } from './slices.ts';

/** So many reports are checked within one click; more are checked in slices. */
const AT_ONCE = 1000;

/** One review on its way. It is whole or it is not there: a part of it is never shown. */
export class ImportCheck {
  /** The review; null as long as it is not whole. */
  readonly whole: Promise<Review | null>;
  #review = $state.raw<Review | null>(null);
  #trouble = $state.raw<{ readonly error: unknown } | null>(null);
  #done = $state(0);
  readonly #before: Review | null;
  readonly #total: number;
  readonly #stop = new AbortController();

  /**
   * @param steps the work
   * @param before review of the same files before the last answer: it stays in sight until the new one is whole
   */
  constructor(drafts: readonly ReviewDraft[], steps: Steps<Review>, before: Review | null) {
    const reports = drafts.reduce((sum, { draft }) => sum + draft.table.year.length, 0);
    this.#total = reports * REVIEW_PASSES;
    this.#before = before !== null && sameFiles(before, drafts) ? before : null;
    if (reports <= AT_ONCE) this.#review = finished(steps);
    this.whole = reports <= AT_ONCE ? Promise.resolve(this.#review) : this.#run(steps);
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

  async #run(steps: Steps<Review>): Promise<Review | null> {
    try {
      const counted = (reports: number) => (this.#done += reports);
      const review = await inSlices(steps, this.#stop.signal, counted);
      this.#review = review;
      return review;
    } catch (error) {
      this.#trouble = { error };
      return null;
    }
  }
}

function sameFiles({ files }: Review, drafts: readonly ReviewDraft[]): boolean {
  return files.length === drafts.length && files.every(({ file }, i) => file === drafts[i]?.file);
}
