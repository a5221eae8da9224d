import type { IndicatorId } from '#domain/forms/index.ts';
import { gridCell } from '#domain/sourceFile.ts';
import type { Evidence, Locator, SourceFile } from '#domain/sourceFile.ts';
import { jsonCell } from './json/jsonItem.ts';
import { jsonLists } from './json/jsonLists.ts';
import { escaped, jsonTable } from './json/jsonRows.ts';
import { CsvSplitter, separatorOf } from './parse/csv.ts';
import type { CsvRow } from './parse/csv.ts';
import { toldIn } from './narrative/series.ts';
import { jsonItems, jsonValue } from './readJson.ts';
import { SLICE } from './textChunks.ts';

/** One cell of a stored table. */
export interface EvidencePlace {
  readonly indicator: IndicatorId;
  /** `ReportTable.place` of its report. */
  readonly place: number;
  /** `ReportTable.cellRows` of the cell; null when the table has none. */
  readonly cellRow: number | null;
  /** Year of the report, by which a sentence is read; null or absent: not known. */
  readonly year?: number | null;
}

type FileEvidenceBase = Omit<FileEvidence, 'at'>;

/** Proof of a number as far as its file gives it; batch and layer are the store's. */
export type FileEvidence = Omit<Evidence, 'batch' | 'published'>;

/**
 * Where a number is printed, and as what.
 * @param bytes the file; null when the user dropped it: then place and label remain, `text` is null
 * @returns null when the file has no such row, column or key
 */
export function evidenceOf(
  source: SourceFile,
  bytes: Uint8Array | null,
  cell: EvidencePlace,
): FileEvidence | null {
  const place = source.places[cell.indicator];
  if (place === undefined) return null;
  const { name: file, path, part } = source;
  const empty = {
    file,
    path,
    ...(part === undefined ? {} : { part }),
    label: place.label,
    text: null,
    around: [],
  };
  if (source.axis === 'item') {
    const item = bytes === null ? null : itemAt(textOf(bytes, source), cell.place);
    const found = item === null ? null : jsonCell(item, cell.indicator, place.label, source.form);
    const prefix = source.layout === 'jsonArray' ? `/${cell.place - 1}` : '';
    const pointer = `${prefix}/values/${escaped(place.label)}`;
    return found === null
      ? { ...empty, at: { kind: 'json', pointer } }
      : { ...empty, ...found, at: { kind: 'json', pointer: prefix + found.pointer } };
  }
  const at = locatorOf(source, cell, place.index);
  if (at === null) return null;
  if (source.kind === 'json')
    return jsonEvidence(empty, bytes === null ? null : textOf(bytes, source), at);
  const rows = bytes === null ? [] : rowsAround(bytes, source, at.row);
  const own = rows.find(({ row }) => row === at.row);
  const found = {
    ...empty,
    at,
    text: own?.cells[at.column - 1] ?? null,
    around: rows.map(({ cells }) => shown(cells, at.column)),
    ...(rows.length === 0 ? {} : { rows: rows.map(({ row, cells }) => ({ row, cells })) }),
  };
  return own === undefined || !cell.indicator.startsWith('narrative.')
    ? found
    : { ...found, ...sentenceIn(own.cells, cell) };
}

/** A sentence is told by its whole line, whatever gaps cut it into cells. */
function sentenceIn(cells: readonly string[], { indicator, year = null }: EvidencePlace) {
  const text = cells.join(' ');
  const within = toldIn(text, indicator, year);
  return within === null ? { text } : { text, within };
}

function locatorOf(
  source: SourceFile,
  cell: EvidencePlace,
  index: number,
): Extract<Locator, { kind: 'cell' }> | null {
  switch (source.axis) {
    case 'row':
      return { kind: 'cell', row: cell.place, column: index };
    case 'column':
      return { kind: 'cell', row: index, column: cell.place };
    case 'cells': {
      const column = source.valueColumn ?? cell.place;
      return cell.cellRow === null ? null : { kind: 'cell', row: cell.cellRow, column };
    }
    case 'grid':
      return cell.cellRow === null ? null : { kind: 'cell', ...gridCell(cell.cellRow) };
    case 'item':
      return null;
  }
}

/** So many rows are shown before and behind the one that is meant. */
const NEIGHBOURS = 2;

/** Reads the file up to the row that is meant and a little further. */
function rowsAround(bytes: Uint8Array, source: SourceFile, row: number): CsvRow[] {
  const splitter = new CsvSplitter(separatorOf(source.separator));
  const decoder = new TextDecoder(source.encoding);
  const rows: CsvRow[] = [];
  let reached = 0;
  const take = (next: CsvRow) => {
    reached = next.row;
    if (Math.abs(next.row - row) <= NEIGHBOURS) rows.push(next);
  };
  for (let at = 0; at < bytes.length && reached < row + NEIGHBOURS; at += SLICE) {
    const stream = at + SLICE < bytes.length;
    splitter.push(decoder.decode(bytes.subarray(at, at + SLICE), { stream }), take);
  }
  if (reached < row + NEIGHBOURS) splitter.end(take);
  return rows;
}

/** Rows with more columns are cut down to their first cells and those beside the one that is meant. */
const SHOWN_COLUMNS = 8;

function shown(cells: readonly string[], column: number): string {
  const line = (from: number, to: number) => cells.slice(from, to).join('  ');
  if (cells.length <= SHOWN_COLUMNS) return line(0, cells.length);
  const [from, to] = [column - 3, column + 2];
  return [
    from > 2 ? `${line(0, 2)}  …  ${line(from, to)}` : line(0, Math.max(to, SHOWN_COLUMNS)),
    to < cells.length ? '  …' : '',
  ].join('');
}

function textOf(bytes: Uint8Array, source: SourceFile): string {
  return new TextDecoder(source.encoding).decode(bytes);
}

function itemAt(text: string, place: number): unknown {
  const parsed = jsonItems(text);
  return parsed.ok ? (parsed.value.items[place - 1] ?? null) : null;
}

/** A number of a JSON file: the table that its keys are is made again, and its row leads to the object. */
function jsonEvidence(
  empty: FileEvidenceBase,
  text: string | null,
  { row, column }: Extract<Locator, { kind: 'cell' }>,
): FileEvidence {
  const parsed = text === null ? null : jsonItems(text);
  if (parsed === null || !parsed.ok) return { ...empty, at: { kind: 'json', pointer: '' } };
  const value = jsonValue(parsed.value);
  const lists = jsonLists(value);
  if (lists !== null) {
    const list = lists[row - 1];
    const pointer = `${list?.pointer ?? ''}/${column - 1}`;
    return { ...empty, at: { kind: 'json', pointer }, text: list?.cells[column - 1] ?? null };
  }
  const { heads, rows } = jsonTable(value);
  const own = rows[row - 2];
  const head = heads[column - 1] ?? '';
  const key = head === 'value' ? (own?.valueKey ?? head) : head;
  const cells = own?.cells ?? [];
  return {
    ...empty,
    at: { kind: 'json', pointer: `${own?.pointer ?? ''}/${escaped(key)}` },
    text: cells[column - 1] ?? null,
    around: heads.flatMap((head, c) => {
      const near = Math.abs(c - column + 1) <= NEIGHBOURS;
      return near && cells[c] !== undefined ? [`${head}: ${cells[c] ?? ''}`] : [];
    }),
  };
}
