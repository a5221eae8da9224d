import { unitWord } from '../headWords.ts';
import { lookOf } from '../table/looks.ts';
import { ActsBlock } from './actsBlock.ts';
import { DisputeGatherer } from './disputeWalk.ts';
import { keyOf } from './formRows.ts';
import type { FormTableRow, TablePart } from './formRows.ts';
import {
  ORGANISATIONS,
  actsHeads,
  disputeHeads,
  isGroupElsewhere,
  matrixHeads,
} from './lineForms.ts';
import type { Labels } from './lineForms.ts';
import type { Line } from './lines.ts';
import { NamedHeads } from './namedHeads.ts';
import type { PlacedPiece, Walk, WalkedRow } from './walked.ts';
import { wholeWord, wordOf } from './words.ts';
import type { JoinedWord, Word } from './words.ts';

interface OpenRow {
  readonly walked: WalkedRow & { readonly values: PlacedPiece[]; readonly units: PlacedPiece[] };
  /** Values may follow on the lines below. */
  readonly alone: boolean;
}

const SECTION = /^第[二三四五六七八九十]+条/;
const DISPUTES_TITLE = /行政复议.*行政诉讼/;
/** Longer texts are running text, not labels; the longest labels explain themselves in brackets. */
const LONGEST_LABEL = 60;

const DISPUTE_GROUP = /^(?:行政复议|行政诉讼|未经复议直接起诉|复议后起诉)$/;
const GROUP_OF_HEADS = keyOf(ORGANISATIONS);

/** Walks through the lines of one report and gathers rows with their cells, in the order of the text. */
export class TableWalker {
  readonly #lines: readonly Line[];
  readonly #labels: Labels;
  readonly #rows: WalkedRow[] = [];
  readonly #disputes = new DisputeGatherer();
  readonly #names = new NamedHeads();
  readonly #used = new Set<number>();
  readonly #joined = new Set<string>();
  /** Lines of heads of the open table of requests. */
  #heads: Line[] = [];
  readonly #acts = new ActsBlock();
  /** Numbers without a label below the heads of the open table. */
  #loose = false;
  #inActs = false;
  #inTable = false;
  #before: readonly FormTableRow[] = [];
  /** A label or head whose bracket goes on in the next cells or lines. */
  #inBracket = false;
  #open: OpenRow | null = null;

  constructor(lines: readonly Line[], labels: Labels) {
    this.#lines = lines;
    this.#labels = labels;
  }

