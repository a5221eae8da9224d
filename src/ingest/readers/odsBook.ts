import type { OwnWords } from '#domain/ownWords.ts';
import { GivenUp, SpentCells } from './limits.ts';
import { childNamed, childrenNamed, parseMarkup } from './markup.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import { OdsStyles } from './odsStyles.ts';
import { raised } from './raised.ts';
import { dateText } from './sheetsDate.ts';
import { cellText } from './sheetsCell.ts';
import { STRUCK } from './sheetsBook.ts';
import type { BookSheet } from './sheetsBook.ts';
import type { Merge } from './sheetsRows.ts';

/** Sheets of LibreOffice have no more rows. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Hidden rows without content matter only where a merged cell goes through them. */
const FAR = 10_000;

/**
 * Sheets of an .ods book. Numbers are as stored, their texts as shown.
 * @param content the part `content.xml`
 * @param named the part `styles.xml`, '' where there is none
 * @returns null when the part is no book of sheets
 */
export function odsBook(content: string, named: string): BookSheet[] | null {
  const nodes = parseMarkup(content, 'xml');
  const body = nodes.flatMap((node) => {
    const held = typeof node === 'string' ? null : childNamed(node, 'office:body');
    return held === null ? [] : childrenNamed(held, 'office:spreadsheet');
  });
  const [book] = body;
  if (book === undefined) return null;
  const styles = new OdsStyles([...parseMarkup(named, 'xml'), ...nodes]);
  const spent = new SpentCells();
  return childrenNamed(book, 'table:table').map((table) => new OdsTable(table, styles, spent));
}

/** A cell that is repeated and what it says. */
interface OdsCell {
  readonly column: number;
  readonly text: string;
}

