import type { Authority, Roster } from '#domain/authority.ts';
import type { DataSetEntry, WorkspaceId } from '#domain/dataSet.ts';
import type { FormId } from '#domain/forms/types.ts';
import type { HeardAnswers, HeardReport, HeardSilent, HeardSum } from '#domain/heard.ts';
import type { SourceFile } from '#domain/sourceFile.ts';

/** Number of the batch that holds a published set: below every own batch, so key order is layer order. */
export const PUBLISHED_BATCH = -1;

/**
 * What the program itself remembers, by name. `savedBatch`: the newest batch that a backup holds; `created`: a number by
 * which the database is known from a later one.
 */
export interface MetaRecord {
  readonly name: 'lastWorkspace' | 'lastBatch' | 'savedBatch' | 'created';
  readonly value: string | number;
}

/** The user's own roster in a workspace; a published one lies with its batch. */
export interface RosterRecord {
  readonly workspace: WorkspaceId;
  readonly roster: Roster;
}

/** One layer. Its blocks, files and bytes carry the same first two key parts. */
export interface BatchRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly reports: number;
  readonly authorities: number;
  readonly years: readonly [number, number];
  /** Set and roster of a published batch; null for an own one. */
  readonly published: { readonly dataSet: DataSetEntry; readonly roster: Roster | null } | null;
}

/** Columns of equal length in one buffer. Column i takes `widths[i]` bytes a value; see pack.ts. */
export interface PackedColumns {
  readonly length: number;
  readonly names: readonly string[];
  /** Bytes a value, 1, 2, 4 or 8, one entry a column. */
  readonly widths: readonly number[];
  /** 1 where the column is a Float64Array, one entry a column. */
  readonly floats: readonly number[];
  readonly data: ArrayBuffer;
}

/** Statuses and marks that the two reserved codes cannot say: entry i is cell `at[i]` of column `column[i]`. */
export interface PackedOdd {
  readonly column: Int32Array;
  readonly at: Int32Array;
  readonly status: Uint8Array;
  readonly marks: Uint8Array;
}

/** Reports of one batch, form and group (prefecture where known, else county), column by column. */
export interface BlockRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  readonly block: number;
  readonly group: string;
  readonly form: FormId;
  /** The units of these reports, as known when they were stored. */
  readonly units: readonly Authority[];
  /** Columns `unit` (position in `units`), `year`, `file`, `place`, `choice`. */
  readonly reports: PackedColumns;
  /** One column an indicator. */
  readonly cells: PackedColumns;
  readonly odd: PackedOdd;
}

/** Rows of the cells of a block whose files have one row a cell (long tables); read only when asked. */
export interface CellRowsRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  readonly block: number;
  readonly rows: PackedColumns;
}

export interface FileRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  readonly file: number;
  readonly source: SourceFile;
  /** Whether the bytes are there. */
  readonly kept: boolean;
  /** What it says of several units at once; absent: nothing, or it was stored before that was kept. */
  readonly sums?: readonly HeardSum[];
  /** With which it was read; absent: none, or it was stored before they were kept. */
  readonly answers?: HeardAnswers;
  /** What its reports say besides their cells; absent: nothing, or it was stored before that was kept. */
  readonly reports?: readonly HeardReport[];
  /** Units that it lists without numbers; absent: none, nothing was said of them, or it was stored before that was kept. */
  readonly silent?: HeardSilent;
}

export interface BytesRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  readonly file: number;
  readonly bytes: Uint8Array;
}

export interface NoteRecord {
  readonly workspace: WorkspaceId;
  readonly subject: string;
  readonly text: string;
}

/**
 * What was written of one batch, in the same transaction: what is missing later, or does not match its checksum, shows
 * against it. Batch `WORDS` counts notes and roster of the workspace.
 */
export interface LedgerRecord {
  readonly workspace: WorkspaceId;
  readonly batch: number;
  /** What the batch brought, to be named when it cannot be read; null for notes and roster. */
  readonly about: Pick<BatchRecord, 'when' | 'reports' | 'authorities' | 'years'> | null;
  /** Names of its first files. */
  readonly names: readonly string[];
  /** Number of records by store; a store that is not named has none. */
  readonly counts: Readonly<Partial<Record<StoreName, number>>>;
}

/** Number in the ledger under which notes and roster of a workspace are counted: no batch has it. */
export const WORDS = 0;

/** A part of a project file that a later version wrote and this one does not know; it goes into the next one as it came. */
export interface ExtraRecord {
  readonly name: string;
  /** What its table of contents says of it, as JSON. */
  readonly about: string;
  readonly bytes: Uint8Array;
}

/** Every store and what it holds. */
export interface Records {
  readonly meta: MetaRecord;
  readonly rosters: RosterRecord;
  readonly batches: BatchRecord;
  readonly blocks: BlockRecord;
  readonly cellRows: CellRowsRecord;
  readonly files: FileRecord;
  readonly bytes: BytesRecord;
  readonly notes: NoteRecord;
  readonly ledger: LedgerRecord;
  readonly extras: ExtraRecord;
}
export type StoreName = keyof Records;

/** The fields that make the key of a record, in order. */
export const keyPaths = {
  meta: ['name'],
  rosters: ['workspace'],
  batches: ['workspace', 'batch'],
  blocks: ['workspace', 'batch', 'block'],
  cellRows: ['workspace', 'batch', 'block'],
  files: ['workspace', 'batch', 'file'],
  bytes: ['workspace', 'batch', 'file'],
  notes: ['workspace', 'subject'],
  ledger: ['workspace', 'batch'],
  extras: ['name'],
} as const satisfies { readonly [S in StoreName]: readonly (keyof Records[S])[] };

/** All stores, in the order in which a backup writes them. */
export const storeNames = Object.keys(keyPaths) as readonly StoreName[];

/** Stores whose records belong to one batch. */
export const batchStores = ['batches', 'blocks', 'cellRows', 'files', 'bytes', 'ledger'] as const;