  walk(): Walk {
    this.#lines.forEach((line, i) => {
      if (line.isCells) {
        this.#cells(line);
        return;
      }
      line.pieces.forEach((piece, j) => {
        if (piece.kind === 'value') this.#value(line, j);
        else if (piece.kind === 'words' && !this.#joined.has(`${i}:${j}`)) this.#words(i, j);
        else if (piece.kind === 'words') this.#used.add(line.row);
      });
    });
    this.#closeRow();
    this.#disputes.close();
    this.#newBlock();
    this.#linkRows();
    return {
      rows: this.#rows,
      disputes: this.#disputes.found,
      used: this.#used,
      lost: this.#acts.lost,
    };
  }

  /** Numbers in cells of their own are not read here: nothing goes on behind them. */
  #cells({ pieces }: Line): void {
    if (!pieces.some(({ kind }) => kind === 'value')) return;
    this.#closeRow();
    this.#disputes.close();
    this.#loose = true;
  }

  #value(line: Line, j: number): void {
    const piece = line.pieces[j];
    if (piece === undefined) return;
    this.#inBracket = false;
    this.#names.value();
    const open = this.#open;
    if (open !== null) {
      if (open.walked.line === line || (open.alone && !this.#labelFollows(line, j))) {
        open.walked.values.push({ row: line.row, piece });
        if (partOf(open.walked) !== 'list') this.#used.add(line.row);
      }
      return;
    }
    if (this.#disputes.isOpen) {
      this.#disputes.value(line, { row: line.row, piece });
      this.#used.add(line.row);
    } else if (this.#inTable && !this.#labelFollows(line, j)) {
      this.#loose = true;
      if (this.#inActs) this.#acts.number(line.row);
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
    const open = this.#open;
    if (open !== null && partOf(open.walked) === 'list' && unitWord(piece.text) !== null) {
      open.walked.units.push({ row: line.row, piece });
      return;
    }
    const context = { acts: this.#inActs, before: this.#before };
    let { text } = piece;
    let word: Word = wordOf(text, this.#labels, context);
    if (this.#inBracket && word.kind !== 'row' && word.kind !== 'word') {
      this.#continueBracket(line, text);
      return;
    }
    const whole = wholeWord(this.#lines, i, j, word, this.#labels, context);
    ({ text, word } = whole);
    const { parts } = whole;
    for (const part of parts) this.#joined.add(part.join(':'));
    this.#inBracket = (word.kind === 'row' || word.kind === 'head') && isOpen(text);
    switch (word.kind) {
      case 'row':
        this.#openRow(line, j, word.rows, text, parts);
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

  #openRow(
    line: Line,
    j: number,
    rows: readonly FormTableRow[],
    label: string,
    cut: JoinedWord['parts'] = [],
  ): void {
    this.#closeRow();
    this.#disputes.close();
    this.#acts.label();
    const behind = line.pieces.slice(j + 1);
    const inline = behind.some(({ kind }) => kind === 'value');
    const part = rows[0]?.part ?? null;
    if (part !== null) this.#names.label(line.row);
    this.#open = {
      walked: {
        rows,
        label,
        line,
        at: j,
        parts: cut.flatMap(([i]) => this.#lines[i]?.row ?? []),
        values: [],
        units: [],
        inline,
        block: this.#acts.heads,
        heads: part === 'matrix' ? [...this.#heads] : [],
        isBelowNumbers: this.#loose,
        isOfMany: this.#names.areMany,
        next: [],
      },
      alone: !inline && (part === 'list' || cut.length > 0 || behind.length <= 1),
    };
    if (part === null) return;
    this.#before = rows;
    if (part === 'list') {
      this.#loose = false;
      this.#inTable ||= rows.some(({ cells }) => cells.length > 0);
      return;
    }
    if (part === 'acts') this.#acts.row();
    this.#inTable = true;
    this.#used.add(line.row);
  }

  #head(line: Line, key: string, text: string): void {
    this.#closeRow();
    this.#used.add(line.row);
    this.#inTable = true;
    if (!isSum(text)) this.#names.end();
    const [before] = this.#before;
    if (actsHeads.has(key)) {
      this.#disputes.close();
      this.#inActs = true;
      if (this.#acts.hasRows) this.#newBlock();
      this.#acts.head(key, text);
      return;
    }
    this.#inActs = false;
    if (disputeHeads.has(key) && (!matrixHeads.has(key) || this.#disputes.isOpen)) {
      this.#disputes.head(key);
      return;
    }
    if (matrixHeads.has(key)) {
      if (before?.part === 'matrix' && key === '自然人') this.#heads = [];
      this.#loose = false;
      this.#headLine(line);
    }
  }

  #headLine(line: Line): void {
    if (!this.#heads.includes(line)) this.#heads.push(line);
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
      else if (key === GROUP_OF_HEADS) this.#headLine(line);
    }
  }

  /** The rest of an explanation or unit behind a label: 不计其他情形）, 万元）. */
  #continueBracket(line: Line, text: string): void {
    this.#used.add(line.row);
    this.#inBracket = !/[)）]/.test(text);
    if (this.#open === null) this.#acts.lengthen(text);
  }

  #newBlock(): void {
    this.#acts.begin();
    this.#loose = false;
    this.#names.end();
  }

  #unknown(line: Line, j: number, text: string): void {
    this.#closeRow();
    const key = keyOf(text);
    const title = DISPUTES_TITLE.test(key) && key.length < 40;
    if (title || key.length > LONGEST_LABEL) {
      this.#disputes.close();
      this.#inActs = false;
      this.#inTable = title;
      this.#newBlock();
      if (title) this.#disputes.open();
      return;
    }
    this.#names.text(text, this.#inTable, line.row);
    if (this.#inTable) {
      if (this.#inActs) this.#acts.other(text);
      const acts = this.#inActs;
      this.#openRow(line, j, [], text);
      this.#inActs = acts;
    }
  }

  #closeRow(): void {
    if (this.#open === null) return;
    const { walked } = this.#open;
    this.#open = null;
    const { rows, values, line } = walked;
    if (rows.length === 0 && values.length === 0) {
      if (!line.grid) this.#inTable = false;
      return;
    }
    if (partOf(walked) !== 'list') this.#used.add(line.row);
    if (values.length > 0 || !rows.some(({ id }) => isGroupElsewhere(id))) this.#rows.push(walked);
  }

  #linkRows(): void {
    let next: readonly FormTableRow[] = [];
    for (const walked of [...this.#rows].reverse()) {
      walked.next = next;
      if (walked.rows.length > 0) next = walked.rows;
    }
  }
}

/** @returns the table of a row; null for one that is on no form */
export function partOf({ rows }: WalkedRow): TablePart | null {
  return rows[0]?.part ?? null;
}

/** 总计 is over requests what 合计 is over units. */
const isSum = (text: string): boolean => lookOf(text).aspect !== null;

/** @returns whether a bracket is opened and not closed */
function isOpen(text: string): boolean {
  return text.split(/[(（]/).length > text.split(/[)）]/).length;
}
