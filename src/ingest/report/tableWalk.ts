import { actsHeads, disputeHeads, matrixHeads } from './layoutOfForms.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import { HeadGrid } from './columnHeads.ts';
import type { Line } from './lines.ts';
import { reportKey } from './reportLabels.ts';
import type { ColumnMap, PlacedPiece } from './rowValues.ts';
import { disputeOrder } from './walked.ts';
import type { Walk, WalkedDisputes, WalkedRow } from './walked.ts';
import { joinedWord, wordOf } from './words.ts';
import type { Word } from './words.ts';

interface OpenRow {
  readonly walked: WalkedRow & { readonly values: PlacedPiece[] };
  /** Values may follow on the lines below. */
  readonly alone: boolean;
}

const SECTION = /^第[二三四五六七八九十]+条/;
const DISPUTES_TITLE = /行政复议.*行政诉讼/;
/** Longer texts are running text, not labels; the longest labels explain themselves in brackets. */
const LONGEST_LABEL = 60;

/** @returns whether a bracket is opened and not closed */
function isOpen(text: string): boolean {
  return text.split(/[(（]/).length > text.split(/[)）]/).length;
}

/** Walks through the lines of one report and gathers rows with their cells, in the order of the text. */
export class TableWalker {
  readonly #lines: readonly Line[];
  readonly #layout: FormLayout;
  readonly #rows: WalkedRow[] = [];
  readonly #disputes: WalkedDisputes[] = [];
  readonly #used = new Set<number>();
  readonly #joined = new Set<string>();
  readonly #actsGrid = new HeadGrid();
  readonly #matrixGrid = new HeadGrid();
  readonly #disputeGrid = new HeadGrid();
  #block: { keys: string[]; texts: string[] } = { keys: [], texts: [] };
  #blockHasRows = false;
  #inActs = false;
  #inTable = false;
  #before: LayoutRow | null = null;
  /** A label or head whose bracket goes on in the next cells or lines. */
  #inBracket = false;
  #open: OpenRow | null = null;
  #disputeHeads: string[] | null = null;
  #lawsuitHeads: string[] = [];
  #disputeValues: { values: PlacedPiece[]; lines: Line[] } = { values: [], lines: [] };

  constructor(lines: readonly Line[], layout: FormLayout) {
    this.#lines = lines;
    this.#layout = layout;
  }

  walk(): Walk {
    this.#lines.forEach((line, i) => {
      line.pieces.forEach((piece, j) => {
        if (piece.kind === 'value') this.#value(line, j);
        else if (piece.kind === 'words' && !this.#joined.has(`${i}:${j}`)) this.#words(i, j);
        else if (piece.kind === 'words') this.#used.add(line.row);
      });
    });
    this.#closeRow();
    this.#closeDisputes();
    this.#linkRows();
    return { rows: this.#rows, disputes: this.#disputes, used: this.#used };
  }

