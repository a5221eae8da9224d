import type { IngestOutcome } from './draft.ts';
import type { Grid } from './fileGrids.ts';
import { repeatedKey } from './json/repeatedKey.ts';
import { guessSeparator } from './parse/csv.ts';
import { jsonItems, jsonRows } from './readJson.ts';
import { knownFile, outsideOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { refusedFile } from './refusals.ts';
import { kindByName, looksBinary, looksLikeMarkup, looksLikeMhtml } from './sniff.ts';
import { Cancelled, textChunks, wholeText } from './textChunks.ts';
import { LARGEST_DOCUMENT, TextGrid, sampleOf } from './textGrid.ts';

/** JSON is parsed in one piece, which takes some ten times its size in memory. */
const LARGEST_JSON = 64 * 1024 * 1024;
/** Longer texts are tables of many reports, and are read slice by slice. */
const LONGEST_KEPT = 4 * 1024 * 1024;
/** How the backups of version 1 of this program begin. */
const BACKUP = /^\s*\{\s*"kind"\s*:\s*"gongkai-lens-backup"/;

/**
 * Takes a text apart: JSON, a page, a backup, or a table or report in lines.
 * @param encodings to try, likeliest first; it is read in the first
 * @param otherwise what becomes of it when its bytes are of none of them
 * @throws WrongEncoding when the bytes are no text of that encoding, as far as they are looked at
 * @throws Cancelled
 */
export async function gridsOfText(
  reading: Reading,
  encodings: readonly string[],
  otherwise: IngestOutcome,
): Promise<readonly Grid[]> {
  const { file, watch } = reading;
  const [encoding = 'utf-8'] = encodings;
  const first = (await textChunks(file, encoding, watch).next()).value ?? '';
  const sample = sampleOf(first);
  if (looksBinary(sample)) return refused(kindByName(file.name), file.name);
  if (sample.trim() === '' && first.length === sample.length)
    return refused('file.empty', file.name);
  if (looksLikeMhtml(sample) || looksLikeMarkup(sample))
    return gridsOfPage(reading, encoding, sample);
  if (BACKUP.test(sample)) {
    const bytes = await file.slice(0, file.size);
    return [{ kind: 'settled', outcome: { kind: 'backup', bytes } }];
  }
  if (/^\s*[[{]/.test(sample)) {
    const json = await gridsOfJson(reading, encoding);
    if (json !== null) return json;
  }
  const known = await knownFile(reading, 'csv', encoding);
  const outside = outsideOf(reading);
  if (file.size > LONGEST_KEPT)
    return [{ kind: 'long', file, known, outside, encodings, otherwise }];
  const text = await wholeText(file, encoding, watch);
  return [new TextGrid(known, outside, text, guessSeparator(sample))];
}

/** A page; in one file with its pictures its own declarations say how it is encoded. */
async function gridsOfPage(
  reading: Reading,
  encoding: string,
  sample: string,
): Promise<readonly Grid[]> {
  const { file, watch, readers } = reading;
  if (file.size > LARGEST_DOCUMENT) return refused('file.tooLarge', file.name);
  const known = await knownFile(reading, 'web', 'utf-8');
  const bytes = looksLikeMhtml(sample)
    ? await file.slice(0, file.size)
    : new TextEncoder().encode(await wholeText(file, encoding, watch));
  const outcome = await readers.page(bytes, file.name, watch.signal);
  if (watch.signal.aborted) throw new Cancelled();
  if (!outcome.ok)
    return [
      { kind: 'settled', outcome: { kind: 'refused', problem: outcome.problem, form: null } },
    ];
  const outside = outsideOf(reading);
  return outcome.parts.map((part) => ({ kind: 'part', known, outside, part }));
}

/** @returns null when the text is not meant as JSON: a table whose first cell begins with a bracket */
async function gridsOfJson(reading: Reading, encoding: string): Promise<readonly Grid[] | null> {
  const { file, watch } = reading;
  const named = /\.(?:json|jsonl|ndjson)$/i.test(file.name);
  if (file.size > LARGEST_JSON) return named ? refused('file.tooLarge', file.name) : null;
  const text = await wholeText(file, encoding, watch);
  const items = jsonItems(text);
  if (!items.ok)
    return named || /^\s*(?:\{|\[\s*\{)\s*"/.test(text)
      ? refused(items.problem.code, file.name, items.problem.params)
      : null;
  const twice = repeatedKey(text);
  if (twice !== null) return refused('file.json.twice', file.name, { ...twice });
  const rows = jsonRows(items.value);
  if (!rows.ok) return refused(rows.problem.code, file.name);
  const layout = items.value.single ? 'jsonReport' : 'jsonArray';
  const known = await knownFile(reading, 'json', encoding);
  return [{ kind: 'json', known, outside: outsideOf(reading), rows: rows.value, layout }];
}

const refused = (...given: Parameters<typeof refusedFile>): readonly Grid[] => [
  { kind: 'settled', outcome: refusedFile(...given) },
];
