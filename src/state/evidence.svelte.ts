import type { Evidence } from '#domain/sourceFile.ts';
import type { Problem } from '#domain/problem.ts';
import type { CellKey, SubjectId } from '#query/types.ts';
import type { Data } from './data.svelte.ts';

/** One number and where it stands; `evidence` null: nothing is known of it. */
export interface FoundEvidence {
  readonly key: CellKey;
  readonly evidence: Evidence | null;
  readonly problem: Problem | null;
}

/** The open question "where does this number come from?". */
export class EvidenceQuestion {
  #cells = $state.raw<readonly CellKey[]>([]);
  #found = $state.raw<readonly FoundEvidence[]>([]);
  #subject = $state.raw<SubjectId | null>(null);
  #asked = 0;
  readonly #data: Data;
  /** Units that have gone with an undo or another data set have no evidence. */
  readonly #isHere = $derived.by(() => {
    const units = this.#data.frame?.authorities ?? [];
    return this.#cells.every(({ authority }) => units.some(({ id }) => id === authority));
  });

  constructor(data: Data) {
    this.#data = data;
  }

  get open(): boolean {
    return this.#cells.length > 0 && this.#isHere;
  }

  get cells(): readonly CellKey[] {
    return this.#cells;
  }

  /** The measure that the cells make up; null when they were asked for by themselves. */
  get subject(): SubjectId | null {
    return this.#subject;
  }

  /** Fills up after `ask`; one entry per cell, in their order. */
  get found(): readonly FoundEvidence[] {
    return this.#found;
  }

  /** Looks up the places of these cells, parts of `subject` where given; nothing happens for no cells. */
  async ask(cells: readonly CellKey[], subject: SubjectId | null = null): Promise<void> {
    this.#cells = cells;
    this.#subject = subject;
    this.#found = [];
    const asked = ++this.#asked;
    for (const key of cells) {
      const result = await this.#data.evidence(key);
      if (asked !== this.#asked) return;
      const found = result.ok
        ? { key, evidence: result.value, problem: null }
        : { key, evidence: null, problem: result.problem };
      this.#found = [...this.#found, found];
    }
  }

  close(): void {
    this.#asked++;
    this.#cells = [];
    this.#found = [];
  }
}