  #value(line: Line, j: number): void {
    const piece = line.pieces[j];
    if (piece === undefined) return;
    this.#inBracket = false;
    const open = this.#open;
    if (open !== null) {
      const sameLine = open.walked.line === line;
      if (sameLine || (open.alone && !this.#labelFollows(line, j))) {
        open.walked.values.push({ row: line.row, piece });
        this.#used.add(line.row);
      }
      return;
    }
    if (this.#disputeHeads === null) return;
    this.#disputeValues.values.push({ row: line.row, piece });
    if (!this.#disputeValues.lines.includes(line)) this.#disputeValues.lines.push(line);
    this.#used.add(line.row);
  }

  /** A number in front of a label on the same line (序号) belongs to no row. */
  #labelFollows(line: Line, j: number): boolean {
    return line.pieces.slice(j + 1).some(({ kind }) => kind === 'words');
  }

  #words(i: number, j: number): void {
    const line = this.#lines[i];
    const piece = line?.pieces[j];
    if (line === undefined || piece === undefined) return;
    const context = { acts: this.#inActs, before: this.#before };
    let { text } = piece;
    let word: Word = wordOf(text, this.#layout, context);
    let cut = false;
    if (this.#inBracket && word.kind !== 'row' && word.kind !== 'word') {
      this.#continueBracket(line, text);
      return;
    }
    if (word.kind === 'unknown' || word.kind === 'scrap' || text.endsWith('本年新')) {
      const joined = joinedWord(this.#lines, i, j, this.#layout, context);
      if (joined !== null) {
        ({ text, word } = joined);
        cut = true;
        for (const part of joined.parts) this.#joined.add(part);
      }
    }
    this.#inBracket = (word.kind === 'row' || word.kind === 'head') && isOpen(text);
    switch (word.kind) {
      case 'row':
        this.#openRow(line, j, word.row, text, cut);
        break;
      case 'head':
        this.#head(line, word.key, text);
        break;
      case 'word':
        this.#word(line, word.key);
        break;
      case 'scrap':
        if (this.#inTable) this.#used.add(line.row);
        break;
      case 'unknown':
        this.#unknown(line, j, text);
    }
  }

  #openRow(line: Line, j: number, row: LayoutRow | null, label: string, cut = false): void {
    this.#closeRow();
    this.#closeDisputes();
    const behind = line.pieces.slice(j + 1);
    const inline = behind.some(({ kind }) => kind === 'value');
    const table = row?.table;
    const heads =
      table === 'acts'
        ? this.#actsGrid.maps(this.#actsOrder(row))
        : table === 'matrix' && row !== null
          ? this.#matrixGrid.maps(row.heads)
          : new Map<number, ColumnMap>();
    this.#open = {
      walked: {
        row,
        label,
        line,
        at: j,
        values: [],
        inline,
        block: this.#block,
        heads,
        next: null,
      },
      alone: !inline && (cut || behind.length <= 1),
    };
    if (row !== null) {
      if (table === 'acts') this.#blockHasRows = true;
      this.#before = row;
      this.#inTable = true;
      this.#used.add(line.row);
    }
  }

  #actsOrder(row: LayoutRow | null): readonly (readonly string[])[] {
    return (row?.heads ?? []).map((keys) =>
      keys.some((key) => key.startsWith('本年新'))
        ? [...keys, '本年新']
        : keys.includes('本年增减')
          ? [...keys, '本年增']
          : keys,
    );
  }

  #head(line: Line, key: string, text: string): void {
    this.#closeRow();
    this.#used.add(line.row);
    this.#inTable = true;
    const rowsBefore = this.#before?.table;
    if (actsHeads.has(key)) {
      this.#closeDisputes();
      this.#inActs = true;
      if (this.#blockHasRows) this.#newBlock();
      this.#block.keys.push(key);
      this.#block.texts.push(text);
      this.#actsGrid.add(line);
      return;
    }
    this.#inActs = false;
    if (disputeHeads.has(key) && (!matrixHeads.has(key) || this.#disputeHeads !== null)) {
      if (this.#disputeValues.values.length > 0) this.#closeDisputes();
      this.#disputeHeads ??= [];
      this.#disputeHeads.push(key);
      this.#disputeGrid.add(line);
      return;
    }
    if (matrixHeads.has(key)) {
      if (rowsBefore === 'matrix' && key === '自然人') this.#matrixGrid.clear();
      this.#matrixGrid.add(line);
    }
  }

  #word(line: Line, key: string): void {
    this.#closeRow();
    this.#used.add(line.row);
    this.#inTable = true;
    if (SECTION.test(key) || key === '信息内容') {
      this.#closeDisputes();
      this.#inActs = true;
      this.#newBlock();
    } else {
      this.#inActs = false;
      if (key === '行政复议') {
        this.#closeDisputes();
        this.#disputeHeads = [];
      }
      if (key === '未经复议直接起诉' || key === '复议后起诉') this.#lawsuitHeads.push(key);
    }
  }

  /** The rest of an explanation or unit behind a label: 不计其他情形）, 万元）. */
  #continueBracket(line: Line, text: string): void {
    this.#used.add(line.row);
    this.#inBracket = !/[)）]/.test(text);
    const heads = this.#block.texts;
    const last = heads.pop();
    if (last !== undefined) heads.push(this.#open === null ? last + text : last);
  }

  #newBlock(): void {
    this.#block = { keys: [], texts: [] };
    this.#blockHasRows = false;
    this.#actsGrid.clear();
  }

  #unknown(line: Line, j: number, text: string): void {
    this.#closeRow();
    const key = reportKey(text);
    const title = DISPUTES_TITLE.test(key) && key.length < 40;
    if (title || key.length > LONGEST_LABEL) {
      this.#closeDisputes();
      this.#inActs = false;
      this.#inTable = title;
      this.#newBlock();
      if (title) this.#disputeHeads = [];
      return;
    }
    if (this.#inTable) {
      const acts = this.#inActs;
      this.#openRow(line, j, null, text);
      this.#inActs = acts;
    }
  }

  #closeRow(): void {
    if (this.#open === null) return;
    const { walked } = this.#open;
    this.#open = null;
    if (walked.row === null && walked.values.length === 0) {
      if (!walked.line.grid) this.#inTable = false;
      return;
    }
    this.#used.add(walked.line.row);
    this.#rows.push(walked);
  }

  #closeDisputes(): void {
    const { values, lines } = this.#disputeValues;
    if (this.#disputeHeads !== null && values.length > 0) {
      const [first, second] = this.#lawsuitHeads;
      this.#disputes.push({
        values,
        lines,
        heads: this.#disputeGrid.maps(disputeOrder),
        inOrder: first !== '复议后起诉' || second === undefined,
      });
    }
    this.#disputeHeads = null;
    this.#lawsuitHeads = [];
    this.#disputeGrid.clear();
    this.#disputeValues = { values: [], lines: [] };
  }

  #linkRows(): void {
    let next: LayoutRow | null = null;
    for (const walked of [...this.#rows].reverse()) {
      walked.next = next;
      next = walked.row ?? next;
    }
  }
}
