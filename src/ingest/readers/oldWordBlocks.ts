import type { Block } from './markupRows.ts';
import { mergedDown } from './mergedDown.ts';
import type { GridCell } from './mergedDown.ts';
import { propertyChanges, runAt, runsOf } from './oldWordRuns.ts';
import type { PropertyChange, WordRun } from './oldWordRuns.ts';
import { raised as raisedText, withRaisedApart } from './raised.ts';

/** Codes of the properties that decide about text and tables. Source: [MS-DOC] 2.6. */
const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const DEPTH = 0x6649;
const TABLE = 0xd608;
const MERGED_DOWN = 0xd62b;
/** Insert, delete, merge or split cells or change widths after the definition: not followed, refused. */
const RESHAPED = new Set([0x7621, 0x5622, 0x5624, 0x5625, 0x7623]);
/** Deleted with tracking, hidden, struck out once or twice. */
const GONE = new Set([0x0800, 0x083c, 0x0837, 0x2a53]);
const RAISED = 0x2a48;
/** Moved up or down, and height of letters, both by half points. */
const MOVED = 0x4845;
const SIZE = 0x4a43;
/** Letters of 2 points cannot be read. */
const TINY = 4;

/** A list too long for its page stands in the stream Data. Source: [MS-DOC] 2.6.2 sprmPHugePapx. */
const ELSEWHERE = new Set([0x6645, 0x6646]);
/** Bytes of such lists in one document. */
const MOST_ELSEWHERE = 32 * 1024 * 1024;

/** Edges of columns closer than this are one edge (twentieths of a point): rows are drawn by hand. */
const SAME_EDGE = 20;

/** Merge flags of a cell whose definition is cut short: the rest is as by default. */
const NO_MERGE = 0;

/** Streams of a document in its container: WordDocument, 0Table or 1Table, Data (empty where there is none). */
export interface WordStreams {
  readonly text: Uint8Array;
  readonly tables: Uint8Array;
  readonly data: Uint8Array;
}

/** What makes a document unreadable here. */
class Irregular extends Error {}

/**
 * Text and tables of a .doc.
 * @returns null where the marks of cells and the definitions of rows do not agree, or where tables are nested
 */
export function oldWordBlocks(streams: WordStreams): { blocks: Block[]; pictures: number } | null {
  try {
    const reading = new Reading();
    for (const letter of letters(streams)) reading.take(letter);
    return { blocks: reading.finish(), pictures: reading.pictures };
  } catch (error) {
    if (error instanceof Irregular || error instanceof RangeError) return null;
    throw error;
  }
}

interface Letter {
  readonly code: number;
  /** Not to be read: deleted, hidden, struck out. */
  readonly gone: boolean;
  readonly raised: boolean;
  readonly paragraph: () => readonly PropertyChange[];
}

