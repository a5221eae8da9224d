import type { Problem } from '#domain/problem.ts';
import type { IngestOutcome } from './draft.ts';
import type { FileGrids, Grid } from './fileGrids.ts';
import { saidBy } from './fileNotices.ts';
import { unpacked } from './packed.ts';
import { isProjectFile } from './projectEntry.ts';
import type { RawFile } from './rawFile.ts';
import { GivenUp } from './readers/limits.ts';
import type { ReadPart, Readers } from './readers/types.ts';
import { knownFile, outsideOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { refusedFile } from './refusals.ts';
import {
  containerOf,
  encodingCandidates,
  kindByName,
  looksLikeText,
  refusedKind,
} from './sniff.ts';
import { Cancelled, WrongEncoding } from './textChunks.ts';
import type { Watch } from './textChunks.ts';
import { gridsOfText } from './textGrids.ts';

/** Larger files are refused: twice the whole nation's reports of twelve years. */
const LARGEST_FILE = 200 * 1024 * 1024;
/** Documents are read as a whole. */
const LARGEST_PACKED = 64 * 1024 * 1024;
/** Kind and encoding show in so many bytes. */
const HEAD = 64 * 1024;

/**
 * Takes a file apart: recognises kind and encoding, unpacks, decodes and cuts it into cells. Nothing in it is understood yet,
 * so that no answer of the user changes what comes out, but for one about the encoding.
 * @param encoding what the user said about it; null: the bytes say
 * @param watch told once a slice; its signal is obeyed between slices
 * @param readers of sheets, PDF and Word documents
 * @returns the file, or each of an archive; one that cannot be read has a single grid that says why
 * @throws Cancelled, and nothing else
 */
export async function gridsOf(
  file: RawFile,
  encoding: string | null,
  watch: Watch,
  readers: Readers,
): Promise<readonly FileGrids[]> {
  try {
    return await filesIn({ file, encoding, watch, readers });
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (watch.signal.aborted) throw new Cancelled();
    return [settled(file, refusedBy(error, file.name))];
  }
}

/** @returns why a file is refused in which something was thrown */
export function refusedBy(error: unknown, file: string): IngestOutcome {
  if (error instanceof GivenUp) return refusedFor(error.problemOf(file));
  const detail = error instanceof Error ? error.message : String(error);
  return refusedFile('file.unreadable', file, { detail });
}

async function filesIn(reading: Reading): Promise<readonly FileGrids[]> {
  const { file, watch } = reading;
  if (watch.signal.aborted) throw new Cancelled();
  if (file.size === 0) return [settled(file, refusedFile('file.empty', file.name))];
  const tooLarge = settled(file, refusedFile('file.tooLarge', file.name));
  if (file.size > LARGEST_FILE) return [tooLarge];
  const head = await file.slice(0, Math.min(HEAD, file.size));
  if (file.origin === 'paste') return [await inEncoding(reading, head)];
  const refused = refusedKind(head, file.name);
  if (refused !== null) return [settled(file, refusedFor(refused))];
  if (isProjectFile(head))
    return [settled(file, { kind: 'backup', bytes: await file.slice(0, file.size) })];
  const container = containerOf(head);
  if (container === null) return [await inEncoding(reading, head)];
  if (file.size > LARGEST_PACKED) return [tooLarge];
  const inside = await unpacked(file, container, reading.readers, watch.signal);
  if (watch.signal.aborted) throw new Cancelled();
  switch (inside.kind) {
    case 'refused':
      return [settled(file, refusedFor(inside.problem))];
    case 'parts':
      return [await ofParts(reading, inside)];
    case 'files':
      return ofArchive(reading, inside.files);
  }
}

async function ofParts(
  reading: Reading,
  { parts, source }: { parts: readonly ReadPart[]; source: Parameters<typeof knownFile>[1] },
): Promise<FileGrids> {
  const known = await knownFile(reading, source, 'utf-8');
  const outside = outsideOf(reading);
  const grids = parts.map((part): Grid => ({ kind: 'part', known, outside, part }));
  const { file } = reading;
  return grids.length === 0
    ? settled(file, refusedFile('file.empty', file.name))
    : { name: file.name, grids, said: null };
}

async function ofArchive(
  { encoding, watch, readers }: Reading,
  files: readonly RawFile[],
): Promise<readonly FileGrids[]> {
  const found: FileGrids[] = [];
  const quiet = { ...watch, progress: () => undefined };
  for (const file of files) found.push(...(await gridsOf(file, encoding, quiet, readers)));
  return found;
}

async function inEncoding(reading: Reading, head: Uint8Array): Promise<FileGrids> {
  const { file, encoding: chosen } = reading;
  const { name } = file;
  const otherwise = refusedFile(looksLikeText(head) ? 'file.encoding' : kindByName(name), name);
  let encodings = chosen === null ? encodingCandidates(head) : [chosen];
  for (; encodings[0] !== undefined; encodings = encodings.slice(1)) {
    const [encoding] = encodings;
    try {
      const grids = await gridsOfText(reading, encodings, otherwise);
      const text = new TextDecoder(encoding).decode(head);
      return { name, grids, said: saidBy(text, file) };
    } catch (error) {
      if (!(error instanceof WrongEncoding)) throw error;
    }
  }
  return settled(file, otherwise);
}

const refusedFor = (problem: Problem): IngestOutcome => ({ kind: 'refused', problem, form: null });

const settled = ({ name }: RawFile, outcome: IngestOutcome): FileGrids => ({
  name,
  grids: [{ kind: 'settled', outcome }],
  said: null,
});
