import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readers } from '#cli/readers.ts';
import { Status } from '#domain/cell.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { IngestOutcome } from '#ingest/draft.ts';
import type { Reader } from '#ingest/readers/types.ts';
import { outcomesOf } from '../reading.ts';
import { judged } from './oracle.ts';
import type { Fact } from './sheet.ts';

/** A file to be damaged, with what it gives whole. */
export interface Whole {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly numbers: ReadonlySet<number>;
  /** Every cell that it gives, blank or not. */
  readonly facts: readonly Fact[];
}

const root = new URL('../../../', import.meta.url).pathname;

function filesIn(folder: string): string[] {
  return readdirSync(`${root}${folder}`).flatMap((entry) => {
    const path = `${folder}/${entry}`;
    return statSync(`${root}${path}`).isDirectory() ? filesIn(path) : [path];
  });
}

/** All files of data, in a fixed order. */
export const samplePaths = (): string[] =>
  ['sample-data', 'tests/ingest/files']
    .flatMap(filesIn)
    .filter((path) => !path.endsWith('.md'))
    .sort();

/** Every number that the drafts of a file hold. */
export function numbersOf(outcomes: readonly IngestOutcome[]): Set<number> {
  const numbers = new Set<number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'draft') continue;
    const { columns, authority } = outcome.draft.table;
    for (const column of columns.values()) {
      authority.forEach((_, r) => {
        const { value } = cellOf(column, r);
        if (value !== null) numbers.add(value);
      });
    }
  }
  return numbers;
}

function factsOf(outcomes: readonly IngestOutcome[]): Fact[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'draft') return [];
    const { columns, authority, authorities, year } = outcome.draft.table;
    return [...columns].flatMap(([id, column]) =>
      [...authority].flatMap((at, r): Fact[] => {
        const { status, value } = cellOf(column, r);
        if (value === null && status !== Status.blank) return [];
        const named = authorities[at];
        const place = { county: named?.county ?? '', authority: named?.name ?? '' };
        return [{ ...place, year: year[r] ?? NaN, id, value, copy: 0, seen: true }];
      }),
    );
  });
}

// Readers may keep or hand away the buffer that they are given.
const read = (name: string, bytes: Uint8Array) => outcomesOf(bytes.slice(), { name });

export async function wholeOf(path: string): Promise<Whole> {
  const bytes = new Uint8Array(readFileSync(`${root}${path}`));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const outcomes = await read(name, bytes);
  return { path, name, bytes, numbers: numbersOf(outcomes), facts: factsOf(outcomes) };
}

/** The reader of the kinds of files whose numbers are not to be seen in their bytes. */
function readerOf(name: string): Reader | null {
  if (/\.(xlsx|xls)$/.test(name)) return readers.sheets;
  if (/\.(docx|doc)$/.test(name)) return readers.word;
  return name.endsWith('.pdf') ? readers.pdf : null;
}

/** Texts that the bytes hold: of containers what their reader finds, else the bytes in each encoding. */
async function textsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const reader = readerOf(name);
  const inside = reader === null ? null : await reader(bytes.slice(), name);
  const decoded = ['utf-8', 'gb18030', 'utf-16le'].map((e) => new TextDecoder(e).decode(bytes));
  return inside === null ? decoded : [JSON.stringify(inside), ...decoded];
}

/** Every number that a person could read in the texts, also as 万 and 元. */
function digitsOf(texts: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const text of texts) {
    const plain = text.normalize('NFKC');
    for (const joined of [plain, plain.replace(/(?<=\d)[,\s](?=\d{3})/g, '')]) {
      for (const [digits] of joined.matchAll(/\d+(\.\d+)?/g)) {
        const value = Number(digits);
        for (const scale of [1, 10_000, 1 / 10_000]) found.add(rounded(value * scale));
      }
    }
  }
  return found;
}
const rounded = (value: number) => Math.round(Math.abs(value) * 1e6) / 1e6;

/**
 * Reads damaged bytes.
 * @returns what is wrong with the outcome: a throw, or numbers that neither the whole file gives nor the damaged one shows
 */
export async function faultsOf(whole: Whole, bytes: Uint8Array): Promise<string[]> {
  let outcomes: readonly IngestOutcome[];
  try {
    outcomes = await read(whole.name, bytes);
  } catch (error) {
    return [`throws ${error instanceof Error ? String(error.stack) : String(error)}`];
  }
  if (outcomes.length === 0) return ['nothing is told of the file'];
  const strange = [...numbersOf(outcomes)].filter((value) => !whole.numbers.has(value));
  if (strange.length === 0) return [];
  const shown = digitsOf(await textsOf(whole.name, bytes));
  return strange.filter((v) => !shown.has(rounded(v))).map((value) => `gives ${value}`);
}

/**
 * Reads a text file that is out of joint: each number stands at the unit, year and indicator where the whole file has it,
 * or its digits are new; what is missing is told.
 */
export async function misplacedIn(whole: Whole, bytes: Uint8Array): Promise<string[]> {
  const outcomes = await read(whole.name, bytes);
  const { faults } = judged(
    { facts: whole.facts, before: whole.facts, others: new Set() },
    outcomes,
  );
  const misplaced = faults.filter(({ kind }) => kind !== 'invented');
  if (misplaced.length === 0) return [];
  const before = digitsOf(await textsOf(whole.name, whole.bytes));
  return misplaced
    .filter(({ got }) => typeof got !== 'number' || before.has(rounded(got)))
    .map(({ kind, at, got, want }) => `${kind} ${at}: got ${String(got)}, want ${want}`);
}
