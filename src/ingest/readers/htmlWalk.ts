import type { Standing } from './cssSelectors.ts';
import { Looks, PLAIN } from './htmlLook.ts';
import type { Look } from './htmlLook.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import type { Block, BlockCell } from './markupRows.ts';
import { raised, withRaisedApart } from './raised.ts';

const UNSEEN = new Set(
  'script style noscript template head title svg math object embed applet iframe frame audio video canvas textarea select input button datalist del s strike'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section summary ul br caption tr td th thead tbody tfoot'.split(
    ' ',
  ),
);
const GROUPS = new Set(['thead', 'tbody', 'tfoot']);
/** Cells and rows stand high or low in their table; their text is not raised by it. */
const TABLE_PARTS = new Set(['td', 'th', 'tr', 'table', 'thead', 'tbody', 'tfoot', 'img']);

/** An element on the way down, with how it looks. */
interface Here extends Standing {
  readonly look: Look;
}
/** What was found so far of a page or of one cell. */
interface Found {
  readonly blocks: Block[];
  line: string;
}

/** Goes through a page once and gathers its lines and tables in reading order. */
export class PageWalk {
  readonly blocks: readonly Block[];
  pictures = 0;
  title = '';
  readonly #looks: Looks;

  constructor(nodes: MarkupNode[], sheets: readonly string[]) {
    this.#looks = new Looks([...sheets, ...sheetsIn(nodes)]);
    const page: MarkupElement = { name: '', attributes: {}, children: nodes };
    this.blocks = this.#blocksIn({ element: page, around: null, look: PLAIN });
  }

  #blocksIn(here: Here): Block[] {
    const found: Found = { blocks: [], line: '' };
    this.#inside(here, found);
    flush(found);
    return found.blocks;
  }

  #inside(here: Here, found: Found): void {
    for (const node of here.element.children) {
      if (typeof node !== 'string') this.#element(this.#below(node, here), found);
      else if (!here.look.unseen) found.line += node;
    }
  }

  #below(element: MarkupElement, around: Here): Here {
    const here = { element, around, look: around.look };
    here.look = this.#looks.of(here, around.look);
    return here;
  }

  #element(here: Here, found: Found): void {
    const { element, look } = here;
    const { name } = element;
    if (name === 'head') return this.#findTitle(element);
    if (name === 'title') this.title ||= rawText(element);
    if (UNSEEN.has(name) || look.gone || look.struck) return;
    if (name === 'img') this.pictures++;
    else if (name === 'table') this.#table(here, found);
    else if (name === 'pre') this.#preformatted(here, found);
    else if (isAside(here)) found.line += raised(this.#textOf(here));
    else if (BLOCKS.has(name)) {
      flush(found);
      this.#inside(here, found);
      flush(found);
    } else this.#inside(here, found);
  }

  #findTitle(head: MarkupElement): void {
    for (const child of head.children)
      if (typeof child !== 'string' && child.name === 'title') this.title ||= rawText(child);
  }

  /** Text of an element as one stretch, without what is not printed. */
  #textOf(here: Here): string {
    return here.element.children
      .map((node) => {
        if (typeof node === 'string') return here.look.unseen ? '' : node;
        const below = this.#below(node, here);
        const isOut = UNSEEN.has(node.name) || below.look.gone || below.look.struck;
        if (isOut) return '';
        if (node.name === 'br') return '\n';
        return isAside(below) ? raised(this.#textOf(below)) : this.#textOf(below);
      })
      .join('');
  }

  #preformatted(here: Here, found: Found): void {
    flush(found);
    for (const line of this.#textOf(here).split(/\r\n|\r|\n/))
      found.blocks.push({ kind: 'line', text: withRaisedApart(line) });
  }

  #table(here: Here, found: Found): void {
    flush(found);
    const rows: BlockCell[][] = [];
    this.#rows(here, rows, found);
    flush(found);
    found.blocks.push({ kind: 'table', rows });
  }

  /** Rows wherever they stand below the table; text outside the cells becomes lines before it. */
  #rows(here: Here, rows: BlockCell[][], found: Found): void {
    let stray: BlockCell[] | null = null;
    let group = rows.length;
    for (const node of here.element.children) {
      if (typeof node === 'string') {
        if (!here.look.unseen) found.line += node;
        continue;
      }
      const below = this.#below(node, here);
      if (node.name === 'tr') {
        stray = null;
        if (!below.look.gone) rows.push(this.#cells(below, found));
      } else if (GROUPS.has(node.name)) {
        endGroup(rows, group);
        if (!below.look.gone) this.#rows(below, rows, found);
        group = rows.length;
      } else if (node.name === 'form') {
        if (!below.look.gone) this.#rows(below, rows, found);
      } else if (isCell(node)) {
        if (stray === null) rows.push((stray = []));
        if (!below.look.gone) stray.push(this.#cell(below));
      } else this.#element(below, found);
    }
    endGroup(rows, group);
  }

  #cells(row: Here, found: Found): BlockCell[] {
    const cells: BlockCell[] = [];
    for (const node of row.element.children) {
      if (typeof node === 'string') {
        if (!row.look.unseen) found.line += node;
        continue;
      }
      const below = this.#below(node, row);
      if (!isCell(node)) this.#element(below, found);
      // a cell that is not displayed takes no place; one that is struck out or invisible keeps it
      else if (!below.look.gone) cells.push(this.#cell(below));
    }
    return cells;
  }

  #cell(here: Here): BlockCell {
    const { attributes } = here.element;
    return {
      blocks: here.look.struck ? [] : this.#blocksIn(here),
      columns: span(attributes['colspan'], 1),
      rows: span(attributes['rowspan'], 0),
    };
  }
}

