import { entriesOf } from '#analysis/entries.ts';
import type { Entry } from '#analysis/entries.ts';
import type { Checked } from '#analysis/checking.ts';
import { ReportFindings } from '#analysis/reportFindings.ts';
import type { Analysis } from '#analysis/types.ts';
import type { Problem } from '#domain/problem.ts';
import { frameYears } from '#query/reports.ts';
import type { Progress } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';

/** Gaps, trends and contradictions of what is open, worked out as soon as a page has asked for them and again after each change. */
export class AnalysisState {
  #found = $state.raw<Analysis | null>(null);
  #checked = $state.raw<Checked | null>(null);
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

  /** What the rules of consistency find in the reports that are shown; null while it is not worked out yet. */
  readonly checked = $derived.by(() => {
    const fingerprint = this.#data.frame?.fingerprint;
    return this.#checked?.fingerprint === fingerprint ? this.#checked : null;
  });

  /** Findings by the report that they speak of; null while they are not worked out yet. */
  readonly findings: ReportFindings | null = $derived(
    this.checked === null ? null : new ReportFindings(this.checked),
  );

  /** The list to work through, heaviest first; null while it is not worked out yet. */
  readonly entries: readonly Entry[] | null = $derived.by(() => {
    const { frame } = this.#data;
    if (this.found === null || frame === null) return null;
    const years = frameYears(frame);
    const last = years[years.length - 1] ?? 0;
    return entriesOf(this.found.counties, last, this.checked?.counties);
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
    const isDone = this.found !== null && this.checked !== null;
    if (this.#wanted && (this.#running !== null || isDone)) return;
    this.#wanted = true;
    if (this.#data.frame !== null) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#problem = null;
    const onprogress = (progress: Progress) => (this.#progress = progress);
    const { signal } = running;
    const result = await this.#data.analyse({ signal, onprogress });
    if (this.#running !== running) return;
    if (result.ok) this.#found = result.value;
    const checked = result.ok ? await this.#data.findings({ signal, onprogress }) : result;
    if (this.#running !== running) return;
    this.#running = null;
    this.#progress = null;
    if (checked.ok) this.#checked = checked.value;
    else if (checked.problem.code !== 'cancelled') this.#problem = checked.problem;
  }
}
