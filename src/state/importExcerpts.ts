import type { Crop } from '#ingest/mapping/crop.ts';
import { columnsAbout } from '#ingest/mapping/excerpt.ts';
import type { AskedAt } from '#ingest/review/questions.ts';
import type { ImportDrop } from './importDrop.svelte.ts';

/** The rows that a question is about, as they are printed, with their heads. */
export interface Excerpt {
  readonly rows: Crop['rows'];
  /** Columns to show, from 0. */
  readonly columns: readonly number[];
}

/** Rows of files of an import, fetched once for each reading of a file. */
export class ImportExcerpts {
  readonly #drop: ImportDrop;
  readonly #fetched = new WeakMap<object, Map<string, Promise<Excerpt | null>>>();

  constructor(drop: ImportDrop) {
    this.#drop = drop;
  }

  /** @returns null where the file has no rows to show; the same promise as long as the file is read the same */
  of(at: AskedAt): Promise<Excerpt | null> {
    const outcome = this.#drop.entryOf(at.file)?.outcome;
    if (outcome === undefined) return Promise.resolve(null);
    const ofFile = this.#fetched.get(outcome) ?? new Map<string, Promise<Excerpt | null>>();
    this.#fetched.set(outcome, ofFile);
    const key = JSON.stringify([at.rows, at.columns]);
    const fetched = ofFile.get(key) ?? this.#fetch(at);
    ofFile.set(key, fetched);
    return fetched;
  }

  async #fetch({ file, rows, columns }: AskedAt): Promise<Excerpt | null> {
    const crop = await this.#drop.crop(file, { rows, columns }, true);
    if (crop === null || crop.rows.length === 0) return null;
    return { rows: crop.rows, columns: columnsAbout(crop, { rows, columns }) };
  }
}
