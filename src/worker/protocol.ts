import type { OwnWords } from '#domain/ownWords.ts';
import type { Checklist } from '#analysis/checklist.ts';
import type { Checked } from '#analysis/checking.ts';
import type { Analysis } from '#analysis/types.ts';
import type { AuthorityId, Roster } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import type { Frame } from '#domain/frame.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { Problem } from '#domain/problem.ts';
import type { Cell } from '#domain/cell.ts';
import type { ReportKey } from '#domain/sources.ts';
import type { Choice } from '#domain/reportTable.ts';
import type { Evidence } from '#domain/sourceFile.ts';
import type { HeardAnswers, HeardSilent, HeardSum } from '#domain/heard.ts';
import type { FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import type { Crop } from '#ingest/mapping/crop.ts';
import type { About } from '#ingest/mapping/excerpt.ts';
import type { StoredPart } from '#ingest/review/storedParts.ts';
import type { BackupSummary } from '#store/backupSummary.ts';
import type { Damage } from '#store/damage.ts';

export type { BackupSummary } from '#store/backupSummary.ts';
export type { Damage } from '#store/damage.ts';

/** One file handed over for reading; `blob` in the browser, so that slices are read in the worker. */
export interface FileHandover {
  readonly name: string;
  readonly path: string;
  readonly origin: 'file' | 'paste';
  readonly blob: Blob;
  /** With which it is read at first: it was imported before. */
  readonly answers?: FileAnswers;
}

/** What one file of a drop holds, or one part of it: a sheet, an entry of an archive, the reports of one form. */
export interface ReadItem {
  /** Position of the item in the answer of `ingest`. */
  readonly item: number;
  /** Position of the file in the drop. */
  readonly source: number;
  /** The same for the same part whenever the file is read. */
  readonly key: string;
  /** With which it was read. */
  readonly answers: FileAnswers;
  readonly outcome: IngestOutcome;
}

/** A batch as the data page lists it. */
export interface BatchInfo {
  readonly batch: number;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly kind: 'published' | 'own';
  readonly files: readonly {
    readonly name: string;
    /** The part of the file that it is; null: it is the whole. */
    readonly part: string | null;
    readonly form: FormId;
    readonly size: number;
    readonly sha256: string;
    readonly kept: boolean;
  }[];
  readonly reports: number;
  readonly authorities: number;
  readonly years: readonly [number, number];
}

/** What the page knows after opening, and after every change. */
export interface Opened {
  readonly workspace: WorkspaceId;
  /** Null: the user's own data alone. */
  readonly dataSet: DataSetEntry | null;
  /** Published sets that the manifest lists. */
  readonly dataSets: readonly DataSetEntry[];
  readonly frame: Frame;
  readonly batches: readonly BatchInfo[];
  readonly ownReports: number;
  /** Own batches that no backup holds. */
  readonly unsaved: number;
  /** The user's own roster; `frame.roster` joins it with the published one. */
  readonly ownRoster: Roster | null;
  /** False: the browser refused storage; everything lives in memory. */
  readonly stored: boolean;
  /** Why it is not stored; null while it is. */
  readonly unstored: Problem | null;
  /** What of the stored data of this workspace cannot be read. */
  readonly damage: readonly Damage[];
  /** A newer version of the published set is there and the user's own work lies over the old one. */
  readonly update: { readonly from: string; readonly to: string } | null;
  /** Remarks of the user by subject (`authority:<id>`), kept with the own layers of the workspace. */
  readonly notes: OwnWords<string>;
  readonly problems: readonly Problem[];
}

/** What is open after a change that leaves every number as it is: the page keeps its frame. */
export type SameNumbers = Omit<Opened, 'frame'>;

/** Identity agreed for report `report` of file `file` of a drop. */
export interface AgreedReport {
  readonly report: number;
  /** An existing unit, or a new one by name. */
  readonly authority:
    | { readonly id: AuthorityId }
    | { readonly name: string; readonly county: string; readonly prefecture: string | null };
  readonly year: number;
  /** Its place among the sources of the report. */
  readonly choice: (typeof Choice)[keyof typeof Choice];
}
export interface AgreedFile {
  /** Position of the item in the answer of `ingest`. */
  readonly file: number;
  readonly reports: readonly AgreedReport[];
  /** The units that it lists without numbers, with what was said of them; absent: nothing. */
  readonly silent?: HeardSilent;
}

/** One number with all that says where it stands. */
export interface EvidenceKey {
  readonly authority: AuthorityId;
  readonly year: number;
  readonly form: FormId;
  readonly indicator: IndicatorId;
}

/** One source of a report: a file that says it. */
export interface SourceInfo {
  /** The same as long as its batch is there. */
  readonly name: string;
  readonly batch: number;
  readonly published: boolean;
  /** When it was imported, in milliseconds since 1970. */
  readonly when: number;
  /** Null: its record is gone. */
  readonly file: string | null;
  readonly part: string | null;
}

/** What one stored file says of several units at once, and the answers with which it was read. */
export interface FileHeard {
  readonly batch: number;
  readonly file: string;
  readonly part: string | null;
  readonly sha256: string;
  readonly form: FormId;
  readonly sums: readonly HeardSum[];
  readonly answers: HeardAnswers | null;
  readonly silent: HeardSilent | null;
}

/** A report with its sources, the one that is shown first. */
export interface ReportSources {
  readonly key: ReportKey;
  readonly sources: readonly SourceInfo[];
  /** The user chose the first. */
  readonly isPicked: boolean;
  /** Cells that sources say differently; one cell for each source, in their order. */
  readonly differences: readonly {
    readonly indicator: IndicatorId;
    readonly cells: readonly Cell[];
  }[];
}

export interface UndoResult {
  /** Reports that show other numbers now, from the sources that are left, by unit and year. */
  readonly reappeared: readonly { readonly authority: string; readonly year: number }[];
  /** Reports of which the sources that are left disagree: until the user chooses, such cells show no number. */
  readonly disputed: UndoResult['reappeared'];
  /** Reports that show as before, from another file. */
  readonly same: number;
  readonly removed: number;
  readonly opened: Opened;
}

export interface StorageUse {
  readonly usage: number | null;
  readonly quota: number | null;
  readonly files: number;
  /** Whether the browser has promised not to clear it by itself; null where it does not say. */
  readonly lasting: boolean | null;
}

/** Settings of the page, plain texts by name. */
export type Settings = OwnWords<string>;

/** How the reading of a file ended before its end: an error, silence for so many minutes, or the user. */
export type Breakdown =
  | { readonly code: 'file.unreadable'; readonly params: { readonly detail: string } }
  | { readonly code: 'file.tooSlow'; readonly params: { readonly minutes: number } }
  | { readonly code: 'file.ended'; readonly params: OwnWords<never> };

/** A file of a drop, by its position, over which a worker was ended. */
export interface BrokenFile {
  readonly source: number;
  readonly breakdown: Breakdown;
}

/** Every call to the worker: its arguments and its answer. */
export interface Calls {
  /** Opens the workspace (null: the one used last, else the first published set, else own). */
  open: { args: { workspace: WorkspaceId | null; manifestUrl: string }; answer: Opened };
  /** Takes the new version of the published set although own work lies over it. */
  takeUpdate: { args: OwnWords<never>; answer: Opened };
  /**
   * Reads files; drafts stay in the worker under `drop` until forgotten. What they hold comes with the progress, file by
   * file; `DataClient` puts it together as the answer.
   */
  ingest: {
    args: {
      drop: number;
      files: readonly FileHandover[];
      /** Where another drop holds each file, if it does: it is taken over as it was read there, answers included. */
      from?: { readonly drop: number; readonly sources: readonly (number | null)[] };
      /** Files over which a worker was ended: they are refused, not read again. */
      broken?: readonly BrokenFile[];
      /** Files of which one broke a worker down: an error that comes late is waited for after each. */
      suspects?: readonly number[];
    };
    answer: readonly ReadItem[];
  };
  /**
   * Reads items of a drop again with the user's answers, all or none. The answer, which comes with the progress as well, has
   * these items and others that say something else now.
   */
  reread: {
    args: {
      drop: number;
      items: readonly { readonly item: number; readonly answers: FileAnswers }[];
    };
    answer: readonly ReadItem[];
  };
  /**
   * The first rows of an item as printed and, further down, those that a question is about, or as an excerpt these alone; with what is
   * understood of them. Null: it has none.
   */
  crop: {
    args: { drop: number; item: number; about?: About; isExcerpt?: boolean };
    answer: Crop | null;
  };
  forget: { args: { drop: number }; answer: null };
  /** Stores what was agreed as one batch in `workspace`, all or nothing. */
  commit: {
    args: {
      drop: number;
      workspace: WorkspaceId;
      files: readonly AgreedFile[];
      keepBytes: boolean;
    };
    answer: { readonly batch: number; readonly opened: Opened };
  };
  undo: { args: { batch: number }; answer: UndoResult };
  /** The sources of every report of a unit. */
  sources: { args: { authority: AuthorityId }; answer: readonly ReportSources[] };
  /** Printed sums, units without numbers and answers of the files of the own imports that are open; files without are left out. */
  heard: { args: OwnWords<never>; answer: readonly FileHeard[] };
  /** What the own imports that are open hold from the files with these hashes, import by import. */
  storedFrom: { args: { sha256: readonly string[] }; answer: readonly StoredPart[] };
  /** Shows a report from this source first; null: from the one that comes first by itself. */
  chooseSource: { args: { key: ReportKey; source: string | null }; answer: Opened };
  /** Takes numbers that an error names as they are printed, as long as they stay the same; or no longer. */
  takeAsPrinted: {
    args: { key: ReportKey; indicators: readonly IndicatorId[]; isSettled: boolean };
    answer: Opened;
  };
  evidence: { args: EvidenceKey; answer: Evidence | null };
  /** All gaps and trends of what is open; counties that did not change since the last time are taken over. */
  analyse: { args: OwnWords<never>; answer: Analysis };
  /** What the rules of consistency find in all that is open; counties that did not change are taken over. */
  findings: { args: OwnWords<never>; answer: Checked };
  /** What counties score reports by, for each report of a unit: met, not met, cannot tell. */
  checklist: { args: { authority: AuthorityId }; answer: readonly Checklist[] };
  setRoster: { args: { roster: Roster | null }; answer: Opened };
  /** Drops the kept bytes of a batch's files (all batches when null); places and values stay. */
  dropBytes: { args: { batch: number | null }; answer: SameNumbers };
  /** An empty text takes the note away. */
  setNote: { args: { subject: string; text: string }; answer: SameNumbers };
  /** Looks at every record of every workspace, kept files too. */
  check: {
    args: OwnWords<never>;
    answer: { readonly records: number; readonly damage: readonly Damage[] };
  };
  /** Takes a loss as it is: what is damaged goes, what is whole stays. */
  settle: { args: Pick<Damage, 'workspace' | 'batch'>; answer: Opened };
  /** Kept files of a batch that are whole, to be read again with the answers that they were read with. */
  keptFiles: {
    args: Pick<Damage, 'workspace' | 'batch'>;
    answer: readonly {
      readonly name: string;
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly answers: FileAnswers | null;
    }[];
  };
  /** Stores what lives in memory, after storage was cleared or found incomplete. */
  storeAgain: { args: OwnWords<never>; answer: Opened };
  /** Everything of one's own as a project file; `settings` are the page's and come back as they are. */
  backup: {
    args: { settings: Settings };
    answer: {
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** What could not go into it. */
      readonly damage: readonly Damage[];
    };
  };
  /** What a backup holds; nothing is restored. */
  backupSummary: { args: { bytes: Uint8Array }; answer: BackupSummary };
  /** `damaged`: what becomes of a backup of which something is lost. */
  restore: {
    args: { bytes: Uint8Array; damaged: 'refuse' | 'takeRest' };
    answer: { readonly opened: Opened; readonly settings: Settings };
  };
  erase: { args: OwnWords<never>; answer: Opened };
  storage: { args: OwnWords<never>; answer: StorageUse };
}
export type CallKind = keyof Calls;

export type Request = {
  [K in CallKind]: { readonly id: number; readonly kind: K; readonly args: Calls[K]['args'] };
}[CallKind];
/** Asks whether the worker still answers. */
export interface PingRequest {
  readonly id: number;
  readonly kind: 'ping';
}

export interface CancelRequest {
  readonly id: number;
  readonly kind: 'cancel';
  /** Id of the request to end. */
  readonly target: number;
  /** Only this file of a drop that is read; the others go on. */
  readonly source?: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
  /** Position of the file that is read, in its drop. */
  readonly source?: number;
  /** What was just read: hundreds of files in one message would hold the page up. */
  readonly items?: readonly ReadItem[];
}
/** Answers carry the id of their request. `changed` comes unasked. */
export type Reply =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'alive' }
  | { readonly id: number; readonly kind: 'done'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly problem: Problem }
  | {
      readonly id: 0;
      readonly kind: 'changed';
      /** Another tab, or storage that was cleared. */
      readonly by: 'tab' | 'storage';
      readonly opened: Opened;
    }
  | { readonly id: 0; readonly kind: 'notice'; readonly problem: Problem };
