import { isIndicatorId } from '#domain/forms/index.ts';
import type { IndicatorId } from '#domain/forms/index.ts';
import type { FormId } from '#domain/forms/types.ts';
import { gridCell } from '#domain/sourceFile.ts';
import type { Evidence, Locator, SourceFile } from '#domain/sourceFile.ts';
import { printedText, isObject, valuesOf } from './layouts/json.ts';
import type { JsonObject } from './layouts/json.ts';
import { labelsOf } from './labels.ts';
import { CsvSplitter } from './parse/csv.ts';
import type { CsvRow, Separator } from './parse/csv.ts';
import { toldIn } from './narrative/series.ts';
import { jsonItems } from './readJson.ts';
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
    const found =
      bytes === null ? null : jsonCell(textOf(bytes, source), cell, place.label, source.form);
    const prefix = source.layout === 'jsonArray' ? `/${cell.place - 1}` : '';
    const pointer = `${prefix}/values/${escaped(place.label)}`;
    return found === null
      ? { ...empty, at: { kind: 'json', pointer } }
      : { ...empty, ...found, at: { kind: 'json', pointer: prefix + found.pointer } };
  }
  const at = locatorOf(source, cell, place.index);
  if (at === null) return null;
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

function separatorOf(text: string | null): Separator {
  return text === '\t' || text === ';' ? text : ',';
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

interface JsonCell {
  readonly pointer: string;
  readonly label: string;
  readonly text: string;
  readonly around: readonly string[];
}

function jsonCell(text: string, cell: EvidencePlace, label: string, form: FormId): JsonCell | null {
  const parsed = jsonItems(text);
  if (!parsed.ok) return null;
  const item = parsed.value.items[cell.place - 1];
  if (!isObject(item)) return null;
  const { inner, nested, keys } = valuesOf(item);
  const key = keyOf(inner, keys, cell.indicator, label, form);
  if (key === null) return null;
  const at = keys.indexOf(key);
  return {
    pointer: `${nested ? '/values' : ''}/${escaped(key)}`,
    label: key,
    text: printedText(inner[key]),
    around: keys
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .map((k) => `${k}: ${JSON.stringify(inner[k])}`),
  };
}

/** The key of the item: as in the first item, else the one that names the indicator. */
function keyOf(
  values: JsonObject,
  keys: readonly string[],
  indicator: IndicatorId,
  label: string,
  form: FormId,
): string | null {
  if (Object.prototype.hasOwnProperty.call(values, label)) return label;
  if (form === 'none') return null;
  const named = keys.find((key) => {
    const reading = labelsOf(form).exact(key);
    return reading?.kind === 'one' && isIndicatorId(reading.row.id) && reading.row.id === indicator;
  });
  return named ?? null;
}

/** A key within a JSON pointer (RFC 6901). */
const escaped = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');
