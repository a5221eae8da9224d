import type { FileAnswers, IngestOutcome } from './draft.ts';
import { answered, withDamage } from './fileNotices.ts';
import { withoutClashes } from './bookClashes.ts';
import { unpacked } from './packed.ts';
import type { RawFile } from './rawFile.ts';
import { readPart } from './readPart.ts';
import { GivenUp } from './readers/limits.ts';
import type { Readers } from './readers/types.ts';
import { readText } from './readText.ts';
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

/** Larger files are refused: twice the whole nation's reports of twelve years. */
const LARGEST_FILE = 200 * 1024 * 1024;
/** Documents are read as a whole. */
const LARGEST_PACKED = 64 * 1024 * 1024;
/** Kind and encoding show in so many bytes. */
const HEAD = 64 * 1024;

/**
 * Reads one file: recognises kind, encoding, layout and form, and puts its cells into columns. Nothing is stored.
 * @param answers what the user decided about this file so far
 * @param watch told once a slice; its signal is obeyed between slices
 * @param readers of sheets, PDF and Word documents
 * @returns at least one outcome: a draft with all its doubts for each form of each part, or why it was refused; one bad
 *   file never throws
 * @throws Cancelled, and nothing else
 */
export async function ingest(
  file: RawFile,
  answers: FileAnswers,
  watch: Watch,
  readers: Readers,
): Promise<readonly IngestOutcome[]> {
  try {
    return await outcomesOf({ file, answers, watch, readers });
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    if (watch.signal.aborted) throw new Cancelled();
    if (error instanceof GivenUp)
      return [{ kind: 'refused', problem: error.problemOf(file.name), form: null }];
    const detail = error instanceof Error ? error.message : String(error);
    return [refusedFile('file.unreadable', file.name, { detail })];
  }
}

async function outcomesOf(reading: Reading): Promise<readonly IngestOutcome[]> {
  const { file, watch } = reading;
  if (watch.signal.aborted) throw new Cancelled();
  if (file.size === 0) return [refusedFile('file.empty', file.name)];
  if (file.size > LARGEST_FILE) return [refusedFile('file.tooLarge', file.name)];
  const head = await file.slice(0, Math.min(HEAD, file.size));
  if (file.origin === 'paste') return inEncoding(reading, head);
  const refused = refusedKind(head, file.name);
  if (refused !== null) return [{ kind: 'refused', problem: refused, form: null }];
  const container = containerOf(head);
  if (container === null) return inEncoding(reading, head);
  if (file.size > LARGEST_PACKED) return [refusedFile('file.tooLarge', file.name)];
  const inside = await unpacked(file, container, reading.readers, watch.signal);
  if (watch.signal.aborted) throw new Cancelled();
  switch (inside.kind) {
    case 'refused':
      return [{ kind: 'refused', problem: inside.problem, form: null }];
    case 'parts':
      return withoutClashes(
        await inTurn(inside.parts, (part) => readPart(reading, part, inside.source)),
      );
    case 'files':
      return inTurn(inside.files, (one) =>
        ingest(one, reading.answers, { ...watch, progress: () => undefined }, reading.readers),
      );
  }
}

async function inTurn<T>(
  list: readonly T[],
  read: (one: T) => Promise<readonly IngestOutcome[]>,
): Promise<readonly IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  for (const one of list) outcomes.push(...(await read(one)));
  return outcomes;
}

async function inEncoding(reading: Reading, head: Uint8Array): Promise<readonly IngestOutcome[]> {
  const { file, answers } = reading;
  const chosen = answers.encoding;
  for (const encoding of chosen === null ? encodingCandidates(head) : [chosen]) {
    try {
      const outcomes = await readText(reading, encoding);
      const text = new TextDecoder(encoding).decode(head);
      return withDamage(answered(outcomes, text, file.name), file);
    } catch (error) {
      if (!(error instanceof WrongEncoding)) throw error;
    }
  }
  const code = looksLikeText(head) ? 'file.encoding' : kindByName(file.name);
  return [refusedFile(code, file.name)];
}
