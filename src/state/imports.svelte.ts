import type { Roster } from '#domain/authority.ts';
import { OWN_WORKSPACE } from '#domain/dataSet.ts';
import { done } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { ReviewDraft } from '#ingest/review/claims.ts';
import { NO_DECISIONS } from '#ingest/review/decisions.ts';
import type { Decisions, NameAnswer } from '#ingest/review/decisions.ts';
import type {
  ColumnQuestion,
  LabelQuestion,
  MoneyQuestion,
  PairQuestion,
  StoredQuestion,
} from '#ingest/review/questions.ts';
import { reviewOf } from '#ingest/review/review.ts';
import type { Review, ReviewFile } from '#ingest/review/review.ts';
import { KnownUnits } from '#ingest/review/units.ts';
import type { FileHandover, Progress } from '#worker/protocol.ts';
import type { Data } from './data.svelte.ts';
import { agreedFiles, waits } from './importAgreed.ts';
import {
  chooseColumn,
  chooseMoney,
  leaveMoney,
  placeLabel,
  reconsidered,
} from './importDecisions.ts';
import type { LabelTarget } from './importDecisions.ts';
import { ImportDrop } from './importDrop.svelte.ts';
import type { ImportEntry } from './importDrop.svelte.ts';
import { firstLine, printedCells } from './importPrinted.ts';
import type { PrintedCell } from './importPrinted.ts';
import { pairDifferences, storedDifferences } from './importVersions.ts';
import type { Differing } from './importVersions.ts';
import type { Settings } from './settings.svelte.ts';

/** What was stored. */
export interface Imported {
  readonly batch: number;
  readonly reports: number;
  /** Label of the sample that the import closed; null when none was open. */
  readonly closed: { readonly id: string; readonly zh: string; readonly en: string } | null;
  /** Files that wait in the dialog for an answer. */
  readonly waiting: number;
}

/** Opens the browser's dialogs; the drop zone has the inputs. */
export interface FilePicker {
  files(): void;
  folder(): void;
}

