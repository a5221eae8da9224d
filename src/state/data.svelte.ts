import type { Checklist } from '#analysis/checklist.ts';
import type { Checked } from '#analysis/checking.ts';
import type { Analysis } from '#analysis/types.ts';
import type { AuthorityId, Roster } from '#domain/authority.ts';
import type { DataSetEntry } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Evidence } from '#domain/sourceFile.ts';
import type { ReportKey } from '#domain/sources.ts';
import type {
  BackupSummary,
  CallKind,
  Calls,
  Damage,
  EvidenceKey,
  FileHeard,
  Opened,
  Progress,
  ReportSources,
  SameNumbers,
  Settings,
  StorageUse,
  UndoResult,
} from '#worker/protocol.ts';

export type {
  BackupSummary,
  BatchInfo,
  Damage,
  FileHeard,
  Opened,
  ReportSources,
  SourceInfo,
  UndoResult,
} from '#worker/protocol.ts';

/** The worker as the page sees it (`worker/client.ts`; tests give their own). */
export interface DataSource {
  call<K extends CallKind>(
    kind: K,
    args: Calls[K]['args'],
    options?: { onprogress?: (progress: Progress) => void; signal?: AbortSignal },
  ): Promise<Result<Calls[K]['answer']>>;
  /** Ends one file of a drop that is being read; the others go on. */
  endFile(drop: number, source: number): void;
  onchanged: ((opened: Opened, by: 'tab' | 'storage' | 'restart') => void) | null;
  onnotice: ((problem: Problem) => void) | null;
}

/** What the page shows, and every way to change it. Calls answer with a `Result`; the newest state is in `opened`. */
export class Data {
  #opened = $state.raw<Opened | null>(null);
  #notices = $state.raw<readonly Problem[]>([]);
  #failure = $state.raw<Problem | null>(null);
  #changedElsewhere = $state(false);
  /** The same frame stays the same: notes and batches change without the numbers. */
  readonly #frame = $derived(this.#opened?.frame ?? null);
  readonly #heard: (() => void)[] = [];
  /** The undo that is on its way. */
  #undoing: { readonly batch: number; readonly result: Promise<Result<UndoResult>> } | null = null;
  readonly #source: DataSource;
  readonly #manifestUrl: string;

  constructor(source: DataSource, manifestUrl: string) {
    this.#source = source;
    this.#manifestUrl = manifestUrl;
    source.onchanged = (opened, by) => {
      const before = this.#opened;
      this.#show(opened);
      // what lived in the memory of a worker ended with it
      if (by === 'restart' && before !== null && !before.stored && hasOwnWork(before))
        this.notice({ code: 'storage.memoryLost', params: {} });
      if (by === 'tab') this.#changedElsewhere = true;
    };
    source.onnotice = (problem) => this.notice(problem);
  }

  /** Calls back whenever other numbers may be shown than before. */
  onopened(hear: () => void): void {
    this.#heard.push(hear);
  }

  /** Null until the first workspace is open. */
  get opened(): Opened | null {
    return this.#opened;
  }

  get frame(): Frame | null {
    return this.#frame;
  }

  get dataSet(): DataSetEntry | null {
    return this.#opened?.dataSet ?? null;
  }

  /** True while the shown numbers are invented. */
  get fictional(): boolean {
    return this.dataSet?.fictional ?? false;
  }

  /** Trouble that the user should read; each can be closed. */
  get notices(): readonly Problem[] {
    return this.#notices;
  }

  /** Why nothing could be opened at all. */
  get failure(): Problem | null {
    return this.#failure;
  }

  /** Another tab changed the data; the page already shows them. */
  get changedElsewhere(): boolean {
    return this.#changedElsewhere;
  }

