import type { SourceKind } from '#domain/sourceFile.ts';
import type { FileAnswers, Identity, IngestOutcome } from './draft.ts';
import { sha256Of } from './hash.ts';
import { fileNameIdentity, folderIdentity, joined } from './identity.ts';
import { guessSeparator } from './parse/csv.ts';
import type { RawFile } from './rawFile.ts';
import { jsonItems, readJson } from './readJson.ts';
import { TableReading } from './readTable.ts';
import type { KnownFile } from './readTable.ts';
import { refusedFile } from './refusals.ts';
import {
  encodingCandidates,
  kindByName,
  looksBinary,
  looksLikeMarkup,
  looksLikeText,
  refusedKind,
} from './sniff.ts';
import { Cancelled, WrongEncoding, textChunks, wholeText } from './textChunks.ts';
import type { Watch } from './textChunks.ts';

/** Larger files are refused: twice the whole nation's reports of twelve years. */
const LARGEST_FILE = 200 * 1024 * 1024;
/** JSON is parsed in one piece, which takes some ten times its size in memory. */
const LARGEST_JSON = 64 * 1024 * 1024;
/** Kind, encoding and separator show in so many bytes. */
const HEAD = 64 * 1024;
/** How the backups of this program begin. */
const BACKUP = /^\s*\{\s*"kind"\s*:\s*"gongkai-lens-backup"/;

/**
 * Reads one file: recognises kind, encoding, layout and form, and puts its cells into columns. Nothing is stored.
 * @param answers what the user decided about this file so far
 * @param watch told once a slice; its signal is obeyed between slices
 * @returns at least one outcome: a draft with all its doubts for each form of each part, or why it was refused; one bad
 *   file never throws
 * @throws Cancelled, and nothing else
 */
export async function ingest(
  file: RawFile,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  try {
    return await outcomesOf(file, answers, watch);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    return [refusedFile('file.unreadable', file.name, { detail })];
  }
}

async function outcomesOf(
  file: RawFile,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  if (watch.signal.aborted) throw new Cancelled();
  if (file.size === 0) return [refusedFile('file.empty', file.name)];
  if (file.size > LARGEST_FILE) return [refusedFile('file.tooLarge', file.name)];
  const head = await file.slice(0, Math.min(HEAD, file.size));
  const kind = file.origin === 'paste' ? null : refusedKind(head, file.name);
  if (kind !== null) return [{ kind: 'refused', problem: kind, form: null }];
  const chosen = answers.encoding;
  for (const encoding of chosen === null ? encodingCandidates(head) : [chosen]) {
    const outcomes = await inEncoding(file, encoding, answers, watch);
    if (outcomes !== 'wrongEncoding') return outcomes;
  }
  const code = looksLikeText(head) ? 'file.encoding' : kindByName(file.name);
  return [refusedFile(code, file.name)];
}

async function inEncoding(
  file: RawFile,
  encoding: string,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[] | 'wrongEncoding'> {
  try {
    return await readText(file, encoding, answers, watch);
  } catch (error) {
    if (error instanceof WrongEncoding) return 'wrongEncoding';
    throw error;
  }
}

async function readText(
  file: RawFile,
  encoding: string,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  const chunks = textChunks(file, encoding, watch);
  const first = (await chunks.next()).value ?? '';
  const sample = sampleOf(first);
  if (looksBinary(sample)) return [refusedFile(kindByName(file.name), file.name)];
  if (sample.trim() === '' && first.length === sample.length)
    return [refusedFile('file.empty', file.name)];
  if (looksLikeMarkup(sample)) return [refusedFile('file.kind.web', file.name)];
  if (BACKUP.test(sample))
    return [{ kind: 'backup', text: await wholeText(file, encoding, watch) }];
  if (/^\s*[[{]/.test(sample)) {
    const json = await readAsJson(file, encoding, answers, watch);
    if (json !== null) return json;
  }
  const reading = new TableReading(file.name, guessSeparator(sample), answers, outsideOf(file));
  reading.push(first);
  for await (const text of chunks) {
    reading.push(text);
    if (reading.isDecided) break;
  }
  if (reading.end() === 'roster')
    return [{ kind: 'roster', text: await wholeText(file, encoding, watch) }];
  return reading.outcomes(await knownFile(file, 'csv', encoding, watch));
}

/** The first whole lines. */
function sampleOf(text: string): string {
  if (text.length <= HEAD) return text;
  const cut = text.slice(0, HEAD);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
  return end > 0 ? cut.slice(0, end + 1) : cut;
}

/** @returns null when the text is not meant as JSON: a table whose first cell begins with a bracket */
async function readAsJson(
  file: RawFile,
  encoding: string,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[] | null> {
  const named = /\.(?:json|jsonl|ndjson)$/i.test(file.name);
  if (file.size > LARGEST_JSON) return named ? [refusedFile('file.tooLarge', file.name)] : null;
  const text = await wholeText(file, encoding, watch);
  const items = jsonItems(text);
  if (!items.ok)
    return named || /^\s*(?:\{|\[\s*\{)\s*"/.test(text)
      ? [refusedFile(items.problem.code, file.name, items.problem.params)]
      : null;
  const known = await knownFile(file, 'json', encoding, watch);
  return readJson(items.value, known, answers, outsideOf(file));
}

async function knownFile(
  file: RawFile,
  kind: SourceKind,
  encoding: string,
  watch: Watch,
): Promise<KnownFile> {
  return {
    name: file.name,
    path: file.path,
    kind: file.origin === 'paste' ? 'paste' : kind,
    encoding,
    size: file.size,
    sha256: await sha256Of(file, watch.signal),
  };
}

/** What name and folders say; a pasted text has neither. */
function outsideOf(file: RawFile): Identity {
  if (file.origin === 'paste') return fileNameIdentity('');
  return joined(fileNameIdentity(file.name), folderIdentity(file.path));
}