/** Files on their way in: from the drop to the batch. Nothing is stored before `commit`. */
export class Imports {
  #decisions = $state.raw<Decisions>(NO_DECISIONS);
  #closed = $state.raw<Imported['closed']>(null);
  #picker: FilePicker | null = null;
  readonly #data: Data;
  readonly #settings: Settings;
  readonly #drop: ImportDrop;
  readonly #known = $derived.by(() => new KnownUnits(this.#data.frame));
  readonly #drafts = $derived.by(() =>
    this.#drop.entries.flatMap(({ file, outcome }): ReviewDraft[] =>
      outcome.kind === 'draft' ? [{ file, draft: outcome.draft }] : [],
    ),
  );
  readonly #review = $derived.by(() =>
    reviewOf(this.#drafts, this.#data.frame, this.#known, this.#decisions),
  );

  constructor(data: Data, settings: Settings) {
    this.#data = data;
    this.#settings = settings;
    this.#drop = new ImportDrop(data);
  }

  /** True while the import dialog is to be shown. */
  get open(): boolean {
    const { entries, work, problem } = this.#drop;
    return entries.length > 0 || work !== null || problem !== null;
  }

  /** What is being done just now; null: the user decides. */
  get work(): 'reading' | 'storing' | null {
    return this.#drop.work;
  }

  get progress(): Progress | null {
    return this.#drop.progress;
  }

  /** Why the last step came to nothing. */
  get problem(): Problem | null {
    return this.#drop.problem;
  }

  get entries(): readonly ImportEntry[] {
    return this.#drop.entries;
  }

  get review(): Review {
    return this.#review;
  }

  get decisions(): Decisions {
    return this.#decisions;
  }

  /** The sample that gave way to the user's own data while the dialog is open. */
  get closed(): Imported['closed'] {
    return this.#closed;
  }

  /** Units that a name can be assigned to. */
  get known(): KnownUnits['all'] {
    return this.#known.all;
  }

  setPicker(picker: FilePicker | null): void {
    this.#picker = picker;
  }

  pickFiles(): void {
    this.#picker?.files();
  }

  pickFolder(): void {
    this.#picker?.folder();
  }

  /** Reads files that were dropped, chosen or pasted; several calls add up in one review. */
  add(files: readonly FileHandover[]): void {
    void this.read(files);
  }

  /** As `add`; settles when all are read or the user has stopped. */
  async read(files: readonly FileHandover[]): Promise<void> {
    await this.#drop.read(files);
    await this.#openOwn();
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

  /** Leaves the import: nothing of it is stored, and a sample that gave way comes back. */
  async close(): Promise<void> {
    const closed = this.#closed;
    this.#drop.clear();
    this.#decisions = NO_DECISIONS;
    this.#closed = null;
    if (closed !== null) await this.#data.open(closed.id);
  }

  setCounty(county: string): void {
    this.#decide({ county: county.trim() === '' ? null : county.trim() });
  }

  chooseName(answers: Readonly<Record<string, NameAnswer>>): void {
    this.#decide({ names: { ...this.#decisions.names, ...answers } });
  }

  chooseAuthority(subject: string, answer: NameAnswer): void {
    this.#decide({ authorities: { ...this.#decisions.authorities, [subject]: answer } });
  }

  chooseCounty(subject: string, county: string): void {
    this.#decide({ counties: { ...this.#decisions.counties, [subject]: county } });
  }

  chooseYear(subject: string, year: number): void {
    this.#decide({ years: { ...this.#decisions.years, [subject]: year } });
  }

  choosePair(key: string, version: number): void {
    this.#decide({ pairs: { ...this.#decisions.pairs, [key]: version } });
  }

  chooseStored(file: number, choice: 'keep' | 'take'): void {
    this.#decide({ stored: { ...this.#decisions.stored, [file]: choice } });
  }

  /** Confirms proposals of these files: those on which places agree, or also those that a single place says. */
  confirm(files: readonly number[], what: 'agreeing' | 'all'): void {
    const { confirmed } = this.#decisions;
    const added = files.map((file): [number, 'agreeing' | 'all'] => [
      file,
      confirmed[file] === 'all' ? 'all' : what,
    ]);
    this.#decide({ confirmed: { ...confirmed, ...Object.fromEntries(added) } });
  }

  leaveOut(file: number, out: boolean): void {
    this.#decide({ leftOut: { ...this.#decisions.leftOut, [file]: out } });
  }

  /** Takes back all answers about one file. */
  reconsider(file: ReviewFile): void {
    this.#decisions = reconsidered(this.#decisions, file);
  }

  placeLabel(question: LabelQuestion, target: LabelTarget): Promise<void> {
    return this.#drop.reread(placeLabel(this.#drop.answers, question, target));
  }

  chooseColumn(question: ColumnQuestion, column: number): Promise<void> {
    return this.#drop.reread(chooseColumn(this.#drop.answers, question, column));
  }

  async chooseMoney(question: MoneyQuestion, unit: '元' | '万元' | null): Promise<void> {
    if (unit === null) this.#decisions = leaveMoney(this.#decisions, question);
    else await this.#drop.reread(chooseMoney(this.#drop.answers, question, unit));
  }

  chooseEncoding(file: number, encoding: string): Promise<void> {
    const before = this.#drop.answers[file] ?? NO_ANSWERS;
    return this.#drop.reread({ [file]: { ...before, encoding } });
  }

  pairDifferences(question: PairQuestion): readonly Differing[] {
    return pairDifferences(this.#review, question);
  }

  storedDifferences(question: StoredQuestion): readonly Differing[] {
    const { frame } = this.#data;
    return frame === null ? [] : storedDifferences(this.#review, frame, question);
  }

  /** The cells of one report beside their printed text. */
  printed(file: number, report: number): Promise<readonly PrintedCell[]> {
    const entry = this.#drop.entryOf(file);
    return entry?.outcome.kind === 'draft'
      ? printedCells(entry.handover.blob, entry.outcome.draft, report)
      : Promise.resolve([]);
  }

  firstLine(file: number, encoding: string): Promise<string> {
    const entry = this.#drop.entryOf(file);
    return entry === null ? Promise.resolve('') : firstLine(entry.handover.blob, encoding);
  }

  /** Stores what is agreed as one batch, all or nothing; the files that wait stay in the dialog. */
  async commit(): Promise<Result<Imported>> {
    const agreed = agreedFiles(this.#review);
    const reports = agreed.reduce((sum, file) => sum + file.reports.length, 0);
    const stay = this.#review.files.filter(waits).map(({ file }) => file);
    const result = await this.#drop.store(agreed, stay, {
      workspace: this.#data.opened?.workspace ?? OWN_WORKSPACE,
      keepBytes: this.#settings.keepBytes,
    });
    if (!result.ok) return result;
    const closed = this.#closed;
    this.#closed = null;
    if (stay.length === 0) await this.close();
    return done({ batch: result.value.batch, reports, closed, waiting: stay.length });
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

  /** Restores a dropped backup, with its settings. */
  async restore(file: number, text: string): Promise<boolean> {
    const result = await this.#data.restore(text);
    if (!result.ok) {
      this.#drop.fail(result.problem);
      return false;
    }
    this.#settings.replace({ ...this.#settings.all, ...result.value.settings });
    this.#closed = null;
    this.#drop.remove(file);
    return true;
  }

  /** Takes a line off the list. */
  remove(file: number): void {
    this.#drop.remove(file);
    if (!this.open) void this.close();
  }

  closeProblem(): void {
    this.#drop.fail(null);
  }

  #decide(change: Partial<Decisions>): void {
    this.#decisions = { ...this.#decisions, ...change };
  }
}