  notice(problem: Problem): void {
    const same = (other: Problem) => JSON.stringify(other) === JSON.stringify(problem);
    if (!this.#notices.some(same)) this.#notices = [...this.#notices, problem];
  }

  closeNotice(problem: Problem): void {
    this.#notices = this.#notices.filter((other) => other !== problem);
  }

  closeChangedElsewhere(): void {
    this.#changedElsewhere = false;
  }

  /** @param workspace null: the one used last, else the first published set */
  async open(workspace: string | null): Promise<Result<Opened>> {
    const result = await this.#source.call('open', { workspace, manifestUrl: this.#manifestUrl });
    this.#failure = result.ok || this.#opened !== null ? null : result.problem;
    if (result.ok) this.#take(result.value);
    else if (this.#opened !== null) this.notice(result.problem);
    return result;
  }

  /** As the page begins: an own workspace in which nothing is, as after a crash in the first import, gives way to the sample. */
  async start(workspace: string | null): Promise<void> {
    const result = await this.open(workspace);
    if (!result.ok || !isEmptyOwn(result.value)) return;
    const sample = result.value.dataSets.find(({ fictional }) => fictional);
    if (sample !== undefined) await this.open(sample.id);
  }

  async takeUpdate(): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('takeUpdate', {}));
  }

  /** Where nothing of one's own is left the sample comes back. A second click while it lasts is the same undo. */
  undo(batch: number): Promise<Result<UndoResult>> {
    if (this.#undoing?.batch === batch) return this.#undoing.result;
    const undoing = { batch, result: this.#undo(batch) };
    this.#undoing = undoing;
    void undoing.result.finally(() => {
      if (this.#undoing === undoing) this.#undoing = null;
    });
    return undoing.result;
  }

  async #undo(batch: number): Promise<Result<UndoResult>> {
    const result = await this.#source.call('undo', { batch });
    if (!result.ok) {
      this.notice(result.problem);
      return result;
    }
    const { opened } = result.value;
    const sample = opened.dataSets.find(({ fictional }) => fictional);
    const shown =
      opened.dataSet === null && opened.ownReports === 0 && sample !== undefined
        ? await this.open(sample.id)
        : null;
    if (shown?.ok !== true) this.#take(opened);
    return result;
  }

  async setRoster(roster: Roster | null): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('setRoster', { roster }));
  }

  async setNote(subject: string, text: string): Promise<Result<SameNumbers>> {
    return this.#keeping(await this.#source.call('setNote', { subject, text }));
  }

  async dropBytes(batch: number | null): Promise<Result<SameNumbers>> {
    return this.#keeping(await this.#source.call('dropBytes', { batch }));
  }

