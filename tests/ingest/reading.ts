import { readers } from '#cli/readers.ts';
import { Status } from '#domain/cell.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import { NO_ANSWERS } from '#ingest/draft.ts';
import type { Draft, FileAnswers, IngestOutcome } from '#ingest/draft.ts';
import { ingest } from '#ingest/ingest.ts';
import { rawFileOf } from '#ingest/rawFile.ts';
import type { Watch } from '#ingest/textChunks.ts';

/** Nobody cancels and nobody looks. */
export const QUIET: Watch = { signal: new AbortController().signal, progress: () => undefined };

export interface Given {
  readonly name?: string;
  readonly path?: string;
  readonly origin?: 'file' | 'paste';
  readonly answers?: Partial<FileAnswers>;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What becomes of a file with that content, part by part. */
export function outcomesOf(
  content: string | Uint8Array,
  { name = 'a.csv', path = name, origin = 'file', answers = {} }: Given = {},
): Promise<readonly IngestOutcome[]> {
  const file = rawFileOf(name, bytesOf(content), path, origin);
  return ingest(file, { ...NO_ANSWERS, ...answers }, QUIET, readers);
}

/** What becomes of a file that has one part. */
export async function outcomeOf(
  content: string | Uint8Array,
  given: Given = {},
): Promise<IngestOutcome> {
  const [outcome, ...more] = await outcomesOf(content, given);
  if (outcome === undefined || more.length > 0) throw new Error(`${more.length + 1} parts`);
  return outcome;
}

/** The draft of a file that must be readable. */
export async function draftOf(content: string | Uint8Array, given: Given = {}): Promise<Draft> {
  const outcome = await outcomeOf(content, given);
  if (outcome.kind !== 'draft') throw new Error(`no draft: ${JSON.stringify(outcome)}`);
  return outcome.draft;
}

/** Lines as a CSV file. */
export const lines = (...rows: readonly string[]): string =>
  rows.map((row) => `${row}\r\n`).join('');

export type Read = Partial<Record<IndicatorId, number | string | null>>;

const names = Object.entries(Status).map(([name, code]): [number, string] => [code, name]);
const statusName = new Map(names);

/** Cells of a report: numbers, null for blanks, the name of any other status; no key where the row is missing. */
export function cellsOf(draft: Draft, report = 0): Read {
  const read: Read = {};
  for (const [id, column] of draft.table.columns) {
    const cell = cellOf(column, report);
    if (cell.status === Status.rowMissing) continue;
    read[id] =
      cell.value ?? (cell.status === Status.blank ? null : (statusName.get(cell.status) ?? '?'));
  }
  return read;
}

/** Unit, county and year of every report. */
export function reportsOf(draft: Draft): [name: string, county: string | null, year: number][] {
  return [...draft.table.authority].map((at, r) => {
    const name = draft.table.authorities[at];
    return [name?.name ?? '?', name?.county ?? null, draft.table.year[r] ?? NaN];
  });
}

/** Codes of the notices of a draft. */
export const codesOf = (draft: Draft): string[] => draft.problems.map(({ code }) => code);