/** The characters of the main text in order, each with its properties. Source: [MS-DOC] 2.4.1, 2.8.35, 2.9.73. */
function* letters(streams: WordStreams): Generator<Letter> {
  const { text: stream, tables } = streams;
  const head = viewOf(stream);
  const part = (at: number) => {
    const start = head.getUint32(at, true);
    const length = head.getUint32(at + 4, true);
    if (start + length > tables.length) throw new Irregular();
    return tables.subarray(start, start + length);
  };
  const characters = runsOf(stream, part(0xfa), 'characters').map((run) => ({
    ...run,
    format: formatOf(run),
  }));
  const paragraphs = runsOf(stream, part(0x102), 'paragraphs');
  const length = head.getUint32(0x4c, true);
  if (length > stream.length) throw new Irregular();
  const lists = new PropertyLists(streams.data);
  for (const { from, to, at, single } of piecesOf(part(0x1a2))) {
    for (let position = from; position < Math.min(to, length); position++) {
      const place = at + (position - from) * (single ? 1 : 2);
      const code = single ? windowsLetter(head.getUint8(place)) : head.getUint16(place, true);
      const { gone, raised } = runAt(characters, place)?.format ?? PLAIN;
      yield {
        code,
        gone,
        raised,
        paragraph: () => {
          const run = runAt(paragraphs, place);
          return run === null ? [] : lists.of(run);
        },
      };
    }
  }
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Format {
  readonly gone: boolean;
  readonly raised: boolean;
}
const PLAIN: Format = { gone: false, raised: false };

function formatOf(run: WordRun): Format {
  const changes = propertyChanges(run.changes);
  return {
    gone: changes.some(
      ({ code, operand: [low, high] }) =>
        (GONE.has(code) && (low === 1 || low === 0x81)) ||
        (code === SIZE && high === 0 && low !== undefined && low <= TINY),
    ),
    raised: changes.some(
      ({ code, operand: [low, high] }) =>
        (code === RAISED && (low === 1 || low === 2)) ||
        (code === MOVED && (low !== 0 || high !== 0)),
    ),
  };
}

/** Properties of runs, also those kept elsewhere; each run is looked at once. */
class PropertyLists {
  readonly #data: Uint8Array;
  readonly #known = new Map<WordRun, readonly PropertyChange[]>();
  /** Lists that many runs share are read anew for each. */
  #left = MOST_ELSEWHERE;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  of(run: WordRun): readonly PropertyChange[] {
    const known = this.#known.get(run);
    if (known !== undefined) return known;
    const changes = propertyChanges(run.changes).flatMap((change) =>
      ELSEWHERE.has(change.code) ? this.#elsewhere(change) : [change],
    );
    this.#known.set(run, changes);
    return changes;
  }

  #elsewhere({ operand }: PropertyChange): PropertyChange[] {
    const at = viewOf(operand).getUint32(0, true);
    const length = viewOf(this.#data).getUint16(at, true);
    this.#left -= length;
    if (this.#left < 0) throw new Irregular();
    return propertyChanges(this.#data.subarray(at + 2, at + 2 + length));
  }
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** One byte a character (Windows-1252) instead of two. */
  readonly single: boolean;
}

function piecesOf(clx: Uint8Array): Piece[] {
  const view = viewOf(clx);
  let start = 0;
  while (view.getUint8(start) === 1) start += 3 + view.getUint16(start + 1, true);
  if (view.getUint8(start) !== 2) throw new Irregular();
  const count = (view.getUint32(start + 1, true) - 4) / 12;
  if (!Number.isInteger(count) || count * 12 > clx.length) throw new Irregular();
  const list = start + 5;
  const place = (i: number) => view.getUint32(list + 4 * i, true);
  for (let i = 0; i < count; i++) if (place(i + 1) < place(i)) throw new Irregular();
  return Array.from({ length: count }, (_, i) => {
    const stored = view.getUint32(list + 4 * (count + 1) + 8 * i + 2, true);
    // changes laid over a whole piece by a fast save are not followed
    if (view.getUint16(list + 4 * (count + 1) + 8 * i + 6, true) !== 0) throw new Irregular();
    const single = (stored & 0x40000000) !== 0;
    const at = stored & 0x3fffffff;
    return {
      from: place(i),
      to: place(i + 1),
      at: single ? at / 2 : at,
      single,
    };
  });
}

/** Upper half of Windows-1252 where it differs from Unicode: quotation marks, dashes and the like. */
const windows1252 = new TextDecoder('windows-1252');
const windowsLetter = (byte: number) =>
  byte < 0x80 ? byte : windows1252.decode(Uint8Array.of(byte)).charCodeAt(0);

interface DefinedRow {
  readonly edges: readonly number[];
  readonly cells: readonly {
    readonly blocks: Block[];
    readonly joins: boolean;
    readonly merge: GridCell['merge'];
  }[];
}

/** Puts characters together to lines, cells, rows and tables. */
class Reading {
  pictures = 0;
  #blocks: Block[] = [];
  #rows: DefinedRow[] = [];
  #cells: Block[][] = [];
  #cell: Block[] = [];
  #line = '';
  /** Open fields; `true` while in the part that is an instruction. */
  #fields: boolean[] = [];

  take(letter: Letter): void {
    const { code } = letter;
    if (code === 0x07) return this.#mark(letter);
    if (code === 0x0d) return this.#paragraphEnd(letter.paragraph());
    if (code === 0x13) this.#fields.push(true);
    else if (code === 0x14) this.#fields[this.#fields.length - 1] = false;
    else if (code === 0x15) this.#fields.pop();
    else if (!letter.gone && !this.#fields.includes(true)) this.#print(code, letter.raised);
  }

  finish(): Block[] {
    // the last paragraph, too, has its mark: without it the text is cut off
    if (this.#line !== '' || this.#cells.length > 0 || this.#cell.length > 0) throw new Irregular();
    this.#endTable();
    return this.#blocks;
  }

  #print(code: number, isRaised: boolean): void {
    if (code === 0x01 || code === 0x08) this.pictures++;
    else if (code === 0x0b || code === 0x0c || code === 0x0e) this.#line += '\n';
    else if (code === 0x1e) this.#line += '-';
    else if (code === 0x09 || (code >= 0x20 && code !== 0x7f)) {
      const text = String.fromCharCode(code);
      this.#line += isRaised ? raisedText(text) : text;
    }
  }

  #paragraphEnd(changes: readonly PropertyChange[]): void {
    refuseNested(changes);
    if (isOn(changes, IN_TABLE)) return this.#endLine(this.#cell);
    if (this.#cells.length > 0 || this.#cell.length > 0) throw new Irregular();
    this.#endTable();
    this.#endLine(this.#blocks);
  }

  #mark(letter: Letter): void {
    const changes = letter.paragraph();
    refuseNested(changes);
    if (!isOn(changes, IN_TABLE)) throw new Irregular();
    if (!isOn(changes, ROW_END)) {
      this.#endLine(this.#cell);
      this.#cells.push(this.#cell);
      this.#cell = [];
      return;
    }
    if (this.#line !== '' || this.#cell.length > 0) throw new Irregular();
    const row = definedRow(changes, this.#cells);
    if (!letter.gone) this.#rows.push(row);
    this.#cells = [];
  }

  #endLine(into: Block[]): void {
    for (const text of this.#line.split('\n'))
      if (text.trim() !== '') into.push({ kind: 'line', text: withRaisedApart(text) });
    this.#line = '';
  }

  #endTable(): void {
    if (this.#rows.length > 0)
      this.#blocks.push({ kind: 'table', rows: mergedDown(gridOf(this.#rows)) });
    this.#rows = [];
  }
}

const isOn = (changes: readonly PropertyChange[], code: number) =>
  changes.some((change) => change.code === code && change.operand[0] === 1);

function refuseNested(changes: readonly PropertyChange[]): void {
  if (changes.some(({ code, operand }) => code === DEPTH && (operand[0] ?? 2) > 1))
    throw new Irregular();
}

/** Joins the cells of a row with its definition: as many as defined, each with its edges and merges. */
function definedRow(changes: readonly PropertyChange[], blocks: readonly Block[][]): DefinedRow {
  if (changes.some(({ code }) => RESHAPED.has(code))) throw new Irregular();
  const definition = changes.filter(({ code }) => code === TABLE).pop()?.operand;
  if (definition === undefined || definition[0] !== blocks.length) throw new Irregular();
  const view = viewOf(definition);
  const count = blocks.length;
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(1 + 2 * i, true));
  const merges = Array.from({ length: count }, (_, i) => {
    const at = 1 + 2 * (count + 1) + 20 * i;
    const written = at + 2 <= definition.length;
    return written ? view.getUint16(at, true) : NO_MERGE;
  });
  const down = merges.map((flags) => (flags >> 5) & 3);
  for (const { code, operand } of changes) {
    const [cell, merge] = operand;
    if (code === MERGED_DOWN && cell !== undefined && merge !== undefined) down[cell] = merge;
  }
  return {
    edges,
    cells: blocks.map((cell, i) => ({
      blocks: cell,
      joins: ((merges[i] ?? NO_MERGE) & 3) === 2,
      merge: down[i] === 3 ? 'starts' : down[i] === 1 ? 'continues' : 'none',
    })),
  };
}

/** Rows on one grid whose columns are all edges of the table. */
function gridOf(rows: readonly DefinedRow[]): GridCell[][] {
  const columnOf = columnsOf(rows.flatMap(({ edges }) => edges));
  return rows.map(({ edges, cells }) => {
    const [indent, ...ends] = edges.map(columnOf);
    if (indent === undefined) throw new Irregular();
    const grid: GridCell[] = Array.from({ length: indent }, () => ({
      blocks: [],
      columns: 1,
      merge: 'none',
    }));
    cells.forEach(({ blocks, joins, merge }, i) => {
      const [start, end] = [i === 0 ? indent : ends[i - 1], ends[i]];
      if (start === undefined || end === undefined || end <= start) throw new Irregular();
      const columns = end - start;
      const before = grid[grid.length - 1];
      if (joins && before !== undefined)
        grid[grid.length - 1] = { ...before, columns: before.columns + columns };
      else grid.push({ blocks, columns, merge });
    });
    return grid;
  });
}

/** @returns which edge a position is: 0 for the leftmost. */
function columnsOf(positions: readonly number[]): (position: number) => number {
  const edges: number[] = [];
  const column = new Map<number, number>();
  for (const position of [...positions].sort((a, b) => a - b)) {
    const last = edges[edges.length - 1];
    if (last === undefined || position - last > SAME_EDGE) edges.push(position);
    column.set(position, edges.length - 1);
  }
  return (position) => column.get(position) ?? -1;
}
