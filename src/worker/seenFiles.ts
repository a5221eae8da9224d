import type { IngestOutcome } from '#ingest/draft.ts';

/** SHA-256 of the files that came so far. */
export class SeenFiles {
  readonly #seen: Set<string>;

  constructor(stored: ReadonlySet<string>) {
    this.#seen = new Set(stored);
  }

  /** Parts of one file share its bytes, yet are no copies of each other. */
  has(outcome: IngestOutcome): boolean {
    return (
      outcome.kind === 'draft' &&
      (this.#seen.has(hashOf(outcome)) || this.#seen.has(outcome.draft.file.sha256))
    );
  }

  add(outcomes: readonly IngestOutcome[]): void {
    for (const outcome of outcomes) if (outcome.kind === 'draft') this.#seen.add(hashOf(outcome));
  }
}

function hashOf({ draft: { file } }: Extract<IngestOutcome, { kind: 'draft' }>): string {
  return file.part === undefined ? file.sha256 : `${file.sha256} ${file.part}`;
}
