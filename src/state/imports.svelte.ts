import { untrack } from 'svelte';
import type { Roster } from '#domain/authority.ts';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { PairQuestion, StoredQuestion } from '#ingest/review/questions.ts';
import { reconciliationOf } from '#ingest/review/reconcile.ts';
import type { Reconciliation } from '#ingest/review/reconcile.ts';
import { NO_REVIEW } from '#ingest/review/review.ts';
import type { Review } from '#ingest/review/review.ts';
import { silentKey } from '#ingest/review/silentUnits.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import type { FileHandover, Progress } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';
import { agreedFiles, agreedScope, sourcesAgreed, waits } from './importAgreed.ts';
import type { AgreedScope } from './importAgreed.ts';
import type { Answered } from './importAnswered.ts';
import { ImportBeside } from './importBeside.svelte.ts';
import { ImportCheck } from './importCheck.svelte.ts';
import { ImportChoices } from './importChoices.svelte.ts';
import { ImportDrop } from './importDrop.svelte.ts';
import type { ImportEntry } from './importDrop.svelte.ts';
import { firstLine, printedCells } from './importPrinted.ts';
import type { PrintedCell } from './importPrinted.ts';
import { pairDifferences, storedDifferences } from './importVersions.ts';
import type { Differing, VersionPlace } from './importVersions.ts';
import { ImportExcerpts } from './importExcerpts.ts';
import { ImportMapping } from './importMapping.svelte.ts';
import { hashesAmong, storedHashes } from './seenFiles.ts';
import type { Settings } from './settings.svelte.ts';
import { StoredReports } from './storedReports.svelte.ts';

/** A file or folder of a drop that the browser could not open. */
export interface LostFile {
  readonly path: string;
  /** What the browser said. */
  readonly detail: string;
}

/** What was stored. */
export interface Imported {
  readonly batch: number;
  /** Reports that are shown from it. */
  readonly reports: number;
  /** Further sources of reports that are shown from elsewhere. */
  readonly sources: number;
  /** Label of the sample that the import closed; null when none was open. */
  readonly closed: { readonly id: string; readonly zh: string; readonly en: string } | null;
  /** Files that wait in the dialog for an answer. */
  readonly waiting: number;
  readonly scope: AgreedScope;
}

/** Where a stored report comes from. */
export interface StoredSource {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly when: number;
}

