import type { Cell } from '#domain/cell.ts';
import { formOf } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import { cellOf } from '#domain/reportTable.ts';
import type { Locator } from '#domain/sourceFile.ts';
import type { Draft } from '#ingest/draft.ts';

/** A cell as printed and as read. `text` null: the file is too large to be shown cell by cell. */
export interface PrintedCell {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly at: Locator | null;
  readonly text: string | null;
  readonly cell: Cell;
}

/** Larger files are not read once more for showing. */
const LARGEST_SHOWN = 1024 * 1024;

/**
 * Every cell of one report beside its printed text, in the order of the form. Rows that the file has not are left out.
 * @param kept what is kept in place of the file as the proof of its numbers
 */
export async function printedCells(
  blob: Blob,
  kept: Uint8Array | null,
  draft: Draft,
  report: number,
): Promise<readonly PrintedCell[]> {
  const bytes = kept ?? (blob.size > LARGEST_SHOWN ? null : await bytesOf(blob));
  const { evidenceOf } = await import('#ingest/evidence.ts');
  const { table, file } = draft;
  const place = table.place[report];
  return (formOf(table.form)?.indicators ?? []).flatMap(({ id }): PrintedCell[] => {
    const column = table.columns.get(id);
    if (column === undefined || place === undefined) return [];
    const row = table.cellRows?.get(id)?.[report];
    const cellRow = row === undefined || row === 0 ? null : row;
    const found = evidenceOf(file, bytes, { indicator: id, place, cellRow });
    if (found === null) return [];
    const { label, at, text } = found;
    return [{ indicator: id, label, at, text, cell: cellOf(column, report) }];
  });
}

/** First line of a file in an encoding, to choose the encoding by. */
export async function firstLine(blob: Blob, encoding: string): Promise<string> {
  const bytes = await bytesOf(blob.slice(0, 2048));
  const lines = new TextDecoder(encoding).decode(bytes).split(/\r?\n/);
  return (lines.find((line) => line.trim() !== '') ?? '').slice(0, 120);
}

/** `Blob.arrayBuffer` is there from Chromium 76 on. */
async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