class OdsTable implements BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly texts: string[][] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly #styles: OdsStyles;
  readonly #spent: SpentCells;
  /** Styles that columns give to cells without one of their own. */
  readonly #columns: { readonly end: number; readonly style: string | undefined }[] = [];
  #row = 0;

  constructor(table: MarkupElement, styles: OdsStyles, spent: SpentCells) {
    this.#styles = styles;
    this.#spent = spent;
    this.name = table.attributes['table:name'] ?? '';
    this.hidden = styles.of(table.attributes['table:style-name']).hidden;
    this.#columnsIn(table, 0);
    this.#rowsIn(table);
  }

  #columnsIn(element: MarkupElement, from: number): number {
    let column = from;
    for (const child of elementsOf(element)) {
      if (/^table:table-(?:columns|column-group|header-columns)$/.test(child.name))
        column = this.#columnsIn(child, column);
      if (child.name !== 'table:table-column') continue;
      const end = Math.min(COLUMNS, column + repeated(child, 'table:number-columns-repeated'));
      this.#columns.push({
        end,
        style: child.attributes['table:default-cell-style-name'],
      });
      if (isHidden(child)) for (let c = column; c < end; c++) this.hiddenColumns.add(c);
      column = end;
    }
    return column;
  }

  #rowsIn(element: MarkupElement): void {
    for (const child of elementsOf(element)) {
      if (/^table:table-(?:rows|row-group|header-rows)$/.test(child.name)) this.#rowsIn(child);
      if (child.name === 'table:table-row') this.#rowOf(child);
    }
  }

  #rowOf(row: MarkupElement): void {
    const end = Math.min(ROWS, this.#row + repeated(row, 'table:number-rows-repeated'));
    const cells = this.#cellsOf(row);
    // rows that say nothing may fill the sheet to its end
    const last =
      cells.length > 0 ? end : isHidden(row) ? Math.min(end, this.#row + FAR) : this.#row;
    for (let r = this.#row; r < last; r++) {
      if (isHidden(row)) this.hiddenRows.add(r);
      const texts: string[] = [];
      this.#spent.take(cells.length);
      for (const { column, text } of cells) texts[column] = text;
      if (cells.length > 0) this.texts[r] = texts;
    }
    this.#row = end;
  }

  #cellsOf(row: MarkupElement): OdsCell[] {
    const cells: OdsCell[] = [];
    let column = 0;
    for (const cell of elementsOf(row)) {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
      const end = Math.min(COLUMNS, column + repeated(cell, 'table:number-columns-repeated'));
      const covered = cell.name !== 'table:table-cell';
      const text = covered ? '' : this.#textOf(cell, row, column);
      if (text !== '') {
        this.#spent.take(end - column);
        for (let c = column; c < end; c++) cells.push({ column: c, text });
      }
      if (!covered) this.#merge(cell, column);
      column = end;
    }
    return cells;
  }

  #merge({ attributes }: MarkupElement, c: number): void {
    const columns = Number(attributes['table:number-columns-spanned'] ?? 1);
    const rows = Number(attributes['table:number-rows-spanned'] ?? 1);
    if (columns > 1 || rows > 1)
      this.merges.push({
        s: { r: this.#row, c },
        e: { r: this.#row + Math.max(1, rows) - 1, c: c + Math.max(1, columns) - 1 },
      });
  }

  #textOf(cell: MarkupElement, row: MarkupElement, column: number): string {
    const { attributes } = cell;
    const shown = this.#shown(cell);
    const text = valueText(attributes, shown);
    if (text === '') return '';
    const style =
      attributes['table:style-name'] ??
      row.attributes['table:default-cell-style-name'] ??
      this.#columns.find(({ end }) => column < end)?.style;
    return this.#styles.of(style).gone ? STRUCK : text;
  }

  /** The paragraphs of a cell; null where it has none. */
  #shown(cell: MarkupElement): string | null {
    const paragraphs = childrenNamed(cell, 'text:p').concat(childrenNamed(cell, 'text:h'));
    if (paragraphs.length === 0) return null;
    return paragraphs.map((paragraph) => this.#printed(paragraph.children)).join('\n');
  }

  #printed(nodes: readonly MarkupNode[]): string {
    return nodes
      .map((node) => {
        if (typeof node === 'string') return node.replace(/\s+/g, ' ');
        if (node.name === 'text:s') return ' '.repeat(Math.min(repeated(node, 'text:c'), 100));
        if (node.name === 'text:tab') return '\t';
        if (node.name === 'text:line-break') return '\n';
        if (!/^text:(?:span|a|ruby|ruby-base)$/.test(node.name)) return '';
        const look = this.#styles.of(node.attributes['text:style-name']);
        if (look.gone) return '';
        const text = this.#printed(node.children);
        return look.raised ? raised(text) : text;
      })
      .join('');
  }
}

/** Dates have a type of their own here. */
const NO_DATES = { isDate: () => false, from1904: false };

/** Text of a cell by its type: a number as stored where it is shown shortened, a date so that its year can be told. */
function valueText(attributes: OwnWords<string>, shown: string | null): string {
  const formula = attributes['table:formula'];
  const value = Number(attributes['office:value'] ?? NaN);
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return Number.isFinite(value)
        ? cellText({ t: 'n', v: value, w: shown ?? undefined }, NO_DATES)
        : (shown ?? '').trim();
    case 'date':
      return dateText((shown ?? '').trim(), attributes['office:date-value'] ?? '');
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
    case undefined:
      if (shown === null && formula !== undefined)
        return `=${formula.replace(/^[\w.]+:=?|^=/, '')}`;
      return (shown ?? '').trim();
    default:
      return (attributes['office:string-value'] ?? shown ?? '').trim();
  }
}

const elementsOf = ({ children }: MarkupElement) =>
  children.filter((child): child is MarkupElement => typeof child !== 'string');

const isHidden = ({ attributes }: MarkupElement) =>
  /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');

function repeated({ attributes }: MarkupElement, name: string): number {
  const times = Number(attributes[name] ?? 1);
  if (!Number.isSafeInteger(times)) throw new GivenUp('file.damaged');
  return Math.max(1, times);
}
