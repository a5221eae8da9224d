import { actsHeads, disputeHeads, matrixHeads } from './layoutOfForms.ts';
import type { FormLayout, LayoutRow } from './layoutOfForms.ts';
import { DisputeGatherer } from './disputeWalk.ts';
import type { Line } from './lines.ts';
import { reportKey } from './reportLabels.ts';
import type { PlacedPiece, Walk, WalkedRow } from './walked.ts';
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

const DISPUTE_GROUP = /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉)$/;
const emptyBlock = () => ({ keys: [], texts: [], others: [] });

/** Walks through the lines of one report and gathers rows with their cells, in the order of the text. */
export class TableWalker {
  readonly #lines: readonly Line[];
  readonly #layout: FormLayout;
  readonly #rows: WalkedRow[] = [];
  readonly #disputes = new DisputeGatherer();
  readonly #used = new Set<number>();
  readonly #joined = new Set<string>();
  /** Lines of heads of the open table of requests. */
  #heads: Line[] = [];
  #block: { keys: string[]; texts: string[]; others: string[] } = emptyBlock();
  #blockHasRows = false;
  /** Numbers without a label below the heads of the open table. */
  #loose = false;
  #inActs = false;
  #inTable = false;
  #before: LayoutRow | null = null;
  /** A label or head whose bracket goes on in the next cells or lines. */
  #inBracket = false;
  #open: OpenRow | null = null;

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
    this.#disputes.close();
    this.#linkRows();
    return { rows: this.#rows, disputes: this.#disputes.found, used: this.#used };
  }

  #value(line: Line, j: number): void {
    const piece = line.pieces[j];
    if (piece === undefined) return;
    this.#inBracket = false;
    const open = this.#open;
    if (open !== null) {
      if (open.walked.line === line || (open.alone && !this.#labelFollows(line, j))) {
        open.walked.values.push({ row: line.row, piece });
        this.#used.add(line.row);
      }
      return;
    }
    if (this.#disputes.isOpen) {
      this.#disputes.value(line, { row: line.row, piece });
      this.#used.add(line.row);
    } else if (this.#inTable && !this.#labelFollows(line, j)) {
      this.#loose = true;
    }
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
    // a head or group with numbers beside it is a row that has its name
    const beside = line.pieces.slice(j + 1).filter(({ kind }) => kind === 'value');
    const isName =
      word.kind === 'head'
        ? matrixHeads.has(word.key)
        : word.kind === 'word' && word.key === '其他处理';
    if (isName && beside.length > 1) word = { kind: 'unknown' };
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
    this.#disputes.close();
    const behind = line.pieces.slice(j + 1);
    const inline = behind.some(({ kind }) => kind === 'value');
    const table = row?.table;
    const heads = table === 'matrix' ? [...this.#heads] : [];
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
        isBelowNumbers: this.#loose,
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

  #head(line: Line, key: string, text: string): void {
    this.#closeRow();
    this.#used.add(line.row);
    this.#inTable = true;
    const rowsBefore = this.#before?.table;
    if (actsHeads.has(key)) {
      this.#disputes.close();
      this.#inActs = true;
      if (this.#blockHasRows) this.#newBlock();
      this.#block.keys.push(key);
      this.#block.texts.push(text);
      return;
    }
    this.#inActs = false;
    if (disputeHeads.has(key) && (!matrixHeads.has(key) || this.#disputes.isOpen)) {
      this.#disputes.head(key);
      return;
    }
    if (matrixHeads.has(key)) {
      if (rowsBefore === 'matrix' && key === '自然人') this.#heads = [];
      this.#loose = false;
      if (!this.#heads.includes(line)) this.#heads.push(line);
    }
  }

  #word(line: Line, key: string): void {
    this.#closeRow();
    this.#used.add(line.row);
    this.#inTable = true;
    if (SECTION.test(key) || key === '信息内容') {
      this.#disputes.close();
      this.#inActs = true;
      this.#newBlock();
    } else {
      this.#inActs = false;
      if (DISPUTE_GROUP.test(key)) this.#disputes.group(key);
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
    this.#block = emptyBlock();
    this.#blockHasRows = false;
    this.#loose = false;
  }

  #unknown(line: Line, j: number, text: string): void {
    this.#closeRow();
    const key = reportKey(text);
    const title = DISPUTES_TITLE.test(key) && key.length < 40;
    if (title || key.length > LONGEST_LABEL) {
      this.#disputes.close();
      this.#inActs = false;
      this.#inTable = title;
      this.#newBlock();
      if (title) this.#disputes.open();
      return;
    }
    if (this.#inTable) {
      if (this.#inActs && !this.#blockHasRows && this.#block.keys.length > 0)
        this.#block.others.push(text);
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

  #linkRows(): void {
    let next: LayoutRow | null = null;
    for (const walked of [...this.#rows].reverse()) {
      walked.next = next;
      next = walked.row ?? next;
    }
  }
}

/** @returns whether a bracket is opened and not closed */
function isOpen(text: string): boolean {
  return text.split(/[(（]/).length > text.split(/[)）]/).length;
}