  async erase(): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('erase', {}));
  }

  async restore(args: Calls['restore']['args']): Promise<Result<Calls['restore']['answer']>> {
    const result = await this.#source.call('restore', args);
    if (result.ok) this.#take(result.value.opened);
    return result;
  }

  async backup(settings: Settings): Promise<Result<Calls['backup']['answer']>> {
    const result = await this.#source.call('backup', { settings });
    if (result.ok && this.#opened !== null) this.#opened = { ...this.#opened, unsaved: 0 };
    return result;
  }

  backupSummary(bytes: Uint8Array): Promise<Result<BackupSummary>> {
    return this.#source.call('backupSummary', { bytes });
  }

  /** Looks at every stored record. */
  check(): Promise<Result<Calls['check']['answer']>> {
    return this.#source.call('check', {});
  }

  /** Takes what is lost of a batch as lost. */
  async settle({ workspace, batch }: Damage): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('settle', { workspace, batch }));
  }

  /** What the own files say of several units at once, and what was answered about them. */
  heard(): Promise<Result<readonly FileHeard[]>> {
    return this.#source.call('heard', {});
  }

  /** What the own imports hold from the files with these hashes. */
  storedFrom(sha256: readonly string[]): Promise<Result<Calls['storedFrom']['answer']>> {
    return this.#source.call('storedFrom', { sha256 });
  }

  keptFiles({ workspace, batch }: Damage): Promise<Result<Calls['keptFiles']['answer']>> {
    return this.#source.call('keptFiles', { workspace, batch });
  }

  /** Stores what lives in memory. */
  async storeAgain(): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('storeAgain', {}));
  }

  /** The sources of every report of a unit. */
  sources(authority: AuthorityId): Promise<Result<readonly ReportSources[]>> {
    return this.#source.call('sources', { authority });
  }

  /** Takes numbers that contradict others as they are printed, so that they count; or leaves them out again. */
  async takeAsPrinted(args: Calls['takeAsPrinted']['args']): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('takeAsPrinted', args));
  }

  /** Shows a report from this source first; null: from the one that comes first by itself. */
  async chooseSource(key: ReportKey, source: string | null): Promise<Result<Opened>> {
    return this.#opening(await this.#source.call('chooseSource', { key, source }));
  }

  evidence(key: EvidenceKey): Promise<Result<Evidence | null>> {
    return this.#source.call('evidence', key);
  }

  analyse(options: {
    onprogress: (progress: Progress) => void;
    signal: AbortSignal;
  }): Promise<Result<Analysis>> {
    return this.#source.call('analyse', {}, options);
  }

  /** What counties score the reports of a unit by. */
  checklist(authority: AuthorityId): Promise<Result<readonly Checklist[]>> {
    return this.#source.call('checklist', { authority });
  }

  findings(options: {
    onprogress: (progress: Progress) => void;
    signal: AbortSignal;
  }): Promise<Result<Checked>> {
    return this.#source.call('findings', {}, options);
  }

  storage(): Promise<Result<StorageUse>> {
    return this.#source.call('storage', {});
  }

  /** Calls of the import, which keeps its own state (`state/imports.svelte.ts`). */
  ingest(
    args: Calls['ingest']['args'],
    options: { onprogress: (progress: Progress) => void; signal: AbortSignal },
  ): Promise<Result<Calls['ingest']['answer']>> {
    return this.#source.call('ingest', args, options);
  }

  endFile(drop: number, source: number): void {
    this.#source.endFile(drop, source);
  }

  reread(args: Calls['reread']['args']): Promise<Result<Calls['reread']['answer']>> {
    return this.#source.call('reread', args);
  }

  crop(args: Calls['crop']['args']): Promise<Result<Calls['crop']['answer']>> {
    return this.#source.call('crop', args);
  }

  forget(drop: number): Promise<Result<null>> {
    return this.#source.call('forget', { drop });
  }

  async commit(
    args: Calls['commit']['args'],
    options: { onprogress: (progress: Progress) => void; signal: AbortSignal },
  ): Promise<Result<Calls['commit']['answer']>> {
    const result = await this.#source.call('commit', args, options);
    if (result.ok) this.#take(result.value.opened);
    return result;
  }

  /** The numbers are the same, so the frame stays. */
  #keeping(result: Result<SameNumbers>): Result<SameNumbers> {
    if (!result.ok) this.notice(result.problem);
    else if (this.#opened !== null) this.#opened = { ...result.value, frame: this.#opened.frame };
    return result;
  }

  #opening(result: Result<Opened>): Result<Opened> {
    if (result.ok) this.#take(result.value);
    else this.notice(result.problem);
    return result;
  }

  #show(opened: Opened): void {
    this.#opened = opened;
    this.#failure = null;
    // it stands above the page as long as it holds
    this.#notices = this.#notices.filter(({ code }) => code !== opened.unstored?.code);
    for (const hear of this.#heard) hear();
  }

  #take(opened: Opened): void {
    this.#show(opened);
    for (const problem of opened.problems)
      if (problem.code !== opened.unstored?.code) this.notice(problem);
  }
}

function isEmptyOwn({ dataSet, ownReports, ownRoster, notes, damage }: Opened): boolean {
  const nothing = ownReports === 0 && ownRoster === null && damage.length === 0;
  return dataSet === null && nothing && Object.keys(notes).length === 0;
}

/** Whether something would be gone with what is open: reports, a roster, notes. */
const hasOwnWork = ({ ownReports, ownRoster, notes }: Opened) =>
  ownReports > 0 || ownRoster !== null || Object.keys(notes).length > 0;
