import type { IngestOutcome } from './draft.ts';
import { guessSeparator } from './parse/csv.ts';
import { jsonItems, readJson } from './readJson.ts';
import { cellsIn, hasCells, isBetter, isCertain, isTableRefusal, readPart } from './readPart.ts';
import { TableReading } from './readTable.ts';
import { htmlPart } from './readers/html.ts';
import { readMhtml } from './readers/mhtml.ts';
import { textRows } from './readers/text.ts';
import { knownFile, outsideOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { refusedFile } from './refusals.ts';
import { kindByName, looksBinary, looksLikeMarkup, looksLikeMhtml } from './sniff.ts';
import { textChunks, wholeText } from './textChunks.ts';

/** JSON is parsed in one piece, which takes some ten times its size in memory. */
const LARGEST_JSON = 64 * 1024 * 1024;
/** A page or a report in one text; a whole book is smaller. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024;
/** Separator and kind of a text show in so many characters. */
const SAMPLE = 64 * 1024;
/** How the backups of this program begin. */
const BACKUP = /^\s*\{\s*"kind"\s*:\s*"gongkai-lens-backup"/;

/**
 * Reads a file as text of one encoding: JSON, a page, a table or a report as it is printed.
 * @throws WrongEncoding when the bytes are no text of that encoding
 * @throws Cancelled
 */
export async function readText(
  reading: Reading,
  encoding: string,
): Promise<readonly IngestOutcome[]> {
  const { file, answers, watch } = reading;
  const chunks = textChunks(file, encoding, watch);
  const first = (await chunks.next()).value ?? '';
  const sample = sampleOf(first);
  if (looksBinary(sample)) return [refusedFile(kindByName(file.name), file.name)];
  if (sample.trim() === '' && first.length === sample.length)
    return [refusedFile('file.empty', file.name)];
  if (looksLikeMhtml(sample) || looksLikeMarkup(sample)) return readPage(reading, encoding, sample);
  if (BACKUP.test(sample))
    return [{ kind: 'backup', text: await wholeText(file, encoding, watch) }];
  if (/^\s*[[{]/.test(sample)) {
    const json = await readAsJson(reading, encoding);
    if (json !== null) return json;
  }
  const table = new TableReading(file.name, guessSeparator(sample), answers, { identity: outsideOf(reading), partOfYear: null });
  table.push(first);
  for await (const text of chunks) {
    table.push(text);
    if (table.isDecided) break;
  }
  const ended = table.end();
  if (ended === 'roster') return [{ kind: 'roster', text: await wholeText(file, encoding, watch) }];
  const outcomes = table.outcomes(await knownFile(reading, 'csv', encoding));
  if ((table.isOfMany && outcomes.some(hasCells)) || file.size > LARGEST_DOCUMENT) return outcomes;
  if (outcomes.some(isCertain)) return outcomes;
  const report = await readReport(reading, encoding, table.keptRows);
  if (report !== null && outcomes.some(hasCells)) {
    const isReport = isBetter(report, outcomes, table.keptRows ?? []);
    return isReport ? report : outcomes;
  }
  const isTable = outcomes.some((outcome) => outcome.kind === 'draft' || isTableRefusal(outcome));
  return report === null || (isTable && !report.some(hasCells)) ? outcomes : report;
}

/**
 * The text as a document: cut at tabs, bars and gaps, and where it is a table by its name as one too; the cut of which more
 * is read wins.
 * @returns null when nothing is read of either
 */
async function readReport(
  reading: Reading,
  encoding: string,
  asTable: readonly (readonly string[])[] | null,
): Promise<readonly IngestOutcome[] | null> {
  const { file, watch } = reading;
  const rows = textRows(await wholeText(file, encoding, watch));
  const isTable = /\.(?:csv|tsv)$/i.test(file.name);
  const cuts = asTable === null ? [rows] : isTable ? [asTable, rows] : [rows, asTable];
  let best: readonly IngestOutcome[] | null = null;
  for (const cut of cuts) {
    const read = await readPart(reading, { part: null, rows: cut }, 'text');
    const isRead = read.some(({ kind }) => kind === 'draft');
    if (isRead && (best === null || cellsIn(read) > cellsIn(best))) best = read;
  }
  return best;
}

/** A page; in one file with its pictures its own declarations say how it is encoded. */
async function readPage(
  reading: Reading,
  encoding: string,
  sample: string,
): Promise<readonly IngestOutcome[]> {
  const { file, watch } = reading;
  if (file.size > LARGEST_DOCUMENT) return [refusedFile('file.tooLarge', file.name)];
  if (!looksLikeMhtml(sample))
    return readPart(reading, htmlPart(await wholeText(file, encoding, watch)), 'web');
  const outcome = await readMhtml(await file.slice(0, file.size), file.name);
  if (!outcome.ok) return [{ kind: 'refused', problem: outcome.problem, form: null }];
  const parts = await Promise.all(outcome.parts.map((part) => readPart(reading, part, 'web')));
  return parts.flat();
}

/** The first whole lines. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const cut = text.slice(0, SAMPLE);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
  return end > 0 ? cut.slice(0, end + 1) : cut;
}

/** @returns null when the text is not meant as JSON: a table whose first cell begins with a bracket */
async function readAsJson(
  reading: Reading,
  encoding: string,
): Promise<readonly IngestOutcome[] | null> {
  const { file, answers, watch } = reading;
  const named = /\.(?:json|jsonl|ndjson)$/i.test(file.name);
  if (file.size > LARGEST_JSON) return named ? [refusedFile('file.tooLarge', file.name)] : null;
  const text = await wholeText(file, encoding, watch);
  const items = jsonItems(text);
  if (!items.ok)
    return named || /^\s*(?:\{|\[\s*\{)\s*"/.test(text)
      ? [refusedFile(items.problem.code, file.name, items.problem.params)]
      : null;
  const known = await knownFile(reading, 'json', encoding);
  return readJson(items.value, known, answers, { identity: outsideOf(reading), partOfYear: null });
}
