import type { OwnWords } from '#domain/ownWords.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DataSetEntry, Manifest, PublishedFile } from '#domain/dataSet.ts';
import { done, failed } from '#domain/problem.ts';
import type { Problem, Result } from '#domain/problem.ts';

/** Gets the bytes behind an address; null when they cannot be had. */
export type FetchBytes = (url: string, signal: AbortSignal) => Promise<Uint8Array | null>;

/** The sets of a manifest that can be read, and what is wrong with others. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly problems: readonly Problem[];
}

/** @returns the list of published sets; `dataset.manifest` when it is not there or not such a list. */
export async function readManifest(
  url: string,
  fetchBytes: FetchBytes,
  signal: AbortSignal,
): Promise<Result<ReadManifest>> {
  const bytes = await fetchBytes(url, signal);
  return bytes === null ? failed('dataset.manifest') : manifestIn(new TextDecoder().decode(bytes));
}

/**
 * @returns the manifest of a text from outside. A wrong line leaves out its set (`dataset.entry`), and so does a fingerprint
 *   that is not that of its files (`dataset.fingerprint`); the others stay
 */
export function manifestIn(text: string): Result<ReadManifest> {
  const parsed = jsonIn(text);
  if (!isObject(parsed) || parsed['version'] !== 1) return failed('dataset.manifest');
  const lines = parsed['dataSets'];
  if (!Array.isArray(lines)) return failed('dataset.manifest');
  const entries = lines.filter(isEntry);
  const wrong = lines.filter((line) => !isEntry(line)).map(nameOf);
  const forged = entries.filter((entry) => fingerprintOf(entry) !== entry.fingerprint);
  return done({
    manifest: { version: 1, dataSets: entries.filter((entry) => !forged.includes(entry)) },
    problems: [
      ...(wrong.length === 0
        ? []
        : [
            { code: 'dataset.entry', params: { n: wrong.length, names: wrong.join(' ') } } as const,
          ]),
      ...forged.map(({ label }): Problem => ({
        code: 'dataset.fingerprint',
        params: { 'dataSet.zh': label.zh, 'dataSet.en': label.en },
      })),
    ],
  });
}

/** What a line of a manifest that cannot be read is called by. */
function nameOf(line: unknown, at: number): string {
  return isObject(line) && typeof line['id'] === 'string' ? `"${line['id']}"` : String(at + 1);
}

/** @returns SHA-256 over the hashes of the files of a set, then of its roster: it changes with anything in the set */
export function fingerprintOf({ files, roster }: Pick<DataSetEntry, 'files' | 'roster'>): string {
  const hashes = [...files, ...(roster === null ? [] : [roster])].map((file) => file.sha256);
  return bytesToHex(sha256(utf8ToBytes(hashes.join('\n'))));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Fetches one file of a set.
 * @param manifestUrl address that the file's path is relative to
 * @returns `dataset.part` when it cannot be had, `dataset.hash` when it is not the file that the manifest names
 */
export async function readPart(
  file: PublishedFile,
  manifestUrl: string,
  fetchBytes: FetchBytes,
  signal: AbortSignal,
): Promise<Result<Uint8Array>> {
  const bytes = await fetchBytes(new URL(file.path, manifestUrl).href, signal);
  if (signal.aborted) return failed('cancelled');
  if (bytes === null) return failed('dataset.part', { file: file.path });
  const same = bytesToHex(sha256(bytes)) === file.sha256;
  return same ? done(bytes) : failed('dataset.hash', { file: file.path });
}

/** Guard for one line of a manifest. */
export function isEntry(value: unknown): value is DataSetEntry {
  if (!isObject(value)) return false;
  const { id, label, source, fictional, date, files, roster, fingerprint } = value;
  return (
    typeof id === 'string' &&
    id !== '' &&
    isInBothLanguages(label) &&
    isInBothLanguages(source) &&
    typeof fictional === 'boolean' &&
    typeof date === 'string' &&
    Array.isArray(files) &&
    files.every(isFile) &&
    (roster === null || isFile(roster)) &&
    typeof fingerprint === 'string'
  );
}

/** Guard for a text in both languages. */
export function isInBothLanguages(value: unknown): value is DataSetEntry['label'] {
  return isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isFile(value: unknown): value is PublishedFile {
  return (
    isObject(value) &&
    typeof value['path'] === 'string' &&
    typeof value['bytes'] === 'number' &&
    typeof value['sha256'] === 'string'
  );
}

/** Guard for an object whose fields are still unknown. */
export function isObject(value: unknown): value is OwnWords<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