/** Style sheets in a page, wherever they stand. */
function sheetsIn(nodes: readonly MarkupNode[], sheets: string[] = []): string[] {
  for (const node of nodes) {
    if (typeof node === 'string' || node.name === 'noscript') continue;
    if (node.name !== 'style') sheetsIn(node.children, sheets);
    else if (!/print|aural|speech/i.test(node.attributes['media'] ?? ''))
      sheets.push(rawText(node));
  }
  return sheets;
}

const rawText = ({ children }: MarkupElement): string =>
  children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

const isCell = ({ name }: MarkupElement) => name === 'td' || name === 'th';

/** Raised, lowered or small text, which may be the mark of a note. */
const isAside = ({ element: { name }, look }: Here) =>
  name === 'sup' ||
  name === 'sub' ||
  name === 'small' ||
  (look.raised && !TABLE_PARTS.has(name) && !BLOCKS.has(name));

function flush(found: Found): void {
  const text = withRaisedApart(oneLine(found.line));
  if (text !== '') found.blocks.push({ kind: 'line', text });
  found.line = '';
}

const CJK = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff0f\\uff1a-\\uff5e“”]';
const WRAPPED = new RegExp(`(?<=${CJK})[ \\t]*[\\r\\n]\\s*(?=${CJK})`, 'g');

/** A line of the source wrapped between two Chinese characters has no blank there; other white space is one. */
const oneLine = (text: string) =>
  text
    .replace(/\u00a0/g, ' ')
    .replace(WRAPPED, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();

/** A cell reaches no farther down than the group of rows that it stands in. */
function endGroup(rows: BlockCell[][], from: number): void {
  for (let r = from; r < rows.length; r++)
    rows[r] = (rows[r] ?? []).map((cell) =>
      cell.rows === 0 || r + cell.rows > rows.length ? { ...cell, rows: rows.length - r } : cell,
    );
}

/** Span as browsers read it: 1 where none or nonsense is written; a `rowspan` of 0 reaches to the end. */
function span(text: string | undefined, least: number): number {
  const number = /^\s*(\d{1,5})/.exec(text ?? '')?.[1];
  return number === undefined ? 1 : Math.max(least, Number(number));
}
