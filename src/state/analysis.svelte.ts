import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import type { Analysis } from '#analysis/types.ts';
import type { Problem } from '#domain/problem.ts';
import { frameYears } from '#query/reports.ts';
import type { Progress } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';

/** Gaps and trends of what is open, worked out as soon as a page has asked for them and again after each change. */
export class AnalysisState {
  #found = $state.raw<Analysis | null>(null);
  #progress = $state.raw<Progress | null>(null);
  #problem = $state.raw<Problem | null>(null);
  #wanted = false;
  #running: AbortController | null = null;
  readonly #data: Data;

  constructor(data: Data) {
    this.#data = data;
    data.onopened(() => {
      if (this.#wanted) void this.#run();
    });
  }

  /** Of the numbers that are shown; null while it is not worked out yet. */
  readonly found = $derived.by(() => {
    const fingerprint = this.#data.frame?.fingerprint;
    return this.#found !== null && this.#found.fingerprint === fingerprint ? this.#found : null;
  });

  /** The list to work through, heaviest first; null while it is not worked out yet. */
  readonly entries: readonly Entry[] | null = $derived.by(() => {
    const { frame } = this.#data;
    if (this.found === null || frame === null) return null;
    const years = frameYears(frame);
    return entriesOf(this.found.counties, years[years.length - 1] ?? 0);
  });

  /** How far the work is; null when none is under way. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Why the last attempt came to nothing; null while one is under way. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** Tries once more. */
  again(): void {
    if (this.#data.frame !== null) void this.#run();
  }

  /** Asks for the analysis; pages that show it call this when they open. */
  want(): void {
    if (this.#wanted && (this.#running !== null || this.found !== null)) return;
    this.#wanted = true;
    if (this.#data.frame !== null) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#problem = null;
    const result = await this.#data.analyse({
      signal: running.signal,
      onprogress: (progress) => (this.#progress = progress),
    });
    if (this.#running !== running) return;
    this.#running = null;
    this.#progress = null;
    if (result.ok) this.#found = result.value;
    else if (result.problem.code !== 'cancelled') this.#problem = result.problem;
  }
}
