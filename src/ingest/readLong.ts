import type { FileAnswers, IngestOutcome } from './draft.ts';
import type { LongText } from './fileGrids.ts';
import { guessSeparator } from './parse/csv.ts';
import { TableReading } from './readTable.ts';
import type { KnownFile } from './readTable.ts';
import { isTable, readText } from './readText.ts';
import { WrongEncoding, textChunks, wholeText } from './textChunks.ts';
import type { Watch } from './textChunks.ts';
import { LARGEST_DOCUMENT, TextGrid, sampleOf } from './textGrid.ts';

/**
 * Reads a long text slice by slice: the rows of one table of many reports go straight into columns.
 * @throws Cancelled
 */
export async function readLong(
  long: LongText,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  for (const encoding of long.encodings) {
    try {
      return await inEncoding(long, { ...long.known, encoding }, answers, watch);
    } catch (error) {
      if (!(error instanceof WrongEncoding)) throw error;
    }
  }
  return [long.otherwise];
}

async function inEncoding(
  { file, outside }: LongText,
  known: KnownFile,
  answers: FileAnswers,
  watch: Watch,
): Promise<readonly IngestOutcome[]> {
  const { encoding } = known;
  const chunks = textChunks(file, encoding, watch);
  const first = (await chunks.next()).value ?? '';
  const separator = guessSeparator(sampleOf(first));
  const names = { identity: outside, partOfYear: null };
  const table = new TableReading(known.name, separator, answers, names);
  table.push(first);
  for await (const text of chunks) {
    table.push(text);
    if (table.isDecided) break;
  }
  if (table.end() === 'roster')
    return [{ kind: 'roster', text: await wholeText(file, encoding, watch) }];
  const outcomes = table.outcomes(known);
  if (isTable(table, outcomes) || file.size > LARGEST_DOCUMENT) return outcomes;
  const text = await wholeText(file, encoding, watch);
  return readText(new TextGrid(known, outside, text, separator), answers);
}