/** Files on their way in: from the drop to the batch. Nothing is stored before `commit`. */
export class Imports {
  readonly choices: ImportChoices;
  /** The text of a file, or a pasted one, beside what was read from it. */
  readonly beside: ImportBeside;
  /** What is pointed out on the tables by hand. */
  readonly mapping: ImportMapping;
  /** Printed rows that questions are about. */
  readonly excerpts: ImportExcerpts;
  #closed = $state.raw<Imported['closed']>(null);
  /** Drops that are read or about to be laid beside the sample. */
  #arriving = $state(0);
  #lost = $state.raw<readonly LostFile[]>([]);
  #running: ImportCheck | null = null;
  #asked: StoredReports | null = null;
  readonly #data: Data;
  readonly #settings: Settings;
  readonly #drop: ImportDrop;
  readonly #known = $derived.by(() => new KnownUnits(this.#data.frame));
  /** Hashes of the files that are stored, as one text: it stays the same while they do. */
  readonly #storedHashes = $derived.by(() =>
    hashesAmong(this.#drop.entries, storedHashes(this.#data.opened)).join(' '),
  );
  /** Asked for anew when other reports may be stored. */
  readonly #stored = $derived.by(() => {
    const hashes = this.#storedHashes;
    const { frame } = this.#data;
    const asked = this.#asked;
    if (asked?.isOf(hashes, frame) === true) return asked;
    this.#asked = new StoredReports(this.#data, hashes, frame);
    return this.#asked;
  });
  /** Begun anew when a file, an answer or what is stored changes. */
  readonly #check = $derived.by(() => {
    const { entries } = this.#drop;
    const { frame } = this.#data;
    const { decisions } = this.choices;
    const input = { entries, frame, decisions, stored: this.#stored };
    const running = this.#running;
    if (running?.isOf(input) === true) return running;
    const before = running === null ? null : untrack(() => running.shown);
    running?.stop();
    this.#running = new ImportCheck(input, this.#known, before);
    return this.#running;
  });

  constructor(data: Data, settings: Settings) {
    this.#data = data;
    this.#settings = settings;
    this.#drop = new ImportDrop(data, () => this.#openOwn());
    this.choices = new ImportChoices(this.#drop);
    this.mapping = new ImportMapping(this.#drop, data);
    this.excerpts = new ImportExcerpts(this.#drop);
    this.beside = new ImportBeside(this.#drop, (files) => this.read(files));
  }

  /** True while the import dialog is to be shown. */
  get open(): boolean {
    const { entries, work, problem } = this.#drop;
    const isBegun = entries.length + this.#lost.length > 0;
    return isBegun || work !== null || problem !== null || this.beside.open;
  }

  /** What is being done just now; null: the user decides. */
  get work(): 'reading' | 'checking' | 'storing' | null {
    const { work } = this.#drop;
    if (work !== null) return work;
    return this.#arriving > 0 || this.#check.shown === null ? 'checking' : null;
  }

  get progress(): Progress | null {
    return this.#drop.work === null ? this.checking : this.#drop.progress;
  }

  /** How far the check of the files is that follows an answer; null: the review in sight is the newest. */
  get checking(): Progress | null {
    return this.#arriving > 0 ? null : this.#check.progress;
  }

  /** Why the last step came to nothing. */
  get problem(): Problem | null {
    return this.#drop.problem;
  }

  /** What of the drops could not be opened: told as long as the import is open. */
  get lost(): readonly LostFile[] {
    return this.#lost;
  }

  get entries(): readonly ImportEntry[] {
    return this.#drop.entries;
  }

  /** The newest whole review; an empty one while `work` says that the first is still made. */
  get review(): Review {
    return this.#check.shown ?? NO_REVIEW;
  }

  /**
   * The answers that hold: one about units without numbers is about their list as it was read then, and holds no more when
   * its year or county is known.
   */
  get answered(): readonly Answered[] {
    const lists = this.review.files.map(({ without }) => silentKey(without));
    return this.choices.answered.filter(
      ({ kind, key }) => kind !== 'silent' || (key !== null && lists.includes(key)),
    );
  }

  /** What the import would do, held against what is known. */
  get reconciliation(): Reconciliation {
    return reconciliationOf(this.review, this.#data.frame);
  }

  /** Further sources of reports that would be stored now. */
  get sources(): number {
    return sourcesAgreed(this.review);
  }

  /** The review of all that is there now, once it is whole; null when something changed before. */
  checked(): Promise<Review | null> {
    return this.#check.whole;
  }

  /** The sample that gave way to the user's own data while the dialog is open. */
  get closed(): Imported['closed'] {
    return this.#closed;
  }

  /** Units that a name can be assigned to. */
  get known(): KnownUnits['all'] {
    return this.#known.all;
  }

  /** Reads files that were dropped, chosen or pasted; several calls add up in one review. */
  add(files: readonly FileHandover[], lost: readonly LostFile[] = []): void {
    this.#lost = [...this.#lost, ...lost];
    void this.read(files);
  }

  /** As `add`; settles when all are read or the user has stopped. */
  async read(files: readonly FileHandover[]): Promise<void> {
    this.#arriving++;
    await this.#drop.read(files);
    await this.#openOwn();
    await this.#stored.whole;
    this.#arriving--;
  }

  /** Fictional and real numbers are never mixed: what comes in lies beside the sample, and is compared with what is there. */
  async #openOwn(): Promise<void> {
    const { dataSet } = this.#data;
    const useful = this.#drop.entries.some(
      (e) => e.outcome.kind === 'draft' || e.outcome.kind === 'roster',
    );
    if (dataSet === null || !dataSet.fictional || !useful) return;
    const result = await this.#data.open(OWN_WORKSPACE);
    if (result.ok) this.#closed = { id: dataSet.id, ...dataSet.label };
  }

  /** Ends reading or storing; what was there before stays. */
  stop(): void {
    this.#drop.stop();
  }

  /** Ends the file that is being read; the others go on. */
  endFile(): void {
    this.#drop.endFile();
  }

  /** Leaves the import: nothing of it is stored, and a sample that gave way comes back. */
  async close(): Promise<void> {
    const closed = this.#closed;
    this.#running?.stop();
    this.#running = null;
    this.#drop.clear();
    this.#lost = [];
    this.choices.clear();
    this.mapping.clear();
    this.beside.leave();
    this.#closed = null;
    if (closed !== null) await this.#data.open(closed.id);
  }

  /** Whether a file came from the clipboard. */
  isPasted(file: number): boolean {
    return this.#drop.entryOf(file)?.handover.origin === 'paste';
  }

  pairDifferences(question: PairQuestion): readonly Differing[] {
    return pairDifferences(this.review, question);
  }

  storedDifferences(question: StoredQuestion): readonly Differing[] {
    const { frame } = this.#data;
    return frame === null ? [] : storedDifferences(this.review, frame, question);
  }

  /** The cells of one report beside their printed text. */
  printed(file: number, report: number): Promise<readonly PrintedCell[]> {
    const entry = this.#drop.entryOf(file);
    return entry?.outcome.kind === 'draft'
      ? printedCells(entry.handover.blob, entry.outcome.kept, entry.outcome.draft, report)
      : Promise.resolve([]);
  }

  /** What is printed where a version has one indicator; null where that is not known. */
  async printedText(place: VersionPlace, indicator: IndicatorId): Promise<string | null> {
    if ('file' in place) {
      const cells = await this.printed(place.file, place.report);
      return cells.find((cell) => cell.indicator === indicator)?.text ?? null;
    }
    const found = await this.#data.evidence({ ...place, indicator });
    return found.ok ? (found.value?.text ?? null) : null;
  }

  /** The file that a stored report was read from, and when it was imported; null for several reports or files. */
  async storedSource(question: StoredQuestion): Promise<StoredSource | null> {
    const [report] = this.storedDifferences(question);
    const place = report?.places[0];
    if (question.rows.length > 1 || place === undefined || 'file' in place) return null;
    for (const { indicator } of report?.rows ?? []) {
      const found = await this.#data.evidence({ ...place, indicator });
      if (!found.ok || found.value === null) continue;
      const { batch, file } = found.value;
      const when = this.#data.opened?.batches.find((one) => one.batch === batch)?.when;
      return when === undefined ? null : { file, when };
    }
    return null;
  }

  firstLine(file: number, encoding: string): Promise<string> {
    const entry = this.#drop.entryOf(file);
    return entry === null ? Promise.resolve('') : firstLine(entry.handover.blob, encoding);
  }

  /** Stores what is agreed as one batch, all or nothing; the files that wait stay in the dialog. */
  async commit(): Promise<Result<Imported>> {
    const review = await this.checked();
    if (review === null) return failed('cancelled');
    const agreed = agreedFiles(review);
    const reports = review.counts.ready;
    const sources = sourcesAgreed(review);
    const mapped = this.#mappedOf(agreed.map(({ file }) => file));
    const stay = review.files.filter(waits).map(({ file }) => file);
    const result = await this.#drop.store(agreed, stay, {
      workspace: this.#data.opened?.workspace ?? OWN_WORKSPACE,
      keepBytes: this.#settings.keepBytes,
    });
    if (!result.ok) return result;
    await this.mapping.keep(mapped, Date.now());
    const closed = this.#closed;
    this.#closed = null;
    if (stay.length === 0) await this.close();
    return done({
      batch: result.value.batch,
      reports,
      sources,
      closed,
      waiting: stay.length,
      scope: agreedScope(review),
    });
  }

  #mappedOf(files: readonly number[]) {
    return files.flatMap((file) => {
      const entry = this.#drop.entryOf(file);
      const mapping = this.mapping.of(file);
      if (entry?.outcome.kind !== 'draft' || mapping.length === 0) return [];
      return [{ mapping, name: entry.outcome.draft.file.name }];
    });
  }

  /** Reads a roster that was dropped. */
  async roster(text: string): Promise<Result<Roster>> {
    const { readRoster } = await import('#ingest/roster.ts');
    return readRoster(text);
  }

  /** Takes a dropped roster for the open data. */
  async takeRoster(file: number, roster: Roster): Promise<boolean> {
    const result = await this.#data.setRoster(roster);
    if (!result.ok) {
      this.#drop.fail(result.problem);
      return false;
    }
    // what the user agreed to is there now: the sample stays closed
    this.#closed = null;
    this.#drop.remove(file);
    return true;
  }

  /**
   * Restores a dropped backup, with its settings.
   * @param damaged what becomes of one of which something is lost
   */
  async restore(file: number, bytes: Uint8Array, damaged: 'refuse' | 'takeRest'): Promise<boolean> {
    const result = await this.#data.restore({ bytes, damaged });
    if (!result.ok) {
      this.#drop.fail(result.problem);
      return false;
    }
    this.#settings.replace({ ...this.#settings.all, ...result.value.settings });
    this.#closed = null;
    this.#drop.remove(file);
    return true;
  }

  /** Takes the pasted text off the import. */
  dropPasted(): void {
    this.beside.drop();
    if (!this.open) void this.close();
  }

  /** Takes a line off the list. */
  remove(file: number): void {
    this.#drop.remove(file);
    if (!this.open) void this.close();
  }

  closeProblem(): void {
    this.#drop.fail(null);
  }
}
